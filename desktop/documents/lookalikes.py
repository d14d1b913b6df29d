"""How names are found: as they are written, or in the other script, with blanks or invisible characters within."""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache

_HAN = range(0x3400, 0xA000)
_UNSEEN = "\u00ad\u200b-\u200f\u2060\ufeff"
_NEVER = re.compile(r"(?!)")
_LEFT_OUT = re.compile(rf"[\s{_UNSEEN}]+")


def compared(text: str) -> str:
    """A text by which it is found out whether a name may be in it: one script, small letters, no blanks."""
    return _LEFT_OUT.sub("", text).translate(_simplified()).lower()


def name_pattern(names: Iterable[str]) -> re.Pattern[str]:
    """What finds any of the names, the longest first; Latin ones as whole words only (Arm is not in farm)."""
    return _any_of(names, re.escape)


def name_finder(names: Iterable[str]) -> re.Pattern[str]:
    """What finds any of the names as `name_pattern` does, and however else they may be written."""
    return _any_of(names, _written)


def _any_of(names: Iterable[str], written: Callable[[str], str]) -> re.Pattern[str]:
    longest_first = sorted({name for name in names if name}, key=lambda name: (-len(name), name))
    parts = [_whole(name, written(name)) for name in longest_first]
    return re.compile("|".join(parts), re.IGNORECASE) if parts else _NEVER


def _whole(name: str, pattern: str) -> str:
    before = r"(?<![0-9A-Za-z])" if name[0].isascii() and name[0].isalnum() else ""
    after = r"(?![0-9A-Za-z])" if name[-1].isascii() and name[-1].isalnum() else ""
    return before + pattern + after


def _written(name: str) -> str:
    written = ""
    for at, character in enumerate(name):
        written += _between(name[at - 1], character) if at else ""
        written += r"\s+" if character.isspace() else _one(character)
    return written


def _between(last: str, character: str) -> str:
    """What may stand between two characters of a name: blanks too where one is Chinese."""
    if last.isspace() or character.isspace():
        return f"[{_UNSEEN}]*"
    return f"[{_UNSEEN}]*" if last.isascii() and character.isascii() else rf"[\s{_UNSEEN}]*"


def _one(character: str) -> str:
    alike = _alike().get(_simplified().get(ord(character), character), character)
    return re.escape(character) if len(alike) == 1 else f"[{re.escape(alike)}]"


@cache
def _simplified() -> Mapping[int, str]:
    """The simplified form of each traditional character that has one."""
    from opencc import OpenCC

    characters = [chr(code) for code in _HAN]
    converted = OpenCC("t2s").convert("\n".join(characters)).split("\n")
    return {ord(one): other for one, other in zip(characters, converted, strict=True) if one != other}


@cache
def _alike() -> Mapping[str, str]:
    """All forms of each character by its simplified one."""
    forms: dict[str, str] = {}
    for code, simple in _simplified().items():
        forms[simple] = forms.get(simple, simple) + chr(code)
    return forms
