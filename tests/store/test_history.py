"""Undo, redo, and what was done."""

import datetime as dt
from pathlib import Path

from attrs import evolve

from desktop.fields import RecordId
from desktop.money import Money
from desktop.records import Customer, Price, Product
from desktop.store.changes import Step
from desktop.store.desk import Desk
from desktop.store.store import Store

ADD = Step("Import {file}", {"file": "客户.csv"})
EDIT = Step("Edit")


def _customer(store: Store) -> RecordId:
    return store.save([Customer(name="A", city="宁波")], ADD).ids[0]


def _rename(store: Store, customer: RecordId, name: str) -> None:
    record = store.get(customer)
    assert isinstance(record, Customer)
    store.save([evolve(record, name=name)], EDIT)


def test_undo_brings_back_what_was_before_with_its_times(store: Store) -> None:
    customer = _customer(store)
    before = store.get(customer)
    _rename(store, customer, "B")
    changes = store.undo()
    assert changes is not None
    assert (changes.step, changes.kinds, changes.ids) == (EDIT, {"customer"}, (customer,))
    assert store.get(customer) == before
    assert [record.id for record in store.find("customer", "A")] == [customer]


def test_redo_does_it_again(store: Store) -> None:
    customer = _customer(store)
    _rename(store, customer, "B")
    after = store.get(customer)
    store.undo()
    store.redo()
    assert store.get(customer) == after


def test_undoing_what_added_records_takes_them_away_and_redo_brings_them_back_whole(store: Store) -> None:
    customer = _customer(store)
    before = store.get(customer)
    store.undo()
    assert store.get_many([customer]) == []
    assert store.trash() == []
    store.redo()
    assert store.get(customer) == before


def test_undo_goes_back_step_by_step_and_redo_forward(store: Store) -> None:
    customer = _customer(store)
    for name in "BCD":
        _rename(store, customer, name)
    seen = [store.get(customer).name_of_record for _ in range(2) if store.undo()]
    seen += [store.get(customer).name_of_record for _ in range(2) if store.redo()]
    seen += [store.get(customer).name_of_record for _ in range(3) if store.undo()]
    assert seen == ["C", "B", "C", "D", "C", "B", "A"]


def test_with_nothing_done_there_is_nothing_to_undo_or_redo(store: Store) -> None:
    assert (store.undo(), store.redo(), store.to_undo(), store.to_redo()) == (None, None, None, None)


def test_the_next_undo_and_redo_are_told_by_name(store: Store) -> None:
    customer = _customer(store)
    _rename(store, customer, "B")
    store.undo()
    assert (store.to_undo(), store.to_redo()) == (ADD, EDIT)


def test_a_new_change_gives_up_what_was_undone(store: Store) -> None:
    customer = _customer(store)
    _rename(store, customer, "B")
    store.undo()
    _rename(store, customer, "C")
    assert store.redo() is None
    store.undo()
    assert store.get(customer).name_of_record == "A"


def test_undo_and_redo_survive_a_restart(tmp_path: Path, desk: Desk) -> None:
    first = Store.create(tmp_path / "library", desk)
    customer = _customer(first)
    _rename(first, customer, "B")
    first.close()
    second = Store.open(tmp_path / "library", desk)
    second.undo()
    second.close()
    third = Store.open(tmp_path / "library", desk)
    assert third.get(customer).name_of_record == "A"
    third.redo()
    assert third.get(customer).name_of_record == "B"
    third.close()


def test_steps_are_told_newest_first_with_time_device_and_author(store: Store) -> None:
    customer = _customer(store)
    _rename(store, customer, "B")
    store.undo()
    undone, edited, added = store.steps(9)
    assert [(one.mode, one.step, one.stands) for one in (undone, edited, added)] == [
        ("undo", EDIT, True),
        ("change", EDIT, False),
        ("change", ADD, True),
    ]
    assert (added.stamp.device, added.stamp.author) == ("this-laptop", "林")
    assert added.stamp.at == "2026-11-22T12:00:03.000000Z"
    assert undone.stamp.clock > edited.stamp.clock > added.stamp.clock


def test_the_clock_of_steps_rises_even_if_the_machines_goes_back(tmp_path: Path, desk: Desk) -> None:
    past = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
    store = Store.create(tmp_path / "library", desk)
    customer = _customer(store)
    store.close()
    store = Store.open(tmp_path / "library", evolve(desk, now=lambda: past))
    _rename(store, customer, "B")
    edited, added = store.steps(9)
    assert edited.stamp.clock == added.stamp.clock + 1
    store.close()


def test_a_records_versions_are_told_with_what_changed(store: Store) -> None:
    customer = _customer(store)
    _rename(store, customer, "B")
    store.delete([customer], Step("Delete"))
    store.undo()
    versions = store.history(customer)
    assert [(one.done.step.message, one.changed) for one in versions] == [
        ("Delete", ("deleted_at",)),
        ("Delete", ("deleted_at",)),
        ("Edit", ("name",)),
        ("Import {file}", ()),
    ]
    assert [one.record and one.record.name_of_record for one in versions] == ["B", "B", "B", "A"]


def test_a_version_in_which_the_record_was_not_there_has_none(store: Store) -> None:
    customer = _customer(store)
    store.undo()
    store.redo()
    assert [one.record is None for one in store.history(customer)] == [False, True, False]


