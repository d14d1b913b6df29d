"""What a person finds in a window: controls by what a screen reader calls them, rows and texts by what they say."""

import time
from collections.abc import Callable, Iterator
from typing import Final, TypeVar

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel, QLineEdit, QPlainTextEdit, QWidget

from desktop.ui.overlay import Overlay
from tests.ui.audit.page import is_control
from tests.ui.audit.texts import spoken

T = TypeVar("T")
PATIENCE: Final = 20.0  # seconds
_BETWEEN_LOOKS: Final = 20  # milliseconds


def until(look: Callable[[], T | None], missed: Callable[[], str]) -> T:
    """What is looked for, as soon as it is there; `missed` says what is there instead, once that takes too long."""
    deadline = time.monotonic() + PATIENCE
    while (found := look()) is None:
        assert time.monotonic() < deadline, missed()
        QTest.qWait(_BETWEEN_LOOKS)
    return found


def control(window: QWidget, name: str) -> QWidget:
    """The one control of this name, once it is there and can be used."""

    def look() -> QWidget | None:
        found = [one for one in _visible(window) if is_control(one) and spoken(one) == name and one.isEnabled()]
        return found[0] if len(found) == 1 else None

    return until(look, lambda: f"no control is called «{name}» among {[spoken(one) for one in _visible(window)]}")


def begins(window: QWidget, name: str) -> QAbstractButton:
    """The one button whose name begins so."""

    def look() -> QAbstractButton | None:
        buttons = [one for one in _visible(window) if isinstance(one, QAbstractButton)]
        found = [one for one in buttons if spoken(one).startswith(name) and one.isEnabled()]
        return found[0] if found else None

    return until(look, lambda: f"no button begins with «{name}»")


def row(view: QAbstractItemView, words: str) -> QModelIndex:
    """The row of a list that begins with these words, once it is there."""

    def look() -> QModelIndex | None:
        return next((index for index in _rows(view) if said(index).startswith(words)), None)

    return until(look, lambda: f"no row begins with «{words}» in {[said(index) for index in _rows(view)]}")


def said(index: QModelIndex) -> str:
    """What a row says."""
    told = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data(Qt.ItemDataRole.DisplayRole)
    return str(told or "")


def see(window: QWidget, words: str) -> None:
    """Wait until words are read somewhere in a window."""
    until(
        lambda: any(words in text for text in texts(window)) or None,
        lambda: f"«{words}» is not read among {[text for text in texts(window) if text]}",
    )


def texts(window: QWidget) -> Iterator[str]:
    """Everything that is read in a window."""
    yield window.windowTitle()
    for widget in _visible(window):
        if isinstance(widget, QLabel | QLineEdit):
            yield widget.text()
        elif isinstance(widget, QPlainTextEdit):
            yield widget.toPlainText()
        elif isinstance(widget, QAbstractItemView):
            yield from (said(index) for index in _rows(widget))
        else:
            yield spoken(widget)


def _visible(window: QWidget) -> list[QWidget]:
    """What can be seen and reached: where something lies over the window, only that."""
    over = next((one for one in window.findChildren(Overlay) if one.isVisible()), None)
    return [one for one in (over or window).findChildren(QWidget) if one.isVisible()]


def _rows(view: QAbstractItemView) -> Iterator[QModelIndex]:
    model = view.model()
    yield from (model.index(at, 0) for at in range(model.rowCount(QModelIndex())))
