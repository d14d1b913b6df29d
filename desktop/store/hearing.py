"""Whether a short text (a title, a command) is what a person types: by its letters or by its sound, and where.

Chinese is met by its characters, its pinyin (kehu, keh) or its initials (kh); English by the beginnings of its words
(new cus) or their first letters (nc).
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from attrs import frozen

from desktop.store.fold import UNSPACED, fold, folding, is_unspaced, runs
from desktop.store.sound import sounds

Marks = tuple[tuple[int, int], ...]
"""Places in a text, from and to."""
IS, BEGINS, SOUNDS, HAS = 3.0, 2.0, 1.5, 1.0
"""How well a text is met: it is what was typed, begins with it, begins with its sound, has it somewhere."""
_SOUNDS_WITHIN: Final = 0.5
_LONGEST: Final = 24
"""Longer words are compared by their letters only."""


@frozen
class Met:
    """How well a text is met, from 0 on, and the places of what was typed."""

    level: float
    marks: Marks


@frozen
class _Unit:
    """A Chinese character or a word: from and to in the text, and the letters it may be typed by."""

    begin: int
    end: int
    said: tuple[str, ...]
    is_word: bool


def met(text: str, typed: str) -> Met | None:
    """How a text is met by all words that were typed; None where one of them is not in it."""
    wanted = fold(typed).split()
    found = [_best(text, word) for word in wanted]
    each = [one for one in found if one is not None]
    if not each or len(each) < len(found):
        return None
    return Met(_level(text, wanted, each), _joined([mark for one in each for mark in one.marks]))


def _level(text: str, wanted: Sequence[str], each: Sequence[Met]) -> float:
    """How well all words together meet it: those that don't begin it in their order are only somewhere in it."""
    if len(wanted) == 1:
        return each[0].level
    begins = " ".join(fold(text).split()).startswith(" ".join(wanted))
    return BEGINS if begins else min(HAS, *(one.level for one in each))


def marks(text: str, typed: str) -> Marks:
    """The places of what was typed, as far as it is there."""
    found = (_best(text, word) for word in fold(typed).split())
    return _joined([mark for one in found if one is not None for mark in one.marks])


def _best(text: str, word: str) -> Met | None:
    return _by_letters(text, word) or _by_sound(text, word)


def _by_letters(text: str, word: str) -> Met | None:
    folded, places = _folded(text)
    found = [at for at in _all(folded, word) if at == 0 or _may_begin(folded, at)]
    if not found:
        return None
    level = HAS if folded[: found[0]].strip() else IS if folded.strip() == word else BEGINS
    return Met(level, tuple((places[at], places[at + len(word) - 1] + 1) for at in found))


def _all(text: str, word: str) -> Iterator[int]:
    """Where a word stands in a text, each place."""
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + len(word))


def _may_begin(folded: str, at: int) -> bool:
    """Whether a word may begin here: a Latin one not in the middle of another."""
    return folded[at] >= UNSPACED or folded[at - 1] == " " or folded[at - 1] >= UNSPACED


def _by_sound(text: str, word: str) -> Met | None:
    if not (word.isascii() and word.isalnum()) or len(word) > _LONGEST:
        return None
    units = _units(text)
    for first in range(len(units)):
        found = _eaten(units, first, word)
        if found:
            whole = first == 0 and len(found) == len(units) and found[-1][1] == units[-1].end
            level = BEGINS if whole else SOUNDS if first == 0 else _SOUNDS_WITHIN
            return Met(level, tuple(found))
    return None


def _eaten(units: Sequence[_Unit], at: int, left: str) -> list[tuple[int, int]]:
    """The places that are met when the letters that are left are typed from a unit on; none where they don't fit."""
    if at == len(units):
        return []
    unit = units[at]
    for said in unit.said:
        if said.startswith(left):
            return [(unit.begin, unit.begin + len(left) if unit.is_word else unit.end)]
        for begun in (said, said[:1]):
            if left.startswith(begun) and (rest := _eaten(units, at + 1, left[len(begun) :])):
                return [(unit.begin, unit.begin + len(begun) if unit.is_word else unit.end), *rest]
    return []


@lru_cache(maxsize=2048)
def _folded(text: str) -> tuple[str, Sequence[int]]:
    return fold(text), folding().places(text)


@lru_cache(maxsize=2048)
def _units(text: str) -> tuple[_Unit, ...]:
    folded, places = _folded(text)
    found: list[_Unit] = []
    after = 0
    for run in runs(folded):
        start = folded.index(run, after)
        after = start + len(run)
        if is_unspaced(run):
            read = sounds().read(run) or [""] * len(run)
            found += [_character(run[at], read[at], places[start + at]) for at in range(len(run))]
        else:
            found.append(_Unit(places[start], places[after - 1] + 1, (run,), is_word=True))
    return tuple(found)


def _character(one: str, read: str, place: int) -> _Unit:
    usual = sounds().usual_of(one)
    said = dict.fromkeys((read, usual, *sounds().further.get(one, ())))
    return _Unit(place, place + 1, tuple(sound for sound in said if sound), is_word=False)


def _joined(found: list[tuple[int, int]]) -> Marks:
    """Marks in their order, those that touch as one."""
    joined: list[tuple[int, int]] = []
    for begin, end in sorted(found):
        if joined and begin <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((begin, end))
    return tuple(joined)
