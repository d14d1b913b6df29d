"""A picker: values to tick, found by typing; Enter ticks, Escape closes."""

from collections.abc import Callable, Collection, Sequence

from attrs import frozen
from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from desktop.ui.kit import Kit, column, row
from desktop.ui.lists.options import LINE, Option, OptionDelegate, OptionModel
from desktop.ui.theme import tokens
from desktop.ui.widgets.popover import Popover
from desktop.ui.widgets.search_line import SearchLine

_WIDTH, _MOST_LINES = 320, 9  # pixels, lines
_FEW = 8
"""So many options are seen at once without a field to find them."""
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_TURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@frozen(kw_only=True)
class Picking:
    """What a picker is for: its name, whether one at most is chosen, what may be made of what is typed.

    With a button (`apply`) what was ticked counts once it is pressed, without one at once.
    """

    name: str
    hint: str
    single: bool = False
    makes: Callable[[str], Option | None] | None = None
    apply: str = ""


class Picker(Popover):
    """`picked` says that the choice is another; `values` gives it."""

    picked = Signal()

    def __init__(self, kit: Kit, picking: Picking) -> None:
        super().__init__(picking.name)
        self._kit, self._picking = kit, picking
        self._model = OptionModel(single=picking.single)
        self._field = SearchLine(picking.hint)
        self._field.textChanged.connect(self._filter)
        self._field.installEventFilter(self)
        self._view = self._made_view()
        self._nothing = kit.label(kit.words("Nothing found."), "muted")
        self._clear = kit.button(kit.words("Clear"), self._model.clear, kind="ghost", name=self._clear_name())
        self._apply = kit.button(picking.apply, self._finish, kind="primary") if picking.apply else None
        foot = row(self._clear, None, *([self._apply] if self._apply else []))
        self.setLayout(column(self._field, self._nothing, self._view, foot, gap=tokens.S, around=tokens.S))
        self._model.turned.connect(self._turned)

    def show_options(self, options: Sequence[Option], on: Collection[str], some: Collection[str] = ()) -> None:
        """Show options, those that are chosen, and those that only some have."""
        self._field.setVisible(len(options) > _FEW or self._picking.makes is not None)
        self._model.show(options, on, some)
        self._look()

    def values(self) -> tuple[str, ...]:
        """What is chosen."""
        return self._model.values("on")

    def taken_off(self) -> tuple[str, ...]:
        """What was chosen for some or all and is not any more."""
        return self._model.values("off")

    def begin(self) -> None:
        first: QWidget = self._field if self._field.isVisibleTo(self) else self._view
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def sizeHint(self) -> QSize:
        return QSize(self._kit.theme.scaled(_WIDTH), super().sizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Have the field's keys move through the options and tick them."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and self._took(watched, event):
            return True
        return super().eventFilter(watched, event)

    def _took(self, watched: QObject, event: QKeyEvent) -> bool:
        if watched not in (self._field, self._view):
            return False
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in _TURNS and ctrl and self._apply is not None:
            self._finish()
        elif event.key() in _TURNS or (event.key() == Qt.Key.Key_Space and watched is self._view):
            self._turn_current()
        elif event.key() in _MOVES and watched is self._field:
            self._move(event)
        else:
            return False
        return True

    def _move(self, event: QKeyEvent) -> None:
        self._view.keyPressEvent(event)

    def _turn_current(self) -> None:
        index = self._view.currentIndex()
        if index.isValid():
            self._model.turn(index.row())

    def _made_view(self) -> QListView:
        view = QListView()
        view.setModel(self._model)
        view.setItemDelegate(OptionDelegate(self._kit.theme, view, single=self._picking.single))
        view.setAccessibleName(self._picking.name)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.clicked.connect(self._press)
        view.installEventFilter(self)
        return view

    def _press(self, index: QModelIndex) -> None:
        self._model.turn(index.row())

    def _filter(self, text: str) -> None:
        makes = self._picking.makes
        self._model.filter(text, makes(text.strip()) if makes and text.strip() else None)
        self._look()

    def _look(self) -> None:
        """Be as high as what is shown."""
        rows = self._model.rowCount()
        self._nothing.setVisible(not rows)
        self._view.setVisible(bool(rows))
        self._view.setFixedHeight(self._kit.theme.scaled(LINE) * min(max(rows, 1), _MOST_LINES))
        if rows and not self._view.currentIndex().isValid():
            self._view.setCurrentIndex(self._model.index(0))
        self._clear.setVisible(bool(self.values()) and not self._picking.single)
        if self.isVisible():
            self.layout().activate()  # type: ignore[union-attr]
            self.place()

    def _turned(self) -> None:
        self._look()
        if self._apply is None:
            self.picked.emit()
        if self._picking.single:
            self._finish()

    def _finish(self) -> None:
        if self._apply is not None or self._picking.single:
            self.picked.emit()
        self.close_popover()

    def _clear_name(self) -> str:
        return self._kit.words("Clear {field}", field=self._picking.name)
