"""Libraries of all released versions open in this one."""

from pathlib import Path

import pytest

from desktop.records import TYPE_OF
from desktop.store.desk import Desk
from desktop.store.library import KIND
from desktop.store.restore import restore
from desktop.store.store import Store

OLD = sorted((Path(__file__).resolve().parents[1] / "old").glob("*.satchel"))


def test_there_is_a_library_of_this_version() -> None:
    assert OLD[-1].name == f"version-{KIND.version}.satchel", "python -m tests.old.make"


@pytest.mark.parametrize("backup", OLD, ids=lambda file: file.stem)
def test_an_old_library_opens_whole_and_can_be_undone(tmp_path: Path, desk: Desk, backup: Path) -> None:
    restore(backup, tmp_path / "library", desk)
    store = Store.open(tmp_path / "library", desk)
    assert store.examine() == []
    assert {kind: store.count(kind) for kind in TYPE_OF} == {kind: int(kind != "brand") for kind in TYPE_OF}
    undone = [changes.step.message for changes in (store.undo(), store.undo()) if changes]
    assert undone == ["Delete", "Edit"]
    assert "文字" in str(store.all("customer")[0])
    store.close()
