"""Tables as strips: a head that repeats, rows that don't split, hairlines instead of a grid."""

import re
from collections.abc import Sequence

from attrs import evolve, frozen

from desktop.documents.blocks import Cell, Column, Row, Span, Table
from desktop.documents.reading import joined
from desktop.exporters.look import mix, on, readable, tone_colour
from desktop.exporters.pages.galley import Galley, over
from desktop.exporters.pages.setting import Style
from desktop.exporters.pages.sheet import Sheet
from desktop.exporters.pages.strips import Strip, abreast, moved

_WORD = re.compile(r"[!-~€£]+")
_MOST_FOR_WORDS = 0.45  # of the table's width that a column may claim so that its longest word stays whole
_LEAST_GLYPH = 0.4  # em: a word is measured only where it might not fit


@frozen
class _Grid:
    """Where a table's columns begin, how wide they are, and how far their text stands off."""

    galley: Galley
    table: Table
    lefts: tuple[float, ...]
    widths: tuple[float, ...]
    pad_x: float
    pad_y: float
    style: Style

    def column(self, at: int) -> Galley:
        """The column that a cell's text is set in."""
        return self.galley.inset(self.lefts[at] + self.pad_x, self.widths[at] - 2 * self.pad_x)


def table(galley: Galley, block: Table) -> list[Strip]:
    """A table with its caption above it."""
    grid = _grid(galley, block)
    head = _head(grid)
    found = galley.caption(block.caption, 14.0) if block.caption else []
    head = evolve(head, gap=5.0 if found else 14.0, keep=True)
    found.append(head)
    again = evolve(head, draw=_as_furniture(head))
    for at, row in enumerate(block.rows):
        following = block.rows[at + 1] if at + 1 < len(block.rows) else None
        keep = row.kind == "group" or (following is not None and (following.kind == "total" or at + 2 == len(block.rows)))
        strips = _row(grid, row, last=following is None)
        found += [evolve(strip, head=again, keep=keep) for strip in strips]
    return found


def _grid(galley: Galley, block: Table) -> _Grid:
    style = galley.styles.cell_small if block.compact else galley.styles.cell
    pad_x, pad_y = (5.0, 3.0) if block.compact else (7.0, 5.0)
    widths = _widths(galley, block, style, pad_x)
    lefts = tuple(sum(widths[:at]) for at in range(len(widths)))
    return _Grid(galley, block, lefts, widths, pad_x, pad_y, style)


def _widths(galley: Galley, block: Table, style: Style, pad: float) -> tuple[float, ...]:
    """Shares of the width, moved so far that no word or number is cut that needn't be."""
    shares = sum(column.width for column in block.columns)
    widths = [galley.width * column.width / shares for column in block.columns]
    needs = [_need(galley, block, at, style, width - 2 * pad) + 2 * pad for at, width in enumerate(widths)]
    most = galley.width * _MOST_FOR_WORDS
    needs = [min(need, most) for need in needs]
    short = sum(max(0.0, need - width) for need, width in zip(needs, widths, strict=True))
    spare = sum(max(0.0, width - need) for need, width in zip(needs, widths, strict=True))
    if not short or short > spare:
        return tuple(widths)
    return tuple(
        need if need >= width else width - short * (width - need) / spare for need, width in zip(needs, widths, strict=True)
    )


def _need(galley: Galley, block: Table, at: int, style: Style, width: float) -> float:
    """The width of a column's longest word (points), as far as it is more than nothing to worry about."""
    texts = [block.columns[at].title, *(joined(row.cells[at].spans) for row in block.rows if at < len(row.cells))]
    words = {max(_WORD.findall(text), key=len, default="") for text in texts}
    longest = sorted(words, key=len)[-3:]
    strong = evolve(style, strong=True)
    return max((galley.setter.width(word, strong) for word in longest), default=0.0) + 0.5 * bool(width)


