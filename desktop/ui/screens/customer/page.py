"""The customer's page: its head, the stage of the deal, and tabs."""

from typing import Final

from attrs import evolve
from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.fields import RecordId
from desktop.records import Customer
from desktop.store.changes import Changes
from desktop.store.desk import new_id
from desktop.store.errors import RecordIsGone
from desktop.ui.actions import Bindings
from desktop.ui.eye import Eye
from desktop.ui.kit import column, row
from desktop.ui.place import Place, State
from desktop.ui.screens.customer.account import Account
from desktop.ui.screens.customer.doings import Doings
from desktop.ui.screens.customer.facts import facts_of
from desktop.ui.screens.customer.stage_bar import StageBar
from desktop.ui.screens.screen import Screen
from desktop.ui.shell import Shell
from desktop.ui.tab_order import follow_reading
from desktop.ui.theme import tokens
from desktop.ui.widgets.page_head import Crumb, PageHead

_SHOWN: Final = frozenset(
    {"customer", "contact", "opportunity", "proposal", "price", "pain_point", "industry", "product", "case_study"}
)
"""Kinds of record that the page shows something of."""


class CustomerPage(Screen):
    """One customer; with the part `new` one that isn't in the library before it has a name."""

    key = "customer"
    nav = "customers"

    def __init__(self, shell: Shell, place: Place) -> None:
        from desktop.ui.screens.customer.tabs import Tabs  # the forms in it are not for the first paint

        super().__init__(shell, place if place.record else evolve(place, record=new_id()))
        customer = _found(shell, self.place.record)
        if customer is None and place.part != "new":
            raise RecordIsGone(id=place.record)
        self._is_new = customer is None
        self._account = Account(shell, customer or Customer(id=self.place.record))
        self._account.leading.connect(self._lead)
        self._account.deal_chosen.connect(self._refresh_all)
        self._doings = Doings(self._account)
        self._eye = Eye(shell).button
        self._more = self.kit.tool("ellipsis", self.words("More"))
        self._more.clicked.connect(lambda: self._doings.show_menu(self._more))
        self._propose = self.kit.button(
            self.words("New proposal"), self._doings.new_proposal, kind="primary", icon="file-plus"
        )
        self._head = PageHead(
            self.kit, self.title(), crumbs=self._crumbs(), buttons=(self._eye, self._more, self._propose)
        )
        self._stage = StageBar(self._account)
        self._trash = self._trash_banner()
        self._tabs = Tabs(self._account)
        self._order = QTimer(self, singleShot=True, interval=0)
        self._order.timeout.connect(lambda: follow_reading(self))
        self._account.arranged.connect(self._order.start)
        self.setLayout(column(self._head, self._band(), self.kit.rule(), self._trash, self._tabs, gap=0))
        self._tabs.open_part(place.part or ("new" if self._is_new else ""))
        self._show_head()

    def title(self) -> str:
        return self._account.subject.customer.name or self.words("New customer")

    def bindings(self) -> Bindings:
        return {
            "new_proposal": self._doings.new_proposal,
            "new_here": lambda: self._lead("contact:new"),
            "internal": self.shell.privacy.turn,
            "delete": self._doings.delete,
            "record_history": self._doings.show_history,
        }

    def refresh(self, changes: Changes) -> None:
        if not changes.kinds & _SHOWN:
            return
        customer = _found(self.shell, self.place.record)
        if customer is None:
            if not self._is_new:
                self.shell.go(Place("customers"))
            return
        self._account.read_again(customer)
        self._is_new = False
        self._refresh_all(changes)

    def state(self) -> State:
        return {"part": self._tabs.shown.part(), "scroll": self._tabs.shown.page.scrolled}

    def restore_state(self, state: State) -> None:
        self._tabs.open_part(str(state.get("part", "")))
        self._tabs.shown.page.scroll_to(int(state.get("scroll", 0)))

    def settle(self) -> None:
        for tab in self._tabs.made():
            tab.settle()
        self._account.settle()

    def begin(self) -> None:
        if not self._tabs.shown.begin():
            self._tabs.focus_entry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._order.start()

    def _lead(self, part: str) -> None:
        if not self._is_new:
            self._tabs.open_part(part)
            self._tabs.shown.begin()

    def _refresh_all(self, changes: Changes | None = None) -> None:
        self._show_head()
        for tab in self._tabs.made():
            tab.refresh(changes)

    def _show_head(self) -> None:
        in_trash = self._account.subject.customer.deleted_at is not None
        self._head.show_title(self.title())
        self._head.show_facts(facts_of(self._account))
        self._trash.setVisible(in_trash)
        self._eye.setVisible(not self._is_new)
        self._propose.setEnabled(not self._is_new and not in_trash)
        self._more.setEnabled(not self._is_new and not in_trash)
        self._tabs.allow_others(allowed=not self._is_new)
        self._stage.refresh()

    def _crumbs(self) -> tuple[Crumb, ...]:
        return ((self.words("Customers"), lambda: self.shell.go(Place("customers"))),)

    def _band(self) -> QWidget:
        band = row(self._tabs.entries, None, self._stage, gap=tokens.XL)
        made = QWidget()
        band.setContentsMargins(tokens.XL, 0, tokens.XL, 0)
        made.setLayout(band)
        return made

    def _trash_banner(self) -> QWidget:
        text = self.kit.label(self.words("This customer is in the trash."), wrap=True)
        line = row(self.kit.icon("trash-2", "warn"), text, self.kit.button(self.words("Restore"), self._doings.restore))
        line.setStretch(1, 1)
        made = column(self.kit.card(line, "warn", tokens.M))
        made.setContentsMargins(tokens.XL, tokens.L, tokens.XL, 0)
        holder = QWidget()
        holder.setLayout(made)
        return holder


def _found(shell: Shell, record_id: RecordId) -> Customer | None:
    """The customer of an id, from the trash too; None if there is none."""
    for record in shell.workspace.store.get_many([record_id]):
        if isinstance(record, Customer):
            return record
    return None
