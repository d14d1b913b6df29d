"""Candidates for matching: of 100,000 records the few hundred that may fit, by facets and text, without a scan."""

import json
from collections.abc import Collection, Sequence
from typing import Final

from attrs import frozen
from sqlite_utils import Database

from desktop.fields import RecordId
from desktop.store.bits import Points, in_any
from desktop.store.engine import number
from desktop.store.facets import value_keys
from desktop.store.fold import fold, is_unspaced, pairs, runs
from desktop.store.search_hits import best

_MOST_WORDS: Final = 400
"""Further words of a text are not looked at."""
_MOST_ASKED: Final = 256
_MOST_HITS: Final = 10_000
"""The rarest words are asked for, as long as they have no more hits than this together."""
_TEXTS: Final = 400
"""So many records whose text answers best are looked at for what else they have."""
_COUNTED: Final = 800
"""Records that have a word are counted so far at first: to count all would take as long as the search itself."""
_COUNT: Final = """
SELECT word.value, (SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH '"' || word.value || '"' LIMIT ?))
FROM json_each(?) AS word
"""
_COMMON: Final = 4
_FEW: Final = 400
"""A word that more than one in `_COMMON` of the records has tells nothing, in a library of more than a few records."""


@frozen
class Candidate:
    """A record that may fit; `text_score` is how well its text answers, from 0 (not at all) to 1 (best of all)."""

    key: int
    id: RecordId
    text_score: float


@frozen
class Sought:
    """Values of a facet that are looked for: the points of a record that has any, and of each further one it has."""

    facet: str
    values: Collection[str]
    first: int
    further: int = 0


@frozen(kw_only=True)
class Search:
    """What is looked for: among which kinds, by facets, by text (`text_points` for the best answer), how many.

    Records with a value that is `barred` are left out.
    """

    kinds: Collection[str]
    sought: Sequence[Sought] = ()
    barred: Sequence[Sought] = ()
    text: str = ""
    text_points: int = 30
    limit: int = 400


def candidates(database: Database, search: Search) -> list[Candidate]:
    """The records that have most points, by facets and text together; of equals those entered last."""
    points, barred = _by_facets(database, search)
    by_text = {key: score for key, score in _by_text(database, search).items() if not barred >> key & 1}
    given = points.best(search.limit, barred) | points.of(by_text)
    together = {key: given[key] + search.text_points * by_text.get(key, 0.0) for key in given}
    chosen = sorted(together, key=lambda key: (-together[key], -key))[: search.limit]
    ids = _ids(database, chosen)
    return [Candidate(key, ids[key], by_text.get(key, 0.0)) for key in chosen if key in ids]


def _by_facets(database: Database, search: Search) -> tuple[Points, int]:
    """The points that records have by their facets, and the set of those that are barred."""
    points, barred = Points(), 0
    for kind in search.kinds:
        for one in search.sought:
            sets = [value_keys(database, kind, one.facet, value) for value in one.values]
            points.give(in_any(sets), one.first - one.further)
            for keys in sets:
                points.give(keys, one.further)
        for one in search.barred:
            barred |= in_any(value_keys(database, kind, one.facet, value) for value in one.values)
    return points, barred


def _by_text(database: Database, search: Search) -> dict[int, float]:
    """By key how well a record's text answers: from 0 to 1, the best of all."""
    asked = _asked(database, search.text)
    hits = best(database, " OR ".join(asked), search.kinds, max(search.limit, _TEXTS)) if asked else []
    top = min((hit.score for hit in hits), default=-1.0)
    return {hit.key: hit.score / top for hit in hits}


def _asked(database: Database, text: str) -> list[str]:
    """The words of a text that tell most, in FTS5's language: the rarest of those that are found at all."""
    words = list(dict.fromkeys(_words(text)))[:_MOST_WORDS]
    rows = number(database, "SELECT rows FROM search_total")
    bound = max(rows // _COMMON, _FEW)
    asked, hits = list[str](), 0
    for word, counted in _counted(database, words):
        count = counted if counted < _COUNTED else _all_of(database, word)
        hits += count
        if asked and (count >= bound or hits > _MOST_HITS or len(asked) == _MOST_ASKED):
            break
        asked.append(f'"{word}"')
    return asked


def _words(text: str) -> list[str]:
    found: list[str] = []
    for run in runs(fold(text)):
        found += pairs(run) if is_unspaced(run) else [run]
    return found


def _counted(database: Database, words: Collection[str]) -> list[tuple[str, int]]:
    """The words that are found, with how many records have them, `_COUNTED` for more; the rarest first."""
    found = database.conn.execute(_COUNT, (_COUNTED, json.dumps(list(words)))).fetchall()
    return sorted(((word, count) for word, count in found if count), key=lambda one: one[1])


def _all_of(database: Database, word: str) -> int:
    """How many records have a word, however many."""
    return number(database, "SELECT count(*) FROM search WHERE search MATCH ?", f'"{word}"')


def _ids(database: Database, keys: Collection[int]) -> dict[int, RecordId]:
    rows = database.conn.execute(
        "SELECT key, id FROM record WHERE key IN (SELECT value FROM json_each(?))", (json.dumps(list(keys)),)
    ).fetchall()
    return {key: RecordId(record_id) for key, record_id in rows}
