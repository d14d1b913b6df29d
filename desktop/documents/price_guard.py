"""The price guard: whether a discount may be given, and the largest one that may."""

from decimal import Decimal
from typing import Final, Literal

from desktop.documents.quote import QuoteLine
from desktop.money import Money
from desktop.records import Price

Verdict = Literal["fine", "beyond", "below_floor", "unclear"]
"""May be given, is beyond what a seller may give alone, is below the floor, or can't be told (another currency)."""
_STEP: Final = Decimal("0.05")
"""What a floor allows is told in such steps, so that the floor can't be read from it."""


def verdict(line: QuoteLine) -> Verdict:
    """Whether a line's discount may be given."""
    floor, most_alone = floor_of(line.price), line.price.self_discount
    if floor and floor.currency != line.unit.currency:
        return "unclear"
    if floor and line.unit.minor < floor.minor:
        return "below_floor"
    return "beyond" if most_alone is not None and line.discount > most_alone else "fine"


def floor_of(price: Price) -> Money | None:
    """The floor with the tax in it, as quotes are."""
    if price.floor is None or price.tax_included:
        return price.floor
    return price.floor.times(1 + (price.tax_rate or Decimal(0)))


def most_discount(line: QuoteLine) -> Decimal:
    """The largest discount that a seller may give alone on this line; 1 where nothing bounds it."""
    most_alone = Decimal(1) if line.price.self_discount is None else line.price.self_discount
    floor = floor_of(line.price)
    if floor is None or floor.currency != line.unit.currency:
        return most_alone
    if line.list_unit.times(1 - most_alone).minor >= floor.minor:
        return most_alone
    allowed = most_alone // _STEP * _STEP
    while allowed > 0 and line.list_unit.times(1 - allowed).minor < floor.minor:
        allowed -= _STEP
    return max(allowed, Decimal(0))
