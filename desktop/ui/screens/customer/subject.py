"""The subject of the page: everything the library knows of one customer, read at one moment."""

import datetime as dt
from collections.abc import Mapping
from typing import Self

from attrs import evolve, field, frozen

from desktop.fields import NO_RECORD, RecordId
from desktop.records import Contact, Customer, Opportunity, Price, Proposal
from desktop.records.choices import CLOSED_STAGES
from desktop.ui.screens.proposal.using_case import is_written
from desktop.workspace.workspace import Workspace


def _no_names() -> dict[RecordId, str]:
    return {}


@frozen(kw_only=True)
class Subject:
    """A customer with all that is theirs; `names` tells what the records are called that any of these name.

    `chosen` is the deal a person wants to see; without one it is the open deal that was changed last.
    """

    today: dt.date
    customer: Customer
    contacts: tuple[Contact, ...] = ()
    deals: tuple[Opportunity, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    prices: Mapping[RecordId, Price] = field(factory=dict[RecordId, Price])
    names: Mapping[RecordId, str] = field(factory=_no_names)
    chosen: RecordId = NO_RECORD

    @classmethod
    def read(cls, workspace: Workspace, customer: Customer, chosen: RecordId = NO_RECORD) -> Self:
        """Read what is a customer's."""
        store = workspace.store
        deals = tuple(store.of_customer(Opportunity, customer.id))
        named: dict[RecordId, str] = {}
        for record in (customer, *deals):
            named.update(workspace.names_in(record))
        prices = store.get_many(list({line.price for deal in deals for line in deal.lines}))
        return cls(
            today=workspace.today,
            customer=customer,
            contacts=tuple(store.of_customer(Contact, customer.id)),
            deals=deals,
            proposals=tuple(store.of_customer(Proposal, customer.id)),
            prices={price.id: price for price in prices if isinstance(price, Price)},
            names=named,
            chosen=chosen,
        )

    def choosing(self, deal: RecordId) -> Self:
        """The same with another deal in view."""
        return evolve(self, chosen=deal)

    @property
    def open_deals(self) -> tuple[Opportunity, ...]:
        """The deals that are still to be decided, the one changed last first."""
        return tuple(deal for deal in self.all_deals if deal.stage not in CLOSED_STAGES)

    @property
    def all_deals(self) -> tuple[Opportunity, ...]:
        """All deals, the one changed last first."""
        return tuple(sorted(self.deals, key=lambda deal: (str(deal.updated_at), deal.id), reverse=True))

    @property
    def deal(self) -> Opportunity | None:
        """The deal in view."""
        for deal in self.deals:
            if deal.id == self.chosen:
                return deal
        return next(iter((*self.open_deals, *self.all_deals)), None)

    @property
    def draft(self) -> Proposal | None:
        """The proposal that is being written: the draft changed last."""
        drafts = [one for one in self.proposals if is_written(one)]
        return max(drafts, key=lambda one: (str(one.updated_at), one.id), default=None)

    @property
    def last_contact(self) -> dt.date | None:
        """When anybody there was spoken to last."""
        return max((one.last_contact for one in self.contacts if one.last_contact), default=None)

    def contact(self, record_id: RecordId) -> Contact | None:
        """A person of the customer by id."""
        return next((one for one in self.contacts if one.id == record_id), None)

    def name(self, record_id: RecordId) -> str:
        """What a record is called; "" if it isn't there."""
        return self.names.get(record_id, "")
