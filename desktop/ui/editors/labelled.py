"""How a field stands: its label beside it where there is room, above it elsewhere; what is to be said of it below."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget

from desktop.ui.theme import tokens
from desktop.ui.widgets.arranged import Arranged


class Labelled(Arranged):
    """Three items: a label, a field, and notes on it. `beside_from` is the width from which the label is beside it."""

    def __init__(
        self, label: QWidget, field: QWidget, notes: QWidget, *, width: int, drop: int, beside_from: int
    ) -> None:
        """Beside its field the label is `width` wide and stands `drop` lower, on the line of the text; in pixels."""
        super().__init__()
        self._width, self._drop, self._beside_from = width, drop, beside_from
        self.setContentsMargins(0, 0, 0, 0)
        for widget in (label, field, notes):
            self.addWidget(widget)

    def sizeHint(self) -> QSize:
        width = self.minimumSize().width()
        return QSize(width, self.heightForWidth(max(width, self.geometry().width())))

    def minimumSize(self) -> QSize:
        field = self._items[1].minimumSize().width() if len(self._items) > 1 else 0
        return QSize(field, 0)

    def arrange(self, place: QRect, *, move: bool) -> int:
        label, field, *notes = self._items
        top, left, width = place.y(), place.x(), place.width()
        label_height = 0
        if width >= self._beside_from:
            label_height = self._drop + self._put(label, left, top + self._drop, self._width, move=move)
            left, width = left + self._width + tokens.S, width - self._width - tokens.S
            below = top
        else:
            below = top + self._put(label, left, top, width, move=move)
        for item in (field, *notes):
            if not item.isEmpty():
                below += self._put(item, left, below, width, move=move)
        return max(below - place.y(), label_height)

    @staticmethod
    def _put(item: QLayoutItem, left: int, top: int, width: int, *, move: bool) -> int:
        height = item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
        if move:
            item.setGeometry(QRect(left, top, width, height))
        return height
