"""Any record that a person could have: made from the fields that its type declares."""

import datetime as dt
from collections.abc import Callable
from typing import assert_never, cast

from attrs import AttrsInstance
from hypothesis import strategies as st

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
    Reference,
    References,
    Rows,
    Tags,
    Text,
    Whole,
    fields_of,
)
from desktop.money import CURRENCIES, Money
from desktop.records import RECORD_TYPES, Record
from desktop.text import clean_text

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12).map(clean_text)
DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31))


def values(kind: FieldKind) -> st.SearchStrategy[object]:
    """Values of a kind that may be saved."""
    match kind:
        case Text() | LongText() | Reference():
            return TEXTS.filter(bool) if kind.required else TEXTS
        case Tags() | Lines() | References():
            return _several(TEXTS)
        case Choice():
            return _maybe(st.sampled_from(list(kind.of)), kind)
        case Choices():
            return _several(st.sampled_from(list(kind.of)))
        case Rows():
            return _several(owners(kind.of))
        case _:
            return _numbers_and_days(kind)


def _numbers_and_days(kind: Date | Moment | Whole | Fraction | Amount | Flag) -> st.SearchStrategy[object]:
    match kind:
        case Date():
            return _maybe(DAYS, kind)
        case Moment():
            return _maybe(st.datetimes(timezones=st.just(dt.UTC)), kind)
        case Whole():
            return _maybe(st.integers(kind.least, kind.most), kind)
        case Fraction():
            return _maybe(st.decimals(kind.least, kind.most, allow_nan=False, places=4), kind)
        case Amount():
            least = 0 if kind.never_negative else -(10**15)
            return _maybe(st.builds(Money, st.integers(least, 10**15), st.sampled_from(CURRENCIES)), kind)
        case Flag():
            return st.booleans()
        case _:
            assert_never(kind)


def _maybe(found: st.SearchStrategy[object], kind: FieldKind) -> st.SearchStrategy[object]:
    return found if kind.required else st.none() | found


def _several(found: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    return st.lists(found, max_size=2).map(tuple)


def owners(owner: type[AttrsInstance]) -> st.SearchStrategy[AttrsInstance]:
    """Records or rows of a type; most of their fields are empty, as in life."""
    make = cast("Callable[..., AttrsInstance]", owner)
    kinds = fields_of(owner)
    required = {name: values(kind) for name, kind in kinds.items() if kind.required}
    optional = {name: values(kind) for name, kind in kinds.items() if not kind.required}
    return st.fixed_dictionaries(required, optional=optional).map(lambda found: make(**found))


def records() -> st.SearchStrategy[Record]:
    """Records of all types."""
    return st.sampled_from(RECORD_TYPES).flatmap(
        lambda record_type: cast("st.SearchStrategy[Record]", owners(record_type))
    )
