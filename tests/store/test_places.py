"""Where a library may lie, and where not."""

import ctypes
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from attrs import define, field

from desktop import paths
from desktop.store import errors
from desktop.store.desk import Desk
from desktop.store.restore import restore
from desktop.store.store import Store


@pytest.mark.parametrize("synced", ["OneDrive - 示例公司", "onedrive", "Dropbox", "我的坚果云", "Mobile Documents"])
def test_a_folder_that_a_sync_program_copies_is_refused(tmp_path: Path, desk: Desk, synced: str) -> None:
    with pytest.raises(errors.FolderIsSynced, match="backups may go there"):
        Store.create(tmp_path / synced / "work" / "library", desk)
    assert not (tmp_path / synced).exists()


def test_a_folder_with_a_sync_programs_mark_is_refused_for_opening_and_restoring_too(store: Store, desk: Desk) -> None:
    backup = store.back_up(store.folder.parent / "a.satchel").path
    store.close()
    (store.folder.parent / ".stfolder").mkdir()
    with pytest.raises(errors.FolderIsSynced, match="Syncthing"):
        Store.open(store.folder, desk)
    with pytest.raises(errors.FolderIsSynced):
        restore(backup, store.folder, desk)


@define
class Kernel:
    """Windows, as far as it tells what kinds of drive there are."""

    kinds: list[int]
    asked: list[str] = field(factory=list[str])

    def GetDriveTypeW(self, drive: str) -> int:  # noqa: N802 - its name in Windows
        self.asked.append(drive)
        return self.kinds.pop()


def _nfs(folder: Path, mounts: list[str]) -> str:
    return "nfs4" if folder.name and mounts else ""


def _never(path: Path) -> bool:
    return path.name == ""


MOUNTS = ("/dev/sda1 / ext4 rw 0 0", "server:/net /net nfs4 rw 0 0", "//server/share /mnt/our\\040share cifs rw 0 0")


@pytest.mark.parametrize(
    ("folder", "sort"),
    [("/srv/x", "ext4"), ("/net/lin/library", "nfs4"), ("/mnt/our share/library", "cifs"), ("/nets", "ext4")],
)
def test_the_sort_of_file_system_is_that_of_the_nearest_mount(folder: str, sort: str) -> None:
    assert paths.file_system(Path(folder), MOUNTS) == sort
    assert paths.file_system(Path(folder), []) == ""


def test_a_network_drive_is_refused(tmp_path: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "file_system", _nfs)
    with pytest.raises(errors.FolderIsRemote):
        Store.create(tmp_path / "library", desk)


def test_windows_knows_its_network_drives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kernel = Kernel([4, 3])
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    assert [paths.is_remote(tmp_path), paths.is_remote(tmp_path)] == [False, True]
    assert kernel.asked == [tmp_path.anchor] * 2


def test_a_system_that_lists_no_mounts_has_no_network_drives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "exists", _never)
    assert not paths.is_remote(tmp_path)
