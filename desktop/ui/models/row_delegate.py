"""How a row of a table is painted: texts and chips cell by cell, on one ground, within one ring."""

from collections.abc import Callable
from typing import Final, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.ui.models.cell import Cell
from desktop.ui.models.painting import draw_chips, draw_line
from desktop.ui.models.record_model import CELL
from desktop.ui.theme import icons, tokens
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.avatar import paint_avatar

Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT: Final = 52  # pixels
_MARK, _DISC = 18, 28  # pixels
_RING = 2  # pixels


class RowDelegate(QStyledItemDelegate):
    """Paints cells. `hovered` gives the row under the mouse, `ringed` the row with the keyboard's ring; −1 for none."""

    def __init__(self, theme: Theme, hovered: Callable[[], int], ringed: Callable[[], int], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._hovered, self._ringed = theme, hovered, ringed
        self._is_chosen = False

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index, /) -> QSize:
        return QSize(0, self._theme.scaled(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, /) -> None:
        place: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        cell = cast("Cell", index.data(CELL))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, place, index.row(), is_selected=bool(state & QStyle.StateFlag.State_Selected))
        right = tokens.XL if cell.right else tokens.S
        inside = place.adjusted(tokens.L if index.column() == 0 else tokens.S, 0, -right, -1)
        self._is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        self._paint_cell(painter, inside, cell)
        if index.row() == self._ringed():
            self._paint_ring(painter, place, index)
        painter.restore()

    def _paint_ground(self, painter: QPainter, place: QRect, row: int, *, is_selected: bool) -> None:
        theme = self._theme
        if is_selected:
            painter.fillRect(place, theme.colour("accent_soft"))
        elif row == self._hovered():
            painter.fillRect(place, theme.colour("hover"))
        painter.fillRect(QRect(place.x(), place.bottom(), place.width(), 1), theme.colour("border"))

    def _paint_cell(self, painter: QPainter, place: QRect, cell: Cell) -> None:
        place = self._paint_mark(painter, place, cell)
        if cell.chips and not cell.text:
            draw_chips(painter, self._theme, place, cell.chips, on_tint=self._is_chosen)
            return
        font = self._theme.font(strong=cell.strong)
        if not cell.below:
            draw_line(painter, self._theme, place, cell.text, font, cell.tone, right=cell.right)
            return
        small = self._theme.font("caption")
        first, second = QFontMetrics(font).height(), QFontMetrics(small).height()
        top = place.y() + (place.height() - first - second - 1) // 2
        upper = QRect(place.x(), top, place.width(), first)
        lower = QRect(place.x(), upper.bottom() + 2, place.width(), second)
        draw_line(painter, self._theme, upper, cell.text, font, cell.tone, right=cell.right)
        draw_line(painter, self._theme, lower, cell.below, small, "text2", right=cell.right)

    def _paint_mark(self, painter: QPainter, place: QRect, cell: Cell) -> QRect:
        """Draw what stands before the text; the place that is left."""
        if not (cell.avatar or cell.icon):
            return place
        side = self._theme.scaled(_DISC if cell.avatar else _MARK)
        mark = QRectF(place.x(), place.y() + (place.height() - side) / 2, side, side)
        if cell.avatar:
            paint_avatar(painter, self._theme, mark, cell.avatar, "accent", on_tint=self._is_chosen)
        else:
            icons.paint(painter, cell.icon, self._theme.colours["text2"], mark)
        return place.adjusted(side + tokens.M, 0, 0, 0)

    def _paint_ring(self, painter: QPainter, place: QRect, index: Index) -> None:
        """Draw this cell's part of the ring around its row."""
        colour, last = self._theme.colour("focus"), index.model().columnCount() - 1
        painter.fillRect(QRect(place.x(), place.y(), place.width(), _RING), colour)
        painter.fillRect(QRect(place.x(), place.bottom() + 1 - _RING, place.width(), _RING), colour)
        if index.column() == 0:
            painter.fillRect(QRect(place.x(), place.y(), _RING, place.height()), colour)
        if index.column() == last or place.right() >= painter.viewport().width() - 1:
            painter.fillRect(QRect(place.right() + 1 - _RING, place.y(), _RING, place.height()), colour)
