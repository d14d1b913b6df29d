"""The overlays: the shortcut sheet, what the program is, and a question; the focus stays in them and goes back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from desktop import __version__
from desktop.ui.actions import ACTIONS
from desktop.ui.main_window import MainWindow
from desktop.ui.question import Question
from tests.ui.finding import answer, called, click, named, names, texts
from tests.ui.hands import focused, press, write

Eventually = Callable[[Callable[[], bool]], None]


@pytest.fixture
def ready(window: MainWindow, eventually: Eventually) -> MainWindow:
    """The window with the keyboard."""
    window.activateWindow()
    eventually(lambda: QApplication.activeWindow() is window)
    return window


def said(window: MainWindow) -> set[str]:
    return {name for name in names(window) if ", " in name}


def test_the_sheet_has_every_action_with_a_key(ready: MainWindow) -> None:
    QTest.keyClick(ready, Qt.Key.Key_F1)
    words = ready.content.shell.words
    for action in ACTIONS:
        if action.shortcuts:
            assert any(name.startswith(f"{words(action.label)}, ") for name in said(ready)), action.key
    assert "撤销, Ctrl+Z" in said(ready)


@pytest.mark.parametrize("typed", ["撤销", "chexiao", "Undo", "Ctrl+Z"])
def test_the_sheet_is_searched(ready: MainWindow, typed: str) -> None:
    QTest.keyClick(ready, Qt.Key.Key_F1)
    assert isinstance(focused(), QLineEdit)
    write(typed)
    assert said(ready) == {"撤销, Ctrl+Z"}


def test_a_search_without_success_says_so(ready: MainWindow) -> None:
    QTest.keyClick(ready, Qt.Key.Key_F1)
    write("qqqq")
    assert "没有找到“qqqq”。" in texts(ready)
    press(Qt.Key.Key_Escape)
    assert "键盘快捷键" not in names(ready)


def test_the_arrows_move_the_sheet_while_one_types(ready: MainWindow) -> None:
    ready.resize(1024, 640)
    QTest.keyClick(ready, Qt.Key.Key_F1)
    last = named(ready, "关闭或取消, Esc")
    before = last.mapTo(ready, last.rect().topLeft()).y()
    press(Qt.Key.Key_PageDown)
    press(Qt.Key.Key_Down)
    assert last.mapTo(ready, last.rect().topLeft()).y() < before
    press(Qt.Key.Key_PageUp, times=2)
    assert last.mapTo(ready, last.rect().topLeft()).y() == before


def test_another_overlay_takes_the_place_of_the_first(ready: MainWindow) -> None:
    QTest.keyClick(ready, Qt.Key.Key_F1)
    press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert "键盘快捷键" not in names(ready)
    assert "搜索结果" in names(ready)


def test_what_the_program_is_tells_version_and_licences(ready: MainWindow) -> None:
    ready.content.shell.do("about")
    assert f"版本 {__version__}" in texts(ready)
    for name, part in (
        ("阅读：Satchel", "Apache License"),
        ("阅读：第三方声明", "What comes with it"),
        ("阅读：文档字体", "SIL OPEN FONT LICENSE"),
        ("阅读：图标（Lucide）", "ISC License"),
    ):
        click(named(ready, name))
        shown = ready.findChildren(QPlainTextEdit)[-1]
        assert part in shown.toPlainText()
        click(called(ready, "返回许可列表"))


def test_it_tells_how_qt_is_replaced(ready: MainWindow) -> None:
    ready.content.shell.do("about")
    click(called(ready, "阅读：Qt "))
    told = ready.findChildren(QPlainTextEdit)[-1].toPlainText()
    assert "换上您自己编译的版本" in told
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in told


def test_diagnostics_are_saved_where_one_says(
    ready: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "诊断 1.txt"
    answer(monkeypatch, "getSaveFileName", (str(file), ""))
    ready.content.shell.do("about")
    click(called(ready, "保存诊断信息"))
    assert f"Satchel {__version__}" in file.read_text("utf-8")
    assert "customer: " in file.read_text("utf-8")


def test_tab_stays_within_an_overlay(ready: MainWindow) -> None:
    ready.content.shell.do("about")
    overlay = named(ready, "关于行囊")
    seen: set[QWidget] = set()
    for _ in range(20):
        press(Qt.Key.Key_Tab)
        assert overlay.isAncestorOf(focused())
        seen.add(focused())
    assert len(seen) > 4
    press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert overlay.isAncestorOf(focused())


def test_a_question_begins_at_cancel_and_does_what_it_says_only_when_told(ready: MainWindow) -> None:
    done: list[bool] = []
    question = Question("清空？", "一切都会消失。", "清空", lambda: done.append(True))
    ready.content.shell.ask(question)
    assert focused().accessibleName() == "取消"
    press(Qt.Key.Key_Space)
    assert "清空？" not in names(ready)
    ready.content.shell.ask(question)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Space)
    assert done == [True]


def test_the_ring_comes_back_to_where_the_keyboard_was(ready: MainWindow) -> None:
    press(Qt.Key.Key_Tab)
    before = focused()
    assert before.property("ring")
    QTest.keyClick(ready, Qt.Key.Key_F1)
    press(Qt.Key.Key_Escape)
    assert focused() is before
    assert before.property("ring")
