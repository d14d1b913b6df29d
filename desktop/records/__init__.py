"""What we know: one file per record type, declared once, field by field.

No storage, no file formats and no wording beyond labels belong here. To add one: write `x.py`, add its line to
RECORD_TYPES in
display order, and one migration in `store/migrations.py`.
"""

from desktop.records.brand import Brand
from desktop.records.case_study import CaseStudy
from desktop.records.checklist_template import ChecklistTemplate
from desktop.records.contact import Contact
from desktop.records.customer import Customer
from desktop.records.industry import Industry
from desktop.records.material import Material
from desktop.records.opportunity import Opportunity
from desktop.records.pain_point import PainPoint
from desktop.records.price import Price
from desktop.records.product import Product
from desktop.records.proposal import Proposal
from desktop.records.record import Record

RECORD_TYPES: tuple[type[Record], ...] = (
    Customer,
    Contact,
    Opportunity,
    CaseStudy,
    Material,
    Product,
    Price,
    Industry,
    PainPoint,
    ChecklistTemplate,
    Proposal,
    Brand,
)
TYPE_OF: dict[str, type[Record]] = {record_type.kind: record_type for record_type in RECORD_TYPES}

__all__ = [
    "RECORD_TYPES",
    "TYPE_OF",
    "Brand",
    "CaseStudy",
    "ChecklistTemplate",
    "Contact",
    "Customer",
    "Industry",
    "Material",
    "Opportunity",
    "PainPoint",
    "Price",
    "Product",
    "Proposal",
    "Record",
]
