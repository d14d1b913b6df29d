"""Drafts, and steps that go on with one another."""

from attrs import evolve

from desktop.records import Customer
from desktop.store.changes import Step
from desktop.store.desk import new_id
from desktop.store.drafts import Unfinished
from desktop.store.store import Store
from tests.store.conftest import START

ADD, EDIT, OTHER = Step("Add"), Step("Edit"), Step("Something else")


def _saved(store: Store, record: Customer, step: Step, onto: int | None = None) -> int | None:
    return store.save([record], step, onto).number


def test_drafts_are_kept_by_field(store: Store) -> None:
    owner = new_id()
    store.keep_drafts(owner, "customer", {"size": "many", "name": ""})
    store.keep_drafts(owner, "customer", {"size": "a few"})
    assert store.drafts(owner) == {"name": "", "size": "a few"}
    store.keep_drafts(owner, "customer", {"size": None, "name": None})
    assert store.drafts(owner) == {}


def test_what_is_unfinished_is_listed_last_typed_first(store: Store) -> None:
    new, there = new_id(), store.save([Customer(name="A")], ADD).ids[0]
    store.keep_drafts(new, "customer", {"size": "many"})
    store.keep_drafts(there, "customer", {"size": "few"})
    assert [(one.owner, one.is_new) for one in store.unfinished()] == [(there, False), (new, True)]
    assert isinstance(store.unfinished()[0], Unfinished)
    assert store.unfinished()[0].at > START


def test_drafts_of_what_is_in_the_trash_are_not_listed(store: Store) -> None:
    there = store.save([Customer(name="A")], ADD).ids[0]
    store.keep_drafts(there, "customer", {"size": "few"})
    store.delete([there], ADD)
    assert store.unfinished() == []


def test_a_draft_is_no_step(store: Store) -> None:
    store.keep_drafts(new_id(), "customer", {"name": "x"})
    assert store.steps(10) == []


def test_a_change_that_goes_on_is_undone_with_what_it_goes_on_with(store: Store) -> None:
    there = store.save([Customer(name="A", city="宁波")], ADD).ids[0]
    record = store.get(there)
    assert isinstance(record, Customer)
    first = _saved(store, evolve(record, name="B"), EDIT)
    second = _saved(store, evolve(record, name="BC", city="杭州"), EDIT, first)
    assert second == first
    assert len(store.steps(10)) == 2
    store.undo()
    assert store.get(there) == record
    store.redo()
    assert store.get(there).name_of_record == "BC"


def test_a_change_does_not_go_on_with_what_is_not_the_newest_or_was_undone(store: Store) -> None:
    there = store.save([Customer(name="A")], ADD).ids[0]
    record = store.get(there)
    assert isinstance(record, Customer)
    first = _saved(store, evolve(record, name="B"), EDIT)
    store.save([Customer(name="Z")], OTHER)
    assert _saved(store, evolve(record, name="C"), EDIT, first) != first
    last = store.steps(1)[0].number
    store.undo()
    assert _saved(store, evolve(record, name="D"), EDIT, last) != last


def test_going_on_without_a_change_is_nothing(store: Store) -> None:
    there = store.save([Customer(name="A")], ADD).ids[0]
    record = store.get(there)
    assert isinstance(record, Customer)
    first = _saved(store, evolve(record, name="B"), EDIT)
    assert _saved(store, evolve(record, name="B"), EDIT, first) is None
