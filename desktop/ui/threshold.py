"""The threshold: what is painted before the library is open, so that the window stands there at once.

It looks as the window will a moment later: its sidebar, and the edges of what is coming.
"""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.i18n import Words
from desktop.settings import Settings
from desktop.ui.actions import Board
from desktop.ui.kit import Kit, row
from desktop.ui.sidebar import Sidebar
from desktop.ui.theme import tokens
from desktop.ui.theme.theme import Theme

_RADIUS = 10  # pixels
_TOP, _SPLIT = 76, 0.6  # where cards begin, in pixels, and where the right column does, as a share of the width


class _Outlines(QWidget):
    """The edges of cards that are not filled yet."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def paintEvent(self, _event: QPaintEvent) -> None:
        left, right = tokens.XL, self.width() - tokens.XL
        split = left + (right - left) * _SPLIT
        places = (
            QRectF(left, _TOP, split - left - tokens.M, self.height() - _TOP - tokens.XL),
            QRectF(split, _TOP, right - split, (self.height() - _TOP) * _SPLIT),
        )
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.colour("border"), 1))
            painter.setBrush(self._theme.colour("surface"))
            for place in places:
                painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)


class Threshold(QWidget):
    """The sidebar as it will be, with nothing to press yet, beside an empty page."""

    def __init__(self, theme: Theme, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("root")
        self._settings = settings
        kit = Kit(theme, Words(settings.language))
        self._sidebar = Sidebar(kit, Board(self, theme, kit.words))
        self._sidebar.show_place("today")
        whole = row(self._sidebar, _Outlines(theme), gap=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._sidebar.fit(self._settings.sidebar, self.width())
