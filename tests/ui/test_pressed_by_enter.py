"""Buttons by keys: what has the focus is pressed by Enter as by Space."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.i18n import Language, Words
from desktop.ui.kit import Kit, column, holding
from desktop.ui.theme.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CONTROL = Qt.KeyboardModifier.ControlModifier


def shown(theme: Theme, qtbot: QtBot, done: list[str]) -> QWidget:
    kit = Kit(theme, Words(Language.EN))
    made = [kit.button("Go", lambda: done.append("go")), kit.tool("x", "Close", lambda: done.append("close"))]
    window = holding(column(*made))
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_button_is_pressed_by_key(theme: Theme, qtbot: QtBot, key: Qt.Key) -> None:
    done: list[str] = []
    window = shown(theme, qtbot, done)
    for button in window.findChildren(QAbstractButton):
        QTest.keyClick(button, key)
    assert done == ["go", "close"]


def test_enter_with_another_key_or_held_down_presses_nothing_more(theme: Theme, qtbot: QtBot) -> None:
    done: list[str] = []
    window = shown(theme, qtbot, done)
    for button in window.findChildren(QAbstractButton):
        QTest.keyClick(button, Qt.Key.Key_Return, CONTROL)
        held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "", True)
        QApplication.sendEvent(button, held)
    assert done == []
