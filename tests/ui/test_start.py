"""The start: the library, the welcome, or what is in the way; another library, a backup; a second start."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import attrs
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from sqlcipher3 import dbapi2

from desktop.i18n import Language
from desktop.logbook import Logbook
from desktop.records import Customer
from desktop.settings import Settings, of_this_machine
from desktop.store.changes import Step
from desktop.store.desk import Desk
from desktop.store.library import FILE
from desktop.ui import afterwards, doorbell
from desktop.ui.frame import Frame
from desktop.ui.main_window import MainWindow
from desktop.ui.opening import Opening
from desktop.ui.place import Place
from desktop.ui.start import Start
from desktop.ui.theme.theme import Theme
from desktop.ui.threshold import Threshold
from desktop.ui.trouble import Trouble
from desktop.workspace.workspace import Workspace
from tests.ui.finding import answer, called, click, named, names, texts

Eventually = Callable[[Callable[[], bool]], None]
Begin = Callable[..., Start]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture(autouse=True)
def own_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings, logs and what else this machine remembers are the test's own."""
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))


@pytest.fixture
def folder(tmp_path: Path, sample_folder: Path) -> Path:
    """A closed library with the sample records."""
    return Path(shutil.copytree(sample_folder, tmp_path / "我的 资料" / "library"))


@pytest.fixture
def begin(
    theme: Theme, settings: Settings, desk: Desk, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Begin]:
    """Starts the window on a library's folder."""
    log = Logbook(tmp_path / "logs")
    log.begin("started")
    monkeypatch.setattr(sys, "excepthook", unprinted)
    trouble = Trouble(log)
    trouble.install()
    made: list[Start] = []

    def begin(folder: Path, *files: Path, preferred: Settings = settings) -> Start:
        frame = Frame(Threshold(theme, preferred), preferred.window)
        qtbot.addWidget(frame)
        start = Start(frame, theme, preferred, trouble, lambda: desk)
        made.append(start)
        assert start.begin(folder, files)
        return start

    yield begin
    for start in made:
        page(start).window().close()
        start.end()
    trouble.remove()
    log.close()


def unprinted(kind: type[BaseException], error: BaseException, _trace: object) -> None:
    """Where bugs are printed: only the one that a test makes is expected."""
    assert kind is ZeroDivisionError, error


def page(start: Start) -> QWidget:
    assert start.shown is not None
    return start.shown


def library(start: Start) -> MainWindow:
    assert isinstance(start.shown, MainWindow), names(page(start))
    return start.shown


def is_open(start: Start) -> bool:
    return isinstance(start.shown, MainWindow)


def customers(start: Start) -> list[str]:
    return [one.name for one in library(start).workspace.store.of(Customer)]


def can_be_opened(folder: Path, desk: Desk) -> bool:
    with Workspace.open(folder, desk):
        return True


def test_a_library_is_opened_at_today(begin: Begin, folder: Path) -> None:
    assert library(begin(folder)).window().windowTitle().startswith("今天")


def test_without_a_library_there_is_the_welcome_and_then_the_library(begin: Begin, eventually: Eventually) -> None:
    start = begin(Settings().library_folder)
    assert "打开示例资料库" in " ".join(names(page(start)))
    click(called(page(start), "新建空白资料库"))
    eventually(lambda: is_open(start))
    assert library(start).workspace.counts()["customer"] == 0


def test_the_language_of_the_welcome_is_kept(begin: Begin) -> None:
    start = begin(Settings().library_folder)
    click(called(page(start), "English"))
    assert of_this_machine({}).language is Language.EN


def test_a_library_that_is_gone_is_asked_for_again(
    begin: Begin, folder: Path, tmp_path: Path, eventually: Eventually
) -> None:
    taken = folder.rename(tmp_path / "stick")
    start = begin(folder)
    assert "找不到资料库" in texts(page(start))
    click(named(page(start), "重试"))
    assert "找不到资料库" in texts(page(start))
    taken.rename(folder)
    click(named(page(start), "重试"))
    eventually(lambda: is_open(start))


