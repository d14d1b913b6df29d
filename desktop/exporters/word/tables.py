"""Tables of a document: header rows that repeat, figures to the right, a column that is recommended."""

from desktop.documents.blocks import Cell, Column, Fact, Facts, Row, Table
from desktop.exporters.exporter import Look
from desktop.exporters.look import mix, on, readable, tone_colour
from desktop.exporters.word.grid import PLAIN_BOX, Box, Grid, row, shares
from desktop.exporters.word.manuscript import Manuscript
from desktop.exporters.word.markup import AS_STYLED, PLAIN, Ink, Rule, Setting, paragraph
from desktop.exporters.word.styles import TABLE_STYLE

_GAP = 14.0
_FACTS_GAP = 10.0
_FACTS_GUTTER = 24.0
_FACT_LABEL = 0.36
_COMPACT = (3.0, 5.0, 3.0, 5.0)
_STRONG_TONES = ("accent", "good", "warning")


def table(manuscript: Manuscript, block: Table) -> None:
    """Write a table with its caption."""
    manuscript.captioned_table(block.caption, _grid(manuscript, block), _GAP)


def _grid(manuscript: Manuscript, block: Table) -> str:
    grid = Grid(
        widths=shares(manuscript.width, tuple(column.width for column in block.columns)),
        style=TABLE_STYLE,
        padding=_COMPACT if block.compact else None,
        first_row=True,
        last_row=bool(block.rows) and block.rows[-1].kind == "total",
    )
    body = "".join(
        _group(manuscript, block, grid, line)
        if line.kind == "group"
        else _row(manuscript, block, grid, line, keep=_kept(block, at))
        for at, line in enumerate(block.rows)
    )
    return grid.table(_head(manuscript, block, grid) + body)


def _kept(block: Table, at: int) -> bool:
    """Whether a row stays with the next: the first with the second, the last but one with the last, all with a total."""
    last = len(block.rows) - 1
    return at < last and (at in (0, last - 1) or block.rows[at + 1].kind == "total")


def _head(manuscript: Manuscript, block: Table, grid: Grid) -> str:
    look = manuscript.look
    style = "TableHeadSmall" if block.compact else "TableHead"
    recommended = readable(look.accent)
    cells = ""
    for at, column in enumerate(block.columns):
        marked = at == block.emphasis
        box = Box(
            fill=recommended if marked else look.tint, lines=(("bottom", Rule(1, look.primary)),), stands="bottom"
        )
        ink = Ink(strong=True, colour=on(recommended, look.ink)) if marked else PLAIN
        setting = Setting(keep_next=True, align=_align(column))
        cells += grid.cell(at, paragraph(style, manuscript.run(column.title, ink), setting), box)
    return row(cells, repeated=True)


def _row(manuscript: Manuscript, block: Table, grid: Grid, line: Row, *, keep: bool) -> str:
    look = manuscript.look
    style = "TableTextSmall" if block.compact else "TableText"
    total = line.kind == "total"
    cells = ""
    for at, (column, cell) in enumerate(zip(block.columns, line.cells, strict=True)):
        setting = Setting(keep_next=keep, align=_align(column)) if keep or column.align != "left" else AS_STYLED
        content = paragraph(style, manuscript.spans(cell.spans, _ink(look, cell, total=total)), setting)
        cells += grid.cell(at, content, _box(look, cell, total=total, recommended=at == block.emphasis))
    return row(cells)


def _group(manuscript: Manuscript, block: Table, grid: Grid, line: Row) -> str:
    style = "TableHeadSmall" if block.compact else "TableHead"
    content = paragraph(style, manuscript.spans(line.cells[0].spans), Setting(keep_next=True))
    return row(grid.cell(0, content, Box(fill=manuscript.look.wash), span=len(block.columns)))


def _ink(look: Look, cell: Cell, *, total: bool) -> Ink:
    coloured = "" if cell.tone == "plain" else readable(tone_colour(look, cell.tone))
    return Ink(strong=total or cell.tone in _STRONG_TONES, colour=coloured)


def _box(look: Look, cell: Cell, *, total: bool, recommended: bool) -> Box:
    lines = (("top", Rule(1, look.primary)),) if total else ()
    if recommended:
        return Box(fill=mix(look.accent, 0.13 if total else 0.09), lines=lines)
    if cell.tone in _STRONG_TONES:
        return Box(fill=mix(tone_colour(look, cell.tone), 0.09), lines=lines)
    return Box(fill=look.wash, lines=lines) if total else PLAIN_BOX


def _align(column: Column) -> str:
    return "" if column.align == "left" else column.align


def facts(manuscript: Manuscript, block: Facts) -> None:
    """Write labels with their values, two a row, on hairlines."""
    manuscript.table(facts_table(manuscript, block.facts, manuscript.width), _FACTS_GAP)


def facts_table(manuscript: Manuscript, listed: tuple[Fact, ...], width: float) -> str:
    """Labels with their values, two a row."""
    half = (width - _FACTS_GUTTER) / 2
    columns = shares(half, (_FACT_LABEL, 1 - _FACT_LABEL))
    grid = Grid(widths=(*columns, _FACTS_GUTTER, *columns), padding=(5, 4, 5, 0))
    box = Box(lines=(("bottom", Rule(0.5, manuscript.look.line)),))
    rows = ""
    for pair in (listed[at : at + 2] for at in range(0, len(listed), 2)):
        sides = [_fact(manuscript, grid, box, fact, 3 * at) for at, fact in enumerate(pair)]
        if len(sides) == 1:
            sides.append(grid.cell(3, paragraph("FactValue", ""), span=2))
        rows += row(grid.cell(2, paragraph("FactValue", "")).join(sides))
    return grid.table(rows)


def _fact(manuscript: Manuscript, grid: Grid, box: Box, fact: Fact, at: int) -> str:
    label = grid.cell(at, paragraph("FactLabel", manuscript.run(fact.label)), box)
    return label + grid.cell(at + 1, paragraph("FactValue", manuscript.run(fact.value)), box)
