"""Tables as strips: a head that repeats, rows that don't split, hairlines instead of a grid."""

import re
from collections.abc import Sequence

from attrs import evolve, field, frozen

from desktop.documents.blocks import Align, Cell, Row, Table, Tone
from desktop.documents.reading import joined
from desktop.exporters.look import mix, on, readable, tone_colour
from desktop.exporters.pages.galley import Galley
from desktop.exporters.pages.measuring import Measured, Style
from desktop.exporters.pages.sheet import Sheet
from desktop.exporters.pages.strips import Draw, Strip, abreast, height_of, side_by_side
from desktop.exporters.pages.widths import column_widths

_WORD = re.compile(r"[!-~€£À-ɏ]+")
_KEPT_WHOLE = 0.3  # of a page: a table up to this high is not split
_TINTED: frozenset[Tone] = frozenset({"accent", "good", "warning"})
_MEASURED_WORDS = 3  # the longest by letters, one of which is the widest but for rare cases
_LEAST_CHARACTERS = 4  # in a line of a column that has as many
_TINT, _TOTAL_TINT = 0.09, 0.14
_CROWN = 3.0  # points by which the head of the recommended column stands out

Texts = Sequence[Sequence[Measured]]
"""A row's cells, measured."""


@frozen
class _Grid:
    """A table being set: its column's place on the page, type and padding."""

    galley: Galley
    table: Table
    cell: Style
    head: Style
    pad_x: float
    pad_y: float
    lefts: tuple[float, ...] = ()
    widths: tuple[float, ...] = ()
    columns: tuple[Galley, ...] = ()
    _styles: dict[tuple[str, Tone, Align], Style] = field(factory=dict[tuple[str, Tone, Align], Style])

    def column(self, at: int) -> Galley:
        """The column that a cell's text is set in."""
        return self.columns[at]

    def with_widths(self, widths: Sequence[float]) -> "_Grid":
        """The grid with its columns' widths."""
        lefts = tuple(sum(widths[:at]) for at in range(len(widths)))
        columns = tuple(
            self.galley.inset(left + self.pad_x, width - 2 * self.pad_x)
            for left, width in zip(lefts, widths, strict=True)
        )
        return evolve(self, widths=tuple(widths), lefts=lefts, columns=columns)

    def style(self, row: Row, cell: Cell, at: int) -> Style:
        """What a cell is set in."""
        key = (row.kind, cell.tone, self.table.columns[at].align)
        if key not in self._styles:
            look = self.galley.look
            colour = look.ink if cell.tone == "plain" else readable(tone_colour(look, cell.tone))
            strong = row.kind == "total" or cell.tone in _TINTED
            self._styles[key] = evolve(self.cell, align=key[2], colour=colour, strong=strong)
        return self._styles[key]

    def head_style(self, at: int) -> Style:
        """What a column's title is set in."""
        look = self.galley.look
        style = evolve(self.head, align=self.table.columns[at].align)
        return evolve(style, colour=on(readable(look.accent), look.ink)) if at == self.table.emphasis else style


def table(galley: Galley, block: Table) -> list[Strip]:
    """A table with its caption above it."""
    grid = _grid(galley, block)
    heads = [galley.measured(column.title, grid.head_style(at)) for at, column in enumerate(block.columns)]
    texts = [_measured(grid, row) for row in block.rows]
    grid = _with_widths(grid, heads, texts)
    found = galley.caption(block.caption, 16.0) if block.caption else []
    head = evolve(_head(grid, heads), gap=5.0 if found else 16.0, keep=True)
    found.append(head)
    again = evolve(head, draw=_as_furniture(head))
    rows = [
        _row(grid, row, cells, last=at + 1 == len(texts))
        for at, (row, cells) in enumerate(zip(block.rows, texts, strict=True))
    ]
    whole = height_of(found) + sum(strip.height for strips in rows for strip in strips) <= galley.depth * _KEPT_WHOLE
    for at, strips in enumerate(rows):
        keep = at + 1 < len(rows) and (whole or _stays(block.rows, at))
        found += [strip.bound(keep=keep, head=again) for strip in strips]
    return found


def _stays(rows: Sequence[Row], at: int) -> bool:
    """Whether a row stays with the next: the first two, the last three, a group's name, what a total sums up."""
    return at == 0 or at >= len(rows) - 3 or rows[at].kind == "group" or rows[at + 1].kind == "total"


def _grid(galley: Galley, block: Table) -> _Grid:
    styles = galley.styles
    cell = styles.cell_small if block.compact else styles.cell
    head = evolve(styles.head, size=cell.size - 0.25, leading=cell.leading)
    pad_x, pad_y = (5.0, 3.0) if block.compact else (7.0, 5.0)
    return _Grid(galley, block, cell, head, pad_x, pad_y * galley.tight)


