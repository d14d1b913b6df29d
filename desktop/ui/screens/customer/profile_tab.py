"""The profile: who the customer is, as a quiet list of properties."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QFrame, QWidget

from desktop.store.changes import Changes
from desktop.ui.forms.form import RecordForm
from desktop.ui.forms.group import Group
from desktop.ui.kit import clear, column, holding, row
from desktop.ui.screens.customer.account import Account
from desktop.ui.screens.customer.internal import internal_mark
from desktop.ui.screens.customer.internal_form import InternalForm
from desktop.ui.screens.customer.section import put
from desktop.ui.screens.customer.tab import Tab
from desktop.ui.theme import tokens
from desktop.ui.widgets.columns import Column, Columns, Plan
from desktop.ui.widgets.flow import Flow

_SIDE_BY_SIDE = 860  # pixels
WHO: Final = (
    Group("", ("name", "short_name", "industries", "region", "city", "size", "type", "lifecycle")),
    Group("", ("source", "revenue", "address", "tax_id", "other_names"), folded=True),
)
_WHAT: Final = (Group("", ("profile", "process", "it_landscape")),)
_AROUND: Final = (Group("", ("products_in_use", "rivals")),)
_INTERNAL: Final = ("competitors", "notes")


class ProfileTab(Tab):
    """Forms that are always open: nothing here is read as often as it is looked up or corrected."""

    key = "profile"
    label = "Company##tab"

    def __init__(self, account: Account) -> None:
        super().__init__(account)
        self._forms: list[RecordForm] = []
        self._internal: InternalForm | None = None
        self._content: Columns | None = None
        self._room = column()
        self._is_new = not account.shell.workspace.store.get_many([account.subject.customer.id])
        self._who = self._card(self.words("Who they are"), WHO, new=self._is_new)
        self._next_room = column(gap=tokens.M)
        self._next = self.kit.card(self._next_room, "ok")
        self._next.hide()
        self.fill(holding(self._room), ())
        if self._is_new:
            self._set(((self._who,), (self._next,)))
        else:
            self._show_whole()

    def refresh(self, changes: Changes | None = None) -> None:
        if changes is None:
            return
        for form in self._forms:
            form.refresh(changes)
        if self._internal is not None:
            self._internal.refresh(changes)
        if self._is_new:
            self._fill_next()

    def settle(self) -> None:
        for form in self._forms:
            form.settle()
        if self._internal is not None:
            self._internal.settle()

    def open_part(self, _part: str) -> None:
        """Show all of it where the customer has come into the library since."""
        if self._is_new and not self._forms[0].is_new:
            self._is_new = False
            self._next.hide()
            self._show_whole()

    def begin(self) -> bool:
        if self._is_new:
            self._forms[0].focus_field("name")
        return self._is_new

    def _show_whole(self) -> None:
        words = self.words
        what = self._card(words("What they do"), _WHAT)
        around = self._card(words("Around them"), _AROUND)
        self._set(((self._who, around), (what, self._internal_card())))

    def _set(self, cards: tuple[tuple[QWidget, ...], tuple[QWidget, ...]]) -> None:
        """Set cards in two columns where there is room."""
        before, (left, right) = self._content, cards
        plans = (Plan(_SIDE_BY_SIDE, (Column(1, left), Column(1, right))), Plan(0, (Column(1, (*left, *right)),)))
        self._content = Columns(self.account.shell.theme, plans)
        self._room.addWidget(self._content)
        self.account.arranged.emit()
        if before is not None:
            self._room.removeWidget(before)
            before.deleteLater()

    def _fill_next(self) -> None:
        """Offer what one does after a customer was added."""
        words, lead = self.words, self.account.lead
        buttons = (
            self.kit.button(words("Add a person"), lambda: lead("contact:new"), icon="user-plus"),
            self.kit.button(words("Needs and pains"), lambda: lead("needs"), icon="flame"),
            self.kit.button(words("Add an opportunity"), lambda: lead("opportunity:new"), icon="target"),
        )
        clear(self._next_room)
        put(self._next_room, self.kit.label(words("Added. What do you know already?"), "strong", wrap=True))
        put(self._next_room, Flow(*buttons, gap=tokens.S))
        self._next.show()

    def _internal_card(self) -> QFrame:
        title = self.words("For us only")
        self._internal = InternalForm(self.account, self.account.subject.customer, _INTERNAL, title)
        head = row(self.kit.label(title, "title"), None, internal_mark(self.kit))
        return self.kit.card(column(head, self._internal, gap=tokens.M))

    def _card(self, title: str, groups: Sequence[Group], *, new: bool = False) -> QFrame:
        form = RecordForm(self.account.shell, self.account.subject.customer, groups, new=new)
        self._forms.append(form)
        return self.kit.card(column(row(self.kit.label(title, "title"), None), form, gap=tokens.M))
