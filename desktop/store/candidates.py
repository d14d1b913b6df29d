"""Candidates for matching: of 100,000 records the few hundred that may fit, by facets and text, without a scan."""

import json
import math
from collections.abc import Collection, Mapping
from typing import Final

from attrs import frozen
from sqlite_utils import Database

from desktop.fields import RecordId
from desktop.store.bits import Points
from desktop.store.engine import number
from desktop.store.facets import value_keys
from desktop.store.fold import fold, is_unspaced, pairs, runs
from desktop.store.search_hits import best

_HEAVIEST: Final = 8
"""How much the rarest value of a facet counts; the most common counts 1."""
_MOST_WORDS: Final = 400
"""Further words of a text are not looked at."""
_MOST_ASKED: Final = 256
_MOST_HITS: Final = 12_000
"""The rarest words are asked for, as long as they have no more hits than this together."""
_SAMPLE: Final = 2_000
"""How many records have a word is told by the newest so many: to count all of them would take as long as the search."""
_COMMON: Final = 4
_IN_SAMPLE: Final = """
SELECT word.value, (SELECT count(*) FROM search WHERE search MATCH word.value AND rowid > ?)
FROM json_each(?) AS word
"""
_FEW: Final = 400
"""A word that more than one in `_COMMON` of the records has tells nothing, in a library of more than a few records."""


@frozen
class Candidate:
    """A record that may fit; `text_score` is how well its text answers, from 0 (not at all) to 1 (best of all)."""

    key: int
    id: RecordId
    text_score: float


def candidates(
    database: Database, kinds: Collection[str], wanted: Mapping[str, Collection[str]], text: str, limit: int = 400
) -> list[Candidate]:
    """The records of these kinds that have most and rarest of the wanted values, or whose text answers best."""
    by_text = _by_text(database, kinds, text, limit)
    by_facets = _by_facets(database, kinds, wanted, limit)
    together = {key: by_text.get(key, 0.0) + by_facets.get(key, 0.0) for key in {**by_text, **by_facets}}
    chosen = sorted(together, key=lambda key: (-together[key], -key))[:limit]
    ids = _ids(database, chosen)
    return [Candidate(key, ids[key], by_text.get(key, 0.0)) for key in chosen if key in ids]


def _by_facets(
    database: Database, kinds: Collection[str], wanted: Mapping[str, Collection[str]], limit: int
) -> dict[int, float]:
    """By key how much of what is wanted a record has: from 0 to 1, the best of all."""
    points = Points()
    count = number(database, "SELECT rows FROM search_total")
    for kind in kinds:
        for facet, values in wanted.items():
            for value in values:
                keys = value_keys(database, kind, facet, value)
                points.give(keys, _weight(keys.bit_count(), count))
    found = points.best(limit)
    most = max(found.values(), default=1)
    return {key: given / most for key, given in found.items()}


def _weight(count: int, of: int) -> int:
    """The points of a value that `count` of so many records have."""
    return 0 if not count else min(max(round(math.log2(max(of, 1) / count)), 0) + 1, _HEAVIEST)


def _by_text(database: Database, kinds: Collection[str], text: str, limit: int) -> dict[int, float]:
    """By key how well a record's text answers: from 0 to 1, the best of all."""
    asked = _asked(database, text)
    hits = best(database, " OR ".join(asked), kinds, limit) if asked else []
    top = min((hit.score for hit in hits), default=-1.0)
    return {hit.key: hit.score / top for hit in hits}


def _asked(database: Database, text: str) -> list[str]:
    """The words of a text that tell most, in FTS5's language: the rarest, as far as the newest records tell."""
    words = list(dict.fromkeys(_words(text)))[:_MOST_WORDS]
    rows = number(database, "SELECT rows FROM search_total")
    bound = max(rows // _COMMON, _FEW)
    asked, hits = list[str](), 0
    for word, count in _counted(database, words, rows):
        hits += count
        if asked and (count >= bound or hits > _MOST_HITS or len(asked) == _MOST_ASKED):
            break
        asked.append(word)
    return asked


def _words(text: str) -> list[str]:
    found: list[str] = []
    for run in runs(fold(text)):
        found += pairs(run) if is_unspaced(run) else [run]
    return found


def _counted(database: Database, words: Collection[str], rows: int) -> list[tuple[str, int]]:
    """The words in FTS5's language, with about how many of so many records have them, the rarest first."""
    newest = number(database, "SELECT max(row) FROM search_entry")
    share = max(rows / _SAMPLE, 1.0)
    quoted = json.dumps([f'"{word}"' for word in words])
    found = database.conn.execute(_IN_SAMPLE, (newest - _SAMPLE, quoted)).fetchall()
    return sorted(((word, round(count * share)) for word, count in found), key=lambda one: one[1])


def _ids(database: Database, keys: Collection[int]) -> dict[int, RecordId]:
    rows = database.conn.execute(
        "SELECT key, id FROM record WHERE key IN (SELECT value FROM json_each(?))", (json.dumps(list(keys)),)
    ).fetchall()
    return {key: RecordId(record_id) for key, record_id in rows}
