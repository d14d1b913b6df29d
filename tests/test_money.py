"""Money: exact, one currency at a time."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from desktop.money import MixedCurrencies, Money, total


def test_an_amount_is_kept_in_minor_units() -> None:
    assert Money.of("1200000.005").minor == 120000001
    assert Money.of(500, "JPY") == Money(500, "JPY")


def test_the_amount_is_exact_in_major_units() -> None:
    assert Money(123).amount == Decimal("1.23")
    assert Money(123, "JPY").amount == 123


def test_two_currencies_are_never_added() -> None:
    with pytest.raises(MixedCurrencies, match="CNY and USD"):
        total([Money(1), Money(1, "USD")])


def test_nothing_sums_to_zero_of_the_currency_asked_for() -> None:
    assert total([], "TWD") == Money(0, "TWD")
    assert total([Money(1), Money(2)]) == Money(3)


@given(some.integers(-(10**12), 10**12), some.integers(-(10**12), 10**12))
def test_what_is_added_can_be_taken_away_again(first: int, second: int) -> None:
    assert Money(first) + Money(second) - Money(second) == Money(first)


@given(some.integers(0, 10**12), some.decimals(0, 1, places=4))
def test_a_discount_and_what_it_takes_off_differ_from_the_whole_by_rounding_only(minor: int, fraction: Decimal) -> None:
    whole = Money(minor)
    assert abs((whole.times(fraction) + whole.times(1 - fraction) - whole).minor) <= 1
