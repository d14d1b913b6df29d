"""What is internal, and what is in another language."""

import attrs

from desktop.documents.compose import compose
from desktop.documents.preflight import preflight
from desktop.i18n import Language
from desktop.money import Money
from tests import make
from tests.documents.preflight.asked import (
    EN,
    objections,
    with_customer,
    with_deal,
)


class TestInternal:
    def test_an_internal_note_that_came_into_a_visible_text_is_found(self) -> None:
        dossier = attrs.evolve(with_deal(), customer=attrs.evolve(make.customer(), process=make.opportunity().notes))
        assert objections(dossier, "internal") == [
            ("understanding", "“Discount can go further if they insist” is internal (Internal notes). Take it out.")
        ]

    def test_a_text_over_several_passages_is_found_in_the_document(self) -> None:
        contact = attrs.evolve(make.contact(), notes="Harbour Parts Company LimitedInkstone Software")
        dossier = attrs.evolve(make.dossier(), contacts=(contact,))
        assert [anchor for anchor, _ in objections(dossier, "internal")] == ["document"]

    def test_a_competitors_name_from_our_files_is_found(self) -> None:
        dossier = with_customer(competitors=("Dihe Software (local)", "x"), process="Better than Dihe Software.")
        assert len(objections(dossier, "internal")) == 1

    def test_a_competitor_called_by_a_general_word_is_not(self) -> None:
        dossier = with_customer(competitors=("Spreadsheets (own)",), process="They use Spreadsheets.")
        speaking = attrs.evolve(make.product(), summary="Better than Spreadsheets.")
        assert len(objections(dossier, "internal")) == 1
        assert objections(attrs.evolve(dossier, products=(speaking,)), "internal") == []

    def test_names_of_a_case_that_may_be_named_are_no_secret(self) -> None:
        assert objections(make.dossier(), "internal") == []

    def test_a_floor_spoken_of_in_words_is_found(self) -> None:
        said = attrs.evolve(make.dossier(), customer=attrs.evolve(make.customer(), process="最低可到八万元，底价另议"))
        assert objections(said, "internal") == [("understanding", "“底价” is internal (Floor). Take it out.")]

    def test_a_floor_is_found_unless_the_same_figure_is_printed_anyway(self) -> None:
        price = attrs.evolve(make.price(), floor=Money.of(870))
        dossier = make.quoted((make.line(),), price)
        said = attrs.evolve(dossier, customer=attrs.evolve(make.customer(), process="They think of CN¥870."))
        assert objections(said, "internal") == [("understanding", "“CN¥870” is internal (Floor). Take it out.")]
        other = attrs.evolve(said, customer=attrs.evolve(make.customer(), process="They think of CN¥870,000."))
        assert objections(other, "internal") == []
        at_floor = make.quoted((make.line(off="0.13"),), price)
        assert objections(attrs.evolve(at_floor, customer=said.customer), "internal") == []

    def test_the_expected_amount_is_found(self) -> None:
        dossier = attrs.evolve(with_deal(amount=Money.of(5_000)), customer=with_customer(process="CN¥5,000").customer)
        assert len(objections(dossier, "internal")) == 1

    def test_without_prices_only_the_pains_figures_may_be_printed(self) -> None:
        dossier = attrs.evolve(make.dossier(), opportunity=None, prices={})
        assert objections(dossier, "internal") == []


class TestLanguages:
    def test_chinese_in_an_english_document_keeps_it_from_being_written(self) -> None:
        dossier = with_customer(process="压铸车间", it_landscape="另一处")
        found = [one for one in preflight(compose(dossier, EN), dossier) if one.check == "languages"]
        assert [(one.anchor, one.blocking) for one in found] == [("understanding", True)]

    def test_names_may_be_chinese_in_an_english_document(self) -> None:
        dossier = with_customer(name="常州昱栎汽车部件股份有限公司", short_name="昱栎部件")
        assert objections(dossier, "languages") == []

    def test_english_sentences_in_a_chinese_document_are_named(self) -> None:
        long = "This sentence has many more than ten words in a row and no name."
        dossier = with_customer(process=long)
        assert (
            "understanding",
            "English text stands in a Chinese document: “This sentence has many m”.",
        ) in objections(dossier, "languages", Language.ZH_CN)

    def test_converted_text_wants_to_be_read(self) -> None:
        dossier = with_customer(process="压铸车间的设备开机")
        assert len(objections(dossier, "conversion", Language.ZH_TW)) == 1
        assert objections(dossier, "conversion", Language.ZH_CN) == []
