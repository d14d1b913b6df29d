"""The deals: one in view with all that is known of it, a switch to the others, and the way to a new one."""

from PySide6.QtWidgets import QButtonGroup, QFrame, QWidget

from desktop.fields import RecordId
from desktop.records import Opportunity
from desktop.records.choices import Stage
from desktop.store.changes import Changes
from desktop.store.desk import new_id
from desktop.ui.forms.form import RecordForm
from desktop.ui.forms.group import Group
from desktop.ui.kit import clear, column, holding, row
from desktop.ui.screens.customer.account import Account
from desktop.ui.screens.customer.deal_sections import DealFacts, NextSteps, Promises, Rivalry, Scope, WhyNow
from desktop.ui.screens.customer.offer_card import OfferCard
from desktop.ui.screens.customer.section import put
from desktop.ui.screens.customer.tab import Tab
from desktop.ui.theme import tokens
from desktop.ui.widgets.columns import Column, Columns, Plan
from desktop.ui.widgets.empty import Empty
from desktop.ui.widgets.flow import Flow

_SIDE_BY_SIDE = 760  # pixels
_NEW = (Group("", ("title", "stage", "amount", "products", "compelling_event", "compelling_date")),)


class DealsTab(Tab):
    """The deal in view."""

    key = "deals"
    label = "Opportunities"

    def __init__(self, account: Account) -> None:
        super().__init__(account)
        self._new: RecordForm | None = None
        self._shown: object = None
        self._bar, self._new_room = Flow(gap=tokens.S), column()
        self._bar_box, self._new_box = holding(self._bar), holding(self._new_room)
        self._new_box.hide()
        facts, why, rivalry = DealFacts(account, self.begin_new), WhyNow(account), Rivalry(account)
        steps, promises, offer, scope = NextSteps(account), Promises(account), OfferCard(account), Scope(account)
        plans = (
            Plan(_SIDE_BY_SIDE, (Column(1, (facts, why, steps, rivalry)), Column(1, (offer, promises, scope)))),
            Plan(0, (Column(1, (facts, why, steps, offer, promises, scope, rivalry)),)),
        )
        self._cards = Columns(account.shell.theme, plans)
        self._empty = Empty(
            self.kit,
            "target",
            self.words("No opportunity yet"),
            self.words("A possible sale with its stage, its amount, why now and what comes next."),
            self.kit.button(self.words("Add an opportunity"), self.begin_new, kind="primary", icon="plus"),
        )
        content = column(self._bar_box, self._new_box, self._empty, self._cards, gap=tokens.M)
        self.fill(holding(content), (facts, why, steps, rivalry, offer, promises, scope))
        self._show_bar()

    def refresh(self, changes: Changes | None = None) -> None:
        super().refresh(changes)
        if self._new is not None and changes is not None:
            self._new.refresh(changes)
        self._show_bar()

    def settle(self) -> None:
        super().settle()
        if self._new is not None:
            self._new.settle()

    def open_part(self, part: str) -> None:
        """Show a deal by id; `new` or the id of one that isn't there yet takes a new one."""
        if part == "new":
            self._take(new_id())
        elif part in {deal.id for deal in self.account.subject.deals}:
            self.account.choose_deal(RecordId(part))
        elif part and self.account.shell.workspace.store.drafts(RecordId(part)):
            self._take(RecordId(part))

    def part(self) -> str:
        deal = self.account.deal_id()
        return f"opportunity:{deal}" if deal else self.key

    def begin(self) -> bool:
        if self._new is not None:
            self._new.focus_field("title")
            self.show_widget(self._new_box)
        return self._new is not None

    def begin_new(self) -> None:
        """Take a new deal, with the keyboard in its title; nothing is added before it has one."""
        self._take(new_id())
        self.begin()

    def _take(self, record_id: RecordId) -> None:
        self.settle()
        clear(self._new_room)
        deal = Opportunity(id=record_id, customer=self.account.subject.customer.id, stage=Stage.LEAD)
        self._new = RecordForm(self.account.shell, deal, _NEW, new=True)
        self._new_room.addWidget(self._new_card(self._new))
        self._new_box.show()
        self.account.arranged.emit()
        self._empty.hide()

    def _new_card(self, form: RecordForm) -> QFrame:
        head = row(
            self.kit.label(self.words("New opportunity"), "title"),
            None,
            self.kit.button(self.words("Done##editing"), self._end_new, kind="ghost", icon="check"),
        )
        return self.kit.card(column(head, form, gap=tokens.M))

    def _end_new(self) -> None:
        form = self._new
        if form is None:
            return
        form.settle()
        self._new = None
        clear(self._new_room)
        self._new_box.hide()
        if form.record.id in {deal.id for deal in self.account.subject.deals}:
            self.account.choose_deal(form.record.id)
        self._show_bar()

    def _show_bar(self) -> None:
        subject = self.account.subject
        self._cards.setVisible(bool(subject.deals))
        self._empty.setVisible(not subject.deals and self._new is None)
        shown = [(deal.id, deal.title, deal.stage) for deal in subject.all_deals], self.account.deal_id()
        if shown == self._shown:
            return
        self._shown = shown
        clear(self._bar)
        self._bar_box.setVisible(len(subject.deals) > 1)
        for entry in self._bar_entries() if len(subject.deals) > 1 else ():
            put(self._bar, entry)

    def _bar_entries(self) -> list[QWidget]:
        """A button for each deal, where there are several."""
        made, group = list[QWidget](), QButtonGroup(self)
        for deal in self.account.subject.all_deals:
            entry = self.kit.button(deal.title, lambda one=deal.id: self.account.choose_deal(one), kind="segment")
            entry.setChecked(deal.id == self.account.deal_id())
            group.addButton(entry)
            made.append(entry)
        return made
