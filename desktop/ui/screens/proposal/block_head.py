"""The head of a block in a section's editor: what it is, where it comes from, and what can be done with all of it."""

from PySide6.QtWidgets import QPushButton, QVBoxLayout

from desktop.ui.kit import Kit, column, row
from desktop.ui.theme import tokens
from desktop.ui.widgets.elided import Elided


def block_head(kit: Kit, title: str, about: Elided, *buttons: QPushButton) -> QVBoxLayout:
    """Title and origin in one line, the buttons below them, so that all of it fits into a narrow pane."""
    line = row(kit.label(title, "section"), about, gap=tokens.S)
    line.setStretch(1, 1)
    return column(line, row(*buttons, None, gap=tokens.M), gap=0)
