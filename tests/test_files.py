"""Writing files: whole or not at all."""

import errno
import os
import sys
from pathlib import Path

import pytest

from desktop import files
from desktop.files import CannotWriteThere, DiskIsFull, IsAFolder, atomic_write, write_bytes


def test_a_written_file_holds_what_was_written(tmp_path: Path) -> None:
    assert write_bytes(tmp_path / "方案 1.docx", b"new").read_bytes() == b"new"


def test_a_written_file_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(b"old")
    write_bytes(target, b"new")
    assert target.read_bytes() == b"new"


def test_nothing_else_is_left_in_the_folder(tmp_path: Path) -> None:
    write_bytes(tmp_path / "a.pdf", b"new")
    assert [file.name for file in tmp_path.iterdir()] == ["a.pdf"]


def test_the_draft_has_the_suffix_of_its_target(tmp_path: Path) -> None:
    with atomic_write(tmp_path / "a.docx") as draft:
        assert draft.path.suffix == ".docx"


def test_a_failure_leaves_the_old_file_and_no_draft(tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(b"old")
    with pytest.raises(ZeroDivisionError), atomic_write(target) as draft:
        draft.path.write_bytes(b"half" * (1 // 0))
    assert target.read_bytes() == b"old"
    assert [file.name for file in tmp_path.iterdir()] == ["a.pdf"]


def test_a_folder_is_not_replaced_by_a_file(tmp_path: Path) -> None:
    with pytest.raises(IsAFolder):
        write_bytes(tmp_path, b"new")


@pytest.mark.parametrize("inside", ["missing/a.pdf", "file/a.pdf"])
def test_a_folder_that_is_not_there_is_said_plainly(tmp_path: Path, inside: str) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(CannotWriteThere, match="Choose another folder"):
        write_bytes(tmp_path / inside, b"new")


def _failing(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    def refuse(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)


def test_a_full_disk_is_said_plainly_and_the_old_file_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(b"old")
    _failing(monkeypatch, errno.ENOSPC)
    with pytest.raises(DiskIsFull):
        write_bytes(target, b"new")
    assert target.read_bytes() == b"old"


def test_a_disk_that_fills_up_while_the_content_is_made_is_said_plainly(tmp_path: Path) -> None:
    with pytest.raises(DiskIsFull), atomic_write(tmp_path / "a.pdf"):
        raise OSError(errno.ENOSPC, "full")


def test_a_read_only_disk_is_said_plainly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _failing(monkeypatch, errno.EROFS)
    with pytest.raises(CannotWriteThere):
        write_bytes(tmp_path / "a.pdf", b"new")


def test_other_errors_of_the_system_are_bugs_and_pass(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _failing(monkeypatch, errno.EINVAL)
    with pytest.raises(OSError, match="Invalid"):
        write_bytes(tmp_path / "a.pdf", b"new")
    with pytest.raises(FileNotFoundError), atomic_write(tmp_path / "a.pdf"):
        (tmp_path / "picture that is not there").read_bytes()


def _held(monkeypatch: pytest.MonkeyPatch, held: Path, times: int) -> None:
    """As Windows does it: a file that another program holds can't be replaced."""
    left = [times]
    real = Path.replace

    def replace(fresh: Path, target: Path) -> Path:
        if target == held and left[0]:
            left[0] -= 1
            raise PermissionError(errno.EACCES, "in use")
        return real(fresh, target)

    monkeypatch.setattr(Path, "replace", replace)
    monkeypatch.setattr(files, "_PAUSE", 0)


def test_a_target_that_is_held_for_a_moment_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _held(monkeypatch, tmp_path / "a.pdf", 9)
    assert write_bytes(tmp_path / "a.pdf", b"new") == tmp_path / "a.pdf"


def test_a_target_open_in_another_program_gets_a_second_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _held(monkeypatch, tmp_path / "a.pdf", 10)
    (tmp_path / "a (2).pdf").write_bytes(b"older")
    with atomic_write(tmp_path / "a.pdf") as draft:
        draft.path.write_bytes(b"new")
    assert draft.elsewhere
    assert draft.saved == tmp_path / "a (3).pdf"
    assert draft.saved.read_bytes() == b"new"


def test_windows_needs_no_sync_of_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(os, "open", None)
    files.sync_folder(tmp_path)
    write_bytes(tmp_path / "a.pdf", b"new")


def test_a_scratch_folder_is_gone_afterwards(tmp_path: Path) -> None:
    with files.scratch(tmp_path) as folder:
        (folder / "half").write_bytes(b"half")
        assert folder.parent == tmp_path
    assert list(tmp_path.iterdir()) == []
    with files.scratch() as folder:
        assert folder.is_dir()
    assert not folder.exists()


def test_a_full_disk_is_said_of_a_scratch_folder_too(tmp_path: Path) -> None:
    with pytest.raises(DiskIsFull), files.scratch(tmp_path):
        raise OSError(errno.ENOSPC, "full")


def test_what_killed_programs_left_is_removed_after_a_day_and_nothing_else(tmp_path: Path) -> None:
    left = [tmp_path / ".satchel-draft-old.pdf", tmp_path / ".satchel-draft-folder", tmp_path / "mine.pdf"]
    left[0].write_bytes(b"half")
    left[1].mkdir()
    (left[1] / "inside").write_bytes(b"half")
    left[2].write_bytes(b"whole")
    for each in left:
        os.utime(each, (1, 1))
    fresh = tmp_path / ".satchel-draft-new.pdf"
    fresh.write_bytes(b"half")
    write_bytes(tmp_path / "a.pdf", b"new")
    assert sorted(file.name for file in tmp_path.iterdir()) == [".satchel-draft-new.pdf", "a.pdf", "mine.pdf"]


def test_whether_a_file_can_be_put_somewhere_is_asked_before(tmp_path: Path) -> None:
    assert files.writable(tmp_path / "a.pdf") == tmp_path / "a.pdf"
    with pytest.raises(IsAFolder):
        files.writable(tmp_path)
    with pytest.raises(CannotWriteThere):
        files.writable(tmp_path / "missing" / "a.pdf")


def test_a_folder_that_takes_no_scratch_folder_is_said_plainly(tmp_path: Path) -> None:
    with pytest.raises(CannotWriteThere), files.scratch(tmp_path / "missing"):
        pass
