"""A reading function per field, made once from its kind, for values as people and programs write them."""

import json
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import Enum
from functools import cache, partial
from typing import assert_never

from attrs import AttrsInstance, field, frozen

from desktop.fields import (
    Amount,
    Choice,
    Choices,
    Date,
    FieldKind,
    Flag,
    Fraction,
    Lines,
    LongText,
    Moment,
    Reference,
    References,
    Rows,
    Tags,
    Text,
    Whole,
    fields_of,
)
from desktop.i18n import Language, Option, Words, catalogue
from desktop.importers import errors
from desktop.importers.dates import day_of, moment_of
from desktop.importers.guidance import Layout
from desktop.importers.numbers import fraction_of, money_of, whole_of
from desktop.importers.raw import Raw, fold, is_nothing, plain, shown
from desktop.money import Currency, Money
from desktop.text import LONGEST_TEXT, clean_line, clean_text

FieldReader = Callable[[Raw], object]
"""Reads a value for one field; raises a `ValueUnfit` that says why it can't."""


class Keep(Enum):
    """What a reader gives for an empty value that says nothing, so that the field stays as it is."""

    AS_IT_IS = "keep"


class Loose(str):
    """A name from a cell that may be several names, joined by 、 or a comma; the library decides."""

    __slots__ = ()


@frozen
class Reading:
    """How a reader of `words`'s language writes: what amounts without a currency are in.

    `layouts` is what was said of tables, by the `layout_key` of their headings.
    """

    words: Words
    layouts: Mapping[str, Layout] = field(factory=dict[str, Layout])

    @property
    def currency(self) -> Currency:
        """The currency of an amount that names none."""
        return "TWD" if self.words.language is Language.ZH_TW else "CNY"


_BETWEEN_TAGS = re.compile(r"[；;、,，|\n]+")
_BETWEEN_LINES = re.compile(r"[；;\n]+")
_BETWEEN_NAMES = re.compile(r"[；;|\n]+")
_LOOSE = re.compile(r"[、,，]")
_REMARK = re.compile(r"[（(][^（）()]*[)）]")
_LONGEST_NAME = 80
_YES = frozenset({"yes", "y", "true", "1", "on", "是", "有", "√", "✓", "✔", "含", "含税", "含稅"})
_NO = frozenset({"no", "n", "false", "0", "off", "否", "没有", "沒有", "×", "✗", "不含", "不含税", "不含稅"})
_LANGUAGES = {
    Language.ZH_CN: "zh cn zhhans 中文 简体 简体中文",
    Language.ZH_TW: "zhhant tw zhhk 繁体 繁體 繁體中文",
    Language.EN: "enus engb 英文 英语 英語",
}


def reader_of(  # noqa: C901, PLR0911, PLR0912 - one case per kind of value, nothing else
    name: str, kind: FieldKind, reading: Reading, unit: str = ""
) -> FieldReader:
    """The reader of the field `name`; `unit` is what its heading adds in brackets, for bare numbers («万元», «%»)."""
    match kind:
        case Text():
            return partial(_line, kind)
        case LongText():
            return partial(_paragraphs, kind)
        case Tags():
            return partial(_listed, kind, _BETWEEN_TAGS)
        case Lines():
            return partial(_listed, kind, _BETWEEN_LINES)
        case Choice():
            return partial(_choice, kind, reading.words)
        case Choices():
            return partial(_choices, kind, reading.words)
        case Date():
            return partial(day_of, to_the_end=name.endswith("until"))
        case Moment():
            return moment_of
        case Whole():
            return partial(_whole, kind)
        case Fraction():
            return partial(_fraction, kind, unit)
        case Amount():
            return partial(_amount, kind, reading.currency, unit)
        case Flag():
            return _flag
        case Reference():
            return _name
        case References():
            return _names
        case Rows():
            return partial(_rows, kind, _row_readers(kind.of, reading))
        case _:
            assert_never(kind)


def fits(kind: FieldKind, raw: Raw) -> bool:
    """Whether a value looks like one of this kind, for headings that could mean several fields («痛点», `results`)."""
    if isinstance(kind, Rows):
        return not isinstance(raw, str) or raw.startswith("[")
    if isinstance(kind, References):
        pieces = _BETWEEN_NAMES.split(raw) if isinstance(raw, str) else []
        return all(len(piece) <= _LONGEST_NAME and "。" not in piece for piece in pieces)
    return True


def has_value(value: object) -> bool:
    """Whether a required field is filled by this; zero and no are values."""
    return bool(value) or value not in ("", (), None)


def _line(kind: Text, raw: Raw) -> str:
    line = clean_line(raw if isinstance(raw, str) else plain(raw))
    return line if len(line) <= LONGEST_TEXT else _too_long(kind)


def _paragraphs(kind: LongText, raw: Raw) -> str:
    text = clean_text(raw if isinstance(raw, str) else plain(raw, "\n"))
    return text if len(text) <= LONGEST_TEXT else _too_long(kind)


def _too_long(kind: FieldKind) -> str:
    raise errors.TextTooLong(field=kind.label, most=LONGEST_TEXT)


def _listed(kind: Tags | Lines, between: re.Pattern[str], raw: Raw) -> tuple[str, ...]:
    items = [plain(item) for item in raw] if isinstance(raw, list) else _items(plain(raw), between)
    lines = tuple(line for line in map(clean_line, items) if line)
    if any(len(line) > LONGEST_TEXT for line in lines):
        _too_long(kind)
    return lines


