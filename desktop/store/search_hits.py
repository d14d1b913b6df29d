"""Asking the index: the newest hits, or the best by BM25, each with its record's name."""

import json
from collections.abc import Collection
from typing import Final

from attrs import frozen
from sqlite_utils import Database

from desktop.fields import RecordId
from desktop.store.kept import name_of
from desktop.store.search_index import COLUMNS

WEIGHTS: Final = {"title": 4.0, "sound": 2.0, "body": 1.0, "starts": 0.0}
"""How much an occurrence counts, by where it stands."""
_K1, _B = 1.2, 0.75
"""The parameters of FTS5's bm25()."""
_TINY: Final = 1e-6
_VAST: Final = 1e12
_OF_KIND: Final = " AND entry.kind IN (SELECT value FROM json_each(?))"
_NEWEST: Final = """
SELECT hit.row, record.key, record.id, record.kind, record.title, 0.0 FROM (
    SELECT entry.row AS row, entry.key AS key FROM search CROSS JOIN search_entry AS entry ON entry.row = search.rowid
    WHERE search MATCH ? {of_kind} ORDER BY search.rowid DESC LIMIT ?
) AS hit JOIN record USING (key)
"""
_CALLED: Final = """
SELECT entry.row, record.key, record.id, record.kind, record.title, 0.0
FROM record JOIN search_entry AS entry USING (key)
WHERE record.kind IN (SELECT value FROM json_each(?)) AND record.name = ? AND deleted_at IS NULL LIMIT ?
"""
_KEYS: Final = """
SELECT entry.key FROM search CROSS JOIN search_entry AS entry ON entry.row = search.rowid
WHERE search MATCH ? AND entry.kind = ?
"""
_BEST: Final = """
SELECT hit.row, record.key, record.id, record.kind, record.title, hit.score FROM (
    SELECT entry.row AS row, entry.key AS key, bm25(search, {weights}) AS score
    FROM search CROSS JOIN search_entry AS entry ON entry.row = search.rowid
    WHERE search MATCH ? {of_kind} ORDER BY score, entry.row DESC LIMIT ?
) AS hit JOIN record USING (key) ORDER BY hit.score, hit.row DESC
"""


@frozen
class Hit:
    """A row of the index that was found, with its record; `score` is BM25's, below 0 and lower for the better."""

    row: int
    key: int
    id: RecordId
    kind: str
    title: str
    score: float


def newest(database: Database, match: str, kinds: Collection[str], limit: int) -> list[Hit]:
    """The hits whose records were changed last."""
    return _hits(database, _NEWEST.format(of_kind=_OF_KIND if kinds else ""), [match], kinds, limit)


def called(database: Database, text: str, kinds: Collection[str], limit: int) -> list[Hit]:
    """The records of these kinds that are called just what was typed."""
    rows = database.conn.execute(_CALLED, (json.dumps(sorted(kinds)), name_of(text), limit)).fetchall()
    return [Hit(*row) for row in rows]


def keys(database: Database, match: str, kind: str) -> list[int]:
    """The keys of all records of a kind that are hit."""
    return [key for (key,) in database.conn.execute(_KEYS, (match, kind))]


def best(database: Database, match: str, kinds: Collection[str], limit: int) -> list[Hit]:
    """The hits in the order of BM25, the better first; of equals the one changed last."""
    scale = Scale.of(database)
    # What weighs nothing is not computed, and nothing twice: a fifth of the time goes into these quotients.
    weights = ", ".join("? / (entry.tokens + ?)" if WEIGHTS[column] else "0.0" for column in COLUMNS)
    numbers = [one for column in COLUMNS if WEIGHTS[column] for one in (WEIGHTS[column] * scale.times, scale.plus)]
    sql = _BEST.format(weights=weights, of_kind=_OF_KIND if kinds else "")
    return _hits(database, sql, [*numbers, match], kinds, limit)


def _hits(database: Database, sql: str, values: list[str | float], kinds: Collection[str], limit: int) -> list[Hit]:
    of_kind = [json.dumps(sorted(kinds))] if kinds else []
    rows = database.conn.execute(sql, (*values, *of_kind, limit)).fetchall()
    return [Hit(*row) for row in rows]


@frozen
class Scale:
    """What makes bm25() of a table without lengths the BM25 of a table with lengths.

    It computes f / (f + c) for a phrase of frequency f, where c is the same for all rows. BM25 asks for f / (f + k),
    where k = k1 · (1 - b + b · length / average). With f multiplied by c / k, which is `times` / (length + `plus`), it
    computes just that; and f is a sum of the columns' weights, which may be others for each row.
    """

    times: float
    plus: float

    @classmethod
    def of(cls, database: Database) -> "Scale":
        """That of the index as it is."""
        rows, tokens, all_rows, all_tokens = database.conn.execute(
            "SELECT rows, tokens, all_rows, all_tokens FROM search_total"
        ).fetchone()
        average = tokens / max(rows, 1) or 1.0
        average_of_all = all_tokens / max(all_rows, 1) or 1.0
        # FTS5 takes each column of a row for -1 tokens long where it keeps no lengths.
        c = _K1 * (1 - _B - _B * len(COLUMNS) / average_of_all)
        if abs(c) < _TINY:
            return cls(_VAST, _VAST)
        return cls(c * average / (_K1 * _B), average * (1 - _B) / _B)
