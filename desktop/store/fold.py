"""How text is compared in search: folded to one form for all that a reader takes for the same, and cut into tokens.

Runs of scripts without blanks (Chinese before all) become overlapping pairs and the last single character, so that
every word in them is found; words of scripts with blanks stay whole.
"""

import re
import sys
from array import array
from collections.abc import Sequence
from functools import cache
from operator import add
from typing import Final

from attrs import field, frozen

from desktop import paths

LONGEST_WORD: Final = 64
"""Longer words are cut into pieces of this length, in texts and in queries alike."""
_BMP: Final = 0x10000
_SURROGATES: Final = range(0xD800, 0xE000)
_AS_IT_IS: Final = f"utf-32-{sys.byteorder[0]}e"
"""How an array of characters' codes lies in memory."""
UNSPACED: Final = "\u0e00"
"""From here on scripts are taken as written without blanks, and pictures, each of which says something alone."""
_RUN: Final = re.compile(rf"[^ {UNSPACED}-\U0010ffff]{{1,{LONGEST_WORD}}}|[{UNSPACED}-\U0010ffff]+")


@frozen
class Folding:
    """What is taken for the same: `single` for each of the first 65,536 characters, `several` for the rest."""

    single: str = field(repr=False)
    several: dict[str, str] = field(repr=False)
    found: re.Pattern[str] = field(repr=False)

    def fold(self, text: str) -> str:
        """The form of a text that is compared: letters and digits folded, all else as blanks."""
        if not text.isascii() and self.found.search(text):
            text = self.found.sub(lambda match: self.several.get(match[0], match[0]), text)
        return text.translate(self.single)

    def places(self, text: str) -> Sequence[int]:
        """Where in the text each character of the folded text comes from; the text's length stands at the end."""
        if not self.found.search(text):
            return range(len(text) + 1)
        lengths = (len(self.several.get(character, " ")) for character in text)
        return [at for at, length in enumerate(lengths) for _ in range(length)] + [len(text)]


@cache
def folding() -> Folding:
    """The table, read once."""
    single, several = array("I", range(_BMP)), dict[str, str]()
    for code in _SURROGATES:
        single[code] = ord(" ")
    for line in (paths.resources() / "search" / "alike.txt").read_text(encoding="utf-8").split("\n")[:-1]:
        text, codes = line.split("\t")
        for first, _, last in (found.partition("-") for found in codes.split(" ")):
            for code in range(int(first, 16), int(last or first, 16) + 1):
                if len(text) == 1 and code < _BMP:
                    single[code] = ord(text)
                else:
                    several[chr(code)] = text
    # Single characters beyond the first 65,536 would make the pattern slow; all of them together don't.
    near = "".join(character for character in several if ord(character) < _BMP)
    return Folding(single.tobytes().decode(_AS_IT_IS), several, re.compile(f"[{re.escape(near)}\U00010000-\U0010ffff]"))


def fold(text: str) -> str:
    """The form of a text that is compared."""
    return folding().fold(text)


def runs(folded: str) -> list[str]:
    """The words and the unspaced runs of a folded text, in order."""
    return _RUN.findall(folded)


def is_unspaced(run: str) -> bool:
    """Whether a run is of a script without blanks; else it is a word."""
    return run[0] >= UNSPACED


def pairs(run: str) -> list[str]:
    """The overlapping pairs of an unspaced run."""
    return list(map(add, run, run[1:]))


def tokens(folded: str) -> list[str]:
    """The tokens of a folded text, in order."""
    found: list[str] = []
    for run in _RUN.findall(folded):
        if run[0] < UNSPACED:
            found.append(run)
        else:
            found.extend(map(add, run, run[1:]))
            found.append(run[-1])
    return found
