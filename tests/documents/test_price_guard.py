"""Whether a discount may be given, and the largest that may."""

from decimal import Decimal

import attrs
import pytest

from desktop.documents.price_guard import floor_of, most_discount, verdict
from desktop.documents.quote import QuoteLine, quote_lines
from desktop.money import Money
from desktop.records.rows import PriceLine
from tests import make


def line(discount: str, *, floor: Money | None = None, alone: str | None = None, included: bool = True) -> QuoteLine:
    price = attrs.evolve(
        make.price(listed=1000),
        floor=floor,
        self_discount=None if alone is None else Decimal(alone),
        tax_included=included,
    )
    dossier = make.dossier()
    proposal = attrs.evolve(
        dossier.proposal, lines=(PriceLine(price=price.id, quantity=1, discount=Decimal(discount)),)
    )
    return next(quote_lines(attrs.evolve(dossier, proposal=proposal, prices={price.id: price})))


@pytest.mark.parametrize(
    ("discount", "floor", "alone", "expected"),
    [
        ("0.1", None, None, "fine"),
        ("0.1", 900, "0.1", "fine"),
        ("0.1", 901, "0.2", "below_floor"),
        ("0.15", None, "0.1", "beyond"),
    ],
)
def test_a_discount_is_held_against_the_floor_and_what_one_may_give_alone(
    discount: str, floor: int | None, alone: str | None, expected: str
) -> None:
    given = line(discount, floor=None if floor is None else Money.of(floor), alone=alone)
    assert verdict(given) == expected


def test_a_floor_in_another_currency_can_not_be_compared() -> None:
    given = line("0.1", floor=Money.of(1, "USD"), alone="0.2")
    assert verdict(given) == "unclear"
    assert most_discount(given) == Decimal("0.2")


def test_a_floor_without_tax_is_held_against_a_price_without_tax() -> None:
    price = line("0", floor=Money.of(800), included=False).price
    assert floor_of(price) == Money.of(904)


@pytest.mark.parametrize(
    ("floor", "alone", "most"),
    [
        (None, None, "1"),
        (None, "0.12", "0.12"),
        (850, "0.12", "0.12"),
        (873, "0.2", "0.10"),
        (990, None, "0"),
        (1200, "0.2", "0"),
    ],
)
def test_the_largest_discount_does_not_tell_the_floor(floor: int | None, alone: str | None, most: str) -> None:
    given = line("0.5", floor=None if floor is None else Money.of(floor), alone=alone)
    assert most_discount(given) == Decimal(most)
