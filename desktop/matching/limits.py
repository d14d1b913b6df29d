"""What may not be offered at all: permission and expiry are limits, not points."""

from desktop.matching.match import Situation
from desktop.records import CaseStudy, Material
from desktop.records.choices import Audience, Permission


def offered(record: CaseStudy | Material, situation: Situation) -> bool:
    """Whether a record may be offered in this situation.

    An outside reader sees nothing internal, nothing expired, nothing whose permission was never settled, and
    nobody the reader
    competes with. A record in another script family than the reader's language is of no use to any reader.
    """
    if situation.language and record.language and record.language.is_chinese != situation.language.is_chinese:
        return False
    if isinstance(record, CaseStudy):
        return _case_offered(record, situation)
    return _material_offered(record, situation)


def _case_offered(case: CaseStudy, situation: Situation) -> bool:
    if case.customer_name and case.customer_name in situation.customer_names:
        return False
    if not situation.outside:
        return True
    if case.permission in (None, Permission.INTERNAL) or case.customer_name in situation.rivals:
        return False
    return case.permission_until is None or case.permission_until >= situation.today


def _material_offered(material: Material, situation: Situation) -> bool:
    if not situation.outside:
        return True
    if material.audience is not Audience.OUTSIDE:
        return False
    return material.valid_until is None or material.valid_until >= situation.today
