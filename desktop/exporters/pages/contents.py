"""The table of contents: numbers, titles, dots that lead to page numbers, links."""

from collections.abc import Mapping, Sequence

from attrs import evolve

from desktop.documents.blocks import Contents, Heading
from desktop.exporters.exporter import CONTENTS
from desktop.exporters.pages.galley import Galley, baseline
from desktop.exporters.pages.measuring import Style
from desktop.exporters.pages.sheet import Sheet
from desktop.exporters.pages.strips import Strip, abreast, height_of, kept, stacked

IN_CONTENTS = (1, 2)
"""The levels of headings that are listed."""
_PAGE_WIDTH = 34.0
_INDENT = 30.0
_WHITE_TO_SPARE = 0.7


def contents(galley: Galley, block: Contents, headings: Sequence[Heading], pages: Mapping[str, int]) -> list[Strip]:
    """A title and the headings of levels 1 and 2; `pages` is filled by the time they are drawn."""
    title = stacked(galley.lines(block.title, galley.styles.h1))

    def draw(sheet: Sheet, top: float) -> None:
        title.draw(sheet, top)
        below = top + title.height + 9
        sheet.rule(galley.left, below, galley.width, galley.look.line, 0.6)
        sheet.fill(galley.left, below - 0.9, 42, 1.8, galley.look.accent)

    found = [Strip(title.height + 24, draw, gap=44.0, keep=True, anchor=CONTENTS)]
    for heading in headings:
        strips = _entry(galley, heading, pages)
        keep = heading.level == 1
        found += [strip.bound(keep=keep or strip.keep) for strip in strips]
    return _fitted([*found[:-1], evolve(found[-1], keep=False)], galley.depth)


def _fitted(strips: list[Strip], depth: float) -> list[Strip]:
    """Entries nearer to each other where a little less white lets the contents end on their page."""
    white = sum(strip.gap for strip in strips[1:])
    over = height_of(strips) - depth
    if not 0 < over <= white * _WHITE_TO_SPARE:
        return strips
    return [evolve(strip, gap=strip.gap * (1 - over / white)) for strip in strips]


def _entry(galley: Galley, heading: Heading, pages: Mapping[str, int]) -> list[Strip]:
    styles = galley.styles
    first = heading.level == 1
    style = (
        evolve(styles.strong, colour=galley.look.primary)
        if first
        else evolve(styles.cell, size=styles.body.size - 0.75)
    )
    left = 0.0 if first else _INDENT
    indent = _INDENT if heading.number else 0.0
    column = galley.inset(left + indent, galley.width - left - indent - _PAGE_WIDTH)
    number = galley.inset(left, indent).lines(
        heading.number, evolve(style, colour=galley.look.accent if first else galley.look.muted)
    )
    title = column.lines(heading.text, style)
    strips = abreast((number[:1] if heading.number else [], title), galley.depth)
    end = galley.setter.width(heading.text, style) if len(title) == 1 else column.width
    strip = _leading(galley, column, strips[-1], style, end, heading.anchor, pages)
    return kept([*strips[:-1], evolve(strip, gap=10.0 if first else 2.0)])


def _leading(
    galley: Galley, column: Galley, strip: Strip, style: Style, text_end: float, anchor: str, pages: Mapping[str, int]
) -> Strip:
    right = galley.left + galley.width
    page_style = evolve(style, align="right", strong=style.strong)

    def draw(sheet: Sheet, top: float) -> None:
        strip.draw(sheet, top)
        start, end = column.left + text_end + 8, right - _PAGE_WIDTH + 6
        on = top + strip.height - style.leading
        with sheet.furniture():
            if start < end - 8:
                sheet.dots(start, on + baseline(style) - 0.5, end - start, galley.look.line)
            for line in galley.lines(str(pages.get(anchor, "")), page_style):
                line.draw(sheet, on)
        sheet.link(galley.left, top, galley.width, strip.height, anchor)

    return evolve(strip, draw=draw)
