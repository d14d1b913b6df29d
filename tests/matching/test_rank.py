"""Matching: reasons, limits and variety."""

import datetime as dt

import pytest

from desktop.fields import RecordId
from desktop.i18n import Language, Words
from desktop.matching.limits import competes, offered
from desktop.matching.match import Candidate, Reason, Situation
from desktop.matching.rank import rank
from desktop.matching.signals import NEAR_INDUSTRY, SAME_INDUSTRY, SIGNALS
from desktop.records import CaseStudy, Material
from desktop.records.choices import Audience, DecisionRole, Permission, Stage

TODAY = dt.date(2026, 11, 22)
TYRES, RUBBER, AUTO, CARS, BANKS = (RecordId(name) for name in ("tyres", "rubber", "auto", "cars", "banks"))
CHANGEOVER, SCRAP = RecordId("changeover"), RecordId("scrap")
MES = RecordId("mes")
SITUATION = Situation(
    today=TODAY,
    industries=(TYRES,),
    ancestors={TYRES: (RUBBER, AUTO), CARS: (AUTO,), RUBBER: (AUTO,)},
    pains=(CHANGEOVER, SCRAP),
    products=(MES,),
    size=400,
    region="江苏",
    stage=Stage.SOLUTION,
    role=DecisionRole.USER,
    need="换型太慢",
    names={TYRES: "轮胎", RUBBER: "橡胶", CHANGEOVER: "换型", SCRAP: "废品", MES: "MES"},
)


def case(**values: object) -> CaseStudy:
    """A case that an outside reader may see."""
    given = {
        "id": RecordId("c"),
        "title": "t",
        "permission": Permission.NAMED,
        "industries": (TYRES,),
    } | values
    return CaseStudy(**given)  # pyright: ignore[reportArgumentType] - builder of one-line material


def reasons(record: CaseStudy | Material, situation: Situation = SITUATION, text: float = 0.0) -> dict[str, Reason]:
    """The reasons for one record, by facet."""
    return {reason.facet: reason for match in rank([Candidate(record, text)], situation, 5) for reason in match.reasons}


def test_every_reason_is_found_and_said_in_words() -> None:
    full = case(
        pains=(CHANGEOVER, SCRAP),
        products=(MES,),
        size=420,
        region="江苏",
        roles=(DecisionRole.USER,),
        stages=(Stage.SOLUTION,),
        date=dt.date(2026, 3, 1),
        won_deal=True,
    )
    found = reasons(full, text=1.0)
    assert len(found) == len(SIGNALS)
    assert found["size"].said(Words(Language.EN)) == "Similar size: 420 people"
    assert found["pain"].said(Words(Language.EN)) == "Same pain: 换型 · 废品"
    assert found["pain"].said_apart(Words(Language.EN)) == ("Same pain: 换型", "Same pain: 废品")
    assert found["size"].said_apart(Words(Language.EN)) == ("Similar size: 420 people",)


def test_a_size_is_said_with_separators() -> None:
    reason = Reason("size", "1300", 1, "Similar size: {count} people", {"count": 1300})
    assert reason.said(Words(Language.ZH_CN)) == "规模相近：1,300 人"


@pytest.mark.parametrize(
    ("industry", "points"),
    [(TYRES, SAME_INDUSTRY), (RUBBER, NEAR_INDUSTRY), (AUTO, NEAR_INDUSTRY), (CARS, None), (BANKS, None)],
)
def test_industries_count_up_to_two_steps_away(industry: RecordId, points: float | None) -> None:
    found = reasons(case(industries=(industry,), pains=(SCRAP,)))
    assert (found["industry"].points if "industry" in found else None) == points


def test_siblings_under_one_parent_are_related() -> None:
    situation = Situation(today=TODAY, industries=(CARS,), ancestors=SITUATION.ancestors)
    assert reasons(case(industries=(RUBBER,)), situation)["industry"].points == NEAR_INDUSTRY


def test_a_case_that_is_only_recent_and_permitted_fits_nobody() -> None:
    assert not rank([Candidate(case(industries=(BANKS,), date=TODAY))], SITUATION, 5)


@pytest.mark.parametrize(
    ("record", "outside", "shown"),
    [
        (case(permission=Permission.INTERNAL), True, False),
        (case(permission=Permission.INTERNAL), False, True),
        (case(permission=None), True, False),
        (case(permission=Permission.ANONYMOUS), True, True),
        (case(permission_until=dt.date(2026, 11, 21)), True, False),
        (case(permission_until=TODAY), True, True),
        (case(customer_name="甲"), True, False),
        (case(customer_name="乙"), True, False),
        (case(customer_name="乙"), False, True),
        (case(language=Language.EN), False, False),
        (case(language=Language.ZH_TW), True, True),
        (Material(title="m", audience=Audience.INTERNAL), True, False),
        (Material(title="m", audience=Audience.INTERNAL), False, True),
        (Material(title="m"), True, False),
        (Material(title="m", audience=Audience.OUTSIDE), True, True),
        (Material(title="m", audience=Audience.OUTSIDE, valid_until=dt.date(2026, 1, 1)), True, False),
    ],
)
def test_permission_expiry_language_and_rivals_are_limits(
    record: CaseStudy | Material, *, outside: bool, shown: bool
) -> None:
    situation = Situation(
        today=TODAY,
        outside=outside,
        language=Language.ZH_CN,
        customer_names=("甲",),
        rivals=("乙",),
        industries=(TYRES,),
    )
    assert offered(record, situation) is shown


