"""How several products are delivered as one project."""

import attrs

from desktop.documents.delivery import duties, lines, phases, risks, stretches, team
from desktop.documents.dossier import Dossier
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
    assert (found[0].deliverables, found[0].acceptance) == ("Charter, Device list", "Baseline signed")
    assert found[0].customer_tasks == "Name a lead"


def test_what_two_products_ask_is_said_in_a_sentence_each_and_no_clause_twice() -> None:
    first = Phase(name="Start", customer_tasks="Name a lead; give data")
    second = Phase(name="Start", customer_tasks="Join the survey; give data")
    products = tuple(attrs.evolve(make.product(), phases=(phase,)) for phase in (first, second))
    (found,) = phases(attrs.evolve(make.dossier(), products=products), VOICE)
    assert found.customer_tasks == "Name a lead; give data. Join the survey."


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
