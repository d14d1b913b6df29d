"""The switch between a table and cards."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QToolButton, QWidget

from desktop.ui.kit import row
from desktop.ui.lists.spec import Look
from desktop.ui.shell import Shell


class LookSwitch(QWidget):
    """`chosen` gives the look that a person chose."""

    chosen = Signal(str)

    def __init__(self, shell: Shell, look: Look) -> None:
        super().__init__()
        self._shell = shell
        self._group = QButtonGroup(self)
        words = shell.words
        table = self._made("list", words("As a table"), "table")
        cards = self._made("layout-grid", words("As cards"), "cards")
        self.setLayout(row(shell.kit.card(row(table, cards, gap=2), "sunken", pad=2), gap=0))
        (cards if look == "cards" else table).setChecked(True)

    def _made(self, icon: str, name: str, look: Look) -> QToolButton:
        made = self._shell.kit.tool(icon, name, lambda: self.chosen.emit(look), small=True)
        made.setCheckable(True)
        made.setProperty("kind", "segment")
        self._group.addButton(made)
        return made
