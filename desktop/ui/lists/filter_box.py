"""The field that filters a list by what is typed: words, beginnings of words, pinyin."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent

from desktop.ui.key_names import key_names
from desktop.ui.shell import Shell
from desktop.ui.theme import tokens
from desktop.ui.widgets.search_line import SearchLine

_WIDTH = 220  # pixels
_PAUSE = 150  # milliseconds
_ICON = 16  # pixels


class FilterBox(SearchLine):
    """`typed` gives what stands in it; of a large list only at a pause. `goes_down` leads to the list itself."""

    typed = Signal(str)
    goes_down = Signal()

    def __init__(self, shell: Shell, label: str, *, is_quick: bool) -> None:
        super().__init__(label)
        self.setToolTip(key_names("Ctrl+F"))
        self.setMinimumWidth(shell.theme.scaled(_WIDTH))
        self._icon = shell.kit.icon("search", "text2", _ICON)
        self._icon.setParent(self)
        self._icon.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._clear = shell.kit.tool("x", shell.words("Clear what was typed"), self.clear, small=True)
        self._clear.setParent(self)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._show_clear("")
        self._timer = QTimer(self, singleShot=True, interval=0 if is_quick else _PAUSE)
        self._timer.timeout.connect(lambda: self.typed.emit(self.text()))
        self.textChanged.connect(self._changed)

    def show_text(self, text: str) -> None:
        """Show a text, silently."""
        self.blockSignals(True)  # noqa: FBT003 - Qt's
        self.setText(text)
        self.blockSignals(False)  # noqa: FBT003 - Qt's
        self._show_clear(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._icon.move(10, (self.height() - self._icon.height()) // 2)
        size = self._clear.sizeHint()
        self._clear.setGeometry(
            self.width() - size.width() - 3, (self.height() - size.height()) // 2, size.width(), size.height()
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape clears, the arrow leads down."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._timer.stop()
            self.typed.emit(self.text())
            self.goes_down.emit()
        else:
            super().keyPressEvent(event)

    def _changed(self, text: str) -> None:
        self._show_clear(text)
        self._timer.start()

    def _show_clear(self, text: str) -> None:
        """Offer to clear what there is; the text leaves room for that."""
        self._clear.setVisible(bool(text))
        self.setTextMargins(self._icon.width() + tokens.XS, 0, self._clear.sizeHint().width() if text else 0, 0)
