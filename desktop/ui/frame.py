"""The frame: the one window on the screen. What it holds changes; its size and place stay.

First it holds what can be painted at once, then the window of a library, the welcome, or what is in the way.
"""

from PySide6.QtCore import QByteArray, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QWidget

LEAST = QSize(1024, 640)
USUAL = QSize(1280, 720)
_UNSEEN_AFTER = 400  # milliseconds


class Frame(QMainWindow):
    """Holds one thing at a time.

    `painted` tells once that something can be seen, or that nobody looks; `left` gives the window's size and place, in
    hex, when it closes.
    """

    painted = Signal()
    left = Signal(str)

    def __init__(self, first: QWidget, place: str) -> None:
        """`first` is shown until something else is held; `place` is what `left` gave at last, or empty."""
        super().__init__()
        self.setMinimumSize(LEAST)
        self.resize(USUAL)
        if place:
            self.restoreGeometry(QByteArray.fromHex(place.encode("ascii")))
        self.setWindowTitle("Satchel")
        self.setCentralWidget(first)
        self._is_painted = False

    def hold(self, held: QWidget) -> None:
        """Hold something else; what was held before is gone."""
        self.setWindowTitle(held.windowTitle())
        held.windowTitleChanged.connect(self.setWindowTitle)
        self.setCentralWidget(held)
        held.show()

    def show_first(self) -> None:
        """Show it; a window that nobody sees (minimized, behind a lock screen) goes on all the same."""
        self.show()
        QTimer.singleShot(_UNSEEN_AFTER, self, self._tell_painted)

    def stay_unseen(self) -> None:
        """Go on without showing anything yet."""
        QTimer.singleShot(0, self, self._tell_painted)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            QTimer.singleShot(0, self, self._tell_painted)  # when this paint has reached the screen

    def _tell_painted(self) -> None:
        if not self._is_painted:
            self._is_painted = True
            self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close what is held first; it may want to stay until its work is written."""
        held = self.centralWidget()
        if held is not None and not held.close():
            event.ignore()
            return
        self.left.emit(bytes(self.saveGeometry().toHex().data()).decode("ascii"))
        super().closeEvent(event)
