"""Editing in place: a card that is read shows a form instead for as long as one wants to change what it says."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from desktop.records.record import Record
from desktop.store.changes import Changes
from desktop.ui.forms.form import RecordForm
from desktop.ui.forms.group import Group
from desktop.ui.kit import Item, row
from desktop.ui.shell import Shell


class InPlace(QObject):
    """The form of a card, and the ways into it and out of it.

    `asked` tells that somebody wants to change something, by the pencil or a double click; `ended` that the form is
    gone, by its button or Escape, with all that was typed saved.
    """

    asked = Signal()
    ended = Signal()

    def __init__(self, shell: Shell, card: QFrame, title: str, groups: Sequence[Group]) -> None:
        super().__init__(card)
        self._shell, self._title, self._groups = shell, title, tuple(groups)
        self.form: RecordForm | None = None
        kit, words = shell.kit, shell.words
        self._pencil = kit.tool("pencil", words("Edit {what}", what=title), self.asked.emit, small=True)
        name = words("Done: {what}", what=title)
        self._done = kit.button(words("Done##editing"), self.end, kind="ghost", icon="check", name=name)
        self._done.hide()
        card.installEventFilter(self)

    def add_buttons(self, room: QHBoxLayout) -> None:
        """Put the pencil and the button that ends it into the head of the card."""
        room.addWidget(self._pencil)
        room.addWidget(self._done)

    def invitation(self) -> Item:
        """The way to fill in what is empty."""
        kit, words = self._shell.kit, self._shell.words
        name = words("Fill in {what}", what=self._title)
        return row(kit.button(words("Fill in"), self.asked.emit, kind="ghost", icon="pencil", name=name), None)

    def begin(self, record: Record, show: Callable[[Iterable[Item]], None]) -> None:
        """Have `show` show the form, with the keyboard in its first field."""
        if self.form is None:
            self.form = RecordForm(self._shell, record, self._groups)
            self._pencil.hide()
            self._done.show()
            show([self.form])
            self.form.focus_field(self._groups[0].fields[0])

    def end(self) -> None:
        """Save what waits and take the form away; the keyboard goes back to the pencil."""
        if self.form is None:
            return
        self.form.settle()
        self.form = None
        self._pencil.show()
        self._done.hide()
        self.ended.emit()
        self._pencil.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self, changes: Changes) -> None:
        """Follow the library."""
        if self.form is not None:
            self.form.refresh(changes)

    def settle(self) -> None:
        """Save at once what waits for a pause in typing."""
        if self.form is not None:
            self.form.settle()

    def eventFilter(self, _watched: QObject, event: QEvent, /) -> bool:
        """Escape ends it, a double click on the card begins it."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape and self.form is not None:
                self.end()
                return True
        elif event.type() is QEvent.Type.MouseButtonDblClick:
            self.asked.emit()
            return True
        return False
