"""The sidebar: the ways back and forward, undo where something was done, wide and narrow."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.records import Customer
from desktop.store.changes import Step
from desktop.ui.main_window import MainWindow
from desktop.ui.place import Place
from desktop.workspace.workspace import Workspace
from tests.ui.finding import click, named, names, texts

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def test_back_and_forward_are_there_when_there_is_somewhere_to_go(window: MainWindow) -> None:
    back, forward = named(window, "后退"), named(window, "前进")
    assert (back.isEnabled(), forward.isEnabled()) == (False, False)
    window.content.navigator.go(Place("trash"))
    assert (back.isEnabled(), forward.isEnabled()) == (True, False)
    click(back)
    assert window.windowTitle().startswith("今天")
    assert (back.isEnabled(), forward.isEnabled()) == (False, True)
    QTest.keyClick(window, Qt.Key.Key_Right, ALT)
    assert window.windowTitle().startswith("回收站")
    QTest.keyClick(window, Qt.Key.Key_Left, ALT)
    assert window.windowTitle().startswith("今天")


def test_undo_is_offered_by_name_once_something_was_done(window: MainWindow, workspace: Workspace) -> None:
    window.content.shell.save([Customer(name="甲")], Step("Add {name}", {"name": "甲"}))
    undo = named(window, "撤销：添加“甲”")
    assert "Ctrl+Z" in undo.toolTip()
    assert any(text.startswith("已保存 ") for text in texts(window)) or window.content.sidebar.is_narrow
    click(undo)
    assert workspace.store.find("customer", "甲") == []


def test_the_sidebar_is_narrow_in_a_small_window_and_wide_when_one_wants_it(window: MainWindow) -> None:
    assert window.content.sidebar.is_narrow
    assert "客户" in names(window)
    QTest.keyClick(window, Qt.Key.Key_Backslash, CTRL)
    assert not window.content.sidebar.is_narrow
    assert "Satchel 行囊" in texts(window)
    QTest.keyClick(window, Qt.Key.Key_Backslash, CTRL)
    assert window.content.sidebar.is_narrow


def test_its_icons_are_in_the_middle_when_it_is_narrow(window: MainWindow) -> None:
    entry = named(window, "客户")
    picture = entry.grab().toImage()
    ratio = picture.devicePixelRatio()
    ground = picture.pixelColor(2, round(entry.height() / 2 * ratio))
    painted = [
        at for at in range(picture.width()) if any(picture.pixelColor(at, y) != ground for y in range(picture.height()))
    ]
    left, right = painted[0], picture.width() - 1 - painted[-1]
    assert abs(left - right) <= 2 * ratio
    assert painted[-1] - painted[0] >= 14 * ratio


def test_trash_and_history_are_a_click_away(window: MainWindow) -> None:
    click(named(window, "回收站"))
    assert window.windowTitle().startswith("回收站")
    click(named(window, "历史记录"))
    assert window.windowTitle().startswith("历史记录")
