"""An area that files can be dropped onto."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QLayout

from desktop.ui.kit import style_again


class DropArea(QFrame):
    """A dashed frame around a layout; `dropped` gets the first file."""

    def __init__(self, layout: QLayout, dropped: Callable[[Path], object]) -> None:
        super().__init__()
        self._dropped = dropped
        self.setProperty("card", "drop")
        self.setAcceptDrops(True)
        self.setLayout(layout)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files, nothing else."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            self._light_up(over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The files went elsewhere."""
        self._light_up(over=False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand the file on."""
        self._light_up(over=False)
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self._dropped(files[0])

    def _light_up(self, *, over: bool) -> None:
        self.setProperty("over", "true" if over else "false")
        style_again(self)
