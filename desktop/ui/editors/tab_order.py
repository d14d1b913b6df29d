"""Where Tab leads: what is made later must still come where it stands."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def inner(widget: QWidget) -> QWidget:
    """What takes the keyboard for a widget."""
    while (proxy := widget.focusProxy()) is not None:
        widget = proxy
    return widget


def is_stop(widget: QWidget) -> bool:
    """Whether Tab stops at a widget."""
    return bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)


def follow(first: QWidget, widgets: Iterable[QWidget]) -> None:
    """Have Tab lead from one widget to these, in their order, and then on as before."""
    before = inner(first)
    for outer in widgets:
        widget = inner(outer)
        if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus:  # Qt passes over such
            QWidget.setTabOrder(before, outer)  # moved without it, Tab would go in a circle
            before = widget


def stop_before(widget: QWidget) -> QWidget | None:
    """Where Tab stops before a widget in the same window; None if it is the first."""
    before: QWidget | None = widget.previousInFocusChain()
    while before is not None and before is not widget:
        if is_stop(before):
            return before
        before = before.previousInFocusChain()
    return None
