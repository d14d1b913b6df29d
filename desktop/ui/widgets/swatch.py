"""A swatch: a colour to be chosen."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desktop.ui.theme.theme import Theme

_SIDE, _EDGE, _ROUND = 32, 4, 5  # pixels, with the room for the focus ring
_DOES: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Swatch(QAbstractButton):
    """A square of one colour (`#RRGGBB`), or of two that go together; ringed where it is the one that holds."""

    def __init__(self, theme: Theme, colours: tuple[str, ...], name: str, do: Callable[[], object]) -> None:
        super().__init__()
        self._theme, self.colours = theme, colours
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda _checked=False: do())
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Always the same."""
        return QSize(_SIDE, _SIDE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose it with Enter too."""
        if event.key() in _DOES:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it, whatever theme holds."""
        place = QRectF(self.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.colour("border_strong"), 1))
            painter.setBrush(QColor(self.colours[0]))
            painter.drawRoundedRect(place, _ROUND, _ROUND)
            if len(self.colours) > 1:
                second = QRectF(place.center().x(), place.center().y(), place.width() / 2, place.height() / 2)
                painter.setBrush(QColor(self.colours[1]))
                painter.drawRoundedRect(second, _ROUND / 2, _ROUND / 2)
            if self.isChecked() or (self.hasFocus() and self.property("ring")):
                role = "focus" if self.hasFocus() and self.property("ring") else "text"
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(self._theme.colour(role), 2))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _ROUND + 3, _ROUND + 3)
