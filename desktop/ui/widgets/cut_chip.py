"""A chip that is cut with «…» where it would be too wide; its tool tip and the screen reader have the whole."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.elided import Elided
from desktop.ui.widgets.plain_tip import plain_tip

_AROUND: Final = 7  # pixels at each side
_TONES: Final = {"plain": ("sunken", "text2"), "accent": ("accent_soft", "accent_text")}


class CutChip(Elided):
    """A small text on a tinted ground, at most `widest` pixels wide."""

    def __init__(self, theme: Theme, text: str, widest: int, tone: str = "plain") -> None:
        super().__init__(text)
        self._theme, self._widest, self._tone = theme, widest, tone
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """As wide as its text, as high as other chips."""
        metrics = QFontMetrics(self._theme.font("caption"))
        width = metrics.horizontalAdvance(self.text()) + 2 * _AROUND + 2
        return QSize(min(width, self._widest), metrics.height() + 4)

    def minimumSizeHint(self) -> QSize:
        """It may become very narrow."""
        return QSize(4 * _AROUND, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground and text."""
        ground, colour = _TONES[self._tone]
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(ground))
            painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
            painter.setFont(self._theme.font("caption"))
            painter.setPen(self._theme.colour(colour))
            place = self.rect().adjusted(_AROUND, 0, -_AROUND, 0)
            shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, place.width() + 1)
            self.setToolTip(plain_tip(self.text()) if shown != self.text() else "")
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
