"""What the tests of this folder do and see, said once."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QProgressBar,
    QTableView,
    QWidget,
)

from desktop.records import Customer
from desktop.ui.main_window import MainWindow
from desktop.workspace.workspace import Workspace
from tests.ui import finding
from tests.ui.finding import named

Eventually = Callable[[Callable[[], bool]], None]


CTRL = Qt.KeyboardModifier.ControlModifier


TABLE = "编号,客户名称,城市,行业\nx1,甲公司,上海,机械\nx2,乙公司,北京,机械\nx3,,苏州,\n"


def shown(window: MainWindow) -> QWidget:
    screen = window.content.navigator.current
    assert screen is not None
    return screen


def wait_for_preview(screen: QWidget, eventually: Eventually) -> None:
    def is_there() -> bool:
        bars = [one for one in screen.findChildren(QProgressBar) if one.isVisible()]
        busy = [one for one in buttons(screen) if one in {"正在读取文件", "正在导入…"}]
        return not bars and not busy and any(one.startswith("导入") for one in buttons(screen))

    eventually(is_there)


def click(widget: QWidget) -> None:
    """Click, and let what comes of it be laid out."""
    finding.click(widget)
    QApplication.processEvents()


def buttons(root: QWidget) -> list[str]:
    return [one.accessibleName() for one in root.findChildren(QAbstractButton) if one.isVisible()]


def rows(table: QTableView) -> list[str]:
    """The rows as a screen reader says them."""
    model: QAbstractItemModel = table.model()
    said = Qt.ItemDataRole.AccessibleTextRole
    return [str(model.index(row, 0).data(said)) for row in range(model.rowCount())]


def table(screen: QWidget, name: str) -> QTableView:
    return named(screen, name, QTableView)


def choose(box: QComboBox, text: str) -> None:
    """Choose a line of a list with the keyboard."""
    box.setFocus()
    while box.currentText() != text:
        before = box.currentIndex()
        QTest.keyClick(box, Qt.Key.Key_Down)
        assert box.currentIndex() > before, f"there is no {text}"


def customers(workspace: Workspace) -> list[str]:
    return [one.name for one in workspace.store.of(Customer) if one.external_id.startswith("x")]


def boxes(screen: QWidget) -> list[QComboBox]:
    return [one for one in screen.findChildren(QComboBox) if one.isVisible()]


def drop(window: MainWindow, *files: Path) -> None:
    """Drag files over the window and let them go."""
    cover, dragged = drag(window, *files), data(*files)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(cover, QDropEvent(QPointF(80, 80), Qt.DropAction.CopyAction, dragged, left, none))


def drag(window: MainWindow, *files: Path) -> QWidget:
    """Drag files over the window; what covers it then."""
    dragged, left, none = data(*files), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(40, 40), Qt.DropAction.CopyAction, dragged, left, none)
    QApplication.sendEvent(window.content, enter)
    (label,) = [one for one in window.findChildren(QLabel) if one.text() == "松开即可导入" and one.isVisible()]
    cover: QWidget = label
    while not cover.acceptDrops():
        cover = cover.parentWidget() or cover
    QApplication.sendEvent(cover, QDragEnterEvent(QPoint(60, 60), Qt.DropAction.CopyAction, dragged, left, none))
    return cover


def data(*files: Path) -> QMimeData:
    """Files as a file manager drags them."""
    made = QMimeData()
    made.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    return made
