"""The start: the library, the welcome, or what is in the way; another library, a backup; a second start."""

from pathlib import Path

import attrs
import pytest
from sqlcipher3 import dbapi2

from desktop.i18n import Language
from desktop.records import Customer
from desktop.settings import Settings, of_this_machine
from desktop.store.changes import Step
from desktop.store.desk import Desk
from desktop.store.library import FILE
from desktop.ui.opening import Opening
from desktop.ui.place import Place
from desktop.workspace.workspace import Workspace
from tests.ui.finding import answer, called, click, named, names, texts
from tests.ui.start.doing import Begin, Eventually, can_be_opened, customers, is_open, library, page

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


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
