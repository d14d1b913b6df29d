"""Gathering: everything a proposal may speak of, taken from the library before a word is written."""

import datetime as dt
from collections.abc import Iterable, Iterator

from desktop.documents.anonymise import OPEN
from desktop.documents.dossier import Dossier
from desktop.documents.other_names import OtherName, OtherNames
from desktop.errors import UserError
from desktop.exporters.exporter import Look
from desktop.exporters.look import branded
from desktop.fields import RecordId
from desktop.records import (
    Brand,
    CaseStudy,
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
from desktop.records.rows import PriceLine
from desktop.store.called import Names
from desktop.store.errors import RecordIsGone
from desktop.store.library import FILE
from desktop.store.store import Store
from desktop.workspace.outcomes import Wanted
from desktop.workspace.recommending import matches, opportunity_of

MATCHES_GATHERED = 12
SHORTEST_NAME = 2
"""A name of one character would be found in half of all words; it is not looked for."""


class NoBrand(UserError):
    """Nobody to speak as."""

    message = "The library doesn't say who we are. Add a brand record with the company's name, then try again."


def gather(
    store: Store, proposal: Proposal, customer: Customer, today: dt.date, names: OtherNames | None = None
) -> Dossier:
    """The dossier of one proposal; `names` are the library's `other_names`, if they were asked for already."""
    brand = brand_of(store)
    deal = _deal(store, proposal)
    prices = _prices(store, proposal, deal.lines if deal else ())
    products = _products(store, (*(deal.products if deal else ()), *(price.product for price in prices)))
    wanted = Wanted(
        customer=customer,
        products=tuple(product.id for product in products),
        role=proposal.edition,
        language=proposal.language,
        outside=True,
    )
    chosen = tuple(case for case in store.get_many(list(proposal.cases)) if isinstance(case, CaseStudy))
    cases = matches(store, wanted, CaseStudy, MATCHES_GATHERED, today)
    return Dossier(
        today=today,
        proposal=proposal,
        customer=customer,
        brand=brand,
        contacts=tuple(store.of_customer(Contact, customer.id)),
        opportunity=deal,
        products=products,
        prices={price.id: price for price in prices},
        industries=_industries(store, customer, (*(match.record for match in cases), *chosen)),
        pains={one.id: one for one in _live(store, [row.pain for row in customer.pains]) if isinstance(one, PainPoint)},
        cases=cases,
        materials=matches(store, wanted, Material, MATCHES_GATHERED, today),
        chosen_cases=chosen,
        other_names=other_names(store, today) if names is None else names,
    )


def _live(store: Store, ids: Iterable[RecordId]) -> list[Record]:
    return [record for record in store.get_many(list(dict.fromkeys(ids))) if record.deleted_at is None]


def _deal(store: Store, proposal: Proposal) -> Opportunity | None:
    """The deal the proposal was made for, or else the customer's deal in the making."""
    for deal in _live(store, [proposal.opportunity] if proposal.opportunity else []):
        if isinstance(deal, Opportunity):
            return deal
    return opportunity_of(store, proposal.customer)


def _industries(store: Store, customer: Customer, cases: Iterable[Record]) -> dict[RecordId, Industry]:
    """The industries that are spoken of: the customer's with those above them, and those of the cases."""
    above = store.ancestors()
    named = [one for own in customer.industries for one in (own, *above.get(own, ()))]
    named += [one for case in cases if isinstance(case, CaseStudy) for one in case.industries]
    return {one.id: one for one in _live(store, named) if isinstance(one, Industry)}


def customer_of(store: Store, proposal: Proposal) -> Customer:
    """Whom a proposal is made for."""
    customer = store.get(proposal.customer)
    if not isinstance(customer, Customer):
        raise RecordIsGone(id=proposal.customer)
    return customer


def brand_of(store: Store) -> Brand:
    """Who we are: the first brand of the library that is no sample, else the sample's."""
    brands = sorted(store.of(Brand), key=lambda brand: brand.sample)
    if not brands:
        raise NoBrand
    return brands[0]


def look_of(store: Store, brand: Brand) -> Look:
    """How this company's documents look: its colours and its logo."""
    logo = store.attachment(brand.logo[0].sha256) if brand.logo else b""
    return branded(Look(), primary=brand.colour, accent=brand.accent, logo=logo)


def _prices(store: Store, proposal: Proposal, usual: Iterable[PriceLine]) -> list[Price]:
    lines = proposal.lines or tuple(usual)
    found = store.get_many([line.price for line in lines])
    return [price for price in found if isinstance(price, Price)]


def _products(store: Store, ids: Iterable[RecordId]) -> tuple[Product, ...]:
    found = store.get_many(list(dict.fromkeys(ids)))
    return tuple(product for product in found if isinstance(product, Product))


def other_names(store: Store, today: dt.date) -> OtherNames:
    """The names that a document must not hold: of all customers but its reader, and those behind an alias.

    They are read when the first text is searched, in the thread of this store.
    """
    return OtherNames(lambda: _other_names(store, today))


def _other_names(store: Store, today: dt.date) -> Iterator[OtherName]:
    names = Names(store.database, store.folder / FILE)
    for one in (*names.customers(), *names.behind_cases([one.value for one in OPEN], today.isoformat())):
        yield from (OtherName(name, one.name) for name in (one.name, *one.others) if len(name) >= SHORTEST_NAME)
