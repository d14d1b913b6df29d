"""Gathering: everything a proposal may speak of, taken from the library before a word is written."""

import datetime as dt
from collections.abc import Iterable

from desktop.documents.anonymise import is_named, may_be_shown
from desktop.documents.dossier import Dossier, OtherName
from desktop.errors import UserError
from desktop.exporters.exporter import Look
from desktop.exporters.look import branded
from desktop.fields import RecordId
from desktop.records import Brand, CaseStudy, Contact, Customer, Industry, Material, PainPoint, Price, Product, Proposal
from desktop.records.rows import PriceLine
from desktop.store.store import Store
from desktop.workspace.outcomes import Wanted
from desktop.workspace.recommending import matches, opportunity_of

MATCHES_GATHERED = 12
SHORTEST_NAME = 2
"""A name of one character would be found in half of all words; it is not looked for."""


class NoBrand(UserError):
    """Nobody to speak as."""

    message = "The library doesn't say who we are. Add a brand record with the company's name, then try again."


def gather(store: Store, proposal: Proposal, customer: Customer, today: dt.date) -> Dossier:
    """The dossier of one proposal."""
    brand = brand_of(store)
    deal = opportunity_of(store, customer.id)
    prices = _prices(store, proposal, deal.lines if deal else ())
    products = _products(store, (*(deal.products if deal else ()), *(price.product for price in prices)))
    wanted = Wanted(
        customer=customer,
        products=tuple(product.id for product in products),
        role=proposal.edition,
        language=proposal.language,
        outside=True,
    )
    chosen = store.get_many(list(proposal.cases))
    return Dossier(
        today=today,
        proposal=proposal,
        customer=customer,
        brand=brand,
        contacts=tuple(contact for contact in store.of(Contact) if contact.customer == customer.id),
        opportunity=deal,
        products=products,
        prices={price.id: price for price in prices},
        industries={industry.id: industry for industry in store.of(Industry)},
        pains={pain.id: pain for pain in store.of(PainPoint)},
        cases=matches(store, wanted, CaseStudy, MATCHES_GATHERED, today),
        materials=matches(store, wanted, Material, MATCHES_GATHERED, today),
        chosen_cases=tuple(case for case in chosen if isinstance(case, CaseStudy)),
        other_names=tuple(other_names(store, today, customer)),
    )


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


def other_names(store: Store, today: dt.date, reader: Customer | None = None) -> Iterable[OtherName]:
    """The names that a document for this reader must not hold: of all other customers, and those behind an alias."""
    own = {reader.name, reader.short_name, *reader.other_names} if reader else set[str]()
    for other in store.of(Customer):
        if reader is None or other.id != reader.id:
            for name in (other.name, other.short_name, *other.other_names):
                if len(name) >= SHORTEST_NAME and name not in own:
                    yield OtherName(name, other.name)
    for case in store.of(CaseStudy):
        if not (is_named(case) and may_be_shown(case, today)):
            for name in (case.customer_name, *case.hidden_names):
                if len(name) >= SHORTEST_NAME and name not in own:
                    yield OtherName(name, case.customer_name)
