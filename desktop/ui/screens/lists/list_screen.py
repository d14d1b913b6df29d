"""What a page with a list is: a head, the list, and what one does with it by keys."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.records.record import Record
from desktop.store.changes import Changes
from desktop.store.desk import new_id
from desktop.ui.actions import Bindings
from desktop.ui.kit import Item, column, row
from desktop.ui.lists.cards import OVERHANG
from desktop.ui.lists.record_list import RecordList
from desktop.ui.lists.specs import SPEC_OF
from desktop.ui.place import Place, State
from desktop.ui.screens.screen import Screen
from desktop.ui.shell import Shell
from desktop.ui.theme import tokens
from desktop.ui.widgets.page_head import PageHead

_PAGES = {"customer": "customer", "product": "product"}
"""Kinds of record that have a page of their own, which takes new ones as the part `new`."""


def place_of_new(kind: str) -> Place:
    """Where a new record of a kind is filled in."""
    return Place(_PAGES[kind], new_id(), "new") if kind in _PAGES else Place("item", new_id(), f"new:{kind}")


class ListScreen(Screen):
    """A page with one list; `kind` is what it lists."""

    kind: ClassVar[str]

    def __init__(self, shell: Shell, place: Place) -> None:
        super().__init__(shell, place)
        self._head = PageHead(self.kit, self.title(), buttons=self.buttons())
        self.list = RecordList(shell, SPEC_OF[self.listed()], self.tools())
        self.list.opens.connect(self.open)
        self.list.makes.connect(self.make)
        self.list.model.listed.connect(self._show_buttons)
        body = self.body()
        body.setContentsMargins(tokens.XL, 0, tokens.XL - OVERHANG, tokens.L)
        bar = row(self.list.bar, gap=0)
        bar.setContentsMargins(tokens.XL, 0, tokens.XL, tokens.M)
        whole = column(self._head, *self.above(), bar, body, gap=0)
        whole.setStretch(whole.count() - 1, 1)
        self.setLayout(whole)
        self._show_buttons()

    def listed(self) -> str:
        """The kind that is listed."""
        return self.kind

    def buttons(self) -> Sequence[Item]:
        """What stands in the head."""
        return (self.import_button(), self.make_button())

    def above(self) -> Sequence[QWidget]:
        """What stands between the head and the list."""
        return ()

    def tools(self) -> Sequence[Item]:
        """What stands at the end of the row above the list."""
        return ()

    def body(self) -> QVBoxLayout:
        """The list, with what is around it."""
        made = column(self.list, gap=0)
        made.setStretch(0, 1)
        return made

    def make_button(self) -> QPushButton:
        """The page's one primary button."""
        label = self.words(SPEC_OF[self.listed()].empty.button)
        self._make = self.kit.button(label, self.make, kind="primary", icon="plus")
        return self._make

    def import_button(self) -> QPushButton:
        """The way to bring files in."""
        return self.kit.button(self.words("Import"), lambda: self.shell.do("import"), icon="import")

    def open(self, record: Record) -> None:
        """Open a record that was pressed."""
        self.shell.show_record(record)

    def make(self) -> None:
        """Begin a new record."""
        self.shell.go(place_of_new(self.listed()))

    def bindings(self) -> Bindings:
        return {
            "filter": self.list.bar.focus_filter,
            "new_here": self.make,
            "select_all": self.list.select_all,
            "delete": self.list.remove_chosen,
            "edit": self.list.open_current,
            "record_history": self._show_history,
        }

    def refresh(self, changes: Changes) -> None:
        self.list.refresh(changes)

    def state(self) -> State:
        return self.list.state()

    def restore_state(self, state: State) -> None:
        self.list.restore_state(state)

    def begin(self) -> None:
        self.list.focus_list(Qt.FocusReason.OtherFocusReason)

    def _show_buttons(self) -> None:
        """An empty list has the button in its middle."""
        self._make.setVisible(not self.list.is_empty)

    def _show_history(self) -> None:
        record = self.list.current()
        if record is not None:
            self.shell.go(Place("record_history", record.id))
