"""Days as people write them; what could be two days is refused, never guessed."""

import calendar
import datetime as dt
import re
import unicodedata

from desktop.importers.errors import DateAmbiguous, NotADate, NotAMoment
from desktop.importers.raw import Raw, is_nothing, shown

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_YEAR_FIRST = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2})\s*日?|\s*月)?")
_REPUBLIC = re.compile(r"(?:民国|民國)\s*(\d{1,3})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_YEAR_LAST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_DAY_NAMED = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[-\s]+([a-z]{3,9})\.?[-,\s]+(\d{4})")
_NAMED_DAY = re.compile(r"([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
_TIME = re.compile(r"(?:t|\s+)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:am|pm|z|[+-]\d{2}:?\d{2})?$")
_MONTHS = (
    {"sept": 9}
    | {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
    | {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name}
)
_FIRST_SERIAL, _LAST_SERIAL = 20_000, 80_000  # 1954 to 2119 as a spreadsheet counts days
_SERIAL_START = dt.date(1899, 12, 30)
_REPUBLIC_START = 1911


def day_of(raw: Raw, *, to_the_end: bool = False) -> dt.date | None:
    """The day that a value names; a month without a day is its first one, or its last one `to_the_end`."""
    if isinstance(raw, str):
        text = raw.strip()
        if _ISO.fullmatch(text):
            return _day(raw, int(text[:4]), int(text[5:7]), int(text[8:]))
        return None if is_nothing(text) else _written(raw, text, to_the_end=to_the_end)
    if raw is None:
        return None
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        return _numbered(raw, raw)
    raise NotADate(value=shown(raw))


def _written(raw: Raw, text: str, *, to_the_end: bool) -> dt.date:
    text = _TIME.sub("", unicodedata.normalize("NFKC", text).casefold()).strip()
    if text.isdecimal() and len(text) <= len("yyyymmdd"):
        return _numbered(raw, int(text))
    if found := _YEAR_FIRST.fullmatch(text):
        return _year_first(raw, found, to_the_end=to_the_end)
    if found := _REPUBLIC.fullmatch(text):
        return _day(raw, int(found[1]) + _REPUBLIC_START, int(found[2]), int(found[3]))
    if found := _YEAR_LAST.fullmatch(text):
        return _year_last(raw, int(found[1]), int(found[2]), int(found[3]))
    if (found := _DAY_NAMED.fullmatch(text)) and found[2] in _MONTHS:
        return _day(raw, int(found[3]), _MONTHS[found[2]], int(found[1]))
    if (found := _NAMED_DAY.fullmatch(text)) and found[1] in _MONTHS:
        return _day(raw, int(found[3]), _MONTHS[found[1]], int(found[2]))
    raise NotADate(value=shown(raw))


def _year_first(raw: Raw, found: re.Match[str], *, to_the_end: bool) -> dt.date:
    year, month = int(found[1]), int(found[2])
    if found[3]:
        return _day(raw, year, month, int(found[3]))
    first = _day(raw, year, month, 1)
    return first.replace(day=calendar.monthrange(year, month)[1]) if to_the_end else first


def _year_last(raw: Raw, one: int, two: int, year: int) -> dt.date:
    most = 12
    if one <= most and two <= most and one != two:
        first, second = _day(raw, year, two, one), _day(raw, year, one, two)
        raise DateAmbiguous(value=shown(raw), first=first.isoformat(), second=second.isoformat())
    return _day(raw, year, two, one) if one > most else _day(raw, year, one, two)


def _numbered(raw: Raw, number: float) -> dt.date:
    if _FIRST_SERIAL <= number <= _LAST_SERIAL:
        return _SERIAL_START + dt.timedelta(days=int(number))
    if number == int(number) and (found := _COMPACT.fullmatch(str(int(number)))):
        return _day(raw, int(found[1]), int(found[2]), int(found[3]))
    raise NotADate(value=shown(raw))


def _day(raw: Raw, year: int, month: int, day: int) -> dt.date:
    try:
        found = dt.date(year, month, day)
    except ValueError:
        raise NotADate(value=shown(raw)) from None
    if not dt.date(1900, 1, 1) <= found <= dt.date(2200, 1, 1):
        raise NotADate(value=shown(raw))
    return found


def moment_of(raw: Raw) -> dt.datetime | None:
    """A time in UTC from ISO text; one without a zone is taken as UTC."""
    if raw is None or raw == "":
        return None
    try:
        found = dt.datetime.fromisoformat(str(raw))
    except ValueError:
        raise NotAMoment(value=shown(raw)) from None
    return found.replace(tzinfo=dt.UTC) if found.tzinfo is None else found.astimezone(dt.UTC)