def test_another_library_is_chosen_instead(
    begin: Begin, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    start = begin(tmp_path / "nothing")
    answer(monkeypatch, "getExistingDirectory", "")
    click(named(page(start), "选择其他资料库…"))
    answer(monkeypatch, "getExistingDirectory", str(folder))
    click(named(page(start), "选择其他资料库…"))
    assert library(start).workspace.store.folder == folder
    assert of_this_machine({}).library == str(folder)


def test_a_new_library_is_made_instead(begin: Begin, tmp_path: Path) -> None:
    start = begin(tmp_path / "nothing")
    click(named(page(start), "新建资料库…"))
    assert "打开示例资料库" in " ".join(names(page(start)))


def test_libraries_that_were_open_before_are_offered(
    begin: Begin, folder: Path, tmp_path: Path, settings: Settings
) -> None:
    known = attrs.evolve(settings, recent_libraries=(str(folder), str(tmp_path / "gone")))
    start = begin(tmp_path / "nothing", preferred=known)
    assert not any("gone" in name for name in names(page(start)))
    click(called(page(start), str(folder.parent)))
    assert is_open(start)


def test_a_library_of_a_newer_program_is_left_alone(begin: Begin, folder: Path) -> None:
    connection = dbapi2.connect(str(folder / FILE))
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    start = begin(folder)
    assert "资料库无法在这里打开" in texts(page(start))
    assert any("99" in text for text in texts(page(start)))
    assert "重试" not in names(page(start))


def test_a_library_in_a_synced_folder_is_not_opened(begin: Begin, folder: Path, tmp_path: Path) -> None:
    synced = folder.rename(tmp_path / "OneDrive")
    start = begin(synced)
    assert any("OneDrive" in text and "同步" in text for text in texts(page(start))), texts(page(start))
    assert named(page(start), "选择其他资料库…").hasFocus() or not page(start).isActiveWindow()


def test_a_damaged_library_is_brought_back_from_its_newest_backup(
    begin: Begin, folder: Path, desk: Desk, eventually: Eventually
) -> None:
    with Workspace.open(folder, desk) as workspace:
        workspace.save([Customer(name="备份里的客户")], Step("Add"))
        workspace.keep_backup("automatic")
    (folder / FILE).write_bytes(b"damaged" * 1000)
    start = begin(folder)
    assert "资料库已损坏" in texts(page(start))
    click(named(page(start), "还原最近的备份"))
    eventually(lambda: is_open(start))
    assert "备份里的客户" in customers(start)


def test_a_damaged_library_is_brought_back_from_a_chosen_backup(
    begin: Begin, folder: Path, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, eventually: Eventually
) -> None:
    with Workspace.open(folder, desk) as workspace:
        backup = workspace.back_up(tmp_path / "我的 备份.satchel").path
    (folder / FILE).write_bytes(b"damaged" * 1000)
    start = begin(folder)
    answer(monkeypatch, "getOpenFileName", ("", ""))
    click(named(page(start), "从备份还原…"))
    broken = tmp_path / "broken.satchel"
    broken.write_bytes(b"no backup")
    answer(monkeypatch, "getOpenFileName", (str(broken), ""))
    click(named(page(start), "从备份还原…"))
    eventually(lambda: any("broken.satchel 不是" in text for text in texts(page(start))))
    answer(monkeypatch, "getOpenFileName", (str(backup), ""))
    click(named(page(start), "从备份还原…"))
    eventually(lambda: is_open(start))


def test_a_library_that_is_open_elsewhere_is_waited_for(
    begin: Begin, folder: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.ui.start._TRIES", 2)
    other = Workspace.open(folder, desk)
    start = begin(folder)
    assert "资料库正在别处使用" in texts(page(start))
    click(named(page(start), "重试"))
    other.close()
    click(named(page(start), "重试"))
    assert is_open(start)


def test_another_library_takes_the_place_of_the_first(
    begin: Begin, folder: Path, tmp_path: Path, desk: Desk, eventually: Eventually
) -> None:
    start = begin(folder)
    Workspace.create(tmp_path / "另一个", desk).close()
    library(start).content.shell.open_library(Opening(tmp_path / "另一个", Place("customers")))
    eventually(lambda: library(start).workspace.store.folder == tmp_path / "另一个")
    assert library(start).window().windowTitle().startswith("客户")
    assert can_be_opened(folder, desk)
    assert of_this_machine({}).recent_libraries[:2] == (str(tmp_path / "另一个"), str(folder))


def test_the_library_that_is_open_is_only_gone_to(begin: Begin, folder: Path) -> None:
    start = begin(folder)
    window = library(start)
    window.content.shell.open_library(Opening(folder, Place("trash")))
    assert library(start) is window
    assert window.window().windowTitle().startswith("回收站")


def test_a_library_that_can_not_be_opened_leaves_the_first_one(begin: Begin, folder: Path, tmp_path: Path) -> None:
    start = begin(folder)
    window = library(start)
    window.content.shell.open_library(Opening(tmp_path / "nothing"))
    assert library(start) is window
    assert any("nothing" in text for text in texts(window))


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


def program(folder: Path, *files: Path) -> "subprocess.Popen[bytes]":
    """The program itself, on a library's folder."""
    said = [sys.executable, "-m", "desktop", "window", "--library", str(folder), *map(str, files)]
    return subprocess.Popen(said, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})


def rings(folder: Path) -> bool:
    return doorbell.ring(folder, ())
