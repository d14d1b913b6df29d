"""The form of a record: its fields in groups, edited in place, saved at each pause and when a field is left."""

from collections.abc import Iterator, Sequence

from attrs import NOTHING, evolve, fields_dict
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.fields import fields_of
from desktop.records.record import Record
from desktop.store.changes import Changes
from desktop.store.desk import new_id
from desktop.ui.editors.editor import Around, Editor, Fix, Value
from desktop.ui.editors.field_row import FieldRow
from desktop.ui.editors.making import editor_for
from desktop.ui.forms.autosave import Autosave
from desktop.ui.forms.form_field import FormField
from desktop.ui.forms.group import Group
from desktop.ui.forms.group_box import GroupBox
from desktop.ui.forms.pending import Pending
from desktop.ui.forms.remarks import Mend, remarks
from desktop.ui.forms.saving import Saving
from desktop.ui.kit import column
from desktop.ui.shell import Shell
from desktop.ui.theme import tokens

_LABEL_WIDTH = 104  # pixels


class RecordForm(QWidget):
    """Edits some fields of one record; `saved` gives the record each time a field of it was saved.

    Several forms may show different fields of one record: each writes only its own, onto the record as it stands in
    the library. A `new` record is added once it is valid; until then its fields are drafts under its id.
    """

    saved = Signal(object)

    def __init__(self, shell: Shell, record: Record, groups: Sequence[Group], *, new: bool = False) -> None:
        super().__init__()
        self._shell = shell
        self._pending = Pending.of(shell)
        self._saving = Saving(shell, record if record.id else evolve(record, id=new_id()), new=new or not record.id)
        self._around = Around(shell, lambda: self._saving.record)
        self._fields: dict[str, FormField] = {}
        self._boxes = [self._box(group, is_first=at == 0) for at, group in enumerate(groups)]
        self._autosave = Autosave(self, self._saving, self._fields, shell.words, self._pending)
        self._autosave.saved.connect(self._saved)
        self._foot = shell.kit.label("", "caption", wrap=True)
        self._foot.setContentsMargins(0, tokens.M, 0, 0)
        self.setLayout(column(*self._boxes, self._foot, gap=0))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._show()

    @property
    def record(self) -> Record:
        """The record as it stands in the library; a new one as far as it is filled in."""
        return self._saving.look()

    @property
    def is_new(self) -> bool:
        """Whether the record is not in the library yet."""
        return self._saving.is_new

    def editor(self, name: str) -> Editor:
        """The editor of a field."""
        return self._fields[name].editor

    def has_field(self, name: str) -> bool:
        """Whether it shows a field of this name."""
        return name in self._fields

    def focus_field(self, name: str) -> None:
        """Put the keyboard into a field, shown if it was folded."""
        field = self._fields[name]
        if field.box is not None:
            field.box.reveal(name)
        field.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def settle(self) -> None:
        """Save at once what waits for a pause in typing."""
        self._autosave.settle()

    def fill(self, name: str, value: object) -> None:
        """Put a value into a field, as if it had been typed, even into one that the form doesn't show."""
        field = self._fields.get(name)
        if field is None:
            self._saving.put(name, value)
            return
        field.editor.show_value(value)
        self._autosave.touch(field)
        self._autosave.settle()
        field.begin()

    def refresh(self, changes: Changes) -> None:
        """Follow the library where nobody is typing."""
        if self._saving.id in changes.ids:
            record = self._saving.look()
            for field in self._fields.values():
                if not (field.is_dirty or field.has_draft):
                    self._follow(field, getattr(record, field.name))
            self._remark()
        for field in self._fields.values():
            field.editor.refresh(changes)
        self._fold()

    def _box(self, group: Group, *, is_first: bool) -> GroupBox:
        kinds = fields_of(type(self._saving.record))
        width = self._shell.theme.scaled(_LABEL_WIDTH)
        rows = [FieldRow(editor_for(self._around, name, kinds[name]), width) for name in group.fields]
        box = GroupBox(self._shell.kit, group, rows, is_first=is_first)
        for row in rows:
            self._add(FormField(row.editor.name, row.editor, row, box))
        box.revealed.connect(self.focus_field)
        return box

    def _add(self, field: FormField) -> None:
        self._fields[field.name] = field
        field.editor.edited.connect(lambda: self._autosave.touch(field))
        field.editor.left.connect(lambda: self._left(field))
        field.editor.taken_back.connect(lambda: self._take_back(field))

    def _show(self) -> None:
        record = self._saving.look()
        typed = {**self._saving.drafts(), **self._pending.raws(record.id)}
        for name in self._unseen(record, typed):
            editor = editor_for(self._around, name, fields_of(type(record))[name])
            editor.setParent(self)
            editor.hide()
            self._add(FormField(name, editor))
        for name, field in self._fields.items():
            if name in typed:
                self._show_draft(field, typed[name])
            else:
                field.show(getattr(record, name))
        self._remark()
        self._tell_lacking()
        self._fold()

    def _unseen(self, record: Record, typed: dict[str, str]) -> Iterator[str]:
        """The fields that a new record has values of and the form doesn't show: drafts too until it is added."""
        if self._saving.is_new:
            for name, attribute in fields_dict(type(record)).items():
                is_set = attribute.default is not NOTHING and getattr(record, name) != attribute.default
                if name in fields_of(type(record)) and name not in self._fields and (is_set or name in typed):
                    yield name

    def _show_draft(self, field: FormField, raw: str) -> None:
        """Show what was typed once; what is a value of the field by now is saved at the next pause."""
        field.show_draft(raw)
        reading = self._autosave.reading(field)
        if isinstance(reading, Value):
            self._saving.suppose(field.name, reading.value)
            self._autosave.touch(field)
        self._autosave.tell(field, reading)

    def _follow(self, field: FormField, value: object) -> None:
        reading = field.editor.reading()
        if not isinstance(reading, Value) or reading.value != value:
            field.show(value)
            field.tell(None)

    def _left(self, field: FormField) -> None:
        if field.is_dirty:
            self._autosave.settle()
        field.begin()
        self._fold()

    def _take_back(self, field: FormField) -> None:
        field.editor.show_raw(field.before)
        self._autosave.touch(field)
        self._autosave.settle()

    def _saved(self, _name: str) -> None:
        self._remark()
        self._tell_lacking()
        self.saved.emit(self._saving.record)

    def _tell_lacking(self) -> None:
        """Say what a new record still needs to be added."""
        words = self._shell.words
        lacking = [
            words(str(problem.values["field"])) for problem in self._saving.lacking() if "field" in problem.values
        ]
        self._foot.setText(words("Added as soon as you fill in: {fields}", fields=words.listed(lacking)))
        self._foot.setVisible(bool(lacking))

    def _remark(self) -> None:
        """Say of each field what is hardly meant."""
        found = {remark.field: remark for remark in remarks(self._saving.record, self._shell)}
        for name, field in self._fields.items():
            remark = found.get(name)
            fixes = [*remark.fixes, *map(self._fix, remark.mends)] if remark else []
            field.remark(remark.text if remark else "", fixes)

    def _fix(self, mend: Mend) -> Fix:
        def do() -> None:
            for name, value in mend.values.items():
                self.fill(name, value)

        return Fix(mend.label, do)

    def _fold(self) -> None:
        for box in self._boxes:
            box.fold()
