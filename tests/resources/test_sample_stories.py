"""The sample libraries in substance: sums, dates, decision chains, offers and cases fit together as in a real house."""

import datetime as dt
import re
from decimal import Decimal

import pytest

from desktop.records.choices import EDITIONS, Moment, Permission, VisitType
from tests.resources.samples import TODAY, Library, Value

SATURDAY = 5
LEVELS = ("basic", "recommended", "full")


def test_milestones_sum_to_the_whole_and_end_with_the_retention(samples: Library) -> None:
    (brand,) = samples.of("brand")
    shares = [row.fraction("share") for row in brand.rows("milestones")]
    assert sum(shares) == 1
    assert shares[-1] == brand.fraction("retention")


def test_the_brand_may_be_printed(samples: Library) -> None:
    (brand,) = samples.of("brand")
    for name in ("colour", "accent"):
        assert re.fullmatch(r"#[0-9A-F]{6}", brand.text(name)), name
    assert 8 <= len(brand.rows("terms")) <= 10
    for certificate in brand.rows("certificates"):
        assert certificate.text("number"), certificate.path
        assert _later(certificate.date("valid_until")), certificate.path


def _later(day: dt.date | None) -> bool:
    return day is not None and day > TODAY


@pytest.mark.parametrize(
    ("field", "least", "most"),
    [
        ("capabilities", 5, 7),
        ("alternatives", 3, 5),
        ("phases", 4, 5),
        ("duties", 6, 8),
        ("service_levels", 4, 4),
        ("risks", 5, 5),
        ("team", 4, 6),
    ],
)
def test_every_product_is_told_in_full(samples: Library, field: str, least: int, most: int) -> None:
    assert {record.key: len(record.rows(field)) for record in samples.of("product")} == {
        record.key: min(max(len(record.rows(field)), least), most) for record in samples.of("product")
    }


def test_every_product_is_pictured_in_steps_with_a_name(samples: Library) -> None:
    for product in samples.of("product"):
        steps = product.text("picture").split("\n")
        assert 3 <= len(steps) <= 5, product.path
        assert all(re.match(r"[^：:]{1,24}[：:]\s?\S", step) for step in steps), product.path


def test_every_product_recommends_one_way_and_has_one_party_accountable(samples: Library) -> None:
    for product in samples.of("product"):
        recommended = [way for way in product.rows("alternatives") if way.values.get("recommended")]
        assert len(recommended) == 1, product.path
        for duty in product.rows("duties"):
            assert re.fullmatch(r"[^、,，/;；]+", duty.text("accountable")), duty.path


def test_a_floor_lies_below_what_a_seller_may_give_alone(samples: Library) -> None:
    for price in samples.of("price"):
        lowest = price.amount("list_price") * (1 - price.fraction("self_discount"))
        assert price.amount("floor") <= lowest, price.path
        valid_from = price.date("valid_from")
        assert valid_from, price.path
        assert valid_from <= TODAY, price.path
        assert _later(price.date("valid_until")), price.path


def test_every_discount_is_one_that_a_seller_may_give_alone(samples: Library) -> None:
    prices = samples.by_key("price")
    for deal in samples.of("opportunity"):
        for line in deal.rows("lines"):
            assert line.fraction("discount") <= prices[line.text("price")].fraction("self_discount"), line.path


def test_every_opportunity_offers_three_levels_and_recommends_all_products_in_view(samples: Library) -> None:
    prices = samples.by_key("price")
    for deal in samples.of("opportunity"):
        lines = deal.rows("lines")
        recommended = [line for line in lines if line.text("level") != "full"]
        in_view = set(deal.texts("products"))
        assert {line.text("level") for line in lines} == set(LEVELS), deal.path
        assert {prices[line.text("price")].text("product") for line in lines} == in_view, deal.path
        assert {prices[line.text("price")].text("product") for line in recommended} == in_view, deal.path


def test_the_expected_amount_is_the_first_year_of_the_recommended_offer(samples: Library) -> None:
    prices = samples.by_key("price")
    for deal in samples.of("opportunity"):
        held = [line for line in deal.rows("lines") if line.text("level") != "full"]
        paid = [_paid(line, prices[line.text("price")]) for line in held if not _free(prices[line.text("price")])]
        assert deal.amount("amount") == sum(paid), deal.path


def _free(price: Value) -> bool:
    return price.text("charge") == "yearly" and price.number("free_years") > 0


def _paid(line: Value, price: Value) -> Decimal:
    return price.amount("list_price") * (1 - line.fraction("discount")) * line.number("quantity")


def test_every_pain_of_a_customer_is_answered_by_a_product_in_view(samples: Library) -> None:
    products = samples.by_key("product")
    for customer in samples.of("customer"):
        in_view = [products[key] for key in samples.deal_of(customer).texts("products")]
        answered = {pain for one in in_view for row in one.rows("capabilities") for pain in row.texts("pains")}
        assert {row.text("pain") for row in customer.rows("pains")} <= answered, customer.path


def test_every_customer_is_told_in_full(samples: Library) -> None:
    for customer in samples.of("customer"):
        assert len(customer.rows("pains")) == 3, customer.path
        assert len(customer.rows("goals")) == 3, customer.path
        assert len(customer.rows("open_questions")) == 2, customer.path
        for pain in customer.rows("pains"):
            assert pain.amount("cost") > 0, pain.path
            assert all(pain.text(name) for name in ("cause", "effect", "calculation", "basis")), pain.path


