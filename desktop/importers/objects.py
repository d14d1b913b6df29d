"""From JSON objects to drafts."""

from itertools import chain, islice
from pathlib import Path

from attrs import Factory, define

from desktop.importers.batch import Batch, Draft
from desktop.importers.contents import Objects
from desktop.importers.errors import KindUnclear, NotAnObject
from desktop.importers.guidance import Layout, layout_key
from desktop.importers.headings import is_companion, kind_named, kinds_told_by
from desktop.importers.imported import Place
from desktop.importers.plan import Plan, RowUnfit, plan_for
from desktop.importers.raw import Raw
from desktop.importers.seen import Column, SeenTable, examples
from desktop.importers.sheets import note_unknown
from desktop.importers.values import Reading
from desktop.records import TYPE_OF, Record

_LOOKED_AT = 50


def gather_objects(
    objects: Objects, record_type: type[Record] | None, path: Path, reading: Reading, batch: Batch
) -> None:
    """Draft a record from every object; objects of one file share their plans by their keys."""
    items = iter(objects.items)
    first = list(islice(items, _LOOKED_AT))
    keys = _keys([item for _, item in first])
    layout = reading.layouts.get(layout_key(keys), Layout())
    kind = record_type or TYPE_OF.get(layout.kind) or kind_named(path.stem) or _told(keys)
    plans: dict[tuple[type[Record], tuple[str, ...]], Plan] = {}
    unknown: dict[str, None] = {}
    seen = _Seen(keys, [item for _, item in first])
    for row, item in chain(first, items):
        batch.pulse(row, 0)
        place = Place(path.name, row)
        if not isinstance(item, dict):
            batch.reject(place, "", NotAnObject())
            continue
        own = record_type or TYPE_OF.get(str(item.get("kind"))) or kind
        if own is None:
            batch.tables.append(seen.table("", reading))
            raise KindUnclear(file=path.name)
        seen.count(own)
        shape = (own, tuple(item))
        if shape not in plans:
            plans[shape] = plan_for(own, shape[1], reading, layout.columns)
            unknown |= dict.fromkeys(plans[shape].unknown)
        try:
            batch.drafts.append(Draft(own, plans[shape].read(item.values()), place))
        except RowUnfit as unfit:
            batch.reject_row(place, unfit)
    batch.tables += seen.tables(reading)
    note_unknown(unknown, Place(path.name, 0), batch)


def _keys(items: list[Raw]) -> tuple[str, ...]:
    """The keys of the first objects."""
    return tuple(dict.fromkeys(key for item in items if isinstance(item, dict) for key in item))


def _told(keys: tuple[str, ...]) -> type[Record] | None:
    """What the keys tell."""
    kinds = kinds_told_by(keys)
    return kinds[0] if len(kinds) == 1 else None


@define
class _Seen:
    """The objects of a file as tables, one per kind."""

    keys: tuple[str, ...]
    first: list[Raw]
    counts: dict[type[Record], int] = Factory(dict[type[Record], int])

    def count(self, record_type: type[Record]) -> None:
        self.counts[record_type] = self.counts.get(record_type, 0) + 1

    def tables(self, reading: Reading) -> list[SeenTable]:
        return [self.table(one.kind, reading, rows) for one, rows in self.counts.items()]

    def table(self, kind: str, reading: Reading, rows: int = 0) -> SeenTable:
        key = layout_key(self.keys)
        layout = reading.layouts.get(key, Layout())
        plan = plan_for(TYPE_OF[kind], self.keys, reading, layout.columns) if kind else None
        told = [item for item in self.first if isinstance(item, dict)]
        below = examples(self.keys, [[item.get(key) for key in self.keys] for item in told])
        columns: list[Column] = []
        for at, heading in enumerate(self.keys):
            step = plan.steps[at] if plan else None
            if step or not is_companion(heading):
                columns.append(Column(heading, kind if step else "", step.name if step else "", below[at]))
        return SeenTable(sheet="", kind=kind, key=key, columns=tuple(columns), rows=rows)
