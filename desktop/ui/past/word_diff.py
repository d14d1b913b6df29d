"""The difference of two texts, word by word (Chinese character by character): what stayed, what went, what came."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final, Literal

from attrs import frozen

Fate = Literal["same", "gone", "new"]
_WORD: Final = re.compile(r"[A-Za-z0-9À-ÿ]+(?:[.,:%'’-][A-Za-z0-9]+)*%?|\s+|.", re.DOTALL)
_MOST: Final = 4000
"""Longer texts are compared line by line: comparing words takes time that grows with the square of their number."""
_AROUND: Final = 48
"""So many characters of what stayed are shown beside what changed."""
_LEAST_ALIKE: Final = 0.25
"""What has less in common than this is shown as one text after the other."""


@frozen
class Piece:
    """A stretch of text and what became of it."""

    fate: Fate
    text: str


def word_diff(old: str, new: str) -> list[Piece]:
    """The pieces that make the old text (without what is new) and the new one (without what is gone)."""
    if not old or not new:
        return [Piece(fate, text) for fate, text in (_one("gone", old), _one("new", new)) if text]
    by_line = len(old) + len(new) > _MOST
    before, after = (_lines(old), _lines(new)) if by_line else (_WORD.findall(old), _WORD.findall(new))
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    if not by_line and matcher.ratio() < _LEAST_ALIKE:
        return [Piece("gone", old), Piece("new", new)]
    return _merged(_pieces(matcher, before, after))


def shortened(pieces: Sequence[Piece]) -> list[Piece]:
    """The same without most of what stayed: only some of it beside each change."""
    found: list[Piece] = []
    for at, piece in enumerate(pieces):
        if piece.fate == "same" and len(piece.text) > 2 * _AROUND + 2:
            start = piece.text[:_AROUND] if at else ""
            end = piece.text[-_AROUND:] if at < len(pieces) - 1 else ""
            found.append(Piece("same", f"{start}…{end}"))
        else:
            found.append(piece)
    return found


def _one(fate: Fate, text: str) -> tuple[Fate, str]:
    return fate, text


def _lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)


def _pieces(matcher: "SequenceMatcher[str]", before: Sequence[str], after: Sequence[str]) -> Iterator[Piece]:
    for tag, first, second, third, fourth in matcher.get_opcodes():
        if tag == "equal":
            yield Piece("same", "".join(before[first:second]))
        else:
            yield Piece("gone", "".join(before[first:second]))
            yield Piece("new", "".join(after[third:fourth]))


def _merged(pieces: Iterator[Piece]) -> list[Piece]:
    """Pieces without empty ones, and without blanks alone between two changes."""
    found: list[Piece] = []
    for piece in pieces:
        if not piece.text:
            continue
        if found and found[-1].fate == piece.fate:
            found[-1] = Piece(piece.fate, found[-1].text + piece.text)
        else:
            found.append(piece)
    return found
