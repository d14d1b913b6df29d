"""What is offered and what it costs: offers made of price lines, exact to the minor unit, tax-inclusive throughout."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from attrs import frozen

from desktop.documents.dossier import Dossier
from desktop.fields import RecordId
from desktop.money import Money, total
from desktop.records import Opportunity, Price, Proposal
from desktop.records.choices import Charge, OfferLevel
from desktop.records.rows import Milestone, PriceLine

LEVELS = (OfferLevel.BASIC, OfferLevel.RECOMMENDED, OfferLevel.FULL)
YEARS = 3
_USUAL_VALIDITY = 30


@frozen(kw_only=True)
class QuoteLine:
    """A line of an offer. `list_unit` and `unit` (after discount) hold the tax; `discount` is a fraction off.

    A yearly line is not charged for its first `free_years`.
    """

    price: Price
    item: str
    description: str
    quantity: int
    level: OfferLevel
    charge: Charge
    tax_rate: Decimal
    list_unit: Money
    discount: Decimal
    unit: Money
    free_years: int = 0

    @property
    def list_amount(self) -> Money:
        """What it would cost at list price, once or per year."""
        return self.list_unit.times(self.quantity)

    @property
    def amount(self) -> Money:
        """What it costs, once or per year."""
        return self.unit.times(self.quantity)

    @property
    def is_yearly(self) -> bool:
        """Whether it is due every year."""
        return self.charge is Charge.YEARLY

    def times_paid(self, years: int) -> int:
        """How often it is paid in the first `years` years."""
        return max(years - self.free_years, 0) if self.is_yearly else 1


@frozen(kw_only=True)
class Offer:
    """One of the offers: all lines at or below its level."""

    level: OfferLevel
    lines: tuple[QuoteLine, ...]

    def _sum(self, amounts: Iterator[Money]) -> Money:
        return total(amounts, self.lines[0].unit.currency)

    def within(self, years: int) -> Money:
        """What is paid in the first `years` years."""
        return self._sum(line.amount.times(line.times_paid(years)) for line in self.lines)

    @property
    def one_time(self) -> Money:
        """What is paid once."""
        return self._sum(line.amount for line in self.lines if not line.is_yearly)

    @property
    def yearly(self) -> Money:
        """What is paid every year, once the free years are over."""
        return self._sum(line.amount for line in self.lines if line.is_yearly)

    @property
    def contract(self) -> Money:
        """The amount that is signed: what is paid in the first year."""
        return self.within(1)

    @property
    def three_years(self) -> Money:
        """What is paid in three years."""
        return self.within(YEARS)

    @property
    def at_list(self) -> Money:
        """What the contract would cost at list prices."""
        return self._sum(line.list_amount.times(line.times_paid(1)) for line in self.lines)

    @property
    def saved(self) -> Money:
        """What the discounts take off the contract."""
        return self.at_list - self.contract

    @property
    def tax(self) -> Money:
        """The tax contained in the contract's amount: of each rate's sum, as an invoice states it, not line by line."""
        rates = dict.fromkeys(line.tax_rate for line in self.lines)
        sums = {rate: self._sum(_first_year(line) for line in self.lines if line.tax_rate == rate) for rate in rates}
        return self._sum(amount - amount.times(1 / (1 + rate)) for rate, amount in sums.items())

    @property
    def begin_apart(self) -> bool:
        """Whether the yearly fees begin in different years."""
        return len({line.free_years for line in self.lines if line.is_yearly}) > 1

    @property
    def first_paid_year(self) -> int:
        """The year in which the yearly fees begin."""
        return 1 + min((line.free_years for line in self.lines if line.is_yearly), default=0)


def _first_year(line: QuoteLine) -> Money:
    return line.amount.times(line.times_paid(1))


@frozen
class Payment:
    """A payment of the contract's amount: on what it is due, its share, and how much it is."""

    name: str
    due: str
    share: Decimal
    amount: Money


@frozen(kw_only=True)
class Quote:
    """All offers, the one we recommend, its payments, and until when it stands."""

    offers: tuple[Offer, ...]
    recommended: Offer
    payments: tuple[Payment, ...]
    valid_until: dt.date


def share_of(offer: Offer, product: RecordId) -> Money:
    """What a product takes of an offer's contract amount."""
    lines = tuple(line for line in offer.lines if line.price.product == product)
    return Offer(level=offer.level, lines=lines).contract if lines else offer.contract.times(0)


