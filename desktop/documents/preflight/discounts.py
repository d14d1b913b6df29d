"""No price below its floor, no discount beyond what a seller may give alone."""

from collections.abc import Iterator, Mapping
from typing import Final

from desktop.documents.objection import Objection
from desktop.documents.preflight.inspection import Check, Inspection
from desktop.documents.price_guard import Verdict, verdict
from desktop.documents.quote import quote_lines

_NAME = "discounts"
_MESSAGES: Final[Mapping[Verdict, str]] = {
    "unclear": "The floor of “{item}” is in another currency than its price, so nothing can be compared. Mend it.",
    "below_floor": "“{item}” is offered below its floor. Raise the price or have it approved.",
    "beyond": "The discount on “{item}” ({discount}) is beyond what a seller may give alone. Have it approved.",
}


def _objections(inspection: Inspection) -> Iterator[Objection]:
    if inspection.dossier is None:
        return
    for line in quote_lines(inspection.dossier):
        message = _MESSAGES.get(verdict(line))
        if message:
            values = {"item": line.item, "discount": inspection.words.discount(line.discount)}
            yield Objection(_NAME, "blocking", "investment", message, values)


CHECK = Check(_NAME, _objections, label="totals and discounts")
