"""How one value is written inside a column: each kind of value as plain JSON, and back without loss."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from typing import Final, assert_never, cast

import attrs

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
from desktop.i18n import Option
from desktop.money import CURRENCIES, Money

Json = str | int | None | list["Json"] | dict[str, "Json"]
Writer = Callable[[object], Json]
Reader = Callable[[Json], object]
Shape = tuple[Writer, Reader]
"""What writes a value and what reads it back; both take the empty value too."""

_MOMENT: Final = "%Y-%m-%dT%H:%M:%S.%fZ"


@cache
def shape_of(kind: FieldKind) -> Shape:
    """How a kind of value is written and read."""
    match kind:
        case Tags() | Lines() | References():
            return _list_of(_as_it_is, _as_it_is)
        case Choice():
            return _option_out, _option_in(kind.of)
        case Choices():
            return _list_of(_option_out, _option_in(kind.of))
        case Rows():
            return _list_of(*_row_shape(kind.of))
        case _:
            return _single_shape(kind)


_Single = Text | LongText | Reference | Whole | Flag | Date | Moment | Fraction | Amount


def _single_shape(kind: _Single) -> Shape:
    match kind:
        case Text() | LongText() | Reference() | Whole():
            return _as_it_is, _as_it_is
        case Flag():
            return int_of_flag, bool
        case Date():
            return _date_out, _date_in
        case Moment():
            return moment_out, moment_in
        case Fraction():
            return _fraction_out, _fraction_in
        case Amount():
            return _money_out, _money_in
        case _:
            assert_never(kind)


def _as_it_is(value: object) -> Json:
    return cast("Json", value)


def _list_of(write: Writer, read: Reader) -> Shape:
    def out(value: object) -> Json:
        return [write(item) for item in cast("tuple[object, ...]", value)]

    def back(value: Json) -> object:
        return tuple(read(item) for item in value) if isinstance(value, list) else ()

    return out, back


def _option_out(value: object) -> Json:
    return str(value) if isinstance(value, Option) else None


def _option_in(of: type[Option]) -> Reader:
    members: dict[Json, Option] = {str(member): member for member in of}

    def back(value: Json) -> object:
        return members[value] if isinstance(value, str) else None

    return back


def _date_out(value: object) -> Json:
    return value.isoformat() if isinstance(value, dt.date) else None


def _date_in(value: Json) -> object:
    return dt.date.fromisoformat(value) if isinstance(value, str) else None


def moment_out(value: object) -> str | None:
    """A time in UTC as text that sorts by time."""
    return value.astimezone(dt.UTC).strftime(_MOMENT) if isinstance(value, dt.datetime) else None


def moment_in(value: object) -> dt.datetime | None:
    """The time that `moment_out` wrote."""
    return dt.datetime.fromisoformat(value) if isinstance(value, str) else None


def _fraction_out(value: object) -> Json:
    return str(value) if isinstance(value, Decimal) else None


def _fraction_in(value: Json) -> object:
    return Decimal(value) if isinstance(value, str) else None


def _money_out(value: object) -> Json:
    return {"minor": value.minor, "currency": value.currency} if isinstance(value, Money) else None


def _money_in(value: Json) -> object:
    return money(value.get("minor"), value.get("currency")) if isinstance(value, dict) else None


def money(minor: object, currency: object) -> Money | None:
    """Money from its two parts, as they stand in columns or in a row."""
    if not isinstance(minor, int):
        return None
    return Money(minor, next(known for known in CURRENCIES if known == currency))


def int_of_flag(value: object) -> int:
    """Yes as 1, no as 0."""
    return 1 if value else 0


def _row_shape(of: type[attrs.AttrsInstance]) -> Shape:
    """A row as an object that leaves out what is empty."""
    empty: dict[str, object] = {field.name: field.default for field in attrs.fields(of)}
    shapes = {name: shape_of(kind) for name, kind in fields_of(of).items()}
    make = cast("Callable[..., object]", of)

    def out(value: object) -> Json:
        written: dict[str, Json] = {}
        for name, (write, _) in shapes.items():
            held = getattr(value, name)
            if held != empty[name]:
                written[name] = write(held)
        return written

    def back(value: Json) -> object:
        held = value if isinstance(value, dict) else {}
        return make(**{name: read(held[name]) for name, (_, read) in shapes.items() if name in held})

    return out, back
