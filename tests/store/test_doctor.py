"""What the doctor finds, and what a rebuild puts right."""

import shutil

import pytest

from desktop.fields import File, RecordId
from desktop.records import CaseStudy, Contact, Customer, Industry
from desktop.records.rows import Need
from desktop.store.changes import Step
from desktop.store.desk import new_id
from desktop.store.errors import LibraryIsDamaged, RecordIsDamaged, SearchIsDamaged
from desktop.store.library import FILE
from desktop.store.store import Store

ADD = Step("Add")


def _said(store: Store) -> list[str]:
    return [trouble.message.format(**trouble.values) for trouble in store.examine()]


def test_a_sound_library_has_no_troubles(store: Store) -> None:
    logo = store.attach(b"logo")
    (customer, contact) = (new_id(), new_id())
    store.save(
        [
            Customer(id=customer, name="A", needs=(Need(said_by=contact),)),
            Contact(id=contact, name="B", customer=customer),
            CaseStudy(title="C", files=(File(name="logo.png", sha256=logo),)),
        ],
        ADD,
    )
    store.delete([contact], Step("Delete"))
    assert _said(store) == []


def test_a_name_of_a_record_that_is_not_there_is_told(store: Store) -> None:
    nobody = RecordId("nobody")
    store.save([Contact(name="B", customer=nobody), Customer(name="A", needs=(Need(said_by=nobody),))], ADD)
    said = " ".join(_said(store))
    assert "names a Customer in customer that is not there" in said
    assert "names a Contact in needs.0.said_by that is not there" in said


def test_a_file_that_is_not_kept_is_told(store: Store) -> None:
    store.save([CaseStudy(title="C", files=(File(name="logo.png", sha256="0" * 64),))], ADD)
    assert _said(store) == ["C names the file logo.png, which is not kept."]


def test_a_kept_file_that_was_changed_is_told(store: Store) -> None:
    digest = store.attach(b"logo")
    store.opened.attachments.conn.execute("UPDATE chunk SET bytes = x'00'")
    assert _said(store) == [f"The kept file {digest} is not what it was."]


def test_a_record_without_its_values_is_told(store: Store) -> None:
    (customer,) = store.save([Customer(name="A")], ADD).ids
    store.database.conn.execute("DELETE FROM customer")
    assert f"The record {customer} has lost its values." in _said(store)


def test_a_page_that_was_spoiled_is_told_and_holds_the_backups(store: Store) -> None:
    store.save((Customer(name=f"{number}", profile="x" * 2000) for number in range(200)), ADD)
    store.database.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = bytearray(store.opened.file.read_bytes())
    content[-4096 * 20 : -4096 * 10] = b"\xff" * 40960
    store.opened.file.write_bytes(content)
    worker = store.beside()
    assert _said(worker)[0].startswith("library.sqlite3 is damaged")
    assert worker.backups.are_held
    worker.close()


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        ("DELETE FROM search_entry WHERE key = 1", "Search does not know 1 records."),
        (
            "INSERT INTO search_entry (key, kind, tokens, mark) VALUES (99, 'customer', 1, 1)",
            "Search knows 1 records that are not there.",
        ),
        ("DELETE FROM facet", "The facets or names don't fit the records."),
        ("DELETE FROM other_name", "The facets or names don't fit the records."),
    ],
)
def test_what_is_derived_is_compared_and_made_anew(store: Store, spoil: str, said: str) -> None:
    store.save([Customer(name="A", short_name="a", region="华东"), Industry(name="汽车", code="C36")], ADD)
    store.database.conn.execute(spoil)
    assert _said(store) == [said]
    assert not store.backups.are_held
    store.rebuild()
    assert _said(store) == []
    assert len(store.find("industry", "c36")) == 1


@pytest.mark.parametrize(
    "spoil", ["needs = '[{'", "lifecycle = 'unheard of'", 'needs = \'[{"said_on":"2026-13-01"}]\'']
)
def test_a_record_whose_values_are_spoiled_is_told_and_refused(store: Store, spoil: str) -> None:
    (customer,) = store.save([Customer(name="A")], ADD).ids
    store.database.conn.execute(f"UPDATE customer SET {spoil}")  # noqa: S608 - spoils of ours
    assert _said(store) == [f"What is kept of the Customer {customer} is damaged."]
    assert store.backups.are_held
    with pytest.raises(RecordIsDamaged, match="restore the newest backup"):
        store.get(customer)


