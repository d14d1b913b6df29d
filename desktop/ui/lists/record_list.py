"""A list of records, as a table or as cards: filtered and sorted, its records opened, chosen, changed and removed."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, cast

from attrs import frozen
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange, QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QStackedWidget, QWidget

from desktop.fields import RecordId
from desktop.records.record import Record
from desktop.store.changes import Changes
from desktop.ui.kit import Item, column, holding, row
from desktop.ui.lists.bulk_bar import BulkBar
from desktop.ui.lists.bulk_edit import BulkEdit
from desktop.ui.lists.cards import OVERHANG, CardGrid
from desktop.ui.lists.keys import ListKeys
from desktop.ui.lists.list_bar import ListBar
from desktop.ui.lists.record_menu import RecordMenu
from desktop.ui.lists.spec import ListSpec, Look
from desktop.ui.lists.table import RowTable
from desktop.ui.models.record_model import RecordModel
from desktop.ui.place import State
from desktop.ui.shell import Shell
from desktop.ui.theme import tokens
from desktop.ui.widgets.empty import Empty

_MOST_REMEMBERED: Final = 50
"""So many chosen records are chosen again after a change of the library, and on the way back."""
_RELATED: Final[Mapping[str, frozenset[str]]] = {
    "customer": frozenset({"contact", "opportunity", "industry"}),
    "product": frozenset({"price", "industry"}),
    "proposal": frozenset({"customer", "price", "opportunity"}),
    "industry": frozenset({"case_study"}),
    "pain_point": frozenset({"case_study", "industry"}),
}
"""What else than its own records a list tells of."""
_Flag = QItemSelectionModel.SelectionFlag


@frozen
class Stand:
    """How a list stood: what was current and chosen, and how far it was scrolled."""

    current: RecordId | None
    chosen: tuple[RecordId, ...]
    scroll: int


class RecordList(QWidget):
    """The list; its `bar` is placed above it by the page, and at its right it leaves room for a scroll bar (OVERHANG).

    `opens` gives a record that a person opened, `looks_at` the one that is current (None for none), `makes` asks for a
    new one.
    """

    opens = Signal(object)
    looks_at = Signal(object)
    makes = Signal()

    def __init__(self, shell: Shell, spec: ListSpec, tools: Sequence[Item] = ()) -> None:
        """`tools` stand at the end of the bar."""
        super().__init__()
        self._shell, self.spec = shell, spec
        self._stand: Stand | None = None
        self.model = RecordModel(shell, spec)
        self._edit = BulkEdit(shell, spec.kind)
        self._menu = RecordMenu(shell, self._edit, self.opens.emit)
        self._choice = QItemSelectionModel(self.model, self)
        self.bar = ListBar(shell, spec, self._look, tools)
        self.bar.setParent(self)
        self._bulk = BulkBar(shell, spec.kind, self._edit, self.chosen)
        self._make_views()
        bulk = row(self._bulk, gap=0)
        bulk.setContentsMargins(0, 0, OVERHANG, 0)
        whole = column(self._stack, bulk, gap=tokens.M)
        whole.setStretch(0, 1)
        self.setLayout(whole)
        self._connect()
        self._show()

    # What is asked of it

    def chosen(self) -> list[RecordId]:
        """The ids of the records that are chosen, in the order of the list."""
        return self.model.ids(self._ranges())

    def current(self) -> Record | None:
        """The record that is current."""
        index = self._choice.currentIndex()
        return self.model.record(index.row()) if index.isValid() else None

    @property
    def is_empty(self) -> bool:
        """Whether there are no records to list at all."""
        return not self.model.rowCount() and self.bar.wanted().is_whole

    def focus_list(self, reason: Qt.FocusReason = Qt.FocusReason.ShortcutFocusReason) -> None:
        """Put the keyboard into the list."""
        self._view.setFocus(reason)

    def select_all(self) -> None:
        """Choose all rows."""
        self._view.selectAll()

    def open_current(self) -> None:
        """Open the record that is current."""
        record = self.current()
        if record is not None:
            self.opens.emit(record)

    def remove_chosen(self) -> None:
        """Move what is chosen to the trash."""
        ids = self.chosen()
        if ids:
            self._edit.remove(ids)

    def refresh(self, changes: Changes) -> None:
        """Look at the library again, if a change concerns this list."""
        related = _RELATED.get(self.spec.kind, frozenset({"industry"}))
        if self.spec.kind in changes.kinds or related & changes.kinds:
            self._stand = self._standing()
            self.bar.refresh()
            self._show()

    def state(self) -> State:
        """How it stands."""
        stand = self._standing()
        chosen = json.dumps(stand.chosen)
        return {**self.bar.state(), "current": stand.current or "", "chosen": chosen, "scroll": stand.scroll}

    def restore_state(self, state: State) -> None:
        """Stand as it stood."""
        self.bar.restore_state(state)
        chosen = cast("list[RecordId]", json.loads(str(state.get("chosen", "[]"))))
        current = RecordId(str(state.get("current", ""))) or None
        self._stand = Stand(current, tuple(chosen), int(state.get("scroll", 0)))
        self._show()

    # Making it

    def _make_views(self) -> None:
        shell, spec = self._shell, self.spec
        name = shell.words("{name}: list", name=shell.kind_name(spec.kind, plural=True))
        self._table = RowTable(shell.theme, spec, self.model, name, shell.words("Columns"))
        self._cards = CardGrid(shell.theme, spec, self.model, name)
        self._views: Mapping[Look, QAbstractItemView] = {"table": self._table, "cards": self._cards}
        for view in self._views.values():
            self._prepare(view)
        self._pages = {
            "table": self._framed(self._table),
            "cards": self._cards,
            "nothing": self._made_nothing(),
            "empty": self._made_empty(),
        }
        self._stack = QStackedWidget()
        for page in self._pages.values():
            self._stack.addWidget(page)

    def _connect(self) -> None:
        self.bar.changed.connect(self._show_others)
        self.bar.goes_down.connect(self.focus_list)
        self.bar.looks.connect(self._choose_look)
        self._table.sorts.connect(self.bar.sort)
        self._bulk.dropped.connect(self._choice.clearSelection)
        self.model.listed.connect(self._listed)
        self.model.waiting.connect(self.bar.show_waiting)
        self._choice.selectionChanged.connect(self._selection_changed)
        self._choice.currentChanged.connect(self._current_changed)

    def _prepare(self, view: QAbstractItemView) -> None:
        view.setSelectionModel(self._choice)
        keys = ListKeys(view)
        view.installEventFilter(keys)
        keys.opens.connect(self.open_current)
        keys.removes.connect(self.remove_chosen)
        keys.types.connect(self.bar.type_into_filter)
        keys.leaves.connect(self._choice.clearSelection)
        view.doubleClicked.connect(self.open_current)
        view.customContextMenuRequested.connect(self._open_menu)

    def _framed(self, view: QWidget) -> QWidget:
        inside = column(view, gap=0)
        card = self._shell.kit.card(inside, pad=1)
        inside.setContentsMargins(1, 4, 1, 4)
        around = row(card, gap=0)
        framed = holding(around)
        around.setContentsMargins(0, 0, OVERHANG, 0)
        return framed

    def _made_empty(self) -> QWidget:
        kit, words, empty = self._shell.kit, self._shell.words, self.spec.empty
        make = kit.button(words(empty.button), self.makes.emit, kind="primary", icon="plus")
        return Empty(kit, empty.icon, words(empty.title), words(empty.text), make)

    def _made_nothing(self) -> QWidget:
        kit, words = self._shell.kit, self._shell.words
        clear = kit.button(words("Clear the filters"), self.bar.clear)
        text = words("No record meets all of the filters. Try fewer of them.")
        return Empty(kit, "search", words("No matching records"), text, clear)

    # Showing

    @property
    def _look(self) -> Look:
        return "cards" if self._shell.settings.view(self.spec.kind, self.spec.look) == "cards" else "table"

    @property
    def _view(self) -> QAbstractItemView:
        return self._views[self._look]

    def _show(self) -> None:
        self._table.headings.show_order(self.bar.order)
        self.model.show(self.bar.wanted())

    def _show_others(self) -> None:
        """Show what is asked for now; what is current stays so if it is among it."""
        record = self.current()
        self._stand = Stand(record and record.id, (record.id,) if record else (), 0)
        self._show()

    def _choose_look(self, look: Look) -> None:
        self._stand = self._standing()
        self._shell.adjust(self._shell.settings.with_view(self.spec.kind, look))
        self._show_page()
        self._stand_again()
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _listed(self) -> None:
        self.bar.show_count(self.model.rowCount())
        self._bulk.show_count(0)
        self._show_page()
        self._stand_again()

    def _show_page(self) -> None:
        page = self._look if self.model.rowCount() else "empty" if self.is_empty else "nothing"
        self.bar.setVisible(not self.is_empty)
        self._stack.setCurrentWidget(self._pages[page])

    def _standing(self) -> Stand:
        record, rows = self.current(), self._ranges()
        few = sum(map(len, rows)) <= _MOST_REMEMBERED
        chosen = tuple(self.model.ids(rows)) if few else ()
        return Stand(record and record.id, chosen, self._view.verticalScrollBar().value())

    def _stand_again(self) -> None:
        """Choose again what was chosen, and be where one was."""
        stand, self._stand = self._stand or Stand(None, (), 0), None
        self._view.doItemsLayout()  # else it could not be scrolled yet as far as it will be
        selection = QItemSelection()
        last = self.model.columnCount() - 1
        for at in self.model.rows_of(stand.chosen):
            selection.select(self.model.index(at, 0), self.model.index(at, last))
        self._choice.select(selection, _Flag.ClearAndSelect)
        current = next(iter(self.model.rows_of([stand.current])), -1) if stand.current else -1
        if current >= 0:
            self._choice.setCurrentIndex(self.model.index(current, 0), _Flag.NoUpdate)
        elif self.model.rowCount():
            self._go_to(0)
        self._view.verticalScrollBar().setValue(stand.scroll)
        self.looks_at.emit(self.current())

    def _go_to(self, at: int) -> None:
        self._choice.setCurrentIndex(self.model.index(at, 0), _Flag.ClearAndSelect | _Flag.Rows)

    # What a person does

    def _open_menu(self, place: QPoint) -> None:
        view = self._view
        index = view.indexAt(place)
        record = self.model.record(index.row()) if index.isValid() else None
        if record is None:
            return
        if not self._choice.isRowSelected(index.row(), QModelIndex()):
            self._go_to(index.row())
        self._menu.open_at(view.viewport().mapToGlobal(place), view, record, self.chosen())

    def _selection_changed(self) -> None:
        self._bulk.show_count(sum(map(len, self._ranges())))

    def _current_changed(self, _current: QModelIndex, _previous: QModelIndex) -> None:
        self.looks_at.emit(self.current())

    def _ranges(self) -> list[range]:
        """The rows that are chosen."""
        chosen = cast("Iterable[QItemSelectionRange]", self._choice.selection())
        return [range(top, bottom + 1) for top, bottom in sorted({(one.top(), one.bottom()) for one in chosen})]
