"""A document as it is shown: the pictures of its pages as far as they are drawn, and where its pages stand."""

from collections.abc import Iterable, Sequence
from typing import Final

from attrs import define, field
from PySide6.QtGui import QImage

from desktop.documents.spot import Spots
from desktop.ui.pages.column import Column
from desktop.ui.pages.drawing import Laid, Picture, Wish

GAP: Final = 12
"""Pixels around each page."""
FULL_SIZE: Final = 96 / 72
"""Pixels a point where pages are as large as they are printed."""
_NOTHING: Final = (0.0, QImage())


@define
class Shown:
    """The document of a number; `column` is how its pages stand, `ratio` the screen's pixels a pixel of the window."""

    number: int
    sizes: Sequence[tuple[float, float]]
    spots: Spots
    column: Column = field(init=False)
    ratio: float = 1.0
    pictures: dict[int, tuple[float, QImage]] = field(factory=dict[int, tuple[float, QImage]])

    def __attrs_post_init__(self) -> None:
        """Pages stand in their full size until told otherwise."""
        self.column = Column(self.sizes, FULL_SIZE, GAP)

    @classmethod
    def of(cls, laid: Laid, spots: Spots) -> "Shown":
        """What was opened."""
        return cls(laid.number, laid.sizes, spots)

    @property
    def pages(self) -> int:
        """How many pages it has."""
        return len(self.sizes)

    @property
    def widest(self) -> float:
        """The width of the widest page in points."""
        return max((width for width, _ in self.sizes), default=1.0)

    @property
    def highest(self) -> float:
        """The height of the highest page in points."""
        return max((height for _, height in self.sizes), default=1.0)

    def stand(self, zoom: float, ratio: float) -> None:
        """Let the pages stand in a size, moved a little so that the widest is a whole number of pixels wide."""
        wide = max(round(self.widest * FULL_SIZE * zoom * ratio), 1)
        self.ratio = ratio
        self.column = Column(self.sizes, wide / ratio / self.widest, GAP)

    @property
    def scale(self) -> float:
        """The screen's pixels a point."""
        return self.column.scale * self.ratio

    def take(self, picture: Picture) -> None:
        """Take a page's picture; one that isn't near any more is forgotten with the next wishes."""
        self.pictures[picture.wish.page] = (picture.wish.scale, picture.image)

    def picture(self, page: int) -> tuple[float, QImage]:
        """A page's picture and its scale; an empty one where it isn't drawn yet."""
        return self.pictures.get(page, _NOTHING)

    def missing(self, pages: Iterable[int]) -> list[int]:
        """Those of the pages that are not drawn in the size they have now."""
        return [page for page in pages if self.picture(page)[0] != self.scale]

    def wishes(self, visible: range) -> list[Wish]:
        """What to draw: what is seen, then the pages before and after; pictures of others are forgotten."""
        near = range(max(visible.start - 1, 1), min(visible.stop + 1, self.pages + 1))
        self.pictures = {page: there for page, there in self.pictures.items() if page in near}
        seen = self.missing(visible)
        return [Wish(page, self.scale) for page in (*seen, *(page for page in self.missing(near) if page not in seen))]
