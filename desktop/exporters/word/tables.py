"""Tables of a document: header rows that repeat, figures to the right, a column that is recommended."""

import re
from collections.abc import Iterator
from functools import cache

from attrs import evolve

from desktop.documents.blocks import Cell, Column, Fact, Facts, Row, Table
from desktop.documents.reading import joined
from desktop.exporters.exporter import Look
from desktop.exporters.look import mix, on, readable, tone_colour
from desktop.exporters.pages.widths import column_widths
from desktop.exporters.word.grid import PLAIN_BOX, Box, Grid, Padding, row, shares
from desktop.exporters.word.manuscript import Manuscript
from desktop.exporters.word.markup import PLAIN, Ink, Rule, Rules, Setting, paragraph
from desktop.exporters.word.styles import TABLE_STYLE
from desktop.exporters.word.widths import line_count, one_line, text_ems

_GAP = 13.0
_FACTS_GAP = 10.0
_FACTS_GUTTER = 24.0
_MOST_FOR_LABELS, _LABEL_GAP = 0.44, 12.0
_FEW_FACTS = 6
_ROOMY, _COMPACT = (4.5, 7.0, 4.5, 7.0), (2.75, 5.0, 2.75, 5.0)
_NORMAL, _SMALL = 1.5, 2.0  # points smaller than running text
_LEADING = 1.5
_WORD = re.compile(r"[!-~€£À-ɏ]+")
_LEAST_CHARACTERS = 4  # in a line of a column that has as many
_LONGEST = 3
_CAPTION = 36.0
_TOLERANCE = 1.5  # points
_MOST_FOR_A_PAGE = 1_500  # characters: a row with more in a cell may be split
_KEPT_WHOLE = (
    0.25  # of a page: a table up to this high is not split; less than in the PDF, so that it fits where it does
)
_STRONG_TONES = ("accent", "good", "warning")


def table(manuscript: Manuscript, block: Table) -> None:
    """Write a table with its caption."""
    manuscript.captioned_table(block.caption, _grid(manuscript, block) if block.columns else "", _GAP)


def _grid(manuscript: Manuscript, block: Table) -> str:
    smaller, roomy = (_SMALL, _COMPACT) if block.compact else (_NORMAL, _ROOMY)
    padding = tightened(roomy, manuscript)
    size = manuscript.look.body_size - smaller
    grid = Grid(
        widths=_widths(manuscript, block, size, 2 * padding[1]),
        style=TABLE_STYLE,
        padding=None if padding == _ROOMY else padding,
        first_row=True,
        last_row=bool(block.rows) and block.rows[-1].kind == "total",
    )
    whole = _is_low(block, grid, size, padding, manuscript.depth * _KEPT_WHOLE)
    rows = [_head(manuscript, block, grid)]
    for at, line in enumerate(block.rows):
        last = at + 1 == len(block.rows)
        keep = manuscript.followed if last else whole or _stays(block, at)
        rows.append(
            _group(manuscript, block, grid, line)
            if line.kind == "group"
            else _row(manuscript, block, grid, line, keep=keep)
        )
    return grid.table("".join(rows))


def tightened(padding: Padding, manuscript: Manuscript) -> Padding:
    """The distances of cells' texts from their borders, above and below as much as the stretch leaves of the white."""
    top, right, bottom, left = padding
    return manuscript.squeezed(top), right, manuscript.squeezed(bottom), left


def _widths(manuscript: Manuscript, block: Table, size: float, padding: float) -> tuple[float, ...]:
    """The columns' widths by the rule that the PDF has: as said, moved so far that texts and words find room."""
    texts = [[(column.title, True), *_column_texts(block, at)] for at, column in enumerate(block.columns)]
    natural = [max(one_line(text, size, strong=strong) for text, strong in column) for column in texts]
    natural = [width + padding + _TOLERANCE for width in natural]

    def longest(at: int) -> float:
        words = {max(_WORD.findall(text), key=len, default="") for text, _ in texts[at]}
        some = sorted(words, key=len)[-_LONGEST:]
        least = min(_LEAST_CHARACTERS * size, natural[at] - padding)
        return max([least, *(text_ems(word) * size for word in some)]) + padding + _TOLERANCE

    widths = column_widths([column.width for column in block.columns], natural, longest, manuscript.width)
    return shares(manuscript.width, tuple(widths))


def _column_texts(block: Table, at: int) -> Iterator[tuple[str, bool]]:
    """The texts of a column's cells, and whether they are strong."""
    for line in block.rows:
        if line.kind != "group":
            cell = line.cells[at]
            yield joined(cell.spans), line.kind == "total" or any(span.strong for span in cell.spans)


def _is_low(block: Table, grid: Grid, size: float, padding: Padding, limit: float) -> bool:
    """Whether a table is so low that it is kept whole; `limit` in points."""
    line, ends = size * _LEADING, padding[0] + padding[2]
    height = (line + ends) * (len(block.rows) + 1) + (_CAPTION if block.caption else 0.0)
    for row_ in block.rows:
        if height > limit:
            return False
        cells = zip(row_.cells, grid.widths, strict=False)
        height += line * (
            max(line_count(joined(cell.spans), size, width - 2 * padding[1]) for cell, width in cells) - 1
        )
    return height <= limit


def _stays(block: Table, at: int) -> bool:
    """Whether a row stays with the next: the first two, the last three, what comes before a total."""
    return at == 0 or at >= len(block.rows) - 3 or block.rows[at + 1].kind == "total"


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
    """Write labels with their values, two a row, on hairlines; few of them are not parted by a page's end."""
    if not block.facts:
        return
    half = (manuscript.width - _FACTS_GUTTER) / 2
    longest = max(one_line(fact.label, manuscript.look.body_size - _NORMAL) for fact in block.facts) + _TOLERANCE
    label = min(longest, half * _MOST_FOR_LABELS) + _LABEL_GAP
    columns = (label, half - label)
    grid = Grid(widths=(*columns, _FACTS_GUTTER, *columns), padding=(4.25, 0, 4.25, 0))
    pairs = [block.facts[at : at + 2] for at in range(0, len(block.facts), 2)]
    few = len(pairs) <= _FEW_FACTS
    rows = [_facts_row(manuscript, grid, pair, keep=few and pair is not pairs[-1]) for pair in pairs]
    manuscript.table(grid.table("".join(rows)), _FACTS_GAP)


def _facts_row(manuscript: Manuscript, grid: Grid, pair: tuple[Fact, ...], *, keep: bool) -> str:
    box = Box(lines=(("bottom", Rule(0.5, manuscript.look.line)),))
    spaced = evolve(box, padding=(4.25, _LABEL_GAP, 4.25, 0))
    kept = Setting(keep_next=keep)
    sides: list[str] = []
    for at, fact in enumerate(pair):
        label = paragraph("FactLabel", manuscript.run(fact.label), kept)
        value = paragraph("FactValue", manuscript.run(fact.value), kept)
        sides.append(grid.cell(3 * at, label, spaced) + grid.cell(3 * at + 1, value, box))
    if len(sides) == 1:
        sides.append(grid.cell(3, paragraph("FactValue", ""), span=2))
    return row(grid.cell(2, paragraph("FactValue", "")).join(sides))