def test_every_decision_chain_has_each_role_once_and_hangs_together(samples: Library) -> None:
    everybody = samples.by_key("contact")
    for customer in samples.of("customer"):
        chain = [one for one in everybody.values() if one.text("customer") == customer.key]
        roles = [one.text("role") for one in chain]
        assert 4 <= len(chain) <= 6, customer.path
        assert [roles.count(role.value) for role in EDITIONS] == [1] * len(EDITIONS), customer.path
        above = {one.text("reports_to") for one in chain} - {""}
        asked = {need.text("said_by") for need in customer.rows("needs")}
        assert {everybody[key].text("customer") for key in above | asked} == {customer.key}, customer.path


def test_stages_differ_and_some_proposals_were_asked_for(samples: Library) -> None:
    deals = samples.of("opportunity")
    assert len({deal.text("stage") for deal in deals}) == len(deals)
    assert {bool(deal.values.get("solicited")) for deal in deals} == {True, False}


def test_every_plan_lies_ahead_and_in_order(samples: Library) -> None:
    for deal in samples.of("opportunity"):
        days = [row.date("by") or TODAY for row in deal.rows("next_steps")]
        promised = [row.date("by") for row in deal.rows("promises")]
        assert 6 <= len(days) <= 8, deal.path
        assert 4 <= len(promised) <= 6, deal.path
        assert days == sorted(days), deal.path
        assert all(map(_later, [*days, *promised, deal.date("compelling_date")])), deal.path
        assert {row.text("side") for row in deal.rows("next_steps")} >= {"us", "customer"}, deal.path
        decided, begun = deal.date("decision_date"), deal.date("start_date")
        assert decided, deal.path
        assert begun, deal.path
        assert TODAY < decided < begun, deal.path


def test_no_appointment_falls_on_a_weekend(samples: Library) -> None:
    for deal in samples.of("opportunity"):
        days = [row.date("by") for row in (*deal.rows("next_steps"), *deal.rows("promises"))]
        days += [deal.date("decision_date"), deal.date("start_date")]
        assert all(day and day.weekday() < SATURDAY for day in days), deal.path


def test_what_was_said_was_said_before_today_and_goals_lie_ahead(samples: Library) -> None:
    for customer in samples.of("customer"):
        said = [row.date("said_on") for row in customer.rows("needs")]
        assert all(day and day < TODAY for day in said), customer.path
        ahead = [row.date("by") for row in (*customer.rows("goals"), *customer.rows("open_questions"))]
        assert all(map(_later, ahead)), customer.path


def test_cases_of_all_permissions_are_there_and_two_have_run_out(samples: Library) -> None:
    cases = samples.of("case_study")
    assert {case.text("permission") for case in cases} == {level.value for level in Permission}
    ends = [case.date("permission_until") for case in cases]
    assert len([day for day in ends if day and day < TODAY]) == 2


def test_every_case_has_numbers_a_timeline_and_a_voice(samples: Library) -> None:
    for case in samples.of("case_study"):
        assert 3 <= len(case.rows("results")) <= 4, case.path
        assert len(case.rows("timeline")) >= 3, case.path
        assert all(row.text("how") and row.text("before") and row.date("as_of") for row in case.rows("results"))
        assert all(case.text(name) for name in ("quote", "quote_by", "lesson", "why_us")), case.path


def test_an_alias_tells_no_hidden_name(samples: Library) -> None:
    for case in samples.of("case_study"):
        hidden = case.texts("hidden_names")
        assert case.text("customer_name") in hidden, case.path
        assert not any(name in case.text("alias") for name in hidden), case.path


def test_every_customer_finds_two_fitting_cases_that_may_be_shown(samples: Library) -> None:
    for customer in samples.of("customer"):
        trades = _kin(samples, customer.texts("industries"))
        view = set(samples.deal_of(customer).texts("products"))
        pains = {row.text("pain") for row in customer.rows("pains")}
        fitting = [
            case.key
            for case in samples.of("case_study")
            if _may_be_shown(case, customer)
            and trades & set(case.texts("industries"))
            and (view & set(case.texts("products")) or pains & set(case.texts("pains")))
        ]
        assert len(fitting) >= 2, customer.path


def _kin(samples: Library, own: list[str]) -> set[str]:
    parents = {record.key: record.text("parent") for record in samples.of("industry")}
    above = {parents[key] for key in own} - {""}
    return {*own, *above, *(key for key, parent in parents.items() if parent in above)}


def _may_be_shown(case: Value, customer: Value) -> bool:
    ends = case.date("permission_until")
    is_open = case.text("permission") != Permission.INTERNAL.value and (ends is None or ends >= TODAY)
    return is_open and case.text("customer_name") not in customer.texts("rivals")


def test_talk_tracks_are_complete_and_other_materials_have_a_text(samples: Library) -> None:
    tracks = [one for one in samples.of("material") if one.text("type") == "talk_track"]
    assert 13 <= len(tracks) <= 16
    for track in tracks:
        assert all(track.text(name) for name in ("scene", "pain", "answer", "proof", "ask")), track.path
    for material in samples.of("material"):
        assert material in tracks or len(material.text("body")) >= 150, material.path


def test_materials_come_in_variants_some_internal_and_one_expired(samples: Library) -> None:
    materials = samples.of("material")
    assert len([one for one in materials if one.text("variant_of")]) >= 5
    assert len([one for one in materials if one.text("audience") == "internal"]) >= 2
    ends = [one.date("valid_until") for one in materials]
    assert len([day for day in ends if day and day < TODAY]) == 1


def test_there_is_a_checklist_for_every_visit_and_one_for_all(samples: Library) -> None:
    templates = samples.of("checklist_template")
    assert sorted(one.text("visit_type") for one in templates) == sorted(["", *(kind.value for kind in VisitType)])
    for template in templates:
        moments = [item.text("moment") for item in template.rows("items")]
        assert moments == sorted(moments, key=[moment.value for moment in Moment].index), template.path
        assert set(moments) == {moment.value for moment in Moment}, template.path
