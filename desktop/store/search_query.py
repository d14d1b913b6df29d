"""A search as a person types it: words, beginnings of words, "quoted" phrases, pinyin; as the index is asked for it."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from attrs import frozen

from desktop.store.fold import UNSPACED, fold, is_unspaced, pairs, runs, tokens
from desktop.store.sound import STARTS, typed_sounds, wide

MOST_CLAUSES: Final = 32
"""Further words of a search are passed over."""
_LONGEST: Final = 4000
_SHORT_WORD: Final = 3
_IN_WORD: Final = f"[\0-\x1f!-{chr(ord(UNSPACED) - 1)}]"
"""A character of a word; said by what it is, because `re` takes 7 ms to work out what a large set leaves."""
_BEGINS, _ENDS = f"(?<!{_IN_WORD})", f"(?!{_IN_WORD})"
"""In folded text: a word begins here, a word ends here."""
_QUOTES: Final = str.maketrans(dict.fromkeys("“”„‟«»「」『』＂〝〞", '"'))
_PARTS: Final = re.compile('"([^"]*)"?|([^"]+)')


@frozen
class Row:
    """Tokens that stand in a row; the last may be the beginning of one. `column` is where, "" for anywhere."""

    tokens: tuple[str, ...]
    goes_on: bool = False
    column: str = ""

    @property
    def match(self) -> str:
        """This row in FTS5's language."""
        column = f"{self.column} : " if self.column else ""
        return f'{column}"{" ".join(self.tokens)}"{" *" if self.goes_on else ""}'


@frozen
class Clause:
    """One thing that a record must have: any of its rows. `pattern` is a regular expression for it in folded text.

    `is_short` tells that very many records may have it: one character, or the first letters of a word.
    """

    rows: tuple[Row, ...]
    pattern: str
    is_short: bool = False

    @property
    def match(self) -> str:
        """This clause in FTS5's language."""
        return " OR ".join(row.match for row in self.rows)

    @property
    def in_titles(self) -> str:
        """This clause in titles alone."""
        word, *by_sound = self.rows
        if not word.goes_on or len(word.tokens[0]) not in STARTS or is_unspaced(word.tokens[0]):
            return f"{{title sound}} : ({self.match})"
        first_letters = Row((wide(word.tokens[0]),), column="starts")
        return " OR ".join(row.match for row in (first_letters, *by_sound))


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
    def in_titles(self) -> str:
        """The search in titles alone."""
        return " AND ".join(f"({clause.in_titles})" for clause in self.clauses)

    @property
    def is_short(self) -> bool:
        """Whether all that was typed is one character or a word's first letters."""
        return len(self.clauses) == 1 and self.clauses[0].is_short

    @property
    def is_heard(self) -> bool:
        """Whether all that was typed may be the sound of a name."""
        return all(len(clause.rows) > 1 for clause in self.clauses)


@lru_cache(maxsize=64)
def understood(text: str) -> Query:
    """The search that a text stands for; one without clauses finds nothing."""
    plain = text[:_LONGEST].translate(_QUOTES)
    clauses = dict.fromkeys(_clauses(plain))
    return Query(tuple(clauses)[:MOST_CLAUSES], " ".join(fold(plain).split()))


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
        return Clause((Row((run,), goes_on=True),), re.escape(run), is_short=True)
    return Clause((Row(tuple(pairs(run))),), re.escape(run))


def _of_word(word: str) -> Clause:
    by_sound = (Row(row, column="sound") for row in typed_sounds(word))
    rows = (Row((word,), goes_on=True), *by_sound)
    return Clause(rows, _BEGINS + re.escape(word), is_short=len(word) <= _SHORT_WORD)


def _of_phrase(found: list[str]) -> Clause:
    """A quoted phrase: its words in a row, whole. A last character alone may go on: the index has pairs of it only."""
    *before, last = found
    end = pairs(last) if is_unspaced(last) else []
    row = (*tokens(" ".join(before)), *(end or [last]))
    parts = [run if is_unspaced(run) else f"{_BEGINS}{run}{_ENDS}" for run in map(re.escape, found)]
    return Clause((Row(row, goes_on=is_unspaced(last) and len(last) == 1),), " *".join(parts))
