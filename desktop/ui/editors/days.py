"""Days as people say them: 明天, 下周三, 12月5日, in 2 weeks, 5 Dec; what importers read is read too."""

import calendar
import datetime as dt
import re
import unicodedata
from collections.abc import Callable
from typing import Final

from desktop.errors import UserError
from desktop.i18n import Language
from desktop.importers.dates import day_of as day_of_import
from desktop.importers.errors import DateAmbiguous

_NAMED: Final = {
    **dict.fromkeys(("今天", "今日", "today"), 0),
    **dict.fromkeys(("明天", "明日", "tomorrow"), 1),
    **dict.fromkeys(("后天", "後天"), 2),
    **dict.fromkeys(("大后天", "大後天"), 3),
    **dict.fromkeys(("昨天", "昨日", "yesterday"), -1),
    **dict.fromkeys(("前天",), -2),
    **dict.fromkeys(("下周", "下週", "下星期", "nextweek"), 7),
}
_DIGITS: Final = {"一": 1, "二": 2, "两": 2, "兩": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_WEEKDAYS: Final = {
    **{name: at for at, name in enumerate("一二三四五六日")},
    "天": 6,
    **{name.casefold(): at for at, name in enumerate(calendar.day_name)},
    **{name.casefold(): at for at, name in enumerate(calendar.day_abbr)},
}
_MONTHS: Final = {
    "sept": 9,
    **{name.casefold(): at for at, name in enumerate(calendar.month_name) if name},
    **{name.casefold(): at for at, name in enumerate(calendar.month_abbr) if name},
}
_ANY_WEEKDAY: Final = "|".join(sorted((name for name in _WEEKDAYS if name.isascii()), key=len, reverse=True))
_ANY_MONTH: Final = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DIGIT: Final = "[一二两兩三四五六七八九]"
_COUNT: Final = rf"(?:\d{{1,4}}|{_DIGIT}?十{_DIGIT}?|{_DIGIT})"
_WEEK: Final = r"(?:周|週|星期|礼拜|禮拜)"
_MOST_DAYS: Final = 366 * 60

Rule = tuple[re.Pattern[str], Callable[[re.Match[str], dt.date], dt.date | None]]


class NoDay(UserError):
    """A text that names no day."""

    message = "“{value}” is not a date. Write it like 2026-11-22, or “tomorrow”."


def day_meant(text: str, today: dt.date, language: Language, *, to_the_end: bool = False) -> dt.date | None:
    """The day that a text names, seen from `today`; a day without a year is the one nearest to it.

    A month without a day is its first day, or its last one `to_the_end`. Raises a `UserError` where it names none.
    """
    plain = "".join(unicodedata.normalize("NFKC", text).casefold().replace(",", " ").split())
    if plain in _NAMED:
        return today + dt.timedelta(days=_NAMED[plain])
    for pattern, read in _RULES:
        if found := pattern.fullmatch(plain):
            day = read(found, today)
            if day is not None:
                return day
    if found := _MONTH_ALONE.fullmatch(plain):
        return _month(found, today, to_the_end=to_the_end)
    if found := _TWO_NUMBERS.fullmatch(plain):
        return _two_numbers(text, int(found[1]), int(found[2]), today, language)
    try:
        return day_of_import(text, to_the_end=to_the_end)
    except DateAmbiguous:
        raise
    except UserError as error:
        raise NoDay(value=text) from error


def _count(text: str) -> int:
    if text.isdecimal():
        return int(text)
    tens, mark, ones = text.partition("十")
    if not mark:
        return _DIGITS.get(text, 0)
    return (_DIGITS.get(tens, 1) if tens else 1) * 10 + _DIGITS.get(ones, 0)


def _later(days: int, today: dt.date) -> dt.date | None:
    return today + dt.timedelta(days=days) if abs(days) <= _MOST_DAYS else None


def _months_later(months: int, today: dt.date) -> dt.date | None:
    year, month = divmod(today.year * 12 + today.month - 1 + months, 12)
    return _made(year, month + 1, min(today.day, _length(year, month + 1)))


def _counted(found: re.Match[str], today: dt.date) -> dt.date | None:
    """三天后, 2周前, in 3 months, 10 days ago."""
    count = _count(found["count"]) * (-1 if found["past"] else 1)
    match found["unit"][0]:
        case "天" | "日" | "d":
            return _later(count, today)
        case "月" | "m" | "个" | "個":
            return _months_later(count, today)
        case "年" | "y":
            return _months_later(count * 12, today)
        case _:
            return _later(count * 7, today)


def _weekday(found: re.Match[str], today: dt.date) -> dt.date:
    """周三 is the next one, 本周三 that of this week, 下周三 that of the next; weeks begin on Monday."""
    weekday, which = _WEEKDAYS[found["day"]], found["which"] or ""
    monday = today - dt.timedelta(days=today.weekday())
    if not which:
        return today + dt.timedelta(days=(weekday - today.weekday()) % 7)
    weeks = {"下下": 2, "下": 1, "next": 1, "上": -1, "last": -1}.get(which, 0)
    return monday + dt.timedelta(days=weekday, weeks=weeks)


def _end(found: re.Match[str], today: dt.date) -> dt.date | None:
    """月底, 下月底, 年底, 季末."""
    which, unit = found["which"] or "", found["unit"]
    steps = {"下": 1, "next": 1, "明": 1, "上": -1, "last": -1, "去": -1}.get(which, 0)
    if unit in ("年", "year"):
        return _made(today.year + steps, 12, 31)
    if unit in ("季", "季度", "quarter"):
        year, quarter = divmod(today.year * 4 + (today.month - 1) // 3 + steps, 4)
        return _made(year, quarter * 3 + 3, _length(year, quarter * 3 + 3))
    first = _months_later(steps, today.replace(day=1))
    return first and _made(first.year, first.month, _length(first.year, first.month))


def _in_month(found: re.Match[str], today: dt.date) -> dt.date | None:
    """下月5号, 本月20日."""
    steps = {"下": 1, "上": -1}.get(found["which"][0], 0)
    first = _months_later(steps, today.replace(day=1))
    return first and _made(first.year, first.month, int(found["day"]))


def _day_of_month(found: re.Match[str], today: dt.date) -> dt.date | None:
    """20号: the nearest one."""
    around = [_months_later(steps, today.replace(day=1)) for steps in (-1, 0, 1)]
    return _nearest([_made(one.year, one.month, int(found["day"])) for one in around if one], today)


def _chinese_day(found: re.Match[str], today: dt.date) -> dt.date | None:
    """12月5日, 明年3月1日."""
    month, day = int(found["month"]), int(found["day"])
    if found["year"]:
        return _made(today.year + {"今": 0, "明": 1, "后": 2, "後": 2, "去": -1}[found["year"][0]], month, day)
    return _without_year(month, day, today)


def _english_day(found: re.Match[str], today: dt.date) -> dt.date | None:
    """5 Dec, Dec 5."""
    return _without_year(_MONTHS[found["month"]], int(found["day"]), today)


def _month(found: re.Match[str], today: dt.date, *, to_the_end: bool) -> dt.date | None:
    """12月, 12月底, December."""
    month = int(found["number"]) if found["number"] else _MONTHS[found["name"]]
    first = _without_year(month, 1, today)
    if first is None:
        raise NoDay(value=found[0])
    return first.replace(day=_length(first.year, month)) if to_the_end or found["end"] else first


def _two_numbers(text: str, one: int, two: int, today: dt.date, language: Language) -> dt.date:
    """12-5: the month first in Chinese; in English only where there is no doubt."""
    month_first, day_first = _without_year(one, two, today), _without_year(two, one, today)
    if language.is_chinese or day_first is None or one == two:
        day = month_first
    elif month_first is None:
        day = day_first
    else:
        raise DateAmbiguous(value=text, first=month_first.isoformat(), second=day_first.isoformat())
    if day is None:
        raise NoDay(value=text)
    return day


def _without_year(month: int, day: int, today: dt.date) -> dt.date | None:
    return _nearest([_made(today.year + years, month, day) for years in (-1, 0, 1)], today)


def _nearest(days: list[dt.date | None], today: dt.date) -> dt.date | None:
    there = [day for day in days if day is not None]
    return min(there, key=lambda day: abs(day - today), default=None)


def _made(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _length(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1] if 1 <= month <= 12 else 0  # noqa: PLR2004 - months of a year


_UNITS: Final = r"天|日|周|週|星期|礼拜|禮拜|个月|個月|月|年"
_MONTH_ALONE: Final = re.compile(rf"(?:(?P<number>\d{{1,2}})月|(?:endof)?(?P<name>{_ANY_MONTH}))(?P<end>底|末)?")
_TWO_NUMBERS: Final = re.compile(r"(\d{1,2})[-/.](\d{1,2})")
_RULES: Final[tuple[Rule, ...]] = (
    (re.compile(rf"(?P<count>{_COUNT})(?P<unit>{_UNITS})(?:之?(?:后|後)|以(?:后|後)|(?P<past>之?前|以前))"), _counted),
    (re.compile(r"(?:in|\+)?(?P<count>\d{1,4})(?P<unit>days?|weeks?|months?|years?|[dwmy])(?P<past>ago)?"), _counted),
    (re.compile(rf"(?P<which>下下|下|这|這|本|上)?(?:个|個)?{_WEEK}(?P<day>[一二三四五六日天])"), _weekday),
    (re.compile(rf"(?P<which>next|this|last)?(?P<day>{_ANY_WEEKDAY})"), _weekday),
    (re.compile(r"(?P<which>下|这|這|本|上|今|明|去)?(?:个|個)?(?P<unit>月|年|季度|季)(?:底|末)"), _end),
    (re.compile(r"(?:the)?endof(?:the)?(?P<which>next|this|last)?(?P<unit>month|year|quarter)"), _end),
    (re.compile(r"(?P<which>下|这|這|本|上)(?:个|個)?月(?P<day>\d{1,2})[日号號]?"), _in_month),
    (re.compile(r"(?P<day>\d{1,2})[日号號]"), _day_of_month),
    (re.compile(r"(?P<year>今年|明年|后年|後年|去年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})[日号號]?"), _chinese_day),
    (re.compile(rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:of)?(?P<month>{_ANY_MONTH})\.?"), _english_day),
    (re.compile(rf"(?P<month>{_ANY_MONTH})\.?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?"), _english_day),
    (re.compile(r"(?:下个月|下個月|下月|nextmonth)"), lambda _found, today: _months_later(1, today)),
    (re.compile(r"(?:明年|nextyear)"), lambda _found, today: _months_later(12, today)),
)
