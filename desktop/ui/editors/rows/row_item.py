"""A row of a list on the screen: it is read while it is closed, and edited while it is open."""

from collections.abc import Callable, Mapping
from typing import Final, Literal, cast

from attrs import AttrsInstance, evolve
from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.fields import Reference, References, fields_of, problems
from desktop.store.changes import Changes
from desktop.ui.editors import keys
from desktop.ui.editors.editor import Around, Editor, Reading, Unread, Value
from desktop.ui.editors.flag import FlagEditor
from desktop.ui.editors.rows.cell_view import CellView
from desktop.ui.editors.rows.outlines import Outline, Table
from desktop.ui.editors.rows.row_fields import RowCells, RowFields, RowForm
from desktop.ui.editors.rows.row_tools import RowTools
from desktop.ui.editors.rows.summary import Summary, sentence
from desktop.ui.kit import clear, style_again
from desktop.ui.tab_order import follow
from desktop.ui.theme import tokens

Wish = Literal["remove", "copy", "up", "down", "next"]
"""What a row asks its list to do with it."""
_AGAIN: Final = 50  # milliseconds
_PAD: Final = 8  # pixels
_BY_KEYS: Final = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class RowItem(QFrame):
    """One row. `edited` and `left` are as an editor's; `asked` gives a `Wish`.

    It closes when the keyboard goes elsewhere; what is no row yet stays open, so that one sees why.
    """

    edited = Signal()
    left = Signal()
    asked = Signal(str)

    def __init__(
        self,
        around: Around,
        of: type[AttrsInstance],
        shape: Outline | Table,
        row: AttrsInstance,
        called: Callable[["RowItem"], str],
    ) -> None:
        """`called` says what a row is called in its list: «Goals 2»."""
        super().__init__()
        self.around, self.of, self._shape, self._row = around, of, shape, row
        self.kit, self.words = around.shell.kit, around.words
        self._refers_to = {kind.to for kind in fields_of(of).values() if isinstance(kind, Reference | References)}
        self._called = called
        self._fields: RowFields | None = None
        self._cells: CellView | None = None
        self.tools = RowTools(self.kit, self.asked)
        self._inside = QVBoxLayout()
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(tokens.XS)
        whole.addLayout(self._inside, 1)
        whole.addWidget(self.tools, 0, Qt.AlignmentFlag.AlignTop)
        self._close_soon = QTimer(self, singleShot=True)
        self._close_soon.timeout.connect(self._close_if_left)
        _app().focusChanged.connect(self._focus_changed)
        self._show_closed()

    @property
    def is_open(self) -> bool:
        """Whether it is being edited."""
        return self._fields is not None

    def reading(self) -> Reading:
        """The row, or why what is typed is none."""
        if self._fields is None:
            return Value(self._row)
        found = self._fields.read()
        return found if isinstance(found, Unread) else self._made(found)

    def raws(self) -> dict[str, str]:
        """What was typed into an open row, by field; empty fields are left out."""
        return {} if self._fields is None else self._fields.raws()

    def is_blank(self) -> bool:
        """Whether nothing was typed."""
        return self._row == blank(self.of) if self._fields is None else not self._fields.raws()

    def show_row(self, row: AttrsInstance) -> None:
        """Show a row; one that is being edited goes on so."""
        was_other, self._row = row != self._row, row
        if self._fields is not None:
            self._fields.show_row(row)
        elif was_other:
            self._show_closed()

    def holds(self, row: AttrsInstance) -> bool:
        """Whether it shows this row."""
        return self.reading() == Value(row)

    def show_raws(self, raws: Mapping[str, str]) -> None:
        """Show what was typed once."""
        self.open().show_raws(raws)

    def take_shape(self, shape: Outline | Table) -> None:
        """Stand as a table or as lines from now on; an open row when it is closed."""
        if shape is not self._shape:
            self._shape = shape
            if not self.is_open:
                self._show_closed()

    def refresh(self, changes: Changes) -> None:
        """Look at the library again after a change, for what it shows of other records."""
        if self._fields is not None:
            for editor in self._fields.editors.values():
                editor.refresh(changes)
        elif changes.kinds & self._refers_to:
            self._show_closed()

    def begin(self, name: str = "") -> None:
        """Open, and put the keyboard into a field; if none is named, into the first that one types into."""
        editors = self.open().editors
        chosen = editors.get(name) or next(one for one in editors.values() if not isinstance(one, FlagEditor))
        chosen.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def open(self) -> RowFields:
        """Be edited."""
        if self._fields is not None:
            return self._fields
        clear(self._inside)
        self._cells = None
        if isinstance(self._shape, Outline):
            self._fields = RowForm(self.around, self.of)
            self._inside.setContentsMargins(_PAD, tokens.S, 0, tokens.S)
        else:
            self._fields = RowCells(self.around, self.of, self._shape.shares)
            self._inside.setContentsMargins(0, 1, 0, 1)
        self._fields.show_row(self._row)
        for editor in self._fields.editors.values():
            editor.rename(self.words.labelled(self._called(self), editor.label))
            self._watch(editor)
        self._inside.addWidget(self._fields)
        self._fields.show()
        follow(self, self._fields.editors.values())
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # no stop for Tab, but it keeps its place in the order
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._look("open" if isinstance(self._shape, Outline) else "cells")
        return self._fields

    def close_row(self) -> None:
        """Be read again, if what was typed is a row."""
        reading = self.reading()
        if self._fields is not None and isinstance(reading, Value) and isinstance(reading.value, self.of):
            self._row = reading.value
            self._show_closed()

    def tab_stops(self) -> list[QWidget]:
        """What stands in the order of Tab: itself, even while it is open and no stop, and its editors."""
        return [self, *(self._fields.editors.values() if self._fields is not None else ())]

    def holds_focus(self) -> bool:
        """Whether the keyboard is in it."""
        where = QApplication.focusWidget()
        return where is not None and (where is self or self.isAncestorOf(where))

    def event(self, event: QEvent, /) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _wish(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        wish = _wish(event)
        if wish is not None:
            self.asked.emit(wish)
        elif self.is_open and event.key() == Qt.Key.Key_Escape:
            self._finish()
        elif self.is_open or not self._closed_key(event):
            event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        if event.button() is Qt.MouseButton.LeftButton and not self.is_open:
            self._begin_at(event.position().toPoint())

    def enterEvent(self, event: QEnterEvent, /) -> None:
        super().enterEvent(event)
        self._show_tools()

    def leaveEvent(self, event: QEvent, /) -> None:
        super().leaveEvent(event)
        self._show_tools()

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        super().focusInEvent(event)
        self._show_tools()
        if self._cells is not None and event.reason() in _BY_KEYS:
            names = list(fields_of(self.of)) if not isinstance(self._shape, Table) else list(self._shape.shares)
            self.begin(names[0 if event.reason() is Qt.FocusReason.TabFocusReason else -1])

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        super().focusOutEvent(event)
        self._show_tools()

    def _begin_at(self, point: QPoint) -> None:
        """Open where the mouse pressed; a box to tick is ticked by the same press."""
        name = self._cells.cell_at(self._cells.mapFrom(self, point).x()) if self._cells is not None else ""
        self.begin(name)
        editor = self._fields.editors.get(name) if self._fields is not None else None
        if isinstance(editor, FlagEditor):
            editor.field.click()

    def _closed_key(self, event: QKeyEvent) -> bool:
        """What keys do to a closed row; whether this one did something."""
        if keys.is_enter(event) or event.key() in (Qt.Key.Key_Space, Qt.Key.Key_F2):
            self.begin()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.asked.emit("remove")
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            return False
        return True

    def _watch(self, editor: Editor) -> None:
        """Listen to an editor; Escape gives back what it held when it was left last."""
        before = editor.raw()

        def left() -> None:
            nonlocal before
            before = editor.raw()
            self.left.emit()

        def taken_back() -> None:
            editor.show_raw(before)
            self.edited.emit()
            self.left.emit()

        editor.edited.connect(self.edited)
        editor.left.connect(left)
        editor.taken_back.connect(taken_back)
        editor.entered.connect(self._enter)

    def _enter(self) -> None:
        """Enter in a table leads to the next row, in a small form it closes that."""
        if isinstance(self._shape, Outline):
            self._finish()
        else:
            self.asked.emit("next")

    def _finish(self) -> None:
        """Close, and keep the keyboard here."""
        self.close_row()
        if not self.is_open:
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _focus_changed(self, _old: object, new: object) -> None:
        if self.is_open and new is not None:
            self._close_soon.start(0)

    def _close_if_left(self) -> None:
        """Close once the keyboard is elsewhere; not under a pressed mouse button, for all below would jump."""
        if not self.is_open or QApplication.focusWidget() is None or QApplication.activePopupWidget() is not None:
            return
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._close_soon.start(_AGAIN)
        elif not self.holds_focus():
            self.close_row()

    def _made(self, values: Mapping[str, object]) -> Reading:
        """A row of these values, or what it lacks."""
        row = evolve(self._row, **values)
        for problem in problems(row):
            words = {name: self.words(str(value)) for name, value in problem.values.items()}
            return Unread(self.words(problem.message, **words))
        return Value(row)

    def _show_closed(self) -> None:
        clear(self._inside)
        self._fields = self._cells = None
        if isinstance(self._shape, Outline):
            summary = Summary(self.kit.theme)
            summary.show_row(self._row, self._shape, self.around)
            self._inside.addWidget(summary)
            self._inside.setContentsMargins(_PAD, 6, 0, 6)
        else:
            self._cells = CellView(self.kit.theme, self.of, self._shape.shares)
            self._cells.show_row(self._row, self.around)
            self._inside.addWidget(self._cells)
            self._inside.setContentsMargins(0, 1, 0, 1)
        self.setAccessibleName(sentence(self._row, self.around))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if self._cells is None else Qt.CursorShape.IBeamCursor)
        self._look("closed")

    def _look(self, state: str) -> None:
        self.setProperty("line", state)
        style_again(self)
        self._show_tools()

    def _show_tools(self) -> None:
        is_form = self.is_open and isinstance(self._shape, Outline)
        is_wanted = self.underMouse() or self.hasFocus() or is_form
        self.tools.show_them(self._called(self) if is_wanted else "")


def blank(of: type[AttrsInstance]) -> AttrsInstance:
    """A row that holds nothing."""
    return cast("Callable[[], AttrsInstance]", of)()


def _wish(event: QKeyEvent) -> Wish | None:
    if event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() == Qt.Key.Key_D:
        return "copy"
    way = keys.is_move(event)
    return None if not way else "up" if way < 0 else "down"


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)  # noqa: S101 - there is no widget without one
    return app
