"""What a tab of the customer's page is: cards on a ground that scrolls."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QWidget

from desktop.store.changes import Changes
from desktop.ui.kit import column
from desktop.ui.screens.customer.account import Account
from desktop.ui.screens.customer.section import Section
from desktop.ui.theme import tokens
from desktop.ui.widgets.page import Page

_TOP = 80  # pixels of a widget that are to be seen when one scrolls to it


class Tab(QWidget):
    """One tab. `key` is its name in places, `label` the msgid that stands on it."""

    key: ClassVar[str]
    label: ClassVar[str]

    def __init__(self, account: Account) -> None:
        super().__init__()
        self.account, self.kit, self.words = account, account.kit, account.words
        self.sections: list[Section] = []
        self.page = Page(self.kit)
        self.setLayout(column(self.page))

    def fill(self, content: QWidget, sections: Sequence[Section]) -> None:
        """Set what the tab shows, and read it for the first time."""
        self.sections = list(sections)
        self.page.room.addSpacing(tokens.L)
        self.page.room.addWidget(content)
        self.page.room.addStretch(1)
        for section in self.sections:
            section.refresh()

    def refresh(self, changes: Changes | None = None) -> None:
        """Look at the subject again."""
        for section in self.sections:
            section.refresh(changes)

    def settle(self) -> None:
        """Save at once what waits for a pause in typing."""
        for section in self.sections:
            section.settle()

    def open_part(self, _part: str) -> None:
        """Show a part of the tab: what stands behind the colon of a place's part."""

    def begin(self) -> bool:
        """Put the keyboard where one starts; whether there is such a place."""
        return False

    def part(self) -> str:
        """What a place calls this tab as it stands."""
        return self.key

    def show_widget(self, widget: QWidget) -> None:
        """Scroll to the top of a widget once it has its place."""

        def scroll() -> None:
            top = widget.mapToGlobal(QPoint(0, 0)).y() - self.page.area.mapToGlobal(QPoint(0, 0)).y()
            if not 0 <= top <= self.page.area.height() - _TOP:
                self.page.scroll_to(self.page.scrolled + top - tokens.L)

        QTimer.singleShot(0, widget, scroll)
