"""A quick look at a record before it is saved: whether `fields.problems` could object at all.

It says yes too often rather than too seldom; `problems` then has the word. An import looks at 100,000 records this way.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import cache
from operator import attrgetter
from typing import cast

from attrs import AttrsInstance

from desktop.fields import Date, FieldKind, Fraction, LongText, Rows, Text, Whole, fields_of
from desktop.text import LONGEST_TEXT

Screen = Callable[[AttrsInstance], bool]
"""Whether a record or row may have problems."""
_Check = Callable[[object], bool]


@cache
def screen_of(owner: type[AttrsInstance]) -> Screen:
    """The quick look at a record type or a row, made once from its declared fields."""
    checked = [(name, check) for name, kind in fields_of(owner).items() for check in _checks(kind)]
    if not checked:
        return lambda _: False
    names = [name for name, _ in checked]
    checks = [check for _, check in checked]
    first = names[0]
    values_of: Callable[[object], Sequence[object]] = (
        cast("Callable[[object], Sequence[object]]", attrgetter(*names))
        if len(names) > 1
        else lambda held: (getattr(held, first),)
    )

    def screen(held: AttrsInstance) -> bool:
        return any(check(value) for check, value in zip(checks, values_of(held), strict=True))

    return screen


def _checks(kind: FieldKind) -> list[_Check]:
    found: list[_Check] = [_is_empty] if kind.required else []
    if isinstance(kind, Text | LongText):
        found.append(_is_long)
    elif isinstance(kind, Whole | Fraction):
        found.append(_outside(kind.least, kind.most))
    elif isinstance(kind, Date):
        found.append(_is_odd_date)
    elif isinstance(kind, Rows):
        found.append(_any_row(screen_of(kind.of)))
    return found


def _is_empty(value: object) -> bool:
    return not value


def _is_long(value: object) -> bool:
    return len(cast("str", value)) > LONGEST_TEXT


def _outside(least: Decimal | int, most: Decimal | int) -> _Check:
    return lambda value: value is not None and not least <= cast("int", value) <= most


def _is_odd_date(value: object) -> bool:
    return value is not None and not 1900 <= cast("dt.date", value).year < 2200  # noqa: PLR2004 - as in fields.problems


def _any_row(screen: Screen) -> _Check:
    return lambda value: any(screen(row) for row in cast("tuple[AttrsInstance, ...]", value))
