"""Disks that are full, folders that are gone, sticks that are pulled: plain words, a way on, and nothing lost."""

import errno
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from attrs import evolve
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from desktop import files
from desktop.errors import UserError
from desktop.i18n import Language
from desktop.logbook import Logbook
from desktop.records import Proposal
from desktop.store.engine import number, transaction
from desktop.store.errors import DiskFailed, LibraryIsGone
from desktop.ui import afterwards
from desktop.ui.main_window import MainWindow
from desktop.ui.place import Place
from desktop.ui.taking_up import TakingUp
from desktop.ui.theme.theme import Theme
from desktop.ui.trouble import Bug, Trouble
from desktop.workspace.drafting import Brief, Drafting
from desktop.workspace.workspace import Workspace
from tests.store.pulled import pull
from tests.ui import finding, hands
from tests.ui.seller import EDIT, Eventually, Seller

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def bugs(window: MainWindow, tmp_path: Path) -> Iterator[list[Bug]]:
    """The window with the program's own hooks for errors; what it takes for bugs."""
    log, found = Logbook(tmp_path / "logs"), list[Bug]()
    log.begin("started")
    trouble = Trouble(log)
    trouble.install()
    trouble.refused.connect(window.say)
    trouble.broke.connect(found.append)
    yield found
    trouble.remove()
    log.close()


@pytest.fixture
def seller(window: MainWindow, workspace: Workspace, eventually: Eventually, bugs: list[Bug]) -> Iterator[Seller]:
    yield Seller(window, workspace, eventually)
    assert bugs == []


def says(window: MainWindow, *parts: str) -> bool:
    return any(all(part in text for part in parts) for text in finding.texts(window))


def opening_of(seller: Seller) -> str:
    """What is saved of it; nothing while the library is away."""
    try:
        return "".join(section.text for section in seller.proposal.sections)
    except UserError:
        return ""


def write_opening(seller: Seller, text: str) -> None:
    finding.named(seller.page, "本节开头文字", QPlainTextEdit).setFocus()
    hands.write(text)


def test_a_window_is_not_closed_over_what_the_builder_could_not_save(seller: Seller) -> None:
    seller.open("summary")
    other = seller.workspace.store.beside()
    with transaction(other.database):
        write_opening(seller, "不能丢的话。")
        assert not seller.window.close()
        assert says(seller.window, "再次关闭以放弃")
    other.close()
    assert seller.window.close()
    assert "不能丢的话。" in seller.proposal.sections[0].text


def test_what_is_given_up_once_is_asked_about_again(seller: Seller) -> None:
    seller.open("summary")
    other = seller.workspace.store.beside()
    with transaction(other.database):
        write_opening(seller, "一")
        assert not seller.window.close()
    seller.eventually(lambda: bool(seller.proposal.sections))
    with transaction(other.database):
        write_opening(seller, "二")
        assert not seller.window.close()
    other.close()
    assert seller.window.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows moves no folder with open files")
def test_what_is_typed_while_the_library_is_moved_away_is_saved_once_it_is_back(seller: Seller) -> None:
    seller.open("summary")
    folder = seller.workspace.store.folder
    moved = folder.rename(folder.with_name("moved"))
    write_opening(seller, "搬走时写的。")
    seller.eventually(lambda: says(seller.window, "还没有保存"))
    seller.window.content.shell.do("backup")
    seller.eventually(lambda: says(seller.window, "请放回原处"))
    moved.rename(folder)
    seller.eventually(lambda: bool(seller.proposal.sections))


def test_what_is_typed_while_a_stick_is_pulled_is_saved_once_it_is_put_back(seller: Seller) -> None:
    seller.open("summary")
    content = seller.window.content
    TakingUp.of(seller.window.tasks).note_shown()
    pull(seller.workspace.store)
    write_opening(seller, "拔出时写的。")
    seller.eventually(lambda: "拔出时写的。" in opening_of(seller))
    assert number(seller.workspace.store.database, "PRAGMA wal_autocheckpoint") == 0
    assert seller.window.content is content
    hands.write("接着写。")
    seller.eventually(lambda: "拔出时写的。接着写。" in seller.printed())


