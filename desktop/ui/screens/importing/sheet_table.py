"""A tab of the preview as a table: whole rows chosen by mouse or arrows, each said as one sentence."""

from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView

from desktop.i18n import Words
from desktop.ui.kit import Kit
from desktop.ui.models.cell import Cell, sentence
from desktop.ui.models.record_model import CELL
from desktop.ui.models.whole_rows import WholeRows
from desktop.ui.screens.importing.sheet import Sheet
from desktop.ui.screens.importing.sheet_headings import SheetHeadings

Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()
_KEPT: Final = 400
"""So many rows are kept as they were made."""


class SheetModel(QAbstractTableModel):
    """The rows of a sheet, made as they are looked at."""

    def __init__(self, parent: QObject, words: Words, sheet: Sheet) -> None:
        super().__init__(parent)
        self._words, self.sheet = words, sheet
        self._made: dict[int, tuple[Cell, ...]] = {}

    def cells(self, row: int) -> tuple[Cell, ...]:
        """What stands in a row."""
        if row not in self._made:
            if len(self._made) >= _KEPT:
                self._made.clear()
            self._made[row] = self.sheet.cells(row)
        return self._made[row]

    def rowCount(self, parent: Index = _NOWHERE, /) -> int:
        return 0 if parent.isValid() else len(self.sheet)

    def columnCount(self, parent: Index = _NOWHERE, /) -> int:
        return 0 if parent.isValid() else len(self.sheet.heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole, /) -> object:
        if not index.isValid():
            return None
        cells = self.cells(index.row())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return cells[index.column()].text
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._said(cells) if index.column() == 0 else cells[index.column()].said
            case _ if role == CELL:
                return cells[index.column()]
            case _:
                return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0, /) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return self.sheet.heads[section].text

    def _said(self, cells: tuple[Cell, ...]) -> str:
        heads = ("", *(head.text for head in self.sheet.heads[1:]))
        return sentence(self._words, zip(heads, (cell.said for cell in cells), strict=True))


class SheetTable(WholeRows):
    """`chosen` gives the row that is current."""

    chosen = Signal(int)

    def __init__(self, kit: Kit, sheet: Sheet, name: str) -> None:
        """`name` is what a screen reader calls it."""
        super().__init__(kit.theme)
        self._sheet = sheet
        self.setAccessibleName(name)
        self.setModel(SheetModel(self, kit.words, sheet))
        self.setHorizontalHeader(SheetHeadings(kit.theme, sheet, kit.words("Headings: {what}", what=name), self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.selectionModel().currentRowChanged.connect(self._tell_row)

    def _tell_row(self, now: QModelIndex, _before: QModelIndex) -> None:
        self.chosen.emit(now.row())

    def fit(self) -> None:
        """Show the columns there is room for, the first ones, and share what is left among them."""
        room, heads = self.viewport().width(), self._sheet.heads
        least = [self.theme.scaled(head.least) for head in heads]
        shown = 1
        while shown < len(heads) and sum(least[: shown + 1]) <= room:
            shown += 1
        left = max(room - sum(least[:shown]), 0)
        weights = sum(head.weight for head in heads[:shown]) or 1
        for at, head in enumerate(heads):
            self.setColumnHidden(at, at >= shown)
            share = left * head.weight // weights
            self.setColumnWidth(at, max(min(least[at], room), 24) + share)
