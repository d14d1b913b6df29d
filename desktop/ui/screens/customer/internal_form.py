"""The form of what we noted for ourselves: out of sight while the privacy key hides it."""

from PySide6.QtWidgets import QWidget

from desktop.records.record import Record
from desktop.store.changes import Changes
from desktop.ui.forms.form import RecordForm
from desktop.ui.forms.group import Group
from desktop.ui.kit import clear, column
from desktop.ui.screens.customer.account import Account
from desktop.ui.screens.customer.internal import hidden_line
from desktop.ui.screens.customer.section import put


class InternalForm(QWidget):
    """Some internal fields of a record; while they are hidden and say anything, a line that says so and shows them."""

    def __init__(self, account: Account, record: Record, fields: tuple[str, ...], what: str) -> None:
        """`what` is how the hidden line is told from others on the page."""
        super().__init__()
        self._account, self._record, self._fields, self._what = account, record, fields, what
        self._form: RecordForm | None = None
        self._room = column()
        self.setLayout(self._room)
        account.shell.privacy.turned.connect(self._show)
        self._show()

    def refresh(self, changes: Changes) -> None:
        """Follow the library."""
        if self._form is not None:
            self._form.refresh(changes)

    def settle(self) -> None:
        """Save at once what waits."""
        if self._form is not None:
            self._form.settle()

    def _show(self) -> None:
        self.settle()
        clear(self._room)
        shell, self._form = self._account.shell, None
        record = shell.workspace.get(self._record.id)
        says_any = any(getattr(record, field) for field in self._fields)
        if says_any and not shell.privacy.shows_internal:
            put(self._room, hidden_line(shell, self._what))
        else:
            self._form = RecordForm(shell, record, (Group("", self._fields),))
            put(self._room, self._form)
        self._account.arranged.emit()
