"""Files that are dropped, changed, unreadable, or missing."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragLeaveEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QWidget,
)

from desktop.records import Customer
from desktop.store.changes import Step
from desktop.ui.main_window import MainWindow
from desktop.ui.place import Place
from desktop.ui.screens.importing.place import import_place
from desktop.workspace.workspace import Workspace
from tests.ui.finding import called, texts
from tests.ui.hands import focused
from tests.ui.importing.doing import (
    TABLE,
    Eventually,
    buttons,
    click,
    customers,
    drag,
    drop,
    rows,
    shown,
    table,
    wait_for_preview,
)


def test_a_file_that_can_t_be_read_says_so_and_leaves_the_others(
    look: Callable[..., QWidget], file: Path, tmp_path: Path, eventually: Eventually
) -> None:
    old = tmp_path / "老 表.xls"
    old.write_bytes(b"\xd0\xcf\x11\xe0" + b"0" * 600)
    screen = look(file, old, tmp_path / "没有.csv")
    assert "导入 2 条" in buttons(screen)
    said = " ".join(texts(screen))
    assert "老 表.xls 的格式" in said
    assert "没有.csv" in said
    click(called(screen, "不导入 老 表.xls"))
    eventually(lambda: "老 表.xls" not in texts(screen))


def test_a_file_changed_after_it_was_looked_at_is_looked_at_again(
    look: Callable[..., QWidget], workspace: Workspace, file: Path, eventually: Eventually
) -> None:
    screen = look(file)
    file.write_text(TABLE.replace("x3,,", "x3,丙公司,"), "utf-8")
    click(called(screen, "导入 2 条"))
    eventually(lambda: "导入 3 条" in buttons(screen))
    assert customers(workspace) == []
    assert "修改或移走" in " ".join(texts(screen))


def test_a_change_of_the_library_is_seen_in_the_preview(
    look: Callable[..., QWidget], ready: MainWindow, file: Path, eventually: Eventually
) -> None:
    screen = look(file)
    ready.content.shell.save(
        [Customer(name="乙公司", external_id="x2", city="北京")], Step("Edit {name}", {"name": "乙"})
    )
    eventually(lambda: any(one.startswith("更新") for one in buttons(screen)))


def test_files_named_like_markup_are_shown_as_they_are(look: Callable[..., QWidget], tmp_path: Path) -> None:
    file = tmp_path / ("<b>& " + "很长" * 30 + ".csv")
    file.write_text("客户名称,城市\n<b>&公司,上海\n", "utf-8")
    screen = look(file)
    assert file.name in texts(screen)
    assert rows(table(screen, "新增：客户"))[0].startswith("<b>&公司")


def test_the_cover_goes_when_files_are_dragged_away(ready: MainWindow, file: Path) -> None:
    cover = drag(ready, file)
    QApplication.sendEvent(cover, QDragLeaveEvent())
    assert "松开即可导入" not in texts(ready)


def test_a_dropped_folder_gives_its_files(ready: MainWindow, file: Path, eventually: Eventually) -> None:
    (file.parent / "~$客户 清单.csv").write_text("x", "utf-8")
    drop(ready, file.parent)
    screen = shown(ready)
    wait_for_preview(screen, eventually)
    QApplication.processEvents()
    assert "1 个文件" in texts(screen)


def test_an_empty_folder_has_nothing_to_import(ready: MainWindow, tmp_path: Path) -> None:
    empty = tmp_path / "空 的"
    empty.mkdir()
    drop(ready, empty)
    assert "里面没有可以导入的文件。" in texts(ready)


def test_a_backup_that_is_dropped_is_offered_to_be_restored(ready: MainWindow, tmp_path: Path) -> None:
    backup = tmp_path / "备份.satchel"
    backup.write_bytes(b"x")
    ready.content.navigator.go(import_place())
    drop(ready, backup)
    assert "用这个备份替换资料库？" in texts(ready)


def test_files_dropped_on_the_import_are_added(
    look: Callable[..., QWidget], ready: MainWindow, file: Path, eventually: Eventually
) -> None:
    screen = look(file)
    more = file.with_name("产品.csv")
    more.write_text("产品名称\n新网关\n", "utf-8")
    drop(ready, more)
    eventually(lambda: "2 个文件" in texts(screen))
    wait_for_preview(screen, eventually)
    assert "导入 3 条" in buttons(screen)


def test_back_finds_the_files_again(
    look: Callable[..., QWidget], ready: MainWindow, file: Path, eventually: Eventually
) -> None:
    look(file)
    ready.content.navigator.go(Place("today"))
    QTest.keyClick(ready, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    wait_for_preview(shown(ready), eventually)
    assert "导入 2 条" in buttons(shown(ready))


def test_without_files_it_says_what_can_come_in(ready: MainWindow) -> None:
    ready.content.navigator.go(import_place())
    assert "把文件拖到这里" in texts(ready)
    assert focused().accessibleName() == "选择文件…"
