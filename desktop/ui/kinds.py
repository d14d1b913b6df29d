"""Kinds of record as the window shows them: their icons, and what is said of a record beside its name."""

from collections.abc import Iterator, Mapping
from typing import Final

from desktop.fields import RecordId
from desktop.i18n import Option, Words
from desktop.records import (
    Brand,
    CaseStudy,
    ChecklistTemplate,
    Contact,
    Customer,
    Industry,
    Material,
    Opportunity,
    PainPoint,
    Price,
    Product,
    Proposal,
)
from desktop.records.record import Record

ICON_OF: Final[Mapping[str, str]] = {
    Customer.kind: "building-2",
    Contact.kind: "user",
    Opportunity.kind: "target",
    CaseStudy.kind: "award",
    Material.kind: "presentation",
    Product.kind: "package",
    Price.kind: "banknote",
    Industry.kind: "factory",
    PainPoint.kind: "flame",
    ChecklistTemplate.kind: "list-checks",
    Proposal.kind: "file-text",
    Brand.kind: "stamp",
}


def belongs_to(record: Record) -> RecordId | None:
    """The record that says most about where this one belongs: its customer, its product, its first industry."""
    match record:
        case Contact() | Opportunity() | Proposal():
            return record.customer or None
        case Price():
            return record.product or None
        case Industry():
            return record.parent or None
        case Customer() | CaseStudy() | Material() | PainPoint():
            return next(iter(record.industries), None)
        case _:
            return None


def context(record: Record, names: Mapping[RecordId, str], words: Words) -> str:
    """What stands beside a record's name: its kind, where it belongs (by `names`), how far it is."""
    above = belongs_to(record)
    parts = [words(record.label), names.get(above, "") if above else "", *_states(record, words)]
    return words.dotted(*parts)


def _states(record: Record, words: Words) -> Iterator[str]:
    state: Option | None = None
    match record:
        case Opportunity():
            state = record.stage
        case Proposal():
            state = record.status
        case Material():
            state = record.type
        case Contact():
            yield record.position
        case _:
            return
    if state is not None:
        yield words(state.label)
