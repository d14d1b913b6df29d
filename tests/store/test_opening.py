"""Making, opening and migrating a library; what is refused, and how plainly."""

import os
import shutil
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2
from sqlite_utils import Database, Migrations

from desktop import paths
from desktop.files import CannotWriteThere, DiskIsFull
from desktop.records import Customer
from desktop.store import derived, engine, errors, library, opening
from desktop.store.backups import Backups
from desktop.store.changes import Step
from desktop.store.desk import Desk, NoStateFolder, this_desk
from desktop.store.engine import FileKind, open_database, plain_errors
from desktop.store.library import ATTACHMENTS_FILE, FILE, KIND, KINDS
from desktop.store.store import Store

ADD = Step("Add")
KEY = bytes(range(32))


@pytest.fixture
def folder(tmp_path: Path, desk: Desk) -> Path:
    """A closed library with a customer A."""
    store = Store.create(tmp_path / "library", desk)
    store.save([Customer(name="A")], ADD)
    store.close()
    return tmp_path / "library"


def _names(folder: Path, desk: Desk, key: bytes | None = None) -> list[str]:
    store = Store.open(folder, desk, key)
    try:
        return [record.name_of_record for record in store.all("customer")]
    finally:
        store.close()


def test_a_library_is_two_files_and_a_lock(folder: Path) -> None:
    assert {file.name for file in folder.iterdir()} == {FILE, ATTACHMENTS_FILE, "library.lock"}


def test_a_second_library_is_not_made_over_the_first(folder: Path, desk: Desk) -> None:
    with pytest.raises(errors.LibraryExists):
        Store.create(folder, desk)
    assert _names(folder, desk) == ["A"]


def test_what_an_interrupted_making_left_is_no_hindrance(tmp_path: Path, desk: Desk) -> None:
    folder = tmp_path / "library"
    folder.mkdir()
    for left in (f"{FILE}.new", f"{FILE}.new-wal", ATTACHMENTS_FILE):
        (folder / left).write_bytes(b"half")
    Store.create(folder, desk).close()
    assert _names(folder, desk) == []


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("checkpoint_fullfsync", 1),
        ("foreign_keys", 1),
        ("trusted_schema", 0),
        ("mmap_size", 0),
        ("busy_timeout", 5000),
        ("journal_size_limit", 67108864),
        ("application_id", 0x53746368),
        ("user_version", KIND.version),
    ],
)
def test_a_library_is_opened_with_the_settings_that_keep_it_whole(store: Store, setting: str, value: str | int) -> None:
    assert store.database.conn.execute(f"PRAGMA {setting}").fetchone() == (value,)


def test_an_engine_that_is_too_old_is_refused(folder: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dbapi2, "sqlite_version_info", (3, 51, 2))
    with pytest.raises(RuntimeError, match="too old"):
        Store.open(folder, desk)


def test_a_locked_library_opens_with_its_key_and_hides_its_content(tmp_path: Path, desk: Desk) -> None:
    store = Store.create(tmp_path / "library", desk, KEY)
    store.save([Customer(name="secret customer")], ADD)
    worker = store.beside()
    assert worker.count("customer") == 1
    worker.close()
    store.close()
    assert b"secret customer" not in (tmp_path / "library" / FILE).read_bytes()
    assert _names(tmp_path / "library", desk, KEY) == ["secret customer"]


def test_a_locked_library_is_not_opened_without_its_key(tmp_path: Path, desk: Desk) -> None:
    Store.create(tmp_path / "library", desk, KEY).close()
    with pytest.raises(errors.KeyDoesNotFit):
        Store.open(tmp_path / "library", desk, KEY[::-1])
    with pytest.raises(errors.LibraryIsDamaged):
        Store.open(tmp_path / "library", desk)
    (tmp_path / "library" / "library.key").write_bytes(b"slots")
    with pytest.raises(errors.LibraryIsLocked):
        Store.open(tmp_path / "library", desk)


@pytest.mark.parametrize("content", [b"", b"hello", b"SQLite format 3\0" + bytes(2000), os.urandom(9000)])
@pytest.mark.parametrize("name", [FILE, ATTACHMENTS_FILE])
def test_a_file_that_is_no_library_is_refused_and_left_alone(
    folder: Path, desk: Desk, name: str, content: bytes
) -> None:
    (folder / name).write_bytes(content)
    with pytest.raises(errors.LibraryIsDamaged):
        Store.open(folder, desk)
    assert (folder / name).read_bytes() == content
    assert Backups.of(folder).are_held


def test_a_damage_is_told_even_if_it_can_not_be_noted(folder: Path, desk: Desk) -> None:
    (folder / FILE).write_bytes(b"hello")
    Backups.of(folder).folder.write_bytes(b"a file in the way")
    with pytest.raises(errors.LibraryIsDamaged):
        Store.open(folder, desk)


