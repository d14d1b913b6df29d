"""Glances: what lists say of a record and stands in others."""

import datetime as dt

from desktop.money import Money
from desktop.records import Contact, Customer, Opportunity, Price, Product
from desktop.records.choices import Stage
from desktop.store.changes import Step
from desktop.store.glances import CustomerGlance, Glances, PriceSpan
from desktop.store.store import Store

ADD = Step("Add")


def _glances(store: Store) -> Glances:
    return Glances(store.database, store.opened.file)


def test_a_customer_is_told_by_the_open_deal_that_was_changed_last(store: Store) -> None:
    one, two = store.save([Customer(name="a"), Customer(name="b")], ADD).ids
    store.save([Opportunity(title="1", customer=one, stage=Stage.LEAD)], ADD)
    store.save([Opportunity(title="2", customer=one, stage=Stage.NEEDS, amount=Money.of(5))], ADD)
    store.save([Opportunity(title="3", customer=one, stage=Stage.LOST)], ADD)
    store.save(
        [Contact(name="x", customer=one, last_contact=dt.date(2026, 3, 1)), Contact(name="y", customer=one)], ADD
    )
    assert _glances(store).customers([one, two]) == {
        one: CustomerGlance(
            has_deal=True, stage=Stage.NEEDS, amount=Money.of(5), contacts=2, last_contact=dt.date(2026, 3, 1)
        ),
        two: CustomerGlance(),
    }


def test_a_deal_without_a_stage_is_open(store: Store) -> None:
    (one,) = store.save([Customer(name="a")], ADD).ids
    store.save([Opportunity(title="1", customer=one)], ADD)
    assert _glances(store).customers([one])[one] == CustomerGlance(has_deal=True)


def test_a_product_is_told_by_the_span_of_its_list_prices(store: Store) -> None:
    one, two, three = store.save([Product(name=name) for name in "abc"], ADD).ids
    store.save(
        [
            Price(title="1", product=one, list_price=Money.of(900)),
            Price(title="2", product=one, list_price=Money.of(500)),
            Price(title="3", product=one, list_price=Money.of(7, "USD")),
            Price(title="4", product=two, list_price=Money.of(8)),
        ],
        ADD,
    )
    assert _glances(store).prices([one, two, three]) == {
        one: PriceSpan(Money.of(500), Money.of(900), 2),
        two: PriceSpan(Money.of(8), Money.of(8), 1),
    }
