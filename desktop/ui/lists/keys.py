"""The keys of a list, the same for its table and its cards: open, move to the trash, filter by typing."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

_OPENS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN: Final = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)


class ListKeys(QObject):
    """Watches a view: `opens` for Enter, `removes` for Delete, `types` for a letter, `leaves` for Escape."""

    opens = Signal()
    removes = Signal()
    types = Signal(str)
    leaves = Signal()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Look at key presses."""
        return isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and self._took(event)

    def _took(self, event: QKeyEvent) -> bool:
        key, modifiers, text = event.key(), event.modifiers(), event.text()
        plain = modifiers in _PLAIN or modifiers == Qt.KeyboardModifier.KeypadModifier
        if key in _OPENS and plain:
            self.opens.emit()
        elif key == Qt.Key.Key_Delete and plain:
            self.removes.emit()
        elif key == Qt.Key.Key_Escape:
            self.leaves.emit()
        elif plain and text.isprintable() and text.strip():
            self.types.emit(text)
        else:
            return False
        return True
