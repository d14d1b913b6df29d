"""Saving to a library, and getting back what was saved."""

import datetime as dt
import sys
from pathlib import Path

import pytest
from attrs import evolve

from desktop.fields import RecordId
from desktop.records import CaseStudy, Contact, Customer, Industry, Material, Product
from desktop.store.changes import Step
from desktop.store.desk import Desk, new_id
from desktop.store.errors import KindHasChanged, LibraryIsGone, NoLibrary, RecordIsGone, RecordIsNotValid
from desktop.store.lists import Order
from desktop.store.store import Store

ADD = Step("Add {title}", {"title": "x"})
EDIT = Step("Edit")


def _saved(store: Store, *records: Customer | Product | CaseStudy | Industry) -> list[RecordId]:
    return list(store.save(records, ADD).ids)


def test_a_saved_record_has_an_id_and_its_times(store: Store) -> None:
    (customer,) = _saved(store, Customer(name="宁波精工"))
    found = store.get(customer)
    assert found.id == customer
    assert found.created_at == found.updated_at == dt.datetime(2026, 11, 22, 12, 0, 3, tzinfo=dt.UTC)


def test_a_record_may_bring_its_own_id(store: Store) -> None:
    own = new_id()
    assert _saved(store, Customer(id=own, name="A")) == [own]
    assert store.get(own).name_of_record == "A"


def test_saving_again_is_an_update_that_keeps_the_time_of_making(store: Store) -> None:
    (customer,) = _saved(store, Customer(name="A"))
    before = store.get(customer)
    changes = store.save([Customer(id=customer, name="B")], EDIT)
    after = store.get(customer)
    assert (changes.added, changes.updated) == (0, 1)
    assert after.name_of_record == "B"
    assert after.created_at == before.created_at
    assert after.updated_at != before.updated_at


def test_saving_what_is_there_already_changes_nothing(store: Store) -> None:
    (customer,) = _saved(store, Customer(name="A"))
    before = store.get(customer), store.opened.commit, store.steps(9)
    changes = store.save([Customer(id=customer, name="A")], EDIT)
    assert (changes.unchanged, changes.number, changes.kinds) == (1, None, frozenset())
    assert (store.get(customer), store.opened.commit, store.steps(9)) == before


def test_changes_say_what_they_touched(store: Store) -> None:
    changes = store.save([Customer(name="A"), Product(name="B")], ADD)
    assert changes.kinds == {"customer", "product"}
    assert (changes.added, changes.updated, changes.unchanged) == (2, 0, 0)
    assert [record.name_of_record for record in store.get_many(changes.ids)] == ["A", "B"]
    assert changes.step == ADD


def test_of_a_record_saved_twice_at_once_the_later_one_stays(store: Store) -> None:
    own = new_id()
    changes = store.save([Customer(id=own, name="A"), Customer(id=own, name="B", city="宁波")], ADD)
    assert (changes.added, changes.updated) == (1, 1)
    assert store.get(own).name_of_record == "B"
    store.undo()
    assert store.count("customer") == 0


def test_a_record_changed_twice_in_a_step_is_undone_to_what_it_was_before_it(store: Store) -> None:
    (customer,) = _saved(store, Customer(name="A", city="宁波"))
    before = store.get(customer)
    store.save([Customer(id=customer, name="B"), Customer(id=customer, name="C", region="浙江")], EDIT)
    store.undo()
    assert store.get(customer) == before
    store.redo()
    assert store.get(customer).name_of_record == "C"


def test_more_records_than_one_batch_are_one_step(store: Store) -> None:
    changes = store.save((Customer(name=f"{number}") for number in range(2500)), ADD)
    assert (changes.added, len(set(changes.ids)), store.count("customer")) == (2500, 2500, 2500)
    store.undo()
    assert store.count("customer") == 0
    store.redo()
    assert [record.name_of_record for record in store.all("customer")] == [f"{number}" for number in range(2500)]


