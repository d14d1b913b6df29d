"""An excerpt of a long text: its first sentences, in one paragraph, without the marks of Markdown."""

import re
from collections.abc import Sequence
from itertools import accumulate

from desktop.documents.paragraphs import half_widths

_CODE = re.compile(r"```.*?```", re.DOTALL)
_PICTURE = re.compile(r"!\[[^\]\n]*\]\([^)\n]*\)")
_FURNITURE = re.compile(r"^[ \t]*(?:#{1,6}[ \t].*|\|.*|[-=*_]{3,})$", re.MULTILINE)
_ITEM = re.compile(r"^\s*(?:[-*+•]|\d+[.)])\s+", re.MULTILINE)
_IS_ITEM = "\0"
_LINK = re.compile(r"\[([^\]\n]+)\]\(https?://[^)\s]*\)")
_STRONG = re.compile(r"\*\*([^*\n]+)\*\*|`([^`\n]+)`")
_END = re.compile(r"[。！？!?](?![”’」』\"'])|[。！？!?][”’」』\"']|\.(?=\s|$)[”’\"']?|\n")
_LONGEST_SENTENCE = 3
"""So many times the length asked for may a first sentence have; a longer one is cut."""
_ROOM_TO_BEGIN = 1.5
"""So many times the length asked for may an excerpt have, so that something announced at its end is begun."""
_ANNOUNCES = re.compile(
    r"(?:[:：]|(?:如下|以下|例如|比如|包括|such as|as follows|the following)[，,。.；;]?)\s*$", re.IGNORECASE
)
_LONGEST_SIGN = 20
"""So many last characters of a sentence tell whether it announces something."""
_HAN = re.compile("[\u3400-\u9fff]")
_CHINESE_FROM = 0.1
"""From this share of Chinese characters on, a text is one with Latin names in it and not the other way round."""
_STOPPED = frozenset("。！？；：，、….!?;:,~～—")
_PAUSES = "，、；,;"
_CLOSING = "”’」』\"'"


def excerpt(text: str, longest: int) -> str:
    """As many whole sentences as fit into so many half widths; at least the first, cut where it has no end.

    It never stops at a sentence that announces what follows; an ellipsis says that there is more.
    """
    plain = _plain(text)
    ends = [found.end() for found in _END.finditer(plain)]
    if not ends or ends[-1] < len(plain):
        ends.append(len(plain))
    end = _best_end(plain, ends, longest)
    if end is None:
        return _cut(plain, longest)
    told = _joined(plain[:end])
    if told.endswith((":", "：")):
        return _shortened(told[:-1])
    return told if end == len(plain) else _shortened(told)


def _best_end(plain: str, ends: Sequence[int], longest: int) -> int | None:
    """Where to stop: as late as there is room for, and so that nothing is announced in vain; None for nowhere."""
    near = [end for end in ends if end <= longest * _LONGEST_SENTENCE]
    widths = {end: half_widths(plain[:end]) for end in near}
    fitting = [end for end in near if widths[end] <= longest]
    told = [end for end in near if not _ANNOUNCES.search(plain[max(end - _LONGEST_SIGN, 0) : end])]
    told = told or (near if near == ends else [])
    before = [end for end in told if widths[end] <= longest]
    after = [end for end in told if widths[end] > longest]
    if before and before[-1] == fitting[-1]:
        return before[-1]
    if after and widths[after[0]] <= longest * (_ROOM_TO_BEGIN if before else _LONGEST_SENTENCE):
        return after[0]
    return before[-1] if before else None


def _shortened(told: str) -> str:
    """An excerpt with the sign that there is more of the text."""
    if is_chinese(told):
        return f"{told}……"
    return f"{told} …" if _is_stopped(told) else f"{told}…"


def is_chinese(text: str) -> bool:
    """Whether a text is written in Chinese, with however many names in Latin letters."""
    return len(_HAN.findall(text)) > len(text) * _CHINESE_FROM


def _joined(text: str) -> str:
    """Lines in one paragraph; the items of a list are set apart by semicolons, and a stop ends the list."""
    chinese = is_chinese(text)
    told, was_item = "", False
    for line in filter(None, (" ".join(line.split()) for line in text.split("\n"))):
        is_item = line.startswith(_IS_ITEM)
        told += _between(told, chinese=chinese, ends_list=was_item and not is_item) + line.lstrip(_IS_ITEM)
        was_item = is_item
    return told


def _between(told: str, *, chinese: bool, ends_list: bool) -> str:
    """What stands between two lines."""
    if not told:
        return ""
    if _is_stopped(told):
        return "" if chinese and not told[-1].isascii() else " "
    if _ANNOUNCES.search(told):
        return "：" if chinese else ": "
    if ends_list:
        return "。" if chinese else ". "
    return "；" if chinese else "; "


def _is_stopped(told: str) -> bool:
    return told.rstrip(_CLOSING)[-1:] in _STOPPED


def without_marks(text: str) -> str:
    """A text without headings, pictures, tables, code blocks, list marks, links' addresses and marks of emphasis."""
    return _plain(text).replace(_IS_ITEM, "")


def _plain(text: str) -> str:
    """The same, with a sign of our own before each item of a list."""
    plain = _ITEM.sub(f"\n{_IS_ITEM}", _FURNITURE.sub("", _PICTURE.sub("", _CODE.sub("", text))))
    plain = _STRONG.sub(lambda found: found.group(1) or found.group(2), _LINK.sub(r"\1", plain))
    return re.sub(r"\s*\n\s*", "\n", plain).strip()


def _cut(text: str, longest: int) -> str:
    """The beginning of a text without an end in sight: up to a comma, if there is one in its later half."""
    widths = accumulate(half_widths(character) for character in text)
    begun = text[: sum(1 for width in widths if width <= longest)]
    pause = max(begun.rfind(mark) for mark in _PAUSES)
    return _shortened(_joined(begun[:pause] if pause > len(begun) // 2 else begun))
