"""Tables as text: cells, rows and the grid they stand in."""

import itertools
from functools import cache

from attrs import frozen

from desktop.exporters.word.markup import Rules, rules, shade, twips

Padding = tuple[float, float, float, float]
"""How far texts stay from a cell's borders: top, right, bottom, left, in points."""


@frozen(kw_only=True)
class Box:
    """How a cell differs from its table's style; padding is top, right, bottom, left in points."""

    fill: str = ""
    lines: Rules = ()
    padding: Padding | None = None
    stands: str = ""


PLAIN_BOX = Box()


@cache
def _cell_properties(width: int, span: int, box: Box) -> str:
    return (
        f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>'
        + (f'<w:gridSpan w:val="{span}"/>' if span > 1 else "")
        + rules("tcBorders", box.lines)
        + shade(box.fill)
        + _padding("tcMar", box.padding)
        + (f'<w:vAlign w:val="{box.stands}"/>' if box.stands else "")
        + "</w:tcPr>"
    )


@cache
def _across(widths: tuple[float, ...], at: int, span: int) -> int:
    """The width of some columns in twentieths of a point."""
    return sum(twips(width) for width in widths[at : at + span])


def _padding(element: str, padding: Padding | None) -> str:
    if padding is None:
        return ""
    top, right, bottom, left = padding
    sides = (("top", top), ("left", left), ("bottom", bottom), ("right", right))
    inner = "".join(f'<w:{side} w:w="{twips(length)}" w:type="dxa"/>' for side, length in sides)
    return f"<w:{element}>{inner}</w:{element}>"


@frozen(kw_only=True)
class Grid:
    """A table's columns (widths in points), its style and its inner distances (top, right, bottom, left)."""

    widths: tuple[float, ...]
    style: str = "TableNormal"
    lines: Rules = ()
    padding: Padding | None = None
    first_row: bool = False
    last_row: bool = False

    def cell(self, at: int, content: str, box: Box = PLAIN_BOX, span: int = 1) -> str:
        """A cell that begins in a column and spans some; `content` is one paragraph or more."""
        return f"<w:tc>{_cell_properties(_across(self.widths, at, span), span, box)}{content}</w:tc>"

    def table(self, rows: str) -> str:
        """The whole table."""
        columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in map(twips, self.widths))
        return f"<w:tbl>{self._properties()}<w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"

    def _properties(self) -> str:
        conditional = 0x0600 + (0x20 if self.first_row else 0) + (0x40 if self.last_row else 0)
        return (
            f'<w:tblPr><w:tblStyle w:val="{self.style}"/>'
            f'<w:tblW w:w="{_across(self.widths, 0, len(self.widths))}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>'
            + rules("tblBorders", self.lines)
            + '<w:tblLayout w:type="fixed"/>'
            + _padding("tblCellMar", self.padding)
            + f'<w:tblLook w:val="{conditional:04X}" w:firstRow="{int(self.first_row)}" '
            f'w:lastRow="{int(self.last_row)}" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
            "</w:tblPr>"
        )


def row(cells: str, *, repeated: bool = False, height: float = 0.0, splits: bool = False) -> str:
    """A row; `repeated` at the head of each page, `height` in points at least; `splits` if a page cannot hold it."""
    inner = (
        ("" if splits else "<w:cantSplit/>")
        + (f'<w:trHeight w:val="{twips(height)}" w:hRule="atLeast"/>' if height else "")
        + ("<w:tblHeader/>" if repeated else "")
    )
    return f"<w:tr>{f'<w:trPr>{inner}</w:trPr>' if inner else ''}{cells}</w:tr>"


def shares(width: float, parts: tuple[float, ...]) -> tuple[float, ...]:
    """A width in points cut into parts of given shares, whole twentieths, nothing lost."""
    whole = sum(parts)
    edges = [round(width * 20 * sum(parts[:at]) / whole) for at in range(len(parts) + 1)]
    return tuple((right - left) / 20 for left, right in itertools.pairwise(edges))
