"""From names to records: references are found or created, rows become records to add or to update."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cache
from typing import cast

from attrs import AttrsInstance, evolve

from desktop.fields import NO_RECORD, FieldKind, RecordId, Reference, References, Rows, fields_of
from desktop.i18n import Words
from desktop.importers.batch import Batch, Draft
from desktop.importers.defaults import Defaults
from desktop.importers.directory import Directory, text_of
from desktop.importers.errors import NoSuchRecord, ValueMissing, ValueUnfit
from desktop.importers.identity import PARENT, Item, identify
from desktop.importers.imported import Entry, Imported, Place
from desktop.importers.joining import tell_joined
from desktop.importers.library import Library
from desktop.importers.raw import shown
from desktop.importers.values import Loose, Reading, has_value, pieces_of
from desktop.records import Record

ORDER = (
    "industry",
    "pain_point",
    "product",
    "price",
    "case_study",
    "material",
    "customer",
    "contact",
    "opportunity",
    "checklist_template",
    "brand",
    "proposal",
)
"""All kinds, those that others refer to first."""


def resolve(batch: Batch, library: Library, words: Words, given: Mapping[str, str] | None = None) -> Imported:
    """Turn what was read into records with ids, as one step for the library.

    `given` are values by field for records that have none there.
    """
    directory = Directory(library, words, batch)
    defaults = Defaults(given or {}, Reading(words))
    items: dict[RecordId, Item] = {}
    for kind in ORDER:
        drafts = [draft for draft in batch.drafts if draft.record_type.kind == kind]
        defaults.give_parents(drafts, library)
        found = identify(_with_parents(drafts, directory), library)
        directory.register(found.values())
        tell_joined(found.values(), batch)
        items |= found
    _ask(items.values(), directory, defaults)
    kept = {item.id: item for item in items.values() if _complete(item, directory, defaults)}
    directory.tell()
    kept = directory.created | _without_orphans(kept, items, batch)
    defaults.check(item.record_type for item in kept.values())
    return evolve(_imported(kept.values(), batch), created=len(directory.created))


def _with_parents(drafts: list[Draft], directory: Directory) -> list[Draft]:
    """The drafts whose parent is known, with its id among their values; the rest are rejected."""
    field = PARENT.get(drafts[0].record_type.kind) if drafts else None
    if not field:
        return drafts
    kind = fields_of(drafts[0].record_type)[field]
    to = kind.to if isinstance(kind, Reference) else ""
    directory.ask(to, {str(draft.values[field]) for draft in drafts if draft.values.get(field)})
    kept: list[Draft] = []
    for draft in drafts:
        try:
            if draft.parent:
                draft.values[field] = draft.parent.record_id
            elif name := draft.values.get(field):
                draft.values[field] = directory.find_or_create(to, str(name), draft.place)
        except ValueUnfit as reason:
            directory.batch.reject(draft.place, field, reason)
        else:
            kept.append(draft)
    return kept


@cache
def _references(record_type: type[Record]) -> Mapping[str, FieldKind]:
    """The fields that hold references, in themselves or in their rows."""
    return {name: kind for name, kind in fields_of(record_type).items() if _refers(kind)}


def _refers(kind: FieldKind) -> bool:
    return isinstance(kind, Reference | References) or (
        isinstance(kind, Rows) and any(map(_refers, fields_of(kind.of).values()))
    )


@cache
def _required(record_type: type[Record]) -> Mapping[str, str]:
    """The fields without which there is no record, with their labels."""
    return {name: kind.label for name, kind in fields_of(record_type).items() if kind.required}


def _ask(items: Iterable[Item], directory: Directory, defaults: Defaults) -> None:
    """Ask the library about all names at once, kind by kind."""
    names: dict[str, set[str]] = {}
    listed = list(items)
    for record_type in {item.record_type for item in listed}:
        for kind, name in defaults.names(record_type):
            names.setdefault(kind, set()).add(name)
    for item in listed:
        for kind, name in _names_of(item):
            names.setdefault(kind, set()).add(name)
            if isinstance(name, Loose):
                names[kind].update(pieces_of(name))
    for kind, found in names.items():
        codes = directory.batch.codes.values() if kind == "industry" else ()
        directory.ask(kind, found | set(codes))


def _names_of(item: Item) -> Iterator[tuple[str, str]]:
    """The kind and the name (or id) of all that an item refers to."""
    for field, kind in _references(item.record_type).items():
        if field in item.values:
            yield from _names_in(kind, item.values[field])


def _names_in(kind: FieldKind, value: object) -> Iterator[tuple[str, str]]:
    if isinstance(kind, Reference) and value:
        yield kind.to, str(value)
    elif isinstance(kind, References):
        for name in cast("tuple[str, ...]", value):
            yield kind.to, name
    elif isinstance(kind, Rows):
        for row in cast("tuple[AttrsInstance, ...]", value):
            for name, part in fields_of(kind.of).items():
                yield from _names_in(part, getattr(row, name))


def _complete(item: Item, directory: Directory, defaults: Defaults) -> bool:
    """Put ids where names stand, and what was given where nothing stands; whether the item can be kept."""
    directory.batch.pulse(0, 0)
    if item.before is None:
        item.values |= defaults.missing_in(item)
        item.values |= {name: value for name, value in item.suggested.items() if not has_value(item.values.get(name))}
    if not _fill(item, directory):
        return False
    if item.before is None or not item.changes or not (missing := defaults.missing_in(item)):
        return True
    item.values |= missing
    return _fill(item, directory, missing)


def _fill(item: Item, directory: Directory, only: Collection[str] | None = None) -> bool:
    """Put ids where names stand, in all fields or in those of `only`; whether the item can be kept."""
    for field, label in _required(item.record_type).items():
        if not has_value(item.values.get(field, item.before and getattr(item.before, field))):
            directory.batch.reject(item.place, field, ValueMissing(field=label))
            return False
    customer = item.id if item.record_type.kind == "customer" else text_of(item, "customer")
    for field, kind in _references(item.record_type).items():
        if field not in item.values or (only is not None and field not in only):
            continue
        try:
            item.values[field] = _referred(kind, item.values[field], item.place, customer, directory)
        except ValueUnfit as reason:
            directory.batch.reject(item.place, field, reason)
            return False
    return True


def _referred(kind: FieldKind, value: object, place: Place, customer: str, directory: Directory) -> object:
    """A value with ids in the place of names; raises `NoSuchRecord`."""
    if isinstance(kind, Reference):
        return directory.find_or_create(kind.to, str(value), place, customer) if value else NO_RECORD
    if isinstance(kind, References):
        return directory.all_of(kind.to, cast("tuple[str, ...]", value), place, customer)
    rows = cast("tuple[AttrsInstance, ...]", value)
    return tuple(_referred_row(row, place, customer, directory) for row in rows)


def _referred_row(row: AttrsInstance, place: Place, customer: str, directory: Directory) -> AttrsInstance:
    parts = fields_of(type(row)).items()
    changed = {
        name: _referred(kind, getattr(row, name), place, customer, directory) for name, kind in parts if _refers(kind)
    }
    return evolve(row, **changed)


def _without_orphans(kept: dict[RecordId, Item], items: Mapping[RecordId, Item], batch: Batch) -> dict[RecordId, Item]:
    """Leave out what refers to a new record that was left out itself, until nothing does."""
    gone = {item.id: item for item in items.values() if item.id not in kept and item.before is None}
    while lost := [item for item in kept.values() if any(name in gone for _, name in _names_of(item))] if gone else []:
        for item in lost:
            field, named = _first_gone(item, gone)
            title = str(named.values.get(named.record_type.title_field, ""))
            batch.reject(item.place, field, NoSuchRecord(kind=named.record_type.label, value=shown(title)))
            del kept[item.id]
        gone = {item.id: item for item in lost if item.before is None}
    return kept


def _first_gone(item: Item, gone: Mapping[RecordId, Item]) -> tuple[str, Item]:
    return next(
        (field, gone[RecordId(name)])
        for field, kind in _references(item.record_type).items()
        for _, name in _names_in(kind, item.values.get(field, ()))
        if name in gone
    )


def _imported(items: Iterable[Item], batch: Batch) -> Imported:
    added: list[Entry] = []
    updated: list[Entry] = []
    unchanged: list[Entry] = []
    for item in items:
        before = item.before
        if before is None:
            make = cast("Callable[..., Record]", item.record_type)
            added.append(Entry(make(id=item.id, **item.values), item.place, None, item.document))
        elif not item.changes:
            unchanged.append(Entry(before, item.place, before, item.document))
        else:
            updated.append(Entry(evolve(before, **item.values), item.place, before, item.document))
    return Imported(
        added=tuple(added),
        updated=tuple(updated),
        unchanged=tuple(unchanged),
        rejected=tuple(batch.rejected),
        notes=tuple(batch.notes),
    )
