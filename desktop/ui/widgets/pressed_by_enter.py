"""Buttons that Enter presses too, as one expects of what has the focus; Qt's own know Space only outside dialogs."""

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QToolButton

from desktop.ui.editors.keys import is_enter


class PressedButton(QPushButton):
    """A push button."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do it with Enter too."""
        if not _is_pressed(self, event):
            super().keyPressEvent(event)


class PressedTool(QToolButton):
    """A tool button."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do it with Enter too."""
        if not _is_pressed(self, event):
            super().keyPressEvent(event)


def _is_pressed(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Press a button if the key is Enter alone; held down it presses once."""
    if not is_enter(event):
        return False
    if not event.isAutoRepeat():
        button.click()
    return True
