"""Facets: which records have which industry (its ancestors too), product, pain, role …, for filters and for matching.

The part of the store that others call.
"""

from collections.abc import Collection, Mapping

from sqlite_utils import Database

from desktop.store.bits import in_all, in_any, keys_of
from desktop.store.facet_table import create, keys_with, put, remove

__all__ = ["counted", "counts", "create", "keys", "put", "remove"]

Chosen = Mapping[str, Collection[str]]
"""By facet the values chosen: a record must have one of them, in every facet that names any."""


def keys(database: Database, kind: str, chosen: Chosen) -> list[int]:
    """The keys of the live records of a kind that have what is chosen, newest first."""
    sets = _sets(database, kind, chosen)
    if not sets:
        rows = database.conn.execute(
            "SELECT key FROM record WHERE kind = ? AND deleted_at IS NULL ORDER BY key DESC", (kind,)
        ).fetchall()
        return [int(key) for (key,) in rows]
    return keys_of(in_all(sets.values()))[::-1]


def counts(database: Database, kind: str, chosen: Chosen) -> dict[str, dict[str, int]]:
    """By facet and value how many records of a kind would be listed if that value were chosen beside the other facets'.

    Values that no record would have are left out.
    """
    sets = _sets(database, kind, chosen)
    found: dict[str, dict[str, int]] = {}
    rows = database.conn.execute(
        "SELECT number, facet, value, records FROM facet WHERE kind = ? ORDER BY facet, value", (kind,)
    ).fetchall()
    for number, facet, value, records in rows:
        others = [bits for name, bits in sets.items() if name != facet]
        count = (in_all(others) & keys_with(database, number)).bit_count() if others else records
        if count:
            found.setdefault(facet, {})[value] = count
    return found


def counted(database: Database, kind: str, facet: str, among: int | None) -> dict[str, int]:
    """By value of one facet how many records of a kind have it, of all or of a set."""
    rows = database.conn.execute(
        "SELECT number, value, records FROM facet WHERE kind = ? AND facet = ? ORDER BY value", (kind, facet)
    ).fetchall()
    if among is None:
        return {value: records for _, value, records in rows}
    return {value: (among & keys_with(database, number)).bit_count() for number, value, _ in rows}


def _sets(database: Database, kind: str, chosen: Chosen) -> dict[str, int]:
    """By facet the set of the records that have one of its chosen values."""
    return {
        facet: in_any(value_keys(database, kind, facet, value) for value in values)
        for facet, values in chosen.items()
        if values
    }


def value_keys(database: Database, kind: str, facet: str, value: str) -> int:
    """The set of the records of a kind that have a value."""
    row = database.conn.execute(
        "SELECT number FROM facet WHERE kind = ? AND facet = ? AND value = ?", (kind, facet, value)
    ).fetchone()
    return keys_with(database, row[0]) if row else 0
