"""What was done with one customer."""

from attrs import evolve

from desktop.fields import RecordId
from desktop.records import Contact, Customer, Opportunity
from desktop.store.changes import Step
from desktop.store.dealings import Dealing, Dealings
from desktop.store.store import Store


def _dealings(store: Store, customer: RecordId, limit: int = 20, before: int | None = None) -> list[Dealing]:
    return Dealings(store.database, store.opened.file).of(customer, limit, before)


def _messages(found: list[Dealing]) -> list[str]:
    return [dealing.done.step.message for dealing in found]


def _customer(store: Store, name: str = "华信") -> RecordId:
    return store.save([Customer(name=name)], Step(f"Add {name}")).ids[0]


def test_steps_with_the_customer_its_people_and_its_deals_are_told_newest_first(store: Store) -> None:
    customer = _customer(store)
    store.save([Contact(name="陈志远", customer=customer)], Step("Add a person"))
    store.save([Opportunity(title="换型", customer=customer)], Step("Add a deal"))
    found = _dealings(store, customer)
    assert _messages(found) == ["Add a deal", "Add a person", "Add 华信"]
    assert [(one.kind, one.title, one.is_live) for one in found[0].touched] == [("opportunity", "换型", True)]


def test_what_was_done_with_others_is_not_told(store: Store) -> None:
    customer, other = _customer(store), _customer(store, "东川")
    store.save([Contact(name="A", customer=other)], Step("Add a person"))
    assert _messages(_dealings(store, customer)) == ["Add 华信"]


def test_one_goes_on_before_a_step(store: Store) -> None:
    customer = _customer(store)
    for number in range(5):
        record = store.get(customer)
        store.save([evolve(record, city=f"城{number}")], Step(f"Edit {number}"))
    newest = _dealings(store, customer, 2)
    assert _messages(newest) == ["Edit 4", "Edit 3"]
    assert _messages(_dealings(store, customer, 2, newest[-1].done.number)) == ["Edit 2", "Edit 1"]


def test_a_step_that_was_undone_no_longer_stands_and_its_undoing_is_told(store: Store) -> None:
    customer = _customer(store)
    store.save([evolve(store.get(customer), city="宁波")], Step("Edit"))
    store.undo()
    assert [(one.done.mode, one.done.stands) for one in _dealings(store, customer)] == [
        ("undo", True),
        ("change", False),
        ("change", True),
    ]


def test_a_person_in_the_trash_is_still_told_of(store: Store) -> None:
    customer = _customer(store)
    person = store.save([Contact(name="A", customer=customer)], Step("Add a person")).ids[0]
    store.delete([person], Step("Delete a person"))
    newest = _dealings(store, customer)[0]
    assert (newest.done.step.message, newest.touched[0].is_live) == ("Delete a person", False)


def test_of_many_records_a_step_touched_a_few_are_named(store: Store) -> None:
    customer = _customer(store)
    store.save([Contact(name=f"P{number}", customer=customer) for number in range(9)], Step("Import"))
    assert [one.title for one in _dealings(store, customer)[0].touched] == ["P0", "P1", "P2", "P3"]
