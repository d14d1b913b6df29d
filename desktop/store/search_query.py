"""A search as a person types it: words, beginnings of words, "quoted" phrases, pinyin; as the index is asked for it."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from attrs import frozen

from desktop.store.fold import UNSPACED, fold, is_unspaced, pairs, runs, tokens
from desktop.store.sound import typed_sounds

MOST_CLAUSES: Final = 32
"""Further words of a search are passed over."""
_LONGEST: Final = 4000
_SHORT_WORD: Final = 3
_BEGINS, _ENDS = rf"(?<![^ {UNSPACED}-\U0010ffff])", rf"(?![^ {UNSPACED}-\U0010ffff])"
"""In folded text: a word begins here, a word ends here."""
_QUOTES: Final = str.maketrans(dict.fromkeys("“”„‟«»「」『』＂〝〞", '"'))
_PARTS: Final = re.compile('"([^"]*)"?|([^"]+)')


@frozen
class Clause:
    """One thing that a record must have: `match` in FTS5's language, `pattern` (a regular expression) in folded text.

    `is_short` tells that very many records may have it: one character, or the first letters of a word.
    """

    match: str
    pattern: str
    is_short: bool = False


@frozen
class Query:
    """What is looked for: records that have all clauses. `folded` is the whole text as titles are compared with it."""

    clauses: tuple[Clause, ...]
    folded: str

    @property
    def match(self) -> str:
        """The search in FTS5's language."""
        return " AND ".join(f"({clause.match})" for clause in self.clauses)

    @property
    def is_short(self) -> bool:
        """Whether all that was typed is one character or a word's first letters."""
        return len(self.clauses) == 1 and self.clauses[0].is_short


@lru_cache(maxsize=64)
def understood(text: str) -> Query:
    """The search that a text stands for; one without clauses finds nothing."""
    plain = text[:_LONGEST].translate(_QUOTES)
    clauses = {clause.match: clause for clause in _clauses(plain)}
    return Query(tuple(clauses.values())[:MOST_CLAUSES], " ".join(fold(plain).split()))


def _clauses(text: str) -> Iterator[Clause]:
    for quoted, plain in _PARTS.findall(text):
        if plain:
            yield from (_of_run(run) for run in runs(fold(plain)))
        elif found := runs(fold(quoted)):
            yield _of_phrase(found)


def _of_run(run: str) -> Clause:
    return _of_unspaced(run) if is_unspaced(run) else _of_word(run)


def _of_unspaced(run: str) -> Clause:
    if len(run) == 1:
        return Clause(f'"{run}" *', re.escape(run), is_short=True)
    return Clause(f'"{" ".join(pairs(run))}"', re.escape(run))


def _of_word(word: str) -> Clause:
    asked = [f'"{word}" *']
    for row, goes_on in typed_sounds(word):
        asked.append(f'sound : "{" ".join(row)}"{" *" if goes_on else ""}')
    return Clause(" OR ".join(asked), _BEGINS + re.escape(word), is_short=len(word) <= _SHORT_WORD)


def _of_phrase(found: list[str]) -> Clause:
    """A quoted phrase: its words in a row, whole. A last character alone may go on: the index has pairs of it only."""
    *before, last = found
    row = tokens(" ".join(before)) + (pairs(last) or [last])
    goes_on = is_unspaced(last) and len(last) == 1
    parts = [run if is_unspaced(run) else f"{_BEGINS}{run}{_ENDS}" for run in map(re.escape, found)]
    return Clause(f'"{" ".join(row)}"{" *" if goes_on else ""}', " *".join(parts))
