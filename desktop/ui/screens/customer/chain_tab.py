"""The decision chain: everybody at the left, the card of the one who is chosen beside it."""

from desktop.fields import NO_RECORD, RecordId
from desktop.store.changes import Changes
from desktop.store.desk import new_id
from desktop.ui.screens.customer.account import Account
from desktop.ui.screens.customer.person_card import PersonCard
from desktop.ui.screens.customer.tab import Tab
from desktop.ui.screens.customer.tree_card import TreeCard
from desktop.ui.widgets.columns import Column, Columns, Plan
from desktop.workspace.decision_chain import tree

_SIDE_BY_SIDE = 720  # pixels


class ChainTab(Tab):
    """People and the card of one of them."""

    key = "chain"
    label = "Decision chain"

    def __init__(self, account: Account) -> None:
        super().__init__(account)
        self._tree, self._card = TreeCard(account), PersonCard(account)
        self._tree.chosen.connect(self._choose)
        self._tree.wanted_new.connect(self._begin_new)
        self._card.added.connect(self._tree.show_chosen)
        plans = (
            Plan(_SIDE_BY_SIDE, (Column(2, (self._tree,)), Column(3, (self._card,)))),
            Plan(0, (Column(1, (self._tree, self._card)),)),
        )
        self.fill(Columns(account.shell.theme, plans), (self._tree,))
        self._show_first()

    def refresh(self, changes: Changes | None = None) -> None:
        super().refresh(changes)
        person = self._card.person
        gone = person and self.account.subject.contact(person) is None and person == self._tree.person
        if gone:
            self._card.show_nobody()
            self._tree.show_chosen(NO_RECORD)
            self._show_first()
        else:
            self._card.refresh(changes)
            self._tree.show_chosen(person)

    def settle(self) -> None:
        super().settle()
        self._card.settle()

    def open_part(self, part: str) -> None:
        """Choose a person by id; `new` or the id of one who isn't there yet takes a new one."""
        if not part:
            return
        contact = self.account.subject.contact(RecordId(part))
        if contact is not None:
            self._choose(contact.id)
        elif part == "new":
            self._take(new_id())
        elif self.account.shell.workspace.store.drafts(RecordId(part)):
            self._take(RecordId(part))

    def begin(self) -> bool:
        if self._card.is_new:
            self._card.begin()
            self.show_widget(self._card)
        else:
            self._tree.focus_chosen()
        return True

    def part(self) -> str:
        return f"contact:{self._tree.person}" if self._tree.person else self.key

    def _show_first(self) -> None:
        """Show the first person, so that the card is not empty where somebody is known."""
        placed = tree(self.account.subject.contacts)
        if placed:
            self._choose(placed[0].contact.id)

    def _choose(self, person: str) -> None:
        contact = self.account.subject.contact(RecordId(person))
        if contact is not None:
            self._tree.show_chosen(contact.id)
            self._card.show_person(contact)

    def _begin_new(self) -> None:
        self._take(new_id())
        self.begin()

    def _take(self, record_id: RecordId) -> None:
        self._tree.show_chosen(NO_RECORD)
        self._card.show_new(record_id)
