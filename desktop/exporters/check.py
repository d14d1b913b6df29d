"""A written file compared with its document: everything that must be read is there, once, in order."""

import unicodedata
from collections.abc import Iterator
from itertools import accumulate

from attrs import frozen

from desktop.documents.blocks import Document
from desktop.documents.reading import squeezed, texts
from desktop.text import REPLACEMENT

_BEFORE, _AFTER = 4, 20  # characters of a difference that are shown


@frozen
class Difference:
    """The text of the document that was not found at its place, and what the file has there instead; both squeezed."""

    expected: str
    found: str


def compare(document: Document, read: str) -> tuple[Difference, ...]:
    """Where a file, read back, says something else than its document; nothing where they agree.

    A U+FFFD in the file may stand for any one letter with its accents: it is what exporters print where no font of
    theirs has a character; which these were they report (`Written.missing`).
    """
    wanted = [squeezed(text) for text in texts(document)]
    expected = "".join(wanted)
    if expected == read:
        return ()
    at = _first_difference(unicodedata.normalize("NFD", expected), unicodedata.normalize("NFD", read))
    return () if at is None else tuple(_differences(wanted, expected, read, at))


def _first_difference(expected: str, read: str) -> int | None:
    """The place in `expected` from where the two differ, None where they don't. Both decomposed."""
    ends = {0}
    for number, literal in enumerate(read.split(REPLACEMENT)):
        starts = ends if not number else {after for end in ends for after in _after_one_letter(expected, end)}
        ends = {start + len(literal) for start in starts if expected.startswith(literal, start)}
        if not ends:
            return max((start + _alike(expected[start:], literal) for start in starts), default=len(expected))
    return None if len(expected) in ends else max(ends)


def _after_one_letter(text: str, at: int) -> Iterator[int]:
    """Where a letter that begins at `at` may end: it may have any number of the accents that follow it."""
    if at >= len(text):
        return
    at += 1
    yield at
    while at < len(text) and unicodedata.combining(text[at]):
        at += 1
        yield at


def _alike(first: str, second: str) -> int:
    """How many characters two texts have in common at their begin."""
    shorter = min(len(first), len(second))
    return next((at for at in range(shorter) if first[at] != second[at]), shorter)


def _differences(wanted: list[str], expected: str, read: str, at: int) -> Iterator[Difference]:
    """The place from where they differ, and each later text that is nowhere."""
    start = max(at - _BEFORE, 0)
    yield Difference(expected[start : at + _AFTER], read[start : at + _AFTER])
    ends = accumulate(map(len, wanted))
    for text, end in zip(wanted, ends, strict=True):
        if end > at + _AFTER and text not in read and REPLACEMENT not in read:
            yield Difference(text, "")