def _head(grid: _Grid) -> Strip:
    look, block = grid.galley.look, grid.table
    stacks = [
        grid.column(at).lines(column.title, _head_style(grid, column, emphasised=at == block.emphasis))
        for at, column in enumerate(block.columns)
    ]
    inner = abreast(stacks, grid.galley.depth / 3)[0]
    height = inner.height + 2 * grid.pad_y + 1

    def draw(sheet: Sheet, top: float) -> None:
        sheet.fill(grid.galley.left, top, grid.galley.width, height, look.tint)
        if block.emphasis is not None:
            left = grid.galley.left + grid.lefts[block.emphasis]
            sheet.fill(left, top - 3, grid.widths[block.emphasis], height + 3, _emphasis(look.accent))
        sheet.rule(grid.galley.left, top + height, grid.galley.width, look.primary, 0.9)
        inner.draw(sheet, top + grid.pad_y + 0.5)

    return Strip(height, draw)


def _emphasis(accent: str) -> str:
    return readable(accent)


def _head_style(grid: _Grid, column: Column, *, emphasised: bool) -> Style:
    look = grid.galley.look
    style = evolve(grid.galley.styles.head, size=grid.style.size - 0.25, leading=grid.style.leading, align=column.align)
    return evolve(style, colour=on(_emphasis(look.accent), look.ink)) if emphasised else style


def _as_furniture(head: Strip) -> "type[None] | object":
    def draw(sheet: Sheet, top: float) -> None:
        with sheet.furniture():
            head.draw(sheet, top)

    return draw


def _row(grid: _Grid, row: Row, *, last: bool) -> list[Strip]:
    if row.kind == "group":
        return _group_row(grid, row)
    stacks = [
        grid.column(at).lines(cell.spans, _cell_style(grid, row, cell, grid.table.columns[at]))
        for at, cell in enumerate(row.cells[: len(grid.widths)])
    ]
    strips = abreast(stacks, grid.galley.depth - 80)
    tinted = [(at, cell.tone) for at, cell in enumerate(row.cells) if cell.tone in ("accent", "good", "warning")]
    return [_ruled(grid, strip, row, tinted, last=last) for strip in strips]


def _cell_style(grid: _Grid, row: Row, cell: Cell, column: Column) -> Style:
    look = grid.galley.look
    colour = look.ink if cell.tone == "plain" else readable(tone_colour(look, cell.tone))
    strong = row.kind == "total" or cell.tone in ("accent", "good", "warning")
    return evolve(grid.style, align=column.align, colour=colour, strong=strong)


def _ruled(grid: _Grid, inner: Strip, row: Row, tinted: Sequence[tuple[int, str]], *, last: bool) -> Strip:
    galley, look, block = grid.galley, grid.galley.look, grid.table
    total = row.kind == "total"
    height = inner.height + 2 * grid.pad_y + (1 if total else 0)

    def draw(sheet: Sheet, top: float) -> None:
        if total:
            sheet.fill(galley.left, top, galley.width, height, look.wash)
        if block.emphasis is not None:
            left = galley.left + grid.lefts[block.emphasis]
            sheet.fill(left, top, grid.widths[block.emphasis], height, mix(look.accent, 0.13 if total else 0.09))
        for at, tone in tinted:
            if at != block.emphasis:
                sheet.fill(galley.left + grid.lefts[at], top, grid.widths[at], height, _tint(grid, tone))
        if total:
            sheet.rule(galley.left, top, galley.width, look.primary, 0.9)
        strong_end = last or total
        sheet.rule(galley.left, top + height, galley.width, look.primary if strong_end else look.line, 0.9 if strong_end else 0.5)
        inner.draw(sheet, top + grid.pad_y)

    return Strip(height, draw)


def _tint(grid: _Grid, tone: str) -> str:
    look = grid.galley.look
    return mix({"accent": look.accent, "good": look.good, "warning": look.warning}[tone], 0.09)


def _group_row(grid: _Grid, row: Row) -> list[Strip]:
    galley, look = grid.galley, grid.galley.look
    style = evolve(grid.style, strong=True, colour=look.primary)
    inner = galley.inset(grid.pad_x, galley.width - 2 * grid.pad_x)
    text = Span("".join(span.text for span in row.cells[0].spans)) if row.cells else Span("")
    lines = inner.lines((text,), style)
    found: list[Strip] = []
    for strip in lines:
        height = strip.height + 2 * grid.pad_y

        def draw(sheet: Sheet, top: float, strip: Strip = strip, height: float = height) -> None:
            sheet.fill(galley.left, top, galley.width, height, look.wash)
            sheet.rule(galley.left, top + height, galley.width, look.line)
            strip.draw(sheet, top + grid.pad_y)

        found.append(Strip(height, draw))
    return found


