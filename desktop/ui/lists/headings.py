"""The headings of a table: quiet, with an arrow at the one that it is sorted by."""

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from desktop.store.lists import Order
from desktop.ui.lists.spec import ListSpec
from desktop.ui.models.painting import draw_line
from desktop.ui.theme import icons, tokens
from desktop.ui.theme.theme import Theme

_HEIGHT, _ARROW = 34, 14  # pixels
_RIGHT: Final = Qt.AlignmentFlag.AlignRight


class Headings(QHeaderView):
    """A click sorts by a column, another one the other way round: `sorts` gives the order that is wanted."""

    sorts = Signal(object)

    def __init__(self, theme: Theme, spec: ListSpec, name: str, parent: QWidget) -> None:
        """`name` is what a screen reader calls the row."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setAccessibleName(name)
        self._theme, self._spec, self._order = theme, spec, spec.order
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(24)
        self.sectionClicked.connect(self._clicked)
        theme.changed.connect(self.viewport().update)

    def show_order(self, order: Order) -> None:
        """Mark the column that the list is sorted by."""
        self._order = order
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(0, self._theme.scaled(_HEIGHT))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int, /) -> None:  # noqa: N803 - Qt's name
        """Draw one heading."""
        theme, column = self._theme, self._spec.columns[logicalIndex]
        painter.save()
        painter.fillRect(rect, theme.colour("surface"))
        painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), theme.colour("border"))
        right = tokens.XL if column.right else tokens.S
        inside = rect.adjusted(tokens.L if logicalIndex == 0 else tokens.S, 0, -right, -1)
        is_sorted = bool(column.order) and column.order == self._order.field
        font = theme.font("caption", strong=is_sorted)
        text = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal) or "")
        room = _ARROW + 2 if is_sorted else 0
        width = min(QFontMetrics(font).horizontalAdvance(text), inside.width() - room)
        left = inside.right() + 1 - width - room if column.right else inside.x()
        role = "text" if is_sorted else "text2"
        draw_line(painter, theme, QRect(left, inside.y(), width + 1, inside.height()), text, font, role)
        if is_sorted:
            name = "arrow-down" if self._order.descending else "arrow-up"
            mark = QRectF(left + width + 3, inside.y() + (inside.height() - _ARROW) / 2, _ARROW, _ARROW)
            icons.paint(painter, name, theme.colours["text2"], mark)
        painter.restore()

    def _clicked(self, section: int) -> None:
        field = self._spec.columns[section].order
        if not field:
            return
        same = field == self._order.field
        usual = next((one.order for one in self._spec.orders if one.order.field == field), Order(field))
        self.sorts.emit(Order(field, descending=not self._order.descending) if same else usual)
