"""The palette itself: a line to type in, what is met by it below, and the keys that choose.

It looks at the text whenever that changes, never at keys: input methods compose without a word, and then commit.
"""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget
from shiboken6 import isValid

from desktop.ui.kit import column, holding, row
from desktop.ui.overlay import Overlay
from desktop.ui.palette.entry import Group
from desktop.ui.palette.model import Lines
from desktop.ui.palette.rows import Rows
from desktop.ui.palette.sources import MOST_FOUND, ONLY_COMMANDS, Sources, refined
from desktop.ui.shell import Shell
from desktop.ui.tasks import Progress
from desktop.ui.theme import tokens
from desktop.ui.widgets.search_line import SearchLine
from desktop.workspace.finding import Hit
from desktop.workspace.workspace import Workspace

_PAUSE: Final = 150  # milliseconds without a letter before the exact order is asked for
_MOST_OF_WINDOW, _TOP = 0.62, 0.12
_PAGE: Final = 8
"""So many lines a page key goes."""
_INPUT_HEIGHT, _FOOT_HEIGHT, _NOTHING_HEIGHT = 52, 36, 96  # pixels
_EDGES = 2 * tokens.XS + 4
"""The gaps around the lines, the hairlines and the card's edge."""


class Palette(Overlay):
    """Go somewhere, find something, do something."""

    def __init__(self, shell: Shell, sources: Sources) -> None:
        super().__init__(shell.kit, shell.words("Search or run a command…"))
        self._shell, self._sources = shell, sources
        self._groups: Sequence[Group] = ()
        self._composing = False
        self._line = self._made_line()
        self._lines = Lines(self)
        self._list = self._made_list()
        self._nothing = self.kit.label("", "muted")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._foot = self._made_foot()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._ask_exactly)
        head = holding(row(self.kit.icon("search"), self._line, gap=tokens.M))
        head.layout().setContentsMargins(tokens.XL, 0, tokens.XL, 0)  # type: ignore[union-attr]
        head.setFixedHeight(self.theme.scaled(_INPUT_HEIGHT))
        listed = row(self._list, self._nothing)
        listed.setContentsMargins(tokens.S, tokens.XS, tokens.S, tokens.XS)
        self.set_content(column(head, self.kit.rule(), listed, self.kit.rule(), self._foot, gap=0))
        self._line.textChanged.connect(self._look)
        self._look("")

    def begin(self) -> None:
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self) -> None:
        """As high as its lines, up to a share of the window; its upper edge never moves."""
        scaled = self.theme.scaled
        around = scaled(_INPUT_HEIGHT) + scaled(_FOOT_HEIGHT) + _EDGES
        most = round(self.height() * _MOST_OF_WINDOW) - around
        inside = min(self._lines_height(), most) if self._groups else scaled(_NOTHING_HEIGHT)
        width = min(self.card_width(), self.width() - 2 * tokens.XL)
        top = max(tokens.XL, round(self.height() * _TOP))
        self.card.setGeometry((self.width() - width) // 2, top, width, inside + around)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that choose, unless an input method is composing."""
        if watched is self._line:
            if isinstance(event, QInputMethodEvent):
                self._composing = bool(event.preeditString())
            elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and not self._composing:
                return self._take(event)
            return False
        return super().eventFilter(watched, event)

    # What is shown

    def _look(self, text: str) -> None:
        """Show what is met by the text."""
        self._groups = self._sources.groups(text)
        self._show_groups(self._groups)
        rows = self._lines.entry_rows()
        self._select(rows[0] if rows else None)
        self._list.scrollToTop()
        searches = text.strip() and not text.strip().startswith(ONLY_COMMANDS)
        found = sum(len(group.entries) for group in self._groups if group.title == self.words("Records"))
        if searches and found >= MOST_FOUND:
            self._pause.start()
        else:
            self._pause.stop()

    def _show_groups(self, groups: Sequence[Group]) -> None:
        self._lines.show_groups(groups)
        is_empty = not groups
        self._nothing.setText(self.words("Nothing is called “{text}”.", text=self._line.text().strip()))
        self._nothing.setVisible(is_empty)
        self._list.setVisible(not is_empty)
        if self.isVisible():
            self.place()

    def _ask_exactly(self) -> None:
        """Have the exact order worked out beside; it comes home to `_refine`."""
        typed = self._line.text().strip()

        def search(workspace: Workspace, _progress: Progress) -> list[Hit]:
            return workspace.search(typed, limit=MOST_FOUND, exact=True)

        self._shell.tasks.run(typed, search, self._refiner(typed), quiet=True)

    def _refiner(self, typed: str) -> Callable[[list[Hit]], None]:
        def refine(hits: list[Hit]) -> None:
            if isValid(self) and self.isVisible() and self._line.text().strip() == typed:
                self._refine(typed, hits)

        return refine

    def _refine(self, typed: str, hits: list[Hit]) -> None:
        """Put the records below the chosen line into the exact order; that line, and what is above, stays."""
        chosen = self._lines.entry(self._list.currentIndex().row())
        stays = self._lines.entry_rows().index(self._list.currentIndex().row()) + 1 if chosen else 0
        exact = self._sources.finds.found(hits, typed)
        scrolled = self._list.verticalScrollBar().value()
        self._groups = refined(self._groups, self.words("Records"), exact, stays)
        self._show_groups(self._groups)
        self._select(self._lines.row_of(chosen.key) if chosen else None, quietly=True)
        self._list.verticalScrollBar().setValue(scrolled)

    # Choosing

    def _take(self, event: QKeyEvent) -> bool:
        """Do what a key says; whether it was one of those that choose."""
        key, rows = Qt.Key(event.key()), self._lines.entry_rows()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._do(self._list.currentIndex().row())
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._go_to_group(forward=key == Qt.Key.Key_Tab)
        elif event.modifiers() & (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier) or not rows:
            return False
        elif key in _STEPS:
            at = self._at(rows)
            step = _STEPS[key]
            to = (at + step) % len(rows) if abs(step) == 1 else max(0, min(at + step, len(rows) - 1))
            self._select(rows[to])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._select(rows[0 if key == Qt.Key.Key_Home else -1])
        else:
            return False
        return True

    def _at(self, rows: Sequence[int]) -> int:
        current = self._list.currentIndex().row()
        return rows.index(current) if current in rows else 0

    def _go_to_group(self, *, forward: bool) -> None:
        """Choose the first line of the next group, around and around."""
        firsts = self._lines.first_rows()
        if not firsts:
            return
        current = self._list.currentIndex().row()
        at = max((place for place, first in enumerate(firsts) if first <= current), default=0)
        self._select(firsts[(at + (1 if forward else -1)) % len(firsts)])

    def _select(self, row: int | None, *, quietly: bool = False) -> None:
        if row is None:
            self._list.setCurrentIndex(QModelIndex())
            return
        self._list.setCurrentIndex(self._lines.index(row))
        if row == 1:
            self._list.scrollToTop()  # the heading above it too
        entry = self._lines.entry(row)
        if entry is not None and not quietly and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._line, entry.said))

    def _clicked(self, index: QModelIndex) -> None:
        self._do(index.row())

    def _do(self, row: int) -> None:
        """Close, then do what a line says: the focus is back by then where it was."""
        entry = self._lines.entry(row)
        if entry is not None:
            self.close_overlay()
            entry.do()

    # What it is made of

    def _made_line(self) -> SearchLine:
        made = SearchLine(self.words("Search customers, cases, pages, commands…"))
        made.setProperty("kind", "bare")
        made.setFrame(False)
        made.installEventFilter(self)
        return made

    def _made_list(self) -> QListView:
        made = QListView()
        made.setModel(self._lines)
        made.setItemDelegate(Rows(self.theme, self._lines, made))
        made.setAccessibleName(self.words("Search results"))
        made.setFrameShape(QFrame.Shape.NoFrame)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setMouseTracking(True)
        made.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.clicked.connect(self._clicked)
        self.theme.changed.connect(made.viewport().update)
        return made

    def _made_foot(self) -> QWidget:
        words = self.words
        hints = (("↑↓", words("choose")), ("Enter", words("open##hint")), ("Tab", words("next group")))
        items = [holding(row(self.kit.keys(key), self.kit.label(text, "caption"), gap=6)) for key, text in hints]
        commands = holding(row(self.kit.keys(">"), self.kit.label(words("commands only"), "caption"), gap=6))
        closes = holding(row(self.kit.keys("Esc"), self.kit.label(words("close##hint"), "caption"), gap=6))
        foot = row(*items, commands, None, closes, gap=tokens.L)
        made = holding(foot)
        foot.setContentsMargins(tokens.XL, 0, tokens.XL, 0)
        made.setFixedHeight(self.theme.scaled(_FOOT_HEIGHT))
        return made

    def _lines_height(self) -> int:
        delegate = self._list.itemDelegate()
        rows = range(self._lines.rowCount())
        return sum(delegate.height(row) for row in rows) if isinstance(delegate, Rows) else 0


_STEPS: Final = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _PAGE,
    Qt.Key.Key_PageUp: -_PAGE,
}