def test_a_deed_that_failed_for_a_pulled_stick_can_be_done_again(seller: Seller) -> None:
    seller.open()
    store = seller.workspace.store
    pull(store)
    seller.window.content.shell.do("undo")
    seller.eventually(lambda: says(seller.window, "已被移除"))
    seller.eventually(lambda: not seller.workspace.is_lost)
    seller.window.content.shell.do("undo")
    assert store.to_redo() is not None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows moves no folder with open files")
def test_a_copy_in_the_place_of_the_library_is_gone_on_with(seller: Seller) -> None:
    seller.open("summary")
    folder = seller.workspace.store.folder
    moved = folder.rename(folder.with_name("moved"))
    shutil.copytree(moved, folder)
    write_opening(seller, "写进副本。")
    seller.eventually(lambda: "写进副本。" in opening_of(seller))
    with Workspace.open(moved, evolve(seller.workspace.store.desk, state=folder / "state")) as left:
        assert left.find(Proposal, seller.id).sections == ()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows moves no folder with open files")
def test_another_library_in_its_place_is_said_and_left_alone(seller: Seller) -> None:
    seller.open("summary")
    store = seller.workspace.store
    moved = store.folder.rename(store.folder.with_name("moved"))
    Workspace.create(store.folder, evolve(store.desk, state=store.folder / "state")).close()
    write_opening(seller, "不属于那里。")
    seller.eventually(lambda: says(seller.window, "不是刚才打开的那个"))
    shutil.rmtree(store.folder)
    moved.rename(store.folder)
    seller.eventually(lambda: "不属于那里。" in opening_of(seller))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows moves no folder with open files")
