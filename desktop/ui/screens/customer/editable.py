"""A section that is read first and edited in its place when one chooses to."""

from collections.abc import Iterable, Sequence

from desktop.records.record import Record
from desktop.store.changes import Changes
from desktop.ui.forms.group import Group
from desktop.ui.forms.in_place import InPlace
from desktop.ui.kit import Item
from desktop.ui.screens.customer.account import Account
from desktop.ui.screens.customer.section import Section


class Editable(Section):
    """A card of some fields of one record."""

    def __init__(self, account: Account, title: str, groups: Sequence[Group], caption: str = "") -> None:
        super().__init__(account, title, caption)
        self.editing = InPlace(account.shell, self, title, groups)
        self.editing.add_buttons(self.buttons)
        self.editing.asked.connect(self.begin_edit)
        self.editing.ended.connect(self._read_again)

    def record(self) -> Record | None:
        """The record whose fields it shows; None while there is none."""
        raise NotImplementedError

    def reading(self, record: Record) -> Iterable[Item]:
        """How the fields read; nothing if they are empty."""
        raise NotImplementedError

    def empty(self) -> str:
        """What goes here, in one sentence."""
        raise NotImplementedError

    def items(self) -> Iterable[Item]:
        record = self.record()
        if record is None:
            return
        read = list(self.reading(record))
        if read:
            yield from read
            return
        yield self.quiet(self.empty())
        yield self.editing.invitation()

    def refresh(self, changes: Changes | None = None) -> None:
        record, form = self.record(), self.editing.form
        self.setVisible(record is not None)
        if form is None:
            super().refresh(changes)
        elif record is None or record.id != form.record.id:
            self.editing.end()
        elif changes is not None:
            self.editing.refresh(changes)

    def begin_edit(self) -> None:
        """Show the form."""
        record = self.record()
        if record is not None:
            self.editing.begin(record, self.show_items)

    def settle(self) -> None:
        self.editing.settle()

    def _read_again(self) -> None:
        self.forget()
        super().refresh()
