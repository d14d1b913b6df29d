"""The notice after a bug: calm, once, with a way to save the report; the window goes on."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QFileDialog, QFrame, QWidget

from desktop.files import write_bytes
from desktop.ui.kit import Kit, column, row
from desktop.ui.theme import tokens

_WIDTH = 520  # pixels
_REPORT = "satchel-report.txt"


class Notice(QFrame):
    """A card at the window's upper edge, until a person takes it away; it takes no focus."""

    def __init__(self, window: QWidget, kit: Kit, report: Callable[[], str]) -> None:
        """`report` gives the text that is saved."""
        super().__init__(window)
        self._window, self._kit, self._report = window, kit, report
        words = kit.words
        title = words("Something went wrong, but none of your data is lost.")
        text = words(
            "Your last action may not have been completed. If it happens again, save the report and send it to us."
        )
        self.setProperty("card", "overlay")
        self.setAccessibleName(title)
        head = row(kit.icon("life-buoy", "warn", 20), kit.label(title, "strong", wrap=True), gap=tokens.M)
        head.setStretch(1, 1)
        body = column(
            head,
            kit.label(text, "muted", wrap=True),
            row(None, kit.button(words("Save the report…"), self._save), kit.button(words("Continue"), self.leave)),
            gap=tokens.M,
            around=tokens.L,
        )
        self.setLayout(body)
        window.installEventFilter(self)
        self.show()
        self._place()

    def leave(self) -> None:
        """Take it away."""
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the window's upper edge."""
        if watched is self._window and event.type() is QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        width = min(self._kit.theme.scaled(_WIDTH), self._window.width() - 2 * tokens.XL)
        height = self.heightForWidth(width)
        self.setGeometry((self._window.width() - width) // 2, tokens.XL, width, height)
        self.raise_()

    def _save(self) -> None:
        if save_report(self._window, self._kit, self._report()):
            self.leave()


def save_report(window: QWidget, kit: Kit, report: str) -> bool:
    """Ask where a report goes and write it there; whether it was written."""
    chosen, _ = QFileDialog.getSaveFileName(
        window, kit.words("Save the report"), str(Path.home() / _REPORT), f"{kit.words('Text file')} (*.txt)"
    )
    if chosen:
        write_bytes(Path(chosen), report.encode())
    return bool(chosen)
