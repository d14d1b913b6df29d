"""Counts, shares and money as people write them: 1,200 · 500–1,000人 · 13% · 9折 · ¥1.2亿."""

import re
import unicodedata
from decimal import Decimal

from desktop.importers.errors import NotAnAmount, NotANumber, NotAShare
from desktop.importers.raw import Raw, exact, is_nothing, shown
from desktop.money import CURRENCIES, Currency, Money

_NUMBER = r"(?:\d{1,3}(?:,\d{3}){1,5}|\d{1,18})(?:\.\d+)?"
_SCALES = {
    "千": 3,
    "k": 3,
    "万": 4,
    "萬": 4,
    "百万": 6,
    "百萬": 6,
    "m": 6,
    "million": 6,
    "千万": 7,
    "千萬": 7,
    "亿": 8,
    "億": 8,
}
_SCALED = rf"({_NUMBER})({'|'.join(sorted(_SCALES, key=len, reverse=True))})?"
_UNIT = r"(?:名员工|名員工|员工|員工|人|名|位|employees|people|天|日|days?|周|週|weeks?|个|個|台|套)?"
_COUNT = re.compile(
    rf"(?P<about>约|約|大约|大約|近|about|approx\.?|ca\.?|~)?(?P<sign>[+\-])?{_SCALED}{_UNIT}"
    rf"(?:(?:-|–|—|~|至|到|to){_SCALED}{_UNIT})?(?P<over>以上|及以上|\+|ormore)?"
)
_UNDER = re.compile(
    rf"(?:(?:<|不足|少于|少於|小于|小於|under|fewerthan|lessthan){_SCALED}{_UNIT}|{_SCALED}{_UNIT}(?:以下|以内|以內))"
)
_OVER = re.compile(rf"(?:>=?|≥|超过|超過|大于|大於|over|morethan){_SCALED}{_UNIT}")
_PERCENT = re.compile(rf"(?:减|減)?([+\-]?{_NUMBER})%(?:off)?")
_BARE = re.compile(rf"[+\-]?{_NUMBER}(?:e[+\-]?\d+)?")
_TENTHS = re.compile(r"(\d{1,2}|\d\.\d{1,2}|[一二三四五六七八九]{1,2})折")
_DIGITS = str.maketrans("一二三四五六七八九", "123456789")
_BY_CODE: dict[str, Currency] = {code.lower(): code for code in CURRENCIES}
_WRITTEN: dict[Currency, str] = {
    "CNY": "¥ rmb 人民币 人民幣",
    "TWD": "nt$ ntd 新台币 新台幣 新臺幣 台币 台幣 臺幣",
    "HKD": "hk$ 港币 港幣 港元",
    "USD": "$ us$ 美元 美金",
    "EUR": "€ 欧元 歐元",
    "GBP": "£ 英镑 英鎊",
    "JPY": "円 日元 日圆 日圓",
    "SGD": "s$ 新加坡元 新币 新幣",
}
_SIGNS: dict[str, Currency] = {
    **{sign: code for code, signs in _WRITTEN.items() for sign in signs.split()},
    **_BY_CODE,
}
_ANY_OF = "|".join(re.escape(sign) for sign in sorted(_SIGNS, key=len, reverse=True))
_AMOUNT = re.compile(
    rf"(?P<sign>-)?(?P<before>{_ANY_OF})?(?P<minus>-)?{_SCALED}(?P<after>{_ANY_OF}|元|圆|圓|块|塊)?整?"
)
_MOST = Decimal(10) ** 15
_MOST_EXPONENT = 30
_MOST_DIGITS = 18


def whole_of(raw: Raw) -> int | None:
    """A whole number; a range is read as its middle, «以上» as its number, «以下» as the number below."""
    if isinstance(raw, str):
        if raw.isascii() and raw.isdigit() and len(raw) <= _MOST_DIGITS:
            return int(raw)
        text = _squeezed(raw)
        return None if is_nothing(text) else _counted(raw, text)
    if raw is None:
        return None
    if isinstance(raw, bool) or not isinstance(raw, int | float) or raw != raw // 1:
        raise NotANumber(value=shown(raw))
    return int(raw)


def _counted(raw: str, text: str) -> int:
    if found := _COUNT.fullmatch(text):
        low, high = _scaled(found[3], found[4]), found[5] and _scaled(found[5], found[6])
        number = (low + high) // 2 if high else low
        if not (high and found["sign"]) and number == number // 1:
            return int(-number if found["sign"] == "-" else number)
    if found := _OVER.fullmatch(text):
        return int(_scaled(found[1], found[2]))
    if found := _UNDER.fullmatch(text):
        return int(_scaled(found[1] or found[3], found[2] or found[4])) - 1
    raise NotANumber(value=shown(raw))


def fraction_of(raw: Raw) -> Decimal | None:
    """An exact decimal: 0.13, 13%, or a discount as it is said (9折 and 10% off are 0.10)."""
    if raw is None:
        return None
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        return _limited(raw, exact(raw))
    if not isinstance(raw, str):
        raise NotAShare(value=shown(raw))
    text = _squeezed(raw)
    if is_nothing(text):
        return None
    if found := _PERCENT.fullmatch(text):
        return _number(found[1]) / 100
    if found := _TENTHS.fullmatch(text):
        digits = found[1].translate(_DIGITS)
        return 1 - Decimal(digits) / (100 if len(digits) > 1 and "." not in digits else 10)
    if _BARE.fullmatch(text):
        return _limited(raw, _number(text))
    raise NotAShare(value=shown(raw))


def _limited(raw: Raw, number: Decimal) -> Decimal:
    """Keep out what no share or factor is: not a number, or one whose digits would fill pages."""
    if not number.is_finite() or abs(number.adjusted()) > _MOST_EXPONENT:
        raise NotAShare(value=shown(raw))
    return number


def money_of(raw: Raw, currency: Currency, unit: str = "") -> Money | None:
    """An amount; without a sign of its own it is in `currency`; `unit` is what its heading says («万元»)."""
    if raw is None:
        return None
    if isinstance(raw, dict):
        return _keyed(raw, currency)
    if isinstance(raw, bool | list):
        raise NotAnAmount(value=shown(raw))
    text = _squeezed(raw if isinstance(raw, str) else f"{exact(raw):f}")
    if is_nothing(text):
        return None
    if unit and _BARE.fullmatch(text):
        text += _squeezed(unit)
    if not (found := _AMOUNT.fullmatch(text)):
        raise NotAnAmount(value=shown(raw))
    signs: set[Currency] = {_SIGNS[sign] for sign in (found["before"], found["after"]) if sign in _SIGNS}
    amount = _scaled(found[4], found[5])
    if len(signs) > 1 or amount > _MOST or (found["sign"] and found["minus"]):
        raise NotAnAmount(value=shown(raw))
    return Money.of(-amount if found["sign"] or found["minus"] else amount, signs.pop() if signs else currency)


def _keyed(raw: dict[str, Raw], currency: Currency) -> Money | None:
    named = raw.get("currency")
    found = _BY_CODE.get(str(named).lower())
    if raw.keys() - {"amount", "currency"} or isinstance(raw.get("amount"), dict) or (named and not found):
        raise NotAnAmount(value=shown(raw))
    return money_of(raw.get("amount"), found or currency)


def _scaled(number: str, scale: str | None) -> Decimal:
    return _number(number).scaleb(_SCALES[scale]) if scale else _number(number)


def _number(text: str) -> Decimal:
    return Decimal(text.replace(",", ""))


def _squeezed(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).casefold().split()).replace("−", "-")
