"""Which cases a document shows, and how they look on their cards."""

import attrs
import pytest

from desktop.documents.blocks import CaseCard, CaseResult, Fact
from desktop.documents.cases import Depth, ShownCase, case_card, fit_of, shown_cases
from desktop.i18n import Language
from desktop.matching.match import Match, Reason
from desktop.records import CaseStudy, Industry, Material
from desktop.records.choices import Permission
from tests import make

VOICE = make.voice()
INDUSTRIES = {make.ref("industry"): Industry(name="car parts")}
PRODUCTS = {make.ref("product"): make.product()}


def card(case: CaseStudy, depth: Depth = "whole") -> CaseCard:
    return case_card(ShownCase(case), VOICE, INDUSTRIES, PRODUCTS, "case-1", depth=depth)


def test_the_best_matches_are_shown_where_the_seller_chose_none() -> None:
    material = Match(Material(title="Brochure"), 90.0, ())
    dossier = attrs.evolve(make.dossier(), cases=(material, make.matched(make.case(), "pain")))
    assert [one.case.title for one in shown_cases(dossier, VOICE)] == [make.case().title]


def test_the_sellers_choice_comes_first() -> None:
    chosen = attrs.evolve(make.case("other"), title="Another")
    dossier = attrs.evolve(make.dossier(), chosen_cases=(chosen,))
    assert [one.case.title for one in shown_cases(dossier, VOICE)] == ["Another"]
    assert fit_of(shown_cases(dossier, VOICE)[0], VOICE) == ""


def test_an_internal_case_is_never_shown_even_when_chosen() -> None:
    dossier = attrs.evolve(make.dossier(), chosen_cases=(make.case(permission=Permission.INTERNAL),))
    assert shown_cases(dossier, VOICE) == ()


def test_a_rivals_case_is_not_shown() -> None:
    dossier = make.dossier()
    rival = attrs.evolve(dossier.customer, rivals=("Northwind Castings",))
    assert shown_cases(attrs.evolve(dossier, customer=rival), VOICE) == ()


def test_a_third_case_is_shown_only_where_it_is_close() -> None:
    near = tuple(make.matched(make.case(str(at)), "size") for at in range(3))
    close = make.matched(make.case("close"), "pain")
    dossier = make.dossier()
    assert len(shown_cases(attrs.evolve(dossier, cases=near), VOICE)) == 2
    assert len(shown_cases(attrs.evolve(dossier, cases=(*near, close)), VOICE)) == 3
    chosen = tuple(make.case(str(at)) for at in range(3))
    assert len(shown_cases(attrs.evolve(dossier, cases=near, chosen_cases=chosen), VOICE)) == 3


def test_at_most_three_are_shown() -> None:
    cases = tuple(make.matched(make.case(str(at)), "pain") for at in range(5))
    assert len(shown_cases(attrs.evolve(make.dossier(), cases=cases), VOICE)) == 3


def test_only_reasons_that_may_be_said_to_the_customer_are_said() -> None:
    match = make.matched(make.case(), "won", "pain", "fresh")
    (one,) = shown_cases(attrs.evolve(make.dossier(), cases=(match,)), VOICE)
    assert fit_of(one, VOICE) == "Why this case: same pain (pain)"


def test_reasons_are_told_within_one_sentence() -> None:
    reasons = (Reason("pain", "x", 1.0, "Same pain: {names}", {"names": "Stops"}), Reason("role", "x", 1.0, "Told"))
    one = ShownCase(make.case(), reasons)
    assert fit_of(one, VOICE) == "Why this case: same pain (Stops) and told"
    assert fit_of(one, make.voice(Language.ZH_CN)) == "为何选这个案例：同一痛点（Stops）、Told"


def test_a_card_bears_the_result_as_its_title_and_the_facts_of_the_customer() -> None:
    found = card(make.case())
    assert (found.title, found.customer) == ("Changeover fell from 52 to 31 minutes", "Northwind Castings")
    assert found.facts == ("car parts", "North", "1,180 employees", "Lineguide", "live since 2025-09")
    assert found.results == (CaseResult("Changeover", "52 min", "31 min", "−40%", "timed · as of 31 Mar 2026"),)


@pytest.mark.parametrize(
    ("depth", "labels"),
    [
        ("whole", ["Situation", "Problem", "Why us", "What was done", "Timeline"]),
        ("main", ["Situation", "Problem", "What was done"]),
        ("short", ["Problem", "What was done"]),
    ],
)
def test_the_depth_says_how_much_of_the_story_is_told(depth: Depth, labels: list[str]) -> None:
    assert [part.label for part in card(make.case(), depth).parts] == labels


def test_a_short_card_has_two_results_and_no_quote() -> None:
    case = attrs.evolve(make.case(), results=make.case().results * 4)
    assert len(card(case, "short").results) == 2
    assert (card(case, "short").quote, card(case, "short").quote_by) == ("", "")
    assert card(case).quote_by == "Head of production, Northwind"


def test_the_timeline_is_told_in_one_line() -> None:
    assert card(make.case()).parts[-1] == Fact("Timeline", "Weeks 1–2: Northwind measures; go-live")


def test_a_case_without_measured_results_tells_its_summary_and_its_outcome() -> None:
    bare = attrs.evolve(make.case(), results=(), summary="In two lines.", outcome="Calmer nights.")
    assert [part.label for part in card(bare, "short").parts] == ["In short", "Problem", "What was done", "Outcome"]


def test_a_case_without_parts_tells_its_summary_or_its_text() -> None:
    assert card(CaseStudy(title="t", summary="In two lines.")).parts == (Fact("In short", "In two lines."),)
    assert card(CaseStudy(title="t", body="As it came.")).parts == (Fact("In short", "As it came."),)
    assert card(CaseStudy(title="t")).parts == ()


def test_the_outcome_is_told_where_nothing_was_measured() -> None:
    assert card(CaseStudy(title="t", outcome="Calmer nights.")).parts[-1] == Fact("Outcome", "Calmer nights.")
