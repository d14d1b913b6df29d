"""What is wrong with a price, in words, with the way to mend it; what tells of a floor only while it is shown."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from attrs import evolve, frozen

from desktop.documents.price_guard import floor_of
from desktop.i18n import Words
from desktop.records import Price

_USUAL_TAX: Final = Decimal("0.13")
_SOON: Final = dt.timedelta(days=30)


@frozen
class Concern:
    """What is wrong (in the reader's words), what the button says, and the price as it would be mended.

    Without `mended` the button leads to the field `field`.
    """

    text: str
    label: str
    field: str
    mended: Price | None = None


def concerns_of(
    price: Price, others: Sequence[Price], today: dt.date, words: Words, *, shows_internal: bool
) -> Iterator[Concern]:
    """All that is to be said of a price."""
    yield from _validity(price, today, words)
    if price.tax_rate is None:
        rate = _usual_tax(others)
        label = words("Set {percent}", percent=words.percent(rate))
        text = words("No tax rate: totals leave its tax out.")
        yield Concern(text, label, "tax_rate", evolve(price, tax_rate=rate))
    if shows_internal:
        yield from _floor(price, words)


def _validity(price: Price, today: dt.date, words: Words) -> Iterator[Concern]:
    until, since = price.valid_until, price.valid_from
    if until is not None and until < today:
        text = words("Expired on {date}.", date=words.short_date(until))
    elif until is not None and until - today <= _SOON:
        text = words("Valid only until {date}.", date=words.short_date(until))
    elif since is not None and since > today:
        yield Concern(words("Not valid before {date}.", date=words.short_date(since)), words("Look"), "valid_from")
        return
    else:
        return
    later = _a_year_later(until, today)
    label = words("Extend to {date}", date=words.short_date(later))
    yield Concern(text, label, "valid_until", evolve(price, valid_until=later))


def _floor(price: Price, words: Words) -> Iterator[Concern]:
    floor = floor_of(price)
    if floor is None or price.list_price is None:
        return
    listed = price.list_price
    if not price.tax_included:
        listed = listed.times(1 + (price.tax_rate or Decimal(0)))
    if floor.currency != listed.currency:
        yield Concern(
            words("The floor is in another currency than the list price."), words("Correct the floor"), "floor"
        )
    elif floor.minor > listed.minor:
        yield Concern(words("The floor is above the list price."), words("Correct the floor"), "floor")


def retired(price: Price, today: dt.date) -> Price:
    """A price that is offered no more from today on."""
    last = today - dt.timedelta(days=1)
    since = price.valid_from
    return evolve(price, valid_until=last, valid_from=last if since is not None and since > last else since)


def _a_year_later(until: dt.date, today: dt.date) -> dt.date:
    """The same day of the next year that is to come; 28 February for the 29th."""
    later = until
    while later <= today + _SOON:
        year = later.year + 1
        later = later.replace(year=year, day=28) if (later.month, later.day) == (2, 29) else later.replace(year=year)
    return later


def _usual_tax(others: Sequence[Price]) -> Decimal:
    """The rate that most of the other prices have."""
    rates = Counter(price.tax_rate for price in others if price.tax_rate is not None)
    return next((rate for rate, _ in rates.most_common(1)), _USUAL_TAX)
