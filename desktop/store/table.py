"""A record type as a table: the columns its fields need, a record as a row of values, and a row as the record again."""

import json
from collections.abc import Callable
from functools import cache
from json.encoder import encode_basestring
from operator import attrgetter
from typing import Final, cast

from attrs import field, frozen

from desktop.fields import Amount, Choices, FieldKind, Lines, References, Rows, Tags, fields_of
from desktop.money import Money
from desktop.records.record import Record
from desktop.store.engine import SqlValue
from desktop.store.screen import Screen, screen_of
from desktop.store.values import int_of_flag, moment_in, moment_out, money, shape_of

Row = tuple[SqlValue, ...]
"""A record's values: those of BASE, then one for each column of its own table."""
Encode = Callable[[object], SqlValue]
Decode = Callable[[Row, int], object]

BASE: Final = ("external_id", "sample", "created_at", "updated_at", "deleted_at")
"""What every record has: kept in the table `record`, which all kinds share."""
CREATED_AT: Final = BASE.index("created_at")
UPDATED_AT: Final = BASE.index("updated_at")
DELETED_AT: Final = BASE.index("deleted_at")
_TEXTS: Final = (Tags, Lines, References)
_LISTS: Final = (Tags, Lines, Choices, References, Rows)
_TO_JSON: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@frozen
class Column:
    """A column of a record type's table: its name, its field, and what makes its value of the field's, if needed."""

    name: str
    field: str
    encode: Encode | None


@frozen
class Table:
    """How one record type is kept. `names` are those of a Row's values; at `title_at` stands what it is called."""

    record_type: type[Record]
    columns: tuple[Column, ...]
    names: tuple[str, ...]
    title_at: int
    readers: tuple[tuple[str, int, Decode | None], ...]
    values_of: Callable[[Record], tuple[object, ...]] = field(repr=False)
    screen: Screen = field(repr=False)

    def row(self, record: Record) -> Row:
        """The values of a record."""
        values = list(self.values_of(record))
        for at, column in enumerate(self.columns):
            if column.encode is not None:
                values[at] = column.encode(values[at])
        return (*_base_of(record), *cast("list[SqlValue]", values))

    def record(self, record_id: str, row: Row) -> Record:
        """The record of a row."""
        external_id, sample, created_at, updated_at, deleted_at = row[: len(BASE)]
        make = cast("Callable[..., Record]", self.record_type)
        return make(
            id=record_id,
            external_id=external_id,
            sample=bool(sample),
            created_at=moment_in(created_at),
            updated_at=moment_in(updated_at),
            deleted_at=moment_in(deleted_at),
            **{name: row[at] if read is None else read(row, at) for name, at, read in self.readers},
        )


def _base_of(record: Record) -> Row:
    return (
        record.external_id,
        int_of_flag(record.sample),
        moment_out(record.created_at),
        moment_out(record.updated_at),
        moment_out(record.deleted_at),
    )


def stamped(row: Row, created_at: SqlValue, updated_at: SqlValue, deleted_at: SqlValue) -> Row:
    """A row with its times set."""
    return (*row[:CREATED_AT], created_at, updated_at, deleted_at, *row[len(BASE) :])


@cache
def empty_row(table: Table) -> Row:
    """The row of a record of which nothing is known."""
    return table.row(table.record_type())


@cache
def table_of(record_type: type[Record]) -> Table:
    """The table of a record type, derived from its declared fields."""
    columns: list[Column] = []
    readers: list[tuple[str, int, Decode | None]] = []
    for name, kind in fields_of(record_type).items():
        if name not in BASE:
            readers.append((name, len(BASE) + len(columns), _decoder(kind)))
            columns += _columns(name, kind)
    names = (*BASE, *(column.name for column in columns))
    return Table(
        record_type,
        tuple(columns),
        names,
        names.index(record_type.title_field),
        tuple(readers),
        cast("Callable[[Record], tuple[object, ...]]", attrgetter(*(column.field for column in columns))),
        screen_of(record_type),
    )


def _columns(name: str, kind: FieldKind) -> list[Column]:
    write, read = shape_of(kind)
    if isinstance(kind, Amount):
        return [Column(f"{name}_minor", name, _minor), Column(f"{name}_currency", name, _currency)]
    if isinstance(kind, _TEXTS):
        return [Column(name, name, _texts)]
    if isinstance(kind, _LISTS):
        return [Column(name, name, lambda value: _TO_JSON(write(value)) if value else None)]
    return [Column(name, name, None if write is read else cast("Encode", write))]


def _decoder(kind: FieldKind) -> Decode | None:
    write, read = shape_of(kind)
    if isinstance(kind, Amount):
        return lambda row, at: money(row[at], row[at + 1])
    if isinstance(kind, _LISTS):
        return lambda row, at: read(json.loads(text)) if isinstance(text := row[at], str) else ()
    return None if write is read else lambda row, at: read(cast("str | int | None", row[at]))


def _texts(value: object) -> SqlValue:
    """Write a list of texts as JSON, as `_TO_JSON` would, but in a fifth of the time: imports have many."""
    texts = cast("tuple[str, ...]", value)
    return f"[{','.join(map(encode_basestring, texts))}]" if texts else None


def _minor(value: object) -> SqlValue:
    return value.minor if isinstance(value, Money) else None


def _currency(value: object) -> SqlValue:
    return value.currency if isinstance(value, Money) else None
