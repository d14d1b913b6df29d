"""What is told is fresh: reviewed in time, verified not too long ago, priced from a list that stands."""

import datetime as dt
from collections.abc import Iterator

from desktop.documents.objection import Objection
from desktop.documents.preflight.inspection import Check, Inspection
from desktop.documents.quote import quote_lines
from desktop.records import CaseStudy, Price

_NAME = "freshness"
_LONGEST_UNVERIFIED = dt.timedelta(days=730)


def _objections(inspection: Inspection) -> Iterator[Objection]:
    for case in inspection.cases:
        yield from _of_case(case, inspection.today)
    if inspection.dossier is None:
        return
    for product in inspection.dossier.products:
        if product.review_date and product.review_date < inspection.today:
            values = {"name": product.name, "day": product.review_date.isoformat()}
            yield Objection(_NAME, "warning", "solution", "“{name}” should have been reviewed on {day}.", values)
    for price in dict.fromkeys(line.price for line in quote_lines(inspection.dossier)):
        yield from _of_price(price, inspection.today)


def _of_case(case: CaseStudy, today: dt.date) -> Iterator[Objection]:
    if case.review_date and case.review_date < today:
        values = {"name": case.title, "day": case.review_date.isoformat()}
        yield Objection(_NAME, "warning", "cases", "“{name}” should have been reviewed on {day}.", values)
    elif case.last_verified and today - case.last_verified > _LONGEST_UNVERIFIED:
        values = {"name": case.title, "day": case.last_verified.isoformat()}
        yield Objection(_NAME, "warning", "cases", "“{name}” was last verified on {day}.", values)


def _of_price(price: Price, today: dt.date) -> Iterator[Objection]:
    if price.valid_until and price.valid_until < today:
        values = {"name": price.title, "day": price.valid_until.isoformat()}
        yield Objection(_NAME, "blocking", "investment", "The price of “{name}” ran out on {day}.", values)
    elif price.valid_from and price.valid_from > today:
        values = {"name": price.title, "day": price.valid_from.isoformat()}
        yield Objection(_NAME, "warning", "investment", "The price of “{name}” holds only from {day}.", values)


CHECK = Check(_NAME, _objections, label="dates and validity")
