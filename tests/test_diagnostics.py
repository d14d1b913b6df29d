"""Diagnostics: they help to mend the program and give nothing of customers and persons away."""

import datetime as dt
import getpass
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop import __version__
from desktop.diagnostics import anonymous, diagnostics, scrubbed
from desktop.i18n import Language
from desktop.logbook import Logbook
from desktop.records import Customer
from desktop.settings import Settings
from desktop.store.changes import Step
from desktop.store.desk import Desk
from desktop.store.errors import LibraryIsDamaged
from desktop.workspace.workspace import Workspace


@pytest.fixture
def workspace(tmp_path: Path, clock: Callable[[], dt.datetime]) -> Iterator[Workspace]:
    desk = Desk("this-laptop", "林", tmp_path / "state", clock)
    with Workspace.create(tmp_path / "资料库", desk) as made:
        made.save([Customer(name="绝密客户有限公司")], Step("Add"))
        yield made


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Logbook]:
    opened = Logbook(tmp_path / "logs")
    opened.begin("Satchel started")
    yield opened
    opened.close()


def told(workspace: Workspace | None, log: Logbook, settings: Settings | None = None) -> str:
    return diagnostics(workspace, settings or Settings(language=Language.EN), log, {"Qt": "6.11"})


def test_versions_settings_counts_and_the_log_are_told(workspace: Workspace, log: Logbook) -> None:
    said = told(workspace, log)
    for part in (
        f"Satchel {__version__}",
        "Qt 6.11",
        "language: en",
        "customer: 1",
        "backups: none",
        "Satchel started",
    ):
        assert part in said


def test_backups_are_told_of(workspace: Workspace, log: Logbook) -> None:
    workspace.keep_backup("automatic")
    assert "backups: 1, the newest 2026-11-22 09.30.00Z automatic.satchel" in told(workspace, log)


def test_without_a_library_the_rest_is_told(log: Logbook) -> None:
    assert "none is open" in told(None, log)


def test_no_customer_is_named_not_even_by_an_error(workspace: Workspace, log: Logbook) -> None:
    log.note('Traceback (most recent call last):\n  File "a.py", line 1, in f\n    f()\nValueError: 绝密客户有限公司')
    log.note("绝密客户有限公司")
    said = told(workspace, log)
    assert "ValueError: …" in said
    assert 'File "a.py", line 1' in said
    assert "绝密" in said, "what the program itself notes stays: it names nobody"


def test_the_person_is_not_named(workspace: Workspace, log: Logbook, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "home", lambda: Path("/users/zhang san"))
    monkeypatch.setattr(getpass, "getuser", lambda: "zhangsan")
    settings = Settings(
        library="/users/zhang san/资料", recent_libraries=("/data/zhangsan/x",), exported_to=("/data/zhangsan/y",)
    )
    said = told(workspace, log, settings)
    assert "zhang" not in said
    assert "library: ~/资料" in said
    assert "recent_libraries: 1 of them" in said


def test_a_person_without_a_name_or_folder_is_no_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise OSError

    def homeless() -> Path:
        raise RuntimeError

    monkeypatch.setattr(getpass, "getuser", nobody)
    monkeypatch.setattr(Path, "home", homeless)
    assert anonymous("/a/b") == "/a/b"


def test_a_damaged_library_is_told_of(workspace: Workspace, log: Logbook, monkeypatch: pytest.MonkeyPatch) -> None:
    def damaged(_self: Workspace) -> dict[str, int]:
        raise LibraryIsDamaged(file="library.sqlite3")

    monkeypatch.setattr(Workspace, "counts", damaged)
    assert "LibraryIsDamaged" in told(workspace, log)


def test_what_an_error_says_over_several_lines_is_left_out() -> None:
    assert scrubbed(["ValueError: a", "b 客户", "KeyError", "desktop.errors.UserError: 甲"]) == [
        "ValueError: …",
        "KeyError",
        "desktop.errors.UserError: …",
    ]
