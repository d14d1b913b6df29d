"""What is in the main window: sidebar and page side by side, messages and the palette above them.

It is made anew when the language or the size of text changes, at the place one was.
"""

from collections.abc import Callable

from attrs import evolve
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.settings import ThemeMode
from desktop.store.desk import new_id
from desktop.ui.actions import Board
from desktop.ui.arrivals import Arrivals
from desktop.ui.kit import row
from desktop.ui.messages import Messages
from desktop.ui.navigator import Navigator
from desktop.ui.overlays import Overlays
from desktop.ui.place import Place, Trail, Visit
from desktop.ui.screens.screen import Screen
from desktop.ui.shell import Shell
from desktop.ui.sidebar import FOOT, PAGES, Sidebar
from desktop.ui.task_panel import TaskPanel
from desktop.ui.upkeep import Upkeep


class Content(QWidget):
    """One library in a window, in one language and one size of text."""

    def __init__(self, shell: Shell, trail: Trail) -> None:
        super().__init__()
        self.setObjectName("root")
        self.shell = shell
        self.board = Board(self, shell.theme, shell.words)
        self.messages = Messages(self, shell.kit)
        self.sidebar = Sidebar(shell.kit, self.board)
        self.navigator = Navigator(shell, trail)
        self.task_panel = TaskPanel(self, shell.kit, shell.tasks)
        self.overlays = Overlays(self, shell, self.board, self.navigator)
        self.upkeep = Upkeep.of(shell)
        self.arrivals = Arrivals(self, shell, self.navigator)
        whole = row(self.sidebar, self.navigator, gap=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self.navigator.arrived.connect(self._arrived)
        shell.going.connect(self.navigator.go)
        shell.asked.connect(self.board.do)
        shell.told.connect(self.messages.tell)
        shell.refused.connect(self.messages.trouble)
        shell.saved.connect(self.sidebar.show_saved)
        shell.changed.connect(self._name_undo)
        self.board.bind(self._bindings())
        self._name_undo()

    def begin(self, visit: Visit) -> None:
        """Show a place as it was left."""
        self.navigator.show_visit(visit)

    def fit(self) -> None:
        """Make the sidebar as wide as the settings say, or as there is room."""
        self.sidebar.fit(self.shell.settings.sidebar, self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def _bindings(self) -> dict[str, Callable[[], object]]:
        return {
            **{key: self._goer(Place(key)) for key in (*PAGES, *FOOT, "trash", "history")},
            **self.overlays.bindings(),
            **self.upkeep.bindings(),
            "import": self.arrivals.choose,
            "new_customer": lambda: self.navigator.go(Place("customer", new_id(), "new")),
            "new_case": lambda: self.navigator.go(Place("item", new_id(), "new:case_study")),
            "back": self.navigator.back,
            "forward": self.navigator.forward,
            "undo": self._settled(self.shell.undo),
            "redo": self._settled(self.shell.redo),
            "sidebar": self._turn_sidebar,
            "light": self._themer("light"),
            "dark": self._themer("dark"),
            "system_theme": self._themer("system"),
        }

    def _goer(self, place: Place) -> Callable[[], object]:
        return lambda: self.navigator.go(place)

    def _themer(self, mode: ThemeMode) -> Callable[[], object]:
        return lambda: self.shell.adjust(evolve(self.shell.settings, theme=mode))

    def _settled(self, do: Callable[[], object]) -> Callable[[], object]:
        """Do something after what waits for a pause in typing was saved."""

        def settle_and_do() -> None:
            self.navigator.settle()
            do()

        return settle_and_do

    def _arrived(self, screen: Screen) -> None:
        self.sidebar.show_place(screen.nav)
        self.board.bind_here(screen.bindings())
        self.board.permit("back", now=self.navigator.can_go_back)
        self.board.permit("forward", now=self.navigator.can_go_forward)
        self.window().setWindowTitle(f"{screen.title()} – {self.shell.words('Satchel')}")

    def _name_undo(self) -> None:
        """Have Undo and Redo say what they would do."""
        store, words = self.shell.workspace.store, self.shell.words
        undo, redo = store.to_undo(), store.to_redo()
        self.board.rename("undo", words("Undo: {step}", step=self.shell.said(undo)) if undo else words("Undo"))
        self.board.rename("redo", words("Redo: {step}", step=self.shell.said(redo)) if redo else words("Redo"))
        self.sidebar.show_undo(possible=undo is not None)

    def _turn_sidebar(self) -> None:
        self.shell.adjust(evolve(self.shell.settings, sidebar="wide" if self.sidebar.is_narrow else "narrow"))
