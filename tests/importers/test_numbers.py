"""Counts, shares and money as people write them."""

from decimal import Decimal

import pytest

from desktop.importers.errors import NotAnAmount, NotANumber, NotAShare
from desktop.importers.numbers import fraction_of, money_of, whole_of
from desktop.importers.raw import Raw
from desktop.money import Money


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("1,200", 1200),
        ("1200", 1200),
        ("５００", 500),
        ("约 1.2万人", 12_000),
        ("3千", 3000),
        ("500 employees", 500),
        ("+2", 2),
        ("-2", -2),
        ("−2", -2),
        (7, 7),
        (7.0, 7),
    ],
)
def test_a_count_is_read_with_its_unit_and_scale(written: Raw, number: int) -> None:
    assert whole_of(written) == number


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("500–1,000人", 750),
        ("500-1000", 750),
        ("1千至3千人", 2000),
        ("1000人以上", 1000),
        ("1000+", 1000),
        (">5000", 5000),
        ("≥5000", 5000),
        ("100人以下", 99),
        ("<100", 99),
    ],
)
def test_a_range_is_its_middle_and_an_open_one_its_end(written: str, number: int) -> None:
    assert whole_of(written) == number


@pytest.mark.parametrize("written", ["1,2", "1.5", "9" * 30, "5 fish", "many", 5.5, True, [5], "-5-7", float("inf")])
def test_what_is_no_whole_number_is_refused(written: Raw) -> None:
    with pytest.raises(NotANumber):
        whole_of(written)


@pytest.mark.parametrize(
    ("written", "share"),
    [("0.13", "0.13"), ("13%", "0.13"), ("13％", "0.13"), (0.13, "0.13"), (0, "0"), ("100%", "1"), ("13", "13")],
)
def test_a_share_is_read_exactly(written: Raw, share: str) -> None:
    assert fraction_of(written) == Decimal(share)


@pytest.mark.parametrize(
    ("written", "off"),
    [
        ("9折", "0.1"),
        ("8.5折", "0.15"),
        ("85折", "0.15"),
        ("九折", "0.1"),
        ("八五折", "0.15"),
        ("10% off", "0.1"),
        ("减15%", "0.15"),
    ],
)
def test_a_discount_as_it_is_said_is_the_fraction_off(written: str, off: str) -> None:
    assert fraction_of(written) == Decimal(off)


@pytest.mark.parametrize("written", ["abc", "1e99", float("nan"), float("inf"), True, [1], {"a": 1}])
def test_what_is_no_share_is_refused(written: Raw) -> None:
    with pytest.raises(NotAShare):
        fraction_of(written)


@pytest.mark.parametrize(
    ("written", "money"),
    [
        ("¥1,200,000.00", Money(120_000_000)),
        ("￥3,000", Money(300_000)),
        ("120万", Money(120_000_000)),
        ("1.2亿", Money(12_000_000_000)),
        ("1200元整", Money(120_000)),
        ("人民币 120 万元", Money(120_000_000)),
        ("CNY 1200", Money(120_000)),
        ("1200000.00 CNY", Money(120_000_000)),
        ("$1,200", Money(120_000, "USD")),
        ("1.2 million USD", Money(120_000_000, "USD")),
        ("NT$ 300", Money(300, "TWD")),
        ("HK$1", Money(100, "HKD")),
        ("100円", Money(100, "JPY")),
        ("¥-5", Money(-500)),
        ("-5", Money(-500)),
        (5, Money(500)),
        (1199.9999999999998, Money(120_000)),
        ({"amount": "5.25", "currency": "USD"}, Money(525, "USD")),
        ({"amount": 5}, Money(500)),
    ],
)
def test_an_amount_is_read_with_its_currency_and_scale(written: Raw, money: Money) -> None:
    assert money_of(written, "CNY") == money


def test_an_amount_without_a_currency_is_in_the_reader_s() -> None:
    assert money_of("300", "TWD") == Money(300, "TWD")


def test_a_bare_amount_takes_the_unit_of_its_heading() -> None:
    assert money_of("120", "CNY", "万元") == Money(120_000_000)
    assert money_of("120万", "CNY", "万元") == Money(120_000_000)


@pytest.mark.parametrize(
    "written",
    [
        "abc",
        "(5)",
        "1,20",
        "12-15万",
        "USD 5 EUR",
        "--5",
        "9" * 17,
        True,
        ["5"],
        {"value": 5},
        {"amount": "5", "currency": "XXX"},
        {"amount": {}},
    ],
)
def test_what_is_no_amount_is_refused(written: Raw) -> None:
    with pytest.raises(NotAnAmount):
        money_of(written, "CNY")


@pytest.mark.parametrize("written", ["", "-", "N/A", None])
def test_nothing_is_no_number(written: Raw) -> None:
    assert whole_of(written) is None
    assert fraction_of(written) is None
    assert money_of(written, "CNY") is None
