"""What facets and their values are called, and in which order the values are offered."""

from collections.abc import Iterable, Mapping
from typing import Final

from desktop.documents.kinds import TEMPLATE_OF
from desktop.fields import Choice, Choices, RecordId, Reference, References, fields_of
from desktop.i18n import Option as Choosable
from desktop.i18n import Words
from desktop.records import TYPE_OF
from desktop.store import freshness
from desktop.ui.lists.options import Option
from desktop.workspace.workspace import Workspace

TITLES: Final[Mapping[str, str]] = {
    "industry": "Industry",
    "product": "Product",
    "pain": "Pain point",
    "role": "Role",
    "stage": "Stage",
    "size": "Size",
    "region": "Region",
    "permission": "Permission##facet",
    "language": "Language",
    "tag": "Tag",
    "type": "Type",
    "lifecycle": "Lifecycle##facet",
    "source": "Source",
    "category": "Category",
    "customer": "Customer",
    "status": "Status",
    "template": "Template",
    freshness.FACET: "Freshness",
}
"""Facets by what they are called (msgids)."""
_OWN_TITLES: Final = {("material", "permission"): "Audience", ("checklist_template", "type"): "Visit type"}
_FRESH: Final = {
    freshness.OVERDUE: "Review overdue or expired",
    freshness.SOON: "Due within 30 days",
}


def title(words: Words, kind: str, facet: str) -> str:
    """What a facet of a kind of record is called."""
    return words(_OWN_TITLES.get((kind, facet), TITLES[facet]))


def named(workspace: Workspace, words: Words, kind: str, facet: str, values: Iterable[str]) -> dict[str, str]:
    """What the values of a facet are called, in the order they are offered; those that name nothing are left out."""
    listed = list(values)
    if facet == freshness.FACET:
        return {value: words(label) for value, label in _FRESH.items() if value in listed}
    if facet == "template":
        return {value: words(TEMPLATE_OF[value].label) for value in listed if value in TEMPLATE_OF}
    if facet == "size":
        return {value: band_said(words, value) for value in sorted(listed, key=_begin)}
    match _field_of(kind, facet):
        case Choice(of=options) | Choices(of=options):
            return _choices(words, options, listed)
        case Reference() | References():
            titles = workspace.store.titles(map(RecordId, listed))
            return {value: titles[RecordId(value)] for value in listed if value in titles}
        case _:
            return {value: value for value in listed}


def options(workspace: Workspace, words: Words, kind: str, facet: str, counts: Mapping[str, int]) -> list[Option]:
    """The values of a facet to choose from, the most frequent first, with how many records have each."""
    names = named(workspace, words, kind, facet, counts)
    if facet == "industry":
        return _tree(workspace, names, counts)
    found = [Option(value, label, counts[value]) for value, label in names.items()]
    is_ordered = facet in ("size", freshness.FACET) or isinstance(_field_of(kind, facet), Choice | Choices)
    return found if is_ordered else sorted(found, key=lambda one: (-(one.count or 0), one.label))


def band_said(words: Words, band: str) -> str:
    """A band of numbers of people: 100–499 人; the last one is open."""
    begin, dash, end = band.partition("-")
    if not dash:
        return words("{count} people or more", count=words.number(int(begin.rstrip("+"))))
    return words("{least}–{most} people", least=words.number(int(begin)), most=words.number(int(end)))


def _begin(band: str) -> int:
    return int(band.partition("-")[0].rstrip("+"))


def _field_of(kind: str, facet: str) -> object:
    return next((field for field in fields_of(TYPE_OF[kind]).values() if field.facet == facet), None)


def _choices(words: Words, of: type[Choosable], values: Iterable[str]) -> dict[str, str]:
    wanted = set(values)
    return {option.value: words(option.label) for option in of if option.value in wanted}


def _tree(workspace: Workspace, names: Mapping[str, str], counts: Mapping[str, int]) -> list[Option]:
    """Industries below those above them."""
    above = workspace.store.ancestors()
    parents = {
        value: next((one for one in above.get(RecordId(value), ()) if one in names), RecordId("")) for value in names
    }
    found: list[Option] = []

    def add(parent: str, depth: int) -> None:
        children = sorted(
            (value for value in names if parents[value] == parent), key=lambda value: (-counts[value], names[value])
        )
        for value in children:
            found.append(Option(value, names[value], counts[value], depth))
            add(value, depth + 1)

    add("", 0)
    return found
