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
_LEFT_SHARE, _RIGHT_SHARE = 0.62, 0.35
_ELLIPSIS = "…"

Furnish = Callable[[Sheet, int, int], None]
"""Draws on a sheet that is page so-and-so of so many."""


def furniture(galley: Galley, document: Document) -> Furnish:
    """The running head and foot of a document's pages."""
    look, style = galley.look, galley.styles.running
    right = evolve(style, align="right")
    width = galley.width * _RIGHT_SHARE
    left_column = galley.inset(0, galley.width * _LEFT_SHARE)
    right_column = galley.inset(galley.width - width, width)
    head = (_one_line(left_column, document.header_left, style), _one_line(right_column, document.header_right, right))
    foot = _one_line(left_column, document.footer_left, style)

    def draw(sheet: Sheet, number: int, count: int) -> None:
        label = document.page_label.format(page=number, pages=count)
        with sheet.furniture():
            for strip in head:
                strip.draw(sheet, _HEAD)
            for strip in (foot, _one_line(right_column, label, right)):
                strip.draw(sheet, _FOOT)
            sheet.rule(galley.left, _HEAD + style.leading + _OFF, galley.width, look.line)
            sheet.rule(galley.left, _FOOT - _OFF - 1, galley.width, look.line)

    return draw


def _one_line(galley: Galley, text: str, style: Style) -> Strip:
    """A text in one line, cut short where it is too long."""
    strips = galley.lines(text, style)
    if len(strips) > 1:
        measured = galley.measured(text.replace("\n", " "), style)[0]
        fits = bisect_right(measured.places, galley.width / style.size - 1)
        strips = galley.lines(measured.text[: max(fits - 1, 0)].rstrip() + _ELLIPSIS, style)[:1]
    return stacked(strips)
