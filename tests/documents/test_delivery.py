"""How several products are delivered as one project."""

import attrs

from desktop.documents.delivery import duties, lines, phases, risks, stretches, team
from desktop.documents.dossier import Dossier
from desktop.documents.voice import Voice
from desktop.i18n import Language
from desktop.records.choices import Likelihood
from desktop.records.rows import Phase, Risk
from tests import make

VOICE = make.voice()


def two_products() -> Dossier:
    """Two products that share a phase, its deliverables overlapping."""
    start = Phase(name="Start", weeks=3, deliverables="Charter, Device list", acceptance="Baseline signed")
    other = attrs.evolve(make.product(), id=make.ref("other"), phases=(start, Phase(name="Review")))
    return attrs.evolve(make.dossier(), products=(make.product(), other))


def test_products_share_phases_of_the_same_name() -> None:
    found = list(phases(two_products(), VOICE))
    assert [(phase.name, phase.weeks) for phase in found] == [("Start", 3), ("Pilot", 4), ("Review", 1)]
    assert (found[0].deliverables, found[0].acceptance) == ("Charter. Device list.", "Baseline signed")
    assert found[0].customer_tasks == "Name a lead"


def test_what_two_products_ask_is_said_in_a_sentence_each_and_no_clause_twice() -> None:
    first = Phase(name="Start", customer_tasks="Name a lead; give data")
    second = Phase(name="Start", customer_tasks="Join the survey; give data")
    products = tuple(attrs.evolve(make.product(), phases=(phase,)) for phase in (first, second))
    (found,) = phases(attrs.evolve(make.dossier(), products=products), VOICE)
    assert found.customer_tasks == "Name a lead; give data. Join the survey."


def told(*phases_of: Phase, voice: Voice = VOICE) -> Phase:
    products = tuple(attrs.evolve(make.product(), phases=(phase,)) for phase in phases_of)
    (found,) = phases(attrs.evolve(make.dossier(), products=products), voice)
    return found


def test_neither_a_sentence_nor_a_part_of_one_is_said_twice() -> None:
    first = Phase(name="Start", acceptance="Most of the cases passed, no grave defects", customer_tasks="Sign. Test.")
    second = Phase(name="Start", acceptance="Most of the cases passed, all critical ones", customer_tasks="Help\nSign")
    found = told(first, second)
    assert found.acceptance == "Most of the cases passed, no grave defects. All critical ones."
    assert found.customer_tasks == "Sign. Test. Help."


def test_chinese_products_are_merged_too() -> None:
    first = Phase(name="启动", deliverables="章程、清单", acceptance="用例通过率不低于九成，无严重缺陷")
    second = Phase(name="启动", deliverables="清单、图纸", acceptance="用例通过率不低于九成，关键用例全部通过")
    found = told(first, second, voice=make.voice(Language.ZH_CN))
    assert found.deliverables == "章程、清单、图纸"
    assert found.acceptance == "用例通过率不低于九成，无严重缺陷。关键用例全部通过。"


def test_lists_of_two_products_are_a_sentence_each() -> None:
    found = told(Phase(name="Start", deliverables="Charter, plan"), Phase(name="Start", deliverables="plan, pH probe"))
    assert found.deliverables == "Charter, plan. pH probe."


def test_phases_follow_one_another_from_the_start_date() -> None:
    start, pilot, _ = stretches(two_products(), VOICE)
    assert (start.start, start.begins, start.ends) == (1, make.on(1, 4), make.on(1, 24))
    assert (pilot.start, pilot.begins) == (4, make.on(1, 25))


def test_without_a_start_date_there_are_only_weeks() -> None:
    (start, *_) = stretches(attrs.evolve(make.dossier(), opportunity=None), VOICE)
    assert (start.weeks, start.begins, start.ends) == (2, None, None)


def test_what_products_share_is_told_once() -> None:
    dossier = two_products()
    assert (len(team(dossier)), len(duties(dossier))) == (1, 1)
    assert lines(dossier, lambda product: product.assumptions) == make.product().assumptions


def test_the_gravest_risk_comes_first() -> None:
    low = Risk(risk="low", chance=Likelihood.LOW, effect=Likelihood.LOW)
    grave = Risk(risk="grave", chance=Likelihood.HIGH, effect=Likelihood.HIGH)
    dossier = attrs.evolve(make.dossier(), products=(attrs.evolve(make.product(), risks=(low, Risk(risk="?"), grave)),))
    assert [one.risk for one in risks(dossier)] == ["grave", "low", "?"]
