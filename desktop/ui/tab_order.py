"""The order in which Tab goes through a page: as it is read, also after parts of it were made anew.

Qt puts what is made later at the end, wherever it stands.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSpinBox, QComboBox, QLineEdit, QScrollArea, QWidget

_WHOLE = (QComboBox, QAbstractSpinBox, QLineEdit)
"""What is made of parts that nobody goes to one by one."""


def follow_reading(root: QWidget) -> None:
    """Have Tab go through what is below a widget as it stands there: line by line, from left to right."""
    for first, second in pairwise(_in_chain(root)):
        if inner(first) is not second:  # Qt would put it behind all other parts of what hands the keyboard on to it
            QWidget.setTabOrder(first, second)


def inner(widget: QWidget) -> QWidget:
    """What takes the keyboard for a widget."""
    while (proxy := widget.focusProxy()) is not None:
        widget = proxy
    return widget


def follow(first: QWidget, widgets: Iterable[QWidget]) -> None:
    """Have Tab lead from one widget to these, in their order, and then on as before."""
    before = first
    for widget in widgets:
        if inner(widget).focusPolicy() is not Qt.FocusPolicy.NoFocus:  # Qt passes over such
            QWidget.setTabOrder(before, widget)
            before = widget


def lead_to(last: QWidget, widgets: Sequence[QWidget]) -> None:
    """Have Tab come to these, in their order, before it comes to the last one."""
    stops = list(reading_order(last.window()))
    at = stops.index(last) if last in stops else 0
    earlier = [one for one in stops[:at] if one not in widgets]
    if earlier:
        follow(earlier[-1], widgets)


def reading_order(widget: QWidget) -> Iterator[QWidget]:
    """What takes the focus by Tab below a widget, line by line and from left to right."""
    return (one for one in _in_chain(widget) if one.focusProxy() is None)


def _in_chain(widget: QWidget) -> Iterator[QWidget]:
    """What Qt stops at: also what hands the focus on to a part of itself, each right before that part."""
    if widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value or widget.focusProxy() is not None:
        yield widget
    if isinstance(widget, QScrollArea) and (inner := widget.widget()) is not None:
        yield from _in_chain(inner)
    elif not isinstance(widget, (*_WHOLE, QAbstractScrollArea)):
        for child in _children(widget):
            yield from _in_chain(child)


def _children(widget: QWidget) -> Iterator[QWidget]:
    """What stands in a widget, line by line and from left to right.

    By where things stand, not by layouts: what PySide makes of a layout's items outlives them.
    """
    inside = [one for one in widget.children() if isinstance(one, QWidget) and not one.isWindow()]
    left = [one for one in inside if not one.isHidden()]  # what is hidden stands nowhere yet
    left.sort(key=lambda one: one.y())
    while left:
        lowest = left[0].geometry().bottom()
        line = [one for one in left if one is left[0] or one.geometry().center().y() <= lowest]
        yield from sorted(line, key=lambda one: one.x())
        left = [one for one in left if one not in line]
    yield from (one for one in inside if one.isHidden())
