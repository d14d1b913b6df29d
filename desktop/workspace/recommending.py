"""Recommendation: what fits a customer, looked for by facets and text, weighed and said with reasons."""

import datetime as dt
from collections.abc import Collection, Iterable, Iterator

import attrs

from desktop.fields import RecordId
from desktop.matching import signals
from desktop.matching.match import Candidate, Match, Situation
from desktop.matching.rank import rank
from desktop.records import CaseStudy, Customer, Material, Opportunity
from desktop.records.choices import CLOSED_STAGES, Audience, Permission, Stage
from desktop.store.candidates import Search, Sought
from desktop.store.facet_values import band
from desktop.store.store import Store
from desktop.workspace.outcomes import Wanted

UNFILED = "unfiled"
"""The external id of the industry under which imports put those they don't know."""
CANDIDATES: tuple[int, ...] = (110, 2000)
"""So many candidates are weighed; the more only where the limits leave fewer than are looked for."""
_BARRED = (Permission.INTERNAL.value, *(one.value for one in Audience if one is not Audience.OUTSIDE))
"""The permissions and audiences of which no outside reader is offered anything."""
OPEN_STAGES = (*(stage for stage in Stage if stage not in CLOSED_STAGES), None)


def opportunity_of(store: Store, customer: RecordId) -> Opportunity | None:
    """The customer's deal in the making: the open one changed last, else the one changed last."""
    deals = store.of_customer(Opportunity, customer)
    open_deals = [deal for deal in deals if deal.stage in OPEN_STAGES]
    return max(open_deals or deals, key=lambda deal: (str(deal.updated_at), deal.id), default=None)


def situation(store: Store, wanted: Wanted, today: dt.date) -> Situation:
    """What matching needs to know of a customer and of what is looked for."""
    base = Situation(
        today=today,
        industries=wanted.industries,
        products=wanted.products,
        role=wanted.role,
        language=wanted.language,
        need=wanted.need,
        outside=wanted.outside,
    )
    if wanted.customer is not None:
        base = _of_customer(store, wanted.customer, base)
    ancestors = _ancestors(store)
    return attrs.evolve(base, ancestors=ancestors, names=store.titles(_named(base, ancestors)))


def _ancestors(store: Store) -> dict[RecordId, tuple[RecordId, ...]]:
    """Those above each industry; what is merely unfiled is related to nothing."""
    unfiled = store.ids("industry", [UNFILED]).get(UNFILED)
    return {one: tuple(node for node in above if node != unfiled) for one, above in store.ancestors().items()}


def _of_customer(store: Store, customer: Customer, base: Situation) -> Situation:
    deal = opportunity_of(store, customer.id)
    in_view = (*deal.products, *_products_of_lines(store, deal)) if deal else ()
    return attrs.evolve(
        base,
        industries=(*base.industries, *customer.industries),
        pains=tuple(pain.pain for pain in customer.pains),
        products=tuple(dict.fromkeys((*base.products, *in_view))),
        size=customer.size,
        region=customer.region,
        stage=deal.stage if deal else None,
        need="\n".join(
            (base.need, *(need.stated for need in customer.needs), *(need.real for need in customer.needs))
        ).strip(),
        customer_names=tuple(name for name in (customer.name, customer.short_name, *customer.other_names) if name),
        rivals=customer.rivals,
    )


def _products_of_lines(store: Store, deal: Opportunity) -> Iterable[RecordId]:
    from desktop.records import Price

    prices = store.get_many([line.price for line in deal.lines])
    return [price.product for price in prices if isinstance(price, Price)]


def _named(base: Situation, ancestors: Collection[RecordId]) -> list[RecordId]:
    return list({*ancestors, *base.industries, *base.pains, *base.products})


def matches(
    store: Store, wanted: Wanted, kind: type[CaseStudy | Material], limit: int, today: dt.date
) -> tuple[Match, ...]:
    """The best matches of one kind, with reasons."""
    there = situation(store, wanted, today)
    ranked: tuple[Match, ...] = ()
    for most in CANDIDATES:
        found = store.candidates(_search(store, there, kind, most))
        scores = {candidate.id: candidate.text_score for candidate in found}
        records = store.get_many(list(scores))
        ranked = rank((Candidate(one, scores[one.id]) for one in records if isinstance(one, kind)), there, limit)
        if len(ranked) >= limit or len(found) < most:
            break
    return ranked


def _search(store: Store, there: Situation, kind: type[CaseStudy | Material], most: int) -> Search:
    """What candidates are chosen by: the signals that facets and text can tell, with the signals' own points."""
    pains = store.titles(list(there.pains))
    return Search(
        kinds=[kind.kind],
        sought=tuple(one for one in _sought(there) if one.values),
        barred=[Sought("permission", _BARRED, 1)] if there.outside else [],
        text=" ".join((there.need, *pains.values())).strip(),
        text_points=round(signals.TEXT),
        limit=most,
    )


def _sought(there: Situation) -> Iterator[Sought]:
    near = {parent for industry in there.industries for parent in there.ancestors.get(industry, ())[:1]}
    yield Sought("industry", there.industries, round(signals.SAME_INDUSTRY - signals.NEAR_INDUSTRY))
    yield Sought("industry", (*there.industries, *sorted(near)), round(signals.NEAR_INDUSTRY))
    yield Sought("pain", there.pains, round(signals.FIRST_PAIN), round(signals.FURTHER_PAIN))
    yield Sought("product", there.products, round(signals.PRODUCT))
    yield Sought("role", [there.role.value] if there.role else [], round(signals.ROLE))
    yield Sought("stage", [there.stage.value] if there.stage else [], round(signals.STAGE))
    yield Sought("region", [there.region] if there.region else [], round(signals.REGION))
    size, factor = there.size or 0, signals.SIZE_FACTOR
    yield Sought("size", {band(one) for one in (size // factor, size, size * factor) if one}, round(signals.SIZE))
