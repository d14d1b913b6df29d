"""What is made from records and can be made anew at any time: the search index, the facets and the table of names."""

from collections.abc import Iterator, Sequence
from typing import Final

from sqlite_utils import Database

from desktop.records import TYPE_OF, Industry
from desktop.records.record import Record
from desktop.store import facets, kept, names, search
from desktop.store.engine import number

VERSION: Final = 1
"""To be raised when the same records would give another index or other facets: libraries then make theirs anew."""
_BATCH: Final = 1000


def put(database: Database, items: Sequence[tuple[int, Record]]) -> None:
    """Make records found that are not: by their keys in the table `record`, where they stand already."""
    if items:
        search.put(database, items)
        facets.put(database, items)
        names.put(database, items)


def remove(database: Database, keys: Sequence[int]) -> None:
    """Make these records found no more."""
    if keys:
        search.remove(database, keys)
        facets.remove(database, keys)
        names.remove(database, keys)


def is_current(database: Database) -> bool:
    """Whether what is derived was made by this version."""
    return number(database, "SELECT derived FROM library") == VERSION


def rebuild(database: Database) -> None:
    """Make all of it anew from the records, inside a transaction."""
    search.create(database)
    facets.create(database)
    names.create(database)
    for kind in sorted(TYPE_OF, key=lambda kind: kind != Industry.kind):  # facets climb the tree of industries
        for items in _live(database, kind):
            put(database, items)
    database.conn.execute("UPDATE library SET derived = ?", (VERSION,))


def _live(database: Database, kind: str) -> Iterator[list[tuple[int, Record]]]:
    last = 0
    while found := kept.select(
        database, kind, "deleted_at IS NULL AND record.key > ? ORDER BY record.key LIMIT ?", last, _BATCH
    ):
        last = found[-1].key
        yield [(one.key, one.record()) for one in found]
