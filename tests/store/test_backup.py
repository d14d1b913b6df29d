"""Backups: whole, checked, and put back."""

import datetime as dt
import json
import random
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from desktop.files import CannotWriteThere
from desktop.records import Customer
from desktop.store import errors
from desktop.store.backup import unpacked, write_backup
from desktop.store.backups import Backups, kept
from desktop.store.changes import Step
from desktop.store.desk import Desk
from desktop.store.restore import restore
from desktop.store.store import Store
from tests.store.conftest import Clock

ADD = Step("Add")
KEY = bytes(range(32))


@pytest.fixture
def backup(store: Store, tmp_path: Path) -> Path:
    """A backup of a library with a customer A and an attached file."""
    store.attach(b"logo")
    store.save([Customer(name="A")], ADD)
    return store.back_up(tmp_path / "备份 1.satchel").path


def _names(folder: Path, desk: Desk, key: bytes | None = None) -> list[str]:
    store = Store.open(folder, desk, key)
    try:
        assert store.examine() == []
        return [record.name_of_record for record in store.all("customer")]
    finally:
        store.close()


def test_a_backup_says_what_it_holds(store: Store, tmp_path: Path) -> None:
    store.attach(b"logo")
    store.save([Customer(name="A"), Customer(name="B")], ADD)
    made = store.back_up(tmp_path / "a.satchel")
    assert (made.records, made.files) == (2, 1)
    assert made.sha256 == sha256(made.path.read_bytes()).hexdigest()
    assert {file.name for file in tmp_path.iterdir()} == {"a.satchel", "state", "资料 库"}


def test_a_backup_is_restored_into_a_new_folder(backup: Path, tmp_path: Path, desk: Desk) -> None:
    counted = restore(backup, tmp_path / "other" / "library", desk)
    assert (counted.records, counted.files) == (1, 1)
    assert _names(tmp_path / "other" / "library", desk) == ["A"]


def test_restoring_takes_the_place_of_the_library_and_keeps_it_as_a_backup(
    store: Store, backup: Path, desk: Desk
) -> None:
    store.save([Customer(name="B")], ADD)
    later = store.attach(b"newer file")
    store.close()
    restore(backup, store.folder, desk)
    assert _names(store.folder, desk) == ["A"]
    opened = Store.open(store.folder, desk)
    assert opened.went_back is None
    assert opened.attachment(later) == b"newer file"
    (before,) = opened.backups.all()
    opened.close()
    restore(before, store.folder, desk)
    assert _names(store.folder, desk) == ["A", "B"]


def test_a_backup_of_a_locked_library_is_locked_too(tmp_path: Path, desk: Desk) -> None:
    store = Store.create(tmp_path / "library", desk, KEY)
    (store.folder / "library.key").write_text("slots", encoding="ascii")
    store.attach(b"logo")
    store.save([Customer(name="A secret customer")], ADD)
    made = store.back_up(tmp_path / "a.satchel")
    store.close()
    with zipfile.ZipFile(made.path) as packed:
        assert b"secret" not in b"".join(packed.read(name) for name in packed.namelist())
    with pytest.raises(errors.LibraryIsLocked, match=r"a\.satchel"):
        restore(made.path, tmp_path / "library 2", desk)
    with pytest.raises(errors.KeyDoesNotFit, match=r"a\.satchel"):
        restore(made.path, tmp_path / "library 2", desk, KEY[::-1])
    restore(made.path, tmp_path / "library", desk, KEY)
    assert _names(tmp_path / "library", desk, KEY) == ["A secret customer"]
    assert (tmp_path / "library" / "library.key").read_text(encoding="ascii") == "slots"


def test_a_damaged_library_is_set_aside_when_a_backup_takes_its_place(store: Store, backup: Path, desk: Desk) -> None:
    store.close()
    store.opened.file.write_bytes(b"spoiled" * 1000)
    restore(backup, store.folder, desk)
    assert _names(store.folder, desk) == ["A"]
    (aside,) = store.folder.glob("damaged*")
    assert (aside / "library.sqlite3").read_bytes() == b"spoiled" * 1000


