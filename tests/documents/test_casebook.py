"""The case booklet."""

import attrs
import pytest

from desktop.documents.blocks import CaseCard, Heading, PageBreak
from desktop.documents.casebook import NothingToBind, OnlyInOtherLanguages, Shelf, compose_casebook
from desktop.documents.other_names import OtherName, OtherNames
from desktop.documents.reading import texts
from desktop.i18n import Language, Words
from desktop.records import CaseStudy, Industry
from desktop.records.choices import Permission
from tests import make

EN = Language.EN


def shelf(*cases: CaseStudy) -> Shelf:
    """A shelf for car parts."""
    trade = Industry(id=make.ref("industry"), name="car parts")
    return Shelf(
        today=make.TODAY,
        brand=make.brand(),
        cases=cases or (make.case(),),
        industries={trade.id: trade},
        pains={make.ref("pain"): make.pain()},
        products={make.ref("product"): make.product()},
        industry=trade,
        other_names=OtherNames.of([OtherName("Northwind", "Northwind Castings")]),
    )


def test_a_booklet_has_a_cover_a_table_a_page_for_each_case_an_index_and_a_contact_page() -> None:
    second = attrs.evolve(make.case("b"), title="Second", roles=())
    document = compose_casebook(shelf(make.case(), second), EN).document
    assert [(block.number, block.text) for block in document.blocks if isinstance(block, Heading)] == [
        ("1", "The cases at a glance"),
        ("1.1", "Northwind Castings"),
        ("1.2", "Northwind Castings"),
        ("2", "Which case for whom"),
        ("3", "How to reach us"),
    ]
    cards = [at for at, block in enumerate(document.blocks) if isinstance(block, CaseCard)]
    assert all(isinstance(document.blocks[at - 2], PageBreak) for at in cards)
    assert document.cover
    assert document.cover.title == "car parts: case studies"


def test_the_table_crosses_cases_pains_and_products() -> None:
    told = texts(compose_casebook(shelf(), EN).document)
    assert {"Changeover takes too long", "Lineguide", "1.1 Changeover fell from 52 to 31 minutes"} <= set(told)


def test_without_roles_there_is_no_index_by_reader() -> None:
    told = texts(compose_casebook(shelf(attrs.evolve(make.case(), roles=())), EN).document)
    assert "Cases by reader" not in " ".join(told)


def test_cases_that_may_not_be_shown_are_left_out_with_the_reason() -> None:
    internal = attrs.evolve(make.case("b", Permission.INTERNAL), title="Secret")
    chinese = attrs.evolve(make.case("c"), title="中文", language=Language.ZH_CN)
    found = compose_casebook(shelf(make.case(), internal, chinese), EN)
    reasons = {state.heading: state.left_out.said(Words(EN)) for state in found.left_out if state.left_out}
    assert reasons == {
        "Secret": "Its permission is missing, internal or has run out.",
        "中文": "It is written in another language.",
    }
    assert [case.title for case in found.shown] == [make.case().title]


def test_an_anonymous_case_bears_its_alias_everywhere() -> None:
    told = "\n".join(texts(compose_casebook(shelf(make.case(permission=Permission.ANONYMOUS)), EN).document))
    assert "Northwind" not in told
    assert "a foundry" in told


def test_with_nothing_to_show_there_is_no_booklet() -> None:
    with pytest.raises(NothingToBind, match="car parts"):
        compose_casebook(shelf(make.case(permission=None)), EN)
    with pytest.raises(NothingToBind):
        compose_casebook(attrs.evolve(shelf(make.case(permission=None)), industry=None), EN)


def test_cases_in_another_language_are_told_as_such() -> None:
    chinese = attrs.evolve(make.case(), language=Language.ZH_CN)
    with pytest.raises(OnlyInOtherLanguages, match="Choose their language"):
        compose_casebook(shelf(chinese), EN)


def test_a_booklet_of_all_industries_says_so() -> None:
    cover = compose_casebook(attrs.evolve(shelf(), industry=None), EN).document.cover
    assert cover
    assert cover.customer == "All industries"


def test_many_cases_put_the_contents_on_a_page_of_their_own() -> None:
    many = compose_casebook(shelf(*(make.case(str(at)) for at in range(9))), EN).document
    assert isinstance(many.blocks[1], PageBreak)
    assert not isinstance(compose_casebook(shelf(), EN).document.blocks[1], PageBreak)


def test_a_simplified_booklet_is_told_in_traditional_characters() -> None:
    case = attrs.evolve(make.case(), title="换型时间缩短", problem="设备停机", language=Language.ZH_CN)
    for trade in (shelf(case), attrs.evolve(shelf(case), industry=None)):
        found = compose_casebook(trade, Language.ZH_TW)
        assert found.converted
        assert "換型時間縮短" in "".join(texts(found.document))
