"""What was done, step by step, and what lies in the trash."""

import datetime as dt

import pytest
from attrs import evolve

from desktop.records import CaseStudy, Customer
from desktop.store.bin import Bin
from desktop.store.changes import Step
from desktop.store.chronicle import Chronicle
from desktop.store.store import Store
from tests.store.conftest import START

ADD, EDIT, DELETE = Step("Add"), Step("Edit"), Step("Delete")


@pytest.fixture
def chronicle(store: Store) -> Chronicle:
    return Chronicle(store.database, store.opened.file)


@pytest.fixture
def trash(store: Store) -> Bin:
    return Bin(store.database, store.opened.file)


def test_steps_come_newest_first_with_what_they_touched(store: Store, chronicle: Chronicle) -> None:
    store.save([Customer(name="甲"), Customer(name="乙"), Customer(name="丙"), Customer(name="丁")], ADD)
    store.save([CaseStudy(title="案例")], Step("Add {name}", {"name": "案例"}))
    newest, first = chronicle.page(10)
    assert (newest.done.step, newest.records, newest.titles) == (Step("Add {name}", {"name": "案例"}), 1, ("案例",))
    assert (first.records, first.titles) == (4, ("甲", "乙", "丙"))


def test_steps_are_read_page_by_page(store: Store, chronicle: Chronicle) -> None:
    for name in "甲乙丙":
        store.save([Customer(name=name)], ADD)
    (newest,) = chronicle.page(1)
    assert [told.titles for told in chronicle.page(10, newest.done.number)] == [("乙",), ("甲",)]


def test_steps_are_chosen_by_kind_and_time(store: Store, chronicle: Chronicle) -> None:
    store.save([Customer(name="甲")], ADD)
    store.save([CaseStudy(title="案例")], ADD)
    assert [told.titles for told in chronicle.page(10, kind="case_study")] == [("案例",)]
    assert chronicle.page(10, since=START + dt.timedelta(hours=1)) == []
    assert len(chronicle.page(10, since=START)) == 2


def test_it_is_told_what_a_step_did_to_each_record(store: Store, chronicle: Chronicle) -> None:
    (customer,) = store.save([Customer(name="甲")], ADD).ids
    record = store.get(customer)
    assert isinstance(record, Customer)
    store.save([evolve(record, name="乙")], EDIT)
    store.delete([customer], DELETE)
    store.restore([customer], Step("Restore"))
    said = [chronicle.touched(told.done.number, 10)[0] for told in chronicle.page(10)]
    assert [one.how for one in said] == ["restored", "deleted", "changed", "added"]
    assert {(one.id, one.title, one.is_live) for one in said} == {(customer, "乙", True)}


def test_undoing_an_addition_takes_the_record_back(store: Store, chronicle: Chronicle) -> None:
    store.save([Customer(name="甲")], ADD)
    store.undo()
    store.redo()
    hows = [one.how for told in chronicle.page(10) for one in chronicle.touched(told.done.number, 10)]
    assert hows == ["added", "removed", "added"]


def test_a_step_whose_records_are_gone_for_good_touches_none(store: Store, chronicle: Chronicle) -> None:
    ids = store.save([Customer(name="甲")], ADD).ids
    store.delete(ids, DELETE)
    store.purge(ids, Step("Purge"))
    assert [told.records for told in chronicle.page(10)] == [0, 0, 0]


def test_the_trash_tells_what_was_thrown_away_when_and_by_whom(store: Store, trash: Bin) -> None:
    first, second = store.save([Customer(name="甲"), CaseStudy(title="案例 100%")], ADD).ids
    store.delete([first], DELETE)
    store.delete([second], DELETE)
    newest, oldest = trash.page(10)
    assert (newest.id, newest.kind, newest.title, newest.author) == (second, "case_study", "案例 100%", "林")
    assert oldest.at < newest.at
    assert trash.page(1, 1) == [oldest]


@pytest.mark.parametrize(("text", "count"), [("", 2), ("案例", 1), ("ＡＬＩ", 1), ("100%", 1), ("_", 0), ("甲", 0)])
def test_the_trash_is_searched_by_title(store: Store, trash: Bin, text: str, count: int) -> None:
    ids = store.save([Customer(name="Ali"), CaseStudy(title="案例 100%"), Customer(name="甲")], ADD).ids
    store.delete(ids[:2], DELETE)
    assert (trash.count(text), len(trash.ids(text))) == (count, count)


def test_the_trash_is_searched_by_kind(store: Store, trash: Bin) -> None:
    ids = store.save([Customer(name="甲"), CaseStudy(title="案例")], ADD).ids
    store.delete(ids, DELETE)
    assert trash.ids(kind="customer") == [ids[0]]
