"""Records as they stand in the library: in the table `record`, which all kinds share, and in that of their own kind."""

import json
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Final

from attrs import frozen
from sqlite_utils import Database

from desktop.courtesy import give_way
from desktop.fields import RecordId
from desktop.records import TYPE_OF
from desktop.records.record import Record
from desktop.store import errors
from desktop.store.engine import SqlValue
from desktop.store.table import BASE, DELETED_AT, Row, table_of

_UNREADABLE: Final = (ValueError, KeyError, TypeError, ArithmeticError, StopIteration)
"""What reading a row raises where a text is no date, number, choice or JSON any more."""
_SHARED: Final = ("id", "kind", "title", "name", *BASE)


@frozen
class Kept:
    """A record's row in the library; `key` is its number there, in every table."""

    key: int
    id: RecordId
    kind: str
    row: Row

    @property
    def is_live(self) -> bool:
        """Whether it is in use: not in the trash."""
        return self.row[DELETED_AT] is None

    def record(self) -> Record:
        """The record itself; a `RecordIsDamaged` where what is kept is no value of a field."""
        try:
            return table_of(TYPE_OF[self.kind]).record(self.id, self.row)
        except _UNREADABLE as error:
            raise errors.RecordIsDamaged(kind=TYPE_OF[self.kind].label, id=self.id) from error


@frozen
class Statements:
    """The statements that write and read one kind of record; rows of `insert` and `update` end with the key."""

    insert: str
    update: str
    remove: str
    select: str

    @classmethod
    @cache
    def of(cls, kind: str) -> "Statements":
        """Those of a kind."""
        own = [f'"{column.name}"' for column in table_of(TYPE_OF[kind]).columns]
        read = ", ".join([f"record.{name}" for name in BASE] + [f"own.{name}" for name in own])
        return cls(
            insert=f'INSERT INTO "{kind}" ({", ".join([*own, "key"])}) VALUES ({_places(len(own) + 1)})',
            update=f'UPDATE "{kind}" SET {", ".join(f"{name} = ?" for name in own)} WHERE key = ?',
            remove=f'DELETE FROM "{kind}" WHERE key = ?',
            select=f'SELECT record.key, record.id, {read} FROM record JOIN "{kind}" AS own USING (key)',
        )


def _places(count: int) -> str:
    return ", ".join("?" * count)


_INSERT: Final = f"INSERT INTO record ({', '.join((*_SHARED, 'key'))}) VALUES ({_places(len(_SHARED) + 1)})"
_UPDATE: Final = f"UPDATE record SET {', '.join(f'{name} = ?' for name in _SHARED)} WHERE key = ?"


def by_keys(database: Database, keys: Iterable[int]) -> dict[int, Kept]:
    """The records of these keys that there are."""
    return {kept.key: kept for kept in _found(database, "record.key", json.dumps(list(keys)))}


def by_ids(database: Database, ids: Iterable[str]) -> dict[RecordId, Kept]:
    """The records of these ids that there are, the trash included."""
    return {kept.id: kept for kept in _found(database, "record.id", json.dumps(list(ids)))}


def _found(database: Database, column: str, listed: str) -> list[Kept]:
    chosen = f"{column} IN (SELECT value FROM json_each(?))"
    kinds = database.conn.execute(f"SELECT DISTINCT kind FROM record WHERE {chosen}", (listed,)).fetchall()
    known = [kind for (kind,) in kinds if kind in TYPE_OF]  # of others the doctor tells
    return [kept for kind in known for kept in select(database, kind, f"{chosen} AND record.kind = ?", listed, kind)]


def select(database: Database, kind: str, rest: str, *values: SqlValue) -> list[Kept]:
    """The records of a kind that a condition of ours (with order and limit) picks."""
    give_way()
    rows = database.conn.execute(f"{Statements.of(kind).select} WHERE {rest}", values).fetchall()
    return [Kept(row[0], RecordId(row[1]), kind, tuple(row[2:])) for row in rows]


def insert(database: Database, added: Sequence[Kept]) -> None:
    """Add records."""
    _write(database, added, _INSERT, {kept.kind: Statements.of(kept.kind).insert for kept in added})


def update(database: Database, changed: Sequence[Kept]) -> None:
    """Replace what stands under these records' keys."""
    _write(database, changed, _UPDATE, {kept.kind: Statements.of(kept.kind).update for kept in changed})


def _write(database: Database, written: Sequence[Kept], shared: str, own: Mapping[str, str]) -> None:
    if written:
        database.conn.executemany(shared, [_shared(kept) for kept in written])
    for kind, statement in own.items():
        rows = [(*kept.row[len(BASE) :], kept.key) for kept in written if kept.kind == kind]
        database.conn.executemany(statement, rows)


def remove(database: Database, removed: Sequence[Kept]) -> None:
    """Take these records out of the library."""
    for kept in removed:
        database.conn.execute(Statements.of(kept.kind).remove, (kept.key,))
    database.conn.executemany("DELETE FROM record WHERE key = ?", [(kept.key,) for kept in removed])


def _shared(kept: Kept) -> Row:
    title = str(kept.row[table_of(TYPE_OF[kept.kind]).title_at])
    return (kept.id, kept.kind, title, name_of(title), *kept.row[: len(BASE)], kept.key)


def name_of(title: str) -> str:
    """A title as it is compared: one record is found by it however it was typed."""
    return " ".join(unicodedata.normalize("NFKC", title).casefold().split())


def titles(database: Database, ids: Iterable[str]) -> dict[RecordId, str]:
    """What the records of these ids are called."""
    rows = database.conn.execute(
        "SELECT id, title FROM record WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(list(ids)),)
    ).fetchall()
    return {RecordId(record_id): title for record_id, title in rows}


def kinds(database: Database, ids: Sequence[str]) -> dict[RecordId, str]:
    """The kinds of the records of these ids."""
    rows = database.conn.execute(
        "SELECT id, kind FROM record WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(ids),)
    ).fetchall()
    return {RecordId(record_id): kind for record_id, kind in rows}


def keys(database: Database, ids: Sequence[str]) -> dict[RecordId, int]:
    """The keys of the records of these ids, the trash included."""
    rows = database.conn.execute(
        "SELECT id, key FROM record WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(ids),)
    ).fetchall()
    return {RecordId(record_id): key for record_id, key in rows}


def ids(database: Database, keys: Sequence[int]) -> list[RecordId]:
    """The ids of the live records of these keys, in their order."""
    rows = database.conn.execute(
        "SELECT key, id FROM record WHERE key IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL",
        (json.dumps(keys),),
    ).fetchall()
    found = {key: RecordId(record_id) for key, record_id in rows}
    return [found[key] for key in keys if key in found]


def titles_of(database: Database, kind: str) -> dict[RecordId, str]:
    """What the live records of a kind are called, in the order of their names."""
    rows = database.conn.execute(
        "SELECT id, title FROM record WHERE kind = ? AND deleted_at IS NULL ORDER BY name, key", (kind,)
    ).fetchall()
    return {RecordId(record_id): title for record_id, title in rows}


def samples(database: Database) -> list[RecordId]:
    """The ids of the live sample records."""
    rows = database.conn.execute(
        "SELECT id FROM record WHERE sample = 1 AND deleted_at IS NULL ORDER BY key"
    ).fetchall()
    return [RecordId(record_id) for (record_id,) in rows]
