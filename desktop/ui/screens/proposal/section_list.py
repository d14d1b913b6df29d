"""The list of sections: chosen by keys or mouse, dragged into another order, left out and put back by Space."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QListView

from desktop.i18n import Words
from desktop.ui.screens.proposal.contents import Entry
from desktop.ui.screens.proposal.section_model import SectionModel, SectionPainter
from desktop.ui.theme.theme import Theme


class SectionList(QListView):
    """The sections of a proposal.

    `chosen` tells the section one is at, `moved` that one was dragged before another ("" for the end of its part),
    `turned` that Space asks to leave it out or to put it back, `entered` that Enter leads to its editor, `asked` for
    its menu at a point of the screen.
    """

    chosen = Signal(str)
    moved = Signal(str, str)
    turned = Signal(str)
    entered = Signal(str)
    asked = Signal(str, QPoint)

    def __init__(self, theme: Theme, words: Words) -> None:
        super().__init__()
        self._theme = theme
        self._sections = SectionModel(words, self)
        self._painter = SectionPainter(theme, self._sections, self)
        self._pressed: tuple[str, QPoint] | None = None
        self._gap, self._is_quiet = -1, False
        self.setModel(self._sections)
        self.setItemDelegate(self._painter)
        self.setMouseTracking(True)
        self.setProperty("bare", "true")
        self.setAccessibleName(words("Sections"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.selectionModel().currentChanged.connect(self._current_changed)
        theme.changed.connect(self.viewport().update)

    @property
    def key(self) -> str:
        """The section one is at; "" for none."""
        entry = self._entry(self.currentIndex().row())
        return entry.key if entry else ""

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What is shown."""
        return self._sections.entries

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show other lines, at the section one was at."""
        key = self.key
        self._sections.show_entries(entries)
        if key and self.key != key:
            self.choose(key, quietly=True)

    def choose(self, key: str, *, quietly: bool = False) -> None:
        """Go to a section."""
        row = self._sections.row_of(key)
        if row < 0 or key == self.key:
            return
        self._is_quiet = quietly
        self.setCurrentIndex(self._sections.index(row, 0))
        self._is_quiet = False

    # Qt

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if self._gap >= 0 and event.key() == Qt.Key.Key_Escape:
            self._drop()
        elif event.key() == Qt.Key.Key_Space and self.key:
            self.turned.emit(self.key)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.key:
            self.entered.emit(self.key)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent, /) -> None:
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            row = self.currentIndex().row()
            place = self.visualRect(self.currentIndex()).center()
        else:
            row, place = self.indexAt(event.pos()).row(), event.pos()
        entry = self._entry(row)
        if entry:
            self.asked.emit(entry.key, self.viewport().mapToGlobal(place))

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        super().mousePressEvent(event)
        entry = self._entry(self.indexAt(event.position().toPoint()).row())
        movable = entry and entry.part and event.button() is Qt.MouseButton.LeftButton
        self._pressed = (entry.key, event.position().toPoint()) if entry and movable else None

    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        if self._pressed is None:
            super().mouseMoveEvent(event)
            return
        key, start = self._pressed
        place = event.position().toPoint()
        if self._gap >= 0 or (place - start).manhattanLength() >= QApplication.startDragDistance():
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._gap = self._gap_at(key, place)
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        pressed, gap = self._pressed, self._gap
        self._drop()
        if pressed is not None and gap >= 0:
            before = self._entry(gap)
            part = self.entries[self._sections.row_of(pressed[0])].part
            if before is None or before.key != pressed[0]:
                self.moved.emit(pressed[0], before.key if before and before.part == part else "")
        else:
            super().mouseReleaseEvent(event)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        if self._gap >= 0:
            place = self.visualRect(self._sections.index(min(self._gap, len(self.entries) - 1), 0))
            y = place.top() if self._gap < len(self.entries) else place.bottom()
            with QPainter(self.viewport()) as painter:
                painter.setPen(QPen(self._theme.colour("accent"), 2))
                painter.drawLine(place.left() + 6, y, place.right() - 6, y)

    def _drop(self) -> None:
        self._pressed, self._gap = None, -1
        self.unsetCursor()
        self.viewport().update()

    def _gap_at(self, key: str, place: QPoint) -> int:
        """Between which lines a section would come: the number of the one below, within its part."""
        part = self.entries[self._sections.row_of(key)].part
        rows = [row for row, entry in enumerate(self.entries) if entry.part == part]
        middles = [self.visualRect(self._sections.index(row, 0)).center().y() for row in rows]
        return next((row for row, middle in zip(rows, middles, strict=True) if place.y() < middle), rows[-1] + 1)

    def _entry(self, row: int) -> Entry | None:
        return self.entries[row] if 0 <= row < len(self.entries) else None

    def _current_changed(self) -> None:
        if self.key and not self._is_quiet:
            self.chosen.emit(self.key)
