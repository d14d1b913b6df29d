"""The sections as Qt's views and screen readers ask for them, and how a line is painted."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.i18n import Words
from desktop.ui.models.painting import draw_line
from desktop.ui.screens.proposal.contents import ICONS, Entry
from desktop.ui.theme import icons, tokens
from desktop.ui.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_ROW = 48  # pixels
_GRIP = 14  # pixels


class SectionModel(QAbstractListModel):
    """The lines of the list."""

    def __init__(self, words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self.words = words
        self.entries: tuple[Entry, ...] = ()

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show other lines; where these are the same sections in the same order, only what they say changes."""
        if [one.key for one in entries] == [one.key for one in self.entries]:
            before, self.entries = self.entries, tuple(entries)
            for row, (old, new) in enumerate(zip(before, self.entries, strict=True)):
                if new != old:
                    self.dataChanged.emit(self.index(row, 0), self.index(row, 0))
            return
        self.beginResetModel()
        self.entries = tuple(entries)
        self.endResetModel()

    def row_of(self, key: str) -> int:
        """Where a section stands; -1 where it doesn't."""
        return next((row for row, entry in enumerate(self.entries) if entry.key == key), -1)

    def rowCount(self, parent: Index = QModelIndex(), /) -> int:  # noqa: B008 - as Qt has it
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole, /) -> str | None:
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return entry.title
            case Qt.ItemDataRole.ToolTipRole:
                return entry.says
            case Qt.ItemDataRole.AccessibleTextRole:
                return entry.said(self.words)
            case _:
                return None


class SectionPainter(QStyledItemDelegate):
    """Paints a line: a grip, title and state in words, the state as a mark."""

    def __init__(self, theme: Theme, model: SectionModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._model = theme, model
        self._drawn: dict[tuple[str, str, int, float], QPixmap] = {}

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index, /) -> QSize:
        return QSize(0, self._theme.scaled(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, /) -> None:
        place: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        widget: QWidget = option.widget  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = bool(state & QStyle.StateFlag.State_HasFocus) and bool(widget.property("ring"))
        self._ground(painter, place, state, ring=ring)
        self._line(painter, place.adjusted(tokens.XS, 0, -tokens.S, 0), self._model.entries[index.row()])
        painter.restore()

    def _ground(self, painter: QPainter, place: QRect, state: QStyle.StateFlag, *, ring: bool) -> None:
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if not (chosen or state & QStyle.StateFlag.State_MouseOver):
            return
        pen = painter.pen()
        pen.setColor(self._theme.colour("accent" if chosen else "hover"))
        pen.setWidth(2 if ring else 1)
        painter.setPen(pen)
        painter.setBrush(self._theme.colour("accent_soft" if chosen else "hover"))
        painter.drawRoundedRect(QRectF(place).adjusted(1, 1, -1, -1), 6, 6)

    def _line(self, painter: QPainter, place: QRect, entry: Entry) -> None:
        theme, colours = self._theme, self._theme.colours
        if entry.part:
            self._icon(painter, place.x(), place, "grip-vertical", colours["text3"], _GRIP)
        icon, role = ICONS[entry.mark]
        side = theme.scaled(icons.SIZE)
        self._icon(painter, place.right() - side, place, icon, colours[role], side)
        title, says = theme.font(), theme.font("caption")
        high, low = QFontMetrics(title).height(), QFontMetrics(says).height()
        text = place.adjusted(_GRIP + tokens.XS + 2, 0, -side - tokens.S, 0)
        top = text.y() + (text.height() - high - low - 1) // 2
        quiet = "text3" if entry.mark == "out" else "text"
        draw_line(painter, theme, QRect(text.x(), top, text.width(), high), entry.title, title, quiet)
        tone = {"blocking": "danger", "warning": "warn"}.get(entry.mark, "text2")
        draw_line(painter, theme, QRect(text.x(), top + high + 1, text.width(), low), entry.says, says, tone)

    def _icon(self, painter: QPainter, left: int, place: QRect, name: str, colour: str, side: int) -> None:
        ratio = painter.device().devicePixelRatioF()
        drawn = self._drawn.get((name, colour, side, ratio))
        if drawn is None:
            drawn = self._drawn[name, colour, side, ratio] = icons.pixmap(name, colour, side, ratio)
        painter.drawPixmap(QPointF(left, place.y() + (place.height() - side) / 2), drawn)
