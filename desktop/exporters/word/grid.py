"""Tables as text: cells, rows and the grid they stand in."""

from functools import cache

from attrs import frozen

from desktop.exporters.word.markup import Rules, rules, shade, twips


@frozen(kw_only=True)
class Box:
    """How a cell differs from its table's style; padding is top, right, bottom, left in points."""

    fill: str = ""
    lines: Rules = ()
    padding: tuple[float, float, float, float] | None = None
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


def _padding(element: str, padding: tuple[float, float, float, float] | None) -> str:
    if padding is None:
        return ""
    top, right, bottom, left = padding
    sides = (("top", top), ("left", left), ("bottom", bottom), ("right", right))
    inner = "".join(f'<w:{side} w:w="{twips(length)}" w:type="dxa"/>' for side, length in sides)
    return f"<w:{element}>{inner}</w:{element}>"


@frozen(kw_only=True)
class Grid:
    """A table's columns (widths in points), its style and its inner distances."""

    widths: tuple[float, ...]
    style: str = "TableNormal"
    lines: Rules = ()
    padding: tuple[float, float, float, float] | None = None
    indent: float = 0.0
    place: str = ""
    first_row: bool = False
    last_row: bool = False
    description: str = ""

    @property
    def columns(self) -> tuple[int, ...]:
        """The columns' widths in twentieths of a point."""
        return tuple(twips(width) for width in self.widths)

    def cell(self, at: int, content: str, box: Box = PLAIN_BOX, span: int = 1) -> str:
        """A cell that begins in a column and spans some; `content` is one paragraph or more."""
        width = sum(self.columns[at : at + span])
        return f"<w:tc>{_cell_properties(width, span, box)}{content}</w:tc>"

    def table(self, rows: str) -> str:
        """The whole table."""
        columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in self.columns)
        return f"<w:tbl>{self._properties()}<w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"

    def _properties(self) -> str:
        return (
            f'<w:tblPr><w:tblStyle w:val="{self.style}"/>{self.place}'
            f'<w:tblW w:w="{sum(self.columns)}" w:type="dxa"/>'
            + (f'<w:tblInd w:w="{twips(self.indent)}" w:type="dxa"/>' if not self.place else "")
            + rules("tblBorders", self.lines)
            + '<w:tblLayout w:type="fixed"/>'
            + _padding("tblCellMar", self.padding)
            + f'<w:tblLook w:val="{self._look_value():04X}" w:firstRow="{int(self.first_row)}" w:lastRow="{int(self.last_row)}" '
            'w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>'
        )

    def _look_value(self) -> int:
        return 0x0600 + (0x20 if self.first_row else 0) + (0x40 if self.last_row else 0)


def row(cells: str, *, repeated: bool = False, height: float = 0.0, exactly: bool = False) -> str:
    """A row that doesn't split; `repeated` at the head of each page, `height` in points at least (or exactly)."""
    inner = (
        "<w:cantSplit/>"
        + (f'<w:trHeight w:val="{twips(height)}" w:hRule="{"exact" if exactly else "atLeast"}"/>' if height else "")
        + ("<w:tblHeader/>" if repeated else "")
    )
    return f"<w:tr><w:trPr>{inner}</w:trPr>{cells}</w:tr>"


def shares(width: float, parts: tuple[float, ...]) -> tuple[float, ...]:
    """A width in points cut into parts of given shares, whole twentieths, nothing lost."""
    whole = sum(parts)
    edges = [round(width * 20 * sum(parts[:at]) / whole) for at in range(len(parts) + 1)]
    return tuple((right - left) / 20 for left, right in zip(edges, edges[1:], strict=False))
