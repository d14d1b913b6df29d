"""Names and places never filled in."""

import attrs
import pytest

from desktop.documents.compose import compose
from desktop.documents.other_names import OtherName
from desktop.documents.preflight import preflight
from desktop.records.choices import Permission
from tests import make
from tests.documents.preflight.asked import (
    EN,
    objections,
    with_brand,
    with_customer,
    with_proposal,
)


class TestNames:
    def test_another_customers_name_is_found_wherever_it_stands(self) -> None:
        others = (OtherName("Seaside Tyres", "Seaside Tyres Limited"),)
        for dossier, anchor in (
            (with_customer(process="As at Seaside Tyres."), "understanding"),
            (with_proposal(title="For Seaside Tyres"), "properties"),
            (with_brand(slogan="Like SEASIDE TYRES"), "cover"),
        ):
            told = objections(attrs.evolve(dossier, other_names=others), "names")
            assert anchor in [where for where, _ in told]
            assert "belongs to Seaside Tyres Limited" in told[0][1]

    def test_it_is_named_once_in_a_section(self) -> None:
        dossier = with_customer(process="Seaside.", it_landscape="Seaside again.")
        dossier = attrs.evolve(dossier, other_names=(OtherName("Seaside", "Seaside Tyres Limited"),))
        assert len(objections(dossier, "names")) == 1

    def test_it_is_found_in_the_file_name(self) -> None:
        dossier = attrs.evolve(make.dossier(), other_names=(OtherName("Seaside", "Seaside Tyres Limited"),))
        (found,) = preflight(compose(dossier, EN), dossier, ("Seaside_v2.pdf",))
        assert (found.anchor, found.blocking) == ("file", True)

    def test_a_part_of_our_readers_own_name_is_no_other_name(self) -> None:
        dossier = attrs.evolve(make.dossier(), other_names=(OtherName("Harbour", "Harbour Limited"),))
        assert objections(dossier, "names") == []

    def test_a_name_that_holds_our_readers_name_is_another_one(self) -> None:
        others = (OtherName("Harbour Parts North", "Harbour Parts North Limited"),)
        dossier = attrs.evolve(with_customer(process="As in Harbour Parts North."), other_names=others)
        assert len(objections(dossier, "names")) == 1

    def test_the_customer_of_a_named_case_may_stand_and_that_of_an_anonymous_one_not(self) -> None:
        others = (OtherName("Northwind Castings", "Northwind Castings"),)
        assert objections(attrs.evolve(make.dossier(), other_names=others), "names") == []
        veiled = (make.matched(make.case(permission=Permission.ANONYMOUS), "pain"),)
        leaking = attrs.evolve(with_customer(process="Like Northwind Castings"), cases=veiled, other_names=others)
        assert len(objections(leaking, "names")) == 1

    def test_a_misspelling_of_the_readers_name_is_found(self) -> None:
        dossier = with_customer(process="At Harbour Parts Compony Limited.")
        assert objections(dossier, "names") == [
            (
                "understanding",
                "“Harbour Parts Compony Limited” looks like a misspelling of “Harbour Parts Company Limited”.",
            )
        ]
        late = with_customer(process="At Harbaur Parts Company Limited, they say.")
        assert len(objections(late, "names")) == 1

    def test_a_short_name_is_not_looked_for_misspelt(self) -> None:
        assert objections(with_customer(name="Arm", short_name="Arm", process="Art"), "names") == []

    def test_the_cover_bears_the_full_name(self) -> None:
        dossier = make.dossier()
        composed = compose(dossier, EN)
        assert composed.document.cover
        cover = attrs.evolve(composed.document.cover, customer="Harbour")
        coverless = (attrs.evolve(composed.document, cover=cover), attrs.evolve(composed.document, cover=None))
        for document in coverless:
            found = preflight(attrs.evolve(composed, document=document), dossier)
            assert [one.anchor for one in found] == ["cover"]


class TestPlaceholders:
    @pytest.mark.parametrize(
        "text",
        [
            "{{ a }}",
            "{% if %}",
            "XX公司",
            "by xx",
            "×× 厂",
            "交期待定",
            "TBD",
            "某某公司",
            "【请填写】",
            "[客户名称]",
            "____",
        ],
    )
    def test_a_place_never_filled_in_is_found(self, text: str) -> None:
        (found,) = objections(with_customer(process=f"{text} {text}"), "placeholders")
        assert found[0] == "understanding"

    @pytest.mark.parametrize("text", ["size XXL", "colour #aaxxbb", "0xxff", "TBDs", "3 × 4 ×", "XXIII", "待客户确认"])
    def test_what_only_looks_like_one_is_not(self, text: str) -> None:
        assert objections(with_customer(process=text), "placeholders") == []
