"""When something was or will be, as one says it."""

import datetime as dt

import pytest

from desktop.i18n import Language, Words
from desktop.ui.when import due_said, greeting_said, moment_said, span_said, weekday_said

CHINESE, ENGLISH = Words(Language.ZH_CN), Words(Language.EN)
NOON = dt.datetime(2026, 11, 22, 12, 0).astimezone()
TODAY = NOON.date()


@pytest.mark.parametrize(
    ("ago", "said"),
    [
        (dt.timedelta(seconds=20), "刚刚"),
        (dt.timedelta(seconds=90), "1 分钟前"),
        (dt.timedelta(minutes=59), "59 分钟前"),
        (dt.timedelta(hours=2), "今天 10:00"),
        (dt.timedelta(hours=24), "昨天 12:00"),
        (dt.timedelta(days=6), "6 天前"),
        (dt.timedelta(days=7), "2026-11-15"),
    ],
)
def test_a_time_not_long_ago(ago: dt.timedelta, said: str) -> None:
    assert moment_said(CHINESE, NOON - ago, NOON) == said


@pytest.mark.parametrize(
    ("days", "said"),
    [(1, "1 day"), (60, "60 days"), (61, "2 months"), (700, "23 months"), (1000, "3 years")],
)
def test_a_span_in_the_unit_one_says_it_in(days: int, said: str) -> None:
    assert span_said(ENGLISH, days) == said


@pytest.mark.parametrize(
    ("days", "said"),
    [(-90, "逾期 3 个月"), (-1, "逾期 1 天"), (0, "今天"), (1, "明天"), (7, "7 天后"), (8, "2026-11-30")],
)
def test_a_day_by_which_something_is_due(days: int, said: str) -> None:
    assert due_said(CHINESE, TODAY + dt.timedelta(days=days), TODAY) == said


def test_a_day_with_its_weekday() -> None:
    assert weekday_said(CHINESE, TODAY) == "2026年11月22日 星期日"
    assert weekday_said(ENGLISH, TODAY) == "Sunday, 22 November 2026"


@pytest.mark.parametrize(
    ("hour", "said"),
    [(4, "晚上好"), (5, "早上好"), (11, "中午好"), (13, "下午好"), (17, "下午好"), (18, "晚上好")],
)
def test_how_one_greets(hour: int, said: str) -> None:
    assert greeting_said(CHINESE, NOON.replace(hour=hour)) == said
