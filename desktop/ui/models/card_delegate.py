"""How a record's card is painted in a grid of cards."""

from typing import Final, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.ui.models.cell import Face, Steps
from desktop.ui.models.painting import draw_chips, draw_line, draw_paragraph, fitting
from desktop.ui.models.record_model import FACE
from desktop.ui.theme import icons, tokens
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.avatar import paint_avatar
from desktop.ui.widgets.bars import paint_bars

Index = QModelIndex | QPersistentModelIndex
GAP: Final = tokens.M
"""What lies between two cards."""
_PAD = tokens.L
_BARS = QSize(96, 80)  # pixels
_TILE, _MARK = 40, 20  # pixels
_CHIPS = 22  # pixels
_ROUND = 10
_APART, _PART = 3, 4  # pixels


class CardDelegate(QStyledItemDelegate):
    """Paints cards; the grid's cell holds the gap too."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cell, self._across, self._left = QSize(), 1, 0
        self._is_chosen = False

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index, /) -> QSize:
        return self._cell

    @property
    def width(self) -> int:
        """How wide a card is with the gap behind it."""
        return self._cell.width()

    def spread(self, room: int, across: int, height: int) -> None:
        """Have so many cards side by side; what a division leaves goes between them."""
        width = room // across
        self._cell, self._across, self._left = QSize(width, height), across, room - across * width

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, /) -> None:
        whole: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        face = cast("Face | None", index.data(FACE))
        at = whole.x() // max(self._cell.width(), 1)
        shift = self._left * at // max(self._across - 1, 1)
        place = QRect(whole.topLeft(), self._cell).adjusted(shift, 0, shift - GAP, -GAP)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, place, state)
        self._is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        if face is not None:
            self._paint_face(painter, place.adjusted(_PAD, _PAD, -_PAD, -_PAD + 2), face)
        painter.restore()

    def _paint_ground(self, painter: QPainter, place: QRect, state: QStyle.StateFlag) -> None:
        theme = self._theme
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        is_hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        has_ring = bool(state & QStyle.StateFlag.State_HasFocus)
        edge = "accent" if is_selected or has_ring else "border_strong" if is_hovered else "border"
        width = 2 if has_ring else 1
        painter.setBrush(theme.colour("accent_soft" if is_selected else "surface"))
        painter.setPen(QPen(theme.colour(edge), width))
        inset = width / 2
        painter.drawRoundedRect(QRectF(place).adjusted(inset, inset, -inset, -inset), _ROUND, _ROUND)

    def _paint_face(self, painter: QPainter, place: QRect, face: Face) -> None:
        theme = self._theme
        small, height = theme.font("caption"), theme.scaled(_CHIPS)
        foot = QRect(place.x(), place.bottom() + 1 - height, place.width(), height)
        head = self._paint_head(painter, place, face)
        top = head.y()
        if face.above:
            line = QFontMetrics(small).height()
            draw_line(painter, theme, QRect(head.x(), top, head.width(), line), face.above, small, "text2")
            top += line + 3
        title = QRect(head.x(), top, head.width(), foot.top() - top)
        top += draw_paragraph(painter, theme, title, face.title, theme.font(strong=True))
        if face.about:
            line = QFontMetrics(small).height()
            about = fitting((face.about, *face.about_shorter), small, head.width())
            draw_line(painter, theme, QRect(head.x(), top + 3, head.width(), line), about, small, "text2")
            top += line + 3
        self._paint_text(painter, QRect(place.x(), max(top, head.bottom()), place.width(), 0), foot.top(), face)
        self._paint_foot(painter, foot, face)

    def _paint_head(self, painter: QPainter, place: QRect, face: Face) -> QRect:
        """Draw what stands at the head, and give the place of the title beside it."""
        theme = self._theme
        if face.figures is not None:
            bars = QRect(place.x(), place.y(), theme.scaled(_BARS.width()), theme.scaled(_BARS.height()))
            paint_bars(painter, theme, QRectF(bars), face.figures)
            return QRect(bars.right() + tokens.L, place.y(), place.right() - bars.right() - tokens.L, bars.height())
        if not (face.avatar or face.icon):
            return QRect(place.x(), place.y(), place.width(), 0)
        side = theme.scaled(_TILE)
        tile = QRectF(place.x(), place.y(), side, side)
        if face.avatar:
            paint_avatar(painter, theme, tile, face.avatar, "accent", on_tint=self._is_chosen)
        else:
            self._paint_tile(painter, tile, face.icon)
        return QRect(place.x() + side + tokens.M, place.y(), place.width() - side - tokens.M, side)

    def _paint_tile(self, painter: QPainter, tile: QRectF, icon: str) -> None:
        painter.setPen(QPen(self._theme.colour("border"), 0))
        painter.setBrush(self._theme.colour("sunken"))
        painter.drawRoundedRect(tile, 8, 8)
        side = self._theme.scaled(_MARK)
        mark = QRectF(0, 0, side, side)
        mark.moveCenter(tile.center())
        icons.paint(painter, icon, self._theme.colours["text2"], mark)

    def _paint_text(self, painter: QPainter, place: QRect, end: int, face: Face) -> None:
        """Draw the paragraph, in as many lines as there is room for."""
        if face.steps is not None:
            self._paint_steps(painter, place.translated(0, tokens.M), face.steps)
            return
        font = self._theme.font("caption")
        room = end - tokens.S - place.y() - tokens.S
        most = min(room // QFontMetrics(font).lineSpacing(), 3)
        if face.text and most > 0:
            draw_paragraph(painter, self._theme, place.translated(0, tokens.S), face.text, font, "text2", most=most)

    def _paint_steps(self, painter: QPainter, place: QRect, steps: Steps) -> None:
        """Draw how far a deal is: its stage, what it is worth, and a bar of as many parts as there are steps."""
        theme = self._theme
        small, line = theme.font("caption"), QFontMetrics(theme.font("caption")).height()
        words = QRect(place.x(), place.y(), place.width(), line)
        worth = QFontMetrics(small).horizontalAdvance(steps.value) + tokens.M
        draw_line(painter, theme, words.adjusted(0, 0, -worth, 0), steps.label, theme.font("caption", strong=True))
        draw_line(painter, theme, words, steps.value, small, right=True)
        if not steps.total:
            return
        width = (place.width() - (steps.total - 1) * _APART) / steps.total
        painter.setPen(Qt.PenStyle.NoPen)
        for at in range(steps.total):
            part = QRectF(place.x() + at * (width + _APART), words.bottom() + 6, width, _PART)
            painter.setBrush(theme.colour("accent" if at < steps.done else "border"))
            painter.drawRoundedRect(part, 2, 2)

    def _paint_foot(self, painter: QPainter, place: QRect, face: Face) -> None:
        font = self._theme.font("caption")
        taken = 0
        if face.foot:
            taken = min(QFontMetrics(font).horizontalAdvance(face.foot) + 2, place.width() * 2 // 3)
            right = QRect(place.right() + 1 - taken, place.y(), taken, place.height())
            draw_line(painter, self._theme, right, face.foot, font, face.foot_tone, right=True)
            taken += tokens.M
        chips = place.adjusted(0, 0, -taken, 0)
        draw_chips(painter, self._theme, chips, face.chips, on_tint=self._is_chosen)
