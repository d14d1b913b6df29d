"""Who weighs how much in a decision, and what is missing."""

import datetime as dt

from desktop.fields import NO_RECORD, RecordId
from desktop.i18n import Language, Words
from desktop.records import Contact
from desktop.records.choices import DecisionRole
from desktop.workspace.decision_chain import Gap, by_weight, gaps, tree

TODAY = dt.date(2026, 11, 22)
ENGLISH = Words(Language.EN)


def person(
    name: str,
    role: DecisionRole | None = None,
    above: str = "",
    days: int | None = 3,
    attitude: int | None = None,
    influence: int | None = None,
) -> Contact:
    """A contact who was last spoken to so many days ago."""
    return Contact(
        id=RecordId(name),
        name=name,
        role=role,
        reports_to=RecordId(above),
        last_contact=None if days is None else TODAY - dt.timedelta(days=days),
        attitude=attitude,
        influence=influence,
    )


def said(*contacts: Contact) -> list[str]:
    return [gap.said(ENGLISH) for gap in gaps(contacts, TODAY)]


def test_who_signs_stands_first_and_who_has_no_role_last() -> None:
    user, nobody = person("Ann", DecisionRole.USER), person("Bo")
    signer = person("Cy", DecisionRole.SIGNER)
    assert by_weight([nobody, user, signer]) == [signer, user, nobody]


def test_of_two_in_one_role_the_more_influential_stands_first() -> None:
    weak, strong = person("Ann", DecisionRole.USER, influence=1), person("Bo", DecisionRole.USER, influence=5)
    assert by_weight([weak, strong]) == [strong, weak]


def test_the_tree_sets_people_below_those_they_report_to() -> None:
    boss, head, clerk, other = person("Boss"), person("Head", above="Boss"), person("Clerk", above="Head"), person("Z")
    placed = tree([clerk, head, other, boss])
    assert [(one.contact.name, one.depth) for one in placed] == [("Z", 0), ("Boss", 0), ("Head", 1), ("Clerk", 2)]
    assert placed[3].goes_on == (False, False)


def test_a_branch_goes_on_where_a_sibling_follows() -> None:
    placed = tree([person("Boss"), person("A", above="Boss"), person("B", above="Boss"), person("C", above="A")])
    assert [one.leads for one in placed] == [True, True, False, False]
    assert [(one.contact.name, one.goes_on) for one in placed] == [
        ("Boss", ()),
        ("A", (True,)),
        ("C", (True, False)),
        ("B", (False,)),
    ]


def test_a_circle_of_reports_shows_everybody_once() -> None:
    first, second = person("A", DecisionRole.SIGNER, above="B"), person("B", above="A")
    third, self_made = person("C", above="B"), person("S", above="S")
    placed = tree([second, first, third, self_made])
    assert [(one.contact.name, one.depth) for one in placed] == [("S", 0), ("A", 0), ("B", 1), ("C", 2)]


def test_somebody_above_who_is_not_here_is_nobody() -> None:
    assert [one.depth for one in tree([person("A", above="elsewhere")])] == [0]


def test_a_chain_nobody_is_known_of_has_no_gaps() -> None:
    assert said() == []


def test_a_signer_who_was_never_met_is_named_first() -> None:
    signer = person("Li", DecisionRole.SIGNER, days=None)
    owner = person("Pan", DecisionRole.BUDGET_OWNER, days=38, attitude=1)
    assert said(owner, signer) == ["Signer Li was never met", "Budget owner Pan: no contact for 38 days"]


def test_a_month_of_silence_is_not_too_long() -> None:
    assert said(person("Pan", DecisionRole.SIGNER, days=30, attitude=1)) == []


def test_users_may_be_silent() -> None:
    assert said(person("U", DecisionRole.USER, days=None), person("S", DecisionRole.SIGNER, attitude=1)) == []


def test_doubts_count_where_they_weigh() -> None:
    chain = [
        person("S", DecisionRole.SIGNER, attitude=1),
        person("D", attitude=-1, influence=4),
        person("E", attitude=-2, influence=5),
        person("F", attitude=-2, influence=3),
    ]
    assert said(*chain) == ["E is against us and weighs heavily", "D has doubts and weighs heavily"]


def test_a_chain_without_anybody_who_decides_or_speaks_for_us_says_so() -> None:
    assert said(person("U", DecisionRole.USER)) == [
        "Nobody who decides or signs is known yet",
        "Nobody speaks for us yet",
    ]


def test_a_champion_speaks_for_us() -> None:
    assert said(person("C", DecisionRole.CHAMPION), person("S", DecisionRole.SIGNER)) == []


def test_a_gap_of_nobody_in_particular_names_no_contact() -> None:
    assert Gap(message="Nobody speaks for us yet").contact == NO_RECORD


def test_a_very_long_name_is_cut() -> None:
    (gap,) = said(person("N" * 200, DecisionRole.SIGNER, days=None, attitude=1))
    assert gap == f"Signer {'N' * 40}… was never met"
