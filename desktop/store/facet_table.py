"""The facets' tables, and how records are entered and taken out, in the transaction that writes the records.

Each value of a facet of a kind has a number and the set of its records' keys; each record keeps its numbers.
"""

import json
from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from sqlite_utils import Database

from desktop.records import TYPE_OF, Industry
from desktop.records.record import Record
from desktop.store.bits import PAGE, bits_of, keys_of, packed, unpacked
from desktop.store.engine import read_json
from desktop.store.facet_values import INDUSTRY, Tree, Value, industry_fields, values_of

_TABLES: Final = (
    """
    CREATE TABLE facet (
        number INTEGER PRIMARY KEY,
        kind TEXT NOT NULL,
        facet TEXT NOT NULL,
        value TEXT NOT NULL,
        records INTEGER NOT NULL DEFAULT 0,
        UNIQUE (kind, facet, value)
    ) STRICT
    """,
    """
    CREATE TABLE facet_keys (
        number INTEGER NOT NULL,
        page INTEGER NOT NULL,
        keys BLOB NOT NULL,
        PRIMARY KEY (number, page)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE TABLE facets (key INTEGER PRIMARY KEY, numbers BLOB NOT NULL) STRICT",
    "CREATE TABLE facet_tree (industry TEXT PRIMARY KEY, parent TEXT NOT NULL) STRICT, WITHOUT ROWID",
)
_MOVED_AT_A_TIME: Final = 2000


def create(database: Database) -> None:
    """Make empty tables in place of any that stand."""
    for table in ("facet", "facet_keys", "facets", "facet_tree"):
        database.conn.execute(f"DROP TABLE IF EXISTS {table}")
    for statement in _TABLES:
        database.conn.execute(statement)


def put(database: Database, items: Sequence[tuple[int, Record]]) -> None:
    """Enter records that are not entered; `items` are keys of the table `record` with their records."""
    tree = Tree(database)
    _enter(database, {key: values_of(record, tree) for key, record in items})
    moved = [record.id for _, record in items if isinstance(record, Industry) and tree.has_moved(record)]
    for industry in moved:
        _move(database, industry, tree)


def remove(database: Database, keys: Sequence[int]) -> None:
    """Take records out; a key that is not entered is passed over."""
    gone: dict[int, list[int]] = defaultdict(list)
    for key in keys:
        for number in numbers_of(database, key):
            gone[number].append(key)
    database.conn.executemany("DELETE FROM facets WHERE key = ?", [(key,) for key in keys])
    for number, theirs in gone.items():
        _change(database, number, theirs, -len(theirs))
    database.conn.executemany("DELETE FROM facet WHERE number = ? AND records = 0", [(number,) for number in gone])


def numbers_of(database: Database, key: int) -> Sequence[int]:
    """The numbers of a record's values."""
    row = database.conn.execute("SELECT numbers FROM facets WHERE key = ?", (key,)).fetchone()
    return array("I", row[0] if row else b"")


def keys_with(database: Database, number: int) -> int:
    """The set (`bits.py`) of the records that have the value of this number."""
    found = 0
    for page, kept in database.conn.execute("SELECT page, keys FROM facet_keys WHERE number = ?", (number,)):
        found |= unpacked(kept) << (page * PAGE)
    return found


def _enter(database: Database, values: Mapping[int, Iterable[Value]]) -> None:
    keys: dict[Value, list[int]] = defaultdict(list)
    for key, found in values.items():
        for value in found:
            keys[value].append(key)
    numbers: dict[int, array[int]] = {key: array("I") for key in values}
    for value, theirs in keys.items():
        number = _number(database, value)
        _change(database, number, theirs, len(theirs))
        for key in theirs:
            numbers[key].append(number)
    database.conn.executemany(
        "INSERT INTO facets (key, numbers) VALUES (?, ?)", [(key, found.tobytes()) for key, found in numbers.items()]
    )


def _number(database: Database, value: Value) -> int:
    find = "SELECT number FROM facet WHERE kind = ? AND facet = ? AND value = ?"
    row = database.conn.execute(find, value).fetchone()
    if row is None:
        database.conn.execute("INSERT INTO facet (kind, facet, value) VALUES (?, ?, ?)", value)
        row = database.conn.execute(find, value).fetchone()
    return int(row[0])


def _change(database: Database, number: int, keys: Iterable[int], more: int) -> None:
    """Put keys into a value's set, or take them out where `more`, the change of their number, is below 0."""
    database.conn.execute("UPDATE facet SET records = records + ? WHERE number = ?", (more, number))
    pages: dict[int, list[int]] = defaultdict(list)
    for key in keys:
        pages[key // PAGE].append(key % PAGE)
    for page, places in pages.items():
        at = (number, page)
        row = database.conn.execute("SELECT keys FROM facet_keys WHERE number = ? AND page = ?", at).fetchone()
        before, changed = unpacked(row[0]) if row else 0, bits_of(places)
        after = before | changed if more > 0 else before & ~changed
        if after:
            database.conn.execute("INSERT OR REPLACE INTO facet_keys VALUES (?, ?, ?)", (*at, packed(after)))
        else:
            database.conn.execute("DELETE FROM facet_keys WHERE number = ? AND page = ?", at)


def _move(database: Database, industry: str, tree: Tree) -> None:
    """Enter all records of an industry and of those below it anew: its ancestors have changed."""
    rows = database.conn.execute(
        "SELECT number, kind FROM facet WHERE facet = ? AND value = ?", (INDUSTRY, industry)
    ).fetchall()
    for number, kind in rows:
        keys = keys_of(keys_with(database, number))
        for start in range(0, len(keys), _MOVED_AT_A_TIME):
            _enter_anew(database, kind, keys[start : start + _MOVED_AT_A_TIME], tree)


def _enter_anew(database: Database, kind: str, keys: Sequence[int], tree: Tree) -> None:
    values: dict[int, set[Value]] = {}
    for key in keys:
        kept = (_value(database, number) for number in numbers_of(database, key))
        values[key] = {value for value in kept if value[1] != INDUSTRY}
    for name in industry_fields(TYPE_OF[kind]):
        rows = database.conn.execute(
            f'SELECT key, "{name}" FROM "{kind}" WHERE key IN (SELECT value FROM json_each(?))',
            (json.dumps(list(keys)),),
        ).fetchall()
        for key, listed in rows:
            own = read_json(listed or "[]")
            values[key].update((kind, INDUSTRY, node) for one in own for node in tree.line(one))
    remove(database, keys)
    _enter(database, values)


def _value(database: Database, number: int) -> Value:
    row = database.conn.execute("SELECT kind, facet, value FROM facet WHERE number = ?", (number,)).fetchone()
    return (str(row[0]), str(row[1]), str(row[2]))
