"""What watches a window that starts: its first paint and that of its first page, and its memory when at rest.

What is noted is when the event loop goes on after the first paint, in both windows alike.
"""

import runpy
import sys
import time
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

STATUS: Final = Path("/proc/self/status")
_REST: Final = 1500  # milliseconds, in which the program reads what it left for later
_painted: dict[str, int] = {}


def _note(what: str) -> None:
    """Note the time, once the paint under way has reached the screen."""
    QTimer.singleShot(0, lambda: _painted.setdefault(what, time.time_ns()))


def _tell() -> None:
    print(_painted["window"], _painted["page"], memory(), flush=True)
    QApplication.closeAllWindows()
    QApplication.quit()


def memory() -> int:
    """The memory that this process has in the machine now, in bytes."""
    line = next(line for line in STATUS.read_text(encoding="ascii").splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) * 1024


class _Empty(QMainWindow):
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not _painted:
            _note("window")
            _note("page")
            QTimer.singleShot(_REST, _tell)


def empty() -> None:
    """An empty window."""
    app = QApplication(sys.argv[:1])
    window = _Empty()
    window.resize(1280, 720)
    window.show()
    app.exec()


class _Watch(QObject):
    """Watches the first page for its paint; taken away with it."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            _note("page")
            QTimer.singleShot(_REST, _tell)
        return False


def satchel() -> None:
    """The program as a person starts it, in a frame that notes when it is painted."""
    from desktop import app
    from desktop.ui.frame import Frame

    watch = _Watch()

    class Noting(Frame):
        """The frame, noting its own first paint and that of the first page."""

        def paintEvent(self, event: QPaintEvent) -> None:
            if not _painted:
                _note("window")
            super().paintEvent(event)

        def hold(self, held: QWidget) -> None:
            from desktop.ui.main_window import MainWindow

            super().hold(held)
            if isinstance(held, MainWindow) and held.content.navigator.current is not None:
                held.content.navigator.current.installEventFilter(watch)

    app.Frame = Noting
    sys.argv = sys.argv[:1]
    runpy.run_module("desktop", run_name="__main__")
