"""Sizes: nothing is cut, nothing overlaps, nothing is too small to hit, and the window stays as large as it was."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QLabel,
    QLayout,
    QLineEdit,
    QScrollArea,
    QScrollBar,
    QStackedLayout,
    QWidget,
)

from desktop.ui.widgets.elided import Elided
from tests.ui.audit.page import Finding, Page, described

LEAST_TARGET = 24  # pixels, WCAG 2.2, 2.5.8
_SPARE = 1  # pixels, lost in rounding


def clipped_texts(page: Page) -> Iterator[Finding]:
    """Texts that are wider or higher than the widget that shows them."""
    for widget in page.widgets:
        if isinstance(widget, QLabel | QAbstractButton) and widget.text() and _is_too_small(widget):
            yield Finding("cuts its text", described(widget))
        elif isinstance(widget, QLineEdit) and not widget.text():
            room = widget.width() - 2 * _SPARE
            if widget.fontMetrics().horizontalAdvance(widget.placeholderText()) > room:
                yield Finding("cuts its placeholder", described(widget))


def _is_too_small(widget: QLabel | QAbstractButton) -> bool:
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.heightForWidth(widget.width()) > widget.height() + _SPARE
    if widget.height() + _SPARE < widget.fontMetrics().height():
        return True
    if isinstance(widget, Elided):
        return False
    return widget.width() + _SPARE < widget.sizeHint().width()


def cut_off(page: Page) -> Iterator[Finding]:
    """Labels and controls that reach beyond what they are in, where nothing scrolls them into view."""
    shown = {*page.controls, *(widget for widget in page.widgets if isinstance(widget, QLabel) and widget.text())}
    for widget in shown:
        if (edge := _edge_that_cuts(widget, page)) is not None:
            yield Finding("reaches beyond", f"{described(edge)}: {described(widget)}")


def _edge_that_cuts(widget: QWidget, page: Page) -> QWidget | None:
    above = widget.parentWidget()
    while above is not None and above is not page.window:
        place = QRect(widget.mapTo(above, QPoint(0, 0)), widget.size())
        scrolls = _is_viewport(above)
        room = above.rect().adjusted(-_SPARE, -_SPARE, _SPARE, _SPARE)
        if place.left() < room.left() or place.right() > room.right():
            return above
        if scrolls:
            return None
        if place.top() < room.top() or place.bottom() > room.bottom():
            return above
        above = above.parentWidget()
    return None


def _is_viewport(widget: QWidget) -> bool:
    above = widget.parentWidget()
    return isinstance(above, QAbstractScrollArea) and above.viewport() is widget


def small_targets(page: Page) -> Iterator[Finding]:
    """Controls that a finger or an unsteady hand misses."""
    for widget in page.controls:
        above = widget.parentWidget()
        target = above if above is not None and above.focusProxy() is widget else widget  # what hands a click on to it
        if min(target.width(), target.height()) < LEAST_TARGET:
            yield Finding(f"is smaller than {LEAST_TARGET} pixels", described(widget))


def grown_window(page: Page) -> Iterator[Finding]:
    """A window that its content has made larger than it was asked to be."""
    if (page.window.width(), page.window.height()) != page.size:
        yield Finding("is not as large as it was asked to be", described(page.window))


def sideways_scrolling(page: Page) -> Iterator[Finding]:
    """Pages that are wider than the room they have."""
    for widget in page.widgets:
        if isinstance(widget, QScrollBar):
            if widget.orientation() is Qt.Orientation.Horizontal and widget.maximum() > widget.minimum():
                yield Finding("scrolls sideways", described(widget.parentWidget() or widget))
        elif isinstance(widget, QScrollArea) and (body := widget.widget()) is not None:
            hidden = widget.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            if hidden and body.width() > widget.viewport().width() + _SPARE:
                yield Finding("hides what is too wide for it", described(body))


def overlapping(page: Page) -> Iterator[Finding]:
    """Widgets of one layout that lie over each other."""
    for parent in page.widgets:
        if isinstance(parent, QAbstractItemView):
            continue
        for first, second in combinations(_placed(parent), 2):
            both = first.geometry().intersected(second.geometry())
            if both.width() > _SPARE and both.height() > _SPARE:
                yield Finding("overlap", f"{described(first)} and {described(second)}")


def _placed(parent: QWidget) -> list[QWidget]:
    """What a widget's layouts hold, for which they are not asked item by item: PySide's items outlive Qt's."""
    layout = parent.layout()
    if layout is None or isinstance(layout, QStackedLayout):
        return []
    layouts = [layout, *(one for one in layout.findChildren(QLayout) if not isinstance(one, QStackedLayout))]
    children = [one for one in parent.children() if isinstance(one, QWidget) and one.isVisible()]
    return [one for one in children if any(holder.indexOf(one) >= 0 for holder in layouts)]