def test_a_record_without_its_title_is_refused_with_all_that_came_with_it(store: Store) -> None:
    with pytest.raises(RecordIsNotValid, match=r"Contact can't be saved. Full name is missing. Fill it in.") as raised:
        store.save([Customer(name="A"), Contact(customer=new_id())], ADD)
    assert raised.value.problem.field == "name"
    assert store.count("customer") == 0


def test_a_record_at_the_limit_of_what_may_be_is_saved(store: Store) -> None:
    (case,) = _saved(store, CaseStudy(title="A", date=dt.date(2200, 1, 1)))
    assert store.get(case).name_of_record == "A"


def test_an_id_keeps_its_kind(store: Store) -> None:
    (customer,) = _saved(store, Customer(name="A"))
    with pytest.raises(KindHasChanged):
        store.save([Product(id=customer, name="A")], EDIT)


def test_an_unknown_id_is_said_plainly(store: Store) -> None:
    with pytest.raises(RecordIsGone, match="no record with the id nobody"):
        store.get(RecordId("nobody"))


def test_many_records_come_in_the_order_asked_for_without_the_unknown(store: Store) -> None:
    first, second = _saved(store, Customer(name="A"), Product(name="B"))
    found = store.get_many([second, RecordId("nobody"), first])
    assert [record.name_of_record for record in found] == ["B", "A"]


def test_records_of_a_type_come_in_the_order_they_were_made(store: Store) -> None:
    _saved(store, Customer(name="B"), Product(name="P"), Customer(name="A"))
    assert [customer.name for customer in store.of(Customer)] == ["B", "A"]


def test_a_page_of_a_list_is_ordered_by_name(store: Store) -> None:
    _saved(store, *(Customer(name=name) for name in "dBcA"))
    assert [record.name_of_record for record in store.page("customer", 1, 2)] == ["B", "c"]


def test_a_list_can_be_ordered_by_a_field(store: Store) -> None:
    _saved(store, CaseStudy(title="old", date=dt.date(2020, 1, 1)), CaseStudy(title="new", date=dt.date(2026, 1, 1)))
    newest = store.page("case_study", 0, 1, Order("date", descending=True))
    assert [record.name_of_record for record in newest] == ["new"]
    assert len(store.page("case_study", 0, 9, Order("updated_at"))) == 2


def test_an_order_by_something_that_is_no_field_is_refused(store: Store) -> None:
    with pytest.raises(ValueError, match="no field"):
        store.page("customer", 0, 1, Order("name; DROP TABLE record"))


@pytest.mark.parametrize("text", ["宁波 精工", "  宁波　精工", "customer-1"])
def test_a_record_is_found_by_its_name_and_its_external_id(store: Store, text: str) -> None:
    (customer,) = _saved(store, Customer(name="宁波 精工", external_id="customer-1"))
    assert [record.id for record in store.find("customer", text)] == [customer]
    assert [record.id for record in store.find("customer", customer)] == [customer]


def test_a_record_is_found_by_code_and_by_other_names(store: Store) -> None:
    (industry,) = _saved(store, Industry(name="汽车零部件", code="C3670", words=("汽配", "Auto parts")))
    for text in ("c3670", "汽配", "AUTO PARTS"):
        assert [record.id for record in store.find("industry", text)] == [industry]


def test_a_title_comes_before_another_records_other_name(store: Store) -> None:
    _, second = _saved(store, Product(name="A", words=("MES",)), Product(name="MES"))
    assert [record.id for record in store.find("product", "mes")] == [second]


def test_several_records_of_a_name_are_all_found(store: Store) -> None:
    assert len(_saved(store, Customer(name="A"), Customer(name="a"))) == len(store.find("customer", "A"))


@pytest.mark.parametrize("text", ["", "nobody", " "])
def test_a_name_of_nobody_finds_nobody(store: Store, text: str) -> None:
    _saved(store, Customer(name="A"), Product(name="nobody"))
    assert store.find("customer", text) == []


