"""Disks that are full, folders that are gone, sticks that are pulled: plain words, a way on, and nothing lost."""

import errno
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from attrs import evolve
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from desktop import files
from desktop.i18n import Language
from desktop.logbook import Logbook
from desktop.store.engine import transaction
from desktop.ui import afterwards
from desktop.ui.main_window import MainWindow
from desktop.ui.place import Place
from desktop.ui.theme.theme import Theme
from desktop.ui.trouble import Bug, Trouble
from desktop.workspace.workspace import Workspace
from tests.ui import finding, hands
from tests.ui.seller import Eventually, Seller

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