def test_a_window_shows_what_a_library_holds_that_was_put_back_older(
    seller: Seller, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(afterwards, "_FIRST", 1)
    duties = afterwards.Afterwards(seller.window)
    folder = seller.workspace.store.folder
    shutil.copytree(folder, tmp_path / "older")
    made = seller.workspace.new_proposal(seller.customer, Language.ZH_CN)
    seller.id = seller.workspace.save([made], EDIT).ids[0]
    seller.open()
    seller.eventually(lambda: not duties.is_tidying)
    folder.rename(folder.with_name("moved"))
    (tmp_path / "older").rename(folder)
    seller.window.content.shell.do("undo")
    seller.eventually(lambda: says(seller.window, "资料库比上次"))
    current = seller.window.content.navigator.current
    assert current is not None
    assert current.place == Place("today")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows moves no folder with open files")
def test_a_library_is_looked_for_no_more_once_its_window_is_closed(seller: Seller) -> None:
    folder = seller.workspace.store.folder
    moved = folder.rename(folder.with_name("moved"))
    seller.window.content.shell.do("undo")
    taking_up = TakingUp.of(seller.window.tasks)
    assert taking_up.is_looking
    seller.window.close()
    taking_up.note(LibraryIsGone(folder=str(folder)))
    assert not taking_up.is_looking
    moved.rename(folder)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows moves no folder with open files")
def test_pages_that_could_not_be_printed_are_printed_once_the_library_is_back(seller: Seller) -> None:
    folder = seller.workspace.store.folder
    moved = folder.rename(folder.with_name("moved"))
    seller.window.content.shell.go(Place("proposal", seller.id))
    seller.eventually(lambda: says(seller.window, "请放回原处"))
    moved.rename(folder)
    seller.eventually(seller.is_printed)
    seller.eventually(seller.is_checked)


def test_pages_are_printed_from_a_stick_that_was_put_back(seller: Seller, monkeypatch: pytest.MonkeyPatch) -> None:
    seller.open("summary")
    with monkeypatch.context() as pulled:
        pulled.setattr(Drafting, "brief", failing_brief)
        write_opening(seller, "印不出来。")
        seller.eventually(lambda: says(seller.window, "已被移除"))
    hands.write("又好了。")
    seller.eventually(lambda: "又好了。" in seller.printed())


def failing_brief(*_: object) -> Brief:
    raise DiskFailed(file="library.sqlite3")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows moves no folder with open files")
def test_pages_that_can_not_be_printed_keep_nobody_waiting(seller: Seller) -> None:
    folder = seller.workspace.store.folder
    moved = folder.rename(folder.with_name("moved"))
    seller.window.content.shell.go(Place("proposal", seller.id))
    seller.eventually(lambda: not seller.window.tasks.are_running)
    moved.rename(folder)


def test_tidying_that_can_not_be_done_now_is_not_told_of(seller: Seller, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(afterwards, "_FIRST", 1)
    monkeypatch.setattr(afterwards, "_TIDYING", 1)
    other = seller.workspace.store.beside()
    with transaction(other.database):
        duties = afterwards.Afterwards(seller.window)
        seller.eventually(lambda: not duties.is_tidying)
    other.close()
    assert not says(seller.window, "资料库正在")


class Delivery:
    """A proposal to be exported, where the system's dialog is answered already."""

    def __init__(self, seller: Seller, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        finding.answer(monkeypatch, "getSaveFileName", (str(target), ""))
        self._seller, self.target = seller, target
        seller.open()

    def export(self) -> None:
        hands.press(Qt.Key.Key_P, CONTROL)

    def is_told(self, *parts: str) -> None:
        self._seller.eventually(lambda: says(self._seller.window, *parts))


@pytest.fixture
def delivery(seller: Seller, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Delivery:
    folder = tmp_path / "U 盘"
    folder.mkdir()
    return Delivery(seller, folder / "方案.pdf", monkeypatch)


def hold(monkeypatch: pytest.MonkeyPatch, held: Path) -> None:
    """As Windows does it: a file that another program has open can't be replaced."""
    held.write_bytes(b"older")
    real = Path.replace

    def replace(fresh: Path, target: Path) -> Path:
        if target == held:
            raise PermissionError(errno.EACCES, "in use")
        return real(fresh, target)

    monkeypatch.setattr(Path, "replace", replace)
    monkeypatch.setattr(files, "_PAUSE", 0)


def test_a_table_that_is_open_elsewhere_is_told_of(
    seller: Seller, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hold(monkeypatch, tmp_path / "客户.xlsx")
    seller.window.content.upkeep.export_table("customer", tmp_path / "客户.xlsx", seller.window.say)
    seller.eventually(lambda: says(seller.window, "客户.xlsx 正被其他程序打开", "客户 (2).xlsx"))
    assert (tmp_path / "客户.xlsx").read_bytes() == b"older"


def test_a_folder_for_exports_that_is_gone_is_not_begun_at(
    seller: Seller, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seller.window.adjust(evolve(seller.window.settings, export_folder=str(tmp_path / "pulled")))
    asked: list[Path] = []

    def answer(_parent: QWidget, _title: str, start: str, _kinds: str) -> tuple[str, str]:
        asked.append(Path(start))
        return "", ""

    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", answer)
    seller.open()
    hands.press(Qt.Key.Key_P, CONTROL)
    assert asked[0].parent != tmp_path / "pulled"


def test_a_file_that_is_open_elsewhere_is_told_of(delivery: Delivery, monkeypatch: pytest.MonkeyPatch) -> None:
    hold(monkeypatch, delivery.target)
    delivery.export()
    delivery.is_told("方案.pdf 正被其他程序打开", "方案 (2).pdf")
    assert delivery.target.read_bytes() == b"older"


def failing(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    def fail(_fresh: Path, _target: Path) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(files, "replace", fail)


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "磁盘已满"),
        (errno.EIO, "已被拔出"),
        (errno.EROFS, "文件夹只读"),
        (errno.ENAMETOOLONG, "文件名太长"),
    ],
)
def test_what_stands_in_the_way_of_an_export_is_said_and_no_half_file_stays(
    delivery: Delivery, monkeypatch: pytest.MonkeyPatch, number: int, said: str
) -> None:
    failing(monkeypatch, number)
    delivery.export()
    delivery.is_told(said)
    assert list(delivery.target.parent.iterdir()) == []
    monkeypatch.undo()


def test_a_window_is_dressed_although_no_picture_can_be_kept(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    theme = Theme(qapp, tmp_path / "file" / "theme", Language.ZH_CN, "light")
    assert "satchel-theme" in qapp.styleSheet()
    theme.deleteLater()
