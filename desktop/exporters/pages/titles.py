"""Titles: broken where the sense allows, into lines of about the same length."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from desktop.exporters.pages.breaking import may_break
from desktop.exporters.pages.measuring import Style
from desktop.exporters.pages.setting import Typesetter

_MOST_LINES = 3
_LONGEST = 90  # characters of a title that is looked at so closely
_AFTER_MARK, _AT_BLANK, _AT_WORD, _IN_WORD = 0.0, 1.0, 4.0, 12.0  # cost of a break, in square em of unequal lines
_MARKS = frozenset("：:，,；;、。！!？?—–|·)）》」】")
_WORD_STARTS = frozenset("与和及或对的之为在以从到让把被向、")


def title_lines(setter: Typesetter, text: str, style: Style, width: float) -> str:
    """The title with line ends put in, as many as it needs anyhow; unchanged where it fits or is too long to think about."""
    needed = len(setter.lines(text, style, width))
    if needed == 1 or needed > _MOST_LINES or len(text) > _LONGEST or "\n" in text:
        return text
    places = [0.0, *(setter.width(text[:at], style) / style.size for at in range(1, len(text) + 1))]
    breaks = [at for at in range(1, len(text)) if may_break(text, at)]
    ways = combinations(breaks, needed - 1)
    limit = width / style.size
    best = min(_costs(text, places, ways, limit), default=None)
    return "\n".join(_parts(text, best[1])) if best else text


def _costs(
    text: str, places: Sequence[float], ways: Iterator[tuple[int, ...]], limit: float
) -> Iterator[tuple[float, tuple[int, ...]]]:
    for way in ways:
        edges = (0, *way, len(text))
        widths = [places[end] - places[start] for start, end in zip(edges, edges[1:], strict=False)]
        if max(widths) <= limit:
            mean = sum(widths) / len(widths)
            yield sum((width - mean) ** 2 for width in widths) / len(widths) + sum(_cost(text, at) for at in way), way


def _cost(text: str, at: int) -> float:
    if text[at - 1] in _MARKS:
        return _AFTER_MARK
    if text[at - 1] == " ":
        return _AFTER_MARK if at > 1 and text[at - 2] in _MARKS else _AT_BLANK
    return _AT_WORD if text[at] in _WORD_STARTS else _IN_WORD


def _parts(text: str, way: Sequence[int]) -> Iterator[str]:
    edges = (0, *way, len(text))
    for start, end in zip(edges, edges[1:], strict=False):
        yield text[start:end].strip(" ")
