"""What waits in a library: deals, proposals, promises, content, and what was worked on last."""

import datetime as dt

import attrs
import pytest

from desktop.fields import RecordId
from desktop.money import Money
from desktop.records import CaseStudy, Customer, Material, Opportunity, Product, Proposal
from desktop.records.choices import ProposalStatus, Side, Stage
from desktop.records.record import Record
from desktop.records.rows import NextStep, PriceLine, Promise
from desktop.store.changes import Step
from desktop.store.errors import LibraryIsDamaged
from desktop.store.store import Store

TODAY = dt.date(2026, 11, 22)
ADD = Step("Add")


def day(offset: int) -> dt.date:
    return TODAY + dt.timedelta(days=offset)


def saved(store: Store, *records: Record) -> list[Record]:
    return store.get_many(store.save(records, ADD).ids)


def deal(**values: object) -> Opportunity:
    made = Opportunity(title="Lines", customer=RecordId("customer"))
    return attrs.evolve(made, **values)  # type: ignore[arg-type]


def proposal(title: str, status: ProposalStatus, until: dt.date | None) -> Proposal:
    return Proposal(title=title, customer=RecordId("customer"), status=status, valid_until=until)


def test_an_empty_library_is_empty_and_quick(store: Store) -> None:
    agenda = store.agenda
    assert (agenda.is_empty, agenda.is_quick, agenda.has_samples) == (True, True, False)
    assert agenda.own_kinds(["customer"]) == frozenset()
    assert agenda.worked_on(5) == []
    assert (agenda.due(TODAY, 5), agenda.reviews(TODAY, 5), agenda.stages()) == ([], [], [])
    assert agenda.newest_priced_deal() is None


def test_samples_are_nobodys_own(store: Store) -> None:
    saved(store, Customer(name="Sample", sample=True))
    assert (store.agenda.is_empty, store.agenda.has_samples) == (False, True)
    assert store.agenda.own_kinds(["customer", "brand"]) == frozenset()
    saved(store, Customer(name="Own"))
    assert store.agenda.own_kinds(["customer", "brand"]) == {"customer"}


def test_the_trash_waits_for_nobody(store: Store) -> None:
    late = Promise(text="Visit", by=day(-1))
    kept = saved(store, deal(stage=Stage.LEAD, promises=(late,)), CaseStudy(title="Old", review_date=day(-1)))
    store.delete([one.id for one in kept], Step("Delete"))
    agenda = store.agenda
    assert agenda.is_empty
    assert (agenda.due(TODAY, 5), agenda.reviews(TODAY, 5), agenda.stages(), agenda.worked_on(5)) == ([], [], [], [])


def test_promises_and_steps_are_due_by_day_until_they_are_done(store: Store) -> None:
    (kept,) = saved(
        store,
        deal(
            promises=(
                Promise(text="Send figures", side=Side.CUSTOMER, owner="Wei", by=day(-3)),
                Promise(text="Whenever"),
                Promise(text="Kept", by=day(-2), done=True),
            ),
            next_steps=(NextStep(what="Sign", by=day(2)), NextStep(what="Go live", by=day(90))),
        ),
    )
    found = store.agenda.due(day(14), 10)
    assert [(one.text, one.field, one.at, one.by) for one in found] == [
        ("Send figures", "promises", 0, day(-3)),
        ("Sign", "next_steps", 0, day(2)),
    ]
    assert (found[0].deal, found[0].customer, found[0].side, found[0].owner) == (
        kept.id,
        RecordId("customer"),
        Side.CUSTOMER,
        "Wei",
    )
    assert found[1].side is None
    assert len(store.agenda.due(day(14), 1)) == 1


def test_a_lost_deal_promises_nothing_any_more(store: Store) -> None:
    saved(store, deal(stage=Stage.LOST, promises=(Promise(text="Visit", by=day(-1)),)))
    assert store.agenda.due(TODAY, 5) == []


def test_a_damaged_list_is_as_none(store: Store) -> None:
    saved(store, deal(promises=(Promise(text="Visit", by=day(-1)),)))
    store.database.conn.execute("UPDATE opportunity SET promises = '[{'")
    assert store.agenda.due(TODAY, 5) == []


