"""A layout of chips that ends with a field, which takes what is left of the last line."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem

_CURSOR = 12  # pixels


class ChipFlow(QLayout):
    """Items from left to right, wrapped; the last one is as wide as there is room, at least `least` pixels."""

    def __init__(self, gap: int, least: int) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap, self._least = gap, least

    def addItem(self, item: QLayoutItem, /) -> None:
        self._items.append(item)

    def move_last(self, item: QLayoutItem) -> None:
        """Put an item at the end again."""
        self._items.remove(item)
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int, /) -> QLayoutItem | None:  # type: ignore[override]
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int, /) -> QLayoutItem | None:  # type: ignore[override]
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int, /) -> int:
        margins = self.contentsMargins()
        inside = QRect(0, 0, width - margins.left() - margins.right(), 0)
        return self._arrange(inside, move=False) + margins.top() + margins.bottom()

    def setGeometry(self, rect: QRect, /) -> None:
        super().setGeometry(rect)
        self._arrange(rect.marginsRemoved(self.contentsMargins()), move=True)

    def sizeHint(self) -> QSize:
        return QSize(self.minimumSize().width(), self.heightForWidth(max(self.geometry().width(), self._least)))

    def minimumSize(self) -> QSize:
        margins = self.contentsMargins()
        return QSize(self._least + margins.left() + margins.right(), 0)

    def _arrange(self, place: QRect, *, move: bool) -> int:
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