def test_names_in_bulk_mean_the_oldest_record(store: Store) -> None:
    first, _, third = _saved(store, Product(name="A"), Product(name="a"), Product(name="B", code="b-1"))
    assert store.ids("product", ["A", "B-1", "nobody"]) == {"A": first, "B-1": third}


def test_exact_keys_in_bulk_find_all_their_records(store: Store) -> None:
    first, second, third = _saved(
        store, CaseStudy(title="A"), CaseStudy(title="A", external_id="1"), CaseStudy(title="a")
    )
    found = store.records("case_study", ["A", "1", third, "nobody"])
    assert {key: [record.id for record in records] for key, records in found.items()} == {
        "A": [first, second],
        "1": [second],
        third: [third],
    }


def test_titles_are_told_by_id(store: Store) -> None:
    (product,) = _saved(store, Product(name="MES"))
    assert store.titles([product, RecordId("nobody")]) == {product: "MES"}


def test_sample_records_are_known(store: Store) -> None:
    _, sample = _saved(store, Product(name="ours"), Product(name="sample", sample=True))
    assert store.samples() == [sample]


def test_industries_know_those_above_them(store: Store) -> None:
    top, middle, leaf = new_id(), new_id(), new_id()
    tree = ((top, ""), (middle, top), (leaf, middle))
    _saved(store, *(Industry(id=one, name=one, parent=RecordId(parent)) for one, parent in tree))
    assert store.ancestors() == {top: (), middle: (top,), leaf: (middle, top)}


def test_a_circle_of_industries_ends(store: Store) -> None:
    one, other = new_id(), new_id()
    _saved(store, Industry(id=one, name="1", parent=other), Industry(id=other, name="2", parent=one))
    assert store.ancestors() == {one: (other,), other: (one,)}


def test_a_library_settles_after_an_import(store: Store) -> None:
    for _ in range(20):
        store.save([CaseStudy(title="A", body="智能制造")], ADD)
    while store.settle():
        pass
    assert store.examine() == []


def test_all_is_there_after_closing_and_opening(tmp_path: Path, desk: Desk) -> None:
    made = Store.create(tmp_path / "library", desk)
    (material,) = made.save([Material(title="一页纸")], ADD).ids
    made.close()
    opened = Store.open(tmp_path / "library", desk)
    assert opened.get(material).name_of_record == "一页纸"
    opened.close()


def test_a_folder_without_a_library_is_said_plainly(tmp_path: Path, desk: Desk) -> None:
    with pytest.raises(NoLibrary):
        Store.open(tmp_path, desk)


def test_a_library_opened_once_more_for_a_worker_sees_and_makes_the_same_changes(store: Store) -> None:
    worker = store.beside()
    (customer,) = worker.save([Customer(name="A")], ADD).ids
    assert store.get(customer) == worker.get(customer)
    assert store.save([evolve(store.get(customer), sample=True)], EDIT).number == 2
    worker.close()


def test_a_worker_is_told_of_a_library_that_was_taken_away(store: Store) -> None:
    store.opened.file.rename(store.folder / "elsewhere")
    with pytest.raises(LibraryIsGone):
        store.beside()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows moves no folder with open files")
def test_nothing_is_written_to_a_library_that_was_moved_until_it_is_back(store: Store) -> None:
    moved = store.folder.rename(store.folder.with_name("moved"))
    with pytest.raises(LibraryIsGone, match="Put it back"):
        store.save([Customer(name="A")], Step("Add"))
    with pytest.raises(LibraryIsGone):
        store.keep_drafts(new_id(), "customer", {"name": "A"})
    with pytest.raises(LibraryIsGone):
        store.attach(b"a file")
    moved.rename(store.folder)
    store.save([Customer(name="A")], Step("Add"))
    assert [one.name for one in store.of(Customer)] == ["A"]
