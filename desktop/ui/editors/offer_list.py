"""The list of offers below a field: a part of the window, not a window of its own, so that input methods stay whole."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.ui.editors.offer import Offer
from desktop.ui.kit import column
from desktop.ui.theme import icons, tokens
from desktop.ui.theme.theme import Theme

_OFFER: Final = Qt.ItemDataRole.UserRole
_LINE, _ICON, _LEAST, _MOST, _SHOWN = 32, 16, 240, 460, 8  # pixels, pixels, pixels, pixels, lines


class _Painter(QStyledItemDelegate):
    """Draws an offer: an icon, its name, and what stands beside it at the right."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex, /) -> QSize:
        return QSize(self._theme.scaled(_LEAST), self._theme.scaled(_LINE))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /
    ) -> None:
        theme, offer = self._theme, index.data(_OFFER)
        assert isinstance(offer, Offer)  # noqa: S101 - nothing else is in the list
        place = QRect(option.rect)  # type: ignore[attr-defined]
        state = option.state  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_soft"))
            painter.drawRoundedRect(place, 6, 6)
        place = place.adjusted(tokens.S, 0, -tokens.S, 0)
        if offer.icon:
            size = theme.scaled(_ICON)
            spot = QRectF(place.x(), place.y() + (place.height() - size) / 2, size, size)
            icons.paint(painter, offer.icon, theme.colours["accent_text" if offer.makes else "text2"], spot)
            place.setLeft(place.left() + size + tokens.S)
        self._paint_words(painter, offer, place)
        painter.restore()

    def _paint_words(self, painter: QPainter, offer: Offer, place: QRect) -> None:
        theme, flags = self._theme, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.setFont(theme.font("body"))
        name = painter.fontMetrics().elidedText(offer.text, Qt.TextElideMode.ElideRight, place.width())
        painter.setPen(theme.colour("accent_text" if offer.makes else "text"))
        painter.drawText(place, flags | Qt.AlignmentFlag.AlignLeft, name)
        place.setLeft(place.left() + painter.fontMetrics().horizontalAdvance(name) + tokens.M)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("text2"))
        detail = painter.fontMetrics().elidedText(offer.detail, Qt.TextElideMode.ElideRight, max(place.width(), 0))
        painter.drawText(place, flags | Qt.AlignmentFlag.AlignRight, detail)


class OfferList(QFrame):
    """Offers below a field that keeps the focus; the field's keys move through them. `chosen` gives the one pressed."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, field: QWidget) -> None:
        super().__init__()
        self._theme, self._field = theme, field
        self.setProperty("card", "overlay")
        self.list = QListWidget()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setItemDelegate(_Painter(theme, self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.list.itemEntered.connect(self.list.setCurrentItem)
        self.list.itemClicked.connect(lambda item: self.chosen.emit(item.data(_OFFER)))  # type: ignore[no-any-return]
        self.setLayout(column(self.list, around=tokens.XS))
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether it is shown."""
        return self.isVisible()

    @property
    def current(self) -> Offer | None:
        """The offer that Enter would choose."""
        item = self.list.currentItem() if self.is_open else None
        offer = item.data(_OFFER) if item is not None else None
        return offer if isinstance(offer, Offer) else None

    def show_offers(self, offers: Sequence[Offer], *, pick: bool) -> None:
        """Show offers below the field, the first one picked out or none; nothing at all if there are none."""
        self.list.clear()
        for offer in offers:
            item = QListWidgetItem(f"{offer.text} {offer.detail}".strip())
            item.setData(_OFFER, offer)
            self.list.addItem(item)
        if not offers:
            self.hide()
            return
        self.list.setCurrentRow(0 if pick else -1)
        self._place(len(offers))

    def step(self, way: int) -> None:
        """Pick the next one, or the one before."""
        count = self.list.count()
        if count:
            self.list.setCurrentRow((self.list.currentRow() + way) % count if self.list.currentRow() >= 0 else 0)
            self._tell()

    def _tell(self) -> None:
        """Have a screen reader say what is picked out."""
        offer = self.current
        self._field.setAccessibleDescription(f"{offer.text} {offer.detail}".strip() if offer else "")

    def _place(self, count: int) -> None:
        window, scaled = self._field.window(), self._theme.scaled
        if self.parentWidget() is not window:
            self.setParent(window)
            self._follow_page()
        width = min(max(self._field.width(), scaled(_LEAST)), scaled(_MOST), window.width() - 2 * tokens.S)
        height = min(count, _SHOWN) * scaled(_LINE) + 2 * tokens.XS + 2
        below = self._field.mapTo(window, QPoint(0, self._field.height() + 2))
        above = self._field.mapTo(window, QPoint(0, -2)).y() - height
        room = window.height() - below.y() - tokens.S
        top = below.y() if room >= height or above < 0 else above
        left = max(tokens.S, min(below.x(), window.width() - width - tokens.S))
        self.setGeometry(left, top, width, height if top == above else max(min(height, room), scaled(_LINE)))
        self.show()
        self.raise_()

    def _follow_page(self) -> None:
        """Be gone when the page below is scrolled."""
        above = self._field.parentWidget()
        while above is not None:
            if isinstance(above, QScrollArea):
                above.verticalScrollBar().valueChanged.connect(self.hide)
            above = above.parentWidget()
