"""A picture of the window once something stands in it, then its end: how a packaged program shows that it can start."""

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMainWindow

from desktop.ui.threshold import Threshold

_BETWEEN_LOOKS, _AT_REST = 50, 400  # milliseconds


def take_picture(frame: QMainWindow, file: Path) -> None:
    """Write a picture of the window as soon as it holds more than the threshold, and close it."""

    def look() -> None:
        if not isinstance(frame.centralWidget(), Threshold) and frame.isVisible():
            timer.stop()
            QTimer.singleShot(_AT_REST, frame, take)

    def take() -> None:
        frame.grab().save(str(file))
        frame.close()

    timer = QTimer(frame, interval=_BETWEEN_LOOKS)
    timer.timeout.connect(look)
    timer.start()
