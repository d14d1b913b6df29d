"""Words, numbers, money and dates in a reader's language."""

import datetime as dt
import json
import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from decimal import Decimal
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Self, cast

from attrs import frozen

from desktop import paths
from desktop.errors import UserError
from desktop.files import write_bytes
from desktop.money import Money

CONTEXT = "##"
"""Parts one English word that is two in other languages: «Today##page» is not «Today»."""


class Option(StrEnum):
    """One of a closed set: the value is what is stored, `label` the msgid that a person reads."""

    label: str

    def __new__(cls, value: str, label: str) -> Self:
        """A member from its stored value and its label."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member

    def __str__(self) -> str:
        """Return the stored value."""
        return str(self.value)


class Language(Option):
    """A language of screens or documents (BCP 47)."""

    ZH_CN = "zh-CN", "Simplified Chinese"
    ZH_TW = "zh-TW", "Traditional Chinese"
    EN = "en", "English"

    @property
    def is_chinese(self) -> bool:
        """Whether it is written in Chinese characters."""
        return self is not Language.EN

    @property
    def locale(self) -> str:
        """The name of its catalogue and of its Babel locale."""
        return _LOCALES[self]


@cache
def _babel(language: Language):  # noqa: ANN202 - Babel is read where it is needed first
    """Babel's locale: to find it by its name takes longer than what is written with it."""
    from babel import Locale

    return Locale.parse(language.locale)


_LOCALES = {Language.ZH_CN: "zh_CN", Language.ZH_TW: "zh_TW", Language.EN: "en"}


@cache
def catalogue(language: Language) -> Mapping[str, str]:
    """The msgids of a language with their translations; English reads the msgids themselves."""
    file = paths.resources() / "locales" / f"{language.locale}.po"
    if not file.is_file():
        return {}
    about = file.stat()
    quick = paths.cache() / "words" / f"{language.locale}-{about.st_size}-{about.st_mtime_ns}.json"
    return _kept(quick) or _read(file, quick)


def _kept(quick: Path) -> dict[str, str]:
    """What was read of a catalogue before; nothing if it wasn't, or makes no sense."""
    with suppress(OSError, ValueError):
        found = cast("object", json.loads(quick.read_text(encoding="utf-8")))
        if isinstance(found, dict):
            return {str(message): str(said) for message, said in cast("dict[object, object]", found).items()}
    return {}


def _read(file: Path, quick: Path) -> dict[str, str]:
    """Read a catalogue, and keep it in a form that is read within a millisecond the next time."""
    from babel.messages.pofile import read_po

    with file.open("rb") as stream:
        found = {str(message.id): str(message.string) for message in read_po(stream) if message.id and message.string}
    with suppress(OSError, UserError):
        quick.parent.mkdir(parents=True, exist_ok=True)
        for older in quick.parent.glob(f"{file.stem}-*.json"):
            older.unlink()
        write_bytes(quick, json.dumps(found, ensure_ascii=False).encode())
    return found


