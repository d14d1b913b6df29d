"""How the rows of a form stand: in two columns where there is room, in one elsewhere; wide ones across both."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayoutItem

from desktop.ui.editors.field_row import FieldRow
from desktop.ui.widgets.arranged import Arranged


class Columns(Arranged):
    """Rows of fields, from left to right and down; `wide_from` is the width from which there are two columns."""

    def __init__(self, wide_from: int, gap: int, between: int) -> None:
        """`gap` is between rows, `between` between columns, in pixels."""
        super().__init__()
        self._wide_from, self._gap, self._between = wide_from, gap, between
        self.setContentsMargins(0, 0, 0, 0)

    def sizeHint(self) -> QSize:
        width = max((item.sizeHint().width() for item in self._shown()), default=0)
        return QSize(width, self.heightForWidth(max(width, self.geometry().width())))

    def minimumSize(self) -> QSize:
        return QSize(max((item.minimumSize().width() for item in self._shown()), default=0), 0)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def arrange(self, place: QRect, *, move: bool) -> int:
        """Set the rows, or only say how high they are together."""
        columns = 2 if place.width() >= self._wide_from else 1
        width = (place.width() - self._between * (columns - 1)) // columns
        top, line, at = place.y(), 0, 0
        for item in self._shown():
            widget = item.widget()
            across = isinstance(widget, FieldRow) and widget.is_wide
            if at and (across or at == columns):
                top, line, at = top + line + self._gap, 0, 0
            taken = place.width() if across else width
            height = item.heightForWidth(taken) if item.hasHeightForWidth() else item.sizeHint().height()
            if move:
                left = place.x() + at * (width + self._between)
                item.setGeometry(QRect(QPoint(left, top), QSize(taken, height)))
            line, at = max(line, height), columns if across else at + 1
        return top + line - place.y()
