"""How wide texts will be, near enough: Word sets the lines, but a figure must not break and a title should fit."""

import math
import unicodedata

_WIDE = 1.0
_NARROW = {**dict.fromkeys("ijl.,:;'|! ", 0.3), **dict.fromkeys("frtI()-/", 0.39), **dict.fromkeys("mwMW%@", 0.92)}
_CAPITAL = 0.72
_LETTER = 0.6
_USUAL = 0.57


def text_ems(text: str) -> float:
    """The width of a text in bold type, in em; a little more rather than less."""
    return sum(_ems(character) for character in text)


def _ems(character: str) -> float:
    if unicodedata.east_asian_width(character) in ("W", "F"):
        return _WIDE
    return _NARROW.get(character, _CAPITAL if character.isupper() else _LETTER)


def line_count(text: str, size: float, width: float) -> int:
    """About how many lines a text takes in regular type of a size, in a column of a width (both points)."""
    return max(math.ceil(_usual_ems(text) * size / width), 1) + text.count("\n")


def one_line(text: str, size: float) -> float:
    """The width in points that a text's longest line asks for, in regular type of a size."""
    return max(map(_usual_ems, text.split("\n"))) * size


def _usual_ems(text: str) -> float:
    # In UTF-8 a Chinese character has three bytes, a Latin one has one.
    wide = (len(text.encode(errors="replace")) - len(text)) / 2
    return wide + (len(text) - wide) * _USUAL
