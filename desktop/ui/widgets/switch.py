"""A switch: on or off, at once."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desktop.ui.theme.theme import Theme

_WIDTH, _HEIGHT, _EDGE = 44, 28, 4  # pixels, with the room for the focus ring
_DOES: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Switch(QAbstractButton):
    """A pill with a knob, at the right and in colour where it is on; Space and Enter turn it."""

    def __init__(self, theme: Theme, name: str, turned: Callable[[bool], object], *, on: bool) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(name)
        self.setCheckable(True)
        self.setChecked(on)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(turned)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Large enough for a finger."""
        return QSize(_WIDTH, _HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn it with Enter too."""
        if event.key() in _DOES:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        colour = self._theme.colour
        pill = QRectF(self.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        knob = QRectF(pill.x() + 3, pill.y() + 3, pill.height() - 6, pill.height() - 6)
        if self.isChecked():
            knob.moveRight(pill.right() - 3)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour("accent" if self.isChecked() else "border_strong"), 1))
            painter.setBrush(colour("accent" if self.isChecked() else "surface"))
            painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("on_accent" if self.isChecked() else "border_strong"))
            painter.drawEllipse(knob)
            if self.hasFocus() and self.property("ring"):
                ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
                painter.setPen(QPen(colour("focus"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2)
