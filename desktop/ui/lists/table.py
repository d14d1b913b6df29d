"""A list as a table: as many columns as there is room for, whole rows chosen, hovered and ringed."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractItemView

from desktop.ui.lists.headings import Headings
from desktop.ui.lists.spec import Column, ListSpec
from desktop.ui.models.record_model import RecordModel
from desktop.ui.models.whole_rows import WholeRows
from desktop.ui.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex


class RowTable(WholeRows):
    """Rows of records."""

    sorts = Signal(object)

    def __init__(self, theme: Theme, spec: ListSpec, model: RecordModel, name: str, headings: str) -> None:
        """`name` and `headings` are what a screen reader calls the table and the row of its headings."""
        super().__init__(theme)
        self._spec = spec
        self.setModel(model)
        self.setAccessibleName(name)
        self.headings = Headings(theme, spec, headings, self)
        self.headings.sorts.connect(self.sorts)
        self.setHorizontalHeader(self.headings)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a row; what is current is its first cell, which says the whole row."""
        super().mousePressEvent(event)
        current = self.currentIndex()
        if current.column() > 0:
            first = current.siblingAtColumn(0)
            self.selectionModel().setCurrentIndex(first, self.selectionModel().SelectionFlag.NoUpdate)

    def fit(self) -> None:
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
        return self.theme.scaled(column.least)
