"""Whether a widget is there: shown and hidden without ever becoming a window of its own."""

from PySide6.QtWidgets import QWidget


def show_if(widget: QWidget, *, when: bool) -> None:
    """Show a widget or hide it; one that has no place yet is shown as soon as it has one."""
    if widget.parentWidget() is not None or not when:
        widget.setVisible(when)
