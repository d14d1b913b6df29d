"""Collation: in which order titles stand for readers of a language.

Pinyin on the mainland, strokes in Taiwan, where the order of the Big5 code is that of a dictionary; what is no Chinese
stands before it.
"""

import re
from functools import cache

from desktop.i18n import Language
from desktop.store.sound import sounds

_CHINESE, _RARE = "\u4e00", "\u9fff"
_LOOKED_AT = 12
"""Titles that begin alike so far stand in the order of their characters."""
_RUN = re.compile(f"[{_CHINESE}-{_RARE}]+")


class _Strokes(dict[int, str]):
    """By a character's code what it is sorted by; worked out when it is met first."""

    def __missing__(self, code: int) -> str:
        place = self[code] = _by_strokes(chr(code))
        return place


@cache
def _strokes() -> _Strokes:
    return _Strokes()


def collated(text: str, language: Language) -> str:
    """What a folded title is sorted by."""
    if language is Language.EN:
        return text
    begun = text[:_LOOKED_AT]
    return begun.translate(_strokes()) if language is Language.ZH_TW else _RUN.sub(_by_sound, begun)


def _by_sound(run: re.Match[str]) -> str:
    """A run of Chinese as its syllables, each with its character: those that sound alike stay apart."""
    read = sounds().read(run[0]) or [_RARE] * len(run[0])
    return "".join(f"{_CHINESE}{syllable}\0{character}" for syllable, character in zip(read, run[0], strict=True))


def _by_strokes(character: str) -> str:
    if character < _CHINESE:
        return character
    try:
        return _CHINESE + character.encode("big5").decode("latin-1")
    except UnicodeEncodeError:
        return _RARE + character