def test_an_anonymous_case_says_that_it_is_told_under_an_alias() -> None:
    assert reasons(case(permission=Permission.ANONYMOUS))["permission"].value == "anonymous"


def test_old_cases_are_not_called_recent() -> None:
    assert "fresh" not in reasons(case(date=dt.date(2020, 1, 1)))


def test_far_sizes_are_not_called_similar() -> None:
    assert "size" not in reasons(case(size=4000))


def test_the_same_customers_second_story_gives_way_to_one_that_is_nearly_as_good() -> None:
    stories = [
        Candidate(case(id=RecordId("a"), title="换型减半", customer_name="丙", pains=(CHANGEOVER,)), 1.0),
        Candidate(case(id=RecordId("b"), title="再降三成", customer_name="丙", pains=(CHANGEOVER,)), 0.9),
        Candidate(case(id=RecordId("c"), title="能耗下降", customer_name="丁", pains=(SCRAP,)), 0.8),
    ]
    assert [match.record.id for match in rank(stories, SITUATION, 3)] == ["a", "c", "b"]


def test_the_same_story_is_not_told_three_times() -> None:
    stories = [
        Candidate(case(id=RecordId("a"), title="换型减半", customer_name="丙", pains=(CHANGEOVER,)), 1.0),
        Candidate(case(id=RecordId("b"), title="再降三成", customer_name="丙", pains=(CHANGEOVER,)), 0.99),
        Candidate(case(id=RecordId("c"), title="能耗下降", customer_name="丙", pains=(CHANGEOVER,)), 0.98),
        Candidate(case(id=RecordId("d"), title="质量追溯", customer_name="丁"), 0.8),
    ]
    assert [match.record.id for match in rank(stories, SITUATION, 4)] == ["a", "b", "d", "c"]


def test_stories_alike_in_industry_pain_and_product_lose_a_little() -> None:
    stories = [
        Candidate(case(id=RecordId("a"), title="甲厂换型减半", pains=(CHANGEOVER,)), 1.0),
        Candidate(case(id=RecordId("b"), title="完全不同的标题", pains=(CHANGEOVER,)), 0.9),
        Candidate(case(id=RecordId("c"), title="另一种故事", pains=(SCRAP,)), 0.85),
    ]
    assert [match.record.id for match in rank(stories, SITUATION, 2)] == ["a", "c"]


def test_variants_of_one_material_are_the_same_story() -> None:
    deck = {"audience": Audience.OUTSIDE, "industries": (TYRES,)}
    stories = [
        Candidate(Material(id=RecordId("a"), title="总览", **deck), 1.0),  # pyright: ignore[reportArgumentType] - builder
        Candidate(Material(id=RecordId("b"), title="给质量部", variant_of=RecordId("a"), **deck), 0.85),  # pyright: ignore[reportArgumentType] - builder
        Candidate(Material(id=RecordId("c"), title="演示", **deck), 0.8),  # pyright: ignore[reportArgumentType] - builder
    ]
    assert [match.record.id for match in rank(stories, SITUATION, 3)] == ["a", "c", "b"]


def test_a_case_and_a_material_are_never_the_same_story() -> None:
    stories = [
        Candidate(case(id=RecordId("a")), 1.0),
        Candidate(Material(id=RecordId("b"), title="t", audience=Audience.OUTSIDE, industries=(TYRES,)), 0.9),
    ]
    assert len(rank(stories, SITUATION, 1)) == 1
    assert len(rank(stories, SITUATION, 5)) == 2


@pytest.mark.parametrize(
    ("customer", "rivals", "compete"),
    [
        ("台州箬岭压铸科技有限公司", ("箬岭压铸",), True),
        ("箬岭压铸", ("台州箬岭压铸科技有限公司",), True),
        ("乙", ("乙",), True),
        ("乙方科技", ("乙",), False),
        ("", ("箬岭压铸",), False),
        ("", ("",), False),
        ("Arm Ltd", (), False),
    ],
)
def test_a_rival_may_be_named_in_short(customer: str, rivals: tuple[str, ...], *, compete: bool) -> None:
    assert competes(customer, rivals) is compete


def test_a_case_made_to_measure_fits_wholly() -> None:
    full = case(
        pains=(CHANGEOVER, SCRAP),
        products=(MES,),
        size=400,
        region="江苏",
        roles=(DecisionRole.USER,),
        stages=(Stage.SOLUTION,),
        date=TODAY,
    )
    assert [match.fit for match in rank([Candidate(full, 1.0)], SITUATION, 1)] == [1.0]


def test_the_fit_is_the_share_of_what_is_known_that_a_case_meets() -> None:
    (near,) = rank([Candidate(case(industries=(RUBBER,), permission=Permission.ANONYMOUS))], SITUATION, 1)
    (own,) = rank([Candidate(case())], SITUATION, 1)
    assert 0 < near.fit < own.fit < 0.5


def test_where_little_is_known_what_meets_it_fits_all_the_same() -> None:
    little = Situation(today=TODAY, industries=(TYRES,))
    (match,) = rank([Candidate(case(date=TODAY))], little, 1)
    (material,) = rank([Candidate(Material(title="m", industries=(TYRES,), audience=Audience.OUTSIDE))], little, 1)
    assert (match.fit, material.fit) == (1.0, 1.0)
