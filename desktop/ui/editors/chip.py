"""A chip: something chosen, on a tinted ground, with a cross that takes it away."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desktop.ui.theme import icons, tokens
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.plain_tip import plain_tip

_HEIGHT, _CROSS, _PAD, _WIDEST = 24, 22, 8, 420  # pixels
_MARK = 12


class Chip(QAbstractButton):
    """Pressing it opens what it names; its cross, Delete and Backspace remove it; the arrows lead to its neighbours."""

    opened = Signal()
    removed = Signal()
    moved = Signal(int)

    def __init__(self, theme: Theme, text: str, said: str) -> None:
        """`said` is what a screen reader says of it."""
        super().__init__()
        self._theme = theme
        self.setAccessibleName(said)
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._is_on_cross = False
        self.clicked.connect(self._clicked)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        scaled = self._theme.scaled
        wide = self._metrics_width() + scaled(_PAD) + scaled(_CROSS)
        return QSize(min(wide, scaled(_WIDEST)), scaled(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.scaled(_CROSS * 2), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        theme, place = self._theme, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        cross, pad = theme.scaled(_CROSS), theme.scaled(_PAD)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            hovered = self.underMouse() and not self._is_on_cross
            painter.setBrush(theme.colour("hover" if hovered else "sunken"))
            ring = QPen(theme.colour("focus"), 2)
            painter.setPen(ring if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5) if self.hasFocus() else place, 5, 5)
            painter.setFont(theme.font("body"))
            painter.setPen(theme.colour("text"))
            words = QRectF(pad, 0, self.width() - pad - cross, self.height())
            shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(words.width()))
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
            self._paint_cross(painter, cross)
        self.setToolTip(plain_tip(self.text()) if shown != self.text() else "")

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        match event.key():
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self.removed.emit()
            case Qt.Key.Key_Left | Qt.Key.Key_Up:
                self.moved.emit(-1)
            case Qt.Key.Key_Right | Qt.Key.Key_Down:
                self.moved.emit(1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space:
                self.opened.emit()
            case _:
                event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        super().mouseMoveEvent(event)
        self._look(event.position())

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        self._look(event.position())
        super().mousePressEvent(event)

    def _look(self, at: QPointF) -> None:
        self._is_on_cross = at.x() >= self.width() - self._theme.scaled(_CROSS)
        self.update()

    def _clicked(self) -> None:
        if self._is_on_cross:
            self.removed.emit()
        else:
            self.opened.emit()

    def _paint_cross(self, painter: QPainter, room: int) -> None:
        size = self._theme.scaled(_MARK)
        left, top = self.width() - room + (room - size) / 2 - 1, (self.height() - size) / 2
        role = "text" if self._is_on_cross and self.underMouse() else "text3"
        icons.paint(painter, "x", self._theme.colours[role], QRectF(left, top, size, size))

    def _metrics_width(self) -> int:
        from PySide6.QtGui import QFontMetrics

        return QFontMetrics(self._theme.font("body")).horizontalAdvance(self.text()) + tokens.XS
