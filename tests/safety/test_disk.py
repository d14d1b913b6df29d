"""A full disk, a folder that takes no files, a lost write-ahead log: what was saved stays, and it is said plainly."""

import os
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from desktop.errors import UserError
from desktop.files import CannotWriteThere, DiskIsFull, write_bytes
from desktop.records import Customer
from desktop.store import errors
from desktop.store.changes import Step
from desktop.store.library import FILE
from desktop.store.store import Store
from tests.safety.deeds import LIBRARY, Plan, command, desk_in
from tests.safety.variables import ROOT, variables
from tests.safety.verdict import complaints, notes

ADD = Step("Add")
_NOBODY = 65534

resource = pytest.importorskip("resource", reason="limits of files and rights of folders are those of POSIX")


@contextmanager
def _no_file_longer_than(size: int) -> Generator[None]:
    """As on a full disk, no file grows beyond a size (bytes)."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_full_disk_takes_nothing_of_what_was_saved_and_more_can_be_saved_afterwards(tmp_path: Path) -> None:
    store = Store.create(tmp_path / LIBRARY, desk_in(tmp_path))
    store.save([Customer(name="A")], ADD)
    wal = store.opened.file.with_name(f"{FILE}-wal")
    with _no_file_longer_than(wal.stat().st_size + 20_000), pytest.raises(UserError, match="as it was before"):
        store.save((Customer(name="B", profile="x" * 5000) for _ in range(100)), ADD)
    assert [customer.name for customer in store.of(Customer)] == ["A"]
    store.save([Customer(name="C")], ADD)
    store.close()
    store = Store.open(tmp_path / LIBRARY, desk_in(tmp_path))
    assert [customer.name for customer in store.of(Customer)] == ["A", "C"]
    assert store.examine() == []
    store.close()


def test_a_full_disk_leaves_the_old_file_when_a_new_one_is_written(tmp_path: Path) -> None:
    write_bytes(tmp_path / "a.docx", b"old")
    with _no_file_longer_than(1000), pytest.raises(DiskIsFull):
        write_bytes(tmp_path / "a.docx", b"x" * 5000)
    assert (tmp_path / "a.docx").read_bytes() == b"old"
    assert [file.name for file in tmp_path.iterdir()] == ["a.docx"]


def test_a_full_disk_leaves_no_half_backup(tmp_path: Path) -> None:
    store = Store.create(tmp_path / LIBRARY, desk_in(tmp_path))
    with _no_file_longer_than(20_000), pytest.raises(UserError, match=r"could not be copied to \S*a\.satchel"):
        store.back_up(tmp_path / "a.satchel")
    assert not (tmp_path / "a.satchel").exists()
    store.close()


@contextmanager
def _read_only(folder: Path) -> Generator[None]:
    """Take the right to write in a folder; from the system's administrator by making it nobody for a while."""
    folder.chmod(0o555)
    user = os.geteuid()
    os.seteuid(user or _NOBODY)
    try:
        yield
    finally:
        os.seteuid(user)
        folder.chmod(0o755)


def test_a_read_only_folder_is_said_plainly(tmp_path: Path) -> None:
    with TemporaryDirectory() as open_to_all:
        folder = Path(open_to_all)
        folder.chmod(0o755)
        Store.create(folder / LIBRARY, desk_in(tmp_path)).close()
        (folder / LIBRARY / "library.lock").unlink()
        with _read_only(folder / LIBRARY):
            with pytest.raises(errors.FolderIsReadOnly):
                Store.open(folder / LIBRARY, desk_in(tmp_path))
            with pytest.raises(CannotWriteThere):
                write_bytes(folder / LIBRARY / "a.docx", b"new")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has a /proc, which takes no folders")
def test_a_folder_that_can_not_be_made_is_said_plainly(tmp_path: Path) -> None:
    with pytest.raises(CannotWriteThere, match="Choose another folder"):
        Store.create(Path("/proc/satchel/library"), desk_in(tmp_path))


def test_a_lost_write_ahead_log_is_noticed(tmp_path: Path) -> None:
    plan = Plan(["save"] * 5, ["save"])
    program = subprocess.Popen(command(tmp_path, 1, plan), cwd=ROOT, env=variables())
    while len(notes(tmp_path)) < 6:
        assert program.poll() is None
    program.kill()
    program.wait()
    (tmp_path / LIBRARY / f"{FILE}-wal").unlink()
    assert "the library went back" in complaints(tmp_path, notes(tmp_path))