def _measured(grid: _Grid, row: Row) -> Texts:
    if row.kind == "group":
        style = _group_style(grid)
        return [grid.galley.measured(joined(cell.spans), style) for cell in row.cells[:1]]
    return [
        grid.galley.measured(cell.spans, grid.style(row, cell, at))
        for at, cell in enumerate(row.cells[: len(grid.table.columns)])
    ]


def _with_widths(grid: _Grid, heads: Texts, texts: Sequence[Texts]) -> _Grid:
    setter, block = grid.galley.setter, grid.table
    natural = [setter.natural(head, grid.head) + 2 * grid.pad_x for head in heads]
    for row, cells in zip(block.rows, texts, strict=True):
        for at, cell in enumerate(cells if row.kind != "group" else ()):
            natural[at] = max(natural[at], setter.natural(cell, grid.cell) + 2 * grid.pad_x)

    def longest(at: int) -> float:
        words = [word for title in (block.columns[at].title,) for word in _WORD.findall(title)]
        for row in block.rows:
            words += _WORD.findall(joined(row.cells[at].spans)) if row.kind != "group" and at < len(row.cells) else []
        style = evolve(grid.cell, strong=True)
        some = sorted(set(words), key=lambda word: (len(word), word))[-_MEASURED_WORDS:]
        least = min(_LEAST_CHARACTERS * grid.cell.size, natural[at] - 2 * grid.pad_x)
        return max([least, *(setter.width(word, style) for word in some)]) + 2 * grid.pad_x

    widths = column_widths([column.width for column in block.columns], natural, longest, grid.galley.width)
    return grid.with_widths(widths)


def _head(grid: _Grid, heads: Texts) -> Strip:
    galley, look, emphasis = grid.galley, grid.galley.look, grid.table.emphasis
    stacks = [grid.column(at).broken(head, grid.head_style(at)) for at, head in enumerate(heads)]
    inner = side_by_side(stacks)
    height = inner.height + 2 * grid.pad_y + 1

    def draw(sheet: Sheet, top: float) -> None:
        sheet.fill(galley.left, top, galley.width, height, look.tint)
        if emphasis is not None:
            left = galley.left + grid.lefts[emphasis]
            sheet.fill(left, top - _CROWN, grid.widths[emphasis], height + _CROWN, readable(look.accent))
        sheet.rule(galley.left, top + height, galley.width, look.primary, 0.9)
        inner.draw(sheet, top + grid.pad_y + 0.5)

    return Strip(height, draw)


def _as_furniture(head: Strip) -> Draw:
    def draw(sheet: Sheet, top: float) -> None:
        with sheet.furniture():
            head.draw(sheet, top)

    return draw


def _row(grid: _Grid, row: Row, texts: Texts, *, last: bool) -> list[Strip]:
    if row.kind == "group":
        galley = grid.galley.inset(grid.pad_x, grid.galley.width - 2 * grid.pad_x)
        stacks = [galley.broken(text, _group_style(grid)) for text in texts]
    else:
        stacks = [grid.column(at).broken(text, grid.style(row, row.cells[at], at)) for at, text in enumerate(texts)]
    least = Strip(grid.cell.leading, lambda _sheet, _top: None)
    return [_ruled(grid, strip, row, last=last) for strip in abreast([*stacks, [least]], grid.galley.depth - 80)]


def _group_style(grid: _Grid) -> Style:
    return evolve(grid.cell, strong=True, colour=grid.galley.look.primary)


def _ruled(grid: _Grid, inner: Strip, row: Row, *, last: bool) -> Strip:
    """A row with its ground and the line below it."""
    galley, look = grid.galley, grid.galley.look
    total = row.kind == "total"
    height = inner.height + 2 * grid.pad_y + (1 if total else 0)
    grounds = _grounds(grid, row)
    colour, weight = (look.primary, 0.9) if last or total else (look.line, 0.5)

    def draw(sheet: Sheet, top: float) -> None:
        for left, width, ground in grounds:
            sheet.fill(left, top, width, height, ground)
        if total:
            sheet.rule(galley.left, top, galley.width, look.primary, 0.9)
        sheet.rule(galley.left, top + height, galley.width, colour, weight)
        inner.draw(sheet, top + grid.pad_y)

    return Strip(height, draw)


def _grounds(grid: _Grid, row: Row) -> list[tuple[float, float, str]]:
    """What lies behind a row: left edge, width, colour."""
    galley, look, emphasis = grid.galley, grid.galley.look, grid.table.emphasis
    found: list[tuple[float, float, str]] = []
    if row.kind != "body":
        found.append((galley.left, galley.width, look.wash))
    if emphasis is not None:
        tint = mix(look.accent, _TINT if row.kind == "body" else _TOTAL_TINT)
        found.append((galley.left + grid.lefts[emphasis], grid.widths[emphasis], tint))
    if row.kind == "body":
        for at, cell in enumerate(row.cells[: len(grid.widths)]):
            if cell.tone in _TINTED and at != emphasis:
                tint = mix(tone_colour(look, cell.tone), _TINT)
                found.append((galley.left + grid.lefts[at], grid.widths[at], tint))
    return found
