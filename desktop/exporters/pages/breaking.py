"""Where a line of Chinese, English or mixed text may end, and where marks stand closer than their widths say.

After the W3C's «Requirements for Chinese Text Layout» (clreq): no closing mark begins a line, no opening mark ends one,
dashes and ellipses stay whole, a number stays with its unit, Latin words stay whole.
"""

import re
import unicodedata

NO_LINE_START = frozenset(
    "!%),.:;?]}¢°·’”†‡‰′″›℃℉、。〃々〉》」』】〕〗〞〟・ーぁぃぅぇぉっゃゅょァィゥェォッャュョ︰﹐﹑﹒﹔﹕﹖﹗！％），．：；？］｝～–—…‥"
)
NO_LINE_END = frozenset("$([{£¥€‘“〈《「『【〔〖〝﹙＄（［｛￡￥§№#＃")
_UNITS = frozenset(
    "年月日天周週个個万萬亿億元角分秒时時小人次倍台臺套吨噸公里米千百十条條家项項页頁级級层層岁歲号號折%％‰℃°"
)
_UNIT_WORDS = "分钟 分鐘 小时 小時 万元 萬元 亿元 億元 千元 千万 千萬 百万 百萬 个月 個月 人天 人时 人時 工作日 工作天"
_IN_UNITS = frozenset(
    [word[at : at + 2] for word in _UNIT_WORDS.split() for at in range(len(word) - 1)]
    + ["个小", "個小", "个工", "個工"]
)
_UNIT_BEGUN = re.compile("[0-9][ ]?[百千万萬亿億]*[个個]?(?:工作|[工人分小])?$")
_DATE_BEGUN = re.compile("[0-9][ ]?[年月][ ]?$")
_LENGTHS_AND_MASSES = ("mm", "cm", "m", "km", "m²", "m³", "g", "kg", "t")
_TIMES_AND_POWERS = ("ms", "s", "min", "h", "d", "V", "A", "W", "kW", "MW", "kWh", "MWh", "Hz", "kHz", "MHz", "GHz")
_AMOUNTS = (
    "%",
    "°C",
    "℃",
    "K",
    "k",
    "M",
    "KB",
    "kB",
    "MB",
    "GB",
    "TB",
    "EUR",
    "USD",
    "CNY",
    "GBP",
    "TWD",
    "HKD",
    "JPY",
)
_LATIN_UNITS = frozenset((*_LENGTHS_AND_MASSES, *_TIMES_AND_POWERS, *_AMOUNTS))
_WIDE = "\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U0001f000-\U0003ffff"
_HAN = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_wide = re.compile(f"[{_WIDE}]")
_next_word = re.compile(r"[^\s，。；、！？]+")
STRETCHABLE = re.compile(f"([{_WIDE}‘-”…—·]+| +)|[^{_WIDE}‘-”…—· ]+")
"""Stretches of a justified line; the group holds wide characters or blanks, which take room; Latin words don't."""
LATIN_WORD = re.compile("[!-~À-ɏ\u2010-\u2015\U0010ff00-\U0010ff0f]{2,}")
SCRIPT_CHANGE = re.compile(f"(?<=[{_HAN}])(?=[A-Za-z0-9¥$€£+−±@À-ɏ])|(?<=[A-Za-z0-9%‰°+À-ɏ])(?=[{_HAN}])")
"""Places between Chinese and Latin letters or digits, where a quarter em of air belongs; no character stands for it."""
APOSTROPHE = re.compile("(?<=[A-Za-zÀ-ɏ])’(?=[A-Za-zÀ-ɏ])")
_OPENING = "（「『【〔〈《〖［｛"
_CLOSING = "）」』】〕〉》〗］｝"


class Marks:
    """Full-width marks half of whose width is blank: on the mainland stops too, in Taiwan these stand in the middle."""

    def __init__(self, *, centred: bool) -> None:
        """Take how the stops of a script stand."""
        quotes = ("", "") if centred else ("‘“", "’”")
        self.opening = frozenset(_OPENING + quotes[0])
        self.closing = frozenset(_CLOSING + quotes[1] + ("" if centred else "，。、；："))
        closing = re.escape("".join(sorted(self.closing)))
        opening = re.escape("".join(sorted(self.opening)))
        self.adjoining = re.compile(f"(?<=[{closing}])(?=[{closing}{opening}])|(?<=[{opening}])(?=[{opening}])")


def may_break(text: str, at: int) -> bool:
    """Whether a line may end before the character at `at` (0 < at < len(text))."""
    before, after = text[at - 1], text[at]
    if after == " ":
        return False  # blanks hang over the line's end, unseen
    if before == " ":
        return not (_unit_follows(text, at) or (after.isdigit() and _is_in_quantity(text, at)))
    if after in NO_LINE_START or before in NO_LINE_END or unicodedata.combining(after) or "\ufe00" <= after <= "\ufe0f":
        return before in "-/–" and after.isalpha() and after not in NO_LINE_START
    if _wide.match(before) or _wide.match(after):
        return not ((before.isdigit() and after in _UNITS) or _is_in_quantity(text, at))
    if before in "—…’”":
        return before in "—…" or _wide.match(after) is not None
    return before in "-/–" and after.isalpha() and at > 1 and text[at - 2].isalnum()


def _is_in_quantity(text: str, at: int) -> bool:
    """Whether `at` is within a date (2027年|1月) or within a unit after its number (52分|钟)."""
    if text[at].isdigit():
        return _DATE_BEGUN.search(text, max(at - 8, 0), at) is not None
    return text[at - 1 : at + 1] in _IN_UNITS and _UNIT_BEGUN.search(text, max(at - 8, 0), at) is not None


def _unit_follows(text: str, at: int) -> bool:
    """Whether the blank before `at` parts a number from its unit: «25 MB»."""
    if not text[max(at - 2, 0)].isdigit():
        return False
    if text[at] in _UNITS or text[at : at + 3] in ("工作日", "工作天"):
        return True
    word = _next_word.match(text, at)
    return word is not None and word.group().rstrip(".,;:)") in _LATIN_UNITS


def breaks_anywhere(text: str, at: int) -> bool:
    """Whether a word too long for a whole line (an address, an identifier) may be cut before `at`."""
    if text[at - 1] in ",." and text[at].isdigit():
        return False  # within a number
    return text[at - 1] in "/._-@?&=+,:;|\\–" and text[at] not in "/._-@?&=+,:;|\\"
