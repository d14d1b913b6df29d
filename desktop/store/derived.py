"""What is made from records and can be made anew at any time: the search index, the facets and the table of names."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, Protocol

from sqlite_utils import Database

from desktop.records import TYPE_OF, Industry
from desktop.records.record import Record
from desktop.store import facets, kept, names, search
from desktop.store.engine import number

VERSION: Final = 1
"""To be raised when the same records would give another index or other facets: libraries then make theirs anew."""
_BATCH: Final = 4000
_AT_A_TIME: Final = 1000


class Part(Protocol):
    """One of the derived things: a module that makes its tables, and enters records into them and takes them out."""

    def create(self, database: Database) -> None:
        """Make empty tables in place of any that stand."""

    def put(self, database: Database, items: Sequence[tuple[int, Record]]) -> None:
        """Enter records that are not entered."""

    def remove(self, database: Database, keys: Sequence[int]) -> None:
        """Take records out."""


PARTS: Final[tuple[Part, ...]] = (search, facets, names)


def put(database: Database, items: Sequence[tuple[int, Record]]) -> None:
    """Make records found that are not: by their keys in the table `record`, where they stand already."""
    if items:
        _put(database, items, PARTS)


def _put(database: Database, items: Sequence[tuple[int, Record]], parts: Iterable[Part]) -> None:
    """Enter records into each part, some at a time so that their tokens stay small in memory.

    One part after the other, because the search index writes what it has gathered whenever another table is written.
    """
    for part in parts:
        for start in range(0, len(items), _AT_A_TIME):
            part.put(database, items[start : start + _AT_A_TIME])


def remove(database: Database, keys: Sequence[int]) -> None:
    """Make these records found no more."""
    for part in PARTS if keys else ():
        part.remove(database, keys)


def is_current(database: Database) -> bool:
    """Whether what is derived was made by this version."""
    return number(database, "SELECT derived FROM library") == VERSION


def rebuild(database: Database, parts: Sequence[Part] = PARTS) -> None:
    """Make it anew from the records, inside a transaction."""
    for part in parts:
        part.create(database)
    for items in live(database):
        _put(database, items, parts)
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
