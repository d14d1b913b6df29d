"""The tabs of the customer's page: the buttons, and below them the one that is chosen, made when it is first wanted."""

from collections.abc import Iterator, Mapping
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QPushButton, QStackedWidget, QWidget

from desktop.ui.kit import row
from desktop.ui.screens.customer.account import Account
from desktop.ui.screens.customer.chain_tab import ChainTab
from desktop.ui.screens.customer.deals_tab import DealsTab
from desktop.ui.screens.customer.files_tab import FilesTab
from desktop.ui.screens.customer.needs_tab import NeedsTab
from desktop.ui.screens.customer.overview import Overview
from desktop.ui.screens.customer.profile_tab import ProfileTab
from desktop.ui.screens.customer.tab import Tab
from desktop.ui.screens.customer.timeline_tab import TimelineTab
from desktop.ui.theme import tokens

TABS: Final[tuple[type[Tab], ...]] = (Overview, ChainTab, NeedsTab, DealsTab, FilesTab, ProfileTab, TimelineTab)
TAB_OF: Final[Mapping[str, type[Tab]]] = {tab.key: tab for tab in TABS}
_TAB_OF_PART: Final = {"contact": ChainTab.key, "opportunity": DealsTab.key, "new": ProfileTab.key}


class Tabs(QStackedWidget):
    """One tab at a time; `entries` is the row of buttons."""

    def __init__(self, account: Account) -> None:
        super().__init__()
        self._account = account
        self._made: dict[str, Tab] = {}
        self._buttons: dict[str, QPushButton] = {}
        self.entries = QWidget()
        self.entries.setLayout(row(*self._entries(), gap=tokens.M))

    @property
    def shown(self) -> Tab:
        """The tab that is shown."""
        tab = self.currentWidget()
        assert isinstance(tab, Tab)  # noqa: S101 - nothing else is put in
        return tab

    def open_part(self, part: str) -> None:
        """Show the tab of a place's part, with what the part names chosen in it."""
        kind, _, rest = part.partition(":")
        key = _TAB_OF_PART.get(kind, kind)
        self._show(key if key in TAB_OF else Overview.key)
        self.shown.open_part(rest)

    def made(self) -> Iterator[Tab]:
        """The tabs that were wanted so far."""
        yield from self._made.values()

    def allow_others(self, *, allowed: bool) -> None:
        """Allow, or not, to leave the tab that is shown."""
        for key, button in self._buttons.items():
            button.setEnabled(allowed or key == self.shown.key)

    def focus_entry(self) -> None:
        """Put the keyboard on the button of the tab that is shown."""
        self._buttons[self.shown.key].setFocus(Qt.FocusReason.OtherFocusReason)

    def _entries(self) -> Iterator[QWidget]:
        group = QButtonGroup(self)
        for tab in TABS:
            button = self._account.kit.button(
                self._account.words(tab.label), lambda key=tab.key: self.open_part(key), kind="tab"
            )
            group.addButton(button)
            self._buttons[tab.key] = button
            yield button

    def _show(self, key: str) -> None:
        if self.count() and self.shown.key != key:
            self.shown.settle()
        if key not in self._made:
            self._made[key] = TAB_OF[key](self._account)
            self.addWidget(self._made[key])
            self._account.arranged.emit()
        self.setCurrentWidget(self._made[key])
        self._buttons[key].setChecked(True)
