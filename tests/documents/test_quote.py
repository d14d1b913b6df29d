"""Offers made of price lines."""

import datetime as dt
from decimal import Decimal

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.documents.message import yearly_said
from desktop.documents.quote import Quote, offers_of, quote_of, share_of, valid_until
from desktop.money import MixedCurrencies, Money, total
from desktop.records import Price
from desktop.records.choices import Charge, OfferLevel
from desktop.records.rows import Milestone, PriceLine
from tests import make

BASIC, STANDARD, FULL = OfferLevel.BASIC, OfferLevel.RECOMMENDED, OfferLevel.FULL


def quote(*args: object) -> Quote:
    lines = [one for one in args if isinstance(one, PriceLine)]
    prices = [one for one in args if isinstance(one, Price)]
    found = quote_of(make.quoted(lines, *prices))
    assert found
    return found


def test_without_lines_there_is_no_quote() -> None:
    assert quote_of(make.quoted(())) is None
    assert quote_of(attrs.evolve(make.dossier(), opportunity=None)) is None


def test_a_line_whose_price_is_gone_is_not_counted() -> None:
    assert quote_of(make.quoted((make.line("gone"),), make.price())) is None
    assert quote_of(make.quoted((make.line(),), attrs.evolve(make.price(), list_price=None))) is None


def test_a_higher_offer_holds_what_the_lower_ones_hold() -> None:
    lines = (make.line(level=FULL), make.line(level=BASIC), make.line(level=STANDARD))
    offers = quote(*lines, make.price()).offers
    assert [(offer.level, offer.contract) for offer in offers] == [
        (BASIC, Money.of(1000)),
        (STANDARD, Money.of(2000)),
        (FULL, Money.of(3000)),
    ]


def test_an_offer_that_adds_nothing_is_not_made() -> None:
    assert [offer.level for offer in quote(make.line(level=FULL), make.price()).offers] == [FULL]


def test_the_level_of_the_price_is_taken_where_the_line_has_none() -> None:
    found = quote(attrs.evolve(make.line(), level=None), attrs.evolve(make.price(), level=FULL))
    assert found.offers[0].level is FULL
    assert quote(attrs.evolve(make.line(), level=None), make.price()).offers[0].level is BASIC


def test_the_standard_offer_is_recommended_unless_another_is_chosen() -> None:
    lines = (make.line(level=BASIC), make.line(level=STANDARD), make.line(level=FULL))
    assert quote(*lines, make.price()).recommended.level is STANDARD
    dossier = make.quoted(lines, make.price())
    chosen = attrs.evolve(dossier, proposal=attrs.evolve(dossier.proposal, recommended=FULL))
    assert quote_of(chosen) is not None
    assert (quote_of(chosen) or quote(*lines)).recommended.level is FULL


def test_the_lowest_offer_is_recommended_where_all_are_higher_than_wished() -> None:
    assert quote(make.line(level=FULL), make.price()).recommended.level is FULL


def test_a_discount_is_taken_off_the_unit_price() -> None:
    (line,) = quote(make.line(quantity=3, off="0.1"), make.price(listed="33.33")).offers[0].lines
    assert (line.unit, line.amount) == (Money.of("30.00"), Money.of("90.00"))
    assert line.list_amount == Money.of("99.99")


def test_what_the_discount_saves_is_told() -> None:
    offer = quote(make.line(quantity=2, off="0.1"), make.price()).recommended
    assert (offer.at_list, offer.saved) == (Money.of(2000), Money.of(200))


def test_tax_is_added_where_the_list_price_has_none() -> None:
    offer = quote(make.line(), attrs.evolve(make.price(), tax_included=False)).recommended
    assert (offer.contract, offer.tax) == (Money.of(1130), Money.of(130))


def test_tax_contained_is_told_where_the_list_price_holds_it() -> None:
    assert quote(make.line(), make.price(listed=1130)).recommended.tax == Money.of(130)


def test_no_rate_means_no_tax() -> None:
    assert quote(make.line(), attrs.evolve(make.price(), tax_rate=None)).recommended.tax == Money.of(0)


def test_yearly_lines_count_once_in_the_contract_and_three_times_in_three_years() -> None:
    offer = quote(make.line("a"), make.line("b"), make.price("a"), make.price("b", 100, Charge.YEARLY)).recommended
    assert (offer.one_time, offer.yearly) == (Money.of(1000), Money.of(100))
    assert (offer.contract, offer.three_years) == (Money.of(1100), Money.of(1300))
    assert offer.first_paid_year == 1


def test_free_years_are_not_charged() -> None:
    free = attrs.evolve(make.price("b", 100, Charge.YEARLY), free_years=1)
    offer = quote(make.line("a"), make.line("b"), make.price("a"), free).recommended
    assert (offer.contract, offer.three_years) == (Money.of(1000), Money.of(1200))
    assert offer.first_paid_year == 2
    assert offer.tax == Money.of("115.04")


