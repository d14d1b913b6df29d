"""Which record a row speaks of: one of the library, one of another row, or a new one."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from pathlib import Path

from attrs import Factory, define, frozen

from desktop.fields import RecordId
from desktop.importers.batch import Draft
from desktop.importers.imported import Place
from desktop.importers.library import Library
from desktop.importers.values import has_value
from desktop.records import Record

PARENT = {"contact": "customer", "opportunity": "customer", "price": "product", "proposal": "customer"}
"""The field that tells apart records of one name: two contacts called 王伟 at two customers."""
_ALWAYS_APART = {
    "industry": ("code",),
    "product": ("code",),
    "customer": ("tax_id",),
    "case_study": ("language", "customer_name"),
    "material": ("language", "type"),
    "proposal": ("version", "edition", "language"),
    "checklist_template": ("visit_type",),
}
_APART_IF_REPEATED = {
    "customer": ("region", "city"),
    "price": ("unit", "charge", "level"),
}
"""Fields that tell apart rows of the same name; where a name comes once, a changed value is an update."""


@define
class Item:
    """A record in the making: the values of one row, or of several rows that speak of the same record.

    `suggested` are values for a new record that has none; `joined` are the rows after the first; `differs` is whether
    one of them says something else.
    """

    record_type: type[Record]
    id: RecordId
    before: Record | None
    values: dict[str, object]
    place: Place
    document: Path | None = None
    suggested: Mapping[str, object] = Factory(dict[str, object])
    joined: list[Place] = Factory(list[Place])
    differs: bool = False

    def join(self, draft: Draft) -> None:
        """Take the values of a further row; what it leaves empty stays."""
        own = {name: value for name, value in _own(draft.values, self.before).items() if has_value(value)}
        said = {name: self.values[name] for name in own if has_value(self.values.get(name))}
        self.differs = self.differs or any(own[name] != value for name, value in said.items())
        self.joined.append(draft.place)
        self.values |= own

    @property
    def changes(self) -> bool:
        """Whether it is a new record, or another than the library has."""
        return self.before is None or any(getattr(self.before, name) != value for name, value in self.values.items())


@frozen
class Marks:
    """What identifies a draft or a record: external id, title with parent, and the values that tell namesakes apart."""

    external_id: str
    title: tuple[str, str]
    apart: tuple[object, ...]


@define
class Namesakes:
    """Ids of records that share title and parent, to be told apart by further values."""

    complete: dict[tuple[object, ...], RecordId] = Factory(dict[tuple[object, ...], RecordId])
    partial: list[tuple[tuple[object, ...], RecordId]] = Factory(list[tuple[tuple[object, ...], RecordId]])

    def add(self, apart: tuple[object, ...], record_id: RecordId) -> None:
        """Take in one more."""
        if all(map(has_value, apart)):
            self.complete.setdefault(apart, record_id)
        else:
            self.partial.append((apart, record_id))

    def find(self, apart: tuple[object, ...]) -> RecordId | None:
        """The first that contradicts none of these values."""
        if found := self.complete.get(apart):
            return found
        among = list(self.partial) if all(map(has_value, apart)) else [*self.complete.items(), *self.partial]
        return next((record_id for other, record_id in among if _agree(apart, other)), None)


def _agree(one: Sequence[object], other: Sequence[object]) -> bool:
    return all(a == b or not has_value(a) or not has_value(b) for a, b in zip(one, other, strict=True))


def identify(drafts: Sequence[Draft], library: Library) -> dict[RecordId, Item]:
    """The items that drafts of one kind make, in order; parents among the values are ids already."""
    if not drafts:
        return {}
    record_type = drafts[0].record_type
    parent_field = PARENT.get(record_type.kind, "")
    finder = _finder(record_type, drafts, library)
    items: dict[RecordId, Item] = {}
    for draft in drafts:
        marks = finder.marks_of(draft.values, str(draft.values.get(parent_field, "")))
        draft.record_id = finder.find(marks) or library.new_id()
        finder.remember(marks, draft.record_id)
        if found := items.get(draft.record_id):
            found.join(draft)
            continue
        before = finder.known.get(draft.record_id)
        values = _own(draft.values, before)
        items[draft.record_id] = Item(
            record_type, draft.record_id, before, values, draft.place, draft.document, draft.suggested
        )
    return items


def _own(values: dict[str, object], before: Record | None) -> dict[str, object]:
    """Values without an external id that is none: empty, or the id itself, as exports write it."""
    if values.get("external_id") in {"", before.id if before else ""}:
        return {name: value for name, value in values.items() if name != "external_id"}
    return values


@define
class _Finder:
    """Looks up marks among the library's records and the rows read so far.

    `by_title`: some rows have no external id, so that titles have to be remembered.
    """

    record_type: type[Record]
    repeated: AbstractSet[str]
    known: dict[RecordId, Record]
    by_external_id: dict[str, RecordId]
    held: dict[tuple[str, str], Namesakes]
    nameless: dict[tuple[str, str], Namesakes]
    read: dict[tuple[str, str], Namesakes]
    adopted: set[RecordId]
    by_title: bool

    def apart(self, title: str) -> tuple[str, ...]:
        """The fields that tell namesakes of this title apart."""
        always = _ALWAYS_APART.get(self.record_type.kind, ())
        return always + _APART_IF_REPEATED.get(self.record_type.kind, ()) if title in self.repeated else always

    def marks_of(self, values: Mapping[str, object], parent: str) -> Marks:
        title = str(values.get(self.record_type.title_field, ""))
        external_id = str(values.get("external_id", ""))
        return Marks(external_id, (title, parent), tuple(values.get(name) for name in self.apart(title)))

    def find(self, marks: Marks) -> RecordId | None:
        """By external id; else among the records that have none if the row has one; else among all of that name."""
        if marks.external_id:
            return self.by_external_id.get(marks.external_id) or self._adopt(marks)
        return _first(self.held, marks) or _first(self.read, marks)

    def _adopt(self, marks: Marks) -> RecordId | None:
        found = _first(self.nameless, marks)
        if found is None or found in self.adopted:
            return None
        self.adopted.add(found)
        return found

    def remember(self, marks: Marks, record_id: RecordId) -> None:
        if marks.external_id:
            self.by_external_id.setdefault(marks.external_id, record_id)
        if marks.title[0] and self.by_title:
            self.read.setdefault(marks.title, Namesakes()).add(marks.apart, record_id)


def _first(among: Mapping[tuple[str, str], Namesakes], marks: Marks) -> RecordId | None:
    namesakes = among.get(marks.title) if marks.title[0] else None
    return namesakes.find(marks.apart) if namesakes else None


def _finder(record_type: type[Record], drafts: Sequence[Draft], library: Library) -> _Finder:
    titles = Counter(str(draft.values.get(record_type.title_field, "")) for draft in drafts)
    external_ids = {str(draft.values.get("external_id", "")) for draft in drafts}
    keys = (titles.keys() | external_ids) - {""}
    records = {record.id: record for found in library.records(record_type.kind, keys).values() for record in found}
    by_title = "" in external_ids
    finder = _Finder(record_type, _repeated(titles, records.values()), records, {}, {}, {}, {}, set(), by_title)
    parent_field = PARENT.get(record_type.kind)
    for record in records.values():
        fields = (record_type.title_field, "external_id", *finder.apart(record.name_of_record))
        parent = str(getattr(record, parent_field)) if parent_field else ""
        marks = finder.marks_of({name: getattr(record, name) for name in fields}, parent)
        finder.by_external_id[record.id] = record.id
        finder.held.setdefault(marks.title, Namesakes()).add(marks.apart, record.id)
        if marks.external_id:
            finder.by_external_id.setdefault(marks.external_id, record.id)
        else:
            finder.nameless.setdefault(marks.title, Namesakes()).add(marks.apart, record.id)
    return finder


def _repeated(titles: Counter[str], records: Iterable[Record]) -> AbstractSet[str]:
    held = Counter(record.name_of_record for record in records)
    return {title for title, count in (*titles.items(), *held.items()) if count > 1}
