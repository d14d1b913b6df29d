"""Two bars: how something was before and how it is after."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.documents.before_after import BeforeAfter
from desktop.ui.theme import icons
from desktop.ui.theme.theme import Theme

_SIZE: Final = QSize(112, 88)  # pixels at a text size of 100 %
_LEAST: Final = 0.03
"""So high, in shares of the highest, a bar is at least, so that it can be seen."""
_ICON: Final = 28  # pixels


class Bars(QWidget):
    """A figure before and after, painted; without figures an icon."""

    def __init__(self, theme: Theme, figures: BeforeAfter | None, icon: str = "award") -> None:
        super().__init__()
        self._theme, self._figures, self._icon = theme, figures, icon
        self.setFixedSize(theme.scaled(_SIZE.width()), theme.scaled(_SIZE.height()))
        if figures is not None:
            self.setToolTip(figures.measure)
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw them."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._figures is not None:
                paint_bars(painter, self._theme, QRectF(self.rect()), self._figures)
                return
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("sunken"))
            painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
            place = QRectF(0, 0, _ICON, _ICON)
            place.moveCenter(QPointF(self.width() / 2, self.height() / 2))
            icons.paint(painter, self._icon, self._theme.colours["text3"], place)


def paint_bars(painter: QPainter, theme: Theme, place: QRectF, figures: BeforeAfter) -> None:
    """Draw a figure before and after on a sunken ground."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("sunken"))
    painter.drawRoundedRect(place, 6, 6)
    line, middle = theme.size("caption") * 1.5, place.width() / 2
    base = place.bottom() - theme.scaled(12)
    room = base - place.top() - line - theme.scaled(8)
    width, apart = theme.scaled(26), theme.scaled(8)
    most = float(max(figures.before, figures.after))
    painter.setFont(theme.font("caption", strong=True))
    for value, text, left, colour in (
        (figures.before, figures.before_text, place.left() + middle - apart - width, "border_strong"),
        (figures.after, figures.after_text, place.left() + middle + apart, "accent"),
    ):
        height = max(float(value) / most, _LEAST) * room
        bar = QRectF(left, base - height, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(colour))
        painter.drawRoundedRect(bar, 3, 3)
        painter.drawRect(bar.adjusted(0, min(4.0, height), 0, 0))
        painter.setPen(theme.colour("text"))
        above = QRectF(bar.center().x() - middle / 2, bar.top() - line, middle, line)
        painter.drawText(above, Qt.AlignmentFlag.AlignCenter, text)
    painter.setPen(QPen(theme.colour("border_strong"), 1))
    painter.drawLine(QPointF(place.left() + theme.scaled(14), base), QPointF(place.right() - theme.scaled(14), base))