def quote_of(dossier: Dossier) -> Quote | None:
    """The dossier's quote; None where no line has a price yet."""
    lines = tuple(quote_lines(dossier))
    if not lines:
        return None
    offers = tuple(_offers(lines))
    recommended = _recommended(dossier.proposal, offers)
    return Quote(
        offers=offers,
        recommended=recommended,
        payments=_payments(milestones_of(dossier), recommended.contract),
        valid_until=valid_until(dossier),
    )


def offers_of(lines: Iterable[PriceLine], prices: Mapping[RecordId, Price]) -> tuple[Offer, ...]:
    """The offers that price lines make, the smallest first; lines without a price are left out."""
    return tuple(_offers(tuple(_priced(lines, prices))))


def contract_of(proposal: Proposal, deal: Opportunity | None, prices: Mapping[RecordId, Price]) -> Money | None:
    """The amount that is signed if the offer we recommend is taken; None where no line has a price yet."""
    given = proposal.lines or (deal.lines if deal else ())
    offers = offers_of(given, prices)
    return _recommended(proposal, offers).contract if offers else None


def price_lines(dossier: Dossier) -> tuple[PriceLine, ...]:
    """The proposal's own price lines, or else the opportunity's."""
    return dossier.proposal.lines or (dossier.opportunity.lines if dossier.opportunity else ())


def milestones_of(dossier: Dossier) -> tuple[Milestone, ...]:
    """The proposal's own payment milestones, or else our usual ones."""
    return dossier.proposal.milestones or dossier.brand.milestones


def made_on(dossier: Dossier) -> dt.date:
    """The date the proposal bears."""
    return dossier.proposal.date or dossier.today


def valid_until(dossier: Dossier) -> dt.date:
    """Until when the proposal stands: its own date, or else our usual number of days."""
    days = dossier.brand.validity_days or _USUAL_VALIDITY
    return dossier.proposal.valid_until or made_on(dossier) + dt.timedelta(days=days)


def quote_lines(dossier: Dossier) -> Iterator[QuoteLine]:
    """The lines that have a price, in their order."""
    return _priced(price_lines(dossier), dossier.prices)


def _priced(lines: Iterable[PriceLine], prices: Mapping[RecordId, Price]) -> Iterator[QuoteLine]:
    for line in lines:
        price = prices.get(line.price)
        if price and price.list_price:
            yield _line(line, price, price.list_price)


def _line(line: PriceLine, price: Price, list_price: Money) -> QuoteLine:
    rate = price.tax_rate or Decimal(0)
    list_unit = list_price if price.tax_included else list_price.times(1 + rate)
    discount = line.discount or Decimal(0)
    return QuoteLine(
        price=price,
        item=price.title,
        description=line.description or price.description,
        quantity=line.quantity or 1,
        level=line.level or price.level or OfferLevel.BASIC,
        charge=price.charge or Charge.ONE_TIME,
        tax_rate=rate,
        list_unit=list_unit,
        discount=discount,
        unit=list_unit.times(1 - discount),
        free_years=price.free_years or 0,
    )


def _offers(lines: tuple[QuoteLine, ...]) -> Iterator[Offer]:
    for at, level in enumerate(LEVELS):
        if any(line.level is level for line in lines):
            yield Offer(level=level, lines=tuple(line for line in lines if line.level in LEVELS[: at + 1]))


def _recommended(proposal: Proposal, offers: tuple[Offer, ...]) -> Offer:
    wanted = proposal.recommended or OfferLevel.RECOMMENDED
    up_to = [offer for offer in offers if LEVELS.index(offer.level) <= LEVELS.index(wanted)]
    return up_to[-1] if up_to else offers[0]


def _payments(milestones: tuple[Milestone, ...], amount: Money) -> tuple[Payment, ...]:
    """Shares of the amount; when they sum to the whole, what rounding leaves goes to the last."""
    shares = [milestone.share or Decimal(0) for milestone in milestones]
    amounts = [amount.times(share) for share in shares]
    if amounts and sum(shares) == 1:
        amounts[-1] = amount - total(amounts[:-1], amount.currency)
    return tuple(
        Payment(milestone.name, milestone.due, share, paid)
        for milestone, share, paid in zip(milestones, shares, amounts, strict=True)
    )
