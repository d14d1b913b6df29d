"""What a person does with keys and an input method, as events of Qt."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget


def focused() -> QWidget:
    """Where the keyboard is."""
    where = QApplication.focusWidget()
    assert where is not None
    return where


def write(text: str) -> None:
    """Type a text: ASCII by keys, the rest as an input method commits it."""
    for letter in text:
        if letter.isascii():
            QTest.keyClicks(focused(), letter)
        else:
            commit(letter)


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, times: int = 1) -> None:
    """Press a key."""
    for _ in range(times):
        QTest.keyClick(focused(), key, modifiers)


def compose(text: str) -> None:
    """Let an input method show what it is composing."""
    QApplication.sendEvent(focused(), QInputMethodEvent(text, []))


def commit(text: str) -> None:
    """Let an input method hand over what was composed."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(focused(), event)


def paste(text: str) -> None:
    """Paste a text."""
    QGuiApplication.clipboard().setText(text)
    press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def drop(on: QWidget, *files: Path) -> None:
    """Drop files."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(on, QDragEnterEvent(QPoint(5, 5), copy, data, left, none))
    QApplication.sendEvent(on, QDropEvent(QPointF(5, 5), copy, data, left, none))


def named(within: QWidget, name: str, kind: type[QWidget] = QWidget) -> QWidget:
    """The one visible widget of this accessible name, once all is shown that is to be shown."""
    QApplication.processEvents()
    found = [one for one in within.findChildren(kind) if one.accessibleName() == name and one.isVisible()]
    assert len(found) == 1, f"{len(found)} widgets are called {name}: {found}"
    return found[0]


def click(widget: QWidget, at: QPoint | None = None) -> None:
    """Click a widget, in its middle or at a point of it."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at or widget.rect().center())
