"""The library's own backups, and how large everything is."""

import datetime as dt
from pathlib import Path

import attrs
import pytest

from desktop.records import Customer
from desktop.store.backups import OwnBackup
from desktop.store.changes import Step
from desktop.workspace.upkeep import BY_HAND, BY_ITSELF
from desktop.workspace.workspace import Workspace

START = dt.datetime(2026, 11, 22, 9, 30, tzinfo=dt.UTC)


def at(workspace: Workspace, moment: dt.datetime) -> Workspace:
    """The same library at a time."""
    desk = attrs.evolve(workspace.store.desk, now=lambda: moment)
    return Workspace(attrs.evolve(workspace.store, desk=desk))


def add(workspace: Workspace, name: str) -> None:
    workspace.save([Customer(name=name)], Step("Add"))


def later(hours: float) -> dt.datetime:
    return START + dt.timedelta(hours=hours)


def test_a_backup_is_kept_and_listed_with_its_reason(empty: Workspace) -> None:
    kept = at(empty, START).keep_backup(BY_HAND)
    at(empty, later(1)).keep_backup(BY_ITSELF)
    listed = empty.store.backups.listed()
    assert [(one.why, one.made_at) for one in listed] == [(BY_ITSELF, later(1)), (BY_HAND, START)]
    assert listed[1] == OwnBackup(kept.path, START, BY_HAND, kept.path.stat().st_size)


def test_old_backups_are_removed_when_one_is_made(empty: Workspace) -> None:
    for number in range(30):
        at(empty, START + dt.timedelta(days=number)).keep_backup(BY_ITSELF)
    assert 12 <= len(empty.store.backups.listed()) < 20


def vanish(monkeypatch: pytest.MonkeyPatch, suffix: str) -> None:
    """Have files of a suffix be gone when they are looked at, although their folder still lists them."""
    stat = Path.stat

    def look(path: Path, *, follow_symlinks: bool = True) -> object:
        if path.suffix == suffix:
            raise FileNotFoundError(path)
        return stat(path, follow_symlinks=follow_symlinks)

    monkeypatch.setattr(Path, "stat", look)


def test_a_backup_that_is_just_being_removed_is_not_listed(empty: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    empty.keep_backup(BY_HAND)
    vanish(monkeypatch, ".satchel")
    assert empty.store.backups.listed() == []


def test_the_library_knows_its_size(empty: Workspace) -> None:
    add(empty, "First")
    before = empty.size()
    assert (before.counts["customer"], before.backups) == (1, 0)
    assert before.library > 100_000
    empty.keep_backup(BY_HAND)
    assert empty.size().backups > 1000


def test_a_file_that_is_just_being_removed_counts_nothing(empty: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    empty.keep_backup(BY_HAND)
    vanish(monkeypatch, ".satchel")
    assert empty.size().backups == 0


def test_what_a_field_holds_elsewhere_is_offered(workspace: Workspace) -> None:
    assert "江苏" in workspace.used("customer", "region")
