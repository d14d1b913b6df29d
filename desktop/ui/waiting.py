"""The page while a library is put in place: what is being done, and a bar that moves; nothing to click."""

from PySide6.QtWidgets import QProgressBar, QWidget

from desktop.i18n import Words
from desktop.ui.kit import Kit, column, row
from desktop.ui.theme import tokens
from desktop.ui.theme.theme import Theme

_WIDTH = 360  # pixels at 100 %


class Waiting(QWidget):
    """A sentence and a bar in the middle."""

    def __init__(self, theme: Theme, words: Words, said: str) -> None:
        super().__init__()
        self.setObjectName("root")
        self.setWindowTitle(words("Satchel"))
        kit = Kit(theme, words)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(said)
        bar.setFixedWidth(theme.scaled(_WIDTH))
        middle = column(None, kit.label(said, "title", wrap=True), bar, None, gap=tokens.L)
        self.setLayout(row(None, middle, None))
