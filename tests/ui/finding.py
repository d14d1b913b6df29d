"""Finding what is shown as a person does: by what it is called."""

from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QWidget

W = TypeVar("W", bound=QWidget)


def named(root: QWidget, name: str, kind: type[W] = QWidget) -> W:
    """The one visible control of this accessible name."""
    found = [one for one in root.findChildren(kind) if one.accessibleName() == name and one.isVisible()]
    assert len(found) == 1, f"{len(found)} are called «{name}» among {sorted(names(root))}"
    return found[0]


def names(root: QWidget) -> set[str]:
    """What the visible controls are called."""
    return {one.accessibleName() for one in root.findChildren(QWidget) if one.isVisible() and one.accessibleName()}


def called(root: QWidget, part: str) -> QAbstractButton:
    """The one visible button whose name holds these words."""
    buttons = [one for one in root.findChildren(QAbstractButton) if part in one.accessibleName() and one.isVisible()]
    assert len(buttons) == 1, f"{[one.accessibleName() for one in buttons]} hold «{part}» among {sorted(names(root))}"
    return buttons[0]


def click(widget: QWidget) -> None:
    """Click into the middle of a control."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def press(widget: QWidget, key: Qt.Key) -> None:
    """Press a key where a control has the keyboard."""
    QTest.keyClick(widget, key)


def write(field: QWidget, text: str) -> None:
    """Type a text, as an input method hands it over."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(field, event)


def texts(root: QWidget) -> list[str]:
    """The texts of all visible labels."""
    return [one.text() for one in root.findChildren(QLabel) if one.isVisible() and one.text()]


def answer(monkeypatch: pytest.MonkeyPatch, dialog: str, chosen: object) -> None:
    """Answer the system's file dialog, which is no window of ours: `dialog` is the function of QFileDialog."""

    def choose(*_arguments: object, **_named: object) -> object:
        return chosen

    monkeypatch.setattr(QFileDialog, dialog, choose)
