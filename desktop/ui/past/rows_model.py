"""The model of a list that looks back: headings and rows, read further as one scrolls down."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.ui.past.row import PastRow

Index = QModelIndex | QPersistentModelIndex
Line = PastRow | str
"""A row, or a heading over some."""
_NOWHERE: Final = QModelIndex()


class RowsModel(QAbstractListModel):
    """Lines that `more` hands over, some at a time, until it has none."""

    def __init__(self, more: Callable[[], Sequence[Line]], parent: QObject) -> None:
        super().__init__(parent)
        self._more = more
        self._lines: list[Line] = []
        self._is_whole = False

    def begin(self) -> None:
        """Show what there is, from the beginning."""
        self.beginResetModel()
        self._lines = list(self._more())
        self._is_whole = not self._lines
        self.endResetModel()

    def line(self, row: int) -> Line | None:
        """A line."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def row(self, at: int) -> PastRow | None:
        """The row at a place; None for a heading."""
        line = self.line(at)
        return line if isinstance(line, PastRow) else None

    def place_of(self, key: str) -> int | None:
        """Where the row with a key stands, as far as was read."""
        return next((at for at, line in enumerate(self._lines) if isinstance(line, PastRow) and line.key == key), None)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show."""
        return not self._lines

    def rowCount(self, parent: Index = _NOWHERE, /) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def canFetchMore(self, parent: Index, /) -> bool:
        return not parent.isValid() and not self._is_whole

    def fetchMore(self, parent: Index, /) -> None:
        found = [] if parent.isValid() else list(self._more())
        self._is_whole = not found
        if found:
            self.beginInsertRows(QModelIndex(), len(self._lines), len(self._lines) + len(found) - 1)
            self._lines += found
            self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole, /) -> object:
        line = self.line(index.row())
        if line is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        return line.said if isinstance(line, PastRow) else line

    def flags(self, index: Index, /) -> Qt.ItemFlag:
        if self.row(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
