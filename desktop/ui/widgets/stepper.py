"""A stepper: the steps of a road in a line, those behind one filled, the one where one stands ringed."""

from typing import Final

from attrs import frozen
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desktop.ui.theme.theme import Theme

_DOT: Final = 6.0  # pixels: half its size
_LEAST_STEP: Final = 26  # pixels: where there is less, only the step where one stands is shown
_LEAST: Final = 56  # pixels
_USUAL_STEP: Final = 104  # pixels
_APART: Final = 6  # pixels between two names, at least
_OPENS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down, Qt.Key.Key_Up)


@frozen
class Road:
    """Steps by their names and the place where one stands (None: nowhere yet); `failed` if the road ended there."""

    steps: tuple[str, ...]
    at: int | None
    failed: bool = False


class Stepper(QAbstractButton):
    """A road as one control; `asked` says that another step is wanted, Space, Enter, the arrows and a click do it.

    The names of all steps are shown where they fit, else only the one where one stands.
    """

    asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._road = theme, Road((), None)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self.asked)
        theme.changed.connect(self.update)

    def show_road(self, road: Road, name: str) -> None:
        """Show another road; `name` is what a screen reader says of it."""
        self._road = road
        self.setAccessibleName(name)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as it likes to be."""
        return QSize(self._theme.scaled(_USUAL_STEP) * len(self._road.steps), self._height())

    def minimumSizeHint(self) -> QSize:
        """It may be narrow: names are left out then."""
        return QSize(self._theme.scaled(_LEAST), self._height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for another step."""
        if event.key() in _OPENS:
            self.asked.emit()
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say which step is under the mouse where names are left out."""
        width = self.width() / max(len(self._road.steps), 1)
        at = min(int(event.position().x() / width), len(self._road.steps) - 1)
        self.setToolTip(self._road.steps[at] if self._road.steps and not self._all_fit(width) else "")
        super().mouseMoveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the road."""
        road, count = self._road, len(self._road.steps)
        if not count:
            return
        width = self.width() / count
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.underMouse() or self.property("ring"):
                self._draw_ground(painter)
            if width < _LEAST_STEP:
                self._draw_dot(painter, QPointF(self.width() / 2, _DOT + 4), road.at or 0)
                self._draw_name(painter, self.width(), 0, road.at or 0)
                return
            self._draw_line(painter, width)
            every = self._all_fit(width)
            for at in range(count):
                self._draw_dot(painter, QPointF(width * (at + 0.5), _DOT + 4), at)
                if every or at == (road.at or 0):
                    self._draw_name(painter, width, at, at)

    def _draw_ground(self, painter: QPainter) -> None:
        ring = bool(self.property("ring"))
        painter.setPen(QPen(self._theme.colour("focus"), 2) if ring else Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("hover") if self.underMouse() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def _draw_dot(self, painter: QPainter, centre: QPointF, at: int) -> None:
        road, theme = self._road, self._theme
        here, behind = at == road.at, road.at is not None and at < road.at
        role = "danger" if here and road.failed else "accent"
        painter.setPen(QPen(theme.colour(role if here or (behind and not road.failed) else "border_strong"), 2))
        painter.setBrush(theme.colour("accent" if behind and not road.failed else "canvas"))
        painter.drawEllipse(centre, _DOT, _DOT)
        if here:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(role))
            painter.drawEllipse(centre, _DOT / 2, _DOT / 2)

    def _draw_name(self, painter: QPainter, width: float, place: int, at: int) -> None:
        """Write a step's name below the middle of a place, where places are so wide; it may reach beyond its own."""
        name, here = self._road.steps[at], at == self._road.at
        painter.setFont(self._theme.font("caption", strong=here))
        painter.setPen(self._theme.colour("text" if here else "text2"))
        metrics = QFontMetricsF(painter.font())
        wide = min(metrics.horizontalAdvance(name) + 4, float(self.width()))
        left = min(max(width * (place + 0.5) - wide / 2, 0.0), self.width() - wide)
        below = QRectF(left, 2 * _DOT + 8, wide, self._theme.size("caption") * 1.5)
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, wide)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, shown)

    def _draw_line(self, painter: QPainter, width: float) -> None:
        road, y = self._road, _DOT + 4
        for at in range(len(road.steps) - 1):
            behind = road.at is not None and at < road.at and not road.failed
            painter.setPen(QPen(self._theme.colour("accent" if behind else "border"), 2))
            left, right = width * (at + 0.5) + _DOT + 2, width * (at + 1.5) - _DOT - 2
            painter.drawLine(QPointF(left, y), QPointF(right, y))

    def _all_fit(self, width: float) -> bool:
        metrics = QFontMetricsF(self._theme.font("caption", strong=True))
        return all(metrics.horizontalAdvance(name) + _APART <= width for name in self._road.steps)

    def _height(self) -> int:
        return round(2 * _DOT + 10 + self._theme.size("caption") * 1.5)
