"""One page being drawn: PDF operators with lengths in points from the top left corner."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager

from attrs import define, field, frozen

from desktop.exporters.pages.setting import Line

A4 = (595.28, 841.89)
_CURVE = 0.5523  # of the radius: how far the control points of a quarter circle stand out


@frozen
class Link:
    """A place of a page that leads to an anchor: left, top, right, bottom."""

    box: tuple[float, float, float, float]
    anchor: str


@frozen
class Bookmark:
    """An anchor's height on a page."""

    anchor: str
    top: float


@define
class Sheet:
    """A page's operators, links and bookmarks in the order in which they were drawn."""

    width: float = A4[0]
    height: float = A4[1]
    operators: list[str] = field(factory=list[str])
    links: list[Link] = field(factory=list[Link])
    bookmarks: list[Bookmark] = field(factory=list[Bookmark])
    pictures: list[str] = field(factory=list[str])
    _fill: str = ""
    _stroke: str = ""

    def text(self, line: Line, x: float, baseline: float, colour: str) -> None:
        """A line of text that begins at `x`."""
        if operators := line.operators:
            self._use(colour)
            self.operators.append(f"BT {x:.2f} {self.height - baseline:.2f} Td {operators} ET")

    def fill(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """A filled rectangle."""
        self._use(colour)
        self.operators.append(f"{x:.2f} {self.height - y - height:.2f} {width:.2f} {height:.2f} re f")

    def rule(self, x: float, y: float, width: float, colour: str, weight: float = 0.5) -> None:
        """A horizontal line."""
        self._pen(colour)
        self.operators.append(f"{weight:g} w {x:.2f} {self.height - y:.2f} m {x + width:.2f} {self.height - y:.2f} l S")

    def line(self, start: tuple[float, float], end: tuple[float, float], colour: str, weight: float = 0.5) -> None:
        """A straight line."""
        self._pen(colour)
        begin, stop = self._point(*start), self._point(*end)
        self.operators.append(f"{weight:g} w {begin} m {stop} l S")

    def dots(self, x: float, y: float, width: float, colour: str) -> None:
        """A row of dots, as leads the eye from an entry to its page number."""
        self._pen(colour)
        flipped = self.height - y
        self.operators.append(f"q 1 J 0.9 w [0 3.6] 0 d {x:.2f} {flipped:.2f} m {x + width:.2f} {flipped:.2f} l S Q")
        self._stroke = self._stroke

    def polygon(self, points: Sequence[tuple[float, float]], colour: str) -> None:
        """A filled polygon."""
        self._use(colour)
        first, *others = (self._point(*point) for point in points)
        self.operators.append(f"{first} m {' '.join(f'{other} l' for other in others)} h f")

    def disc(self, x: float, y: float, radius: float, colour: str) -> None:
        """A filled circle around (x, y)."""
        self.rounded(x - radius, y - radius, 2 * radius, 2 * radius, radius, colour)

    def rounded(self, x: float, y: float, width: float, height: float, radius: float, colour: str) -> None:
        """A filled rectangle with round corners."""
        self._use(colour)
        self.operators.append(f"{self._rounded_path(x, y, width, height, radius)} f")

    def picture(self, name: str, x: float, y: float, width: float, height: float) -> None:
        """A picture that the file knows as `name`."""
        self.pictures.append(name)
        self.operators.append(f"q {width:.2f} 0 0 {height:.2f} {x:.2f} {self.height - y - height:.2f} cm /{name} Do Q")

    def link(self, x: float, y: float, width: float, height: float, anchor: str) -> None:
        """Make a place lead to an anchor."""
        self.links.append(Link((x, y, x + width, y + height), anchor))

    def bookmark(self, anchor: str, y: float) -> None:
        """Make a height of the page the place of an anchor."""
        self.bookmarks.append(Bookmark(anchor, y))

    @contextmanager
    def clipped(self, x: float, y: float, width: float, height: float) -> Generator[None]:
        """Draw only inside a rectangle."""
        self.operators.append(f"q {x:.2f} {self.height - y - height:.2f} {width:.2f} {height:.2f} re W n")
        yield
        self.operators.append("Q")
        self._fill = self._stroke = ""

    @contextmanager
    def furniture(self) -> Generator[None]:
        """Draw what is not part of the text: running heads, page numbers, repeated table heads."""
        self.operators.append("/Artifact BMC")
        yield
        self.operators.append("EMC")

    def _use(self, colour: str) -> None:
        if colour != self._fill:
            self._fill = colour
            self.operators.append(f"{_channels(colour)} rg")

    def _pen(self, colour: str) -> None:
        if colour != self._stroke:
            self._stroke = colour
            self.operators.append(f"{_channels(colour)} RG")

    def _point(self, x: float, y: float) -> str:
        return f"{x:.2f} {self.height - y:.2f}"

    def _rounded_path(self, x: float, y: float, width: float, height: float, radius: float) -> str:
        radius = min(radius, width / 2, height / 2)
        bend = radius * (1 - _CURVE)
        left, right, top, bottom = x, x + width, y, y + height
        point = self._point
        return (
            f"{point(left + radius, top)} m {point(right - radius, top)} l "
            f"{point(right - bend, top)} {point(right, top + bend)} {point(right, top + radius)} c "
            f"{point(right, bottom - radius)} l "
            f"{point(right, bottom - bend)} {point(right - bend, bottom)} {point(right - radius, bottom)} c "
            f"{point(left + radius, bottom)} l "
            f"{point(left + bend, bottom)} {point(left, bottom - bend)} {point(left, bottom - radius)} c "
            f"{point(left, top + radius)} l "
            f"{point(left, top + bend)} {point(left + bend, top)} {point(left + radius, top)} c h"
        )


def _channels(colour: str) -> str:
    return " ".join(f"{int(colour[at : at + 2], 16) / 255:.3f}" for at in (1, 3, 5))
