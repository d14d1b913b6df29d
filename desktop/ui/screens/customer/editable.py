"""A section that is read first and edited in its place when one chooses to."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

from desktop.records.record import Record
from desktop.store.changes import Changes
from desktop.ui.forms.form import RecordForm
from desktop.ui.forms.group import Group
from desktop.ui.kit import Item, row
from desktop.ui.screens.customer.account import Account
from desktop.ui.screens.customer.section import Section


class Editable(Section):
    """A card of some fields of one record: a pencil or a double click shows their form, Escape or Done ends it."""

    def __init__(self, account: Account, title: str, groups: Sequence[Group], caption: str = "") -> None:
        super().__init__(account, title, caption)
        self._groups = tuple(groups)
        self._form: RecordForm | None = None
        self._edit = self.kit.tool("pencil", self.words("Edit {what}", what=title), self.begin_edit, small=True)
        self._done = self.kit.button(
            self.words("Done##editing"),
            self.end_edit,
            kind="ghost",
            icon="check",
            name=self.words("Done: {what}", what=title),
        )
        self._done.hide()
        self.buttons.addWidget(self._edit)
        self.buttons.addWidget(self._done)

    def record(self) -> Record | None:
        """The record whose fields it shows; None while there is none."""
        raise NotImplementedError

    def reading(self, record: Record) -> Iterable[Item]:
        """How the fields read; nothing if they are empty."""
        raise NotImplementedError

    def empty(self) -> str:
        """What goes here, in one sentence."""
        raise NotImplementedError

    @property
    def is_edited(self) -> bool:
        """Whether the form is shown."""
        return self._form is not None

    def items(self) -> Iterable[Item]:
        record = self.record()
        if record is None:
            return
        read = list(self.reading(record))
        if read:
            yield from read
            return
        yield self.quiet(self.empty())
        fill = self.kit.button(
            self.words("Fill in"),
            self.begin_edit,
            kind="ghost",
            icon="pencil",
            name=self.words("Fill in {what}", what=self.title),
        )
        yield row(fill, None)

    def refresh(self, changes: Changes | None = None) -> None:
        record = self.record()
        self.setVisible(record is not None)
        if self._form is None:
            super().refresh(changes)
        elif record is None or record.id != self._form.record.id:
            self.end_edit()
        elif changes is not None:
            self._form.refresh(changes)

    def begin_edit(self) -> None:
        """Show the form, with the keyboard in its first field."""
        record = self.record()
        if record is None or self._form is not None:
            return
        self._form = RecordForm(self.account.shell, record, self._groups)
        self._edit.hide()
        self._done.show()
        self.show_items([self._form])
        self._form.focus_field(self._groups[0].fields[0])

    def end_edit(self) -> None:
        """Save what waits and show how it reads."""
        if self._form is None:
            return
        self._form.settle()
        self._form = None
        self._edit.show()
        self._done.hide()
        self.forget()
        super().refresh()
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def settle(self) -> None:
        if self._form is not None:
            self._form.settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape ends the editing."""
        if event.key() == Qt.Key.Key_Escape and self._form is not None:
            self.end_edit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click begins the editing."""
        self.begin_edit()
        event.accept()