def test_a_library_that_is_open_is_not_replaced(store: Store, backup: Path, desk: Desk) -> None:
    with pytest.raises(errors.LibraryIsOpenElsewhere):
        restore(backup, store.folder, desk)


def _repacked(backup: Path, change: dict[str, bytes], *, left_out: str = "") -> Path:
    with zipfile.ZipFile(backup) as packed:
        inside = {name: packed.read(name) for name in packed.namelist() if name != left_out}
    with zipfile.ZipFile(backup, "w") as packed:
        for name, content in {**inside, **change}.items():
            packed.writestr(name, content)
    return backup


def _contents(backup: Path, **change: object) -> bytes:
    with zipfile.ZipFile(backup) as packed:
        return json.dumps({**json.loads(packed.read("satchel.json")), **change}).encode()


@pytest.mark.parametrize("content", [b"", b"no zip at all", b"PK\x05\x06" + bytes(18)])
def test_a_file_that_is_no_backup_is_refused(content: bytes, tmp_path: Path, desk: Desk) -> None:
    (tmp_path / "a.satchel").write_bytes(content)
    with pytest.raises(errors.NotABackup):
        restore(tmp_path / "a.satchel", tmp_path / "library", desk)
    assert not (tmp_path / "library" / "library.sqlite3").exists()


def test_a_backup_that_is_not_there_is_said_plainly(tmp_path: Path, desk: Desk) -> None:
    with pytest.raises(errors.NotABackup):
        restore(tmp_path / "a.satchel", tmp_path / "library", desk)


def test_a_changed_backup_is_refused(backup: Path, tmp_path: Path, desk: Desk) -> None:
    _repacked(backup, {"attachments.sqlite3": b"other"})
    with pytest.raises(errors.NotABackup):
        restore(backup, tmp_path / "other", desk)


def test_a_backup_of_no_library_is_refused(backup: Path, tmp_path: Path, desk: Desk) -> None:
    other = b"no database"
    hashes = {name: sha256(other).hexdigest() for name in ("library.sqlite3", "attachments.sqlite3")}
    _repacked(backup, {**dict.fromkeys(hashes, other), "satchel.json": _contents(backup, sha256=hashes)})
    with pytest.raises(errors.NotABackup):
        restore(backup, tmp_path / "other", desk)


def test_a_backup_with_any_spoilt_piece_is_refused_or_harmless(backup: Path, tmp_path: Path) -> None:
    good = backup.read_bytes()
    chance = random.Random(1)
    refused = 0
    for _ in range(60):
        at = chance.randrange(len(good))
        backup.write_bytes(good[:at] + chance.randbytes(4) + good[at + 4 :])
        try:
            with unpacked(backup, tmp_path):
                pass
        except errors.NotABackup:
            refused += 1
    assert refused > 40


def test_a_backup_that_lacks_a_file_is_refused(backup: Path, tmp_path: Path, desk: Desk) -> None:
    _repacked(backup, {}, left_out="attachments.sqlite3")
    with pytest.raises(errors.NotABackup):
        restore(backup, tmp_path / "other", desk)


def test_a_backup_that_names_files_elsewhere_is_refused(backup: Path, tmp_path: Path, desk: Desk) -> None:
    _repacked(backup, {"satchel.json": _contents(backup, sha256={"../outside": "0"})})
    with pytest.raises(errors.NotABackup):
        restore(backup, tmp_path / "other", desk)


def test_a_backup_that_says_nothing_of_what_it_holds_is_refused(backup: Path, tmp_path: Path, desk: Desk) -> None:
    _repacked(backup, {"satchel.json": b"{}"})
    with pytest.raises(errors.NotABackup):
        restore(backup, tmp_path / "other", desk)


def test_a_backup_of_a_newer_program_is_refused(backup: Path, tmp_path: Path, desk: Desk) -> None:
    _repacked(backup, {"satchel.json": _contents(backup, format=2)})
    with pytest.raises(errors.LibraryIsNewer):
        restore(backup, tmp_path / "other", desk)


