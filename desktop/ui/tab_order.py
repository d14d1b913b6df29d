"""The order in which Tab goes through a page: as it is read, also after parts of it were made anew.

Qt puts what is made later at the end, wherever it stands.
"""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLayout,
    QLineEdit,
    QScrollArea,
    QWidget,
)

_WHOLE = (QComboBox, QAbstractSpinBox, QLineEdit)
"""What is made of parts that nobody goes to one by one."""


def follow_reading(root: QWidget) -> None:
    """Have Tab go through what is below a widget from left to right and from top to bottom, as the layouts stand."""
    for first, second in pairwise(_in_chain(root)):
        QWidget.setTabOrder(first, second)


def reading_order(widget: QWidget) -> Iterator[QWidget]:
    """What takes the focus by Tab below a widget, as the layouts stand."""
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


def _children(widget: QWidget) -> list[QWidget]:
    """What stands in a widget's layout, in its order, and then what stands elsewhere in it."""
    layout = widget.layout()
    placed = list(_in_layout(layout)) if layout is not None else []
    others = [one for one in widget.children() if isinstance(one, QWidget) and not one.isWindow()]
    return list(dict.fromkeys([*placed, *others]))


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield widget
        elif (inner := item.layout()) is not None:
            yield from _in_layout(inner)
