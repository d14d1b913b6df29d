"""When something was or will be, as one says it: 10 minutes ago, yesterday 10:42, due in 3 days."""

import datetime as dt
from typing import Final

from PySide6.QtCore import QDate, QLocale

from desktop.i18n import Language, Words

_MINUTE: Final = dt.timedelta(minutes=1)
_HOUR: Final = dt.timedelta(hours=1)
_WEEK: Final = 7
_DAYS_SAID: Final = 60
"""So many days are counted as days; above it months are."""
_MONTH: Final = 30.44
_MONTHS_SAID: Final = 23
_MORNING, _NOON, _AFTERNOON, _EVENING = 5, 11, 13, 18  # hours


def moment_said(words: Words, moment: dt.datetime, now: dt.datetime) -> str:
    """A time not long ago: just now, 10 minutes ago, today 10:42, yesterday 10:42, 3 days ago; else its day."""
    ago, there, here = now - moment, moment.astimezone(), now.astimezone()
    if ago < _HOUR:
        return _minutes_said(words, ago // _MINUTE)
    match (here.date() - there.date()).days:
        case 0:
            return words("today {time}", time=f"{there:%H:%M}")
        case 1:
            return words("yesterday {time}", time=f"{there:%H:%M}")
        case days if days < _WEEK:
            return words("{count} days ago", count=days)
        case _:
            return words.short_date(there.date())


def _minutes_said(words: Words, minutes: int) -> str:
    if minutes < 1:
        return words("just now")
    return words("a minute ago") if minutes == 1 else words("{count} minutes ago", count=minutes)


def span_said(words: Words, days: int) -> str:
    """A number of days, at least one, as days, months or years."""
    months = round(days / _MONTH)
    if days == 1:
        return words("1 day")
    if days <= _DAYS_SAID:
        return words("{count} days", count=days)
    if months <= _MONTHS_SAID:
        return words("{count} months", count=months)
    return words("{count} years", count=round(months / 12))


def due_said(words: Words, day: dt.date, today: dt.date) -> str:
    """A day by which something is due: 3 days late, today, tomorrow, in 5 days; else the day itself."""
    days = (day - today).days
    if days < 0:
        return words("{span} overdue", span=span_said(words, -days))
    match days:
        case 0:
            return words("today")
        case 1:
            return words("tomorrow")
        case _ if days <= _WEEK:
            return words("in {span}", span=span_said(words, days))
        case _:
            return words.short_date(day)


def weekday_said(words: Words, day: dt.date) -> str:
    """A day with its weekday, written out: 2026年11月22日 星期日, Sunday, 22 November 2026."""
    pattern = "dddd, d MMMM yyyy" if words.language is Language.EN else "yyyy年M月d日 dddd"
    return QLocale(words.language.locale).toString(QDate(day.year, day.month, day.day), pattern)


def greeting_said(words: Words, moment: dt.datetime) -> str:
    """How one greets at this time of day."""
    if _MORNING <= moment.hour < _NOON:
        return words("Good morning")
    if _NOON <= moment.hour < _AFTERNOON:
        return words("Good day##noon")
    return words("Good afternoon") if _AFTERNOON <= moment.hour < _EVENING else words("Good evening")
