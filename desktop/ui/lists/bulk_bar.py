"""The bar below a list while several records are chosen: what can be done to all of them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from desktop.fields import RecordId
from desktop.ui.kit import row
from desktop.ui.lists.bulk_edit import BulkEdit
from desktop.ui.lists.bulk_fields import BulkField, bulk_fields
from desktop.ui.shell import Shell
from desktop.ui.theme import tokens
from desktop.ui.widgets.overflow import Overflow


class BulkBar(QFrame):
    """«已选 3 条» and what to do with them. `dropped` says that nothing shall be chosen any more."""

    dropped = Signal()

    def __init__(self, shell: Shell, kind: str, edit: BulkEdit, chosen: Callable[[], Sequence[RecordId]]) -> None:
        super().__init__()
        self._shell, self._edit, self._chosen = shell, edit, chosen
        kit, words = shell.kit, shell.words
        self.setProperty("card", "bar")
        self._said = kit.label("", "strong")
        fields = Overflow(kit.button(words("More"), kind="quiet", icon="ellipsis", name=words("More changes")))
        for field in bulk_fields(kind):
            self._hold(fields, field)
        remove = kit.button(words("Move to the trash"), self._remove, kind="danger", icon="trash-2")
        drop = kit.tool("x", words("Clear the selection"), self.dropped.emit)
        layout = row(self._said, tokens.S, fields, remove, drop, gap=tokens.S)
        layout.setContentsMargins(tokens.L, tokens.S, tokens.S, tokens.S)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self.hide()

    def show_count(self, count: int) -> None:
        """Stand there while more than one record is chosen."""
        self._said.setText(self._shell.words("{count} selected", count=self._shell.words.number(count)))
        self.setVisible(count > 1)

    def _hold(self, fields: Overflow, field: BulkField) -> None:
        label = self._shell.words(field.label)
        button = self._shell.kit.button(
            label,
            lambda: self._edit.pick(field, self._chosen(), button),
            kind="quiet",
            name=self._shell.words("Set {field}", field=label),
        )
        fields.hold(button, label, lambda anchor: self._edit.pick(field, self._chosen(), anchor))

    def _remove(self) -> None:
        self._edit.remove(self._chosen())
