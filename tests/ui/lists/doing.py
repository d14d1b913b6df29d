"""What the tests of this folder do and see, said once."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu, QWidget

from desktop.ui.main_window import MainWindow
from desktop.ui.place import Place
from tests.ui import finding, hands

Eventually = Callable[[Callable[[], bool]], None]


CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


ODD = "<b>钢&铁</b> 😀 שלום " + "长" * 180


def go(window: MainWindow, screen: str, part: str = "") -> QWidget:
    window.content.shell.go(Place(screen, part=part))
    page = window.content.navigator.current
    assert page is not None
    QApplication.processEvents()
    return page


def view(page: QWidget) -> QAbstractItemView:
    (found,) = [
        one for one in page.findChildren(QAbstractItemView) if one.isVisible() and one.accessibleName().endswith("列表")
    ]
    return found


def rows(page: QWidget) -> list[str]:
    model = view(page).model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def current(page: QWidget) -> str:
    return str(view(page).currentIndex().data())


def filtered(page: QWidget, text: str) -> list[str]:
    hands.press(Qt.Key.Key_F, CONTROL)
    hands.press(Qt.Key.Key_A, CONTROL)
    hands.write(text)
    QTest.qWait(1)
    return rows(page)


def pick(window: MainWindow, button: str, *texts: str) -> None:
    """Open a picker by its button, tick what these texts find, and leave it."""
    finding.click(finding.called(window, button))
    for text in texts:
        hands.press(Qt.Key.Key_A, CONTROL)
        hands.write(text)
        hands.press(Qt.Key.Key_Return)


def choose(name: str) -> list[str]:
    """Click an entry of the menu that is open; what the menu offers."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    (action,) = [action for action in menu.actions() if action.text() == name]
    offered = [one.text() for one in menu.actions() if one.text()]
    hands.click(menu, menu.actionGeometry(action).center())
    return offered


def from_menu(page: QWidget, name: str) -> list[str]:
    """Choose from the context menu of the current row."""
    shown = view(page)
    shown.customContextMenuRequested.emit(shown.visualRect(shown.currentIndex()).center())
    return choose(name)
