"""Tabs above a list, each with how many records it shows."""

from collections.abc import Sequence

from attrs import frozen
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from desktop.ui.kit import Kit, column, row
from desktop.ui.theme import tokens


@frozen
class Tab:
    """A tab: its key, what it says, and how many records it shows."""

    key: str
    label: str
    count: int


class Tabs(QWidget):
    """One of them is on; `turned` gives the key of the one that a person chose."""

    turned = Signal(str)

    def __init__(self, kit: Kit, name: str, tabs: Sequence[Tab], current: str) -> None:
        """`name` is what a screen reader calls them together."""
        super().__init__()
        self._kit = kit
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        line = row(*(self._made(tab) for tab in tabs), None, gap=tokens.L)
        line.setContentsMargins(tokens.XL, 0, tokens.XL, 0)
        rule = row(kit.rule(), gap=0)
        rule.setContentsMargins(tokens.XL, 0, tokens.XL, tokens.M)
        self.setLayout(column(line, rule, gap=0))
        self.show_tabs(tabs)
        self.show_tab(current)

    def show_tabs(self, tabs: Sequence[Tab]) -> None:
        """Show other counts."""
        for tab in tabs:
            button, text = self._buttons[tab.key], f"{tab.label}  {self._kit.words.number(tab.count)}"
            button.setText(text.replace("&", "&&"))
            self._kit.keep_bold(button)

    def show_tab(self, key: str) -> None:
        """Mark a tab, silently."""
        self._buttons[key].setChecked(True)

    def _made(self, tab: Tab) -> QPushButton:
        made = self._kit.button(tab.label, lambda: self.turned.emit(tab.key), kind="tab")
        self._group.addButton(made)
        self._buttons[tab.key] = made
        return made
