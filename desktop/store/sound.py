"""Pinyin in search: how a Chinese name may be typed by its sound, whole (dongfengqiche) or by initials (dfqc).

A name's tokens are the overlapping pairs of its syllables and the last one, and the overlapping pairs of its initials,
written in full-width letters so that they are not taken for words. What is typed without blanks is cut into syllables
again, the last one perhaps unfinished.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import islice, pairwise
from operator import add
from typing import Final

from attrs import field, frozen

from desktop import paths
from desktop.store.fold import is_unspaced, runs

_VARIANTS: Final = 3
"""At most so many further readings of a run are kept."""
_AROUND: Final = 3
"""So many syllables stand on either side of a further reading."""
_LONGEST: Final = 6
"""The longest syllable, as zhuang."""
_PAIR: Final = 2
STARTS: Final = (2, 3)
"""So many first letters of names are tokens of their own."""
_CUTS, _KEPT = 2, 6
"""So many ways to cut what is typed are looked for, and kept while cutting."""
_INITIALS: Final = range(2, 9)
"""How many initials may be typed; one alone is the beginning of a syllable."""
Row = tuple[str, ...]
"""Tokens that stand in a row."""
_BMP: Final = 0x10000
_WIDEST: Final = "{"
"""What is below it begins with a digit or an unaccented letter."""
_WIDE: Final = {code: code + 0xFEE0 for code in range(ord("a"), ord("z") + 1)}


@frozen
class _Told:
    """A reading of a character that a neighbour tells: one of those that stand after it, or before it."""

    syllable: str
    after: str = field(repr=False)
    before: str = field(repr=False)


@frozen
class Sounds:
    """Readings of characters: the usual one, further ones, and those that a neighbour tells.

    `usual` has for each of the first 65,536 characters one whose code is a place in `readings`, the first of which is
    empty; so it takes a fifth of a dictionary's room. `begun` has the syllables that each beginning of one may become.
    """

    usual: str = field(repr=False)
    readings: Sequence[str] = field(repr=False)
    syllables: frozenset[str] = field(repr=False)
    further: Mapping[str, Sequence[str]] = field(repr=False)
    told: Mapping[str, Sequence[_Told]] = field(repr=False)
    begun: Mapping[str, Sequence[str]] = field(repr=False)

    def usual_of(self, character: str) -> str:
        """The usual reading of a character; empty where it has none."""
        place = ord(character)
        return self.readings[ord(self.usual[place])] if place < len(self.usual) else ""

    def read(self, run: str) -> list[str] | None:
        """The syllables of a run as it is most likely read; None where a character has no reading."""
        try:
            read = [self.readings[ord(one)] for one in run.translate(self.usual)]
        except IndexError:  # a character beyond the table stays what it is
            return None
        if not all(read):
            return None
        for at, one in enumerate(run):
            if one in self.further:
                read[at] = self._in_place(run, at) or read[at]
        return read

    def _in_place(self, run: str, at: int) -> str:
        """What the neighbours tell; the one after a character more surely than the one before it."""
        told = self.told.get(run[at], ())
        following, previous = run[at + 1 : at + 2], run[max(at - 1, 0) : at]
        for one in told:
            if following and following in one.after:
                return one.syllable
        return next((one.syllable for one in told if previous and previous in one.before), "")


@cache
def sounds() -> Sounds:
    """The table, read once."""
    lines, _, neighbours = (paths.resources() / "search" / "sounds.txt").read_text(encoding="utf-8").partition("\n\n")
    readings, usual = [""], ["\0"] * _BMP
    further, told = dict[str, list[str]](), dict[str, list[_Told]]()
    for line in lines.split("\n"):
        syllable, mainly, also = line.split("\t")
        place = chr(len(readings))
        readings.append(syllable)
        for character in mainly:
            usual[ord(character)] = place
        for character in also:
            further.setdefault(character, []).append(syllable)
    for line in neighbours.split("\n")[:-1]:
        character, syllable, after, before = line.split("\t")
        further.setdefault(character, [])
        told.setdefault(character, []).insert(0, _Told(syllable, after, before))  # the last to say something counts
    return Sounds("".join(usual), readings, frozenset(readings[1:]), further, told, _begun(readings[1:]))


def _begun(syllables: Sequence[str]) -> Mapping[str, Sequence[str]]:
    begun: dict[str, list[str]] = {}
    for one in sorted(syllables):
        for end in range(1, len(one) + 1):
            begun.setdefault(one[:end], []).append(one)
    return begun


def sound_tokens(folded: str) -> list[str]:
    """The tokens by whose sound a folded name is found, in order; what is said twice is heard once."""
    found: list[str] = []
    heard = ""
    for run in runs(folded):
        if is_unspaced(run) and run not in heard and (read := sounds().read(run)):
            heard = f"{heard} {run}"
            for stretch in (read, *islice(_variants(run, read), _VARIANTS)):
                found += map(add, stretch, stretch[1:])
                found.append(stretch[-1])
                found += _initials([syllable[0] for syllable in stretch])
    return found


def _variants(run: str, read: Sequence[str]) -> Iterator[list[str]]:
    """Stretches of a run with another reading of one character."""
    for at, character in enumerate(run):
        for other in (*sounds().further.get(character, ()), sounds().usual_of(character)):
            if other != read[at]:
                yield [*read[max(at - _AROUND, 0) : at], other, *read[at + 1 : at + 1 + _AROUND]]


def _initials(letters: Sequence[str]) -> list[str]:
    row = wide("".join(letters))
    return [first + second for first, second in pairwise(row)]


def wide(letters: str) -> str:
    """Letters as full-width ones."""
    return letters.translate(_WIDE)


def starts(tokens: Iterable[str]) -> list[str]:
    """The first two and three letters of words and sounds, each once, in full-width letters."""
    found = {one[:end] for one in tokens if one < _WIDEST for end in STARTS if len(one) >= end}
    return wide(" ".join(found)).split(" ") if found else []


def typed_sounds(word: str) -> list[Row]:
    """How a typed word of Latin letters may be meant as pinyin: tokens in a row.

    The last syllable may be unfinished; each that it may become gives a row of its own, because FTS5 would gather all
    records that have any token with such a beginning. Nothing for a word that can't be pinyin. Two syllables are one
    token, which the search for words finds.
    """
    if not word.isalpha() or not word.isascii():
        return []
    cuts = [cut for cut in _cuts(word) if len(cut) > _PAIR]
    finished = [cut for cut in cuts if cut[-1] in sounds().syllables]
    found: dict[Row, None] = {}
    for *said, last in (finished or cuts)[:_CUTS]:
        for syllable in sounds().begun[last]:
            found[tuple(map(add, said, (*said[1:], syllable)))] = None
    if len(word) in _INITIALS and all(letter in sounds().begun for letter in word):
        found[tuple(_initials(word))] = None
    return [*found]


def _cuts(word: str) -> list[Row]:
    """The ways to cut a word into the fewest syllables, at most a few; the last may be a syllable's beginning."""
    ways: list[list[Row]] = [*([] for _ in word), [()]]
    for start in range(len(word) - 1, -1, -1):
        for end in range(min(start + _LONGEST, len(word)), start, -1):
            known = sounds().begun if end == len(word) else sounds().syllables
            if word[start:end] in known:
                ways[start] += [(word[start:end], *rest) for rest in ways[end]]
        ways[start] = sorted(ways[start], key=len)[:_KEPT]
    return ways[0]
