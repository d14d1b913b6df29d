"""What names what: the files that records name, and the records that records name."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import cast

from attrs import AttrsInstance, frozen
from sqlite_utils import Database

from desktop.fields import RecordId, Reference, References, Rows, fields_of, values_of
from desktop.records import RECORD_TYPES
from desktop.records.record import Record
from desktop.store.engine import number


@frozen
class Named:
    """A record that a record names: the field's path (`needs.0.said_by`), the kind it must be of, and its id."""

    field: str
    kind: str
    id: RecordId


def named_by(owner: AttrsInstance, path: str = "") -> Iterator[Named]:
    """The records that a record names."""
    for name, kind, value in values_of(owner):
        if isinstance(kind, Rows):
            for at, row in enumerate(_rows(value)):
                yield from named_by(row, f"{path}{name}.{at}.")
        elif isinstance(kind, Reference | References):
            listed = cast("tuple[RecordId, ...]", value if isinstance(kind, References) else (value,))
            yield from (Named(path + name, kind.to, record_id) for record_id in listed if record_id)


def rows_of(owner: AttrsInstance) -> Iterator[AttrsInstance]:
    """The rows that a record holds, and those that they hold."""
    for _, kind, value in values_of(owner):
        if isinstance(kind, Rows):
            for row in _rows(value):
                yield row
                yield from rows_of(row)


def _rows(value: object) -> tuple[AttrsInstance, ...]:
    return cast("tuple[AttrsInstance, ...]", value)


def naming(database: Database, record_id: RecordId, kind: str) -> list[RecordId]:
    """The live records that name this one of a kind, by kind and title."""
    found: list[RecordId] = []
    for owner in RECORD_TYPES:
        columns = _naming(owner, kind)
        if columns:
            said = " OR ".join(f"own.{name} LIKE ?1" for name in columns)
            rows = database.conn.execute(
                f'SELECT record.id FROM "{owner.kind}" AS own JOIN record USING (key) '
                f"WHERE deleted_at IS NULL AND ({said}) AND record.id <> ?2 ORDER BY record.name",
                (f"%{record_id}%", record_id),
            ).fetchall()
            found += [RecordId(one) for (one,) in rows]
    return found


@cache
def _naming(owner: type[AttrsInstance], kind: str) -> tuple[str, ...]:
    """The fields of a record or row that may name records of a kind, in rows too."""
    return tuple(
        name
        for name, field in fields_of(owner).items()
        if (isinstance(field, Reference | References) and field.to == kind)
        or (isinstance(field, Rows) and _naming(field.of, kind))
    )


def unused(database: Database, gone: Iterable[Record]) -> list[str]:
    """The hashes of the files that these records named and that no other record names, now or in its history."""
    digests = {str(getattr(row, "sha256", "")) for record in gone for row in rows_of(record)} - {""}
    return sorted(digest for digest in digests if not number(database, _is_named(), f"%{digest}%"))


@cache
def _is_named() -> str:
    """Ask whether a text stands in any column of rows, or in the history."""
    columns = [
        f'SELECT 1 FROM "{owner.kind}" WHERE "{name}" LIKE ?1'
        for owner in RECORD_TYPES
        for name, kind in fields_of(owner).items()
        if isinstance(kind, Rows)
    ]
    return f"SELECT EXISTS ({' UNION ALL '.join([*columns, 'SELECT 1 FROM history WHERE before LIKE ?1'])})"
