"""The options of a picker: values with boxes to tick, how often each is found, filtered by what is typed."""

from collections.abc import Collection, Sequence
from typing import Final, Literal, cast

from attrs import frozen
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.store.fold import fold
from desktop.store.sound import sounds
from desktop.ui.models.painting import draw_line
from desktop.ui.theme import icons, tokens
from desktop.ui.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex
State = Literal["off", "some", "on"]
OPTION: Final = Qt.ItemDataRole.UserRole + 1
STATE: Final = Qt.ItemDataRole.UserRole + 2
LINE: Final = 34  # pixels
_BOX, _TICK, _INDENT = 16, 12, 18  # pixels
_NOWHERE: Final = QModelIndex()
_CHECKS: Final = {
    "off": Qt.CheckState.Unchecked,
    "some": Qt.CheckState.PartiallyChecked,
    "on": Qt.CheckState.Checked,
}


@frozen
class Option:
    """A value that may be chosen: what is kept, what a person reads, how many records have it, how far it is set in.

    `makes` is whether it is none yet, but what was typed.
    """

    value: str
    label: str
    count: int | None = None
    depth: int = 0
    makes: bool = False

    @property
    def said(self) -> str:
        """What a screen reader says of it."""
        return self.label if self.count is None else f"{self.label} {self.count}"


class OptionModel(QAbstractListModel):
    """Options as far as they fit what was typed. `turned` says that a person ticked or unticked one."""

    turned = Signal()

    def __init__(self, *, single: bool) -> None:
        """Of `single` options one at most is chosen."""
        super().__init__()
        self._single = single
        self._all: Sequence[Option] = ()
        self._shown: Sequence[Option] = ()
        self._states: dict[str, State] = {}
        self._text = ""

    def show(self, options: Sequence[Option], on: Collection[str], some: Collection[str] = ()) -> None:
        """Show options: those that are chosen, and those that only some of the records have."""
        self._states = {**dict.fromkeys(some, "some"), **dict.fromkeys(on, "on")}
        self._set(options, self._text)

    def filter(self, text: str, made: Option | None = None) -> None:
        """Show those that have a text or sound like it, and what may be made of it."""
        self._set([*(one for one in self._all if not one.makes), *([made] if made else [])], text)

    def turn(self, row: int) -> None:
        """Tick or untick an option."""
        option = self._shown[row]
        is_on = self._states.get(option.value) == "on"
        if self._single:
            self._states = dict.fromkeys(self._states, "off")
        self._states[option.value] = "off" if is_on else "on"
        if option.makes:
            self._set([Option(option.value, option.value), *(one for one in self._all if not one.makes)], self._text)
        self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))
        self.turned.emit()

    def clear(self) -> None:
        """Untick them all."""
        self._states = dict.fromkeys((*self._states, *(one.value for one in self._all)), "off")
        self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))
        self.turned.emit()

    def values(self, state: State) -> tuple[str, ...]:
        """The values that stand so, in the order they are listed."""
        listed = dict.fromkeys((*(one.value for one in self._all), *self._states))
        return tuple(value for value in listed if self._states.get(value, "off") == state)

    def rowCount(self, parent: Index = _NOWHERE, /) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole, /) -> object:
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        option = self._shown[index.row()]
        state = self._states.get(option.value, "off")
        said: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: option.label,
            Qt.ItemDataRole.AccessibleTextRole: option.said,
            Qt.ItemDataRole.CheckStateRole: _CHECKS[state],
            OPTION: option,
            STATE: state,
        }
        return said.get(role)

    def _set(self, options: Sequence[Option], text: str) -> None:
        self.beginResetModel()
        self._all, self._text = options, text
        folded = " ".join(fold(text).split())
        self._shown = [one for one in options if one.makes or _fits(one.label, folded)]
        self.endResetModel()


def _fits(label: str, folded: str) -> bool:
    """Whether a label has a text, or its syllables or their initials begin so somewhere."""
    plain = " ".join(fold(label).split())
    if folded in plain:
        return True
    if not folded.isascii() or not folded.isalpha():
        return False
    heard = [heard for character in plain if (heard := sounds().usual_of(character))]
    whole, firsts = "".join(heard), "".join(syllable[0] for syllable in heard)
    return folded in whole or folded in firsts


class OptionDelegate(QStyledItemDelegate):
    """Paints an option: its box, its name, its count."""

    def __init__(self, theme: Theme, parent: QWidget, *, single: bool) -> None:
        super().__init__(parent)
        self._theme, self._single = theme, single

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index, /) -> QSize:
        return QSize(0, self._theme.scaled(LINE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, /) -> None:
        place: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        one = cast("Option", index.data(OPTION))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            is_current = bool(state & QStyle.StateFlag.State_Selected)
            painter.setBrush(self._theme.colour("accent_soft" if is_current else "hover"))
            painter.drawRoundedRect(QRectF(place), 6, 6)
        inside = place.adjusted(tokens.S + one.depth * _INDENT, 0, -tokens.S, 0)
        self._paint_box(painter, inside, cast("State", index.data(STATE)), one)
        self._paint_words(painter, inside.adjusted(self._theme.scaled(_BOX) + tokens.S + 2, 0, 0, 0), one)
        painter.restore()

    def _paint_box(self, painter: QPainter, place: QRect, state: State, option: Option) -> None:
        theme, side = self._theme, self._theme.scaled(_BOX)
        box = QRectF(place.x(), place.y() + (place.height() - side) / 2, side, side)
        if option.makes:
            icons.paint(painter, "plus", theme.colours["accent_text"], box)
            return
        tick = box.adjusted(2, 2, -2, -2)
        if self._single:
            if state == "on":
                icons.paint(painter, "check", theme.colours["accent"], box)
            return
        is_empty = state == "off"
        painter.setPen(QPen(theme.colour("border_strong" if is_empty else "accent"), 1.5))
        painter.setBrush(theme.colour("surface" if is_empty else "accent"))
        painter.drawRoundedRect(box.adjusted(0.75, 0.75, -0.75, -0.75), 4, 4)
        if not is_empty:
            icons.paint(painter, "check" if state == "on" else "minus", theme.colours["on_accent"], tick)

    def _paint_words(self, painter: QPainter, place: QRect, option: Option) -> None:
        theme = self._theme
        small = theme.font("caption")
        count = "" if option.count is None else str(option.count)
        taken = QFontMetrics(small).horizontalAdvance(count) + tokens.M if count else 0
        role = "accent_text" if option.makes else "text"
        draw_line(painter, theme, place.adjusted(0, 0, -taken, 0), option.label, theme.font(), role)
        draw_line(painter, theme, place, count, small, "text2", right=True)
