"""What can be changed of many records at once, and how one value is changed for all of them."""

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final, cast

from attrs import evolve, frozen

from desktop.fields import Choice, Choices, Date, FieldKind, References, Tags, fields_of
from desktop.records import TYPE_OF
from desktop.records.record import Record

_STEPS: Final[Mapping[str, str]] = {
    "tags": "Tag {count} records",
    "industries": "Set the industries of {count} records",
    "permission": "Set the permission of {count} records",
    "audience": "Set the audience of {count} records",
    "lifecycle": "Set the lifecycle of {count} records",
    "status": "Set the status of {count} records",
    "roles": "Set the roles of {count} records",
    "stages": "Set the stages of {count} records",
    "products": "Set the products of {count} records",
    "pains": "Set the pain points of {count} records",
    "visit_type": "Set the visit type of {count} records",
    "type": "Set the type of {count} records",
    "review_date": "Set the review date of {count} records",
}
"""By field, in the order they are offered: what the step is called (a msgid)."""


@frozen
class BulkField:
    """A field that is changed for many records at once; `label` and `step` are msgids."""

    name: str
    kind: FieldKind
    step: str

    @property
    def label(self) -> str:
        """What the field is called."""
        return self.kind.label

    @property
    def is_single(self) -> bool:
        """Whether it holds one value at most."""
        return isinstance(self.kind, Choice | Date)


def bulk_fields(kind: str) -> list[BulkField]:
    """Those that a kind of record has."""
    fields = fields_of(TYPE_OF[kind])
    return [
        BulkField(name, fields[name], step)
        for name, step in _STEPS.items()
        if isinstance(fields.get(name), Choice | Choices | Date | References | Tags)
    ]


def held(records: Sequence[Record], field: BulkField) -> tuple[list[str], list[str]]:
    """The values that all of these records have, and those that only some have."""
    counted = Counter(value for record in records for value in _values(record, field))
    whole = [value for value, count in counted.items() if count == len(records)]
    return whole, [value for value in counted if value not in whole]


def changed(records: Iterable[Record], field: BulkField, on: Collection[str], off: Collection[str]) -> list[Record]:
    """Records with these values given, and those taken off; other values stay."""
    return [evolve(record, **{field.name: _new(record, field, on, off)}) for record in records]


def _values(record: Record, field: BulkField) -> list[str]:
    value = getattr(record, field.name)
    if isinstance(value, dt.date):
        return [value.isoformat()]
    if isinstance(value, tuple):
        return [str(one) for one in cast("tuple[str, ...]", value)]
    return [str(value)] if value else []


def _new(record: Record, field: BulkField, on: Collection[str], off: Collection[str]) -> object:
    match field.kind:
        case Choice(of=options):
            return next((options(value) for value in on), None)
        case Date():
            return next((dt.date.fromisoformat(value) for value in on), None)
        case _:
            kept = [value for value in _values(record, field) if value not in off]
            together = tuple(dict.fromkeys((*kept, *on)))
            return tuple(map(field.kind.of, together)) if isinstance(field.kind, Choices) else together
