"""Surroundings: what cells and faces need besides the record itself, gathered for a block of rows at once."""

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import cache

from attrs import frozen

from desktop.fields import RecordId, Reference, References, fields_of
from desktop.i18n import Words
from desktop.money import Money
from desktop.records import CaseStudy, Customer, Industry, PainPoint, Product, Proposal
from desktop.records.record import Record
from desktop.store.glances import CustomerGlance, PriceSpan
from desktop.store.listing import Listing
from desktop.workspace.workspace import Workspace

_NOTHING = CustomerGlance()


@frozen(kw_only=True)
class Surroundings:
    """What is around some records: what those are called that they name, and what others say of them.

    `cases` counts the case studies of industries and pains.
    """

    words: Words
    today: dt.date
    now: dt.datetime
    names: Mapping[RecordId, str]
    customers: Mapping[RecordId, CustomerGlance]
    prices: Mapping[RecordId, PriceSpan]
    amounts: Mapping[RecordId, Money]
    cases: Mapping[str, int]

    def called(self, ids: Sequence[RecordId]) -> list[str]:
        """What these records are called; those that are gone are passed over."""
        return [self.names[one] for one in ids if one in self.names]

    def customer(self, record: Record) -> CustomerGlance:
        """What others say of a customer."""
        return self.customers.get(record.id, _NOTHING)


def gathered(workspace: Workspace, words: Words, records: Sequence[Record]) -> Surroundings:
    """What is around these records, which are of one kind."""
    ids = [record.id for record in records]
    kind = records[0].kind if records else ""
    names = {one for record in records for name in _naming(type(record)) for one in _ids(getattr(record, name))}
    return Surroundings(
        words=words,
        today=workspace.today,
        now=workspace.store.desk.now(),
        names=workspace.store.titles(names),
        customers=workspace.glances.customers(ids) if kind == Customer.kind else {},
        prices=workspace.glances.prices(ids) if kind == Product.kind else {},
        amounts=workspace.amounts(record for record in records if isinstance(record, Proposal)),
        cases=_cases(workspace, kind),
    )


def _cases(workspace: Workspace, kind: str) -> Mapping[str, int]:
    facet = {Industry.kind: "industry", PainPoint.kind: "pain"}.get(kind)
    return workspace.lists.counts(Listing(kind=CaseStudy.kind), facet) if facet else {}


@cache
def _naming(record_type: type[Record]) -> tuple[str, ...]:
    """The fields of a record type that name others."""
    return tuple(name for name, kind in fields_of(record_type).items() if isinstance(kind, Reference | References))


def _ids(value: RecordId | tuple[RecordId, ...]) -> tuple[RecordId, ...]:
    return value if isinstance(value, tuple) else (value,) if value else ()
