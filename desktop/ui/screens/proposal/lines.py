"""Price lines as a proposal keeps them: its own, once somebody changes what it took from the deal."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Final

from attrs import evolve, frozen

from desktop.documents.dossier import Dossier
from desktop.documents.quote import QuoteLine, price_lines, quote_lines
from desktop.fields import RecordId
from desktop.records import Price, Proposal
from desktop.records.rows import PriceLine

LineEdit = Callable[[PriceLine], PriceLine | None]
"""A change of one line; None takes it out."""
NUMBERS: Final = ("quantity", "discount")
"""What is typed into a line."""
DRAFTS: Final = "lines."
"""What the names of the lines' drafts begin with."""


@frozen
class Priced:
    """A line with its number among all, and what it costs; None where the price list has no price for it.

    `again` counts the lines of the same price before it.
    """

    number: int
    line: PriceLine
    quoted: QuoteLine | None
    again: int = 0


def with_lines(proposal: Proposal, lines: Sequence[PriceLine]) -> Proposal:
    """The proposal with price lines of its own."""
    return evolve(proposal, lines=tuple(lines))


def priced_lines(dossier: Dossier) -> list[Priced]:
    """All lines, in their order."""
    quoted, seen = quote_lines(dossier), Counter[RecordId]()
    found: list[Priced] = []
    for number, line in enumerate(price_lines(dossier)):
        quote = next(quoted) if has_price(line, dossier) else None
        found.append(Priced(number, line, quote, seen[line.price]))
        seen[line.price] += 1
    return found


def draft_name(one: Priced, what: str) -> str:
    """What the draft of a line's number is called: by its price, so that it stays with it when others come and go."""
    return f"{DRAFTS}{one.line.price}.{one.again}.{what}"


def has_price(line: PriceLine, dossier: Dossier) -> bool:
    """Whether the price list has a price for a line."""
    price: Price | None = dossier.prices.get(line.price)
    return price is not None and price.list_price is not None


def changed_lines(proposal: Proposal, dossier: Dossier, number: int, edit: LineEdit) -> Proposal:
    """The proposal with one line changed; what it had from the deal becomes its own."""
    lines = list(price_lines(evolve(dossier, proposal=proposal)))
    if number < len(lines):
        changed = edit(lines[number])
        lines[number : number + 1] = [changed] if changed else []
    return with_lines(proposal, lines)
