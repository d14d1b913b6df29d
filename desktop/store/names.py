"""What records are called besides their titles: codes and other names, by which files and commands name them."""

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Final

from sqlite_utils import Database

from desktop.fields import RecordId
from desktop.records.record import Record
from desktop.store.kept import name_of

_CODES: Final = ("code",)
_OTHERS: Final = ("short_name", "words", "other_names")
_TABLE: Final = """
CREATE TABLE other_name (
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    is_code INTEGER NOT NULL,
    key INTEGER NOT NULL,
    PRIMARY KEY (kind, name, is_code, key)
) STRICT, WITHOUT ROWID
"""
# The first that finds a record has it; the oldest record is found. A name comes as JSON: as it was typed, and folded.
_LOOK_UPS: Final = (
    "JOIN record ON record.id = typed",
    "JOIN record ON record.kind = ?1 AND record.external_id = typed AND typed <> ''",
    "JOIN other_name AS other ON other.kind = ?1 AND other.name = folded AND is_code JOIN record USING (key)",
    "JOIN record ON record.kind = ?1 AND record.name = folded",
    "JOIN other_name AS other ON other.kind = ?1 AND other.name = folded JOIN record USING (key)",
)


def create(database: Database) -> None:
    """Make an empty table in place of any that stands."""
    database.conn.execute("DROP TABLE IF EXISTS other_name")
    database.conn.execute(_TABLE)
    database.conn.execute("CREATE INDEX other_name_of ON other_name (key)")


def put(database: Database, items: Sequence[tuple[int, Record]]) -> None:
    """Enter what these records are called."""
    rows = {(record.kind, name, is_code, key) for key, record in items for is_code, name in _names(record) if name}
    database.conn.executemany("INSERT INTO other_name (kind, name, is_code, key) VALUES (?, ?, ?, ?)", list(rows))


def remove(database: Database, keys: Sequence[int]) -> None:
    """Take these records' names out."""
    database.conn.executemany("DELETE FROM other_name WHERE key = ?", [(key,) for key in keys])


def _names(record: Record) -> Iterator[tuple[int, str]]:
    for field in (*_CODES, *_OTHERS):
        value: str | tuple[str, ...] = getattr(record, field, "")
        for name in (value,) if isinstance(value, str) else value:
            yield int(field in _CODES), name_of(name)


def ids(database: Database, kind: str, names: Collection[str]) -> dict[str, list[RecordId]]:
    """The live records of a kind that each name means, oldest first; names that mean none are left out.

    A name is tried as an id, an external id, a code, a title, then as another name; the first that finds any has it.
    """
    found: dict[str, list[RecordId]] = {}
    for look_up in _LOOK_UPS:
        left = [name for name in names if name not in found]
        if left:
            for name, record_id in _looked_up(database, kind, left, look_up):
                found.setdefault(name, []).append(RecordId(record_id))
    return found


def _looked_up(database: Database, kind: str, names: Iterable[str], look_up: str) -> list[tuple[str, str]]:
    asked = json.dumps([[name, name_of(name)] for name in names])
    return database.conn.execute(
        "WITH asked AS (SELECT value ->> 0 AS typed, value ->> 1 AS folded FROM json_each(?2)) "
        f"SELECT typed, record.id FROM asked CROSS {look_up} "
        "WHERE record.kind = ?1 AND record.deleted_at IS NULL ORDER BY record.key",
        (kind, asked),
    ).fetchall()


def exact(database: Database, kind: str, keys: Collection[str]) -> dict[str, list[RecordId]]:
    """The live records of a kind whose id, external id or title is exactly the key, oldest first."""
    rows = database.conn.execute(
        "WITH asked AS (SELECT value ->> 0 AS typed, value ->> 1 AS folded FROM json_each(?2)) "
        "SELECT DISTINCT typed, record.id FROM asked CROSS JOIN record ON "
        "record.key IN (SELECT key FROM record WHERE id = typed "
        "UNION SELECT key FROM record WHERE kind = ?1 AND external_id = typed AND external_id <> '' "
        "UNION SELECT key FROM record WHERE kind = ?1 AND name = folded AND deleted_at IS NULL AND title = typed) "
        "WHERE record.kind = ?1 AND record.deleted_at IS NULL ORDER BY record.key",
        (kind, json.dumps([[key, name_of(key)] for key in keys])),
    ).fetchall()
    found: dict[str, list[RecordId]] = {}
    for key, record_id in rows:
        found.setdefault(key, []).append(RecordId(record_id))
    return found
