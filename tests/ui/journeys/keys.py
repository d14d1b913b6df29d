"""Hands that use the keyboard alone."""

from pathlib import Path
from typing import Final, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QButtonGroup, QWidget

from desktop.ui.actions import ACTION_OF
from desktop.ui.overlay import Overlay
from tests.ui.audit.texts import spoken
from tests.ui.hands import write as type_text
from tests.ui.journeys import shown
from tests.ui.journeys.dialogs import Answer, open_dialog, open_menu, type_path

_MOST_TABS: Final = 400
_MOST_ROWS: Final = 200


class Keys:
    """A person without a mouse."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def act(self, action: str) -> None:
        """Press the keys of an action."""
        QTest.keySequence(self._here, QKeySequence(ACTION_OF[action].shortcuts[0]))

    def choose(self, name: str) -> None:
        """Tab to a control and press it."""
        there = self._tab_to(name)
        QTest.keyClick(there, Qt.Key.Key_Space if isinstance(there, QAbstractButton) else Qt.Key.Key_Return)

    def choose_in_menu(self, name: str, item: str, saving_as: Path | None = None) -> None:
        """Open a menu, go down to an item, and type where to save."""
        answers = [lambda: self._take(item)]
        if saving_as is not None:
            answers.append(lambda: self._give(saving_as))
        answer = Answer(*answers)
        self.choose(name)
        answer.wait(self._window)

    def give_file(self, action: str, file: Path) -> None:
        """Press the keys of an action and type which file."""
        answer = Answer(lambda: self._give(file))
        self.act(action)
        answer.wait(self._window)

    def write(self, name: str, text: str) -> None:
        """Tab to a field and type over what is there."""
        there = self._tab_to(name)
        QTest.keyClick(there, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        type_text(text)

    def pick(self, listed: str, words: str) -> None:
        """Go down a list to a row, and open it."""
        view = shown.control(self._window, listed)
        assert isinstance(view, QAbstractItemView)
        wanted = shown.row(view, words)
        if not isinstance(self._over(), Overlay):
            self._tab_to(listed)
        for _ in range(_MOST_ROWS):
            if view.currentIndex().row() == wanted.row():
                break
            QTest.keyClick(self._here, Qt.Key.Key_Down)
        QTest.keyClick(self._here, Qt.Key.Key_Return)

    def see(self, words: str) -> None:
        """Wait until words are read."""
        shown.see(self._window, words)

    @property
    def _here(self) -> QWidget:
        return QApplication.focusWidget() or self._window

    def _over(self) -> QWidget | None:
        return next((one for one in self._window.findChildren(Overlay) if one.isVisible()), None)

    def _tab_to(self, name: str) -> QWidget:
        wanted = shown.control(self._window, name)
        for _ in range(_MOST_TABS):
            if spoken(self._here) == name:
                return self._here
            QTest.keyClick(self._here, _key_towards(wanted, self._here))
        raise AssertionError(f"Tab does not lead to «{name}»")

    def _take(self, item: str) -> bool:
        menu = open_menu()
        if menu is None:
            return False
        for _ in menu.actions():
            chosen = menu.activeAction()
            if chosen and chosen.text().replace("&&", "&") == item:
                break
            QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Return)
        return True

    def _give(self, file: Path) -> bool:
        dialog = open_dialog()
        if dialog is None:
            return False
        QTest.keyClick(type_path(dialog, file), Qt.Key.Key_Return)
        return True


def _key_towards(wanted: QWidget, here: QWidget) -> Qt.Key:
    """Tab, or in a row of buttons of which one is chosen the arrow towards the wanted one."""
    if wanted not in _group(here):
        return Qt.Key.Key_Tab
    is_before = wanted.mapToGlobal(wanted.rect().topLeft()).x() < here.mapToGlobal(here.rect().topLeft()).x()
    return Qt.Key.Key_Left if is_before else Qt.Key.Key_Right


def _group(widget: QWidget) -> list[QAbstractButton]:
    """The buttons that arrows lead to from one of them."""
    group = cast("QButtonGroup | None", widget.group()) if isinstance(widget, QAbstractButton) else None
    return group.buttons() if group is not None and group.exclusive() else []
