"""A list as a table: as many columns as there is room for, whole rows chosen, hovered and ringed."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from desktop.ui.lists.headings import Headings
from desktop.ui.lists.spec import Column, ListSpec
from desktop.ui.models.record_model import RecordModel
from desktop.ui.models.row_delegate import ROW_HEIGHT, RowDelegate
from desktop.ui.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_Move = QAbstractItemView.CursorAction
_STAYS: Final = (_Move.MoveLeft, _Move.MoveRight)


class RowTable(QTableView):
    """Rows of records."""

    sorts = Signal(object)

    def __init__(self, theme: Theme, spec: ListSpec, model: RecordModel, name: str, headings: str) -> None:
        """`name` and `headings` are what a screen reader calls the table and the row of its headings."""
        super().__init__()
        self._theme, self._spec, self._hovered = theme, spec, -1
        self.setModel(model)
        self.setAccessibleName(name)
        self.headings = Headings(theme, spec, headings, self)
        self.headings.sorts.connect(self.sorts)
        self.setHorizontalHeader(self.headings)
        self.setItemDelegate(RowDelegate(theme, lambda: self._hovered, self._ringed, self))
        self._set_up()
        theme.changed.connect(self.viewport().update)

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self._theme.scaled(ROW_HEIGHT))
        self.verticalScrollBar().setSingleStep(self._theme.scaled(ROW_HEIGHT) // 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(event.position().toPoint().y()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a row; what is current is its first cell, which says the whole row."""
        super().mousePressEvent(event)
        current = self.currentIndex()
        if current.column() > 0:
            first = current.siblingAtColumn(0)
            self.selectionModel().setCurrentIndex(first, self.selectionModel().SelectionFlag.NoUpdate)

    def moveCursor(self, cursorAction: _Move, modifiers: Qt.KeyboardModifier, /) -> QModelIndex:  # noqa: N803
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

    def _fit(self) -> None:
        """Show the columns there is room for, and share what is left among them."""
        room = self.viewport().width()
        shown = self._fitting(room)
        left = room - sum(map(self._least, shown))
        weights = sum(column.weight for column in shown) or 1
        for at, column in enumerate(self._spec.columns):
            self.setColumnHidden(at, column not in shown)
            if column in shown:
                last = column is shown[-1]
                width = left if last else left * column.weight // weights
                self.setColumnWidth(at, self._least(column) + max(width, 0))
                left, weights = left - width, max(weights - column.weight, 1)

    def _fitting(self, room: int) -> Sequence[Column]:
        shown = list(self._spec.columns)
        while sum(map(self._least, shown)) > room:
            dropped = max(shown, key=lambda column: column.rank)
            if not dropped.rank:
                break
            shown.remove(dropped)
        return shown

    def _least(self, column: Column) -> int:
        return self._theme.scaled(column.least)
