"""An icon that stands beside a text."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.theme import icons
from desktop.ui.theme.theme import Theme


class Icon(QWidget):
    """An icon in the colour of a token; painted anew when the theme changes."""

    def __init__(self, theme: Theme, name: str, role: str = "text2", size: int = 18) -> None:
        super().__init__()
        self._theme, self._name, self._role = theme, name, role
        self.setFixedSize(size, size)
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        with QPainter(self) as painter:
            icons.paint(painter, self._name, self._theme.colours[self._role], QRectF(self.rect()))
