"""The sidebar: where one can go, what was saved when, and the way to the palette."""

import datetime as dt

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QPushButton, QSizePolicy, QToolButton, QWidget

from desktop.settings import Sidebar as Width
from desktop.ui.actions import ACTION_OF, Board
from desktop.ui.kit import Kit, column, holding, row, style_again
from desktop.ui.theme import icons, tokens
from desktop.ui.widgets.plain_tip import plain_tip

PAGES = ("today", "customers", "library", "products", "proposals")
FOOT = ("brand", "settings")
_WAYS = {"back": "chevron-left", "forward": "chevron-right"}
_WIDE, _NARROW = 208, 64  # pixels
_WIDE_FROM = 1360  # pixels: from here on a window has room for words
_GAP = 5  # pixels between an icon and its text
_ICON_ALONE = 36  # pixels high; an icon without a text beside it stays as it is


class Sidebar(QWidget):
    """The navigation, wide with words or narrow with icons."""

    def __init__(self, kit: Kit, board: Board) -> None:
        super().__init__()
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._kit, self._board, self._narrow = kit, board, False
        self._name = kit.label(kit.words("Satchel"), "title")
        self._head = self._made_head()
        self._search_keys = kit.keys(board.shortcut("palette"))
        self._search = self._made_search()
        self._group = QButtonGroup(self)
        self._entries = {key: self._entry(key) for key in (*PAGES, *FOOT)}
        self._saved_mark = kit.icon("hard-drive", "ok", 14)
        self._saved = kit.label("", "caption")
        self._undo = self._tool("undo", "undo-2")
        self._past = [self._tool(key, ACTION_OF[key].icon) for key in ("history", "trash")]
        self._foot = self._made_foot()
        self._body = column(
            self._head,
            self._search,
            tokens.XS,
            *(self._entries[key] for key in PAGES),
            None,
            self._foot,
            *(self._entries[key] for key in FOOT),
            gap=tokens.XS,
        )
        self.setLayout(self._body)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.set_narrow(narrow=False)

    @property
    def is_narrow(self) -> bool:
        """Whether it shows icons alone."""
        return self._narrow

    def fit(self, wanted: Width, room: int) -> None:
        """Be as wide as the settings say, or as a window of this width has room for."""
        roomy = room >= self._kit.theme.scaled(_WIDE_FROM)
        self.set_narrow(narrow=wanted == "narrow" or (wanted == "auto" and not roomy))

    def set_narrow(self, *, narrow: bool) -> None:
        """Show words or icons alone."""
        self._narrow = narrow
        self.setFixedWidth(_NARROW if narrow else self._kit.theme.scaled(_WIDE))
        side = tokens.S if narrow else tokens.M
        self._body.setContentsMargins(side, tokens.M, side, tokens.M)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        for layout in (self._head, self._foot):
            layout.setDirection(way)
        self._head.setContentsMargins(0 if narrow else tokens.S, tokens.XS, 0, 6)
        self._foot.setContentsMargins(0 if narrow else 10, 0, 0, tokens.XS)
        for text in (self._name, self._search_keys, self._saved):
            text.setVisible(not narrow)
        self._show_words(narrow=narrow)

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

    def show_undo(self, *, possible: bool) -> None:
        """Offer to undo, where there is something."""
        self._undo.setVisible(possible)

    def _show_words(self, *, narrow: bool) -> None:
        self._search.setText("" if narrow else self._kit.words("Search…"))
        for key, entry in self._entries.items():
            label = self._kit.words(ACTION_OF[key].label)
            entry.setText("" if narrow else label.replace("&", "&&"))
            entry.setToolTip(label if narrow else "")
        height = _ICON_ALONE if narrow else self._kit.theme.scaled(tokens.HEIGHTS["nav"])
        for button in (self._search, *self._entries.values()):
            button.setFixedHeight(height)
            side = icons.SIZE if narrow else self._kit.theme.scaled(icons.SIZE)
            button.setIconSize(QSize(side if narrow else side + _GAP, side))
            button.setProperty("narrow", narrow)
            style_again(button)

    def _made_head(self) -> QBoxLayout:
        mark = self._kit.icon("backpack", "accent", 22)
        ways = row(*(self._tool(key, icon) for key, icon in _WAYS.items()), gap=0)
        head = row(mark, tokens.S, self._name, holding(ways), gap=0)
        self._name.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        head.setAlignment(mark, Qt.AlignmentFlag.AlignCenter)
        return head

    def _made_search(self) -> QPushButton:
        words = self._kit.words
        made = self._kit.button(words("Search…"), kind="search", icon="search", name=words("Search and commands"))
        made.clicked.connect(self._board.actions["palette"].trigger)
        self._search_keys.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inside = row(None, self._search_keys)
        made.setLayout(inside)
        inside.setContentsMargins(0, 0, tokens.S, 0)
        return made

    def _made_foot(self) -> QBoxLayout:
        tools = (self._undo, *self._past)
        foot = row(self._saved_mark, 6, self._saved, *tools, gap=0)
        self._saved.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for item in (self._saved_mark, *tools):
            foot.setAlignment(item, Qt.AlignmentFlag.AlignCenter)
        self._saved_mark.hide()
        self._undo.hide()
        return foot

    def _entry(self, key: str) -> QPushButton:
        action = ACTION_OF[key]
        made = self._kit.button(self._kit.words(action.label), kind="nav", icon=action.icon)
        made.clicked.connect(self._board.actions[key].trigger)
        self._group.addButton(made)
        return made

    def _tool(self, key: str, icon: str) -> QToolButton:
        """A small button for an action, which says and does what the action does now."""
        action = self._board.actions[key]
        made = self._kit.tool(icon, self._board.text(key), action.trigger)
        made.setProperty("small", "still")  # the narrow sidebar has no room for more, whatever the text's size
        made.setIconSize(QSize(icons.SIZE, icons.SIZE))

        def follow() -> None:
            said, keys = self._board.text(key), self._board.shortcut(key)
            made.setAccessibleName(said)
            made.setToolTip(plain_tip(f"{said}  {keys}"))
            made.setEnabled(action.isEnabled())

        action.changed.connect(follow)
        follow()
        return made
