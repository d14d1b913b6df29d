"""How wide texts will be, near enough: Word sets the lines, but a figure must not break and a title should fit."""

import math
import unicodedata

_WIDE = 1.0
_NARROW = {**dict.fromkeys("ijl.,:;'|! ", 0.3), **dict.fromkeys("frtI()-/", 0.39), **dict.fromkeys("mwMW%@", 0.92)}
_CAPITAL = 0.72
_LETTER = 0.6
_USUAL = 0.52


def text_ems(text: str) -> float:
    """The width of a text in bold type, in em; a little more rather than less."""
    return sum(_ems(character) for character in text)


def _ems(character: str) -> float:
    if unicodedata.east_asian_width(character) in ("W", "F"):
        return _WIDE
    return _NARROW.get(character, _CAPITAL if character.isupper() else _LETTER)


def line_count(text: str, size: float, width: float) -> int:
    """About how many lines a text takes in regular type of a size, in a column of a width (both points)."""
    wide = (
        len(text.encode(errors="replace")) - len(text)
    ) / 2  # a Chinese character has three bytes, a Latin one has one
    ems = wide + (len(text) - wide) * _USUAL
    return max(math.ceil(ems * size / width), 1) + text.count("\n")
