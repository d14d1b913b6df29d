"""What stands on every page but the cover: the running head, and the foot with the page's number."""

from bisect import bisect_right
from collections.abc import Callable

from attrs import evolve

from desktop.documents.blocks import Document
from desktop.exporters.pages.galley import Galley
from desktop.exporters.pages.measuring import Style
from desktop.exporters.pages.sheet import A4, Sheet
from desktop.exporters.pages.strips import Strip, stacked

_HEAD, _FOOT = 36.0, A4[1] - 44.0  # where the texts begin
_OFF = 4.0  # points between a text and its line
_BETWEEN = 24.0  # points between two texts at least
_ELLIPSIS = "…"

Furnish = Callable[[Sheet, int, int], None]
"""Draws on a sheet that is page so-and-so of so many."""


def furniture(galley: Galley, document: Document) -> Furnish:
    """The running head and foot of a document's pages."""
    look, style = galley.look, galley.styles.running
    head = _abreast(galley, document.header_left, document.header_right, style)

    def draw(sheet: Sheet, number: int, count: int) -> None:
        label = document.page_label.format(page=number, pages=count)
        with sheet.furniture():
            for strip in head:
                strip.draw(sheet, _HEAD)
            for strip in _abreast(galley, document.footer_left, label, style):
                strip.draw(sheet, _FOOT)
            sheet.rule(galley.left, _HEAD + style.leading + _OFF, galley.width, look.line)
            sheet.rule(galley.left, _FOOT - _OFF - 1, galley.width, look.line)

    return draw


def _abreast(galley: Galley, left: str, right: str, style: Style) -> tuple[Strip, Strip]:
    """A text at the left and one at the right; where both don't fit, the longer one is cut short."""
    widths = [galley.setter.width(text, style) for text in (left, right)]
    free = galley.width - _BETWEEN
    if sum(widths) > free:
        others = reversed(widths)
        widths = [min(width, max(free - other, free / 2)) for width, other in zip(widths, others, strict=True)]
    columns = (galley.inset(0, widths[0] + 0.1), galley.inset(galley.width - widths[1] - 0.1, widths[1] + 0.1))
    return _one_line(columns[0], left, style), _one_line(columns[1], right, evolve(style, align="right"))


def _one_line(galley: Galley, text: str, style: Style) -> Strip:
    """A text in one line, cut short where it is too long."""
    strips = galley.lines(text, style)
    if len(strips) > 1:
        measured = galley.measured(text.replace("\n", " "), style)[0]
        fits = bisect_right(measured.places, galley.width / style.size - 1)
        strips = galley.lines(measured.text[: max(fits - 1, 0)].rstrip() + _ELLIPSIS, style)[:1]
    return stacked(strips)