def test_a_text_that_is_no_utf8_is_told_and_refused(store: Store) -> None:
    (customer,) = store.save([Customer(name="A")], ADD).ids
    store.database.conn.execute("UPDATE customer SET profile = CAST(x'ff41' AS TEXT)")
    assert _said(store) == [f"What is kept of the Customer {customer} is damaged."]
    with pytest.raises(LibraryIsDamaged):
        store.get(customer)


def test_a_kind_that_nobody_knows_is_told_and_passed_over(store: Store) -> None:
    (customer,) = store.save([Customer(name="A")], ADD).ids
    store.database.conn.execute("UPDATE record SET kind = 'cusTomer'")
    assert _said(store) == [f"The record {customer} is of a kind that Satchel does not know: cusTomer."]
    assert store.get_many([customer]) == []


def test_a_spoiled_history_is_told_and_not_undone(store: Store) -> None:
    (customer,) = store.save([Customer(name="A")], ADD).ids
    store.save([Customer(id=customer, name="B")], ADD)
    store.database.conn.execute("UPDATE history SET before = '{' WHERE before IS NOT NULL")
    assert _said(store) == ["What is kept of 1 earlier versions is damaged."]
    with pytest.raises(LibraryIsDamaged):
        store.undo()
    assert store.get(customer).name_of_record == "B"


def test_a_spoiled_search_index_is_told_and_made_anew(store: Store) -> None:
    store.save([Customer(name=f"客户{number}") for number in range(50)], ADD)
    store.database.conn.execute("UPDATE search_data SET block = x'00ff00ff' WHERE id > 10")
    worker = store.beside()
    assert _said(worker) == ["The search index is damaged."]
    assert not worker.backups.are_held
    with pytest.raises(SearchIsDamaged, match="doctor --rebuild"):
        worker.search("客户1")
    assert worker.back_up(worker.folder.parent / "b.satchel").records == 50
    worker.rebuild()
    assert _said(worker) == []
    assert len(worker.search("客户1", limit=50)) == len(worker.search_all("客户1", limit=50)) == 11
    worker.close()


def test_a_library_that_went_back_is_told(store: Store) -> None:
    store.save([Customer(name="A")], ADD)
    store.save([Customer(name="B")], ADD)
    before = store.folder.parent / "before"
    store.close()
    shutil.copytree(store.folder, before)
    again = Store.open(store.folder, store.desk)
    again.save([Customer(name="C")], ADD)
    again.close()
    shutil.copy(before / FILE, again.folder / FILE)
    late = Store.open(again.folder, again.desk)
    assert _said(late)[0].startswith("The library is older than when it was open here last: 1 changes")
    assert not late.backups.are_held
    late.close()


def test_an_undo_that_the_history_no_longer_allows_is_refused(store: Store) -> None:
    (customer,) = store.save([Customer(name="A")], ADD).ids
    store.save([Customer(id=customer, name="B")], ADD)
    store.database.conn.execute("UPDATE history SET record = 99 WHERE before IS NOT NULL")
    with pytest.raises(LibraryIsDamaged):
        store.undo()
    store.database.conn.execute('UPDATE history SET before = \'{"id":"x","kind":"y"}\' WHERE before IS NOT NULL')
    with pytest.raises(LibraryIsDamaged):
        store.undo()


def test_a_format_that_nobody_knows_is_damage(store: Store) -> None:
    store.close()
    content = bytearray(store.opened.file.read_bytes())
    content[47] = 5
    store.opened.file.write_bytes(content)
    with pytest.raises(LibraryIsDamaged):
        Store.open(store.folder, store.desk)


def test_a_schema_whose_complaint_cannot_even_be_read_is_damage(store: Store) -> None:
    store.database.conn.execute("PRAGMA writable_schema = ON")
    store.database.conn.execute("UPDATE sqlite_schema SET name = CAST(x'ff' AS TEXT) WHERE name = 'customer'")
    store.close()
    with pytest.raises(LibraryIsDamaged):
        Store.open(store.folder, store.desk)
