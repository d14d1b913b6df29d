"""Titles: broken where the sense allows, into lines of about the same length."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, pairwise

from desktop.exporters.pages.breaking import may_break
from desktop.exporters.pages.measuring import Style
from desktop.exporters.pages.setting import Typesetter

_MOST_LINES = 3
LONGEST = 90
"""Characters of a title that is looked at so closely."""
_AFTER_MARK, _AT_BLANK, _AT_WORD, _IN_WORD = 0.0, 1.0, 4.0, 12.0  # cost of a break, in square em of unequal lines
_MARKS = frozenset("：:，,；;、。！!？?—–|·)）》」】")
_WORD_STARTS = frozenset("与與和及或对對的之为為在以从從到让讓把被向")


def title_lines(setter: Typesetter, text: str, style: Style, width: float) -> str:
    """The title with as many line ends as it needs anyhow; unchanged if it fits or is too long to think about."""
    measured = setter.measured(text, style)
    needed = len(setter.broken(measured, style, width))
    if len(measured) > 1 or len(measured[0].text) != len(text):
        return text
    return in_lines(text, measured[0].places, needed, width / style.size) or text


def in_lines(text: str, places: Sequence[float], needed: int, limit: float) -> str | None:
    """A title in so many lines, none wider than `limit`; None where it is not to be parted so.

    `places` say where each character begins, and where the last one ends, in em as `limit`.
    """
    if not 1 < needed <= _MOST_LINES or len(text) > LONGEST:
        return None
    breaks = [at for at in range(1, len(text)) if may_break(text, at)]
    best = min(_costs(text, places, combinations(breaks, needed - 1), limit), default=None)
    return "\n".join(_parts(text, best[1])) if best else None


def _costs(
    text: str, places: Sequence[float], ways: Iterable[tuple[int, ...]], limit: float
) -> Iterator[tuple[float, tuple[int, ...]]]:
    for way in ways:
        widths = [places[end] - places[start] for start, end in pairwise((0, *way, len(text)))]
        if max(widths) <= limit:
            mean = sum(widths) / len(widths)
            unequal = sum((width - mean) ** 2 for width in widths) / len(widths)
            yield unequal + sum(_cost(text, at) for at in way), way


def _cost(text: str, at: int) -> float:
    before = text[:at].rstrip(" ")
    if before[-1:] in _MARKS:
        return _AFTER_MARK
    if text[at - 1] == " ":
        return _AT_BLANK
    return _AT_WORD if text[at] in _WORD_STARTS else _IN_WORD


def _parts(text: str, way: Sequence[int]) -> Iterator[str]:
    for start, end in pairwise((0, *way, len(text))):
        yield text[start:end].strip(" ")
