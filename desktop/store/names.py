"""What records are called besides their titles: codes and other names, by which files and commands name them."""

import json
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from sqlite_utils import Database

from desktop.fields import RecordId
from desktop.records.record import Record
from desktop.store.kept import name_of

_CODES: Final = ("code",)
FIELDS: Final = (*_CODES, "short_name", "words", "other_names")
"""The fields that say what else a record is called."""
_TABLE: Final = """
CREATE TABLE other_name (
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    is_code INTEGER NOT NULL,
    key INTEGER NOT NULL,
    PRIMARY KEY (kind, name, is_code, key)
) STRICT, WITHOUT ROWID
"""
# A name comes as JSON: as it was typed, and folded.
_BY_ID: Final = "JOIN record ON record.id = typed"
_BY_EXTERNAL_ID: Final = "JOIN record ON record.kind = ?1 AND record.external_id = typed AND record.external_id <> ''"
_BY_CODE: Final = (
    "JOIN other_name AS other ON other.kind = ?1 AND other.name = folded AND is_code JOIN record USING (key)"
)
_BY_TITLE: Final = "JOIN record ON record.kind = ?1 AND record.name = folded"
_BY_OTHER_NAME: Final = "JOIN other_name AS other ON other.kind = ?1 AND other.name = folded JOIN record USING (key)"


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
    for field in FIELDS:
        value: str | tuple[str, ...] = getattr(record, field, "")
        for name in (value,) if isinstance(value, str) else value:
            yield int(field in _CODES), name_of(name)


def ids(database: Database, kind: str, names: Collection[str]) -> dict[str, list[RecordId]]:
    """The live records of a kind that each name means, oldest first; names that mean none are left out.

    A name is tried as an id, an external id, a code, a title, then as another name; the first that finds any has it.
    """
    found: dict[str, list[RecordId]] = {}
    for look_up in (_BY_ID, _BY_EXTERNAL_ID, _BY_CODE, _BY_TITLE, _BY_OTHER_NAME):
        left = [name for name in names if name not in found]
        for name, _, record_id in _looked_up(database, kind, left, look_up):
            found.setdefault(name, []).append(record_id)
    return found


def exact(database: Database, kind: str, keys: Collection[str]) -> dict[str, list[RecordId]]:
    """The live records of a kind whose id, external id or title is exactly the key, oldest first."""
    hits = {
        hit
        for look_up in (_BY_ID, _BY_EXTERNAL_ID, f"{_BY_TITLE} AND record.title = typed")
        for hit in _looked_up(database, kind, keys, look_up)
    }
    found: dict[str, list[RecordId]] = {}
    for key, _, record_id in sorted(hits, key=lambda hit: hit[1]):
        found.setdefault(key, []).append(record_id)
    return found


def _looked_up(database: Database, kind: str, names: Collection[str], look_up: str) -> list[tuple[str, int, RecordId]]:
    """By name the keys and ids of the live records that one way of looking up finds, oldest first."""
    if not names:
        return []
    return database.conn.execute(
        "WITH asked AS (SELECT value ->> 0 AS typed, value ->> 1 AS folded FROM json_each(?2)) "
        f"SELECT typed, record.key, record.id FROM asked CROSS {look_up} "
        "WHERE record.kind = ?1 AND record.deleted_at IS NULL ORDER BY record.key",
        (kind, json.dumps([[name, name_of(name)] for name in names])),
    ).fetchall()
