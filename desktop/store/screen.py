"""A quick look at a record before it is saved: whether `fields.problems` could object at all.

It says yes too often rather than too seldom; `problems` then has the word. An import looks at 100,000 records this way,
so all fields of a sort are looked at in one go.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import cache
from operator import attrgetter
from typing import Final, cast

from attrs import AttrsInstance

from desktop.fields import Amount, Date, Fraction, LongText, Rows, Text, Whole, fields_of
from desktop.money import Money
from desktop.text import LONGEST_TEXT

Screen = Callable[[AttrsInstance], bool]
"""Whether a record or row may have problems."""
_Values = tuple[object, ...]
_FIRST_YEAR: Final = 1900
_LAST_YEAR: Final = 2199


@cache
def screen_of(owner: type[AttrsInstance]) -> Screen:
    """The quick look at a record type or a row, made once from its declared fields."""
    kinds = fields_of(owner).items()
    limits = {name: (kind.least, kind.most) for name, kind in kinds if isinstance(kind, Whole | Fraction)}
    rows = {name: screen_of(kind.of) for name, kind in kinds if isinstance(kind, Rows)}
    looks = [
        *_look([name for name, kind in kinds if kind.required], lambda values: not all(values)),
        *_look([name for name, kind in kinds if isinstance(kind, Text | LongText)], _any_long),
        *_look([name for name, kind in kinds if isinstance(kind, Date)], _any_odd_day),
        *_look(list(limits), _outside(list(limits.values()))),
        *_look([name for name, kind in kinds if isinstance(kind, Amount) and kind.never_negative], _any_negative),
        *_look(list(rows), _any_row(list(rows.values()))),
    ]
    return lambda held: any(look(held) for look in looks)


def _look(names: Sequence[str], is_wrong: Callable[[_Values], bool]) -> list[Screen]:
    """Look at the values of some fields; no look where there is no such field."""
    if not names:
        return []
    values_of = attrgetter(*names, names[0])  # one more than needed: of a single name it would give no tuple
    return [lambda held: is_wrong(cast("_Values", values_of(held)))]


def _any_long(values: _Values) -> bool:
    return max(map(len, cast("tuple[str, ...]", values))) > LONGEST_TEXT


def _any_odd_day(values: _Values) -> bool:
    days = cast("tuple[dt.date | None, ...]", values)
    return any(day is not None and not _FIRST_YEAR <= day.year <= _LAST_YEAR for day in days)


def _any_negative(values: _Values) -> bool:
    amounts = cast("tuple[Money | None, ...]", values)
    return any(amount is not None and amount.minor < 0 for amount in amounts)


def _outside(limits: Sequence[tuple[Decimal | int, Decimal | int]]) -> Callable[[_Values], bool]:
    def is_wrong(values: _Values) -> bool:
        numbers = cast("tuple[int | None, ...]", values)
        pairs = zip(numbers, limits, strict=False)
        return any(number is not None and not least <= number <= most for number, (least, most) in pairs)

    return is_wrong


def _any_row(screens: Sequence[Screen]) -> Callable[[_Values], bool]:
    def is_wrong(values: _Values) -> bool:
        lists = cast("tuple[tuple[AttrsInstance, ...], ...]", values)
        return any(lists) and any(screen(row) for rows, screen in zip(lists, screens, strict=False) for row in rows)

    return is_wrong
