"""The values of a record's fields in files: exact for the importer, and readable where people open the file."""

import datetime as dt
import json
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import cache
from typing import cast

import attrs
from attrs import AttrsInstance, frozen

from desktop.fields import (
    FieldKind,
    Flag,
    Lines,
    LongText,
    RecordId,
    Reference,
    References,
    Rows,
    Tags,
    Text,
    fields_of,
    values_of,
)
from desktop.i18n import Option, Words
from desktop.money import Money

Json = None | bool | int | str | list["Json"] | dict[str, "Json"]
"""What JSON Lines hold; amounts and shares are text, never binary fractions."""
Cell = str | int | Decimal | dt.date
"""What a table holds; text stays text."""

_BETWEEN_ITEMS = re.compile(r"[；;、,，|\n]")
_BETWEEN_LINES = re.compile(r"[；;\n]")


@frozen
class Naming:
    """How a file says things: choices in one language, references by `names`; with or without internal fields."""

    words: Words
    names: Mapping[RecordId, str]
    internal: bool

    def name(self, record_id: RecordId) -> str:
        """What a referred record is called; "" if it is gone from the library."""
        return self.names.get(record_id, "")

    @property
    def separator(self) -> str:
        """What stands between items."""
        return "；" if self.words.language.is_chinese else "; "


def fields_written(owner: type[AttrsInstance], naming: Naming) -> Mapping[str, FieldKind]:
    """The fields that go into the file, in order.

    Rows with internal parts are internal as a whole: a file without those parts would wipe them when it comes back.
    """
    return {name: kind for name, kind in fields_of(owner).items() if naming.internal or not _is_internal(kind)}


def _is_internal(kind: FieldKind) -> bool:
    return kind.internal or (isinstance(kind, Rows) and any(part.internal for part in fields_of(kind.of).values()))


def json_row(owner: AttrsInstance, naming: Naming) -> dict[str, Json]:
    """A record or row as JSON Lines hold it; fields that say nothing are left out."""
    written = fields_written(type(owner), naming)
    blank = _blank(type(owner))
    return {
        name: _json(kind, value, naming)
        for name, kind, value in values_of(owner)
        if name in written and value != blank[name]
    }


@cache
def _blank(owner: type[AttrsInstance]) -> Mapping[str, object]:
    """What each field is as long as nobody filled it."""
    return {attribute.name: attribute.default for attribute in attrs.fields(owner)}


def _json(kind: FieldKind, value: object, naming: Naming) -> Json:
    if isinstance(kind, Rows):
        return [json_row(row, naming) for row in cast("tuple[AttrsInstance, ...]", value)]
    if isinstance(value, tuple):
        items = (_json(kind, item, naming) for item in cast("tuple[object, ...]", value))
        return [item for item in items if item != ""]
    if isinstance(kind, Reference | References):
        return naming.name(RecordId(str(value)))
    if isinstance(value, Money):
        return {"amount": f"{value.amount:f}", "currency": value.currency}
    if value is None or isinstance(value, bool | int):
        return value
    return value.isoformat() if isinstance(value, dt.date) else _text(value)


def cell(kind: FieldKind, value: object, naming: Naming) -> Cell:
    """A value as a table holds it; lists in one cell, rows as their JSON."""
    if isinstance(kind, Rows):
        return _dumped(_json(kind, value, naming)) if value else ""
    if isinstance(value, tuple):
        items = (_simple(kind, item, naming) for item in cast("tuple[object, ...]", value))
        return _joined(kind, [item for item in items if item], naming)
    if isinstance(kind, Flag):
        return naming.words("Yes") if value else naming.words("No")
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return value
    if isinstance(value, int | Decimal):
        return value
    return _simple(kind, value, naming)


def _simple(kind: FieldKind, value: object, naming: Naming) -> str:
    if value is None:
        return ""
    if isinstance(kind, Reference | References):
        return naming.name(RecordId(str(value)))
    if isinstance(value, Option):
        return naming.words(value.label)
    if isinstance(value, Money):
        return f"{value.currency} {value.amount:f}"
    return value.isoformat() if isinstance(value, dt.datetime) else _text(value)


def _text(value: object) -> str:
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def _joined(kind: FieldKind, items: Sequence[str], naming: Naming) -> str:
    """Items with a separator between them; as a JSON list where one holds a separator itself."""
    between = _BETWEEN_LINES if isinstance(kind, Lines) else _BETWEEN_ITEMS
    separator = "\n" if isinstance(kind, Lines) else naming.separator
    if any(between.search(item) for item in items) or "".join(items[:1]).startswith("["):
        return _dumped(list(items))
    return separator.join(items)


def _dumped(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False)


def width(kind: FieldKind) -> int:
    """How wide a column is in characters."""
    if isinstance(kind, LongText | Rows | Lines):
        return 48
    return 28 if isinstance(kind, Text | Tags | References) else 16
