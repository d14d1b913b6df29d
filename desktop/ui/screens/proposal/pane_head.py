"""The head of a pane of the builder: its title and tools, level with those of the panes beside it."""

from typing import Final

from PySide6.QtWidgets import QHBoxLayout

from desktop.ui.kit import Item, Kit, row
from desktop.ui.theme import tokens

_HEIGHT: Final = 32  # pixels: that of a button, whether there is one or not


def pane_head(kit: Kit, *items: Item, gap: int = tokens.S, right: int = tokens.L) -> QHBoxLayout:
    """Items side by side; `right` is the room behind the last of them, in pixels."""
    made = row(*items, gap=gap)
    made.addStrut(kit.theme.scaled(_HEIGHT))
    made.setContentsMargins(tokens.L, tokens.S, right, tokens.XS)
    return made
