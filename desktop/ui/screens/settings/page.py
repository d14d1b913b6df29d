"""The settings' page: a box to search in, the list of sections, and the sections below each other."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.settings import Settings
from desktop.store.changes import Changes
from desktop.ui.actions import Bindings
from desktop.ui.kit import at_left, column, holding, row
from desktop.ui.place import Place, State
from desktop.ui.screens.screen import Screen
from desktop.ui.screens.settings.backups import BackupSection
from desktop.ui.screens.settings.exchange import ExchangeSection
from desktop.ui.screens.settings.help import HelpSection
from desktop.ui.screens.settings.library import LibrarySection
from desktop.ui.screens.settings.looks import Looks
from desktop.ui.screens.settings.section import Section
from desktop.ui.shell import Shell
from desktop.ui.theme import tokens
from desktop.ui.upkeep import Upkeep
from desktop.ui.widgets.empty import Empty
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.page_head import PageHead
from desktop.ui.widgets.search_line import SearchLine

_WIDTH, _INDEX, _SEARCH = 760, 222, 280  # pixels at 100 %
_INDEX_FROM = 970  # pixels at 100 %: below it the list of sections has no room


class SettingsPage(Screen):
    """Everything that can be set, applied at once."""

    key = "settings"
    nav = "settings"

    def __init__(self, shell: Shell, place: Place) -> None:
        super().__init__(shell, place)
        kit, words = self.kit, self.words
        upkeep = Upkeep.of(shell)
        self._sections: tuple[Section, ...] = (
            Looks(shell),
            LibrarySection(shell),
            BackupSection(shell, upkeep),
            ExchangeSection(shell, upkeep),
            HelpSection(shell),
        )
        self._search = SearchLine(words("Search the settings"))
        self._search.setClearButtonEnabled(True)
        self._search.setFixedWidth(shell.theme.scaled(_SEARCH))
        self._search.textChanged.connect(self._filter)
        self._nothing = Empty(kit, "search", words("No such setting"), words("Try another word."))
        self._nothing.hide()
        self._index = self._made_index()
        self._page = Page(kit, gap=tokens.XL)
        body = column(*self._sections, self._nothing, None, gap=tokens.XL)
        middle = QWidget()
        middle.setLayout(body)
        body.setContentsMargins(0, 0, 0, 0)
        middle.setMaximumWidth(shell.theme.scaled(_WIDTH))
        self._page.room.addLayout(at_left(middle))
        line = row(self._index, self._page, gap=0)
        line.setStretch(1, 1)
        self.setLayout(column(PageHead(kit, self.title(), buttons=[self._search]), line, gap=0))
        shell.adjusting.connect(self._follow)
        shell.theme.changed.connect(self._follow_theme)

    def title(self) -> str:
        return self.words("Settings")

    def refresh(self, changes: Changes) -> None:  # noqa: ARG002 - counts and samples follow every change
        for section in self._sections:
            section.refresh()

    def bindings(self) -> Bindings:
        return {"filter": self._find}

    def begin(self) -> None:
        """Go to the section that was asked for, else begin with searching."""
        if self.place.part:
            QTimer.singleShot(0, self, lambda: self.go_to(self.place.part))
        elif self._focused() < 0:
            self._search.setFocus(Qt.FocusReason.OtherFocusReason)

    def state(self) -> State:
        at = self._focused()
        ring = at >= 0 and bool(self._controls()[at].property("ring"))
        return {"scroll": self._page.scrolled, "search": self._search.text(), "focus": at, "ring": int(ring)}

    def restore_state(self, state: State) -> None:
        self._search.setText(str(state.get("search", "")))
        at, scroll = int(state.get("focus", -1)), int(state.get("scroll", 0))
        controls = self._controls()
        if 0 <= at < len(controls):
            by_keys = bool(state.get("ring", 0))
            controls[at].setFocus(Qt.FocusReason.TabFocusReason if by_keys else Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, lambda: self._page.scroll_to(scroll))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._index.setVisible(self.width() >= self.shell.theme.scaled(_INDEX_FROM))

    # The list of sections

    def _made_index(self) -> QWidget:
        buttons: list[QPushButton] = []
        for section in self._sections:
            button = self.kit.button(section.title, self._goer(section), kind="nav", icon=section.icon)
            button.setCheckable(False)
            button.setFixedHeight(self.shell.theme.scaled(tokens.HEIGHTS["nav"]))
            buttons.append(button)
        listed = column(*buttons, None, gap=tokens.XS)
        made = holding(listed)
        listed.setContentsMargins(tokens.L, 0, 0, 0)
        made.setFixedWidth(self.shell.theme.scaled(_INDEX) + tokens.L)
        return made

    def _goer(self, section: Section) -> Callable[[], object]:
        return lambda: self.go_to(section.key)

    def go_to(self, key: str) -> None:
        """Scroll to a section."""
        self._search.clear()
        section = next((one for one in self._sections if one.key == key), None)
        if section is not None:
            self._page.scroll_to_widget(section)

    # Searching

    def _find(self) -> None:
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def _filter(self, text: str) -> None:
        sought = text.casefold().split()
        shown = [section.search(sought) for section in self._sections]
        self._nothing.setVisible(not any(shown))

    # Following

    def _follow(self, settings: Settings) -> None:
        for section in self._sections:
            section.follow(settings)

    def _follow_theme(self) -> None:
        self._follow(self.shell.settings)

    # Where the keyboard is, by number: names change with the language

    def _controls(self) -> list[QWidget]:
        """All that can have the keyboard; Tab alone doesn't tell: Qt takes it from what isn't chosen among several."""
        return [one for one in self.findChildren(QWidget) if one.focusPolicy() is not Qt.FocusPolicy.NoFocus]

    def _focused(self) -> int:
        return next((at for at, one in enumerate(self._controls()) if one.hasFocus()), -1)
