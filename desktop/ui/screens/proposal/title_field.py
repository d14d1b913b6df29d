"""The field of a title: as a heading until one types in it, cut with «…» where it is too long."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionFrame

from desktop.ui.editors.line_field import LineField


class TitleField(LineField):
    """A line that is typed in place of a heading."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setProperty("kind", "title")

    def paintEvent(self, event: QPaintEvent, /) -> None:
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width() - 4)
        if self.hasFocus() or shown == self.text():
            super().paintEvent(event)
            return
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        with QPainter(self) as painter:
            self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option, painter, self)
            painter.setPen(self.palette().text().color())
            place = self.contentsRect().adjusted(2, 0, -2, 0)
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
