"""Lists of records: in pages and in an order, so that 100,000 need no more memory than a screen."""

from array import array
from collections.abc import Collection
from typing import Final

from attrs import frozen
from sqlite_utils import Database

from desktop.fields import RecordId
from desktop.records import TYPE_OF
from desktop.store import kept
from desktop.store.engine import number
from desktop.store.kept import Kept
from desktop.store.table import BASE, table_of

_SHARED: Final = ("name", *BASE)


@frozen
class Order:
    """A list's order: by a field of the record, or by `name`, which is its title as it is compared."""

    field: str = "name"
    descending: bool = False

    def columns(self, kind: str) -> list[str]:
        """The columns to order by; a field that the kind doesn't have is a bug."""
        if self.field in _SHARED:
            return [f"record.{self.field}"]
        own = [f'own."{column.name}"' for column in table_of(TYPE_OF[kind]).columns if column.field == self.field]
        if not own:
            message = f"{kind} has no field {self.field}"
            raise ValueError(message)
        return own


def page(database: Database, kind: str, offset: int, limit: int, order: Order) -> list[Kept]:
    """`limit` live records of a kind from the place `offset` of the whole list on.

    The keys are picked first: what is passed over is then read from an index, not with all its values.
    """
    columns = order.columns(kind)
    way = "DESC" if order.descending else "ASC"
    own = "" if order.field in _SHARED else f'JOIN "{kind}" AS own USING (key)'
    rows = database.conn.execute(
        f"SELECT record.key FROM record {own} WHERE record.kind = ? AND deleted_at IS NULL "
        f"ORDER BY {', '.join(f'{column} {way}' for column in (*columns, 'record.key'))} LIMIT ? OFFSET ?",
        (kind, limit, offset),
    ).fetchall()
    found = kept.by_keys(database, [key for (key,) in rows])
    return [found[key] for (key,) in rows]


def keys(database: Database, kind: str, order: Order) -> "array[int]":
    """The keys of all live records of a kind in an order of one of the columns all kinds share: read from its index."""
    way = "DESC" if order.descending else "ASC"
    rows = database.conn.execute(
        "SELECT key FROM record WHERE kind = ? AND deleted_at IS NULL "
        f"ORDER BY {order.columns(kind)[0]} {way}, key {way}",
        (kind,),
    )
    return array("q", [key for (key,) in rows])


def place(database: Database, kind: str, order: Order, record_id: str) -> int | None:
    """The place that a record of a kind has in the whole list, if the order is one of the columns all kinds share."""
    column, sign = order.columns(kind)[0], ">" if order.descending else "<"
    found = database.conn.execute(
        f"SELECT {column}, key FROM record WHERE id = ? AND kind = ? AND deleted_at IS NULL", (record_id, kind)
    ).fetchone()
    if found is None:
        return None
    value, key = found
    return number(
        database,
        f"SELECT count(*) FROM record WHERE kind = ? AND deleted_at IS NULL AND ({column}, record.key) {sign} (?, ?)",
        kind,
        value,
        key,
    )


def recent(database: Database, limit: int, kinds: Collection[str]) -> list[Kept]:
    """The live records of these kinds (none means all) that were saved last, newest first.

    Each kind is asked for its own newest: that reads a few entries of an index, however many records there are.
    """
    newest = "SELECT key, updated_at FROM record WHERE kind = ? AND deleted_at IS NULL ORDER BY updated_at DESC LIMIT ?"
    asked = [kind for kind in TYPE_OF if kind in (kinds or TYPE_OF)]
    parts = " UNION ALL ".join(f"SELECT * FROM ({newest})" for _ in asked)
    values = [value for kind in asked for value in (kind, limit)]
    rows = database.conn.execute(f"{parts} ORDER BY updated_at DESC, key DESC LIMIT ?", (*values, limit)).fetchall()
    found = kept.by_keys(database, [key for key, _ in rows])
    return [found[key] for key, _ in rows]


def ancestors(database: Database) -> dict[RecordId, tuple[RecordId, ...]]:
    """Of each live industry those above it, nearest first; a circle ends where it would close."""
    rows = database.conn.execute(
        "SELECT record.id, own.parent FROM industry AS own CROSS JOIN record USING (key) WHERE deleted_at IS NULL"
    ).fetchall()
    parents = {RecordId(record_id): RecordId(parent) for record_id, parent in rows}
    return {record_id: tuple(_line(record_id, parents)) for record_id in parents}


def _line(record_id: RecordId, parents: dict[RecordId, RecordId]) -> list[RecordId]:
    line: list[RecordId] = []
    above = parents[record_id]
    while above in parents and above not in (record_id, *line):
        line.append(above)
        above = parents[above]
    return line
