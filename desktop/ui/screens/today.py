"""Today: what to go on with, what waits for an answer, what is due."""

from PySide6.QtWidgets import QWidget

from desktop.ui.kit import column
from desktop.ui.place import Place
from desktop.ui.screens.screen import Screen
from desktop.ui.shell import Shell
from desktop.ui.widgets.page_head import PageHead


class Today(Screen):
    """The first page."""

    key = "today"
    nav = "today"

    def __init__(self, shell: Shell, place: Place) -> None:
        super().__init__(shell, place)
        self.setLayout(column(PageHead(self.kit, self.title()), QWidget(), None, gap=0))

    def title(self) -> str:
        return self.words("Today##page")