def test_content_is_due_for_review_longest_overdue_first(store: Store) -> None:
    saved(
        store,
        CaseStudy(title="Case", review_date=day(-5), permission_until=day(3)),
        CaseStudy(title="Fresh", review_date=day(200)),
        Material(title="Deck", review_date=day(-40), valid_until=day(10)),
        Product(name="Lineguide", review_date=day(0)),
    )
    found = store.agenda.reviews(day(30), 10)
    assert [(one.title, one.kind, one.field, one.day) for one in found] == [
        ("Deck", "material", "review_date", day(-40)),
        ("Case", "case_study", "review_date", day(-5)),
        ("Lineguide", "product", "review_date", day(0)),
        ("Case", "case_study", "permission_until", day(3)),
        ("Deck", "material", "valid_until", day(10)),
    ]
    assert [one.title for one in store.agenda.reviews(day(30), 1)] == ["Deck"]


def test_content_is_found_by_index(store: Store) -> None:
    plan = store.database.conn.execute(
        "EXPLAIN QUERY PLAN SELECT key FROM case_study WHERE review_date <= '2027-01-01'"
    ).fetchall()
    assert "case_study_by_review_date" in str(plan)


def test_proposals_that_run_out_next_come_first_and_those_that_ran_out_last(store: Store) -> None:
    sent = ProposalStatus.SENT
    saved(
        store,
        proposal("gone long ago", sent, day(-30)),
        proposal("next week", sent, day(7)),
        proposal("open", sent, None),
        proposal("gone", sent, day(-1)),
        proposal("tomorrow", sent, day(1)),
        proposal("draft", ProposalStatus.DRAFT, day(1)),
    )
    found = store.agenda.proposals(sent, TODAY, 10)
    assert [one.title for one in found] == ["tomorrow", "next week", "open", "gone", "gone long ago"]
    assert [one.title for one in store.agenda.proposals(sent, TODAY, 1)] == ["tomorrow"]
    assert (store.agenda.count_proposals(sent), store.agenda.count_proposals(ProposalStatus.DRAFT)) == (5, 1)


def test_deals_are_summed_by_stage_and_currency(store: Store) -> None:
    saved(
        store,
        deal(stage=Stage.SOLUTION, amount=Money.of(100)),
        deal(stage=Stage.SOLUTION, amount=Money.of(50)),
        deal(stage=Stage.SOLUTION, amount=Money.of(7, "USD")),
        deal(stage=Stage.LEAD),
        deal(),
    )
    found = store.agenda.stages()
    assert [(one.stage, one.count, one.amounts) for one in found] == [
        (None, 1, ()),
        (Stage.LEAD, 1, ()),
        (Stage.SOLUTION, 3, (Money.of(150), Money.of(7, "USD"))),
    ]


def test_what_was_worked_on_comes_newest_first_with_what_was_changed(store: Store) -> None:
    first, second = saved(store, Customer(name="First"), Customer(name="Second"))
    store.save([attrs.evolve(first, city="Suzhou")], Step("Edit"))
    store.save([attrs.evolve(first, city="Suzhou", size=40)], Step("Edit"))
    found = store.agenda.worked_on(5)
    assert [(one.title, one.changed) for one in found] == [("First", ("size",)), ("Second", ())]
    assert found[0].id == first.id
    assert found[0].at > found[1].at
    assert [one.title for one in store.agenda.worked_on(1)] == ["First"]
    assert found[1].id == second.id


def test_what_was_undone_was_not_worked_on(store: Store) -> None:
    saved(store, Customer(name="First"))
    saved(store, Customer(name="Second"))
    store.undo()
    assert [one.title for one in store.agenda.worked_on(5)] == ["First"]


def test_an_import_is_no_work_on_a_record(store: Store) -> None:
    saved(store, *(Customer(name=f"Customer {number}") for number in range(6)))
    assert store.agenda.worked_on(5) == []


def test_the_deal_with_prices_that_was_changed_last_is_found(store: Store) -> None:
    lines = (PriceLine(price=RecordId("price"), quantity=1),)
    older, _ = saved(store, deal(title="Older", lines=lines), deal(title="Unpriced"))
    saved(store, deal(title="Newer", lines=lines))
    store.save([attrs.evolve(older, notes="touched")], Step("Edit"))
    found = store.agenda.newest_priced_deal()
    assert found is not None
    assert found.title == "Older"


def test_a_spoiled_library_is_said_plainly(store: Store) -> None:
    saved(store, Customer(name="First"))
    store.save([attrs.evolve(store.all("customer")[0], name="Second")], Step("Edit"))
    store.database.conn.execute("UPDATE history SET before = '{' WHERE before IS NOT NULL")
    with pytest.raises(LibraryIsDamaged):
        store.agenda.worked_on(5)
