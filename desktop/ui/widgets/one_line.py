"""One line of small widgets: those that don't fit any more are left out, the last ones first."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class OneLine(QWidget):
    """Widgets side by side, the most important first; each stands there whole or not at all."""

    def __init__(self, widgets: Sequence[QWidget], gap: int) -> None:
        super().__init__()
        self._widgets, self._gap = tuple(widgets), gap
        for widget in self._widgets:
            widget.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as all of them."""
        sizes = [widget.sizeHint() for widget in self._widgets]
        width = sum(size.width() for size in sizes) + self._gap * max(len(sizes) - 1, 0)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSizeHint(self) -> QSize:
        """It may become narrow."""
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set what fits."""
        super().resizeEvent(event)
        left, height, room = 0, event.size().height(), True
        for widget in self._widgets:
            size = widget.sizeHint()
            room = room and left + size.width() <= event.size().width()
            widget.setVisible(room)
            if room:
                widget.setGeometry(left, (height - size.height()) // 2, size.width(), size.height())
                left += size.width() + self._gap
