"""A picture as it will stand on a ground: a logo on white paper, or on the colour of a cover."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.theme import icons
from desktop.ui.theme.theme import Theme

_HEIGHT, _MARGIN, _ROUND = 96, 14, 6  # pixels
_ICON = 28  # pixels
MOST_WIDTH = 1600
"""Pixels that are shown of a picture: one of millions takes a second to be made, so it comes smaller."""


class PictureOn(QWidget):
    """Shows a picture (PNG or JPEG) in full on a colour (`#RRGGBB`), as large as there is room."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._image, self._ground = QImage(), "transparent"
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_picture(self, content: bytes) -> None:
        """Show another picture; none where there is nothing in it."""
        self._image = QImage.fromData(content)
        self.update()

    def show_ground(self, ground: str) -> None:
        """Show it on another colour."""
        self._ground = ground
        self.update()

    def sizeHint(self) -> QSize:
        """As high as a letterhead."""
        return QSize(2 * _HEIGHT, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        whole = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = QPainterPath()
        outline.addRoundedRect(whole, _ROUND, _ROUND)
        with QPainter(self) as painter:
            painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
            painter.fillPath(outline, QColor(self._ground))
            painter.setPen(self._theme.colour("border"))
            painter.drawPath(outline)
            if self._image.isNull():
                side = QRectF(0, 0, _ICON, _ICON)
                side.moveCenter(whole.center())
                icons.paint(painter, "image", self._theme.colours["border_strong"], side)
            room = whole.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
            if not self._image.isNull():
                size = self._image.size().scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
                place = QRectF(0, 0, size.width(), size.height())
                place.moveCenter(room.center())
                painter.drawImage(place, self._image)
