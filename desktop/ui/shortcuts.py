"""The shortcut sheet (F1): every action that has a key, by group, made from the list of actions; searchable."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSlider, QVBoxLayout, QWidget

from desktop.store.hearing import met
from desktop.ui.actions import ACTIONS, GROUPS, Action, Board
from desktop.ui.key_names import key_names
from desktop.ui.kit import Kit, column, row
from desktop.ui.overlay import Overlay
from desktop.ui.theme import tokens
from desktop.ui.widgets.search_line import SearchLine

_COLUMNS: Final = 2
_HEADING_LINES: Final = 2
"""A heading with the gap above it is about as high as so many lines."""
_ON_MICE: Final = ("Back", "Forward")
"""Keys that are buttons of a mouse, which show by themselves what they do."""
_EVERYWHERE: Final = (
    (("Tab", "Shift+Tab"), "Next or previous field"),
    (("Enter",), "Open the selection"),
    (("Esc",), "Close or cancel"),
)


_SCROLLED: Final = {
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
}


class _Line(QWidget):
    """One action with its keys."""

    def __init__(self, kit: Kit, said: str, names: Sequence[str], keys: Sequence[str]) -> None:
        super().__init__()
        self._names, self._keys = names, keys
        label = kit.label(said, wrap=True)
        label.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        items: list[QWidget] = [kit.keys(key) for key in keys]
        inside = row(label, *items, gap=6)
        inside.setStretch(0, 1)
        inside.setContentsMargins(0, 3, 0, 3)
        self.setLayout(inside)
        self.setAccessibleName(f"{said}, {', '.join(keys)}")

    def is_met(self, typed: str) -> bool:
        """Whether it is called what was typed, or has such a key."""
        by_name = any(met(name, typed) for name in self._names)
        return by_name or any(typed.casefold() in key.casefold() for key in self._keys)


class _Section(QWidget):
    """A group of actions under its heading."""

    def __init__(self, kit: Kit, title: str, lines: Sequence[_Line]) -> None:
        super().__init__()
        self._lines = lines
        self.setLayout(column(kit.label(title, "section"), 2, *lines, None, gap=0))

    @property
    def lines_shown(self) -> int:
        """About how high it is, in lines."""
        return _HEADING_LINES + sum(not line.isHidden() for line in self._lines)

    def show_met(self, typed: str) -> bool:
        """Show the lines that are met by what was typed; whether there are any."""
        for line in self._lines:
            line.setVisible(not typed or line.is_met(typed))
        there = any(not line.isHidden() for line in self._lines)
        self.setVisible(there)
        return there


class Shortcuts(Overlay):
    """All keys on one sheet."""

    def __init__(self, kit: Kit, board: Board) -> None:
        super().__init__(kit, kit.words("Keyboard shortcuts"))
        self._board = board
        self._find = SearchLine(self.words("Find a shortcut"))
        self._find.setFixedWidth(self.theme.scaled(220))
        self._find.textChanged.connect(self._look)
        self._sections = [section for section in (*map(self._section, GROUPS), self._everywhere()) if section]
        self._nothing = kit.label("", "muted")
        self._columns: list[QVBoxLayout] = [column(gap=tokens.L) for _ in range(_COLUMNS)]
        for section in self._sections:
            self._columns[0].addWidget(section)
        close = kit.tool("x", self.words("Close the sheet"), self.close_overlay)
        head = row(kit.label(self.words("Keyboard shortcuts"), "heading"), None, self._find, close, gap=tokens.M)
        both = row(*self._columns, gap=tokens.XXL)
        both.setContentsMargins(0, 0, tokens.L, 0)
        for at in range(_COLUMNS):
            both.setStretch(at, 1)
        body = QWidget()
        body.setLayout(both)
        self._scroll = kit.scroll(body)
        self.set_content(column(head, self._nothing, self._scroll, gap=tokens.L, around=tokens.XL))
        self._look("")

    def begin(self) -> None:
        self._find.setFocus(Qt.FocusReason.OtherFocusReason)

    def card_width(self) -> int:
        return self.theme.scaled(760)

    def place(self) -> None:
        """As high as the window has room, or as there is to show."""
        width = min(self.card_width(), self.width() - 2 * tokens.XL)
        body = self._scroll.widget()
        content = body.sizeHint().height() if body is not None else 0
        height = min(content + self.theme.scaled(110), self.height() - 2 * tokens.XL)
        self.card.setGeometry((self.width() - width) // 2, (self.height() - height) // 2, width, height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and page keys move the sheet, while one types what to look for."""
        scrolled = _SCROLLED.get(Qt.Key(event.key()))
        if scrolled is None:
            super().keyPressEvent(event)
        else:
            self._scroll.verticalScrollBar().triggerAction(scrolled)

    def _look(self, text: str) -> None:
        """Show what is met, in columns of about the same height and in its order."""
        typed = text.strip()
        shown = [section for section in self._sections if section.show_met(typed)]
        self._nothing.setText(self.words("Nothing is called “{text}”.", text=typed))
        self._nothing.setVisible(not shown)
        for layout in self._columns:
            while layout.count():
                layout.takeAt(0)
        half = sum(section.lines_shown for section in shown) / _COLUMNS
        passed = 0
        for section in shown:
            self._columns[0 if passed + section.lines_shown / 2 <= half else 1].addWidget(section)
            passed += section.lines_shown
        for layout in self._columns:
            layout.addStretch(1)

    def _section(self, group: str) -> _Section | None:
        lines = [self._line(action) for action in ACTIONS if action.group == group and action.shortcuts]
        return _Section(self.kit, self.words(group), lines) if lines else None

    def _everywhere(self) -> _Section:
        lines = [
            _Line(self.kit, self.words(said), (self.words(said), said), [key_names(key) for key in keys])
            for keys, said in _EVERYWHERE
        ]
        return _Section(self.kit, self.words("Everywhere"), lines)

    def _line(self, action: Action) -> _Line:
        said = self.words(action.label)
        keys = [key_names(key) for key in action.shortcuts if key not in _ON_MICE]
        return _Line(self.kit, said, (said, action.label.partition("##")[0]), keys)
