"""Values as files hold them, before a field has read them."""

import re
import unicodedata
from decimal import Decimal

from desktop.importers.errors import NotText

Raw = None | bool | int | float | str | list["Raw"] | dict[str, "Raw"]
"""A cell or a JSON value; dates come as ISO text."""

_IGNORED = re.compile(r"[\s_\-–—:：*＊·•.。、,，;；'\"“”‘’「」『』()（）\[\]【】/\\]+")
_LONGEST_SHOWN = 60
_NOTHING = frozenset({"", "-", "--", "–", "—", "/", "n/a", "无", "無"})


def fold(text: str) -> str:
    """A heading or a choice for comparing: width, letter case, blanks and punctuation don't count."""
    return _IGNORED.sub("", unicodedata.normalize("NFKC", text)).casefold()


def fold_name(text: str) -> str:
    """A record's name for comparing: only width, letter case and the number of blanks don't count."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def shown(raw: Raw) -> str:
    """A value as an error message quotes it."""
    text = str(raw).replace("\n", " ")
    return text if len(text) <= _LONGEST_SHOWN else f"{text[: _LONGEST_SHOWN - 1]}…"


def is_nothing(text: str) -> bool:
    """Whether a cell says that there is no value: empty, a dash, n/a."""
    return text in _NOTHING or text.casefold() in _NOTHING


def exact(number: float) -> Decimal:
    """A number of JSON or of a cell as the decimal that a person sees."""
    return Decimal(number) if isinstance(number, int) else Decimal(repr(number))


def plain(raw: Raw, joint: str = "; ") -> str:
    """A value as text: lists of simple values are joined; objects are no text."""
    if isinstance(raw, str):
        return raw
    if raw is None:
        return ""
    if isinstance(raw, bool):
        return "true" if raw else "false"
    if isinstance(raw, int | float):
        return f"{exact(raw).normalize():f}" if isinstance(raw, float) and raw.is_integer() else str(raw)
    if isinstance(raw, list):
        return joint.join(plain(item, joint) for item in raw)
    raise NotText(value=shown(raw))
