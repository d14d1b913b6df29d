"""A choice of one kind of record, or of all."""

from collections.abc import Callable

from PySide6.QtWidgets import QComboBox

from desktop.records import TYPE_OF
from desktop.ui.shell import Shell


class KindChoice(QComboBox):
    """All kinds, or one of them; `chosen` is called with it, "" for all."""

    def __init__(self, shell: Shell, chosen: Callable[[], object]) -> None:
        super().__init__()
        self._chosen = chosen
        self.setAccessibleName(shell.words("Record type"))
        self.addItem(shell.words("All types"), "")
        for kind in TYPE_OF:
            self.addItem(shell.kind_name(kind, plural=True), kind)
        self.currentIndexChanged.connect(self._tell)

    @property
    def kind(self) -> str:
        """The kind, "" for all."""
        return str(self.currentData() or "")

    def show_kind(self, kind: str) -> None:
        """Show a kind."""
        self.setCurrentIndex(max(0, self.findData(kind)))

    def _tell(self, _place: int) -> None:
        self._chosen()
