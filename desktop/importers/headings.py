"""What the headings of columns, keys and sections mean: which field, and what kind of record they speak of."""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from attrs import AttrsInstance, frozen

from desktop.fields import FieldKind, fields_of
from desktop.i18n import Language, Words, catalogue
from desktop.importers.raw import fold
from desktop.records import RECORD_TYPES, Record

_UNIT = re.compile(r"^(.+?)\s*[（(\[【]([^（）()\[\]【】]*)[)）\]】]\s*$")
_FIELD_NAME, _LABEL, _HEADING = range(3)
_ENOUGH_COLUMNS = 2
_PASSED_OVER = frozenset({"kind", "id"})
Chosen = Mapping[str, str]
"""What a person said of headings: the field that each fills, "" for one that is not to be taken."""
_NONE: Chosen = {}
_CALLED = frozenset(map(fold, ("title", "name", "标题", "名称", "標題", "名稱")))


@frozen
class Meaning:
    """What a heading may mean: fields by name, the likeliest first, and the unit that it states in brackets."""

    fields: tuple[str, ...]
    unit: str = ""


def meaning_of(owner: type[AttrsInstance], heading: str) -> Meaning:
    """The fields that a heading can mean in a record or row of this type; none if it isn't understood."""
    index = _index(owner)
    if found := index.get(fold(heading)):
        return Meaning(found)
    if bracketed := _UNIT.match(heading):
        return Meaning(index.get(fold(bracketed[1]), ()), bracketed[2].strip())
    return Meaning(())


def meanings_of(record_type: type[Record], headings: Iterable[str], chosen: Chosen = _NONE) -> list[Meaning]:
    """The fields that headings mean where it is known what the rows are.

    Where none is what a record is called by, the first «title» or «name» is taken for it.
    """
    listed = list(headings)
    found = [_chosen(chosen, heading) or meaning_of(record_type, heading) for heading in listed]
    if any(record_type.title_field in meaning.fields for meaning in found):
        return found
    free = (at for at, heading in enumerate(listed) if heading not in chosen and not found[at].fields)
    if (first := next((at for at in free if fold(listed[at]) in _CALLED), None)) is not None:
        found[first] = Meaning((record_type.title_field,))
    return found


def _chosen(chosen: Chosen, heading: str) -> Meaning | None:
    """What a person said that a heading means; its unit in brackets stays."""
    field = chosen.get(heading)
    if not field:
        return None if field is None else Meaning(())
    bracketed = _UNIT.match(heading)
    return Meaning((field,), bracketed[2].strip() if bracketed else "")


def tells_records(record_type: type[Record], headings: Iterable[str], chosen: Chosen = _NONE) -> bool:
    """Whether these headings say which record a row is: its title or its external id."""
    named = {record_type.title_field, "external_id"}
    return any(named & set(meaning.fields) for meaning in meanings_of(record_type, headings, chosen))


def score(record_type: type[Record], headings: Iterable[str]) -> int:
    """How many of the fields of a record type these headings name."""
    return len({meaning.fields[0] for heading in headings if (meaning := meaning_of(record_type, heading)).fields})


def best_score(headings: Iterable[str]) -> int:
    """How many fields these headings name in the record type that they fit best."""
    listed = list(headings)
    return max(score(record_type, listed) for record_type in RECORD_TYPES)


def kinds_told_by(headings: Iterable[str]) -> list[type[Record]]:
    """The record types that these headings fit best; one if they tell it without doubt."""
    listed = [heading for heading in headings if heading]
    scores = {record_type: score(record_type, listed) for record_type in RECORD_TYPES if _names(record_type, listed)}
    best = max(scores.values(), default=0)
    return [record_type for record_type, points in scores.items() if points == best >= _ENOUGH_COLUMNS]


def kind_named(text: str) -> type[Record] | None:
    """The record type that a file or a sheet is called after: `customer`, `Customers`, 客户."""
    return _kinds_by_name().get(fold(text))


def is_companion(heading: str) -> bool:
    """Whether a heading is known although no field of the record takes it (`kind`)."""
    return fold(heading) in _PASSED_OVER


def _names(record_type: type[Record], headings: list[str]) -> bool:
    return any(record_type.title_field in meaning_of(record_type, heading).fields for heading in headings)


@cache
def _index(owner: type[AttrsInstance]) -> Mapping[str, tuple[str, ...]]:
    ranked: dict[str, dict[str, int]] = {}
    for name, kind in fields_of(owner).items():
        for heading, rank in _headings(name, kind):
            fields = ranked.setdefault(fold(heading), {})
            fields[name] = min(rank, fields.get(name, rank))
    return {heading: tuple(sorted(fields, key=fields.__getitem__)) for heading, fields in ranked.items()}


def _headings(name: str, kind: FieldKind) -> Iterable[tuple[str, int]]:
    yield name, _FIELD_NAME
    yield from ((heading, _HEADING) for heading in kind.headings)
    yield kind.label, _LABEL
    yield from ((catalogue(language).get(kind.label, kind.label), _LABEL) for language in Language)


@cache
def _kinds_by_name() -> Mapping[str, type[Record]]:
    found: dict[str, type[Record]] = {}
    for record_type in RECORD_TYPES:
        names = {record_type.kind, *record_type.also_called}
        for words in map(Words, Language):
            names |= {words(name) for name in (record_type.label, record_type.plural)}
        found |= {fold(name): record_type for name in names}
    return found
