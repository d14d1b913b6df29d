"""A proposal composed from sections."""

import datetime as dt

import attrs
import pytest

from desktop.documents.blocks import (
    BarChart,
    Block,
    Contents,
    Document,
    Flow,
    Gantt,
    Heading,
    PageBreak,
    Paragraph,
    Span,
    Table,
)
from desktop.documents.compose import UnknownTemplate, compose
from desktop.documents.dossier import Dossier
from desktop.documents.kinds import TEMPLATES
from desktop.documents.quote import quote_of
from desktop.documents.reading import texts
from desktop.documents.sections import SECTION_OF
from desktop.i18n import Language, Words
from desktop.records import Brand, Customer
from desktop.records.choices import EDITIONS, DecisionRole
from desktop.records.rows import SectionEdit
from tests import make

EN = Language.EN
ALL_EDITIONS = (None, *EDITIONS)


def sections(dossier: Dossier, edition: DecisionRole | None = None, template: str = "") -> list[str]:
    return [state.key for state in compose(dossier, EN, edition, template).sections]


def headings(document: Document) -> list[Heading]:
    return [block for block in document.blocks if isinstance(block, Heading)]


def edited(edit: SectionEdit) -> Dossier:
    dossier = make.dossier()
    return attrs.evolve(dossier, proposal=attrs.evolve(dossier.proposal, sections=(edit,)))


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("edition", ALL_EDITIONS)
@pytest.mark.parametrize("template", [template.key for template in TEMPLATES])
def test_a_full_dossier_fills_every_section_of_every_edition(
    language: Language, edition: DecisionRole | None, template: str
) -> None:
    composed = compose(make.dossier(), language, edition, template)
    assert composed.left_out == ()
    anchors = [heading.anchor for heading in headings(composed.document)]
    assert len(anchors) == len(set(anchors))
    assert all(texts(composed.document))


@pytest.mark.parametrize("language", list(Language))
def test_prices_dates_and_the_decision_are_the_same_in_every_edition(language: Language) -> None:
    dossier, words = make.dossier(), Words(language)
    quote = quote_of(dossier)
    assert quote
    for edition in ALL_EDITIONS:
        told = "\n".join(texts(compose(dossier, language, edition).document))
        assert words.money(quote.recommended.contract) in told
        assert words.date(quote.valid_until) in told
        assert words.date(make.on(12, 18, 2026)) in told
        assert "The manager stays on site" in told


def test_an_almost_empty_dossier_says_why_each_section_is_left_out() -> None:
    full = make.dossier()
    bare = Dossier(
        today=make.TODAY,
        proposal=full.proposal,
        customer=Customer(name="Nobody Limited"),
        brand=Brand(name="Us"),
        prices={},
        industries={},
        pains={},
    )
    keys = {state.key: state.left_out for edition in ALL_EDITIONS for state in compose(bare, EN, edition).sections}
    assert {key for key, left_out in keys.items() if left_out is None} == {"control"}
    assert set(keys) == set(SECTION_OF)
    assert all(left_out.said(Words(EN)) for left_out in keys.values() if left_out)


def test_a_solicited_proposal_leads_with_fit_and_an_unsolicited_one_with_the_problem() -> None:
    dossier = make.dossier()
    assert sections(dossier)[1:3] == ["summary", "match"]
    assert dossier.opportunity
    unasked = attrs.evolve(dossier, opportunity=attrs.evolve(dossier.opportunity, solicited=False))
    assert sections(unasked)[1:3] == ["summary", "understanding"]
    assert "2.1 What is changing in your industry: car parts" in texts(compose(unasked, EN).document)


@pytest.mark.parametrize("template", ["solicited", "unsolicited"])
def test_where_the_customer_stands_is_told_before_the_solution(template: str) -> None:
    told = sections(make.dossier(), template=template)
    assert told.index("understanding") < told.index("goals") < told.index("solution")


def test_a_template_may_be_named_by_the_proposal_or_the_caller() -> None:
    dossier = make.dossier()
    named = attrs.evolve(dossier, proposal=attrs.evolve(dossier.proposal, template="quotation"))
    assert sections(named)[0] == "investment"
    assert sections(named, template="solicited")[1] == "summary"


