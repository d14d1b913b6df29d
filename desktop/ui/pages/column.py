"""Pages one below the other, and how one stands among them when they change."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from attrs import Factory, field, frozen

from desktop.documents.spot import Spot, Spots


@frozen
class Standing:
    """Where one looks: so many points below an anchor; without one below a page's upper edge."""

    anchor: str
    page: int
    below: float


@frozen
class Column:
    """Pages one below the other: their sizes in points, `scale` pixels a point, `gap` pixels around each."""

    sizes: Sequence[tuple[float, float]]
    scale: float
    gap: int
    _tops: Sequence[float] = field(
        init=False,
        repr=False,
        eq=False,
        default=Factory(
            lambda self: tuple(accumulate((h * self.scale + self.gap for _, h in self.sizes), initial=float(self.gap))),
            takes_self=True,
        ),
    )

    @property
    def height(self) -> float:
        """How high they are together, in pixels."""
        return self.top(len(self.sizes) + 1)

    @property
    def width(self) -> float:
        """How wide the widest is with its margins, in pixels."""
        return max((width for width, _ in self.sizes), default=0.0) * self.scale + 2 * self.gap

    def top(self, page: int) -> float:
        """How far down a page (1 is the first) begins, in pixels."""
        return self._tops[page - 1]

    def size(self, page: int) -> tuple[float, float]:
        """A page's width and height in pixels."""
        width, height = self.sizes[page - 1]
        return width * self.scale, height * self.scale

    def y(self, spot: Spot) -> float:
        """How far down a spot is, in pixels."""
        return self.top(min(max(spot.page, 1), len(self.sizes))) + spot.top * self.scale

    def spot(self, y: float) -> Spot:
        """The spot so many pixels down; the room between two pages belongs to the lower."""
        page = max(bisect_right(self._tops, y + self.gap, hi=len(self.sizes)), 1)
        return Spot(page, (y - self.top(page)) / self.scale)

    def visible(self, y: float, height: float) -> range:
        """The pages of which something is seen from `y` on, `height` pixels far."""
        first, last = self.spot(y).page, self.spot(y + height).page
        if first < last and self.top(first) + self.size(first)[1] <= y:
            first += 1
        return range(first, last + 1) if self.sizes else range(0)


def standing(spot: Spot, spots: Spots, column: Column) -> Standing:
    """How a spot is told so that it is found again in other pages: by the last anchor at or above it."""
    above = max(((found, anchor) for anchor, found in spots.items() if found <= spot), default=None)
    if above is None:
        return Standing("", spot.page, spot.top)
    return Standing(above[1], spot.page, (column.y(spot) - column.y(above[0])) / column.scale)


def found_again(where: Standing, spots: Spots, column: Column) -> float:
    """How far down in these pages (in pixels) that is where one stood."""
    if where.anchor in spots:
        return column.y(spots[where.anchor]) + where.below * column.scale
    if where.anchor:
        return column.y(Spot(where.page, 0.0))
    return column.y(Spot(where.page, where.below))
