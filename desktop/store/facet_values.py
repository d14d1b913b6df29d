"""The facets' values of a record, as its fields declare them."""

from collections.abc import Iterator
from functools import cache
from typing import Final

from attrs import define, field, frozen
from sqlite_utils import Database

from desktop.fields import Reference, References, fields_of
from desktop.records.industry import Industry
from desktop.records.record import Record

INDUSTRY: Final = "industry"
BANDS: Final = (1, 20, 100, 500, 2000, 10_000, 100_000)
"""Where the bands of numbers begin that a facet of a whole number is made of."""

Value = tuple[str, str, str]
"""A record's kind, a facet, and a value of it."""


@frozen
class FacetField:
    """A field that fills a facet."""

    name: str
    facet: str


@cache
def facet_fields(record_type: type[Record]) -> tuple[FacetField, ...]:
    """The fields of a record type that fill facets."""
    return tuple(FacetField(name, kind.facet) for name, kind in fields_of(record_type).items() if kind.facet)


@cache
def industry_fields(record_type: type[Record]) -> tuple[str, ...]:
    """The fields of a record type that name industries."""
    return tuple(
        name
        for name, kind in fields_of(record_type).items()
        if kind.facet == INDUSTRY and isinstance(kind, Reference | References)
    )


def values_of(record: Record, tree: "Tree") -> set[Value]:
    """All values of a record; an industry stands with its ancestors."""
    found: set[Value] = set()
    for one in facet_fields(type(record)):
        for value in filter(None, _texts(getattr(record, one.name))):
            line = tree.line(value) if one.facet == INDUSTRY else (str(value),)
            found.update((record.kind, one.facet, node) for node in line)
    return found


def _texts(value: str | int | tuple[str, ...] | None) -> Iterator[str]:
    match value:
        case None:
            return
        case int():
            yield band(value)
        case str():
            yield value
        case _:
            yield from value


def band(number: int) -> str:
    """The band a number lies in: 100-499; the last has no end: 100000+."""
    for begin, after in zip((0, *BANDS), BANDS, strict=False):
        if number < after:
            return f"{begin}-{after - 1}"
    return f"{BANDS[-1]}+"


@define
class Tree:
    """The tree of industries, read from the library as far as it is asked for."""

    database: Database
    _parents: dict[str, str] = field(factory=dict[str, str])

    def line(self, industry: str) -> tuple[str, ...]:
        """An industry, its parent, its parent's parent and so on; a circle is left where it closes."""
        found: dict[str, None] = {}
        while industry and industry not in found:
            found[industry] = None
            industry = self._parent(industry)
        return tuple(found)

    def _parent(self, industry: str) -> str:
        if industry not in self._parents:
            row = self.database.conn.execute(
                "SELECT own.parent FROM record JOIN industry AS own USING (key) WHERE record.id = ?", (industry,)
            ).fetchone()
            self._parents[industry] = str(row[0]) if row else ""
        return self._parents[industry]

    def has_moved(self, industry: Industry) -> bool:
        """Whether an industry's parent is another than when this was asked last; it is noted now."""
        row = self.database.conn.execute("SELECT parent FROM facet_tree WHERE industry = ?", (industry.id,)).fetchone()
        if row is not None and row[0] == industry.parent:
            return False
        self.database.conn.execute("INSERT OR REPLACE INTO facet_tree VALUES (?, ?)", (industry.id, industry.parent))
        return True
