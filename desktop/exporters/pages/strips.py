"""Strips: horizontal pieces of a page that are not parted, and how they are put on pages."""

from collections.abc import Callable, Iterator, Sequence

from attrs import frozen

from desktop.exporters.pages.sheet import Sheet

Draw = Callable[[Sheet, float], None]
"""Draws on a sheet, from a height downwards."""


@frozen
class Strip:
    """A piece of a page. Lengths in points.

    `gap` is the white above, which a page's top swallows. A strip with `keep` is not parted from the next one where a
    page can hold both. `head` is drawn again above a strip that begins a page (a table's head). `room` is the least
    that must be left of a page; `anchor` names the place.
    """

    height: float
    draw: Draw
    gap: float = 0.0
    keep: bool = False
    head: "Strip | None" = None
    room: float = 0.0
    new_page: bool = False
    anchor: str = ""

    def bound(self, *, keep: bool, gap: float | None = None, head: "Strip | None" = None) -> "Strip":
        """The strip with another bond to the next one, gap and head: quicker than `evolve`, for every line."""
        gap = self.gap if gap is None else gap
        return Strip(self.height, self.draw, gap, keep, head or self.head, self.room, self.new_page, self.anchor)


@frozen
class Placed:
    """A strip and where it begins on its page; `again` tells a head that is drawn once more."""

    strip: Strip
    top: float
    again: bool = False


Page = list[Placed]


def nothing(_sheet: Sheet, _top: float) -> None:
    """Draw nothing: for strips that are white."""


def moved(strip: Strip, offset: float, height: float) -> Strip:
    """The strip drawn `offset` lower in a strip of `height`."""

    def draw(sheet: Sheet, top: float) -> None:
        strip.draw(sheet, top + offset)

    return Strip(height, draw, strip.gap, strip.keep, strip.head, strip.room, strip.new_page, strip.anchor)


def stacked(strips: Sequence[Strip], gap: float = 0.0) -> Strip:
    """Strips one below the other as one that is not parted; the first one's gap is not part of it."""
    tops = list(_tops(strips))
    height = tops[-1] + strips[-1].height if strips else 0.0

    def draw(sheet: Sheet, top: float) -> None:
        for strip, offset in zip(strips, tops, strict=True):
            strip.draw(sheet, top + offset)

    return Strip(height, draw, gap=gap)


def height_of(strips: Sequence[Strip]) -> float:
    """The height of strips one below the other."""
    return sum(strip.height for strip in strips) + sum(strip.gap for strip in strips[1:])


def abreast(stacks: Sequence[Sequence[Strip]], most: float) -> list[Strip]:
    """Stacks side by side as one strip of at most `most` points; as several where it takes more, their order kept."""
    if max(map(height_of, stacks), default=0.0) <= most:
        return [side_by_side(stacks)]
    rows: list[list[list[Strip]]] = [[[] for _ in stacks]]
    at = 0
    for column, stack in enumerate(stacks):
        for strip in stack:
            if rows[at][column] and height_of([*rows[at][column], strip]) > most:
                at += 1
                rows.append([[] for _ in stacks])
            rows[at][column].append(strip)
    return [side_by_side(row) for row in rows]


def side_by_side(stacks: Sequence[Sequence[Strip]]) -> Strip:
    """Stacks side by side as one strip, however high."""
    pieces = [(strip.draw, top) for stack in stacks for strip, top in zip(stack, _tops(stack), strict=True)]

    def draw(sheet: Sheet, top: float) -> None:
        for piece, offset in pieces:
            piece(sheet, top + offset)

    return Strip(max(map(height_of, stacks), default=0.0), draw)


def _tops(strips: Sequence[Strip]) -> Iterator[float]:
    top = 0.0
    for at, strip in enumerate(strips):
        top += strip.gap if at else 0.0
        yield top
        top += strip.height


def kept(strips: Sequence[Strip]) -> list[Strip]:
    """Strips of which a page holds all or none, where a page can."""
    return [strip.bound(keep=True) for strip in strips[:-1]] + list(strips[-1:])


def paginate(strips: Sequence[Strip], depth: float, squeeze: float = 1.0) -> list[Page]:
    """Strips put on pages of `depth` points; `squeeze` makes the gaps smaller."""
    pages: list[Page] = [[]]
    used = 0.0
    at = 0
    while at < len(strips):
        end = _group_end(strips, at)
        group = strips[at:end]
        fits = _needed(group, used, squeeze) <= depth - used + 0.01
        if used and (group[0].new_page or not fits or depth - used < group[0].room):
            pages.append([])
            used = 0.0
        for strip in group:
            gap = strip.gap * squeeze if used else 0.0
            if used and used + gap + strip.height > depth + 0.01:
                pages.append([])
                used = gap = 0.0
            if not used and strip.head:
                pages[-1].append(Placed(strip.head, 0.0, again=True))
                used = strip.head.height
            pages[-1].append(Placed(strip, used + gap))
            used += gap + strip.height
        at = end
    return pages


def _group_end(strips: Sequence[Strip], at: int) -> int:
    while strips[at].keep and at + 1 < len(strips):
        at += 1
    return at + 1


def _needed(group: Sequence[Strip], used: float, squeeze: float) -> float:
    gaps = sum(strip.gap for strip in group[0 if used else 1 :]) * squeeze
    return gaps + sum(strip.height for strip in group)