def test_a_backup_is_not_written_where_nothing_can_be_written(store: Store, tmp_path: Path) -> None:
    with pytest.raises(CannotWriteThere):
        store.back_up(tmp_path / "missing" / "a.satchel")


def test_a_damage_is_found_before_a_backup_counts(store: Store, tmp_path: Path) -> None:
    store.save((Customer(name=f"{number}", profile="x" * 2000) for number in range(200)), ADD)
    store.database.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = bytearray(store.opened.file.read_bytes())
    content[-4096 * 20 : -4096 * 10] = b"\xff" * 40960
    store.opened.file.write_bytes(content)
    worker = store.beside()
    with pytest.raises(errors.LibraryIsDamaged):
        write_backup(worker.opened, tmp_path / "a.satchel", store.desk)
    worker.close()
    assert not (tmp_path / "a.satchel").exists()


def test_the_librarys_own_backups_lie_beside_it_newest_first(store: Store, clock: Clock) -> None:
    first = store.backups.make(store.opened, store.desk, "before migration").path
    second = store.backups.make(store.opened, store.desk, "daily").path
    (store.backups.folder / "notes.satchel").write_bytes(b"")
    assert store.backups.all() == [second, first]
    assert second.name == f"2026-11-22 12.00.{clock.now.second - 1:02d}Z daily.satchel"


def _backups(folder: Path, days_ago: int, now: dt.datetime) -> Backups:
    for day in range(days_ago):
        (folder / f"{now - dt.timedelta(days=day):%Y-%m-%d %H.%M.%SZ} daily.satchel").write_bytes(b"")
    return Backups(folder)


def test_old_backups_are_thinned(tmp_path: Path, moment: dt.datetime) -> None:
    backups = _backups(tmp_path, 400, moment)
    backups.thin(moment)
    left = len(backups.all())
    assert 12 < left < 12 + 10 + 9
    assert backups.thin(moment) == []


def test_once_a_damage_was_found_no_backup_is_removed_until_the_library_is_sound(
    tmp_path: Path, moment: dt.datetime
) -> None:
    backups = _backups(tmp_path, 40, moment)
    backups.hold(moment)
    backups.hold(moment)
    assert backups.thin(moment) == []
    backups.release()
    assert backups.thin(moment) != []


NOW = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)
TIMES = st.lists(st.timedeltas(dt.timedelta(0), dt.timedelta(days=500)).map(lambda age: NOW - age), max_size=200)


@given(TIMES)
def test_thinning_keeps_the_newest_and_all_of_two_days(times: list[dt.datetime]) -> None:
    left = kept(times, NOW)
    assert left <= set(times)
    assert not times or max(times) in left
    assert {time for time in times if NOW - time < dt.timedelta(days=2)} <= left


@given(TIMES)
def test_thinning_again_removes_nothing_more(times: list[dt.datetime]) -> None:
    left = kept(times, NOW)
    assert kept(left, NOW) == left


def test_thinning_a_year_of_daily_backups_keeps_days_weeks_and_months() -> None:
    left = sorted(kept([NOW - dt.timedelta(days=day) for day in range(365)], NOW))
    assert [(NOW - time).days for time in left[-12:]] == list(range(11, -1, -1))
    assert (NOW - left[0]).days > 200


def test_a_desk_elsewhere_notices_nothing_of_this_one(store: Store, backup: Path, desk: Desk, tmp_path: Path) -> None:
    store.save([Customer(name="B")], ADD)
    store.close()
    restore(backup, store.folder, evolve(desk, state=tmp_path / "other state"))
    assert _names(store.folder, evolve(desk, state=tmp_path / "other state")) == ["A"]


def test_a_backup_is_due_once_a_day(tmp_path: Path, moment: dt.datetime) -> None:
    backups = Backups(tmp_path / "library backups")
    assert backups.is_due(moment)
    backups.folder.mkdir()
    (backups.folder / f"{moment:%Y-%m-%d %H.%M.%SZ} automatic.satchel").touch()
    assert not backups.is_due(moment + dt.timedelta(minutes=1))
    assert backups.is_due(moment + dt.timedelta(days=1))