def test_a_template_that_does_not_exist_is_refused_with_those_that_do() -> None:
    with pytest.raises(UnknownTemplate, match="solicited, unsolicited, quotation"):
        compose(make.dossier(), EN, None, "glossy")


def test_a_quotation_is_the_same_for_every_reader() -> None:
    assert sections(make.dossier(), DecisionRole.USER, "quotation") == sections(make.dossier(), None, "quotation")


def test_a_role_without_an_edition_of_its_own_reads_the_whole() -> None:
    assert sections(make.dossier(), DecisionRole.CHAMPION) == sections(make.dossier())
    cover = compose(make.dossier(), EN, DecisionRole.CHAMPION).document.cover
    assert cover
    assert cover.subtitle == ""


def test_the_cover_says_for_whom_until_when_and_by_whom() -> None:
    cover = compose(make.dossier(), EN, DecisionRole.SIGNER).document.cover
    assert cover
    assert (cover.customer, cover.subtitle) == ("Harbour Parts Company Limited", "Edition for signature")
    assert [fact.value for fact in cover.facts] == [
        "Version 1",
        "22 November 2026",
        "21 January 2027",
        "Shen Yan · presales",
    ]


def test_the_file_says_when_it_was_made_by_the_date_on_its_cover() -> None:
    written = compose(make.dossier(), EN).document.properties.written
    assert written == dt.datetime(2026, 11, 22, tzinfo=dt.UTC)


def test_headings_are_numbered_without_gaps_and_the_appendix_lettered() -> None:
    found = [heading.number for heading in headings(compose(make.dossier(), EN).document) if heading.level == 1]
    body = [number for number in found if number.isdigit()]
    assert body == [str(number) for number in range(1, len(body) + 1)]
    assert found[len(body) + 1 :] == ["A", "B", "C", "D", "E", "F"][: len(found) - len(body) - 1]


def test_tables_and_figures_are_numbered_in_order() -> None:
    blocks: tuple[Block, ...] = compose(make.dossier(), EN).document.blocks
    with_captions = (block for block in blocks if isinstance(block, Table | Flow | Gantt | BarChart))
    captions = [block.caption for block in with_captions if block.caption]
    for label in ("Table", "Figure"):
        numbers = [caption.number for caption in captions if caption.label == label]
        assert numbers == list(range(1, len(numbers) + 1))


def test_long_contents_stand_on_a_page_of_their_own() -> None:
    def before_contents(edition: DecisionRole | None) -> Block:
        blocks = compose(make.dossier(), EN, edition).document.blocks
        return blocks[next(at for at, block in enumerate(blocks) if isinstance(block, Contents)) - 1]

    assert isinstance(before_contents(None), PageBreak)
    assert isinstance(before_contents(DecisionRole.USER), Paragraph)


def test_a_section_may_be_left_out_by_hand() -> None:
    composed = compose(edited(SectionEdit(section="cases", left_out="They know them {all}")), EN)
    (state,) = composed.left_out
    assert state.left_out
    assert (state.key, state.left_out.said(Words(EN))) == ("cases", "They know them {all}")


def test_own_words_stand_in_place_of_the_first_paragraph() -> None:
    told = texts(compose(edited(SectionEdit(section="risks", text="First.\n\nSecond.")), EN).document)
    assert "First." in told
    assert "Second." in told
    assert "“Data is late” wants most attention; IT watches it." not in told


def test_own_words_come_first_where_a_section_has_no_paragraph() -> None:
    document = compose(edited(SectionEdit(section="interfaces", text="Two systems.")), EN).document
    (heading,) = [heading for heading in headings(document) if heading.anchor == "interfaces"]
    assert document.blocks[document.blocks.index(heading) + 1] == Paragraph((Span("Two systems."),))


def test_a_simplified_library_is_told_in_traditional_characters() -> None:
    dossier = make.dossier()
    simplified = attrs.evolve(dossier, customer=attrs.evolve(dossier.customer, process="压铸车间的设备"))
    composed = compose(simplified, Language.ZH_TW)
    assert composed.converted
    assert "壓鑄車間的裝置" in "".join(texts(composed.document))
