"""What comes from outside and from before: backups, the command line, a second start."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import attrs
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.records import Customer
from desktop.settings import Settings
from desktop.store.changes import Step
from desktop.store.desk import Desk
from desktop.store.library import FILE
from desktop.ui import afterwards, doorbell
from desktop.ui.opening import Opening
from desktop.workspace.workspace import Workspace
from tests.ui.finding import click, named, names, texts
from tests.ui.start.doing import (
    Begin,
    Eventually,
    customers,
    is_open,
    library,
    program,
    rings,
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_a_library_is_replaced_by_a_backup_after_a_question(
    begin: Begin, folder: Path, tmp_path: Path, eventually: Eventually
) -> None:
    start = begin(folder)
    window = library(start)
    backup = window.workspace.back_up(tmp_path / "早先.satchel").path
    window.content.shell.save([Customer(name="后来的客户")], Step("Add"))
    window.content.arrivals.take([backup])
    assert "用这个备份替换资料库？" in names(window)
    click(named(window, "还原"))
    eventually(lambda: is_open(start) and library(start) is not window)
    assert "后来的客户" not in customers(start)


def test_a_backup_that_is_none_leaves_the_library_and_says_so(
    begin: Begin, folder: Path, tmp_path: Path, eventually: Eventually
) -> None:
    start = begin(folder)
    window, broken = library(start), tmp_path / "broken.satchel"
    broken.write_bytes(b"no backup")
    window.content.shell.open_library(Opening(folder, restore=broken))
    eventually(lambda: is_open(start) and library(start) is not window)
    assert any("broken.satchel" in text for text in texts(library(start)))


def test_a_bug_while_restoring_shows_the_library_as_it_is(
    begin: Begin, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, eventually: Eventually
) -> None:
    def broken(*_arguments: object) -> None:
        message = "a bug"
        raise ZeroDivisionError(message)

    start = begin(folder)
    monkeypatch.setattr(Workspace, "restore", broken)
    window = library(start)
    window.content.shell.open_library(Opening(folder, restore=tmp_path / "a.satchel"))
    eventually(lambda: is_open(start) and library(start) is not window)
    assert "出了点意外，您的资料没有丢失。" in names(library(start))


def test_files_on_the_command_line_are_brought_in(begin: Begin, folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "客户 1.csv"
    file.write_text("name\n甲\n", "utf-8")
    assert library(begin(folder, file)).window().windowTitle().startswith("导入")


@pytest.mark.parametrize("inside", [".", FILE])
def test_a_library_on_the_command_line_is_opened(
    begin: Begin, folder: Path, tmp_path: Path, desk: Desk, eventually: Eventually, inside: str
) -> None:
    other = tmp_path / "另一个"
    Workspace.create(other, desk).close()
    start = begin(folder, other / inside)
    eventually(lambda: library(start).workspace.store.folder == other)


def test_the_day_s_backup_is_made_when_nobody_waits(
    begin: Begin, folder: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch, eventually: Eventually
) -> None:
    monkeypatch.setattr(afterwards, "_BACKUP", 10)
    start = begin(folder, preferred=settings)
    backups = library(start).workspace.store.backups
    eventually(lambda: len(backups.all()) == 1 and not library(start).tasks.are_running)
    assert "automatic" in backups.all()[0].name


def test_no_backup_is_made_where_the_settings_want_none(
    begin: Begin, folder: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch, eventually: Eventually
) -> None:
    monkeypatch.setattr(afterwards, "_BACKUP", 10)
    monkeypatch.setattr(afterwards, "_FIRST", 50)
    start = begin(folder, preferred=attrs.evolve(settings, automatic_backups=False))
    duties = library(start).findChild(afterwards.Afterwards)
    assert isinstance(duties, afterwards.Afterwards)
    eventually(lambda: not duties.is_tidying)
    assert library(start).workspace.store.backups.all() == []


def test_a_library_that_went_back_is_told_of_until_one_takes_it_so(
    begin: Begin, folder: Path, tmp_path: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch, eventually: Eventually
) -> None:
    monkeypatch.setattr(afterwards, "_FIRST", 10)
    older = shutil.copytree(folder, tmp_path / "older")
    with Workspace.open(folder, desk) as workspace:
        workspace.save([Customer(name="甲")], Step("Add"))
    shutil.rmtree(folder)
    older.rename(folder)
    start = begin(folder)
    eventually(lambda: any(text.startswith("资料库比上次") for text in texts(library(start))))
    click(named(library(start), "按现状继续"))
    library(start).window().close()
    start.end()
    with Workspace.open(folder, desk) as workspace:
        assert workspace.store.went_back is None


def test_a_second_start_hands_its_files_to_the_first_window(
    begin: Begin, folder: Path, tmp_path: Path, eventually: Eventually
) -> None:
    start = begin(folder)
    library(start).window().showMinimized()
    file = tmp_path / "客户 2.csv"
    file.write_text("name\n乙\n", "utf-8")
    second = program(folder, file)
    eventually(lambda: second.poll() is not None)
    assert second.returncode == 0
    eventually(lambda: library(start).window().windowTitle().startswith("导入"))
    assert not library(start).window().isMinimized()


def test_what_rings_without_sense_is_no_trouble(begin: Begin, folder: Path, eventually: Eventually) -> None:
    start = begin(folder)
    ringing = (
        "import sys; from pathlib import Path; from PySide6.QtNetwork import QLocalSocket;"
        "from desktop.ui.doorbell import name_of; s = QLocalSocket(); s.connectToServer(name_of(Path(sys.argv[1])));"
        "ok = s.waitForConnected(5000); s.write(b'nonsense' + bytes([10])); s.flush();"
        "sys.exit(0 if ok and s.waitForReadyRead(5000) else 1)"
    )
    time.sleep(0.1)
    asked = subprocess.Popen([sys.executable, "-c", ringing, str(folder)])
    eventually(lambda: asked.poll() is not None)
    assert asked.returncode == 0
    assert is_open(start)


def test_every_library_has_a_bell_of_its_own(tmp_path: Path) -> None:
    assert doorbell.name_of(tmp_path / "a") != doorbell.name_of(tmp_path / "b")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows takes a pipe away with the program")
def test_after_a_crash_the_next_window_hears_again(folder: Path, tmp_path: Path, eventually: Eventually) -> None:
    first = program(folder)
    eventually(lambda: rings(folder))
    os.kill(first.pid, signal.SIGKILL)
    first.wait()
    second = program(folder)
    eventually(lambda: rings(folder))
    second.kill()
    second.wait()
    log = tmp_path / "xdg_state_home" / "Satchel" / "logs" / "satchel.log"
    assert "Satchel" in log.read_text("utf-8")


def test_what_was_done_before_a_restart_is_undone_by_its_name(
    begin: Begin, folder: Path, eventually: Eventually
) -> None:
    start = begin(folder)
    step = Step("Add {name}", {"name": "重启前的客户"})
    library(start).content.shell.save([Customer(name="重启前的客户")], step)
    library(start).window().close()
    start.end()
    again = begin(folder)
    assert "重启前的客户" in customers(again)
    library(again).window().activateWindow()
    eventually(lambda: library(again).isActiveWindow())
    QTest.keyClick(library(again), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "重启前的客户" not in customers(again)
    assert "已撤销：添加“重启前的客户”" in texts(library(again))
    library(again).content.shell.do("redo")
    assert "重启前的客户" in customers(again)
