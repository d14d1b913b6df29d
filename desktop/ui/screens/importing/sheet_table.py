"""A tab of the preview as a table: whole rows chosen by mouse or arrows, each said as one sentence."""

from typing import Final

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from desktop.i18n import Words
from desktop.ui.kit import Kit
from desktop.ui.models.cell import Cell, sentence
from desktop.ui.models.record_model import CELL
from desktop.ui.models.row_delegate import ROW_HEIGHT, RowDelegate
from desktop.ui.screens.importing.sheet import Sheet
from desktop.ui.screens.importing.sheet_headings import SheetHeadings

Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()
_Move = QAbstractItemView.CursorAction
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


class SheetTable(QTableView):
    """`chosen` gives the row that is current."""

    chosen = Signal(int)

    def __init__(self, kit: Kit, sheet: Sheet, name: str) -> None:
        """`name` is what a screen reader calls it."""
        super().__init__()
        self._theme, self._sheet, self._hovered = kit.theme, sheet, -1
        self.setAccessibleName(name)
        self.setModel(SheetModel(self, kit.words, sheet))
        self.setHorizontalHeader(SheetHeadings(kit.theme, sheet, kit.words("Headings: {what}", what=name), self))
        self.setItemDelegate(RowDelegate(kit.theme, lambda: self._hovered, self._ringed, self))
        self._set_up()
        self.selectionModel().currentRowChanged.connect(self._tell_row)
        kit.theme.changed.connect(self.viewport().update)

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
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

    def moveCursor(self, cursorAction: _Move, modifiers: Qt.KeyboardModifier, /) -> QModelIndex:  # noqa: N803 - Qt's name
        """Move from row to row."""
        current, last = self.currentIndex(), self.model().rowCount() - 1
        if cursorAction in (_Move.MoveLeft, _Move.MoveRight):
            return current
        if cursorAction in (_Move.MoveHome, _Move.MoveEnd):
            return self.model().index(0 if cursorAction is _Move.MoveHome else last, 0)
        return super().moveCursor(cursorAction, modifiers).siblingAtColumn(0)

    def _tell_row(self, now: QModelIndex, _before: QModelIndex) -> None:
        self.chosen.emit(now.row())

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            self.viewport().update()

    def _ringed(self) -> int:
        return self.currentIndex().row() if self.hasFocus() and self.property("ring") else -1

    def _fit(self) -> None:
        """Show the columns there is room for, the first ones, and share what is left among them."""
        room, heads = self.viewport().width(), self._sheet.heads
        least = [self._theme.scaled(head.least) for head in heads]
        shown = 1
        while shown < len(heads) and sum(least[: shown + 1]) <= room:
            shown += 1
        left = max(room - sum(least[:shown]), 0)
        weights = sum(head.weight for head in heads[:shown]) or 1
        for at, head in enumerate(heads):
            self.setColumnHidden(at, at >= shown)
            share = left * head.weight // weights
            self.setColumnWidth(at, max(min(least[at], room), 24) + share)
