"""A popover: a card beside what opened it, a part of the window so that input methods stay whole."""

from typing import cast

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget
from shiboken6 import isValid

from desktop.ui.theme import tokens

_APART = 4  # pixels


class Popover(QFrame):
    """Stands below (or above) a widget until Escape, a click beside it, or a change of the window."""

    closed = Signal()

    def __init__(self, name: str) -> None:
        """`name` is what a screen reader calls it."""
        super().__init__()
        self.setProperty("card", "overlay")
        self.setAccessibleName(name)
        self._anchor: QWidget | None = None
        self._part = QRect()
        self.hide()

    def open_at(self, anchor: QWidget, part: QRect | None = None) -> None:
        """Show it beside a widget (or a part of it), which gets the keyboard back afterwards."""
        self._anchor = anchor
        self._part = part or anchor.rect()
        self.setParent(anchor.window())
        self.place()
        self.show()
        self.raise_()
        _application().installEventFilter(self)
        _application().focusChanged.connect(self._follow_focus)
        self.begin()

    def close_popover(self) -> None:
        """Take it away."""
        if self._anchor is None:
            return
        anchor, self._anchor = self._anchor, None
        _application().removeEventFilter(self)
        _application().focusChanged.disconnect(self._follow_focus)
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        self.hide()
        if had_focus and isValid(anchor) and anchor.isVisible():  # its page may be gone
            anchor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()
        self.deleteLater()

    def begin(self) -> None:
        """Put the keyboard where one starts."""
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def place(self) -> None:
        """Put it below what opened it, above where there is more room, within the window."""
        if self._anchor is None or not isValid(self._anchor):
            return
        window = self._anchor.window()
        at, size = self._anchor.mapTo(window, self._part.topLeft()), self.sizeHint()
        below, above = at.y() + self._part.height() + _APART, at.y() - _APART
        room_below, room_above = window.height() - below - tokens.S, above - tokens.S
        goes_up = room_below < size.height() and room_above > room_below
        height = min(size.height(), room_above if goes_up else room_below)
        left = min(max(at.x(), tokens.S), window.width() - size.width() - tokens.S)
        self.setGeometry(left, above - height if goes_up else below, size.width(), height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close when something else is clicked, or when what opened it goes or moves."""
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonPress:
            inside = isinstance(watched, QWidget) and (watched is self or self.isAncestorOf(watched))
            if not inside and isinstance(watched, QWidget):
                is_anchor = watched is self._anchor  # pressed again it closes, and doesn't open once more
                self.close_popover()
                return is_anchor
        elif event.type() in (QEvent.Type.Hide, QEvent.Type.Resize) and watched is self.parent():
            self.close_popover()
        return False

    def _follow_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Close when the keyboard goes elsewhere."""
        if now is not None and now is not self._anchor and now is not self and not self.isAncestorOf(now):
            self.close_popover()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes; nothing else goes to the window below."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_popover()
        event.accept()


def _application() -> QApplication:
    return cast("QApplication", QApplication.instance())
