"""How a form's fields get into the library: one at a time, onto the record as it stands there; drafts beside them."""

from collections.abc import Mapping

from attrs import evolve
from shiboken6 import isValid

from desktop.fields import Problem, RecordId, fields_of, problems
from desktop.records.record import Record
from desktop.store.changes import Step
from desktop.store.errors import RecordIsGone
from desktop.ui.shell import Shell


class Saving:
    """Saves fields of one record. A new one is added as soon as all that it must have is there."""

    def __init__(self, shell: Shell, record: Record, *, new: bool) -> None:
        self._shell, self.is_new = shell, new
        self._store = shell.workspace.store
        self.record = record
        self._begun: dict[str, tuple[int | None, object]] = {}

    @property
    def id(self) -> RecordId:
        """The record's id."""
        return self.record.id

    def drafts(self) -> dict[str, str]:
        """What was typed once into fields of this record and is no value of them yet."""
        return self._store.drafts(self.id)

    def look(self) -> Record:
        """The record as it stands in the library now; as it was last where it is there no more."""
        if not self.is_new:
            try:
                self.record = self._store.get(self.id)
            except RecordIsGone:  # taken back with Undo: what is typed from now on makes it again
                self.is_new = True
        return self.record

    def suppose(self, name: str, value: object) -> None:
        """Have a new record hold a value before it is in the library."""
        if self.is_new:
            self.record = evolve(self.record, **{name: value})

    def lacking(self) -> list[Problem]:
        """What keeps a new record from being added."""
        return problems(self.record) if self.is_new else []

    def objection(self, name: str, value: object) -> Problem | None:
        """Why the record can't have this value in a field."""
        wanted = evolve(self.record, **{name: value})
        return next((problem for problem in problems(wanted) if problem.field.partition(".")[0] == name), None)

    def put(self, name: str, value: object) -> bool:
        """Save a field's value; whether it is in the library now. Raises what keeps the library from taking it."""
        record = self.look()
        if not self.is_new and getattr(record, name) == value:
            return True
        wanted = evolve(record, **{name: value})
        if self.is_new and problems(wanted):
            self.record = wanted
            return False
        key = f"{self.id}.{name}"
        if not (name in self._begun and self._begun[name][1] == value and self._take_back(key)):
            number = self._save(wanted, self._step(record, wanted, name), key)
            self._note(name, number, None if self.is_new else record)
        self.is_new = False
        self.record = self._store.get(self.id)
        return True

    def keep(self, texts: Mapping[str, str | None]) -> None:
        """Keep drafts of fields, or take them away."""
        self._store.keep_drafts(self.id, self.record.kind, texts)

    def _save(self, record: Record, step: Step, goes_on: str) -> int | None:
        if isValid(self._shell):
            return self._shell.save([record], step, goes_on).number
        return self._shell.workspace.save([record], step).number  # the window was made anew meanwhile

    def _take_back(self, goes_on: str) -> bool:
        """Undo a field's step rather than write its first value again: then it isn't there to be undone."""
        return isValid(self._shell) and self._shell.take_back(goes_on)

    def _note(self, name: str, number: int | None, before: Record | None) -> None:
        """Note what a field held before the step that changes it now."""
        if before is None:
            self._begun.pop(name, None)
        elif name not in self._begun or self._begun[name][0] != number:
            self._begun[name] = (number, getattr(before, name))

    def _step(self, before: Record, after: Record, name: str) -> Step:
        words = self._shell.words
        if self.is_new:
            return Step("Add {name}", {"name": after.name_of_record})
        called = before.name_of_record or words(type(before).label)
        return Step("Edit {name}: {field}", {"name": called, "field": words(fields_of(type(before))[name].label)})
