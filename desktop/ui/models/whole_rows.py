"""A table that shows whole rows: one row is chosen, hovered and ringed, and arrows go from row to row."""

from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from desktop.ui.models.row_delegate import ROW_HEIGHT, RowDelegate
from desktop.ui.theme.theme import Theme

_Move = QAbstractItemView.CursorAction
_STAYS: Final = (_Move.MoveLeft, _Move.MoveRight)


class WholeRows(QTableView):
    """Rows as `RowDelegate` paints them; those that inherit from it say in `fit` how wide their columns are."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme, self._hovered = theme, -1
        self.setItemDelegate(RowDelegate(theme, lambda: self._hovered, self._ringed, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("bare", "true")
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(theme.scaled(ROW_HEIGHT))
        self.verticalScrollBar().setSingleStep(theme.scaled(ROW_HEIGHT) // 2)
        theme.changed.connect(self.viewport().update)

    def fit(self) -> None:
        """Show the columns there is room for."""
        raise NotImplementedError

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(event.position().toPoint().y()))

    def moveCursor(self, cursorAction: _Move, modifiers: Qt.KeyboardModifier, /) -> QModelIndex:  # noqa: N803 - Qt's name
        """Move from row to row."""
        current, last = self.currentIndex(), self.model().rowCount() - 1
        if cursorAction in _STAYS:
            return current
        if cursorAction in (_Move.MoveHome, _Move.MoveEnd):
            return self.model().index(0 if cursorAction is _Move.MoveHome else last, 0)
        return super().moveCursor(cursorAction, modifiers).siblingAtColumn(0)

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            self.viewport().update()

    def _ringed(self) -> int:
        return self.currentIndex().row() if self.hasFocus() and self.property("ring") else -1
