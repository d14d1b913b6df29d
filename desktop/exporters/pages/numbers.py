"""Number strips and bar charts."""

from collections.abc import Iterable
from functools import partial

from attrs import evolve, frozen

from desktop.documents.blocks import Bar, BarChart, Figure, NumberStrip
from desktop.exporters.look import tone_colour
from desktop.exporters.pages.galley import Galley, over
from desktop.exporters.pages.measuring import Style
from desktop.exporters.pages.sheet import Sheet
from desktop.exporters.pages.strips import Strip, abreast, kept

_GUTTER = 22.0
_SMALLEST_FIGURE = 13.0
_FIGURE_SHARE = 0.96  # of its column that the longest figure may fill
_BAR = 15.0
_PAD = 5.0
_LABEL_SHARE, _VALUE_SHARE = 0.3, 0.32  # of the width, at most
_LABEL_GAP = 12.0
_VALUE_GAP = 6.0


@frozen
class _Axis:
    """Where a chart's labels, its zero line and its values are; `unit` is how many points one unit of size is long."""

    labels: Galley
    zero: float
    unit: float
    values: float


def number_strip(galley: Galley, block: NumberStrip) -> list[Strip]:
    """Figures side by side, each under a bar; all in one size, as large as the longest allows."""
    count = max(len(block.figures), 1)
    width = (galley.width - _GUTTER * (count - 1)) / count
    columns = [galley.inset(at * (width + _GUTTER), width) for at in range(count)]
    value = _fitting(galley, block.figures, width)
    stacks = [_figure(column, figure, value) for column, figure in zip(columns, block.figures, strict=False)]
    strips = abreast(stacks, galley.depth - 20)
    look = galley.look

    def draw(sheet: Sheet, top: float) -> None:
        for at, column in enumerate(columns):
            sheet.fill(column.left, top, width, 2.4, look.accent if at == 0 else look.primary)
        strips[0].draw(sheet, top + 10)

    return over([evolve(strips[0], draw=draw, height=strips[0].height + 14), *strips[1:]], 18.0)


def _fitting(galley: Galley, figures: tuple[Figure, ...], width: float) -> Style:
    style = galley.styles.figure
    widest = max((galley.setter.width(figure.value, style) for figure in figures), default=0.0)
    width *= _FIGURE_SHARE
    if widest <= width:
        return style
    size = max(_SMALLEST_FIGURE, style.size * width / widest - 0.05)
    return evolve(style, size=size, leading=size * 1.22)


def _figure(column: Galley, figure: Figure, value: Style) -> list[Strip]:
    styles = column.styles
    found = column.lines(figure.value, value)
    found += over(column.lines(figure.label, styles.figure_label), 3.0) if figure.label else []
    found += over(column.lines(figure.note, styles.note), 2.0) if figure.note else []
    return found


def bar_chart(galley: Galley, block: BarChart) -> list[Strip]:
    """Horizontal bars from one zero line, label at the left, value at the bar's end."""
    strips = galley.caption(block.caption, 16.0)
    strips += over(chart_rows(galley, block), 7.0 if strips else 16.0)
    return kept(strips)


def chart_rows(galley: Galley, block: BarChart) -> list[Strip]:
    """The bars of a chart without its caption."""
    width = galley.width
    labels = _widest(galley, ((bar.label, galley.styles.cell) for bar in block.bars), width * _LABEL_SHARE)
    values = _widest(galley, ((bar.value, _value_style(galley, bar)) for bar in block.bars), width * _VALUE_SHARE)
    field = width - labels - _LABEL_GAP - values - _VALUE_GAP
    sizes = [0.0, *(bar.size for bar in block.bars)]
    least, most = min(sizes), max(sizes)
    unit = field / (most - least) if most > least else 0.0
    axis = _Axis(galley.inset(0, labels), galley.left + labels + _LABEL_GAP - least * unit, unit, values)
    return [strip for bar in block.bars for strip in _bar(galley, bar, axis)]


def _widest(galley: Galley, texts: Iterable[tuple[str, Style]], most: float) -> float:
    return min(most, max((galley.setter.width(text, style) for text, style in texts), default=0.0) + 0.5)


def _bar(galley: Galley, bar: Bar, axis: _Axis) -> list[Strip]:
    start, end = sorted((axis.zero, axis.zero + bar.size * axis.unit))
    label = axis.labels.lines(bar.label, evolve(galley.styles.cell, align="right"))
    value_column = galley.inset(end + _VALUE_GAP - galley.left, axis.values)
    pieces = abreast((label, value_column.lines(bar.value, _value_style(galley, bar))), galley.depth / 2)
    colour, middle = tone_colour(galley.look, bar.tone), _PAD + galley.styles.cell.leading / 2

    def draw(sheet: Sheet, top: float, piece: Strip, *, first: bool) -> None:
        if first:
            sheet.fill(start, top + middle - _BAR / 2, max(end - start, 0.6), _BAR, colour)
        sheet.line((axis.zero, top), (axis.zero, top + piece.height + 2 * _PAD), galley.look.muted, 0.6)
        piece.draw(sheet, top + _PAD)

    return [
        Strip(max(piece.height, galley.styles.cell.leading) + 2 * _PAD, partial(draw, piece=piece, first=not at))
        for at, piece in enumerate(pieces)
    ]


def _value_style(galley: Galley, bar: Bar) -> Style:
    return evolve(galley.styles.cell, strong=True, colour=galley.look.ink if bar.tone != "muted" else galley.look.muted)
