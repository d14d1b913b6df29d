"""Snippets: a short stretch of a stored text around what was searched, with what was found marked."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from attrs import frozen

from desktop.store.fold import folding
from desktop.store.search_query import Query, understood

LENGTH: Final = 120
"""About how many characters a snippet has."""
_BEFORE: Final = 24
"""So many characters stand before the first mark."""
_MOST_MARKS: Final = 400
_CUT: Final = "…"
_LINE_ENDS: Final = re.compile(r"\s")


@frozen
class Snippet:
    """A stretch of text in one line; `marks` are the places, from and to, of what was found in it."""

    text: str
    marks: tuple[tuple[int, int], ...]


def snippet(text: str, query: str, length: int = LENGTH) -> Snippet:
    """The stretch of a text that says most of what was searched; its beginning where nothing was found."""
    found = _found(text, understood(query))
    start = _best(found, length) if len(text) > length else 0
    end = min(start + length, len(text))
    front = _CUT if start else ""
    marks = [(max(begin, start), min(stop, end)) for _, begin, stop in found if begin < end and stop > start]
    shown = f"{front}{_LINE_ENDS.sub(' ', text[start:end])}{_CUT if end < len(text) else ''}"
    return Snippet(shown, tuple((a - start + len(front), b - start + len(front)) for a, b in _joined(marks)))


def _found(text: str, query: Query) -> list[tuple[int, int, int]]:
    """Which clause was found where: its number, from and to, in the order of places."""
    pattern = _pattern(query)
    if pattern is None:
        return []
    places = folding().places(text)
    found: list[tuple[int, int, int]] = []
    for match in pattern.finditer(folding().fold(text)):
        found.append((match.lastindex or 0, places[match.start()], places[match.end() - 1] + 1))
        if len(found) == _MOST_MARKS:
            break
    return found


@lru_cache(maxsize=64)
def _pattern(query: Query) -> re.Pattern[str] | None:
    longest_first = sorted((clause.pattern for clause in query.clauses), key=len, reverse=True)
    return re.compile("|".join(f"({pattern})" for pattern in longest_first)) if longest_first else None


def _best(found: Sequence[tuple[int, int, int]], length: int) -> int:
    """Where the stretch begins that holds the most different clauses, then the most marks; the first of equals."""
    best, start = (0, 0), 0
    for at, (_, begin, _) in enumerate(found):
        inside = [one for one in found[at:] if one[2] <= begin - _BEFORE + length]
        score = (len({number for number, _, _ in inside}), len(inside))
        if score > best:
            best, start = score, max(begin - _BEFORE, 0)
    return start


def _joined(marks: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Marks that touch as one."""
    joined: list[tuple[int, int]] = []
    for begin, end in marks:
        if joined and begin <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((begin, end))
    return joined
