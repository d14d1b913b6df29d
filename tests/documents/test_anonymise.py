"""A case as its customer allows it to be shown."""

import attrs
import pytest

from desktop.documents.anonymise import alias_of, hidden_names, leaking_field, leaks, may_be_shown, shown
from desktop.documents.lookalikes import name_pattern
from desktop.documents.rewording import texts_in
from desktop.fields import File
from desktop.i18n import Language, Words
from desktop.records import CaseStudy, Industry
from desktop.records.choices import Permission
from tests import make

WORDS = Words(Language.EN)
INDUSTRIES = {make.ref("industry"): Industry(name="car parts")}


def told(case: CaseStudy) -> str:
    return "\n".join(texts_in(shown(case, WORDS, INDUSTRIES)))


@pytest.mark.parametrize(
    ("permission", "allowed"),
    [
        (Permission.NAMED, True),
        (Permission.LOGO, True),
        (Permission.ANONYMOUS, True),
        (Permission.INTERNAL, False),
        (None, False),
    ],
)
def test_permission_decides_who_sees_a_case(permission: Permission | None, allowed: bool) -> None:
    assert may_be_shown(make.case(permission=permission), make.TODAY) is allowed


def test_a_permission_that_has_run_out_is_none() -> None:
    case = make.case()
    assert not may_be_shown(attrs.evolve(case, permission_until=make.on(11, 21, 2026)), make.TODAY)
    assert may_be_shown(attrs.evolve(case, permission_until=make.TODAY), make.TODAY)
    assert may_be_shown(attrs.evolve(case, permission_until=None), make.TODAY)


def test_a_named_case_keeps_its_names() -> None:
    assert shown(make.case(), WORDS, INDUSTRIES) == make.case()


def test_no_hidden_name_is_left_in_any_text_of_an_anonymous_case() -> None:
    case = attrs.evolve(
        make.case(permission=Permission.ANONYMOUS), tags=("Northwind",), files=(File(name="Northwind.pdf"),)
    )
    assert "northwind" not in told(case).lower()
    assert "At a foundry a changeover took 52 minutes." in told(case)
    assert shown(case, WORDS, INDUSTRIES).files == ()


def test_the_longest_name_is_replaced_first() -> None:
    case = make.case(permission=Permission.ANONYMOUS)
    assert hidden_names(case) == ("Northwind Castings", "Northwind")


def test_chinese_names_are_hidden_wherever_they_stand() -> None:
    case = CaseStudy(
        customer_name="华信精密", alias="某压铸厂", body="在华信精密的车间", permission=Permission.ANONYMOUS
    )
    assert shown(case, WORDS, {}).body == "在某压铸厂的车间"


def test_a_latin_name_is_not_found_inside_a_word() -> None:
    assert name_pattern(["Arm"]).sub("X", "Arm farms arm-in-arm") == "X farms X-in-X"


def test_no_names_find_nothing() -> None:
    assert not name_pattern([""]).search("anything")


def test_an_alias_is_made_of_the_industry_where_none_is_given() -> None:
    case = attrs.evolve(make.case(), alias="")
    assert alias_of(case, WORDS, INDUSTRIES) == "A company in car parts"
    assert alias_of(case, WORDS, {}) == "A customer of ours"


def test_a_named_case_without_a_name_gets_its_alias() -> None:
    assert shown(attrs.evolve(make.case(), customer_name=""), WORDS, {}).customer_name == "a foundry"


def test_a_form_of_the_name_that_means_nobody_else_is_hidden_too() -> None:
    case = CaseStudy(customer_name="台州箬岭压铸科技有限公司", alias="某压铸厂", body="箬岭压铸的车间，箬岭压铸科技")
    assert shown(case, WORDS, {}).body == "某压铸厂的车间，某压铸厂"


def test_a_part_of_a_hidden_name_that_still_stands_is_told() -> None:
    case = CaseStudy(
        customer_name="欢乐互娱", outcome="欢乐互娱很满意。目前欢乐大数据已经完成。歡樂出品。", lesson="欢乐"
    )
    assert leaks(case) == ("欢乐", "歡樂")
    assert leaks(attrs.evolve(case, hidden_names=("欢乐", "歡樂"))) == ()
    assert leaks(attrs.evolve(case, permission=Permission.NAMED)) == ()
    assert leaks(CaseStudy(customer_name="Apple Stores", body="An apple a day. Apple likes it.")) == ("Apple",)
    assert leaks(make.case(permission=Permission.ANONYMOUS)) == ()


def test_the_field_of_a_part_of_a_hidden_name_is_known() -> None:
    case = CaseStudy(customer_name="欢乐互娱", lesson="欢乐", outcome="欢乐互娱很满意", quote="欢乐大数据很快。")
    assert leaking_field(case, "欢乐") == "quote"
    assert leaking_field(case, "海风") == ""
