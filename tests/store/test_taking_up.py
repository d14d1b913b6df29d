"""A library that is taken away while it is open, and what it takes to go on with it."""

import json
import shutil
import sys
from pathlib import Path
from typing import Any, cast

import pytest
from attrs import evolve

from desktop.records import Customer
from desktop.store import connection, errors, opening
from desktop.store.changes import Step
from desktop.store.desk import Desk
from desktop.store.engine import EngineError, is_of_use, leave_log, transaction
from desktop.store.library import ATTACHMENTS_FILE, FILE
from desktop.store.store import Store
from desktop.store.taking_up import is_lost, standing, take_up
from tests.store.pulled import Pulled, cut_off, pull

ADD = Step("Add")
moves_open_files = pytest.mark.skipif(sys.platform == "win32", reason="Windows moves no folder with open files")


def names(store: Store) -> list[str]:
    return [one.name for one in store.of(Customer)]


@pytest.fixture
def held(store: Store) -> Store:
    """A library with something in it."""
    store.save([Customer(name="甲")], ADD)
    store.attach(b"a file")
    return store


def copied(folder: Path, name: str = "moved") -> Path:
    """Move a folder away and put a copy in its place."""
    moved = folder.rename(folder.with_name(name))
    shutil.copytree(moved, folder)
    return moved


def test_a_library_in_its_place_is_not_lost(held: Store) -> None:
    assert not is_lost(held)


def test_a_pulled_stick_that_is_put_back_is_gone_on_with(held: Store) -> None:
    agenda, attachments = held.agenda, held.attachments
    pull(held)
    with pytest.raises(errors.DiskFailed):
        held.all("customer")
    with pytest.raises(errors.DiskFailed):
        held.save([Customer(name="乙")], ADD)
    assert is_lost(held)
    take_up(held)
    assert not is_lost(held)
    held.save([Customer(name="乙")], ADD)
    assert names(held) == ["甲", "乙"]
    assert agenda.database.conn is held.database.conn
    assert attachments.digests() == held.attachments.digests() != []
    assert held.database.conn.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert held.examine() == []


@pytest.mark.skipif(sys.platform != "linux", reason="needs /proc")
def test_what_the_engine_really_holds_of_a_pulled_stick_is_let_go_of(held: Store) -> None:
    leave_log(held.database)
    held.save((Customer(name=f"{number}", profile="x" * 3000) for number in range(100)), ADD)
    cut_off(held)
    with pytest.raises(errors.DiskFailed):
        held.save([Customer(name="乙")], ADD)
    assert is_lost(held)
    take_up(held)
    assert not is_lost(held)
    held.save([Customer(name="丙")], ADD)
    assert held.count("customer") == 102
    assert held.examine() == []


def test_a_change_that_the_disk_refused_is_reason_enough(held: Store) -> None:
    with pytest.raises(EngineError), transaction(held.database):
        Pulled(held.database.conn).execute()
    assert is_lost(held)
    take_up(held)
    assert not is_lost(held)
    with pytest.raises(EngineError), transaction(held.database):
        held.database.conn.execute("SELECT nonsense")
    assert not is_lost(held)


def test_a_disk_of_which_no_lock_can_be_had_is_said_plainly(held: Store) -> None:
    held.database.conn = cast("Any", Pulled(held.database.conn, "SQLITE_PROTOCOL"))
    with pytest.raises(errors.DiskFailed):
        held.all("customer")
    assert is_lost(held)


def test_attachments_alone_can_be_lost(held: Store) -> None:
    held.opened.attachments.conn = cast("Any", Pulled(held.opened.attachments.conn))
    assert is_lost(held)
    take_up(held)
    assert not is_lost(held)


