"""Before and after: a measured result as two numbers of one unit, fit to be drawn as two bars."""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from attrs import frozen

from desktop.records.rows import Result

_MEASURED: Final = re.compile(r"^(?P<lead>[^\d−-]*)(?P<number>\d[\d,]*(?:\.\d+)?)\s*(?P<unit>[^(（]*)")
_ABOUT: Final = ("about", "约", "約", "近", "~", "≈")


@frozen
class BeforeAfter:
    """What was measured before and after, as numbers and as they are written (`52`, `71%`)."""

    measure: str
    before: Decimal
    after: Decimal
    before_text: str
    after_text: str


@frozen
class _Figure:
    number: Decimal
    text: str
    unit: str


def before_after(results: Iterable[Result]) -> BeforeAfter | None:
    """The first result whose two sides can be compared; None where none can."""
    for result in results:
        before, after = _figure(result.before), _figure(result.after)
        if before and after and before.unit == after.unit and (before.number or after.number):
            return BeforeAfter(result.measure, before.number, after.number, before.text, after.text)
    return None


def _figure(text: str) -> _Figure | None:
    """A number with what stands around it, which is its unit: «€8,000 a month» is not «8,000 hours»."""
    found = _MEASURED.match(text.strip())
    if found is None:
        return None
    unit = found["unit"].strip()
    written = f"{found['number']}%" if unit.startswith("%") else found["number"]
    return _Figure(Decimal(found["number"].replace(",", "")), written, f"{_exactly(found['lead'])}|{unit}")


def _exactly(lead: str) -> str:
    """What stands before a number, without the words that say it is not exact."""
    said = lead.strip().casefold()
    return "" if said in _ABOUT else said
