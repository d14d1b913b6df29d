"""Autosave: what is typed is saved at each pause and when a field is left; what is no value yet is kept as a draft.

Nothing typed is lost where the library can't be written for a while: it waits in `Pending`, which tries again.
"""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.errors import UserError
from desktop.files import DiskIsFull
from desktop.i18n import Words
from desktop.store.errors import DiskFailed, FolderIsReadOnly, LibraryIsBusy, LibraryIsGone
from desktop.ui.editors.editor import Reading, Unread, Value
from desktop.ui.forms.form_field import FormField
from desktop.ui.forms.pending import Pending
from desktop.ui.forms.saving import Saving

PAUSE = 600
"""Milliseconds after the last key."""
CANT_WRITE = (LibraryIsBusy, LibraryIsGone, DiskFailed, DiskIsFull, FolderIsReadOnly)
"""What will pass: it is tried again."""


class Autosave(QObject):
    """Saves the fields of one form. `saved` says that the library took a field."""

    saved = Signal(str)

    def __init__(
        self, parent: QObject, saving: Saving, fields: Mapping[str, FormField], words: Words, pending: Pending
    ) -> None:
        super().__init__(parent)
        self._saving, self._fields, self._words, self._pending = saving, fields, words, pending
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self.settle)
        pending.written.connect(self._written)

    def touch(self, field: FormField) -> None:
        """Note that a field was changed: it is saved at the next pause."""
        field.is_dirty = True
        self._timer.start()

    def settle(self) -> None:
        """Save at once."""
        self._timer.stop()
        for field in list(self._fields.values()):
            if field.is_dirty:
                self.save(field)

    def save(self, field: FormField) -> None:
        """Save one field, or keep its draft; where neither can be done, it waits and is tried again."""
        reading, raw = self.reading(field), field.editor.raw()
        try:
            self._write(field, reading, raw)
        except CANT_WRITE as error:
            self._pending.put(self._saving, field.name, reading, raw)
            field.tell(field.problem, self._waiting(error))
            return
        self._pending.drop(self._saving.id, field.name)
        field.is_dirty = False
        self.tell(field, reading)
        self.saved.emit(field.name)

    def reading(self, field: FormField) -> Reading:
        """What a field holds, as the record may have it."""
        reading = field.editor.reading()
        if isinstance(reading, Value) and (problem := self._saving.objection(field.name, reading.value)):
            values = {name: self._words(str(value)) for name, value in problem.values.items()}
            return Unread(self._words(problem.message, **values))
        return reading

    def tell(self, field: FormField, reading: Reading) -> None:
        """Say what is wrong with a field; that a new record lacks something is said for all of them at its foot."""
        is_problem = isinstance(reading, Unread) and not (self._saving.is_new and field.editor.is_empty())
        field.tell(reading if is_problem and isinstance(reading, Unread) else None)

    def _write(self, field: FormField, reading: Reading, raw: str) -> None:
        was_new = self._saving.is_new
        if isinstance(reading, Unread):
            self._keep({field.name: raw})
        elif not self._saving.put(field.name, reading.value):
            self._keep(self._all_raws() if was_new else {field.name: raw})
        elif was_new:
            self._keep({name: None for name, one in self._fields.items() if not self._is_unread(one)})
        elif field.has_draft:
            self._keep({field.name: None})

    def _keep(self, texts: Mapping[str, str | None]) -> None:
        self._saving.keep(texts)
        for name, text in texts.items():
            self._fields[name].has_draft = text is not None

    def _all_raws(self) -> dict[str, str | None]:
        """All that a new record holds, for it is nowhere else yet."""
        return {name: field.editor.raw() for name, field in self._fields.items() if not field.editor.is_empty()}

    def _is_unread(self, field: FormField) -> bool:
        return isinstance(self.reading(field), Unread)

    def _waiting(self, error: UserError) -> str:
        reason = self._words(error.message, **error.values)
        return self._words.sentence(self._words("Not saved yet; retrying automatically."), reason)

    def _written(self, owner: str, name: str, raw: str) -> None:
        """Note that what waited is in the library now."""
        field = self._fields.get(name)
        if field is not None and owner == self._saving.id and field.is_dirty and field.editor.raw() == raw:
            field.is_dirty = False
            self.tell(field, self.reading(field))
            self.saved.emit(name)
