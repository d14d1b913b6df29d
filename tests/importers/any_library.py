"""Any library that a person could have: records of one kind that refer to records of all kinds."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from random import Random
from typing import assert_never, cast

from attrs import AttrsInstance, evolve, frozen
from hypothesis import strategies as st
from uuid6 import uuid7

from desktop.fields import (
    Amount,
    Choice,
    Choices,
    Date,
    FieldKind,
    Flag,
    Fraction,
    Lines,
    LongText,
    Moment,
    RecordId,
    Reference,
    References,
    Rows,
    Tags,
    Text,
    Whole,
    fields_of,
)
from desktop.importers.identity import PARENT
from desktop.money import CURRENCIES, Money
from desktop.records import RECORD_TYPES, TYPE_OF, Record
from desktop.text import clean_line, clean_text

_CHARACTERS = st.characters(exclude_categories=["Cs"]) | st.sampled_from(
    "'\"=+-@＝；;、,，|\n[]{}()（）_x0041折万%元—　 𠮷😀"
)
_REFERRED = (
    "industry",
    "product",
    "pain_point",
    "customer",
    "contact",
    "price",
    "case_study",
    "material",
    "opportunity",
)
_HARD_NAMES = (
    "王伟",
    "王伟",
    "农、林、牧、渔业",
    "a, b",
    "甲；乙",
    "A",
    "a",
    "-",
    "（待定）",
    '["x"]',
    "=1+1",
    "'=1",
    "x|y",
    "𠮷野家",
    "无",
)
LINES = st.text(_CHARACTERS, max_size=12).map(clean_line)
TEXTS = st.text(_CHARACTERS, max_size=30).map(clean_text)


@frozen
class Stock:
    """Records of one type to write out, and the records that they refer to."""

    record_type: type[Record]
    records: tuple[Record, ...]
    others: tuple[Record, ...]


@st.composite
def stocks(draw: st.DrawFn) -> Stock:
    record_type = draw(st.sampled_from(RECORD_TYPES))
    others = _others(record_type, Random(draw(st.integers(0, 10**6))))
    ids = {kind: [other.id for other in others if other.kind == kind] for kind in TYPE_OF}
    records = draw(st.lists(_records(record_type, ids), min_size=1, max_size=3, unique_by=_key))
    taken = {other.external_id for other in others} - {""}
    records = [evolve(record, external_id="") if record.external_id in taken else record for record in records]
    return Stock(record_type, tuple(records), others)


def _key(record: Record) -> str:
    return record.external_id or record.id


def _others(record_type: type[Record], chance: Random) -> tuple[Record, ...]:
    """Two records of every kind that can be referred to, with names that are hard to write, namesakes among them."""
    found: list[Record] = []
    for kind in _REFERRED:
        make = cast("Callable[..., Record]", TYPE_OF[kind])
        for number in (1, 2):
            known = kind == record_type.kind or chance.random() < 0.5
            values: dict[str, object] = {
                TYPE_OF[kind].title_field: chance.choice(_HARD_NAMES),
                "external_id": f"{kind}-{number}" if known else "",
            }
            parent = PARENT.get(kind)
            if parent:
                values[parent] = next(other.id for other in found if other.kind == parent)
            found.append(make(id=_new_id(), **values))
    return tuple(found)


def _new_id() -> RecordId:
    return RecordId(str(uuid7()))


def _records(record_type: type[Record], ids: dict[str, list[RecordId]]) -> st.SearchStrategy[Record]:
    make = cast("Callable[..., Record]", record_type)
    return _fields(record_type, ids).map(lambda found: make(id=_new_id(), **found))


def _fields(owner: type[AttrsInstance], ids: dict[str, list[RecordId]]) -> st.SearchStrategy[dict[str, object]]:
    kinds = fields_of(owner)
    required = {name: _values(kind, ids) for name, kind in kinds.items() if kind.required}
    optional = {name: _values(kind, ids) for name, kind in kinds.items() if not kind.required}
    return st.fixed_dictionaries(required, optional=optional)


def _values(kind: FieldKind, ids: dict[str, list[RecordId]]) -> st.SearchStrategy[object]:  # noqa: C901, PLR0911, PLR0912 - one case per kind
    match kind:
        case Text():
            return LINES.filter(bool) if kind.required else LINES
        case LongText():
            return TEXTS.filter(bool) if kind.required else TEXTS
        case Tags() | Lines():
            return st.lists(LINES.filter(bool), max_size=3).map(tuple)
        case Choice():
            return st.none() | st.sampled_from(list(kind.of))
        case Choices():
            return st.lists(st.sampled_from(list(kind.of)), max_size=3, unique=True).map(tuple)
        case Date():
            return st.none() | st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31))
        case Moment():
            return st.none() | st.datetimes(timezones=st.just(dt.UTC))
        case Whole():
            return st.none() | st.integers(kind.least, kind.most)
        case Fraction():
            found = st.decimals(Decimal(0), Decimal(1), allow_nan=False, places=4)
            return found if kind.required else st.none() | found
        case Amount():
            amounts = st.builds(
                Money, st.integers(0 if kind.never_negative else -(10**15), 10**15), st.sampled_from(CURRENCIES)
            )
            return amounts if kind.required else st.none() | amounts
        case Flag():
            return st.booleans()
        case Reference():
            found_ids = st.sampled_from(ids[kind.to])
            return found_ids if kind.required else st.just(RecordId("")) | found_ids
        case References():
            return st.lists(st.sampled_from(ids[kind.to]), max_size=2, unique=True).map(tuple)
        case Rows():
            make = cast("Callable[..., AttrsInstance]", kind.of)
            return st.lists(_fields(kind.of, ids).map(lambda found: make(**found)), max_size=2).map(tuple)
        case _:
            assert_never(kind)
