"""Recommendation: what fits a customer, looked for by facets and text, weighed and said with reasons."""

import datetime as dt
from collections.abc import Collection, Iterable

import attrs

from desktop.fields import RecordId
from desktop.matching.match import Candidate, Match, Situation
from desktop.matching.rank import rank
from desktop.records import CaseStudy, Customer, Material, Opportunity
from desktop.records.choices import Stage
from desktop.store.store import Store
from desktop.workspace.outcomes import Wanted

UNFILED = "unfiled"
"""The external id of the industry under which imports put those they don't know."""
CANDIDATES = (120, 600)
"""So many candidates are weighed; the more only where the limits leave fewer than are looked for."""
OPEN_STAGES = (Stage.LEAD, Stage.QUALIFIED, Stage.NEEDS, Stage.SOLUTION, Stage.NEGOTIATION, Stage.RENEWAL, None)


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
        found = store.candidates([kind.kind], _facets(there), _searched(store, there), most)
        scores = {candidate.id: candidate.text_score for candidate in found}
        records = store.get_many(list(scores))
        ranked = rank((Candidate(one, scores[one.id]) for one in records if isinstance(one, kind)), there, limit)
        if len(ranked) >= limit or len(found) < most:
            break
    return ranked


def _searched(store: Store, there: Situation) -> str:
    """The text that is looked for: the needs, and what the pains are called."""
    pains = store.titles(list(there.pains))
    return " ".join((there.need, *pains.values())).strip()


def _facets(there: Situation) -> dict[str, tuple[str, ...]]:
    near = {parent for industry in there.industries for parent in there.ancestors.get(industry, ())[:1]}
    return {
        "industry": (*there.industries, *sorted(near)),
        "pain": there.pains,
        "product": there.products,
    }
