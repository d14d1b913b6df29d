"""Number strips and bar charts."""

from attrs import evolve

from desktop.documents.blocks import Bar, BarChart, Figure, NumberStrip
from desktop.exporters.look import tone_colour
from desktop.exporters.pages.galley import Galley, over
from desktop.exporters.pages.measuring import Style
from desktop.exporters.pages.sheet import Sheet
from desktop.exporters.pages.strips import Strip, abreast, kept, stacked

_GUTTER = 22.0
_SMALLEST_FIGURE = 13.0
_FIGURE_SHARE = 0.96  # of its column that the longest figure may fill
_BAR = 15.0
_LABEL_SHARE = 0.3
_VALUE_GAP = 6.0


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
    found += over(column.lines(figure.note, styles.note_plain), 2.0) if figure.note else []
    return found


def bar_chart(galley: Galley, block: BarChart) -> list[Strip]:
    """Horizontal bars from one zero line, label at the left, value at the bar's end."""
    strips = galley.caption(block.caption, 16.0)
    strips += over(chart_rows(galley, block), 7.0 if strips else 16.0)
    return kept(strips)


def chart_rows(galley: Galley, block: BarChart) -> list[Strip]:
    """The bars of a chart without its caption."""
    style = galley.styles.cell
    label_width = min(
        galley.width * _LABEL_SHARE,
        max((galley.setter.width(bar.label, style) for bar in block.bars), default=0.0) + 0.5,
    )
    values = max((galley.setter.width(bar.value, _value_style(galley, bar)) for bar in block.bars), default=0.0)
    field = max(galley.width - label_width - 12 - values - _VALUE_GAP, galley.width * 0.2)
    least = min(0.0, *(bar.size for bar in block.bars)) if block.bars else 0.0
    most = max(0.0, *(bar.size for bar in block.bars)) if block.bars else 0.0
    unit = field / (most - least) if most > least else 0.0
    zero = galley.left + label_width + 12 - least * unit
    labels = galley.inset(0, label_width)
    return [_bar(galley, labels, bar, zero, unit) for bar in block.bars]


def _bar(galley: Galley, labels: Galley, bar: Bar, zero: float, unit: float) -> Strip:
    right = evolve(galley.styles.cell, align="right")
    label = abreast([labels.lines(bar.label, right)], galley.depth)[0]
    start, end = sorted((zero, zero + bar.size * unit))
    value = stacked(galley.inset(end + _VALUE_GAP - galley.left, 1e6).lines(bar.value, _value_style(galley, bar)))
    height = max(_BAR + 8, label.height + 6, value.height + 6)
    colour = tone_colour(galley.look, bar.tone)

    def draw(sheet: Sheet, top: float) -> None:
        sheet.fill(start, top + (height - _BAR) / 2, max(end - start, 0.6), _BAR, colour)
        sheet.line((zero, top), (zero, top + height), galley.look.muted, 0.6)
        label.draw(sheet, top + (height - label.height) / 2)
        value.draw(sheet, top + (height - value.height) / 2)

    return Strip(height, draw)


def _value_style(galley: Galley, bar: Bar) -> Style:
    return evolve(galley.styles.cell, strong=True, colour=galley.look.ink if bar.tone != "muted" else galley.look.muted)
