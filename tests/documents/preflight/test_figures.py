"""Dates, totals and discounts."""

import datetime as dt
from decimal import Decimal

import attrs
import pytest

from desktop.documents.compose import compose
from desktop.documents.dossier import Dossier
from desktop.documents.preflight import preflight, totals
from desktop.documents.preflight.totals import read_in_words
from desktop.documents.quote import Quote, quote_of
from desktop.i18n import Language, Words
from desktop.money import Money
from desktop.records import Opportunity
from desktop.records.choices import Charge, OfferLevel
from desktop.records.rows import Goal, NextStep, PriceLine, Promise
from tests import make
from tests.documents.preflight.asked import (
    EN,
    PAST,
    objections,
    with_brand,
    with_customer,
    with_deal,
    with_proposal,
)


class TestDates:
    @pytest.mark.parametrize(
        ("dossier", "anchor", "said"),
        [
            (with_proposal(date=make.on(1, 1)), "cover", "The proposal's date, 2027-01-01, is in the future."),
            (
                with_customer(goals=(Goal(measure="m", target="t", by=PAST),)),
                "goals",
                "The goal “m” was due on 2026-01-01.",
            ),
            (with_deal(decision_date=PAST), "next_steps", "The decision is asked for by 2026-01-01, which is past."),
            (
                with_deal(decision_date=make.on(5, 1), start_date=None, next_steps=()),
                "next_steps",
                "The decision is asked for by 2027-05-01, when the offer has run out.",
            ),
            (with_deal(start_date=PAST), "plan", "Work was to start on 2026-01-01, which is past."),
            (
                with_deal(start_date=make.on(12, 1, 2026)),
                "plan",
                "Work starts on 2026-12-01, before the decision is taken.",
            ),
            (
                with_deal(compelling_date=make.on(2, 13)),
                "plan",
                "The plan ends on 2027-02-14, after the date that counts, 2027-02-13.",
            ),
            (
                with_deal(decision_date=make.on(12, 19, 2026)),
                "next_steps",
                "The decision is asked for by 2026-12-19, after the step of signing on 2026-12-18.",
            ),
            (
                with_deal(next_steps=(NextStep(what="w", owner="o", by=PAST),)),
                "next_steps",
                "The step “w” was due on 2026-01-01.",
            ),
            (
                with_deal(promises=(Promise(text="p", owner="o", by=PAST),)),
                "promises",
                "The commitment “p” was due on 2026-01-01.",
            ),
        ],
    )
    def test_dates_must_lie_ahead_and_follow_one_another(self, dossier: Dossier, anchor: str, said: str) -> None:
        assert objections(dossier, "dates") == [(anchor, said)]

    @pytest.mark.parametrize("what", ["Visit", "Sign off the test", "客户签到"])
    def test_only_a_step_of_signing_comes_after_the_decision(self, what: str) -> None:
        step = NextStep(what=what, owner="o", by=make.on(12, 1, 2026))
        assert objections(with_deal(next_steps=(step,)), "dates") == []
        signing = attrs.evolve(step, what="签订合同")
        assert len(objections(with_deal(next_steps=(signing,)), "dates")) == 1

    def test_an_offer_that_has_run_out_keeps_the_file_from_being_written(self) -> None:
        found = objections(with_proposal(valid_until=PAST), "dates")
        assert ("investment", "The offer expired on 2026-01-01. Set a new date.") in found

    def test_what_is_done_is_not_late(self) -> None:
        step = NextStep(what="w", owner="o", by=PAST, done=True)
        promise = Promise(text="p", owner="o", by=PAST, done=True)
        assert objections(with_deal(next_steps=(step,), promises=(promise,)), "dates") == []

    def test_undated_things_are_not_late(self) -> None:
        undated = Opportunity(next_steps=(NextStep(what="w"),), promises=(Promise(text="p"),))
        dossier = attrs.evolve(with_customer(goals=(Goal(measure="m", target="t"),)), opportunity=undated)
        assert objections(dossier, "dates") == []
        assert objections(attrs.evolve(make.dossier(), opportunity=None), "dates") == []


