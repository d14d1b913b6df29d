"""Changing many records at once, as one step: a picker for each field, and the trash."""

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from desktop.errors import UserError
from desktop.fields import Choice, Choices, Date, RecordId, References
from desktop.store.changes import Changes, Step
from desktop.store.listing import Listing
from desktop.ui.editors.days import day_meant
from desktop.ui.lists.bulk_fields import BulkField, changed, held
from desktop.ui.lists.options import Option
from desktop.ui.lists.picker import Picker, Picking
from desktop.ui.shell import Shell
from desktop.ui.tasks import Progress
from desktop.workspace.workspace import Workspace

_FEW: Final = 50
"""So many records are changed at once without a worker, which would be felt with more."""
_LOOKED_AT: Final = 200
"""So many are looked at for what they have already."""
_LATER: Final = ((91, "In three months"), (182, "In half a year"), (365, "In a year"))


class BulkEdit:
    """What is done to the chosen records of a list."""

    def __init__(self, shell: Shell, kind: str) -> None:
        self._shell, self._kind = shell, kind

    def pick(self, field: BulkField, ids: Sequence[RecordId], anchor: QWidget, part: QRect | None = None) -> None:
        """Let a person choose a field's values for these records, beside a widget or a part of it."""
        words, name = self._shell.words, self._shell.words(field.label)
        picker = Picker(
            self._shell.kit,
            Picking(
                name=name,
                hint=self._hint(field, name),
                single=field.is_single,
                makes=self._maker(field),
                apply="" if field.is_single else words("Apply to {count}", count=len(ids)),
            ),
        )
        known = self._shell.workspace.store.get_many(ids) if len(ids) <= _LOOKED_AT else []
        whole, partly = held(known, field)
        picker.show_options(self._options(field, (*whole, *partly)), whole, partly)
        picker.picked.connect(lambda: self._apply(field, ids, picker.values(), picker.taken_off()))
        picker.open_at(anchor, part)

    def remove(self, ids: Sequence[RecordId]) -> None:
        """Move records to the trash."""
        if len(ids) == 1:
            title = self._shell.workspace.store.titles(ids).get(ids[0], "")
            step = Step("Move {name} to the trash", {"name": title})
        else:
            step = Step("Move {count} records to the trash", {"count": len(ids)})
        if len(ids) <= _FEW:
            self._shell.delete(ids, step)
            return
        self._run(lambda workspace: workspace.store.delete(ids, step))

    def _apply(self, field: BulkField, ids: Sequence[RecordId], on: Sequence[str], off: Sequence[str]) -> None:
        step = Step(field.step, {"count": len(ids)})

        def change(workspace: Workspace) -> Changes:
            return workspace.save(changed(workspace.store.get_many(ids), field, on, off), step)

        if len(ids) <= _FEW:
            self._done(change(self._shell.workspace))
        else:
            self._run(change)

    def _run(self, change: Callable[[Workspace], Changes]) -> None:
        def work(workspace: Workspace, _progress: Progress) -> Changes:
            return change(workspace)

        self._shell.tasks.run(self._shell.words("Changing records"), work, self._done)

    def _done(self, changes: Changes) -> None:
        self._shell.announce(changes)
        self._shell.tell_done(changes)

    # What can be chosen

    def _options(self, field: BulkField, held_values: Sequence[str]) -> list[Option]:
        words = self._shell.words
        match field.kind:
            case Choice(of=options) | Choices(of=options):
                return [Option(option.value, words(option.label)) for option in options]
            case References(to=kind):
                return [Option(one, title) for one, title in self._shell.workspace.lists.titles(kind).items()]
            case Date():
                return self._days()
            case _:
                counts = self._shell.workspace.lists.counts(Listing(kind=self._kind), field.kind.facet)
                often = sorted(counts, key=lambda value: (-counts[value], value))
                return [Option(value, value) for value in dict.fromkeys((*held_values, *often))]

    def _days(self) -> list[Option]:
        words, today = self._shell.words, self._shell.workspace.today
        days = [(words(label), today + dt.timedelta(days=days)) for days, label in _LATER]
        return [Option(day.isoformat(), words.labelled(label, words.date(day))) for label, day in days]

    def _hint(self, field: BulkField, name: str) -> str:
        words = self._shell.words
        if isinstance(field.kind, Date):
            return words("Another day, e.g. 2027-03-01")
        return words("Find or add…") if self._maker(field) else words("Find in {field}…", field=name)

    def _maker(self, field: BulkField) -> Callable[[str], Option | None] | None:
        """What may be made of what is typed: a new tag, a day."""
        match field.kind:
            case Date():
                return self._day
            case Choice() | Choices() | References():
                return None
            case _:
                words = self._shell.words
                return lambda text: Option(text, words("Add “{text}”", text=text), makes=True)

    def _day(self, text: str) -> Option | None:
        words = self._shell.words
        try:
            day = day_meant(text, self._shell.workspace.today, words.language)
        except UserError:
            return None  # not a day yet: one is still typing
        return Option(day.isoformat(), words.date(day), makes=True) if day else None
