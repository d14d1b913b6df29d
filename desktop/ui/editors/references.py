"""The editors of references: other records, found by typing, made in place where they aren't there yet."""

from typing import cast

from desktop.fields import NO_RECORD, FieldKind, RecordId, Reference, References
from desktop.records import TYPE_OF
from desktop.store.changes import Changes
from desktop.ui.editors.candidates import Candidates
from desktop.ui.editors.chip_editor import ChipEditor
from desktop.ui.editors.editor import Around, Fix, Unread, Value


class _Referring(ChipEditor):
    """What both share: a text that names no record is no value yet."""

    def __init__(self, around: Around, name: str, kind: Reference | References, *, single: bool) -> None:
        self._candidates, self._to = Candidates(around, kind.to), kind.to
        super().__init__(around, name, cast("FieldKind", kind), self._candidates, single=single)

    def refresh(self, changes: Changes) -> None:
        if self._to in changes.kinds:
            self.box.show_titles()

    def unread(self) -> Unread:
        """Why what is typed names nothing, with the way to make it."""
        typed, words = self.box.typed, self.words
        called = words(TYPE_OF[self._to].label)
        problem = words("No {kind} is called “{value}”. Pick one from the list.", kind=called, value=typed)
        if not self._candidates.can_make(typed):
            return Unread(problem)
        return Unread(problem, (Fix(words("Add {kind} “{value}”", kind=called, value=typed), self.box.make),))


class ReferenceEditor(_Referring):
    """One record, or none."""

    def __init__(self, around: Around, name: str, kind: Reference) -> None:
        super().__init__(around, name, kind, single=True)

    def reading(self) -> Value | Unread:
        if self.box.typed:
            return self.unread()
        return Value(RecordId(self.box.keys[0]) if self.box.keys else NO_RECORD)

    def show_value(self, value: object) -> None:
        self.box.show_keys([str(value)] if value else [])


class ReferencesEditor(_Referring):
    """Several records."""

    def __init__(self, around: Around, name: str, kind: References) -> None:
        super().__init__(around, name, kind, single=False)

    def reading(self) -> Value | Unread:
        if self.box.typed:
            return self.unread()
        return Value(tuple(RecordId(key) for key in self.box.keys))

    def show_value(self, value: object) -> None:
        self.box.show_keys(cast("tuple[str, ...]", value))