def test_tax_is_that_of_each_rates_sum_as_an_invoice_states_it() -> None:
    """Three lines of 1 at 13% hold 0.115 each, 0.12 alone but 0.35 together; 10 at 6% hold 0.57."""
    prices = [make.price(key, listed) for key, listed in (("a", 1), ("b", 1), ("c", 1))]
    other = attrs.evolve(make.price("d", 10), tax_rate=Decimal("0.06"))
    offer = quote(*(make.line(key) for key in "abcd"), *prices, other).recommended
    assert offer.tax == Money.of("0.35") + Money.of("0.57")


def test_a_products_share_is_what_its_lines_cost() -> None:
    offer = quote(make.line(), make.price()).recommended
    assert share_of(offer, make.ref("product")) == Money.of(1000)
    assert share_of(offer, make.ref("another")) == Money.of(0)


def test_the_proposals_own_lines_and_milestones_come_first() -> None:
    dossier = make.quoted((make.line(),), make.price())
    own = attrs.evolve(dossier.proposal, lines=(make.line(quantity=2),), milestones=make.milestones("1"))
    found = quote_of(attrs.evolve(dossier, proposal=own))
    assert found
    assert [(payment.name, payment.amount) for payment in found.payments] == [("Part 1", Money.of(2000))]


def test_the_remainder_of_rounding_goes_to_the_last_payment() -> None:
    dossier = make.quoted((make.line(),), make.price(listed="100.01"))
    thirds = attrs.evolve(dossier.proposal, milestones=make.milestones("0.333", "0.333", "0.334"))
    found = quote_of(attrs.evolve(dossier, proposal=thirds))
    assert found
    assert [payment.amount for payment in found.payments] == [Money.of("33.30"), Money.of("33.30"), Money.of("33.41")]


def test_milestones_that_do_not_make_the_whole_stay_as_they_are() -> None:
    dossier = make.quoted((make.line(),), make.price())
    short = attrs.evolve(dossier.proposal, milestones=(*make.milestones("0.5"), Milestone(name="open")))
    found = quote_of(attrs.evolve(dossier, proposal=short))
    assert found
    assert [payment.amount for payment in found.payments] == [Money.of(500), Money.of(0)]


def test_an_offer_stands_until_its_own_date_or_for_the_usual_days() -> None:
    dossier = make.dossier()
    assert valid_until(dossier) == make.TODAY + dt.timedelta(days=60)
    own = attrs.evolve(dossier.proposal, valid_until=make.on(1, 1), date=None)
    assert valid_until(attrs.evolve(dossier, proposal=own)) == make.on(1, 1)
    silent = attrs.evolve(dossier, brand=attrs.evolve(dossier.brand, validity_days=None))
    assert valid_until(silent) == make.TODAY + dt.timedelta(days=30)


@given(
    st.lists(st.tuples(st.integers(1, 10**9), st.integers(1, 999), st.integers(0, 99)), min_size=1, max_size=6),
    st.lists(st.integers(1, 99), min_size=1, max_size=5),
)
def test_payments_make_the_contract_and_the_contract_its_lines(
    priced: list[tuple[int, int, int]], weights: list[int]
) -> None:
    prices = [attrs.evolve(make.price(str(at)), list_price=Money(minor)) for at, (minor, _, _) in enumerate(priced)]
    lines = [make.line(str(at), count, f"0.{off:02}") for at, (_, count, off) in enumerate(priced)]
    whole = sum(weights)
    shares = [Decimal(weight * 1000 // whole) / 1000 for weight in weights[1:]]
    dossier = make.quoted(lines, *prices)
    split = attrs.evolve(
        dossier.proposal, milestones=make.milestones(*(str(share) for share in (1 - sum(shares), *shares)))
    )
    found = quote_of(attrs.evolve(dossier, proposal=split))
    assert found
    contract = found.recommended.contract
    assert total(payment.amount for payment in found.payments) == contract
    assert total(line.amount for line in found.recommended.lines) == contract
    assert contract.minor <= found.recommended.at_list.minor


def test_two_currencies_in_one_offer_are_refused() -> None:
    dollars = attrs.evolve(make.price("b"), list_price=Money.of(1, "USD"))
    with pytest.raises(MixedCurrencies):
        quote(make.line("a"), make.line("b"), make.price("a"), dollars)


def test_yearly_fees_that_begin_apart_are_told_as_such() -> None:
    soon = make.price("a", 100, Charge.YEARLY)
    later = attrs.evolve(make.price("b", 100, Charge.YEARLY), free_years=2)
    offer = quote(make.line("a"), make.line("b"), soon, later).recommended
    assert offer.begin_apart
    assert "begin in different years" in yearly_said(offer, make.voice())
    assert not quote(make.line("a"), soon).recommended.begin_apart


def test_price_lines_make_offers_of_their_own() -> None:
    lines = (make.line("a"), make.line("b", level=FULL), make.line("gone"))
    prices = {make.ref("a"): make.price("a", 1000), make.ref("b"): make.price("b", 500)}
    offers = offers_of(lines, prices)
    assert [(offer.level, offer.contract) for offer in offers] == [(BASIC, Money.of(1000)), (FULL, Money.of(1500))]
