"""A field for one line of text: quiet until it is looked at, and aware of input methods, undo and Escape."""

from typing import Final

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import (
    QClipboard,
    QContextMenuEvent,
    QDropEvent,
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QLineEdit

from desktop.text import LONGEST_LINE
from desktop.ui.editors import keys
from desktop.ui.kit import style_again

LONGEST: Final = LONGEST_LINE
"""Characters: `clean_line` breaks what is longer, and Qt lays out no more without being felt."""


class LineField(QLineEdit):
    """One line of text.

    `typed` is the text without what an input method is still composing; `changed` tells of it. `entered` is Enter,
    `gone` that the focus went elsewhere, `escaped` Escape after a change, `overflowed` a text too long to take,
    `opened` the arrow down.
    """

    changed = Signal()
    entered = Signal()
    gone = Signal()
    came = Signal()
    escaped = Signal()
    overflowed = Signal(str)
    opened = Signal()

    longest: Final = LONGEST

    def __init__(self, name: str, *, quiet: bool = True) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setMaxLength(LONGEST)
        if quiet:
            self.setProperty("quiet", "true")
        self._before_composing: str | None = None
        self._is_edited = False
        self.textChanged.connect(self._text_changed)

    @property
    def typed(self) -> str:
        """What was typed, without a composition that is under way and without the selection it is to replace."""
        return self.text() if self._before_composing is None else self._before_composing

    @property
    def is_edited(self) -> bool:
        """Whether it was changed since it was shown or left."""
        return self._is_edited

    def show_text(self, text: str) -> None:
        """Show a text; a composition under way is not disturbed."""
        if self._before_composing is None and text != self.text():
            at = self.cursorPosition()
            with QSignalBlocker(self):
                self.setText(text)
            self.setCursorPosition(min(at, len(text)) if self.hasFocus() else 0)
        self._is_edited = False

    def show_state(self, state: str) -> None:
        """Look as its state says: `problem`, or usual."""
        if self.property("state") != state:
            self.setProperty("state", state)
            style_again(self)

    def settle(self) -> None:
        """Take what was typed as what Escape gives back."""
        self._is_edited = False

    def touch(self) -> None:
        """Have Escape take back what is shown."""
        self._is_edited = True

    def take(self, text: str) -> None:
        """Take a pasted or dropped text, or tell that it is too long; nothing of it is cut off silently."""
        if len(self.text()) - len(self.selectedText()) + len(text) > LONGEST:
            start = self.selectionStart() if self.hasSelectedText() else self.cursorPosition()
            rest = self.text()[start + len(self.selectedText()) :]
            self.overflowed.emit(self.text()[:start] + text + rest)
        else:
            self.insert(" ".join(text.split("\n")) if "\n" in text else text)

    def event(self, event: QEvent, /) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            takes = keys.takes(
                event, can_undo=self.isUndoAvailable(), can_redo=self.isRedoAvailable(), is_edited=self._is_edited
            )
            if takes is not None:
                event.setAccepted(takes)
                return takes
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.matches(QKeySequence.StandardKey.Paste) and not self.isReadOnly():
            self.take(QGuiApplication.clipboard().text())
        elif keys.is_enter(event):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self._escape(event)
        elif keys.is_down(event):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent, /) -> None:
        if event.preeditString() and self._before_composing is None:
            self._before_composing = self.text()
        super().inputMethodEvent(event)
        if not event.preeditString() and self._before_composing is not None:
            before, self._before_composing = self._before_composing, None
            if before != self.text():
                self._text_changed()

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        super().focusInEvent(event)
        self.came.emit()

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.deselect()
            self.gone.emit()

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        clipboard = QGuiApplication.clipboard()
        if event.button() is Qt.MouseButton.MiddleButton and clipboard.supportsSelection() and not self.isReadOnly():
            self.setCursorPosition(self.cursorPositionAt(event.position().toPoint()))
            self.take(clipboard.text(QClipboard.Mode.Selection))
        else:
            super().mouseReleaseEvent(event)

    def dropEvent(self, event: QDropEvent, /) -> None:
        if event.source() is self or len(event.mimeData().text()) + len(self.text()) <= LONGEST:
            super().dropEvent(event)
        else:
            self.take(event.mimeData().text())

    def contextMenuEvent(self, event: QContextMenuEvent, /) -> None:
        """Show Qt's menu; what it pastes goes the same way as what keys paste."""
        menu = self.createStandardContextMenu()
        for action in menu.actions():
            if action.objectName() == "edit-paste":
                action.triggered.disconnect()
                action.triggered.connect(lambda: self.take(QGuiApplication.clipboard().text()))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def _escape(self, event: QKeyEvent) -> None:
        if self._is_edited:
            self.escaped.emit()
        else:
            event.ignore()

    def _text_changed(self) -> None:
        if self._before_composing is None:
            self._is_edited = True
            self.changed.emit()
