"""Permission, freshness, owners and claims."""

import attrs
import pytest

from desktop.documents.dossier import Dossier
from desktop.records.choices import Permission
from desktop.records.rows import Certificate, Duty, NextStep, Promise
from tests import make
from tests.documents.preflight.asked import (
    PAST,
    objections,
    with_brand,
    with_customer,
    with_deal,
    with_product,
)


class TestPermissions:
    def test_a_chosen_case_that_may_not_be_shown_is_said_to_be_left_out(self) -> None:
        dossier = attrs.evolve(make.dossier(), chosen_cases=(make.case(permission=Permission.INTERNAL), make.case("b")))
        assert [anchor for anchor, _ in objections(dossier, "permissions")] == ["cases"]

    def test_a_rivals_case_is_said_to_be_left_out(self) -> None:
        dossier = attrs.evolve(with_customer(rivals=("Northwind Castings",)), chosen_cases=(make.case(),))
        assert "competes with this reader" in objections(dossier, "permissions")[0][1]


class TestContents:
    def test_an_unanswered_pain_is_named(self) -> None:
        (found,) = objections(with_product(capabilities=()), "pains")
        assert found[0] == "match"
        assert found[1].startswith("Nothing that is offered answers the pain “Changeover takes too long”.")

    @pytest.mark.parametrize(
        ("dossier", "anchor"),
        [
            (with_deal(promises=(Promise(text="p", by=make.on(4, 1)),)), "promises"),
            (with_deal(next_steps=(NextStep(what="w", owner="o"),)), "next_steps"),
            (with_product(duties=(Duty(activity="a", accountable="we, you"),)), "raci"),
            (with_product(duties=(Duty(activity="a"),)), "raci"),
        ],
    )
    def test_everything_has_one_who_answers_for_it(self, dossier: Dossier, anchor: str) -> None:
        assert [where for where, _ in objections(dossier, "owners")] == [anchor]

    def test_a_customer_without_a_deal_owes_nothing(self) -> None:
        assert objections(attrs.evolve(make.dossier(), opportunity=None), "owners") == []

    def test_stale_content_is_named(self) -> None:
        old = attrs.evolve(make.case(), review_date=PAST)
        assert objections(attrs.evolve(make.dossier(), chosen_cases=(old,)), "freshness") == [
            ("cases", "“Changeover fell from 52 to 31 minutes” should have been reviewed on 2026-01-01.")
        ]
        unverified = attrs.evolve(make.case(), last_verified=make.on(1, 1, 2024))
        assert len(objections(attrs.evolve(make.dossier(), chosen_cases=(unverified,)), "freshness")) == 1
        assert objections(with_product(review_date=PAST), "freshness")[0][0] == "solution"

    def test_prices_must_hold_today(self) -> None:
        gone = attrs.evolve(make.price(), valid_until=PAST)
        assert objections(make.quoted((make.line(), make.line()), gone), "freshness") == [
            ("investment", "The price of “Licence price” ran out on 2026-01-01.")
        ]
        coming = attrs.evolve(make.price(), valid_from=make.on(1, 1))
        assert "holds only from" in objections(make.quoted((make.line(),), coming), "freshness")[0][1]

    def test_certificates_stand_as_long_as_the_offer(self) -> None:
        days = (PAST, make.on(1, 1), make.on(1, 1, 2030), None)
        certificates = tuple(Certificate(name="ISO", valid_until=day) for day in days)
        assert [said for _, said in objections(with_brand(certificates=certificates), "certificates")] == [
            "The certificate “ISO” ran out on 2026-01-01 and was left out.",
            "The certificate “ISO” runs out on 2027-01-01, before the offer does.",
        ]

    @pytest.mark.parametrize(
        "text",
        ["We are the best choice.", "我们是行业第一的供应商，请放心。", "A ground-breaking way."],
    )
    def test_superlatives_want_proof(self, text: str) -> None:
        ours = with_brand(superlatives=("ground-breaking",))
        dossier = attrs.evolve(ours, customer=with_customer(process=f"{text} {text}").customer)
        assert len(objections(dossier, "superlatives")) == 1

    @pytest.mark.parametrize(
        "text",
        [
            "第一阶段完成后进入第一周复盘会议。",
            "以唯一编号绑定每一个物料批次。",
            "按最佳实践配置全部报表和看板。",
            "Best of 12, measured in March.",
            "100%",
        ],
    )
    def test_what_is_proved_or_only_counts_is_no_superlative(self, text: str) -> None:
        assert objections(with_customer(process=text), "superlatives") == []

    def test_a_customers_own_words_are_not_ours(self) -> None:
        needs = (attrs.evolve(make.customer().needs[0], stated="We want the best of all systems"),)
        assert objections(with_customer(needs=needs), "superlatives") == []
