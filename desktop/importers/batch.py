"""What was read from all files of one import, before the library was asked about anything."""

from collections.abc import Callable, Mapping
from pathlib import Path

from attrs import Factory, define

from desktop.fields import NO_RECORD, RecordId
from desktop.importers.errors import ValueUnfit
from desktop.importers.imported import Note, Place, Rejection
from desktop.importers.plan import RowUnfit
from desktop.importers.raw import fold_name
from desktop.importers.seen import SeenTable
from desktop.records import Record


@define(eq=False)
class Draft:
    """A row's values by field; references are still names.

    `document` is the file that is this one record; `parent` the draft that stood in the same row (a contact's
    customer); `record_id` is set once it is known which record the row speaks of. `suggested` are values that a new
    record gets where it has none.
    """

    record_type: type[Record]
    values: dict[str, object]
    place: Place
    document: Path | None = None
    parent: "Draft | None" = None
    record_id: RecordId = NO_RECORD
    suggested: Mapping[str, object] = Factory(dict[str, object])


Pulse = Callable[[int, int], None]
"""Told now and then how many rows of how many are done; what it raises ends the import."""


def unheard(_done: int, _total: int) -> None:
    """The pulse that nobody feels."""


@define
class Batch:
    """All drafts of one import, and what was left out or is worth saying.

    `codes` are the codes that files give beside the names of industries, by folded name; `tables` are the tables and
    documents as they were seen.
    """

    pulse: Pulse = unheard
    drafts: list[Draft] = Factory(list[Draft])
    rejected: list[Rejection] = Factory(list[Rejection])
    notes: list[Note] = Factory(list[Note])
    codes: dict[str, str] = Factory(dict[str, str])
    tables: list[SeenTable] = Factory(list[SeenTable])

    def extend(self, other: "Batch") -> None:
        """Take in what one more file brought."""
        self.drafts += other.drafts
        self.rejected += other.rejected
        self.notes += other.notes
        self.codes = other.codes | self.codes

    def reject_row(self, place: Place, unfit: RowUnfit) -> None:
        """Leave a row out because of one of its fields."""
        self.reject(place, unfit.field, unfit.reason)

    def reject(self, place: Place, field: str, reason: ValueUnfit) -> None:
        """Leave a row out."""
        self.rejected.append(Rejection(place, field, reason.message, reason.values))

    def note(self, place: Place, message: str, **values: str | int) -> None:
        """Say something that a person should know."""
        self.notes.append(Note(place, message, values))

    def remember_code(self, name: str, code: str) -> None:
        """Keep the code that stands beside an industry's name."""
        self.codes.setdefault(fold_name(name), code)
