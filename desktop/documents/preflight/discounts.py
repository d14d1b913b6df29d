"""No price below its floor, no discount beyond what a seller may give alone."""

from collections.abc import Iterator
from decimal import Decimal

from desktop.documents.objection import Objection
from desktop.documents.preflight.inspection import Check, Inspection
from desktop.documents.quote import QuoteLine, quote_lines

_NAME = "discounts"


def _objections(inspection: Inspection) -> Iterator[Objection]:
    if inspection.dossier is None:
        return
    for line in quote_lines(inspection.dossier):
        values = {"item": line.item, "discount": inspection.words.discount(line.discount)}
        if line.price.floor and line.price.floor.currency != line.unit.currency:
            message = (
                "The floor of “{item}” is in another currency than its price, so nothing can be compared. Mend it."
            )
            yield Objection(_NAME, "blocking", "investment", message, {"item": line.item})
        elif _below_floor(line):
            message = "“{item}” is offered below its floor. Raise the price or have it approved."
            yield Objection(_NAME, "blocking", "investment", message, {"item": line.item})
        elif line.price.self_discount is not None and line.discount > line.price.self_discount:
            message = "The discount on “{item}” ({discount}) is beyond what a seller may give alone. Have it approved."
            yield Objection(_NAME, "blocking", "investment", message, values)


def _below_floor(line: QuoteLine) -> bool:
    """The floor holds the tax where the list price does."""
    floor = line.price.floor
    if floor is None:
        return False
    gross = floor if line.price.tax_included else floor.times(1 + (line.price.tax_rate or Decimal(0)))
    return line.unit.minor < gross.minor


CHECK = Check(_NAME, _objections)
