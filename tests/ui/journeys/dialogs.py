"""Menus and file dialogs: they keep the one who opened them waiting, so that the answer must be under way before."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QLineEdit, QMenu, QWidget

from tests.ui.hands import write as type_text
from tests.ui.journeys.shown import until


class Answer:
    """Watches for a menu or a dialog, answers each that is expected, and tells afterwards whether all came."""

    def __init__(self, *answers: Callable[[], bool]) -> None:
        """Each answer is tried until it says that it could be given, one after the other."""
        self._answers = list(answers)
        self._timer = QTimer(interval=20)
        # A timer waits for its own answer to come to an end, and a menu's answer lasts as long as the dialog it opens.
        self._timer.timeout.connect(lambda: QTimer.singleShot(0, self._look))
        self._timer.start()

    def wait(self, window: QWidget) -> None:
        """Wait until all are given, and come back to the window, as a desktop sees to it."""
        until(lambda: not self._answers or None, lambda: "a menu or a dialog did not come")
        self._timer.stop()
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window)

    def _look(self) -> None:
        if self._answers:
            answer = self._answers.pop(0)
            if not answer():
                self._answers.insert(0, answer)


def open_menu() -> QMenu | None:
    """The menu that is open."""
    popup = QApplication.activePopupWidget()
    return popup if isinstance(popup, QMenu) else None


def open_dialog() -> QFileDialog | None:
    """The file dialog that is open."""
    dialog = QApplication.activeModalWidget()
    return dialog if isinstance(dialog, QFileDialog) else None


def type_path(dialog: QFileDialog, file: Path) -> QLineEdit:
    """Type a path into a dialog; the line it is typed into."""
    line = next(one for one in dialog.findChildren(QLineEdit) if one.isVisible())
    line.setFocus()
    line.selectAll()
    type_text(str(file))
    return line


def accepting(dialog: QFileDialog) -> QWidget:
    """The button that takes what was typed."""
    box = dialog.findChild(QDialogButtonBox)
    assert isinstance(box, QDialogButtonBox)
    return box.buttons()[0]
