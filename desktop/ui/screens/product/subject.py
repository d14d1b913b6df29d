"""What the page is about: a product with its prices, the cases that prove it, and what its pains are called."""

import datetime as dt
from collections.abc import Mapping, Sequence

from attrs import frozen

from desktop.documents.quote import LEVELS
from desktop.fields import RecordId
from desktop.records import CaseStudy, Price, Product
from desktop.records.choices import Charge
from desktop.records.rows import Capability
from desktop.store.listing import Listing
from desktop.store.lists import Order
from desktop.workspace.workspace import Workspace

_MOST_CASES = 60


@frozen(kw_only=True)
class Subject:
    """A product as the library has it on a day."""

    product: Product
    prices: tuple[Price, ...]
    cases: tuple[CaseStudy, ...]
    names: Mapping[RecordId, str]
    today: dt.date

    def proving(self, capability: Capability) -> Sequence[CaseStudy]:
        """The cases that tell of the pains a capability answers."""
        return [case for case in self.cases if not set(case.pains).isdisjoint(capability.pains)]

    @property
    def pains(self) -> Mapping[RecordId, Sequence[Capability]]:
        """The pains that it answers, in the order they are named, each with what answers it."""
        found: dict[RecordId, list[Capability]] = {}
        for capability in self.product.capabilities:
            for pain in capability.pains:
                if pain in self.names:
                    found.setdefault(pain, []).append(capability)
        return found

    @property
    def by_id(self) -> Mapping[RecordId, Price]:
        """Its prices by their ids."""
        return {price.id: price for price in self.prices}

    def is_past(self, price: Price) -> bool:
        """Whether a price is not offered any more."""
        return price.valid_until is not None and price.valid_until < self.today


def subject_of(workspace: Workspace, product: Product) -> Subject:
    """All that the page shows of a product."""
    cases = _of(workspace, CaseStudy.kind, product)
    prices = _of(workspace, Price.kind, product)
    pains = {pain for capability in product.capabilities for pain in capability.pains}
    return Subject(
        product=product,
        prices=tuple(sorted((price for price in prices if isinstance(price, Price)), key=_in_order)),
        cases=tuple(case for case in cases if isinstance(case, CaseStudy)),
        names=workspace.store.titles({*pains, *product.industries, *product.neighbours}),
        today=workspace.today,
    )


def _in_order(price: Price) -> tuple[int, bool, RecordId]:
    """Smaller offers first, in them what is paid once, else as they were made."""
    level = LEVELS.index(price.level) if price.level in LEVELS else 0
    return level, price.charge is Charge.YEARLY, price.id


def _of(workspace: Workspace, kind: str, product: Product) -> list[object]:
    """The records of a kind that name the product, as its facet has them; the oldest first."""
    lists = workspace.lists
    listing = Listing(kind=kind, chosen={"product": (product.id,)}, order=Order("created_at"), today=workspace.today)
    return [*lists.records(lists.keys(listing)[:_MOST_CASES])]
