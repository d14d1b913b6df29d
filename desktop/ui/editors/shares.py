"""Shares and discounts as a reader writes them: 13 %, 8.5折, 15 % off; exact both ways."""

import re
import unicodedata
from decimal import Decimal
from typing import Final

from desktop.errors import UserError
from desktop.i18n import Language, Words
from desktop.importers.numbers import fraction_of

_BARE: Final = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.\d{1,12})?")
_TENTHS: Final = re.compile(r"(\d{1,2}(?:\.\d{1,12})?)折")
_ONE, _TEN, _HUNDRED = Decimal(1), Decimal(10), Decimal(100)


class NoShare(UserError):
    """A text that is no share."""

    message = "“{value}” is not a share. Write it like 13% or 0.13."


class NoDiscount(UserError):
    """A text that is no discount."""

    message = "“{value}” is not a discount. Write it like 15% off."


class ShareOutOfRange(UserError):
    """A share beyond its field's limits."""

    message = "{field} must be from {least} to {most}."


def share_of(text: str) -> Decimal | None:
    """A share: 13%, 0.13, and 13 for 13 %, for nobody means 1,300 %."""
    plain = _squeezed(text)
    if _BARE.fullmatch(plain) and (number := _number(plain)) >= 1:
        return number / _HUNDRED
    try:
        return fraction_of(text)
    except UserError as error:
        raise NoShare(value=text) from error


def share_shown(share: Decimal) -> str:
    """A share as per cent with all its decimals: 0.125 is 12.5%."""
    return f"{_plain(share * _HUNDRED)}%"


def discount_of(text: str, language: Language) -> Decimal | None:
    """A discount as a fraction off: 8.5折, 85折, 15%, 0.15; a bare 8.5 or 85 is 折 in Chinese, per cent in English."""
    plain = _squeezed(text)
    if found := _TENTHS.fullmatch(plain):
        return _off(Decimal(found[1]))
    if _BARE.fullmatch(plain) and (number := _number(plain)) >= 1:
        return _off(number) if language.is_chinese else number / _HUNDRED
    try:
        return fraction_of(text)
    except UserError as error:
        raise NoDiscount(value=text) from error


def discount_shown(discount: Decimal, words: Words) -> str:
    """A discount as it is said, exact."""
    percent = share_shown(discount)
    if not words.language.is_chinese:
        return words("{percent} off", percent=percent)
    left = (_ONE - discount) * _TEN
    if not 0 < left < _TEN:
        return percent
    if words.language is Language.ZH_TW and left > 1 and left != left.to_integral_value():
        left *= _TEN
    return f"{_plain(left)}折"


def _off(left: Decimal) -> Decimal:
    """What is taken off where `left` of ten, or of a hundred, is left: 8.5 and 85 are 0.15, 10 and 100 nothing."""
    return _ONE - left / (_TEN if left <= _TEN else _HUNDRED)


def _plain(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _number(text: str) -> Decimal:
    return Decimal(text.replace(",", ""))


def _squeezed(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())
