"""An overlay: a card above a window that is shaded while the card is there; never a window or a popup of its own.

Input methods, screen readers and window managers treat it as a part of the window, which it is.
"""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication, QFrame, QLayout, QWidget
from shiboken6 import isValid

from desktop.ui.kit import Kit
from desktop.ui.tab_order import reading_order
from desktop.ui.theme import tokens

_SHADE = {False: 0.32, True: 0.55}
"""How dark the window becomes below it, in the light theme and in the dark."""

_CORNER = 10  # pixels of the card's corners that the shade is seen at


class Overlay(QWidget):
    """Covers its window from `open` to `close_overlay`; the focus stays in it, and goes back to where it came from."""

    closed = Signal()

    def __init__(self, kit: Kit, name: str) -> None:
        """`name` is what a screen reader calls it."""
        super().__init__()
        self.kit, self.words, self.theme = kit, kit.words, kit.theme
        self.setAccessibleName(name)
        self.card = QFrame(self)
        self.card.setProperty("card", "overlay")
        self._came_from: QWidget | None = None
        self._by_keys = False
        self.theme.changed.connect(self.update)
        self.hide()

    def set_content(self, layout: QLayout) -> None:
        """Fill the card."""
        self.card.setLayout(layout)

    def open_over(self, window: QWidget) -> None:
        """Show it above a window."""
        self._came_from = QApplication.focusWidget()
        self._by_keys = self._came_from is not None and bool(self._came_from.property("ring"))
        self.setParent(window)
        window.installEventFilter(self)
        self.setGeometry(window.rect())
        self.show()
        self.raise_()
        self.place()
        self.begin()

    def close_overlay(self) -> None:
        """Take it away."""
        if self.isHidden():
            return
        self.hide()
        self._give_back()
        self.closed.emit()
        self.deleteLater()

    def begin(self) -> None:
        """Put the keyboard where one starts."""
        self.focus_next(forward=True)

    def place(self) -> None:
        """Put the card where it belongs; as high as it asks, in the upper middle, or higher where it needs the room."""
        width = min(self.card_width(), self.width() - 2 * tokens.XL)
        self.card.layout().activate()  # type: ignore[union-attr] # what it asks is old while it is hidden
        wanted = self.card.heightForWidth(width) if self.card.hasHeightForWidth() else self.card.sizeHint().height()
        top = max(tokens.XL, min(round(self.height() * 0.12), self.height() - wanted - tokens.XL))
        height = min(wanted, self.height() - top - tokens.XL)
        self.card.setGeometry((self.width() - width) // 2, top, width, height)

    def card_width(self) -> int:
        """How wide the card wants to be, in pixels."""
        return self.theme.scaled(640)

    def focusNextPrevChild(self, forward: bool, /) -> bool:  # noqa: FBT001 - as Qt has it
        """Keep the focus inside."""
        return self.focus_next(forward=forward)

    def focus_next(self, *, forward: bool) -> bool:
        """Give the focus to the next that takes it, around and around; whether there is one."""
        # Not by `nextInFocusChain`: PySide takes what that gives for a part of the overlay, and lets it go with it.
        inside = [widget for widget in reading_order(self) if self._takes_focus(widget)]
        here = QApplication.focusWidget()
        others = inside if forward else inside[::-1]
        at = others.index(here) + 1 if here in others else 0
        following = [widget for widget in (*others[at:], *others[:at]) if widget is not here]
        if following:
            following[0].setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        return bool(following)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window."""
        if isinstance(watched, QWidget) and watched is self.parent() and event.type() is QEvent.Type.Resize:
            self.setGeometry(watched.rect())
            self.place()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes; nothing typed goes to the window below."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_overlay()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the card closes."""
        if not self.card.geometry().contains(event.position().toPoint()):
            self.close_overlay()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Shade the window, as much of it as is painted."""
        shade = self.theme.colour("shade")
        shade.setAlphaF(_SHADE[self.theme.is_dark])
        corner = _CORNER
        below = QRegion(self.card.geometry().adjusted(corner, corner, -corner, -corner))
        with QPainter(self) as painter:
            painter.setClipRegion(event.region().subtracted(below))
            painter.fillRect(event.rect(), shade)

    def _give_back(self) -> None:
        """Put the focus back where it came from, with its ring if it had one."""
        back = self._came_from
        if back is not None and isValid(back) and back.isVisible():
            back.setFocus(Qt.FocusReason.ShortcutFocusReason if self._by_keys else Qt.FocusReason.OtherFocusReason)

    def _takes_focus(self, widget: QWidget) -> bool:
        by_tab = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
        return bool(by_tab) and self.isAncestorOf(widget) and widget.isVisible() and widget.isEnabled()
