"""What a dossier tells of its customer."""

import attrs

from desktop.documents.dossier import Dossier
from desktop.documents.findings import bases, concerned, cost_said, findings, person, priced, yearly_cost
from desktop.money import Money
from desktop.records.choices import Basis, DecisionRole
from desktop.records.rows import CustomerPain
from tests import make

VOICE = make.voice()


def with_pains(*rows: CustomerPain) -> Dossier:
    dossier = make.dossier()
    pains = {row.pain: make.pain(f"Pain {row.pain}", row.pain) for row in rows}
    return attrs.evolve(dossier, customer=attrs.evolve(dossier.customer, pains=rows), pains=pains)


def test_the_costliest_pain_comes_first_and_unpriced_ones_last() -> None:
    dossier = with_pains(make.customer_pain("a", None), make.customer_pain("b", 1), make.customer_pain("c", 2))
    assert [one.title for one in findings(dossier)] == ["Pain c", "Pain b", "Pain a"]


def test_a_pain_that_is_in_no_list_is_not_told() -> None:
    assert findings(attrs.evolve(make.dossier(), pains={})) == ()


def test_costs_are_added_in_one_currency_only() -> None:
    same = with_pains(make.customer_pain("a", 1), make.customer_pain("b", 2))
    assert yearly_cost(findings(same)) == Money.of(3)
    dollars = attrs.evolve(make.customer_pain("b"), cost=Money.of(1, "USD"))
    mixed = findings(with_pains(make.customer_pain("a", 1), dollars))
    assert (priced(mixed), yearly_cost(mixed)) == ((), None)


def test_each_amount_bears_the_mark_of_its_basis() -> None:
    assert cost_said(make.customer_pain(cost=5), VOICE) == "CN¥5 a year (confirmed by you)"
    assert cost_said(make.customer_pain(cost=5, basis=None), VOICE) == "CN¥5 a year"
    assert cost_said(make.customer_pain(cost=None), VOICE) == ""


def test_the_bases_of_all_amounts_are_listed_once() -> None:
    rows = (make.customer_pain("a", basis=Basis.OURS), make.customer_pain("b"), make.customer_pain("c"))
    assert bases(findings(with_pains(*rows)), VOICE) == "confirmed by you and our assumption"


def test_a_source_is_named_with_its_position() -> None:
    assert person(make.dossier(), make.ref("contact"), VOICE) == "Wei Jing · Head of machining"
    assert person(make.dossier(), make.ref("nobody"), VOICE) == ""


def test_who_feels_it_is_a_position_or_else_a_role() -> None:
    roles = (DecisionRole.USER, DecisionRole.SIGNER)
    assert concerned(make.dossier(), roles, VOICE) == "Head of machining, Signer"
    unplaced = attrs.evolve(make.contact(), position="", department="")
    assert concerned(attrs.evolve(make.dossier(), contacts=(unplaced,)), roles[:1], VOICE) == "Wei Jing"


def test_what_we_take_people_for_is_not_told_where_nobody_is_known() -> None:
    dossier = attrs.evolve(make.dossier(), contacts=())
    assert concerned(dossier, (DecisionRole.OPPONENT, DecisionRole.GATEKEEPER), VOICE) == ""
    assert concerned(dossier, (DecisionRole.USER, DecisionRole.OPPONENT), VOICE) == "User"
