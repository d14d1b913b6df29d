"""How wide texts will be, near enough: Word sets the lines, but columns are wide enough for their words and titles fit.

Latin letters have Arial's widths, Chinese ones are a full em; both faces of a Word file are so wherever it is opened.
"""

import math
import re
import unicodedata
from collections.abc import Mapping
from functools import cache

# Thousandths of an em.
_REGULAR: Mapping[int, str] = {
    191: "'",
    222: "ijl",
    260: "|",
    278: " !,./:;I[\\]ft",
    333: "()-`r",
    334: "{}",
    355: '"',
    389: "*",
    469: "^",
    500: "Jcksvxyz",
    584: "+<=>~",
    611: "FTZ",
    667: "&ABEKPSVXY",
    722: "CDHNRUw",
    778: "GOQ",
    833: "Mm",
    889: "%",
    944: "W",
    1015: "@",
}
_BOLD: Mapping[int, str] = {
    238: "'",
    278: " ,./I\\ijl",
    280: "|",
    333: "!()-:;[]`ft",
    389: "*r{}",
    474: '"',
    500: "z",
    584: "+<=>^~",
    611: "?FLTZbdghnopqu",
    667: "EPSVXY",
    722: "&ABCDHKNRU",
    778: "GOQw",
    833: "M",
    889: "%m",
    944: "W",
    975: "@",
}
_USUAL = 0.556
_SCRIPT_CHANGE = re.compile("(?<=[\u3400-\u9fff])(?=[!-~])|(?<=[!-~])(?=[\u3400-\u9fff])")
_AIR = 0.25


def text_ems(text: str, *, strong: bool = True) -> float:
    """The width of one line of text in em, the air between Chinese and Latin included."""
    ems = sum(map(_bold_em if strong else _regular_em, text))
    return ems if text.isascii() else ems + _AIR * len(_SCRIPT_CHANGE.findall(text))


def line_count(text: str, size: float, width: float) -> int:
    """About how many lines a text takes in regular type of a size, in a column of a width (both points)."""
    return sum(max(math.ceil(text_ems(line, strong=False) * size / width), 1) for line in text.split("\n"))


def one_line(text: str, size: float, *, strong: bool = False) -> float:
    """The width in points that a text's longest line asks for in type of a size."""
    return max(text_ems(line, strong=strong) for line in text.split("\n")) * size


@cache
def _regular_em(character: str) -> float:
    return _em(character, _REGULAR)


@cache
def _bold_em(character: str) -> float:
    return _em(character, _BOLD)


def _em(character: str, widths: Mapping[int, str]) -> float:
    if unicodedata.east_asian_width(character) in ("W", "F"):
        return 1.0
    return next((width / 1000 for width, characters in widths.items() if character in characters), _USUAL)
