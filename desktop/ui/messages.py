"""Short messages over the window: what was done, with Undo; what could not be done, in one plain sentence."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QWidget

from desktop.ui.kit import Kit, row
from desktop.ui.theme import tokens

_SECONDS, _SECONDS_WITH_BUTTON, _SECONDS_OF_TROUBLE = 4, 8, 15
_LONGEST, _ENDING = 400, 100  # characters, the last of them shown in any case
_MOST_WIDTH = 640  # pixels
_ABOVE_THE_EDGE = 24  # pixels


class Messages(QObject):
    """The messages of one window, one at a time, at its lower edge; a screen reader says them too."""

    def __init__(self, window: QWidget, kit: Kit) -> None:
        super().__init__(window)
        self._window, self._kit = window, kit
        self._shown: QFrame | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.hide)
        window.installEventFilter(self)

    def tell(
        self,
        text: str,
        do: str = "",
        action: Callable[[], object] | None = None,
        also: Mapping[str, Callable[[], object]] | None = None,
    ) -> None:
        """Show a message, with a button if there is something to do about it, and further ones in `also`."""
        buttons = {**({do: action} if do and action is not None else {}), **(also or {})}
        self._show(text, "circle-check", buttons, _SECONDS_WITH_BUTTON if do else _SECONDS)

    def trouble(self, text: str, ways: Mapping[str, Callable[[], object]] | None = None) -> None:
        """Say what could not be done, with a button for each way on."""
        self._show(text, "triangle-alert", ways or {}, _SECONDS_OF_TROUBLE)

    def hide(self) -> None:
        """Take the message away."""
        self._timer.stop()
        if self._shown is not None:
            self._shown.hide()
            self._shown.deleteLater()
            self._shown = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the window's lower edge."""
        if watched is self._window and event.type() is QEvent.Type.Resize:
            self._place()
        return False

    def _show(self, text: str, icon: str, buttons: Mapping[str, Callable[[], object]], seconds: int) -> None:
        self.hide()
        kit, text = self._kit, _short(text)
        label = kit.label(text, wrap=True)
        label.setProperty("face", "toast")
        label.setMaximumWidth(_MOST_WIDTH)
        items: list[QWidget] = [kit.icon(icon, "surface"), label]
        for do, action in buttons.items():
            button = kit.button(do, partial(self._do, action))
            button.setProperty("kind", "toast")
            items.append(button)
        close = kit.tool("x", kit.words("Close the message"), self.hide, role="surface", small=True)
        layout = row(*items, close, gap=tokens.M)
        layout.setStretch(1, 1)
        self._shown = kit.card(layout, "overlay", tokens.M)
        self._shown.setProperty("card", "toast")
        self._shown.setAccessibleName(text)
        self._shown.setParent(self._window)
        label.setMinimumWidth(min(_MOST_WIDTH, label.fontMetrics().horizontalAdvance(text) + tokens.S))
        self._shown.show()
        self._place()
        self._timer.start(seconds * 1000)
        self._announce(text)

    def _do(self, action: Callable[[], object]) -> None:
        self.hide()
        action()

    def _place(self) -> None:
        if self._shown is None:
            return
        frame, window = self._shown, self._window
        frame.adjustSize()
        width = min(frame.sizeHint().width(), window.width() - 2 * tokens.XL)
        height = max(frame.sizeHint().height(), frame.heightForWidth(width))
        frame.setGeometry((window.width() - width) // 2, window.height() - height - _ABOVE_THE_EDGE, width, height)
        frame.raise_()

    def _announce(self, text: str) -> None:
        if QAccessible.isActive():
            event = QAccessibleAnnouncementEvent(self._window, text)
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
            QAccessible.updateAccessibility(event)


def _short(text: str) -> str:
    """A text that leaves the window in sight: of a name of many lines its beginning, and what is said of it."""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - _ENDING]}…{text[-_ENDING:]}"