def test_a_change_of_money_is_a_change_of_its_field(store: Store) -> None:
    price = Price(title="License", product=RecordId("p"), list_price=Money(100))
    (record,) = store.get_many(store.save([price], ADD).ids)
    assert isinstance(record, Price)
    store.save([evolve(record, list_price=Money(90, "USD"), external_id="1")], EDIT)
    assert store.history(record.id)[0].changed == ("external_id", "list_price")


def test_nobody_has_no_versions(store: Store) -> None:
    assert store.history(RecordId("nobody")) == []


def test_deleted_records_are_in_the_trash_and_nowhere_else(store: Store) -> None:
    first, second = store.save([Customer(name="A"), Customer(name="B")], ADD).ids
    changes = store.delete([first], Step("Delete"))
    assert (changes.ids, changes.kinds) == ((first,), {"customer"})
    assert [record.id for record in store.trash()] == [first]
    assert [record.id for record in store.all("customer")] == [second]
    assert store.find("customer", "A") == []
    assert store.get(first).deleted_at is not None


def test_the_trash_lists_what_was_deleted_last_first(store: Store) -> None:
    first, second = store.save([Customer(name="A"), Product(name="B")], ADD).ids
    store.delete([second], Step("Delete"))
    store.delete([first, second], Step("Delete"))
    assert [record.id for record in store.trash()] == [first, second]


def test_restoring_takes_out_of_the_trash_and_can_be_undone(store: Store) -> None:
    customer = _customer(store)
    before = store.get(customer)
    store.delete([customer], Step("Delete"))
    store.restore([customer], Step("Restore"))
    assert store.get(customer) == before
    store.undo()
    assert store.get(customer).deleted_at is not None


def test_a_record_in_the_trash_can_be_changed_and_stays_there(store: Store) -> None:
    customer = _customer(store)
    store.delete([customer], Step("Delete"))
    _rename(store, customer, "B")
    assert [record.name_of_record for record in store.trash()] == ["B"]


def test_purging_removes_for_good_with_all_history(store: Store) -> None:
    customer = _customer(store)
    _rename(store, customer, "B")
    store.delete([customer], Step("Delete"))
    changes = store.purge([customer], Step("Purge"))
    assert changes.ids == (customer,)
    assert (store.trash(), store.history(customer), store.get_many([customer])) == ([], [], [])
    assert store.undo() is None
    assert [one.mode for one in store.steps(1)] == ["purge"]


def test_only_what_is_in_the_trash_is_purged(store: Store) -> None:
    customer = _customer(store)
    assert store.purge([customer], Step("Purge")).number is None
    assert store.count("customer") == 1


def test_a_step_of_purged_and_other_records_is_undone_for_the_others(store: Store) -> None:
    first, second = store.save([Customer(name="A"), Customer(name="B")], ADD).ids
    store.delete([first, second], Step("Delete"))
    store.restore([second], Step("Restore"))
    store.purge([first], Step("Purge"))
    store.undo()
    store.undo()
    assert [record.id for record in store.all("customer")] == [second]
    store.undo()
    assert store.all("customer") == []


def test_a_record_purged_after_its_change_was_undone_stays_away_when_it_is_redone(store: Store) -> None:
    first, second = store.save([Customer(name="A"), Customer(name="B")], ADD).ids
    store.delete([first], Step("Delete"))
    store.save([Customer(id=first, name="A2"), Customer(id=second, name="B2")], EDIT)
    store.undo()
    store.purge([first], Step("Purge"))
    store.redo()
    assert [record.name_of_record for record in store.all("customer")] == ["B2"]


EXPORT = Step("Export", lasts=True)


def _export(store: Store, customer: RecordId, city: str = "上海") -> None:
    record = store.get(customer)
    assert isinstance(record, Customer)
    store.save([evolve(record, city=city)], EXPORT)


def test_undo_passes_over_what_lasts_and_takes_back_what_was_done_before_it(store: Store) -> None:
    customer = _customer(store)
    _rename(store, customer, "B")
    _export(store, customer)
    assert store.to_undo() == EDIT
    store.undo()
    record = store.get(customer)
    assert isinstance(record, Customer)
    assert (record.name, record.city) == ("A", "上海")
    store.redo()
    assert store.get(customer).name_of_record == "B"


def test_undoing_ends_at_what_added_a_record_that_something_lasting_tells_of(store: Store) -> None:
    older, customer, newer = _customer(store), _customer(store), _customer(store)
    _export(store, customer)
    store.undo()
    assert store.get_many([newer]) == []
    assert (store.to_undo(), store.undo()) == (None, None)
    assert store.get(customer)
    assert store.get(older)


def test_undoing_ends_at_a_lasting_step_that_added_its_record(store: Store) -> None:
    older = _customer(store)
    exported = store.save([Customer(name="B")], EXPORT).ids[0]
    _rename(store, exported, "C")
    store.undo()
    assert store.get(exported).name_of_record == "B"
    assert store.undo() is None
    assert store.get(older)


def test_the_history_shows_what_lasts_as_standing(store: Store) -> None:
    _export(store, _customer(store))
    newest = store.steps(1)[0]
    assert (newest.step, newest.stands) == (EXPORT, True)


def test_what_was_undone_and_given_up_is_no_step_that_lasts(store: Store) -> None:
    customer = _customer(store)
    _rename(store, customer, "B")
    store.undo()
    _rename(store, customer, "C")
    assert not any(done.step.lasts for done in store.steps(4))