def test_a_connection_that_waits_for_another_is_of_use(held: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    pull(held)
    monkeypatch.setattr("desktop.store.engine._TAKEN_AWAY", ())
    assert is_of_use(held.database)


def test_a_locked_library_is_gone_on_with(tmp_path: Path, desk: Desk) -> None:
    held = Store.create(tmp_path / "locked", desk, bytes(range(32)))
    held.save([Customer(name="甲")], ADD)
    pull(held)
    take_up(held)
    assert names(held) == ["甲"]
    held.close()


def test_the_lock_is_held_by_the_one_who_goes_on(held: Store, desk: Desk) -> None:
    pull(held)
    take_up(held)
    with pytest.raises(errors.LibraryIsOpenElsewhere):
        Store.open(held.folder, desk)


@moves_open_files
def test_nothing_is_written_to_what_was_moved_away_while_a_copy_stands_there(held: Store) -> None:
    moved = copied(held.folder)
    with pytest.raises(errors.LibraryIsGone):
        held.save([Customer(name="乙")], ADD)
    with pytest.raises(errors.LibraryIsGone):
        held.attach(b"another file")
    with pytest.raises(errors.LibraryIsGone):
        held.beside()
    assert is_lost(held)
    take_up(held)
    held.save([Customer(name="乙")], ADD)
    assert names(held) == ["甲", "乙"]
    assert held.went_back is None
    copy = Store.open(moved, evolve(held.desk, state=held.folder / "state"))
    assert names(copy) == ["甲"]
    copy.close()


@moves_open_files
def test_the_lock_of_a_copy_is_taken(held: Store, desk: Desk) -> None:
    copied(held.folder)
    take_up(held)
    with pytest.raises(errors.LibraryIsOpenElsewhere):
        Store.open(held.folder, desk)


@moves_open_files
def test_a_copy_that_another_satchel_has_taken_is_left_to_it(held: Store) -> None:
    moved = copied(held.folder)
    note = held.lock.note if held.lock else Path()
    other = Store.open(held.folder, held.desk)
    said = json.loads(note.read_text("utf-8"))
    note.write_text(json.dumps({**said, "process": -1}), "utf-8")
    with pytest.raises(errors.LibraryIsOpenElsewhere, match="process -1"):
        take_up(held)
    note.write_text(json.dumps(said), "utf-8")
    with pytest.raises(errors.LibraryIsInUse):
        take_up(held)
    assert names(held) == ["甲"]
    other.close()
    shutil.rmtree(held.folder)
    moved.rename(held.folder)
    assert not is_lost(held)
    held.save([Customer(name="乙")], ADD)


@moves_open_files
def test_another_library_in_the_place_changes_nothing(held: Store, desk: Desk, tmp_path: Path) -> None:
    moved = held.folder.rename(tmp_path / "moved")
    with pytest.raises(errors.LibraryIsGone):
        take_up(held)
    Store.create(tmp_path / "other", desk).close()
    (tmp_path / "other").rename(held.folder)
    before = standing(held.folder)
    with pytest.raises(errors.LibraryIsAnother):
        take_up(held)
    assert standing(held.folder) == before
    assert names(held) == ["甲"]
    shutil.rmtree(held.folder)
    moved.rename(held.folder)
    held.save([Customer(name="乙")], ADD)


@moves_open_files
@pytest.mark.parametrize("file", [FILE, ATTACHMENTS_FILE])
def test_a_damaged_copy_changes_nothing(held: Store, file: str) -> None:
    moved = copied(held.folder)
    (held.folder / file).write_bytes(b"not the whole of it yet")
    with pytest.raises(errors.LibraryIsDamaged):
        take_up(held)
    assert names(held) == ["甲"]
    shutil.rmtree(held.folder)
    moved.rename(held.folder)
    held.save([Customer(name="乙")], ADD)


@moves_open_files
def test_a_copy_without_attachments_gets_an_empty_file_of_them(held: Store) -> None:
    copied(held.folder)
    for file in held.folder.glob(f"{ATTACHMENTS_FILE}*"):
        file.unlink()
    take_up(held)
    assert held.attachments.digests() == []


def test_a_try_that_fails_half_way_is_made_again(held: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise errors.DiskFailed(file="library.sqlite3")

    pull(held)
    with monkeypatch.context() as failing:
        failing.setattr(opening, "open_library", fail)
        with pytest.raises(errors.DiskFailed):
            take_up(held)
    assert is_lost(held)
    with pytest.raises(errors.DiskFailed):
        held.all("customer")
    with pytest.raises(errors.LibraryIsGone):
        held.save([Customer(name="乙")], ADD)
    take_up(held)
    assert names(held) == ["甲"]


@moves_open_files
def test_an_older_copy_is_noticed_until_it_is_accepted(held: Store, tmp_path: Path) -> None:
    shutil.copytree(held.folder, tmp_path / "older")
    held.save([Customer(name="乙")], ADD)
    worker = held.beside()
    worker.save([Customer(name="丙")], ADD)
    worker.close()
    held.folder.rename(tmp_path / "moved")
    (tmp_path / "older").rename(held.folder)
    take_up(held)
    assert names(held) == ["甲"]
    assert held.went_back is not None
    assert held.went_back.lost == 2
    held.accept_state()
    assert held.went_back is None


def test_a_store_of_another_thread_has_no_lock_to_take_again(held: Store) -> None:
    worker = held.beside()
    pull(worker)
    take_up(worker)
    assert names(worker) == ["甲"]
    worker.close()


def test_files_that_a_system_does_not_number_are_not_told_apart(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"")
    opened = connection.Connection(":memory:")
    assert not opened.is_in_place
    opened.remember(file)
    assert opened.is_in_place
    opened._identity = (1, 0)
    assert opened.is_in_place
    file.unlink()
    assert not opened.is_in_place
    opened.close()


def test_a_folder_that_can_not_be_looked_at_holds_nothing(held: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> list[Path]:
        raise OSError

    monkeypatch.setattr(Path, "glob", fail)
    assert standing(held.folder) == ()
