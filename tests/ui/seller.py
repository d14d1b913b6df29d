"""One who builds a proposal in the window, as tests play it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QModelIndex, QRect, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu, QWidget

from desktop.exporters.rendering import Opened
from desktop.i18n import Language
from desktop.records import Customer, Proposal
from desktop.store.changes import Step
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.page_view import PageView
from desktop.ui.place import Place
from desktop.workspace.workspace import Workspace
from tests.ui import finding

Eventually = Callable[[Callable[[], bool]], None]
NONE = Qt.KeyboardModifier.NoModifier
EDIT = Step("Edit")


class Seller:
    """One who builds a proposal for the first sample customer."""

    def __init__(self, window: MainWindow, workspace: Workspace, eventually: Eventually) -> None:
        self.window, self.workspace, self.eventually = window, workspace, eventually
        self.customer = workspace.find(Customer, "昱栎部件")
        made = workspace.new_proposal(self.customer, Language.ZH_CN)
        self.id = workspace.save([made], EDIT).ids[0]

    @property
    def proposal(self) -> Proposal:
        """As it stands in the library."""
        found = self.workspace.get(self.id)
        assert isinstance(found, Proposal)
        return found

    @property
    def page(self) -> QWidget:
        """What is shown."""
        current = self.window.content.navigator.current
        assert current is not None
        return current

    @property
    def sections(self) -> QAbstractItemView:
        return finding.named(self.page, "章节", QAbstractItemView)

    @property
    def pages(self) -> PageView:
        return finding.named(self.page, "方案页面", PageView)

    def open(self, part: str = "") -> None:
        self.window.content.shell.go(Place("proposal", self.id, part))
        self.eventually(self.is_printed)
        self.eventually(self.is_checked)
        self.awake()

    def awake(self) -> None:
        """Have the window be the one that keys go to, as it is on a screen when nothing else was clicked."""
        self.window.activateWindow()
        self.eventually(lambda: self.window.isActiveWindow() and QApplication.activePopupWidget() is None)

    def is_printed(self) -> bool:
        views = self.page.findChildren(PageView)
        return bool(views) and views[0].pages > 0

    def is_checked(self) -> bool:
        return any("出件检查" in name for name in finding.names(self.page))

    def titles(self) -> list[str]:
        model = self.sections.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def said(self, title: str) -> str:
        """What a screen reader says of a section."""
        return str(self.index(title).data(Qt.ItemDataRole.AccessibleTextRole))

    def index(self, title: str) -> QModelIndex:
        return self.sections.model().index(self.titles().index(title), 0)

    def place(self, title: str) -> QRect:
        self.sections.scrollTo(self.index(title))
        return self.sections.visualRect(self.index(title))

    def choose(self, title: str) -> None:
        """Click a section."""
        place = self.place(title).center()
        QTest.mouseClick(self.sections.viewport(), Qt.MouseButton.LeftButton, NONE, place)
        QApplication.processEvents()

    def printed(self) -> str:
        """The text of the pages that are shown, as far as it is told."""
        return self.pages.accessibleDescription()


def menu() -> QMenu:
    shown = QApplication.activePopupWidget()
    assert isinstance(shown, QMenu)
    return shown


def pick(text: str) -> None:
    """Choose an entry of the menu that is open, by keys."""
    opened = menu()
    names = [action.text() for action in opened.actions()]
    assert text in names, names
    opened.setActiveAction(opened.actions()[names.index(text)])
    QTest.keyClick(opened, Qt.Key.Key_Return)


def keyboard() -> str:
    """What the control is called that has the keyboard."""
    where = QApplication.focusWidget()
    return where.accessibleName() if where is not None else ""


def pick_later(text: str) -> None:
    """Choose an entry of a menu that a click opens and waits for."""
    QTimer.singleShot(0, lambda: pick(text))


def text_of(file: Path) -> str:
    """What a written PDF or Word file says."""
    if file.suffix == ".pdf":
        with Opened(file.read_bytes()) as opened:
            return "".join(opened.text(page) for page in range(len(opened.sizes))).replace("\r\n", "")
    from docx import Document

    return "\n".join(paragraph.text for paragraph in Document(str(file)).paragraphs)
