"""A trial calculation: prices with quantities and discounts, and what they come to; nothing of it is kept."""

import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import cast

from attrs import define, evolve, field, frozen

from desktop.documents.quote import Offer, QuoteLine, offers_of
from desktop.fields import RecordId
from desktop.i18n import Words
from desktop.records import Price
from desktop.records.rows import PriceLine


@frozen
class Reckoned:
    """What a trial comes to: an offer of all its lines, and these by their prices; those without one are left out."""

    offer: Offer
    lines: Mapping[RecordId, QuoteLine]


@define
class Trial:
    """The lines that are tried out, each price at most once."""

    lines: tuple[PriceLine, ...] = field(default=())

    def add(self, price: Price) -> None:
        """Try a price, once more if it is there already."""
        before = next((line for line in self.lines if line.price == price.id), None)
        if before is None:
            self.lines = (*self.lines, PriceLine(price=price.id, quantity=1))
        else:
            self.change(evolve(before, quantity=(before.quantity or 1) + 1))

    def change(self, line: PriceLine) -> None:
        """Take a line as it is now."""
        self.lines = tuple(line if one.price == line.price else one for one in self.lines)

    def remove(self, price: RecordId) -> None:
        """Try a price no more."""
        self.lines = tuple(line for line in self.lines if line.price != price)

    def reckoned(self, prices: Mapping[RecordId, Price]) -> Reckoned | None:
        """What it comes to; None while there is nothing in it."""
        offers = offers_of(self.lines, prices)
        if not offers:
            return None
        return Reckoned(offers[-1], {line.price.id: line for line in offers[-1].lines})

    def as_text(self) -> str:
        """The lines, to be kept while another page is shown."""
        lines = [[line.price, line.quantity or 1, str(line.discount or 0)] for line in self.lines]
        return json.dumps(lines)

    def take(self, text: str) -> None:
        """Take lines that were kept."""
        kept = cast("list[tuple[str, int, str]]", json.loads(text))
        self.lines = tuple(
            PriceLine(price=RecordId(price), quantity=quantity, discount=Decimal(discount) or None)
            for price, quantity, discount in kept
        )


def told(reckoned: Reckoned, title: str, years: int, words: Words) -> str:
    """A trial as text for a message: nothing of it is for us alone."""
    offer = reckoned.offer
    lines = [title, *(_line_told(line, words) for line in offer.lines)]
    lines += [words.labelled(label, amount) for label, amount in totals(offer, years, words)]
    return "\n".join(lines)


def totals(offer: Offer, years: int, words: Words) -> Sequence[tuple[str, str]]:
    """What an offer comes to, line by line: a label and an amount."""
    found: list[tuple[str, str]] = []
    if offer.saved.minor:
        found += [
            (words("At list prices"), words.money(offer.at_list)),
            (words("You save##trial"), words.money(offer.saved)),
        ]
    found += [
        (words("Total, tax included"), words.money(offer.contract)),
        (words("of which tax"), words.money(offer.tax)),
    ]
    if offer.yearly.minor:
        found.append((words("per year from year {year} on", year=offer.first_paid_year), words.money(offer.yearly)))
        found.append((words("{years} years in all", years=years), words.money(offer.within(years))))
    return found


def _line_told(line: QuoteLine, words: Words) -> str:
    parts = [words.quantity(line.quantity, line.price.unit), words.money(line.list_unit)]
    if line.discount:
        parts.append(words.discount(line.discount))
    return words(
        "– {item}: {parts} = {amount}", item=line.item, parts=" × ".join(parts), amount=words.money(line.amount)
    )
