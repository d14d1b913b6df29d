"""How tightly a stretch of a document is set: less white where that saves a page with next to nothing on it."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from attrs import evolve

from desktop.exporters.pages.strips import Page, Strip, paginate

SetStrips = Callable[[float], Sequence[Strip]]
"""The strips of a stretch, set with this share of the white inside tables and cards."""

_TIGHTER: Final = (0.85, 0.7, 0.55)
_POOR: Final = 0.32  # of a page: one with less on it looks forgotten
_PARTED: Final = 0.6  # pages that one would give to keep a card whole
_RESERVE: Final = 0.02  # of a page left free where it is set tightly: other programs set the same a little longer
_WHITE: Final = 0.8  # pages that one would give to keep all white


def well_filled(set_strips: SetStrips, depth: float) -> tuple[list[Page], float]:
    """Pages of `depth` points, and the share of white they were set with.

    Where a page would hold next to nothing, or a card would be parted, the stretch is set more tightly, or its last
    section begins a page of its own, whichever costs least.
    """
    strips = set_strips(1.0)
    pages = paginate(strips, depth) if strips else []
    if not _ails(pages, depth):
        return pages, 1.0
    tried = [(pages, 1.0), *_tighter(set_strips, strips, depth)]
    return min(tried, key=lambda one: _loss(*one, depth))


def _tighter(set_strips: SetStrips, loose: Sequence[Strip], depth: float) -> Iterator[tuple[list[Page], float]]:
    for tight in (1.0, *_TIGHTER):
        strips = set_strips(tight) if tight < 1 else loose
        if tight < 1:
            yield paginate(strips, depth * (1 - _RESERVE), tight), tight
        sections = [at for at, strip in enumerate(strips) if at and strip.room]
        if sections:
            apart = [evolve(strip, new_page=True) if at == sections[-1] else strip for at, strip in enumerate(strips)]
            yield paginate(apart, depth if tight == 1 else depth * (1 - _RESERVE), tight), tight


def _ails(pages: Sequence[Page], depth: float) -> bool:
    return len(pages) > 1 and bool(_parted(pages) or _poor(pages, depth))


def _loss(pages: Sequence[Page], tight: float, depth: float) -> float:
    """What is wrong with the pages, in pages."""
    return len(pages) + _PARTED * _parted(pages) + _poor(pages, depth) + _WHITE * (1 - tight)


def _parted(pages: Sequence[Page]) -> int:
    """How many times a page's end parts what belongs together."""
    return sum(page[-1].strip.keep for page in pages[:-1] if page)


def _poor(pages: Sequence[Page], depth: float) -> float:
    """What pages lack that hold next to nothing; a stretch that is one page may be as short as it is."""
    return sum(max(_POOR - _reach(page) / depth, 0.0) for page in pages) if len(pages) > 1 else 0.0


def _reach(page: Page) -> float:
    return page[-1].top + page[-1].strip.height if page else 0.0
