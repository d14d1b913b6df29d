"""What is shown while files are looked at for the first time: how far it is, and a way to stop it."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QProgressBar, QWidget

from desktop.ui.kit import Kit, column, row
from desktop.ui.theme import tokens

_WIDTH: Final = 320  # pixels


class WaitingPane(QWidget):
    """A bar with a count."""

    def __init__(self, kit: Kit, stop: Callable[[], object]) -> None:
        super().__init__()
        self._kit = kit
        words = kit.words
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(words("Reading the files"))
        self._bar.setFixedWidth(kit.theme.scaled(_WIDTH))
        self._count = kit.label("", "caption")
        self.stop = kit.button(words("Cancel"), stop, name=words("Stop reading the files"))
        body = column(
            None,
            row(None, kit.label(words("Reading the files"), "title"), None),
            tokens.S,
            row(None, self._bar, None),
            row(None, self._count, None),
            tokens.S,
            row(None, self.stop, None),
            None,
            gap=tokens.S,
        )
        self.setLayout(body)

    def begin(self) -> None:
        """Nothing is known yet."""
        self._bar.setRange(0, 0)
        self._count.setText("")

    def tell(self, done: int, total: int) -> None:
        """Show how far it is."""
        if total:
            words = self._kit.words
            self._bar.setRange(0, total)
            self._bar.setValue(done)
            self._count.setText(f"{words.number(done)} / {words.number(total)}")
