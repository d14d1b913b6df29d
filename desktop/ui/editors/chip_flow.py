"""A layout of chips that ends with a field, which takes what is left of the last line."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayoutItem

from desktop.ui.widgets.arranged import Arranged

_CURSOR = 12  # pixels


class ChipFlow(Arranged):
    """Items from left to right, wrapped; the last one is as wide as there is room, at least `least` pixels."""

    def __init__(self, gap: int, least: int) -> None:
        super().__init__()
        self._gap, self._least = gap, least

    def sizeHint(self) -> QSize:
        return QSize(self.minimumSize().width(), self.heightForWidth(max(self.geometry().width(), self._least)))

    def minimumSize(self) -> QSize:
        margins = self.contentsMargins()
        return QSize(self._least + margins.left() + margins.right(), 0)

    def arrange(self, place: QRect, *, move: bool) -> int:
        x, y, height = place.x(), place.y(), 0
        for item in self._items:
            is_last = item is self._items[-1]
            size = item.sizeHint()
            width = self._least if is_last else min(size.width(), place.width())
            if x > place.x() and x + width > place.right() + 1:
                if is_last and not self._needs_room(item, place.right() - x):
                    width = max(place.right() + 1 - x, 1)
                else:
                    x, y, height = place.x(), y + height + self._gap, 0
            if move:
                taken = place.right() + 1 - x if is_last else width
                item.setGeometry(QRect(QPoint(x, y), QSize(taken, size.height())))
            x += width + self._gap
            height = max(height, size.height())
        return y + height - place.y()

    @staticmethod
    def _needs_room(item: QLayoutItem, room: int) -> bool:
        """Whether the field needs a line of its own: it holds a text, or there is no room even for the cursor."""
        widget = item.widget()
        return widget is not None and (bool(widget.property("holds")) or (widget.hasFocus() and room < _CURSOR))