def test_another_programs_database_is_refused(folder: Path, desk: Desk) -> None:
    (folder / FILE).unlink()
    connection = dbapi2.connect(str(folder / FILE))
    connection.execute("CREATE TABLE customer (name TEXT)")
    connection.close()
    with pytest.raises(errors.LibraryIsDamaged):
        Store.open(folder, desk)


def test_a_library_of_a_newer_program_is_refused(folder: Path, desk: Desk) -> None:
    connection = dbapi2.connect(str(folder / FILE))
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(errors.LibraryIsNewer, match=f"format 99; this program reads up to {KIND.version}"):
        Store.open(folder, desk)
    assert not Backups.of(folder).folder.exists()


def test_a_second_program_is_told_who_has_the_library(folder: Path, desk: Desk) -> None:
    first = Store.open(folder, desk)
    with pytest.raises(errors.LibraryIsOpenElsewhere, match=rf"process {os.getpid()} on .+ since 2026-11-2\d "):
        Store.open(folder, desk)
    first.close()
    assert _names(folder, desk) == ["A"]


@pytest.mark.parametrize("note", [b"", b"[]", b"{}", b"\xff"])
def test_a_second_program_is_refused_even_if_nobody_knows_who_has_it(folder: Path, desk: Desk, note: bytes) -> None:
    first = Store.open(folder, desk)
    (left,) = (desk.state / "open").iterdir()
    left.write_bytes(note)
    with pytest.raises(errors.LibraryIsInUse):
        Store.open(folder, desk)
    first.close()


def test_a_folder_that_takes_no_files_is_said_plainly(tmp_path: Path, desk: Desk) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(CannotWriteThere):
        Store.create(tmp_path / "file" / "library", desk)


def test_a_lock_that_someone_wrote_into_bars_nobody(folder: Path, desk: Desk) -> None:
    (folder / "library.lock").write_bytes(b"hello" * 1000)
    store = Store.open(folder, desk)
    assert (folder / "library.lock").read_bytes() == b""
    (folder / "library.lock").write_bytes(b"hello" * 1000)
    with pytest.raises(errors.LibraryIsOpenElsewhere):
        Store.open(folder, desk)
    store.close()


def test_a_lock_with_foreign_bytes_that_can_not_be_emptied_is_said_plainly(
    folder: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: Path, _content: bytes) -> int:
        raise PermissionError

    (folder / "library.lock").write_bytes(b"hello" * 1000)
    monkeypatch.setattr(Path, "write_bytes", refuse)
    with pytest.raises(errors.LibraryIsDamaged):
        Store.open(folder, desk)


def test_a_lock_that_can_not_be_made_is_said_plainly(folder: Path, desk: Desk) -> None:
    (folder / "library.lock").unlink()
    (folder / "library.lock").mkdir()
    with pytest.raises(errors.FolderIsReadOnly):
        Store.open(folder, desk)


def test_a_missing_file_of_attachments_is_made_anew(folder: Path, desk: Desk) -> None:
    (folder / ATTACHMENTS_FILE).unlink()
    assert _names(folder, desk) == ["A"]


def test_a_read_only_opening_changes_nothing(folder: Path) -> None:
    database = open_database(folder / FILE, KINDS[FILE], read_only=True)
    with pytest.raises(errors.FolderIsReadOnly), plain_errors(folder / FILE):
        database.conn.execute("DELETE FROM record")
    database.close()


def test_a_disk_that_was_taken_away_is_said_plainly(tmp_path: Path) -> None:
    with pytest.raises(errors.DiskFailed):
        open_database(tmp_path / "taken away" / FILE, KINDS[FILE])


def test_a_disk_that_is_full_leaves_the_library_as_it_was(store: Store) -> None:
    store.save([Customer(name="A")], ADD)
    pages = store.database.conn.execute("PRAGMA page_count").fetchone()[0]
    store.database.conn.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(DiskIsFull):
        store.save((Customer(name="B", profile="x" * 9000) for _ in range(100)), ADD)
    assert [record.name_of_record for record in store.all("customer")] == ["A"]
    assert store.examine() == []


