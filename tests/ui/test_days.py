"""Days, shares and colours as people write them."""

import datetime as dt
from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import UserError
from desktop.i18n import Language, Words
from desktop.ui.editors.days import day_meant
from desktop.ui.editors.shares import discount_of, discount_shown, share_of, share_shown

SUNDAY = dt.date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("今天", "2026-11-22"),
        ("明天", "2026-11-23"),
        ("后天", "2026-11-24"),
        ("大後天", "2026-11-25"),
        ("昨天", "2026-11-21"),
        ("三天后", "2026-11-25"),
        ("两周后", "2026-12-06"),
        ("十二天后", "2026-12-04"),
        ("3 个月后", "2027-02-22"),
        ("一年后", "2027-11-22"),
        ("10天前", "2026-11-12"),
        ("周三", "2026-11-25"),
        ("本周三", "2026-11-18"),
        ("下周三", "2026-11-25"),
        ("下下星期一", "2026-11-30"),
        ("上周五", "2026-11-13"),
        ("禮拜天", "2026-11-22"),
        ("月底", "2026-11-30"),
        ("下月底", "2026-12-31"),
        ("年底", "2026-12-31"),
        ("明年底", "2027-12-31"),
        ("季度末", "2026-12-31"),
        ("下个月", "2026-12-22"),
        ("下月5号", "2026-12-05"),
        ("20日", "2026-11-20"),
        ("12月5日", "2026-12-05"),
        ("1月5日", "2027-01-05"),
        ("明年3月1日", "2027-03-01"),
        ("12月", "2026-12-01"),
        ("12-5", "2026-12-05"),
        ("2026-12-5", "2026-12-05"),
        ("２０２６年１２月５日", "2026-12-05"),
        ("20261205", "2026-12-05"),
        ("today", "2026-11-22"),
        ("tomorrow", "2026-11-23"),
        ("in 2 weeks", "2026-12-06"),
        ("3 days ago", "2026-11-19"),
        ("+10d", "2026-12-02"),
        ("wed", "2026-11-25"),
        ("next Wednesday", "2026-11-25"),
        ("next month", "2026-12-22"),
        ("end of month", "2026-11-30"),
        ("end of next quarter", "2027-03-31"),
        ("5 Dec", "2026-12-05"),
        ("Dec 5th", "2026-12-05"),
        ("5 December 2026", "2026-12-05"),
        ("December", "2026-12-01"),
    ],
)
def test_a_day_is_read_as_it_is_said(text: str, day: str) -> None:
    assert day_meant(text, SUNDAY, Language.ZH_CN) == dt.date.fromisoformat(day)


def test_an_end_is_the_end_of_its_month() -> None:
    assert day_meant("12月", SUNDAY, Language.ZH_CN, to_the_end=True) == dt.date(2026, 12, 31)


def test_nothing_typed_is_no_day() -> None:
    assert day_meant(" ", SUNDAY, Language.ZH_CN) is None


def test_in_english_a_day_that_can_be_two_is_refused() -> None:
    with pytest.raises(UserError, match="can be 2026-12-05 or 2027-05-12"):
        day_meant("12/5", SUNDAY, Language.EN)


@pytest.mark.parametrize("text", ["someday", "天后", "2026-02-30", "13月40日", "99999天后", "31-31", "周八", "2月30日"])
def test_what_is_no_day_is_refused_in_words(text: str) -> None:
    with pytest.raises(UserError, match="is not a date"):
        day_meant(text, SUNDAY, Language.ZH_CN)


@given(st.text(max_size=20))
def test_any_text_is_a_day_or_refused_in_words(text: str) -> None:
    with suppress(UserError):
        day_meant(text, SUNDAY, Language.EN)


@pytest.mark.parametrize(
    ("text", "share"), [("13%", "0.13"), ("13", "0.13"), ("0.13", "0.13"), ("１２．５％", "0.125"), ("100%", "1")]
)
def test_a_share_is_read_as_it_is_written(text: str, share: str) -> None:
    assert share_of(text) == Decimal(share)


@pytest.mark.parametrize(
    ("text", "language", "discount"),
    [
        ("8.5折", Language.ZH_CN, "0.15"),
        ("8.5", Language.ZH_CN, "0.15"),
        ("85折", Language.ZH_TW, "0.15"),
        ("85", Language.ZH_TW, "0.15"),
        ("九折", Language.ZH_CN, "0.1"),
        ("15%", Language.ZH_CN, "0.15"),
        ("减15%", Language.ZH_CN, "0.15"),
        ("0.15", Language.ZH_CN, "0.15"),
        ("15", Language.EN, "0.15"),
        ("15% off", Language.EN, "0.15"),
        ("10折", Language.ZH_CN, "0"),
    ],
)
def test_a_discount_is_read_as_its_reader_says_it(text: str, language: Language, discount: str) -> None:
    assert discount_of(text, language) == Decimal(discount)


@given(st.decimals(0, 1, places=4), st.sampled_from(list(Language)))
def test_shares_and_discounts_are_shown_exactly(share: Decimal, language: Language) -> None:
    assert share_of(share_shown(share)) == share
    assert discount_of(discount_shown(share, Words(language)), language) == share


@pytest.mark.parametrize("text", ["much", "八点五折 吧", "1e9%"])
def test_what_is_no_discount_is_refused_in_words(text: str) -> None:
    with pytest.raises(UserError, match="is not a discount"):
        discount_of(text, Language.ZH_CN)
