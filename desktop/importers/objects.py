"""From JSON objects to drafts."""

from itertools import chain, islice
from pathlib import Path

from desktop.importers.batch import Batch, Draft
from desktop.importers.contents import Objects
from desktop.importers.errors import KindUnclear, NotAnObject
from desktop.importers.headings import kind_named, kinds_told_by
from desktop.importers.imported import Place
from desktop.importers.plan import Plan, RowUnfit, plan_for
from desktop.importers.raw import Raw
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
    kind = record_type or kind_named(path.stem) or _told([item for _, item in first])
    plans: dict[tuple[type[Record], tuple[str, ...]], Plan] = {}
    unknown: dict[str, None] = {}
    for row, item in chain(first, items):
        place = Place(path.name, row)
        if not isinstance(item, dict):
            batch.reject(place, "", NotAnObject())
            continue
        own = record_type or TYPE_OF.get(str(item.get("kind"))) or kind
        if own is None:
            raise KindUnclear(file=path.name)
        keys = (own, tuple(item))
        if keys not in plans:
            plans[keys] = plan_for(own, keys[1], reading)
            unknown |= dict.fromkeys(plans[keys].unknown)
        try:
            batch.drafts.append(Draft(own, plans[keys].read(item.values()), place))
        except RowUnfit as unfit:
            batch.reject_row(place, unfit)
    note_unknown(unknown, Place(path.name, 0), batch)


def _told(items: list[Raw]) -> type[Record] | None:
    """What the keys of the first objects tell."""
    keys = dict.fromkeys(key for item in items if isinstance(item, dict) for key in item)
    kinds = kinds_told_by(keys)
    return kinds[0] if len(kinds) == 1 else None
