"""Names are found however they are written."""

import attrs
import pytest

from desktop.documents.anonymise import shown
from desktop.documents.lookalikes import compared, name_finder
from desktop.i18n import Language, Words
from desktop.records.choices import Permission
from tests import make

ZH = Words(Language.ZH_CN)


@pytest.mark.parametrize(
    "text",
    ["國華科技", "国华科技", "国\u200b华科技", "国华 科技", "国华\n科技", "在国華科技上线"],
)
def test_a_name_is_found_in_either_script_and_with_what_is_not_seen(text: str) -> None:
    assert name_finder(["國華科技"]).search(text)
    assert compared("國華科技") in compared(text)


@pytest.mark.parametrize("text", ["farm", "Armada", "国科华技"])
def test_other_words_are_not_taken_for_the_name(text: str) -> None:
    assert not name_finder(["Arm", "国华科技", ""]).search(text)


def test_a_latin_name_keeps_its_blanks() -> None:
    assert name_finder(["North Wind"]).search("at North\u200b  Wind Ltd")
    assert not name_finder(["North Wind"]).search("Northwind")
    assert not name_finder([]).search("anything")


def test_an_alias_hides_a_name_in_the_other_script_and_who_said_it() -> None:
    case = attrs.evolve(
        make.case(permission=Permission.ANONYMOUS),
        customer_name="國華科技股份有限公司",
        hidden_names=("國華科技",),
        alias="某企业",
        summary="国华科技用它；国 华\u200b科技很满意。",
        quote_by="张厂长（张三丰）",
    )
    seen = shown(case, ZH, {})
    assert seen.summary == "某企业用它；某企业很满意。"
    assert seen.quote_by == ""