def _items(text: str, between: re.Pattern[str]) -> list[str]:
    """The items of a cell: a JSON list as the export writes it where an item holds a separator, else split."""
    if text.startswith("[") and text.endswith("]"):
        found = _json(text)
        if isinstance(found, list) and all(isinstance(item, str) for item in found):
            return [plain(item) for item in found]
    return between.split(text)


def _json(text: str) -> Raw:
    try:
        found: Raw = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return found


def _choice(kind: Choice, words: Words, raw: Raw) -> Option | None:
    text = plain(raw).strip()
    return None if is_nothing(text) else _chosen(kind.of, words, text)


def _choices(kind: Choices, words: Words, raw: Raw) -> tuple[Option, ...]:
    items = [plain(item) for item in raw] if isinstance(raw, list) else _items(plain(raw), _BETWEEN_TAGS)
    chosen = (_chosen(kind.of, words, item) for item in map(str.strip, items) if not is_nothing(item))
    return tuple(dict.fromkeys(chosen))


def _chosen(of: type[Option], words: Words, text: str) -> Option:
    found = _options(of).get(text) or _spelled_options(of).get(fold(text))
    if found is None:
        options = words.listed(words(option.label) for option in of)
        raise errors.NotAChoice(value=shown(text), options=options)
    return found


@cache
def _options(of: type[Option]) -> Mapping[str, Option]:
    return {str(option): option for option in of}


@cache
def _spelled_options(of: type[Option]) -> Mapping[str, Option]:
    """The options by value and by label in every language; what two options share means neither."""
    spelled: dict[str, Option] = {}
    if of is Language:
        spelled |= {spelling: language for language, spellings in _LANGUAGES.items() for spelling in spellings.split()}
    for language in Language:
        spelled |= {fold(catalogue(language).get(option.label, option.label)): option for option in of}
    return spelled | {fold(option.label): option for option in of} | {fold(str(option)): option for option in of}


def _whole(kind: Whole, raw: Raw) -> int | None:
    number = whole_of(raw)
    if number is not None and not kind.least <= number <= kind.most:
        raise errors.OutOfRange(field=kind.label, least=str(kind.least), most=str(kind.most))
    return number


def _fraction(kind: Fraction, unit: str, raw: Raw) -> Decimal | None:
    if unit in {"%", "％"} and not isinstance(raw, bool) and (text := plain(raw).strip()) and not is_nothing(text):
        raw = text if text.endswith(("%", "％")) else f"{text}%"
    number = fraction_of(raw)
    if number is not None and number > kind.most == 1:
        raise errors.NotAShare(value=shown(raw))
    if number is not None and not kind.least <= number <= kind.most:
        raise errors.OutOfRange(field=kind.label, least=str(kind.least), most=str(kind.most))
    return number


def _amount(kind: Amount, currency: Currency, unit: str, raw: Raw) -> Money | None:
    amount = money_of(raw, currency, unit)
    if amount is not None and kind.never_negative and amount.minor < 0:
        raise errors.AmountNegative(value=shown(raw), field=kind.label)
    return amount


def _flag(raw: Raw) -> bool | Keep:
    if isinstance(raw, bool):
        return raw
    text = plain(raw).strip().casefold()
    if text in _YES:
        return True
    if text in _NO:
        return False
    if is_nothing(text):
        return Keep.AS_IT_IS
    raise errors.NotYesOrNo(value=shown(raw))


def _name(raw: Raw) -> str:
    """One name; a remark in brackets («（未标注）») is none."""
    line = clean_line(plain(raw))
    return "" if is_nothing(line) or _REMARK.fullmatch(line) else line


def _names(raw: Raw) -> tuple[str, ...]:
    if isinstance(raw, list):
        return tuple(name for name in map(_name, raw) if name)
    text = plain(raw)
    items = _items(text, _BETWEEN_NAMES)
    if items == [text] and _LOOSE.search(text):
        return (Loose(clean_line(text)),)
    return tuple(name for name in map(_name, items) if name)


def pieces_of(name: str) -> list[str]:
    """What a loose name holds when it isn't one name: its parts, unless they are no words («农、林、牧、渔业»)."""
    pieces = [piece for piece in map(str.strip, _LOOSE.split(name)) if piece]
    return pieces if all(len(piece) > 1 for piece in pieces) else [name]


def _row_readers(of: type[AttrsInstance], reading: Reading) -> Mapping[str, tuple[str, FieldReader]]:
    """The parts of a row by name and by label."""
    fields = fields_of(of).items()
    by_name = {name: (name, reader_of(name, kind, reading)) for name, kind in fields}
    return {kind.label: by_name[name] for name, kind in fields} | by_name


def _rows(kind: Rows, readers: Mapping[str, tuple[str, FieldReader]], raw: Raw) -> tuple[object, ...]:
    found = (_json(raw) if raw.strip() else []) if isinstance(raw, str) else raw
    if found is None and not isinstance(raw, str):
        return ()
    items = [found] if isinstance(found, dict) else found
    if not isinstance(items, list):
        raise errors.NotRows(field=kind.label)
    return tuple(_row(kind, readers, item) for item in items)


def _row(kind: Rows, readers: Mapping[str, tuple[str, FieldReader]], raw: Raw) -> object:
    if not isinstance(raw, dict):
        raise errors.NotRows(field=kind.label)
    values: dict[str, object] = {}
    for key, value in raw.items():
        if key not in readers:
            raise errors.NoSuchPart(field=kind.label, value=shown(key))
        name, read = readers[key]
        if (found := read(value)) is not Keep.AS_IT_IS:
            values[name] = found
    for name, part in fields_of(kind.of).items():
        if part.required and not has_value(values.get(name)):
            raise errors.ValueMissing(field=part.label)
    make: Callable[..., object] = kind.of
    return make(**values)
