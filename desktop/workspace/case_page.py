"""Case pages: one case composed as the page an outside reader would see."""

import datetime as dt

from desktop.documents.case_page import compose_case_page
from desktop.documents.casebook import Shelf
from desktop.exporters.pdf import Pdf
from desktop.files import scratch
from desktop.i18n import Language
from desktop.records import Brand, CaseStudy, Industry, PainPoint, Product
from desktop.store.store import Store
from desktop.workspace.gathering import NoBrand, brand_of, look_of


def case_page(store: Store, case: CaseStudy, language: Language, today: dt.date) -> bytes:
    """The PDF of a case's page, in the case's own language, or else in this one."""
    shelf = _shelf(store, case, today)
    document = compose_case_page(shelf, case.language or language)
    pdf = Pdf()
    with scratch() as folder:
        target = folder / f"page{pdf.suffix}"
        pdf.write(document, look_of(store, shelf.brand), target, {})
        return target.read_bytes()


def _shelf(store: Store, case: CaseStudy, today: dt.date) -> Shelf:
    """The case with what it names; a library that does not say yet who we are has pages all the same."""
    named = store.get_many([*case.industries, *case.pains, *case.products])
    try:
        brand = brand_of(store)
    except NoBrand:
        brand = Brand()
    return Shelf(
        today=today,
        brand=brand,
        cases=(case,),
        industries={one.id: one for one in named if isinstance(one, Industry)},
        pains={one.id: one for one in named if isinstance(one, PainPoint)},
        products={one.id: one for one in named if isinstance(one, Product)},
    )