class TestTotals:
    def test_a_line_without_a_price_is_named_by_its_number(self) -> None:
        dossier = make.quoted((make.line(), make.line("gone")), make.price())
        assert objections(dossier, "totals") == [
            ("investment", "Price line 2 has no price in the price list. Choose one or take the line out.")
        ]
        listless = make.quoted((make.line(),), attrs.evolve(make.price(), list_price=None))
        assert len(objections(listless, "totals")) == 1

    def test_sums_are_added_again_by_another_way(self) -> None:
        yearly = attrs.evolve(make.price("y", "333.33", Charge.YEARLY), free_years=1, level=OfferLevel.FULL)
        untaxed = attrs.evolve(make.price("u", "17.77"), tax_included=False, tax_rate=Decimal(0))
        yen = attrs.evolve(make.price(), list_price=Money(999, "JPY"), tax_included=False)
        lines = (make.line("y", 3, "0.07"), make.line("u", 7, "0.11"), PriceLine(price=make.ref("y")))
        assert objections(make.quoted(lines, yearly, untaxed), "totals") == []
        assert objections(make.quoted((make.line(off="0.333"),), yen), "totals") == []

    def test_a_price_without_a_tax_rate_is_told(self) -> None:
        dossier = make.quoted((make.line(),), attrs.evolve(make.price(), tax_rate=None))
        ((where, said),) = objections(dossier, "totals")
        assert (where, said.endswith("has no tax rate, and 0% is printed. Enter its rate.")) == ("investment", True)

    def test_a_quotation_without_a_price_is_objected_to(self) -> None:
        bare = make.quoted(())
        assert objections(bare, "totals") == []
        quotation = attrs.evolve(bare, proposal=attrs.evolve(bare.proposal, template="quotation"))
        ((_, said),) = objections(quotation, "totals")
        assert said.startswith("A quotation without a price says nothing.")

    def test_the_offer_outlasts_the_step_of_signing(self) -> None:
        deal = attrs.evolve(
            make.opportunity(), next_steps=(NextStep(what="Sign the contract", by=make.TODAY + dt.timedelta(days=90)),)
        )
        dossier = attrs.evolve(make.dossier(), opportunity=deal)
        assert any("before the step of signing" in said for _, said in objections(dossier, "dates"))
        unpriced = attrs.evolve(dossier, opportunity=attrs.evolve(deal, lines=()))
        assert not any("before the step of signing" in said for _, said in objections(unpriced, "dates"))

    def test_a_sum_that_differs_is_objected_to(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def twice(*_: object) -> int:
            return 2

        monkeypatch.setattr(totals, "_times", twice)
        found = objections(make.dossier(), "totals")
        assert found[0][1] == "The lines add up to 2000.00, but 1000 is printed. Please report this."

    def test_milestones_must_make_the_whole(self) -> None:
        assert objections(with_brand(milestones=make.milestones("0.3", "0.6")), "totals") == [
            ("investment", "The payment milestones sum to 90.0%, not to 100%.")
        ]
        assert objections(with_brand(milestones=()), "totals") == [("investment", "No payment milestones are set.")]

    def test_payments_must_make_the_contract(self, monkeypatch: pytest.MonkeyPatch) -> None:
        dossier = make.dossier()
        composed = compose(dossier, EN)
        quote = quote_of(dossier)
        assert quote
        broken = attrs.evolve(quote, payments=quote.payments[:1])

        def broken_quote(_: Dossier) -> Quote:
            return broken

        monkeypatch.setattr(totals, "quote_of", broken_quote)
        said = [one.said(Words(EN)) for one in preflight(composed, dossier) if one.check == "totals"]
        assert said == ["The payments don't sum to the contract amount. Please report this."]

    def test_the_contract_amount_stands_in_the_document(self) -> None:
        dossier = make.dossier()
        composed = compose(dossier, EN)
        bare = attrs.evolve(composed, document=attrs.evolve(composed.document, blocks=()))
        said = [one.said(Words(EN)) for one in preflight(bare, dossier) if one.check == "totals"]
        assert said == ["The contract amount CN¥1,000 stands nowhere in the document."]

    def test_words_must_say_the_amount(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def one_yuan(*_: object) -> str:
            return "人民币壹元整"

        monkeypatch.setattr(Words, "amount_in_words", one_yuan)
        found = objections(make.dossier(), "totals", Language.ZH_CN)
        assert found == [("investment", "人民币壹元整 doesn't say ¥1,000. Please report this.")]

    @pytest.mark.parametrize(
        "minor", [1, 10, 100, 1005, 10_00, 20_0000_00, 120_000_000, 10_203_04, 1_0000_0000_00, 305_0060_0708_90]
    )
    @pytest.mark.parametrize("language", [Language.ZH_CN, Language.ZH_TW])
    def test_amounts_in_words_are_read_back(self, minor: int, language: Language) -> None:
        assert read_in_words(Words(language).amount_in_words(Money(minor))) == minor

    def test_without_prices_there_is_nothing_to_add(self) -> None:
        assert objections(attrs.evolve(make.dossier(), opportunity=None), "totals") == []


class TestDiscounts:
    def test_a_price_below_its_floor_is_objected_to(self) -> None:
        price = attrs.evolve(make.price(), floor=Money.of(900))
        assert objections(make.quoted((make.line(off="0.11"),), price), "discounts") == [
            ("investment", "“Licence price” is offered below its floor. Raise the price or have it approved.")
        ]
        assert objections(make.quoted((make.line(off="0.1"),), price), "discounts") == []

    def test_a_floor_in_another_currency_guards_nothing_and_is_objected_to(self) -> None:
        price = attrs.evolve(make.price(), floor=Money.of(900, "USD"))
        ((_, said),) = objections(make.quoted((make.line(off="0.99"),), price), "discounts")
        assert "in another currency than its price" in said

    def test_a_floor_without_tax_is_compared_with_tax(self) -> None:
        price = attrs.evolve(make.price(), floor=Money.of(950), tax_included=False)
        assert objections(make.quoted((make.line(off="0.05"),), price), "discounts") == []
        assert len(objections(make.quoted((make.line(off="0.06"),), price), "discounts")) == 1

    def test_a_discount_beyond_the_sellers_own_needs_approval(self) -> None:
        price = attrs.evolve(make.price(), self_discount=Decimal("0.05"))
        assert objections(make.quoted((make.line(off="0.05"),), price), "discounts") == []
        (found,) = objections(make.quoted((make.line(off="0.06"),), price), "discounts")
        assert "(6% off)" in found[1]
