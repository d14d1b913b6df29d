"""Amounts: what proposals are worth, for lists of them."""

from collections.abc import Iterable, Mapping

from desktop.documents.quote import contract_of
from desktop.fields import RecordId
from desktop.money import Money
from desktop.records import Opportunity, Price, Proposal
from desktop.store.store import Store


def amounts(store: Store, proposals: Iterable[Proposal]) -> Mapping[RecordId, Money]:
    """By id what is signed if a proposal's recommended offer is taken; those that have no prices yet are left out."""
    listed = list(proposals)
    deals = {
        deal.id: deal for deal in store.get_many([one.opportunity for one in listed]) if isinstance(deal, Opportunity)
    }
    lines = [line for one in (*listed, *deals.values()) for line in one.lines]
    prices = {one.id: one for one in store.get_many([line.price for line in lines]) if isinstance(one, Price)}
    found = {one.id: contract_of(one, deals.get(one.opportunity), prices) for one in listed}
    return {record_id: amount for record_id, amount in found.items() if amount is not None}
