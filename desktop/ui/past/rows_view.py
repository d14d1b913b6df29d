"""A list that looks back, as a view: rows in two lines, chosen by mouse and keys, with a ring for the keyboard."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QItemSelection, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.ui.models.painting import draw_chips, draw_line
from desktop.ui.past.row import PastRow
from desktop.ui.past.rows_model import RowsModel
from desktop.ui.theme import icons, tokens
from desktop.ui.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_HEADING, _ROW = 36, 54  # pixels
_OPENS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CHIP_ROOM: Final = 0.4
"""At most this share of a row's width is a chip's."""


class RowsView(QListView):
    """`opened` gives the key of a row that was opened, `chose` tells that others are chosen now, `removes` a Delete."""

    opened = Signal(str)
    chose = Signal()
    removes = Signal()

    def __init__(self, theme: Theme, model: RowsModel, name: str, *, several: bool = False) -> None:
        """`name` is what a screen reader calls it; with `several` more than one row can be chosen."""
        super().__init__()
        self.rows = model
        self.setModel(model)
        self.setItemDelegate(_Rows(theme, model, self))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("bare", "true")
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if several else mode.SingleSelection)
        self.doubleClicked.connect(self._open)
        theme.changed.connect(self.viewport().update)

    @property
    def chosen(self) -> Sequence[PastRow]:
        """The rows that are chosen, from above."""
        places = sorted(index.row() for index in self.selectedIndexes())
        return [row for place in places if (row := self.rows.row(place)) is not None]

    def choose(self, key: str) -> bool:
        """Choose the row with a key; whether it is there."""
        place = self.rows.place_of(key)
        if place is not None:
            self.setCurrentIndex(self.rows.index(place))
        return place is not None

    def choose_first(self) -> None:
        """Choose the first row there is."""
        self.choose_near(0)
        self.scrollToTop()

    def choose_near(self, place: int) -> None:
        """Choose the row at a place, or the next one below it, or the last."""
        places = [at for at in range(self.rows.rowCount()) if self.rows.row(at) is not None]
        near = next((at for at in places if at >= place), places[-1] if places else None)
        if near is not None:
            self.setCurrentIndex(self.rows.index(near))

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection, /) -> None:
        super().selectionChanged(selected, deselected)
        self.chose.emit()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Enter opens, Delete removes; all else is the view's."""
        if event.key() in _OPENS:
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete:
            self.removes.emit()
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        row = self.rows.row(index.row())
        if row is not None:
            self.opened.emit(row.key)


class _Rows(QStyledItemDelegate):
    """Paints one line."""

    def __init__(self, theme: Theme, model: RowsModel, view: RowsView) -> None:
        super().__init__(view)
        self._theme, self._model, self._view = theme, model, view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index, /) -> QSize:
        is_row = self._model.row(index.row()) is not None
        return QSize(0, self._theme.scaled(_ROW if is_row else _HEADING))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, /) -> None:
        place: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        line = self._model.line(index.row())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = place.adjusted(tokens.M, 0, -tokens.M, 0)
        if isinstance(line, PastRow):
            self._paint_ground(painter, place, state, is_current=index == self._view.currentIndex())
            self._paint_row(painter, inside, line)
        elif line is not None:
            font = self._theme.font("caption", strong=True)
            draw_line(painter, self._theme, inside.adjusted(0, tokens.S, 0, 0), line, font, "text2")
        painter.restore()

    def _paint_ground(self, painter: QPainter, place: QRect, state: QStyle.StateFlag, *, is_current: bool) -> None:
        theme = self._theme
        ground = QRectF(place).adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if state & QStyle.StateFlag.State_Selected:
            painter.setBrush(theme.colour("accent_soft"))
            painter.drawRoundedRect(ground, 6, 6)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(theme.colour("hover"))
            painter.drawRoundedRect(ground, 6, 6)
        if is_current and self._view.hasFocus() and self._view.property("ring"):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.drawRoundedRect(ground, 6, 6)

    def _paint_row(self, painter: QPainter, place: QRect, row: PastRow) -> None:
        theme, side = self._theme, self._theme.scaled(icons.SIZE)
        icons.paint(
            painter,
            row.icon,
            theme.colours["text2"],
            QRectF(place.x(), place.y() + (place.height() - side) / 2, side, side),
        )
        text = place.adjusted(side + tokens.M, 0, 0, 0)
        title, small = theme.font(), theme.font("caption")
        high, low = QFontMetrics(title).height(), QFontMetrics(small).height()
        top = text.y() + (text.height() - high - (low + 2 if row.below else 0)) // 2
        first = QRect(text.x(), top, text.width(), high)
        if row.right:
            width = QFontMetrics(small).horizontalAdvance(row.right) + 1
            draw_line(painter, theme, first.adjusted(first.width() - width, 0, 0, 0), row.right, small, "text2")
            first.setRight(first.right() - width - tokens.M)
        if row.chip is not None:
            width = min(
                QFontMetrics(small).horizontalAdvance(row.chip.text) + 2 * tokens.S, round(first.width() * _CHIP_ROOM)
            )
            draw_chips(painter, theme, first.adjusted(first.width() - width, 0, 0, 0), (row.chip,))
            first.setRight(first.right() - width - tokens.S)
        draw_line(painter, theme, first, row.title, title, "text2" if row.faint else "text")
        if row.below:
            second = QRect(text.x(), top + high + 2, text.width(), low)
            draw_line(painter, theme, second, row.below, small, "text2")
