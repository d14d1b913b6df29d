"""Pricing: lines that were tried out, taken into a customer's proposal."""

import datetime as dt
from collections.abc import Sequence

from attrs import evolve

from desktop.i18n import Language
from desktop.records import Customer, Proposal
from desktop.records.choices import ProposalStatus
from desktop.records.rows import PriceLine
from desktop.store.store import Store
from desktop.workspace.proposing import new_proposal
from desktop.workspace.recommending import opportunity_of


def with_prices(
    store: Store, customer: Customer, lines: Sequence[PriceLine], language: Language, today: dt.date
) -> Proposal:
    """The customer's last draft with these lines, or a new one; it is not saved.

    What the draft has from its deal becomes its own; a line of the same price takes the place of the one it had.
    """
    drafts = [one for one in store.of_customer(Proposal, customer.id) if one.status is ProposalStatus.DRAFT]
    draft = max(drafts, key=lambda one: (str(one.updated_at), one.id), default=None)
    proposal = draft or new_proposal(store, customer, language, None, "", today)
    deal = opportunity_of(store, customer.id)
    before = proposal.lines or (deal.lines if deal else ())
    tried = {line.price: line for line in lines}
    kept = [_in_place(line, tried.pop(line.price)) if line.price in tried else line for line in before]
    return evolve(proposal, lines=(*kept, *tried.values()))


def _in_place(before: PriceLine, tried: PriceLine) -> PriceLine:
    """A line with what was tried out; what it says and which offer it belongs to stay."""
    return evolve(before, quantity=tried.quantity, discount=tried.discount)
