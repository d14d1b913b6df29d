"""Listings: which records of a kind a list shows, by facets and by what was typed, and in which order.

A whole list in the order of an index is read page by page. Any other is told as the keys of its records, and these are
read as they are looked at; to find 100,000 keys takes a tenth of a second, which is for a worker.
"""

import datetime as dt
from array import array
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

from attrs import field, frozen
from sqlite_utils import Database

from desktop.fields import RecordId
from desktop.i18n import Language
from desktop.records.record import Record
from desktop.store import facets, freshness, kept, lists, ordering, references, search_hits
from desktop.store.bits import bits_of, in_all, in_any, keys_of
from desktop.store.engine import number, plain_errors
from desktop.store.lists import Order
from desktop.store.search_query import Query, understood

_QUICK: Final = 4000
"""So many records are sorted and counted within a few milliseconds."""
_NEWEST_FIRST: Final = Order("updated_at", descending=True)


@frozen(kw_only=True)
class Listing:
    """What a list shows.

    `chosen` are by facet the values of which a record must have one; `text` is what was typed to find some of them.
    Ordered by name, what is found in titles comes first. Titles are ordered for readers of `language`, and freshness
    is that of `today`.
    """

    kind: str
    chosen: Mapping[str, Collection[str]] = field(factory=dict[str, Collection[str]])
    text: str = ""
    order: Order = _NEWEST_FIRST
    language: Language = Language.ZH_CN
    today: dt.date = dt.date.max

    @property
    def is_whole(self) -> bool:
        """Whether it shows all records of its kind."""
        return not any(self.chosen.values()) and not self.query.clauses

    @property
    def is_paged(self) -> bool:
        """Whether it is read page by page: an index has its order."""
        by_name = self.order.field == "name" and not self.language.is_chinese
        return self.is_whole and (by_name or self.order.field == "updated_at")

    @property
    def query(self) -> Query:
        """What is looked for in texts."""
        return understood(self.text)


@frozen
class Lists:
    """The lists of one open library."""

    database: Database
    file: Path

    def is_quick(self, kind: str) -> bool:
        """Whether any list of a kind is told within a few milliseconds."""
        with plain_errors(self.file):
            further = "SELECT 1 FROM record WHERE kind = ? AND deleted_at IS NULL LIMIT 1 OFFSET ?"
            return not number(self.database, further, kind, _QUICK)

    def count(self, kind: str) -> int:
        """How many records of a kind there are."""
        with plain_errors(self.file):
            return number(self.database, "SELECT count(*) FROM record WHERE kind = ? AND deleted_at IS NULL", kind)

    def page(self, listing: Listing, offset: int, limit: int) -> list[Record]:
        """Some records of a list that is read page by page."""
        with plain_errors(self.file):
            found = lists.page(self.database, listing.kind, offset, limit, listing.order)
        return [one.record() for one in found]

    def keys(self, listing: Listing) -> "array[int]":
        """The keys of all records of a list, in order."""
        with plain_errors(self.file):
            if listing.is_paged:
                return lists.keys(self.database, listing.kind, listing.order)
            among = self._among(listing, "")
            keys = None if among is None else keys_of(among)
            found = ordering.ordered(self.database, listing.kind, listing.order, listing.language, keys)
            if listing.order.field != "name" or not listing.query.clauses:
                return found
            titled = set(search_hits.keys(self.database, listing.query.in_titles, listing.kind))
        first, others = array("q"), array("q")
        for key in found:
            (first if key in titled else others).append(key)
        return first + others

    def records(self, keys: Sequence[int]) -> list[Record]:
        """The records of these keys, in their order; those that are gone are passed over."""
        with plain_errors(self.file):
            found = kept.by_keys(self.database, keys)
        return [found[key].record() for key in keys if key in found]

    def ids(self, keys: Iterable[int]) -> list[RecordId]:
        """The ids of the live records of these keys, in their order."""
        with plain_errors(self.file):
            return kept.ids(self.database, list(keys))

    def titles(self, kind: str) -> dict[RecordId, str]:
        """What all records of a kind are called, by name."""
        with plain_errors(self.file):
            return kept.titles_of(self.database, kind)

    def kinds(self, ids: Iterable[RecordId]) -> dict[RecordId, str]:
        """By id which kinds of record these are."""
        with plain_errors(self.file):
            return kept.kinds(self.database, list(ids))

    def keys_of(self, ids: Iterable[RecordId]) -> list[int]:
        """The keys of records, those in the trash too; ids that name nothing are left out."""
        with plain_errors(self.file):
            return sorted(kept.keys(self.database, list(ids)).values())

    def place(self, listing: Listing, record_id: RecordId) -> int | None:
        """The row of a record in a list that is read page by page; None where it isn't in it."""
        with plain_errors(self.file):
            return lists.place(self.database, listing.kind, listing.order, record_id)

    def facets(self, listing: Listing) -> frozenset[str]:
        """The facets of which any record of the kind has a value."""
        with plain_errors(self.file):
            rows = self.database.conn.execute("SELECT DISTINCT facet FROM facet WHERE kind = ?", (listing.kind,))
            found = {str(facet) for (facet,) in rows}
        return frozenset(found | ({freshness.FACET} if freshness.dated(listing.kind) else set[str]()))

    def counts(self, listing: Listing, facet: str) -> dict[str, int]:
        """By value of a facet how many records would be listed if it were chosen beside the other facets'.

        Values that no record would have are left out.
        """
        with plain_errors(self.file):
            others = self._among(listing, facet)
            if facet == freshness.FACET:
                sets = {value: self._fresh(listing, value) for value in (freshness.OVERDUE, freshness.SOON)}
                found = {value: (keys if others is None else keys & others).bit_count() for value, keys in sets.items()}
            else:
                found = facets.counted(self.database, listing.kind, facet, others)
        return {value: count for value, count in found.items() if count}

    def named_by(self, record_id: RecordId, kind: str) -> list[RecordId]:
        """The live records that name this one of a kind, by kind and title; it may take a moment."""
        with plain_errors(self.file):
            return references.naming(self.database, record_id, kind)

    def _among(self, listing: Listing, without: str) -> int | None:
        """The set of the records that a list shows, whatever is chosen in one facet; None where it shows all."""
        sets = [
            in_any(self._having(listing, facet, value) for value in values)
            for facet, values in listing.chosen.items()
            if values and facet != without
        ]
        if listing.query.clauses:
            sets.append(bits_of(search_hits.keys(self.database, listing.query.match, listing.kind)))
        return in_all(sets) if sets else None

    def _having(self, listing: Listing, facet: str, value: str) -> int:
        if facet == freshness.FACET:
            return self._fresh(listing, value)
        return facets.value_keys(self.database, listing.kind, facet, value)

    def _fresh(self, listing: Listing, value: str) -> int:
        return freshness.keys_of(self.database, listing.kind, value, listing.today)
