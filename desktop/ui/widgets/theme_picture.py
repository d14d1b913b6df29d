"""A small picture of the window in a theme, to choose the theme by."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.settings import ThemeMode
from desktop.ui.theme import tokens
from desktop.ui.theme.theme import Theme

_WIDTH, _HEIGHT, _ROUND = 148, 92, 6  # pixels
_LINES: Final = (0.62, 0.86, 0.5)
"""How long the lines of text in it are, as shares of the card."""


class ThemePicture(QWidget):
    """The sidebar, a card with a few lines and a button; half light and half dark for «as the system is»."""

    def __init__(self, theme: Theme, mode: ThemeMode) -> None:
        super().__init__()
        self._theme, self._mode = theme, mode
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Always the same."""
        return QSize(_WIDTH, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it in its own colours, whatever theme holds now."""
        whole = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = QPainterPath()
        outline.addRoundedRect(whole, _ROUND, _ROUND)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipPath(outline)
            _draw(painter, whole, tokens.DARK if self._mode == "dark" else tokens.LIGHT)
            if self._mode == "system":
                half = QPainterPath()
                half.moveTo(whole.topRight())
                half.lineTo(whole.bottomRight())
                half.lineTo(whole.bottomLeft())
                painter.setClipPath(outline.intersected(half))
                _draw(painter, whole, tokens.DARK)
                painter.setClipPath(outline)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(self._theme.colour("border_strong"))
            painter.drawPath(outline)


def _draw(painter: QPainter, whole: QRectF, colours: Mapping[str, str]) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillRect(whole, QColor(colours["canvas"]))
    side = QRectF(whole.x(), whole.y(), whole.width() * 0.24, whole.height())
    painter.fillRect(side, QColor(colours["sidebar"]))
    for at in range(4):
        _bar(painter, side.x() + 6, 12 + at * 13, side.width() - 12, colours["accent" if at == 0 else "text3"])
    card = QRectF(side.right() + 10, 12, whole.width() - side.width() - 20, whole.height() - 24)
    painter.setBrush(QColor(colours["surface"]))
    painter.setPen(QColor(colours["border"]))
    painter.drawRoundedRect(card, 4, 4)
    painter.setPen(Qt.PenStyle.NoPen)
    for at, share in enumerate(_LINES):
        ink = colours["text" if at == 0 else "text3"]
        _bar(painter, card.x() + 8, card.y() + 9 + at * 11, (card.width() - 16) * share, ink)
    button = QRectF(card.x() + 8, card.bottom() - 18, 34, 11)
    painter.setBrush(QColor(colours["accent"]))
    painter.drawRoundedRect(button, 3, 3)


def _bar(painter: QPainter, x: float, y: float, width: float, colour: str) -> None:
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(QRectF(x, y, width, 4), 2, 2)
