"""Values for records that have none: asked for only where records would come in without them."""

from collections.abc import Iterator, Sequence
from typing import Final, cast

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.fields import fields_of
from desktop.i18n import Option
from desktop.importers.values import has_value
from desktop.records import TYPE_OF
from desktop.records.record import Record
from desktop.store.changes import Changes
from desktop.ui.editors.editor import Around, Editor, Value
from desktop.ui.editors.making import editor_for
from desktop.ui.kit import clear, column, holding
from desktop.ui.screens.importing.intake import Intake
from desktop.ui.shell import Shell
from desktop.ui.theme import tokens
from desktop.workspace.outcomes import ImportPreview

ASKED: Final[tuple[tuple[str, str], ...]] = (
    ("price", "product"),
    ("contact", "customer"),
    ("opportunity", "customer"),
    ("case_study", "permission"),
    ("case_study", "language"),
    ("case_study", "industries"),
    ("material", "type"),
    ("material", "audience"),
    ("material", "language"),
    ("customer", "industries"),
)
"""Fields that a person can give for many records at once, by kind; one of a name is asked for once."""
_PAUSE: Final = 500  # milliseconds


class DefaultsCard(QFrame):
    """A field per value that is missing somewhere, with how many records it would fill."""

    def __init__(self, shell: Shell, intake: Intake) -> None:
        super().__init__()
        self._shell, self._intake = shell, intake
        self._kit, self._words = shell.kit, shell.words
        self.setProperty("card", "plain")
        self._room: QVBoxLayout = column(gap=tokens.M)
        whole = column(
            self._kit.label(self._words("Fill in what is missing"), "title"),
            self._room,
            gap=tokens.S,
            around=tokens.M,
        )
        self.setLayout(whole)
        self._editors: dict[str, Editor] = {}
        self._timers: dict[str, QTimer] = {}
        self.hide()

    def refresh(self, preview: ImportPreview) -> None:
        """Ask for what is missing now, and for what was given already."""
        wanted = dict(self._missing(preview))
        if list(wanted) != list(self._editors):
            clear(self._room)
            self._editors = {}
            for name, (kind, count) in wanted.items():
                self._ask(name, kind, count)
        self.setVisible(bool(wanted))

    def follow(self, changes: Changes) -> None:
        """Follow the library."""
        for editor in self._editors.values():
            editor.refresh(changes)

    def _missing(self, preview: ImportPreview) -> Iterator[tuple[str, tuple[str, int]]]:
        """Each field with the first kind that lacks it, and how many records do."""
        counts: dict[str, tuple[str, int]] = {}
        new: dict[str, list[Record]] = {}
        for entry in preview.imported.own:
            new.setdefault(entry.record.kind, []).append(entry.record)
        for kind, name in ASKED:
            count = _without(preview, kind, name, new.get(kind, ()))
            given = bool(self._intake.given(name)) and _has_kind(preview, kind)
            if count or given:
                first, before = counts.get(name, (kind, 0))
                counts[name] = (first, before + count)
        yield from counts.items()

    def _ask(self, name: str, kind: str, count: int) -> None:
        record_type = TYPE_OF[kind]
        declared = fields_of(record_type)[name]
        empty: Record = record_type()
        editor = editor_for(Around(self._shell, lambda: empty), name, declared)
        for field in editor.findChildren(QWidget):
            if field.property("quiet") == "true":
                field.setProperty("quiet", "false")
            if field.property("field") == "quiet":
                field.setProperty("field", "plain")
        timer = QTimer(self, singleShot=True, interval=_PAUSE)
        timer.timeout.connect(lambda: self._give(name, editor))
        editor.edited.connect(timer.start)
        self._editors[name] = editor
        label = self._kit.label(self._words(declared.label), "section")
        label.setBuddy(editor)
        lines = column(label, editor, gap=2)
        if count:
            said = self._words("for {count} records without one", count=self._words.number(count))
            lines.insertWidget(1, self._kit.label(said, "caption"))
        self._room.addWidget(holding(lines))

    def _give(self, name: str, editor: Editor) -> None:
        reading = editor.reading()
        if isinstance(reading, Value):
            self._intake.give(name, _as_text(reading.value))


def _as_text(value: object) -> str:
    """A value as it would stand in a file; records by their ids."""
    if isinstance(value, tuple):
        return "\n".join(str(one) for one in cast("tuple[object, ...]", value))
    return str(value) if isinstance(value, Option) or value else ""


def _without(preview: ImportPreview, kind: str, name: str, new: Sequence[Record]) -> int:
    """How many new records of a kind lack a value, those among them that are left out for it."""
    lacking = sum(not has_value(getattr(record, name)) for record in new)
    if not (fields_of(TYPE_OF[kind])[name].required and _has_kind(preview, kind)):
        return lacking
    return lacking + sum(one.field == name for one in preview.imported.rejected)


def _has_kind(preview: ImportPreview, kind: str) -> bool:
    return any(table.kind == kind for file in preview.files for table in file.tables)
