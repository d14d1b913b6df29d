"""A written file compared with its document: everything that must be read is there, once, in order."""

from collections.abc import Iterator
from itertools import accumulate

from attrs import frozen

from desktop.documents.blocks import Document
from desktop.documents.reading import squeezed, texts
from desktop.text import REPLACEMENT

_AROUND = 20  # characters of a difference that are shown


@frozen
class Difference:
    """The text of the document that was not found at its place, and what the file has there instead; both squeezed."""

    expected: str
    found: str


def compare(document: Document, read: str) -> tuple[Difference, ...]:
    """Where a file, read back, says something else than its document; nothing where they agree.

    A U+FFFD in the file may stand for any one character: it is what exporters print where no font of theirs has the character, and
    which these are they report (`Written.missing`).
    """
    wanted = [squeezed(text) for text in texts(document)]
    expected = "".join(wanted)
    if expected == read or _agree(expected, read):
        return ()
    return tuple(_differences(wanted, expected, read))


def _agree(expected: str, read: str) -> bool:
    if len(expected) != len(read) or REPLACEMENT not in read:
        return False
    return all(b in (a, REPLACEMENT) for a, b in zip(expected, read, strict=True))


def _differences(wanted: list[str], expected: str, read: str) -> Iterator[Difference]:
    """The first text that isn't where it should be, whole, and each later one that is nowhere."""
    at = next((at for at, (a, b) in enumerate(zip(expected, read, strict=False)) if b not in (a, REPLACEMENT)), None)
    at = min(len(expected), len(read)) if at is None else at
    yield Difference(expected[max(at - 4, 0) : at + _AROUND], read[max(at - 4, 0) : at + _AROUND])
    ends = accumulate(map(len, wanted))
    for text, end in zip(wanted, ends, strict=True):
        if end > at + _AROUND and text not in read and REPLACEMENT not in read:
            yield Difference(text, "")
