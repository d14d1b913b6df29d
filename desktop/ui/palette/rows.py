"""How the palette's lines are painted: headings, and entries with icon, title, second line, context and shortcut."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.ui.palette.entry import Entry
from desktop.ui.palette.model import Lines
from desktop.ui.theme import icons, tokens
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.marked import draw_marked

Index = QModelIndex | QPersistentModelIndex
_HEADING, _ROW, _TALL = 30, 40, 56  # pixels
_LEAST_CONTEXT: Final = 0.3
"""This share of a line is the context's, however long the title is; else it has what the title leaves."""
_CHIP = 20  # pixels
_IN_CHIP = 6  # pixels


class Rows(QStyledItemDelegate):
    """Paints one line."""

    def __init__(self, theme: Theme, lines: Lines, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._lines = theme, lines
        self._pictures: dict[tuple[str, str, float], QPixmap] = {}

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index, /) -> QSize:
        return QSize(0, self.height(index.row()))

    def height(self, row: int) -> int:
        """How high a line is."""
        entry = self._lines.entry(row)
        return self._theme.scaled(_HEADING if entry is None else _TALL if entry.more else _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, /) -> None:
        place: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        line = self._lines.line(index.row())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(line, Entry):
            self._paint_ground(painter, place, state)
            self._paint_entry(painter, place.adjusted(tokens.M, 0, -tokens.M, 0), line)
        elif line is not None:
            painter.setFont(self._theme.font("caption", strong=True))
            painter.setPen(self._theme.colour("text2"))
            low = place.adjusted(tokens.M, 0, -tokens.M, -tokens.XS)
            painter.drawText(low, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, line)
        painter.restore()

    def _paint_ground(self, painter: QPainter, place: QRect, state: QStyle.StateFlag) -> None:
        if state & QStyle.StateFlag.State_Selected:
            ground = "accent_soft"
        elif state & QStyle.StateFlag.State_MouseOver:
            ground = "hover"
        else:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(ground))
        painter.drawRoundedRect(QRectF(place), 6, 6)

    def _paint_entry(self, painter: QPainter, place: QRect, entry: Entry) -> None:
        theme = self._theme
        side = theme.scaled(icons.SIZE)
        middle = place.y() + (place.height() - side) / 2
        painter.drawPixmap(QPointF(place.x(), middle), self._picture(entry.icon, painter.device().devicePixelRatio()))
        title, more = theme.font(), theme.font("caption")
        whole = place.adjusted(side + tokens.M, 0, 0, 0)
        first, second = _lines(whole, QFontMetrics(title), QFontMetrics(more)) if entry.more else (whole, whole)
        right = self._paint_keys(painter, first, entry.keys) if entry.keys else first.right() + 1
        right = self._paint_context(painter, first, right, entry) if entry.context else right
        marked = theme.colour("marked")
        painter.setPen(theme.colour("text"))
        draw_marked(
            painter, first.adjusted(0, 0, right - tokens.M - first.right(), 0), entry.title, title, entry.marks, marked
        )
        if entry.more:
            painter.setPen(theme.colour("text2"))
            draw_marked(painter, second, entry.more, more, entry.more_marks, marked)

    def _picture(self, icon: str, ratio: float) -> QPixmap:
        """An icon as a picture; the same few are drawn again and again while one types."""
        key = (icon, self._theme.colours["text2"], ratio)
        if key not in self._pictures:
            self._pictures[key] = icons.pixmap(icon, key[1], self._theme.scaled(icons.SIZE), ratio)
        return self._pictures[key]

    def _paint_context(self, painter: QPainter, text: QRect, right: int, entry: Entry) -> int:
        """Draw what stands at the right, beside the title; where it begins."""
        font = self._theme.font("caption")
        metrics = QFontMetrics(font)
        room = right - text.x()
        title = QFontMetrics(self._theme.font()).horizontalAdvance(entry.title) + tokens.M
        most = max(round(room * _LEAST_CONTEXT), room - title)
        shown = metrics.elidedText(entry.context, Qt.TextElideMode.ElideRight, most)
        width = metrics.horizontalAdvance(shown)
        painter.setFont(font)
        painter.setPen(self._theme.colour("text2"))
        place = QRect(right - width, text.y(), width + 1, text.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        return right - width

    def _paint_keys(self, painter: QPainter, text: QRect, keys: str) -> int:
        """Draw a shortcut as it stands on the keyboard; where it begins."""
        font = self._theme.font("caption")
        width = QFontMetrics(font).horizontalAdvance(keys) + 2 * _IN_CHIP
        height = self._theme.scaled(_CHIP)
        chip = QRectF(text.right() + 1 - width, text.y() + (text.height() - height) / 2, width, height)
        painter.setBrush(self._theme.colour("surface"))
        painter.setPen(QPen(self._theme.colour("border"), 1))
        painter.drawRoundedRect(chip.translated(QPointF(-0.5, 0.5)), 4, 4)
        painter.setFont(font)
        painter.setPen(self._theme.colour("text2"))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, keys)
        return round(chip.x())


def _lines(place: QRect, title: QFontMetrics, more: QFontMetrics) -> tuple[QRect, QRect]:
    """The places of a title and of the line below it."""
    top = place.y() + (place.height() - title.height() - more.height() - 2) // 2
    first = QRect(place.x(), top, place.width(), title.height())
    return first, QRect(place.x(), first.bottom() + 3, place.width(), more.height())
