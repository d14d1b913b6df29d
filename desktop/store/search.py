"""Search: finding records by what a person types; the part of the store that others call.

The first list comes as one types: what is found in titles, then what was changed last. The exact list has the order of
BM25 over the whole library; where one character is in most records it takes longer than the first, and is for a worker.
"""

from collections.abc import Collection
from functools import lru_cache
from typing import Final

from attrs import frozen
from sqlite_utils import Database

from desktop.fields import RecordId
from desktop.records import TYPE_OF, CaseStudy, Customer
from desktop.store.fold import fold
from desktop.store.hearing import SOUNDS, met
from desktop.store.search_hits import Hit, best, called, newest
from desktop.store.search_index import create, put, remove, settle
from desktop.store.search_query import Query, understood
from desktop.store.search_snippet import Snippet, snippet

__all__ = ["Found", "Snippet", "create", "exact", "first", "put", "remove", "settle", "snippet"]

_LOOKED_AT: Final = 40
"""The first list is chosen from so many of the newest hits, and as many of the newest in titles."""
_IS, _BEGINS, _HAS = 3, 2, 1
"""How a title stands to what was typed, as the whole part of the first list's scores."""
_MEANT: Final = {Customer.kind: 0.5, CaseStudy.kind: 0.25}
"""What a title that begins with what was typed gains by its kind: deals and proposals are called after their customer,
and whoever types the beginning of that name means the customer."""
_MET: Final = {Customer.kind: 0.0, CaseStudy.kind: SOUNDS}
"""How well, by letters or by sound, a title must be met to count as one that begins with what was typed. Anywhere in a
customer's name: 山东穹岚轮胎 is 穹岚 for everybody."""


@frozen
class Found:
    """A record that was found; a higher score is better, within one list."""

    key: int
    id: RecordId
    kind: str
    title: str
    score: float


def first(database: Database, text: str, kinds: Collection[str] = (), limit: int = 20) -> list[Found]:
    """What a person sees while typing: what titles say, the exactest first, then what was changed last.

    `kinds` are the kinds of record looked for; none means all.
    """
    query = understood(text)
    if not query.clauses:
        return []
    in_titles, elsewhere = _staged(database, query, kinds, limit)
    whole = called(database, text, kinds or TYPE_OF, limit) if len(in_titles) >= limit else []
    titled = {hit.row for hit in in_titles}
    hits = {hit.row: hit for hit in (*whole, *in_titles, *elsewhere)}
    beyond = max(hits, default=0) + 1
    least = {row: _HAS if row in titled else 0 for row in hits}
    ranked = sorted(
        ((_score(hit, text, query, least[row]) + row / beyond / 4, row) for row, hit in hits.items()), reverse=True
    )
    return [_found(hits[row], score) for score, row in ranked[:limit]]


def _staged(database: Database, query: Query, kinds: Collection[str], limit: int) -> tuple[list[Hit], list[Hit]]:
    """The newest hits in titles and the newest anywhere, as far as either is needed."""
    looked_at = max(_LOOKED_AT, limit)
    if query.is_short or query.is_heard:
        in_titles = newest(database, query.in_titles, kinds, looked_at)
        return in_titles, newest(database, query.match, kinds, looked_at) if len(in_titles) < limit else []
    anywhere = newest(database, query.match, kinds, looked_at)
    in_titles = newest(database, query.in_titles, kinds, looked_at) if len(anywhere) == looked_at else []
    return in_titles, anywhere


def _score(hit: Hit, text: str, query: Query, least: int) -> float:
    """How well a title is met, in whole numbers, and in parts of one what its kind adds."""
    level = max(_level(hit.title, query), least)
    if hit.kind in _MEANT and level < _BEGINS and (how := met(hit.title, text)) and how.level >= _MET[hit.kind]:
        level = _BEGINS
    return level + _MEANT.get(hit.kind, 0.0) if level >= _BEGINS else level


def _level(title: str, query: Query) -> int:
    folded = _compared(title)
    if folded == query.folded:
        return _IS
    if folded.startswith(query.folded):
        return _BEGINS
    return _HAS if query.folded in folded else 0


@lru_cache(maxsize=4096)
def _compared(title: str) -> str:
    """A title as it is compared; from one key to the next mostly the same are found."""
    return " ".join(fold(title).split())


def exact(database: Database, text: str, kinds: Collection[str] = (), limit: int = 20) -> list[Found]:
    """The best records of all, in the exact order of BM25 with weighted columns; of equals the one changed last."""
    query = understood(text)
    if not query.clauses:
        return []
    return [_found(hit, -hit.score) for hit in best(database, query.match, kinds, limit)]


def _found(hit: Hit, score: float) -> Found:
    return Found(hit.key, hit.id, hit.kind, hit.title, score)
