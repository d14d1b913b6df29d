"""A list as cards, in as many columns as there is room for, each as wide as the others.

It is a list to Qt and to screen readers, but where a card stands is reckoned, not laid out: Qt's own layout asks every
one of 100,000 rows for its size.
"""

from typing import Final

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QScrollBar, QStyle, QStyleOptionViewItem

from desktop.ui.lists.spec import ListSpec
from desktop.ui.models.card_delegate import GAP, CardDelegate
from desktop.ui.models.record_model import RecordModel
from desktop.ui.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_LEAST_WIDTH = 300  # pixels
OVERHANG: Final = GAP
"""So many pixels at its right hold no card but the scroll bar."""
_Move = QAbstractItemView.CursorAction
_State = QStyle.StateFlag
_Hint = QAbstractItemView.ScrollHint


class CardGrid(QListView):
    """Cards of records."""

    def __init__(self, theme: Theme, spec: ListSpec, model: RecordModel, name: str) -> None:
        """`name` is what a screen reader calls the grid."""
        super().__init__()
        self._theme, self._height = theme, theme.scaled(spec.card_height) + GAP
        self._across, self._hovered = 1, -1
        self._delegate = CardDelegate(theme, self)
        self._bar = QScrollBar(Qt.Orientation.Vertical, self)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self.setAccessibleName(name)
        self._set_up()
        self._follow_scrolling()
        theme.changed.connect(self.viewport().update)

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("bare", "true")
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def _follow_scrolling(self) -> None:
        """Show the scroll bar beside the cards, in the room that every card leaves at its right."""
        hidden = self.verticalScrollBar()
        hidden.valueChanged.connect(self._bar.setValue)
        hidden.rangeChanged.connect(self._show_range)
        self._bar.valueChanged.connect(hidden.setValue)
        self._bar.hide()

    def _show_range(self, least: int, most: int) -> None:
        self._bar.setRange(least, most)
        self._bar.setPageStep(self.verticalScrollBar().pageStep())
        self._bar.setSingleStep(self.verticalScrollBar().singleStep())
        self._bar.setVisible(most > least)

    # Where cards stand

    def doItemsLayout(self) -> None:
        """There is nothing to lay out."""
        self.updateGeometries()
        self.viewport().update()

    def updateGeometries(self) -> None:
        """Share the width among the cards, and scroll as far as there are any."""
        room, view = self.viewport().width(), self.viewport().height()
        self._across = max(1, room // self._theme.scaled(_LEAST_WIDTH))
        self._delegate.spread(room, self._across, self._height)
        bar = self.verticalScrollBar()
        bar.setPageStep(view)
        bar.setSingleStep(self._height // 3)
        bar.setRange(0, max(0, -(-self._total // self._across) * self._height - view))

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid():
            return QRect()
        line, column = divmod(index.row(), self._across)
        width = self._delegate.width
        return QRect(column * width, line * self._height - self.verticalOffset(), width, self._height)

    def indexAt(self, p: QPoint) -> QModelIndex:
        column = p.x() // max(self._delegate.width, 1)
        row = (p.y() + self.verticalOffset()) // self._height * self._across + column
        is_card = 0 <= column < self._across and 0 <= row < self._total
        return self.model().index(row, 0) if is_card else QModelIndex()

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def isIndexHidden(self, _index: Index) -> bool:
        return False

    def scrollTo(self, index: Index, hint: _Hint = _Hint.EnsureVisible) -> None:
        place, bar, view = self.visualRect(index), self.verticalScrollBar(), self.viewport().height()
        if hint is _Hint.PositionAtCenter:
            bar.setValue(bar.value() + place.center().y() - view // 2)
        elif place.top() < 0 or hint is _Hint.PositionAtTop:
            bar.setValue(bar.value() + place.top())
        elif place.bottom() > view:
            bar.setValue(bar.value() + place.bottom() + 1 - view)

    # Choosing them

    def moveCursor(self, cursorAction: _Move, _modifiers: Qt.KeyboardModifier, /) -> QModelIndex:  # noqa: N803 - Qt's
        page = max(self.viewport().height() // self._height, 1) * self._across
        steps = {
            _Move.MoveLeft: -1,
            _Move.MovePrevious: -1,
            _Move.MoveRight: 1,
            _Move.MoveNext: 1,
            _Move.MoveUp: -self._across,
            _Move.MoveDown: self._across,
            _Move.MovePageUp: -page,
            _Move.MovePageDown: page,
            _Move.MoveHome: -self._total,
            _Move.MoveEnd: self._total,
        }
        row = max(self.currentIndex().row(), 0)
        wanted = row + steps[cursorAction]
        if cursorAction in (_Move.MoveUp, _Move.MoveDown) and not 0 <= wanted < self._total:
            wanted = row
        return self.model().index(min(max(wanted, 0), self._total - 1), 0)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Choose the cards from one to another, as words in a text."""
        first, last = self.indexAt(rect.topLeft()), self.indexAt(rect.bottomRight())
        rows = sorted(index.row() for index in (first, last) if index.isValid())
        chosen = QItemSelection()
        if rows:
            chosen.select(self.model().index(rows[0], 0), self.model().index(rows[-1], self.model().columnCount() - 1))
        self.selectionModel().select(chosen, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        return QRegion(self.viewport().rect()) if selection.count() else QRegion()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            self.viewport().update()

    # Showing them

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometries()
        width = self._bar.sizeHint().width()
        self._bar.setGeometry(self.width() - width, 0, width, self.height() - GAP)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cards that are seen."""
        top, area = self.verticalOffset(), event.rect()
        first = (top + area.top()) // self._height * self._across
        last = ((top + area.bottom()) // self._height + 1) * self._across
        with QPainter(self.viewport()) as painter:
            for row in range(max(first, 0), min(last, self._total)):
                index = self.model().index(row, 0)
                self._delegate.paint(painter, self._option(index), index)

    def _option(self, index: QModelIndex) -> QStyleOptionViewItem:
        made, state = QStyleOptionViewItem(), _State.State_Enabled
        if self.selectionModel().isSelected(index):
            state |= _State.State_Selected
        if index.row() == self._hovered:
            state |= _State.State_MouseOver
        if index.row() == self.currentIndex().row() and self.hasFocus() and self.property("ring"):
            state |= _State.State_HasFocus
        made.rect = self.visualRect(index)  # type: ignore[attr-defined]
        made.state = state  # type: ignore[attr-defined]
        return made

    @property
    def _total(self) -> int:
        return self.model().rowCount()
