"""The palette's lines as Qt's views want them: headings and entries, one below the other."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.ui.palette.entry import Entry, Group

Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()


class Lines(QAbstractListModel):
    """Groups of entries as a list; a heading can't be chosen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lines: list[Entry | str] = []

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Show other groups."""
        self.beginResetModel()
        self._lines = [line for group in groups for line in (group.title, *group.entries)]
        self.endResetModel()

    def line(self, row: int) -> Entry | str | None:
        """The entry or the heading of a row."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def entry(self, row: int) -> Entry | None:
        """The entry of a row; None for a heading."""
        line = self.line(row)
        return line if isinstance(line, Entry) else None

    def entry_rows(self) -> list[int]:
        """The rows that can be chosen."""
        return [row for row, line in enumerate(self._lines) if isinstance(line, Entry)]

    def first_rows(self) -> list[int]:
        """The first row of each group that can be chosen."""
        return [row + 1 for row, line in enumerate(self._lines) if isinstance(line, str)]

    def row_of(self, key: str) -> int | None:
        """The row of the entry with this key."""
        return next((row for row in self.entry_rows() if (one := self.entry(row)) and one.key == key), None)

    def rowCount(self, parent: Index = _NOWHERE, /) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole, /) -> object:
        line = self.line(index.row())
        if isinstance(line, Entry):
            told = {Qt.ItemDataRole.DisplayRole: line.title, Qt.ItemDataRole.AccessibleTextRole: line.said}
            return told.get(Qt.ItemDataRole(role))
        return line if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) else None

    def flags(self, index: Index, /) -> Qt.ItemFlag:
        if self.entry(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
