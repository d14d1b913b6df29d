"""The trash: what was thrown away is found, had back, or gone for good after a question."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QListView, QMenu

from desktop.records import CaseStudy, Customer
from desktop.store.changes import Step
from desktop.store.desk import new_id
from desktop.ui.main_window import MainWindow
from desktop.ui.place import Place
from desktop.workspace.workspace import Workspace
from tests.ui.finding import click, named, names, texts
from tests.ui.hands import press, write

Eventually = Callable[[Callable[[], bool]], None]
LIST = "回收站中的记录"


@pytest.fixture
def trash(window: MainWindow, workspace: Workspace, eventually: Eventually) -> MainWindow:
    """The window at the trash, with a customer and two cases in it."""
    window.activateWindow()
    eventually(lambda: QApplication.activeWindow() is window)
    made = [Customer(id=new_id(), name="甲公司 <b>&"), *(CaseStudy(id=new_id(), title=f"案例{at}") for at in "一二")]
    ids = workspace.save(made, Step("Add")).ids
    for one in ids:
        workspace.store.delete([one], Step("Delete"))
    window.content.navigator.go(Place("trash"))
    return window


def rows(window: MainWindow) -> list[str]:
    model = named(window, LIST, QListView).model()
    return [str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(model.rowCount())]


def live(workspace: Workspace) -> set[str]:
    return {record.name_of_record for kind in (Customer, CaseStudy) for record in workspace.store.of(kind)}


def test_it_tells_what_was_thrown_away_last_first_with_kind_time_and_person(trash: MainWindow) -> None:
    assert rows(trash) == [
        "案例二, 成功案例, 林·刚刚删除",
        "案例一, 成功案例, 林·刚刚删除",
        "甲公司 <b>&, 客户, 林·刚刚删除",
    ]
    assert "3 条记录" in texts(trash)


def test_a_record_is_had_back_by_keys(trash: MainWindow, workspace: Workspace) -> None:
    press(Qt.Key.Key_End)
    assert "已选 1 项" in texts(trash)
    click(named(trash, "恢复"))
    assert "甲公司 <b>&" in live(workspace)
    assert len(rows(trash)) == 2
    assert "已恢复“甲公司 <b>&”" in names(trash)
    click(named(trash, "撤销"))
    assert len(rows(trash)) == 3


def test_everything_is_had_back_in_one_step(trash: MainWindow, workspace: Workspace) -> None:
    click(named(trash, "全部恢复"))
    assert {"甲公司 <b>&", "案例一", "案例二"} <= live(workspace)
    assert "回收站是空的" in texts(trash)
    workspace.undo()
    assert workspace.bin.count() == 3


def test_only_what_was_looked_for_is_shown_and_had_back(
    trash: MainWindow, workspace: Workspace, eventually: Eventually
) -> None:
    named(trash, "在回收站中查找").setFocus()
    write("案例")
    eventually(lambda: len(rows(trash)) == 2)
    click(named(trash, "全部恢复"))
    assert workspace.bin.count() == 1
    assert "回收站中没有叫这个名字的记录。" in texts(trash)


def test_one_kind_is_chosen_by_keys(trash: MainWindow) -> None:
    named(trash, "记录类型").setFocus()
    press(Qt.Key.Key_Down)
    assert rows(trash) == ["甲公司 <b>&, 客户, 林·刚刚删除"]


def test_delete_asks_before_a_record_goes_for_good(trash: MainWindow, workspace: Workspace) -> None:
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Delete)
    assert "彻底删除“案例二”？" in names(trash)
    press(Qt.Key.Key_Escape)
    assert workspace.bin.count() == 3
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Space)
    assert [thrown.title for thrown in workspace.bin.page(9)] == ["案例一", "甲公司 <b>&"]


def test_several_are_chosen_and_go_together(trash: MainWindow, workspace: Workspace) -> None:
    trash.content.shell.do("select_all")
    click(named(trash, "彻底删除…"))
    assert "彻底删除 3 条记录？" in names(trash)
    click(named(trash, "彻底删除"))
    assert workspace.bin.count() == 0


def test_the_trash_is_emptied_only_after_a_question(trash: MainWindow, workspace: Workspace) -> None:
    click(named(trash, "清空回收站…"))
    assert any("里面有 3 条记录。" in text for text in texts(trash))
    click(named(trash, "彻底删除"))
    assert workspace.bin.count() == 0
    assert "回收站是空的" in texts(trash)
    assert "全部恢复" not in names(trash)


def test_very_many_go_by_a_task_while_the_window_stays_usable(
    trash: MainWindow, workspace: Workspace, eventually: Eventually
) -> None:
    ids = workspace.save([CaseStudy(id=new_id(), title=f"多{at}") for at in range(300)], Step("Import")).ids
    trash.content.shell.delete(ids, Step("Delete"))
    click(named(trash, "全部恢复"))
    eventually(lambda: workspace.bin.count() == 0)
    trash.content.shell.delete(ids, Step("Delete"))
    click(named(trash, "清空回收站…"))
    click(named(trash, "彻底删除"))
    eventually(lambda: workspace.bin.count() == 0 and "回收站是空的" in texts(trash))


def test_enter_shows_how_a_record_was(trash: MainWindow) -> None:
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Return)
    assert trash.windowTitle().startswith("历史：案例二")


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_of_a_row_has_what_can_be_done(trash: MainWindow, workspace: Workspace) -> None:
    press(Qt.Key.Key_Home)
    view = named(trash, LIST, QListView)
    view.customContextMenuRequested.emit(view.visualRect(view.currentIndex()).center())
    menu = next(one for one in trash.findChildren(QMenu) if one.isVisible())
    assert [action.text() for action in menu.actions() if action.text()] == ["恢复", "这条记录的历史", "彻底删除…"]
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert "案例二" in live(workspace)


def test_back_shows_it_as_it_was_left(trash: MainWindow, eventually: Eventually) -> None:
    named(trash, "在回收站中查找").setFocus()
    write("甲")
    eventually(lambda: len(rows(trash)) == 1)
    trash.content.navigator.go(Place("today"))
    trash.content.shell.do("back")
    assert rows(trash) == ["甲公司 <b>&, 客户, 林·刚刚删除"]


def test_its_rows_are_a_sound_model(trash: MainWindow) -> None:
    model = named(trash, LIST, QListView).model()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    trash.content.shell.undo()
    assert model.data(QModelIndex()) is None
    assert tester.model() is model