@frozen
class Words:
    """What a person reads, in one language: `words("Executive summary")`."""

    language: Language

    def __call__(self, message: str, /, **values: str | int) -> str:
        """The message in this language, its `{name}` places filled; values are never read as places themselves.

        What stands behind `CONTEXT` in a message tells translators where it is read and is never shown.
        """
        text = catalogue(self.language).get(message) or message.partition(CONTEXT)[0]
        return text.format(**values) if values else text

    def number(self, value: Decimal | int) -> str:
        """A number with separators and its own decimals."""
        from babel.numbers import format_decimal

        return format_decimal(value, format="#,##0.######", locale=_babel(self.language))

    def percent(self, fraction: Decimal) -> str:
        """A fraction as per cent, at most one decimal: 0.13 is 13%."""
        from babel.numbers import format_percent

        return format_percent(fraction, format="#,##0.#%", locale=_babel(self.language))

    def date(self, day: dt.date) -> str:
        """A date written out: 2026年11月22日, 22 November 2026."""
        from babel.dates import format_date

        return format_date(
            day, "d MMMM yyyy" if self.language is Language.EN else "yyyy年M月d日", locale=_babel(self.language)
        )

    def short_date(self, day: dt.date) -> str:
        """A date for tables: 2026-11-22, 22 Nov 2026."""
        if self.language is not Language.EN:
            return day.isoformat()
        from babel.dates import format_date

        return format_date(day, "d MMM yyyy", locale=_babel(self.language))

    def quantity(self, count: int, unit: str) -> str:
        """A number with its unit, which in English has a plural: 4 licences, 1 line-year."""
        several = _plural(unit) if self.language is Language.EN and count != 1 else unit
        return f"{self.number(count)} {several}".strip()

    def money(self, amount: Money) -> str:
        """An amount with its currency sign; cents only where there are any: ¥1,200,000."""
        from babel.numbers import format_currency

        pattern = "¤#,##0" if amount.amount == amount.amount.to_integral_value() else "¤#,##0.00"
        locale = _babel(Language.EN if amount.currency == "TWD" else self.language)  # at home its sign is a bare dollar
        return format_currency(amount.amount, amount.currency, format=pattern, locale=locale, currency_digits=False)

    def discount(self, fraction: Decimal) -> str:
        """A discount as it is said: 0.15 off is 8.5折 on the mainland, 85折 in Taiwan, 15% off in English.

        None is a dash.
        """
        if not fraction:
            return "—"
        if self.language is Language.EN:
            return self("{percent} off", percent=self.percent(fraction))
        left = ((1 - fraction) * 10).normalize()
        if self.language is Language.ZH_TW and left > 1 and left != left.to_integral_value():
            left = (left * 10).normalize()  # 95折; a tenth alone stays one digit: 9折
        return f"{left:f}折"

    def amount_in_words(self, amount: Money) -> str:
        """大写金额 for Chinese readers (人民币壹佰贰拾万元整); empty in English, where contracts don't ask for it."""
        if self.language is Language.EN or abs(amount.amount) >= _NO_WORDS_FOR:
            return ""
        from cn2an import an2cn

        written = str(an2cn(f"{amount.amount:f}", "rmb"))
        if self.language is Language.ZH_TW:
            written = written.translate(_TRADITIONAL_DIGITS)
        return self(_CURRENCY_NAMES[amount.currency]) + written

    def listed(self, items: Iterable[str]) -> str:
        """Items in one line: 甲、乙、丙 or a, b, c."""
        return (", " if self.language is Language.EN else "、").join(items)

    def size(self, count: int) -> str:
        """A number of bytes in the unit that makes it short: 1 KB at least, 830 KB, 1.2 MB, 3.4 GB."""
        kilobytes = count / 1024
        if kilobytes < 1024:  # noqa: PLR2004 - kilobytes of a megabyte
            return f"{self.number(max(1, round(kilobytes)))} KB"
        megabytes = kilobytes / 1024
        return f"{megabytes:.1f} MB" if megabytes < 1024 else f"{megabytes / 1024:.1f} GB"  # noqa: PLR2004 - likewise

    def dotted(self, *parts: str) -> str:
        """Short facts in one line: 制造业·苏州·420人 or manufacturing · Suzhou · 420 staff; empty ones are left out."""
        return ("·" if self.language.is_chinese else " · ").join(part for part in parts if part)

    def sentence(self, *parts: str) -> str:
        """Sentences set one behind the other, with a blank between them only where the language has one."""
        return ("" if self.language.is_chinese else " ").join(part for part in parts if part)

    def labelled(self, label: str, value: str) -> str:
        """A label with its value: 行业：汽车零部件 or Industry: automotive parts."""
        return f"{label}：{value}" if self.language.is_chinese else f"{label}: {value}"


_COUNTED = re.compile(r"^([A-Za-z][A-Za-z -]*·)?([A-Za-z][a-z -]*?[a-z])(?=$|/| per )")
_VOWEL = re.compile("[aeiou]")


def _plural(unit: str) -> str:
    """An English unit for several; signs of units (kg, kWh), other languages and plurals stay as they are."""
    counted = _COUNTED.match(unit)
    if counted is None or not _VOWEL.search(counted[2]) or counted[2].endswith("s"):
        return unit
    word = counted[2]
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        several = f"{word[:-1]}ies"
    else:
        several = f"{word}es" if word.endswith(("x", "ch", "sh", "z")) else f"{word}s"
    return f"{counted[1] or ''}{several}{unit[counted.end() :]}"


_NO_WORDS_FOR = 10**16
"""No contract reaches it, and the numerals have no word for it."""
_TRADITIONAL_DIGITS = str.maketrans({"贰": "貳", "叁": "參", "陆": "陸", "万": "萬", "亿": "億"})
_CURRENCY_NAMES = {
    "CNY": "Renminbi",
    "TWD": "New Taiwan dollars",
    "HKD": "Hong Kong dollars",
    "USD": "US dollars",
    "EUR": "Euros",
    "GBP": "Pounds sterling",
    "JPY": "Japanese yen",
    "SGD": "Singapore dollars",
}
