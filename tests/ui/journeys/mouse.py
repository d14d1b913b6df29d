"""Hands that point and click, and use keys only to type."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QApplication, QWidget

from desktop.i18n import Language, Words
from desktop.ui.actions import ACTION_OF
from tests.ui.hands import write as type_text
from tests.ui.journeys import shown
from tests.ui.journeys.dialogs import Answer, accepting, open_dialog, open_menu, type_path

_BUTTONS: Final = {"palette": "Search and commands", "import": "Import files…"}
"""What the buttons are called that do an action under a name of their own."""
_NOTCH: Final = -120  # of a mouse wheel, downwards
_MOST_NOTCHES: Final = 200


class Mouse:
    """A person who points."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def act(self, action: str) -> None:
        """Click the button that stands for an action."""
        label = _BUTTONS.get(action, ACTION_OF[action].label)
        self._click(shown.begins(self._window, Words(Language.ZH_CN)(label)))

    def choose(self, name: str) -> None:
        """Click a control."""
        self._click(shown.control(self._window, name))

    def choose_in_menu(self, name: str, item: str, saving_as: Path | None = None) -> None:
        """Open a menu, click an item, and say where to save."""
        answers = [lambda: self._take(item)]
        if saving_as is not None:
            answers.append(lambda: self._give(saving_as))
        answer = Answer(*answers)
        self.choose(name)
        answer.wait(self._window)

    def give_file(self, action: str, file: Path) -> None:
        """Click what does an action, and say which file."""
        answer = Answer(lambda: self._give(file))
        self.act(action)
        answer.wait(self._window)

    def write(self, name: str, text: str) -> None:
        """Click into a field and type over what is there."""
        there = shown.control(self._window, name)
        self._click(there)
        QTest.keyClick(there, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        type_text(text)

    def pick(self, listed: str, words: str) -> None:
        """Click a row of a list; twice where once only chooses it."""
        view = shown.control(self._window, listed)
        assert isinstance(view, QAbstractItemView)
        place = view.visualRect(shown.row(view, words))
        for _ in range(_MOST_NOTCHES):
            if view.viewport().rect().contains(place.center()):
                break
            _turn_wheel(view)
            place = view.visualRect(shown.row(view, words))
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place.center())

    def see(self, words: str) -> None:
        """Wait until words are read."""
        shown.see(self._window, words)

    def _click(self, widget: QWidget) -> None:
        area = _scrolling(widget)
        for _ in range(_MOST_NOTCHES):
            if area is None or widget.visibleRegion().contains(widget.rect().center()):
                break
            _turn_wheel(area)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def _take(self, item: str) -> bool:
        menu = open_menu()
        if menu is None:
            return False
        action = next(one for one in menu.actions() if one.text().replace("&&", "&") == item)
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
        return True

    def _give(self, file: Path) -> bool:
        dialog = open_dialog()
        if dialog is None:
            return False
        type_path(dialog, file)
        QTest.mouseClick(accepting(dialog), Qt.MouseButton.LeftButton)
        return True


def _scrolling(widget: QWidget) -> QAbstractScrollArea | None:
    """What a widget scrolls in."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QAbstractScrollArea):
        above = above.parentWidget()
    return above


def _turn_wheel(area: QAbstractScrollArea) -> None:
    middle = area.viewport().rect().center()
    event = QWheelEvent(
        QPointF(middle),
        QPointF(area.viewport().mapToGlobal(middle)),
        QPoint(),
        QPoint(0, _NOTCH),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(area.viewport(), event)
