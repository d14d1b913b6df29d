"""Days as people write them."""

import datetime as dt

import pytest

from desktop.importers.dates import day_of, moment_of
from desktop.importers.errors import DateAmbiguous, NotADate, NotAMoment
from desktop.importers.raw import Raw

DAY = dt.date(2026, 11, 22)


@pytest.mark.parametrize(
    "written",
    [
        "2026-11-22",
        " 2026-11-22 ",
        "2026/11/22",
        "2026.11.22",
        "2026年11月22日",
        "2026 年 11 月 22 日",
        "20261122",
        "22 Nov 2026",
        "22nd November, 2026",
        "22-Nov-2026",
        "Nov 22, 2026",
        "November 22 2026",
        "22/11/2026",
        "11/22/2026",
        "22.11.2026",
        "１１/２２/２０２６",
        "2026-11-22T08:30:00.000Z",
        "2026/11/22 10:30",
        "民國115年11月22日",
        "46348",
        46348,
        46348.75,
        20261122,
    ],
)
def test_a_day_is_read_in_many_spellings(written: Raw) -> None:
    assert day_of(written) == DAY


def test_a_month_may_be_cut_short() -> None:
    assert day_of("Sept. 22, 2026") == dt.date(2026, 9, 22)


@pytest.mark.parametrize("written", ["", "-", "n/a", "无", None])
def test_nothing_is_no_day(written: Raw) -> None:
    assert day_of(written) is None


def test_a_month_is_its_first_day() -> None:
    assert day_of("2026年2月") == dt.date(2026, 2, 1)


def test_a_month_until_which_something_holds_is_its_last_day() -> None:
    assert day_of("2024/02", to_the_end=True) == dt.date(2024, 2, 29)


def test_the_same_number_twice_is_not_ambiguous() -> None:
    assert day_of("05/05/2026") == dt.date(2026, 5, 5)


def test_day_and_month_that_could_be_either_are_refused_with_both_readings() -> None:
    with pytest.raises(DateAmbiguous) as error:
        day_of("03/04/2026")
    assert error.value.values == {"value": "03/04/2026", "first": "2026-04-03", "second": "2026-03-04"}


@pytest.mark.parametrize(
    "written",
    [
        "2026-02-30",
        "2026年13月1日",
        "1899-12-31",
        "2026",
        "26-1-2",
        "tomorrow",
        "9" * 5000,
        "22 Foo 2026",
        "Foo 22, 2026",
        12,
        2026.5,
        True,
        [DAY.isoformat()],
    ],
)
def test_what_names_no_day_is_refused(written: Raw) -> None:
    with pytest.raises(NotADate):
        day_of(written)


def test_a_moment_is_kept_in_utc() -> None:
    assert moment_of("2026-11-22T16:30:00+08:00") == dt.datetime(2026, 11, 22, 8, 30, tzinfo=dt.UTC)
    assert moment_of("2026-11-22T08:30:00") == dt.datetime(2026, 11, 22, 8, 30, tzinfo=dt.UTC)


@pytest.mark.parametrize("written", ["", None])
def test_nothing_is_no_moment(written: Raw) -> None:
    assert moment_of(written) is None


def test_what_is_no_moment_is_refused() -> None:
    with pytest.raises(NotAMoment):
        moment_of("soon")
