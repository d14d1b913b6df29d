"""The page of one case, as an outside reader would see it."""

import datetime as dt

from desktop.documents.blocks import CaseCard, Document
from desktop.documents.case_page import compose_case_page
from desktop.documents.casebook import Shelf
from desktop.i18n import Language
from desktop.records import Brand, CaseStudy, Industry
from desktop.records.choices import Permission
from tests.make import ref

TODAY = dt.date(2026, 11, 22)


def _page(case: CaseStudy, language: Language = Language.EN, brand: Brand | None = None) -> Document:
    shelf = Shelf(
        today=TODAY,
        brand=brand or Brand(name="Satchel Ltd", slogan="At hand"),
        cases=(case,),
        industries={ref("cars"): Industry(id=ref("cars"), name="Car parts")},
        pains={},
        products={},
    )
    return compose_case_page(shelf, language)


def _card(document: Document) -> CaseCard:
    (card,) = document.blocks
    assert isinstance(card, CaseCard)
    return card


def test_a_case_that_may_be_named_is() -> None:
    page = _page(CaseStudy(title="19 minutes", customer_name="Ningbo Precision", permission=Permission.NAMED))
    assert (_card(page).title, _card(page).customer) == ("19 minutes", "Ningbo Precision")
    assert (page.header_left, page.footer_left, page.cover) == ("Satchel Ltd", "At hand", None)


def test_an_anonymous_case_shows_its_alias_alone() -> None:
    case = CaseStudy(
        title="Ningbo Precision saves an hour",
        customer_name="Ningbo Precision",
        industries=(ref("cars"),),
        permission=Permission.ANONYMOUS,
    )
    assert "Ningbo" not in str(_page(case))
    assert _card(_page(case)).customer == "A company in Car parts"


def test_a_case_without_permission_is_seen_by_its_own_people() -> None:
    assert _card(_page(CaseStudy(title="A", alias="A plant"))).customer == "A plant"


def test_a_page_is_in_the_script_of_its_language() -> None:
    case = CaseStudy(title="换型时间缩短", customer_name="甲", permission=Permission.NAMED)
    page = _page(case, Language.ZH_TW, Brand(name="行囊", author="林"))
    assert _card(page).title == "換型時間縮短"
    assert page.properties.author == "林"
