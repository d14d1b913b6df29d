"""Sections in a person's order: moved within their part, added, left out, and what is told of each."""

import attrs

from desktop.documents.compose import Composed, compose
from desktop.documents.section import SectionState
from desktop.i18n import Language
from desktop.records import Proposal
from desktop.records.choices import DecisionRole
from desktop.records.rows import SectionEdit
from tests import make


def composed(edition: DecisionRole | None = None, **changes: object) -> Composed:
    dossier = make.dossier()
    proposal: Proposal = attrs.evolve(dossier.proposal, **changes)
    return compose(attrs.evolve(dossier, proposal=proposal), Language.EN, edition)


def keys(edition: DecisionRole | None = None, **changes: object) -> list[str]:
    return [state.key for state in composed(edition, **changes).sections]


def state(key: str, found: Composed) -> SectionState:
    return next(one for one in found.sections if one.key == key)


def test_listed_sections_come_in_that_order_and_all_others_stay_in_their_places() -> None:
    usual = keys()
    moved = keys(section_order=("scope", "solution"))
    assert moved.index("scope") == usual.index("solution")
    assert moved.index("solution") == usual.index("scope")
    assert [key for key in moved if key not in {"scope", "solution"}] == [
        key for key in usual if key not in {"scope", "solution"}
    ]


def test_a_section_stays_in_its_part() -> None:
    moved = composed(section_order=("about", "summary"))
    assert state("about", moved).part == "appendix"
    assert state("summary", moved).part == "body"
    assert [one.part for one in moved.sections] == sorted(
        (one.part for one in moved.sections), key=["front", "body", "appendix"].index
    )


def test_the_document_follows_the_order_and_counts_anew() -> None:
    moved = composed(section_order=("solution", "summary"))
    assert state("solution", moved).number == "1"
    assert state("summary", moved).number > "1"
    anchors = [getattr(block, "anchor", "") for block in moved.document.blocks]
    assert anchors.index("solution") < anchors.index("summary")


def test_a_section_that_the_plan_has_not_can_be_added_where_one_wants_it() -> None:
    found = composed(DecisionRole.DECISION_MAKER, section_order=("summary", "+risks"))
    listed = [one.key for one in found.sections]
    assert listed[-5:].count("risks") + listed.count("risks") >= 1
    assert state("risks", found).is_added
    assert state("risks", found).part == "body"
    assert "risks" in [getattr(block, "anchor", "") for block in found.document.blocks]


def test_what_is_added_comes_where_the_order_puts_it() -> None:
    plan = keys(DecisionRole.DECISION_MAKER)
    order = (plan[0], "+risks", *plan[1:])
    assert keys(DecisionRole.DECISION_MAKER, section_order=order)[:2] == [plan[0], "risks"]


def test_a_section_of_the_plan_that_is_marked_as_added_is_there_once() -> None:
    assert keys(section_order=("+risks",)).count("risks") == 1


def test_keys_that_mean_no_section_are_passed_over() -> None:
    assert keys(section_order=("nothing", "+nothing")) == keys()


def test_a_section_tells_its_opening_and_what_it_would_say_of_itself() -> None:
    told = state("summary", composed())
    assert told.text == told.automatic
    assert told.text
    assert not told.is_edited


def test_own_words_are_told_beside_the_automatic_ones() -> None:
    edit = SectionEdit(section="summary", text="In one line.\nAnd another.")
    told = state("summary", composed(sections=(edit,)))
    assert told.text == "In one line.\nAnd another."
    assert told.automatic == state("summary", composed()).automatic
    assert told.is_edited


def test_a_section_without_a_paragraph_opens_with_nothing() -> None:
    found = composed()
    told = [one for one in found.sections if not one.text]
    assert told
    assert all(one.automatic == "" and not one.is_edited for one in told)


def test_what_a_person_leaves_out_is_told_apart_from_what_lacks_its_facts() -> None:
    mine = state("risks", composed(sections=(SectionEdit(section="risks", left_out="Too early"),)))
    assert mine.by_person
    assert mine.number == ""
    dossier = attrs.evolve(make.dossier(), products=())
    lacking = state("solution", compose(dossier, Language.EN))
    assert lacking.left_out is not None
    assert not lacking.by_person
