"""The main window: a frame that keeps its size and place, around content made anew when words or sizes change."""

from attrs import evolve
from PySide6.QtCore import QByteArray, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow

from desktop.settings import Settings
from desktop.ui import system
from desktop.ui.content import Content
from desktop.ui.place import Place, Trail, Visit
from desktop.ui.shell import Shell
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from desktop.workspace.workspace import Workspace

LEAST = QSize(1024, 640)
USUAL = QSize(1280, 720)


class MainWindow(QMainWindow):
    """One library in a window. `adjusted` gives the settings that a person has changed."""

    adjusted = Signal(object)
    opening = Signal(object)

    def __init__(self, workspace: Workspace, theme: Theme, settings: Settings) -> None:
        super().__init__()
        self.workspace, self.theme, self.settings = workspace, theme, settings
        self.tasks = Tasks(workspace)
        self._trail = Trail()
        self.setMinimumSize(LEAST)
        self.resize(USUAL)
        if settings.window:
            self.restoreGeometry(QByteArray.fromHex(settings.window.encode("ascii")))
        self.content = self._made(Visit(Place("today")))

    def adjust(self, settings: Settings) -> None:
        """Follow the settings; where words or sizes change, the content is made anew at the same place."""
        before, self.settings, self.content.shell.settings = self.settings, settings, settings
        self.theme.set(settings.language, settings.theme, settings.text_size / 100)
        self.adjusted.emit(settings)
        if (before.language, before.text_size) == (settings.language, settings.text_size):
            self.content.fit()
        else:
            QTimer.singleShot(0, self._make_again)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what waits, keep the window's size and place, and end what is under way."""
        self.content.navigator.settle()
        geometry = bytes(self.saveGeometry().toHex().data()).decode("ascii")
        self.adjusted.emit(evolve(self.settings, window=geometry))
        self.tasks.stop()
        super().closeEvent(event)

    def _made(self, visit: Visit) -> Content:
        shell = Shell(self.workspace, self.theme, self.settings, self.tasks)
        content = Content(shell, self._trail)
        shell.setParent(content)
        shell.adjusting.connect(self.adjust)
        shell.opening.connect(self.opening)
        content.board.bind({"quit": self.close})
        system.add_menu_bar(self, content.board, shell.words)
        self.setCentralWidget(content)  # the one before is gone with it
        content.fit()
        content.begin(visit)
        return content

    def _make_again(self) -> None:
        visit = self.content.navigator.again() or Visit(Place("today"))
        self.content = self._made(visit)
