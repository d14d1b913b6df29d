"""What is made from records and can be made anew at any time: the search index, the facets and the table of names."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Final, Protocol

from attrs import frozen
from sqlite_utils import Database

from desktop.fields import FieldKind, Rows, fields_of
from desktop.records import TYPE_OF, Industry
from desktop.records.record import Record
from desktop.store import facets, kept, names, search
from desktop.store.change import Change
from desktop.store.engine import number
from desktop.store.table import table_of

VERSION: Final = 1
"""To be raised when the same records would give another index or other facets: libraries then make theirs anew."""
_BATCH: Final = 4000
_AT_A_TIME: Final = 1000

Items = Sequence[tuple[int, Record]]
"""Records with their keys in the table `record`, where they stand already."""


class Tables(Protocol):
    """A module that makes its tables, enters records into them and takes them out."""

    def create(self, database: Database) -> None:
        """Make empty tables in place of any that stand."""

    def put(self, database: Database, items: Items) -> None:
        """Enter records that are not entered."""

    def remove(self, database: Database, keys: Sequence[int]) -> None:
        """Take records out, while they still stand as they were entered."""


@frozen
class Part:
    """One of the derived things, and whether it is made from a field of a kind of record, by the field's name."""

    tables: Tables
    reads: Callable[[str, str, FieldKind], bool]


SEARCH: Final = Part(search, lambda _kind, _name, field: bool(field.search) or isinstance(field, Rows))
FACETS: Final = Part(facets, lambda kind, _name, field: bool(field.facet) or kind == Industry.kind)
NAMES: Final = Part(names, lambda _kind, name, _field: name in names.FIELDS)
PARTS: Final = (SEARCH, FACETS, NAMES)


def remove(database: Database, changes: Sequence[Change]) -> None:
    """Take out what these changes will make untrue; before they are written."""
    for part in PARTS:
        keys = [one.before.key for one in changes if one.before and one.before.is_live and _matters(part, one)]
        if keys:
            part.tables.remove(database, keys)


def put(database: Database, changes: Sequence[Change]) -> None:
    """Enter what these changes made; after they are written."""
    for part in PARTS:
        _put(
            database,
            part,
            [
                (one.after.key, one.record)
                for one in changes
                if one.record and one.after and one.after.is_live and _matters(part, one)
            ],
        )


def _matters(part: Part, change: Change) -> bool:
    """Tell whether a change touches what a part is made from: most saves change a field or two."""
    if not change.stays_live or change.before is None or change.after is None:
        return True
    before, after = change.before.row, change.after.row
    return any(before[at] != after[at] for at in _places(part, change.after.kind))


@cache
def _places(part: Part, kind: str) -> tuple[int, ...]:
    """Where in a row of a kind the values stand that a part is made from."""
    table = table_of(TYPE_OF[kind])
    read = {name for name, field in fields_of(table.record_type).items() if part.reads(kind, name, field)}
    fields = {column.name: column.field for column in table.columns}
    return tuple(at for at, name in enumerate(table.names) if fields.get(name, name) in read)


def _put(database: Database, part: Part, items: Items) -> None:
    """Enter records some at a time, so that their tokens stay small in memory."""
    for start in range(0, len(items), _AT_A_TIME):
        part.tables.put(database, items[start : start + _AT_A_TIME])


def is_current(database: Database) -> bool:
    """Whether what is derived was made by this version."""
    return number(database, "SELECT derived FROM library") == VERSION


def rebuild(database: Database, parts: Sequence[Part] = PARTS) -> None:
    """Make it anew from the records, inside a transaction."""
    for part in parts:
        part.tables.create(database)
    for items in live(database):
        for part in parts:  # one after the other: the search index writes out what it gathered when others are written
            _put(database, part, items)
    database.conn.execute("UPDATE library SET derived = ?", (VERSION,))


def live(database: Database) -> Iterator[list[tuple[int, Record]]]:
    """All records in use with their keys, in batches; industries first, because facets climb their tree."""
    for kind in sorted(TYPE_OF, key=lambda kind: kind != Industry.kind):
        last = 0
        while found := kept.select(
            database, kind, "deleted_at IS NULL AND record.key > ? ORDER BY record.key LIMIT ?", last, _BATCH
        ):
            last = found[-1].key
            yield [(one.key, one.record()) for one in found]
