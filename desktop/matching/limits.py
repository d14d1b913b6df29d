"""What may not be offered at all: permission and expiry are limits, not points."""

from collections.abc import Collection
from typing import Final

from desktop.matching.match import Situation
from desktop.records import CaseStudy, Material
from desktop.records.choices import Audience, Permission

_SHORTEST_RIVAL: Final = 3
"""Shorter names are in too many others."""


def offered(record: CaseStudy | Material, situation: Situation) -> bool:
    """Whether a record may be offered in this situation.

    An outside reader sees nothing internal, nothing expired, nothing whose permission was never settled, and
    nobody the reader competes with. A record in another script family than the reader's language is of no use to
    any reader.
    """
    if situation.language and record.language and record.language.is_chinese != situation.language.is_chinese:
        return False
    if isinstance(record, CaseStudy):
        return _case_offered(record, situation)
    return _material_offered(record, situation)


def competes(customer: str, rivals: Collection[str]) -> bool:
    """Whether a customer is one of the rivals, who may be named in short: 箬岭压铸 is 台州箬岭压铸科技有限公司."""
    long_enough = [rival for rival in rivals if len(rival) >= _SHORTEST_RIVAL]
    if any(rival in customer for rival in long_enough) or customer in rivals:
        return bool(customer)
    return len(customer) >= _SHORTEST_RIVAL and any(customer in rival for rival in long_enough)


def _case_offered(case: CaseStudy, situation: Situation) -> bool:
    if case.customer_name and case.customer_name in situation.customer_names:
        return False
    if not situation.outside:
        return True
    if case.permission in (None, Permission.INTERNAL) or competes(case.customer_name, situation.rivals):
        return False
    return case.permission_until is None or case.permission_until >= situation.today


def _material_offered(material: Material, situation: Situation) -> bool:
    if not situation.outside:
        return True
    if material.audience is not Audience.OUTSIDE:
        return False
    return material.valid_until is None or material.valid_until >= situation.today