def test_a_damage_met_while_reading_is_said_plainly(store: Store) -> None:
    store.save((Customer(name=f"{number}", profile="x" * 2000) for number in range(200)), ADD)
    store.database.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = bytearray(store.opened.file.read_bytes())
    content[len(content) // 3 :] = b"\xff" * (len(content) - len(content) // 3)
    store.opened.file.write_bytes(content)
    worker = store.beside()
    with pytest.raises(errors.LibraryIsDamaged):
        worker.all("customer")
    worker.close()


def test_a_library_with_a_long_change_under_way_is_busy(store: Store) -> None:
    worker = store.beside()
    worker.database.conn.execute("PRAGMA busy_timeout = 0")
    with engine.transaction(store.database), pytest.raises(errors.LibraryIsBusy):
        worker.save([Customer(name="A")], ADD)
    worker.close()


def test_a_mistake_in_a_statement_is_a_bug_and_passes(store: Store) -> None:
    with pytest.raises(dbapi2.OperationalError), plain_errors(store.opened.file):
        store.database.conn.execute("SELECT nonsense")


def test_an_error_while_looking_a_library_through_is_a_bug_and_passes(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "_DAMAGE", ())
    store.database.close()
    with pytest.raises(dbapi2.ProgrammingError):
        engine.integrity_problems(store.database)


@contextmanager
def _program_of_tomorrow(monkeypatch: pytest.MonkeyPatch) -> Generator[None]:
    """A program that knows one more migration."""
    tomorrow = Migrations("library")

    @tomorrow(name="9999 nicknames")
    def nicknames(database: Database, /) -> None:
        database.conn.execute("ALTER TABLE customer ADD COLUMN nickname TEXT NOT NULL DEFAULT ''")
        database.conn.execute("ALTER TABLE customer ADD COLUMN 二 TEXT")

    with monkeypatch.context() as patch:
        patch.setitem(library.KINDS, FILE, FileKind(KINDS[FILE].mark, KIND.version + 1))
        patch.setitem(opening.MIGRATIONS, FILE, tomorrow)
        yield


def test_an_older_library_is_backed_up_and_migrated(folder: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    with _program_of_tomorrow(monkeypatch):
        store = Store.open(folder, desk)
        assert store.database.conn.execute("SELECT nickname FROM customer").fetchall() == [("",)]
        assert [backup.name[21:] for backup in store.backups.all()] == ["before migration.satchel"]
        store.close()
        assert _names(folder, desk) == ["A"]
        assert len(Backups.of(folder).all()) == 1
    with pytest.raises(errors.LibraryIsNewer):
        Store.open(folder, desk)


def test_a_migration_that_fails_half_way_changes_nothing(
    folder: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    with _program_of_tomorrow(monkeypatch):
        database = open_database(folder / FILE, KINDS[FILE])
        database.conn.execute("ALTER TABLE customer ADD COLUMN 二 TEXT")
        database.close()
        with pytest.raises(dbapi2.OperationalError):
            Store.open(folder, desk)
    assert _names(folder, desk) == ["A"]


def test_what_is_derived_is_made_anew_by_a_program_that_derives_otherwise(
    folder: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(derived, "VERSION", 99)
    store = Store.open(folder, desk)
    assert derived.is_current(store.database)
    assert store.examine() == []
    store.close()


def test_a_library_that_went_back_is_noticed_until_it_is_accepted(folder: Path, desk: Desk) -> None:
    before = folder.parent / "before"
    shutil.copytree(folder, before)
    store = Store.open(folder, desk)
    store.save([Customer(name="B")], ADD)
    store.save([Customer(name="C")], ADD)
    last = store.get(store.all("customer")[-1].id).updated_at
    store.close()
    shutil.copy(before / FILE, folder / FILE)
    store = Store.open(folder, desk)
    assert store.went_back is not None
    assert (store.went_back.lost, store.went_back.since) == (2, last)
    store.close()
    store = Store.open(folder, desk)
    assert store.went_back is not None
    store.save([Customer(name="D")], ADD)
    store.close()
    store = Store.open(folder, desk)
    assert store.went_back is not None
    store.accept_state()
    store.close()
    store = Store.open(folder, desk)
    assert store.went_back is None
    store.close()


def test_a_memory_of_the_library_that_can_not_be_read_or_written_is_no_hindrance(folder: Path, desk: Desk) -> None:
    (seen,) = (desk.state / "seen").iterdir()
    seen.write_bytes(b"\xff\xff")
    store = Store.open(folder, desk)
    assert store.went_back is None
    assert store.seen.stream is not None
    store.seen.stream.close()
    store.seen.stream = open(os.devnull, "rb", buffering=0)  # noqa: SIM115, PTH123 - closed with the store
    store.save([Customer(name="B")], ADD)
    assert store.count("customer") == 2
    store.close()


def test_this_desk_keeps_the_device_it_has() -> None:
    first, second = this_desk(), this_desk()
    assert first.device == second.device
    assert first.author
    assert first.now().tzinfo is not None


def test_a_disk_that_takes_no_memory_of_the_library_is_no_hindrance(tmp_path: Path, desk: Desk) -> None:
    desk.state.write_bytes(b"a file where the folder should be")
    store = Store.create(tmp_path / "library", desk)
    store.save([Customer(name="A")], ADD)
    store.accept_state()
    with pytest.raises(errors.LibraryIsInUse):
        Store.open(tmp_path / "library", desk)
    store.close()
    store = Store.open(tmp_path / "library", desk)
    assert (store.went_back, store.count("customer")) == (None, 1)
    store.close()


def test_a_desk_whose_folder_cant_be_used_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setattr(paths, "state", lambda: tmp_path / "file" / "state")
    with pytest.raises(NoStateFolder, match="Make it a folder that you may write to"):
        this_desk()
