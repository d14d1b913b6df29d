"""The headings above a tab's rows: quiet, level with what stands below them."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from desktop.ui.models.painting import draw_line
from desktop.ui.screens.importing.sheet import Sheet
from desktop.ui.theme import tokens
from desktop.ui.theme.theme import Theme

_HEIGHT = 34  # pixels


class SheetHeadings(QHeaderView):
    """Painted, not clicked."""

    def __init__(self, theme: Theme, sheet: Sheet, name: str, parent: QWidget) -> None:
        """`name` is what a screen reader calls the row."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setAccessibleName(name)
        self._theme, self._sheet = theme, sheet
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(24)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.changed.connect(self.viewport().update)

    def sizeHint(self) -> QSize:
        return QSize(0, self._theme.scaled(_HEIGHT))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int, /) -> None:  # noqa: N803 - Qt's name
        """Draw one heading."""
        theme, head = self._theme, self._sheet.heads[logicalIndex]
        painter.save()
        painter.fillRect(rect, theme.colour("surface"))
        painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), theme.colour("border"))
        right = tokens.XL if head.right else tokens.S
        inside = rect.adjusted(tokens.L if logicalIndex == 0 else tokens.S, 0, -right, -1)
        draw_line(painter, theme, inside, head.text, theme.font("caption"), "text2", right=head.right)
        painter.restore()
