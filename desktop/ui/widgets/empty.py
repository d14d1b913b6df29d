"""An empty state: what goes here, and the one thing to do about it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.ui.kit import Kit, column, row
from desktop.ui.theme import tokens

_WIDTH = 420  # pixels


class Empty(QWidget):
    """An icon, a sentence, and at most two buttons, in the middle of the room there is."""

    def __init__(self, kit: Kit, icon: str, title: str, text: str, *buttons: QPushButton) -> None:
        super().__init__()
        heading, says = kit.label(title, "title"), kit.label(text, "muted", wrap=True)
        heading.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        says.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        says.setFixedWidth(kit.theme.scaled(_WIDTH))
        middle = column(
            None,
            row(None, kit.icon(icon, "text3", 40), None),
            tokens.S,
            row(None, heading, None),
            row(None, says, None),
            tokens.S,
            row(None, *buttons, None),
            None,
            gap=tokens.S,
            around=tokens.XL,
        )
        self.setLayout(middle)
