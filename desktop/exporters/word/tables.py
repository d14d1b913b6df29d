"""Tables of a document: header rows that repeat, figures to the right, a column that is recommended."""

import re
from functools import cache

from desktop.documents.blocks import Cell, Column, Fact, Facts, Row, Table
from desktop.documents.reading import joined
from desktop.exporters.exporter import Look
from desktop.exporters.look import mix, on, readable, tone_colour
from desktop.exporters.word.grid import PLAIN_BOX, Box, Grid, row, shares
from desktop.exporters.word.manuscript import Manuscript
from desktop.exporters.word.markup import PLAIN, Ink, Rule, Rules, Setting, paragraph
from desktop.exporters.word.styles import TABLE_STYLE
from desktop.exporters.word.widths import line_count, text_ems

_GAP = 14.0
_FACTS_GAP = 10.0
_FACTS_GUTTER = 24.0
_FACT_LABEL = 0.36
_ROOMY, _COMPACT = (5.0, 7.0, 5.0, 7.0), (3.0, 5.0, 3.0, 5.0)
_NORMAL, _SMALL = 9.0, 8.5
_LEADING = 1.5
_WORD = re.compile(r"[!-~€£]+")
_MOST_FOR_WORDS = 0.45  # of the table's width that a column may claim so that its longest word stays whole
_LONGEST = 3
_MOST_FOR_A_PAGE = 1_500  # characters: a row with more in a cell may be split
_KEPT_WHOLE = 0.42  # of a page: a table up to this high is not split
_STRONG_TONES = ("accent", "good", "warning")


def table(manuscript: Manuscript, block: Table) -> None:
    """Write a table with its caption."""
    manuscript.captioned_table(block.caption, _grid(manuscript, block) if block.columns else "", _GAP)


def _grid(manuscript: Manuscript, block: Table) -> str:
    size, padding = (_SMALL, _COMPACT) if block.compact else (_NORMAL, _ROOMY)
    grid = Grid(
        widths=_widths(manuscript, block, size, 2 * padding[1]),
        style=TABLE_STYLE,
        padding=padding if block.compact else None,
        first_row=True,
        last_row=bool(block.rows) and block.rows[-1].kind == "total",
    )
    whole = _is_low(block, grid, size, padding, manuscript.depth * _KEPT_WHOLE)
    rows = [_head(manuscript, block, grid)]
    for at, line in enumerate(block.rows):
        keep = at + 1 < len(block.rows) and (whole or _stays(block, at))
        rows.append(
            _group(manuscript, block, grid, line)
            if line.kind == "group"
            else _row(manuscript, block, grid, line, keep=keep)
        )
    return grid.table("".join(rows))


def _widths(manuscript: Manuscript, block: Table, size: float, padding: float) -> tuple[float, ...]:
    """Shares of the width, moved so far that no word or number is cut that needn't be."""
    widths = shares(manuscript.width, tuple(column.width for column in block.columns))
    most = manuscript.width * _MOST_FOR_WORDS
    needs = [min(_need(block, at, size, width - padding) + padding, most) for at, width in enumerate(widths)]
    short = sum(max(0.0, need - width) for need, width in zip(needs, widths, strict=True))
    spare = sum(max(0.0, width - need) for need, width in zip(needs, widths, strict=True))
    if not short or short > spare:
        return widths
    moved = (
        need if need >= width else width - short * (width - need) / spare
        for need, width in zip(needs, widths, strict=True)
    )
    return shares(manuscript.width, tuple(moved))


def _need(block: Table, at: int, size: float, width: float) -> float:
    """The width in points of a column's longest word, where one might not fit."""
    texts = (block.columns[at].title, *(joined(row.cells[at].spans) for row in block.rows if row.kind != "group"))
    fitting = width / size  # em
    words = {max(_WORD.findall(text), key=len, default="") for text in texts if len(text) > fitting}
    return max((text_ems(word) * size for word in sorted(words, key=len)[-_LONGEST:]), default=0.0)


def _is_low(block: Table, grid: Grid, size: float, padding: tuple[float, float, float, float], limit: float) -> bool:
    """Whether a table is so low that it is kept whole; `limit` in points."""
    line, ends = size * _LEADING, padding[0] + padding[2]
    height = (line + ends) * (len(block.rows) + 1)
    for row_ in block.rows:
        if height > limit:
            return False
        cells = zip(row_.cells, grid.widths, strict=False)
        height += line * (
            max(line_count(joined(cell.spans), size, width - 2 * padding[1]) for cell, width in cells) - 1
        )
    return height <= limit


def _stays(block: Table, at: int) -> bool:
    """Whether a row stays with the next: the first, the last but one, and what comes before a total."""
    return at in (0, len(block.rows) - 2) or block.rows[at + 1].kind == "total"


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
        title = paragraph(style, manuscript.run(column.title, ink), _standing(column, True))  # noqa: FBT003 - see there
        cells += grid.cell(at, title, box)
    return row(cells, repeated=True)


def _row(manuscript: Manuscript, block: Table, grid: Grid, line: Row, *, keep: bool) -> str:
    look = manuscript.look
    style = "TableTextSmall" if block.compact else "TableText"
    total = line.kind == "total"
    cells: list[str] = []
    for at, (column, cell) in enumerate(zip(block.columns, line.cells, strict=True)):
        content = paragraph(style, manuscript.spans(cell.spans, _ink(look, cell, total=total)), _standing(column, keep))
        cells.append(grid.cell(at, content, _box(look, cell, total=total, recommended=at == block.emphasis)))
    return row("".join(cells), splits=any(len(joined(cell.spans)) > _MOST_FOR_A_PAGE for cell in line.cells))


@cache
def _standing(column: Column, keep: bool) -> Setting:  # noqa: FBT001 - a key of the cache
    return Setting(keep_next=keep, align="" if column.align == "left" else column.align)


def _group(manuscript: Manuscript, block: Table, grid: Grid, line: Row) -> str:
    style = "TableHeadSmall" if block.compact else "TableHead"
    content = paragraph(style, manuscript.spans(line.cells[0].spans), Setting(keep_next=True))
    return row(grid.cell(0, content, Box(fill=manuscript.look.wash), span=len(block.columns)))


def _ink(look: Look, cell: Cell, *, total: bool) -> Ink:
    coloured = "" if cell.tone == "plain" else readable(tone_colour(look, cell.tone))
    return Ink(strong=total or cell.tone in _STRONG_TONES, colour=coloured)


def _box(look: Look, cell: Cell, *, total: bool, recommended: bool) -> Box:
    lines: Rules = (("top", Rule(1, look.primary)),) if total else ()
    if recommended:
        return Box(fill=mix(look.accent, 0.13 if total else 0.09), lines=lines)
    if cell.tone in _STRONG_TONES:
        return Box(fill=mix(tone_colour(look, cell.tone), 0.09), lines=lines)
    return Box(fill=look.wash, lines=lines) if total else PLAIN_BOX


def facts(manuscript: Manuscript, block: Facts) -> None:
    """Write labels with their values, two a row, on hairlines."""
    if block.facts:
        manuscript.table(_facts_table(manuscript, block.facts), _FACTS_GAP)


def _facts_table(manuscript: Manuscript, listed: tuple[Fact, ...]) -> str:
    half = (manuscript.width - _FACTS_GUTTER) / 2
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
