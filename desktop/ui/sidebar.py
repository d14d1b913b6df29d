"""The sidebar: where one can go, what was saved when, and the way to the palette."""

import datetime as dt

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QWidget

from desktop.ui.actions import ACTION_OF, Board
from desktop.ui.kit import Kit, column, row
from desktop.ui.theme import tokens

PAGES = ("today", "customers", "library", "products", "proposals")
FOOT = ("brand", "settings")
_WIDE, _NARROW = 208, 64  # pixels


class Sidebar(QWidget):
    """The navigation, wide with words or narrow with icons."""

    chosen = Signal(str)

    def __init__(self, kit: Kit, board: Board) -> None:
        super().__init__()
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._kit, self._narrow = kit, False
        words = kit.words
        self._mark = kit.icon("backpack", "accent", 22)
        self._name = kit.label(words("Satchel"), "title")
        self._search = kit.button(words("Search …"), kind="search", icon="search", name=words("Search and do"))
        self._search.setFixedHeight(kit.theme.scaled(tokens.HEIGHTS["nav"]))
        self._search.clicked.connect(board.actions["palette"].trigger)
        self._search_keys = kit.keys(board.shortcut("palette"))
        self._search_keys.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._search.setLayout(row(None, self._search_keys))
        self._search.layout().setContentsMargins(0, 0, tokens.S, 0)  # type: ignore[union-attr]
        self._group = QButtonGroup(self)
        self._entries = {key: self._entry(key, board) for key in (*PAGES, *FOOT)}
        self._saved_mark = kit.icon("hard-drive", "ok", 14)
        self._saved = kit.label("", "caption")
        self._saved_row = row(self._saved_mark, self._saved, None, gap=6)
        self._saved_row.setContentsMargins(10, 0, 0, 4)
        head = row(self._mark, self._name, None, gap=tokens.S)
        head.setContentsMargins(8, 4, 0, 6)
        body = column(
            head,
            self._search,
            tokens.XS,
            *(self._entries[key] for key in PAGES),
            None,
            self._saved_row,
            *(self._entries[key] for key in FOOT),
            gap=tokens.XS,
            around=tokens.M,
        )
        self.setLayout(body)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.set_narrow(narrow=False)
        self._saved_mark.hide()

    @property
    def is_narrow(self) -> bool:
        """Whether it shows icons alone."""
        return self._narrow

    def set_narrow(self, *, narrow: bool) -> None:
        """Show words or icons alone."""
        self._narrow = narrow
        self.setFixedWidth(_NARROW if narrow else self._kit.theme.scaled(_WIDE))
        for text in (self._name, self._search_keys, self._saved):
            text.setVisible(not narrow)
        self._search.setText("" if narrow else self._kit.words("Search …"))
        for key, entry in self._entries.items():
            label = self._kit.words(ACTION_OF[key].label)
            entry.setText("" if narrow else label.replace("&", "&&"))
            entry.setToolTip(label if narrow else "")
        gap = 0 if narrow else 5
        for entry in (self._search, *self._entries.values()):
            entry.setIconSize(QSize(18 + gap, 18))

    def show_place(self, nav: str) -> None:
        """Mark the entry one is at; none of them for places outside."""
        self._group.setExclusive(False)
        for key, entry in self._entries.items():
            entry.setChecked(key == nav)
        self._group.setExclusive(bool(nav in self._entries))

    def show_saved(self, moment: dt.datetime) -> None:
        """Say when something was saved last."""
        local = moment.astimezone()
        self._saved.setText(self._kit.words("Saved {time}", time=f"{local:%H:%M}"))
        self._saved_mark.show()
        self._saved_mark.setToolTip(self._saved.text())

    def _entry(self, key: str, board: Board) -> QPushButton:
        action = ACTION_OF[key]
        made = self._kit.button(self._kit.words(action.label), kind="nav", icon=action.icon)
        made.setFixedHeight(self._kit.theme.scaled(tokens.HEIGHTS["nav"]))
        made.clicked.connect(board.actions[key].trigger)
        self._group.addButton(made)
        return made
