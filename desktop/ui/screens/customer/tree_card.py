"""The decision chain as a tree of who reports to whom; each row is a button, from top to bottom."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup

from desktop.fields import NO_RECORD, RecordId
from desktop.ui.kit import Item
from desktop.ui.screens.customer.account import Account
from desktop.ui.screens.customer.chain_card import gap_list
from desktop.ui.screens.customer.people import person_line
from desktop.ui.screens.customer.section import Section
from desktop.ui.theme import tokens
from desktop.ui.widgets.person_row import PersonRow
from desktop.workspace.decision_chain import gaps, tree


class TreeCard(Section):
    """Everybody, below the one they report to; `chosen` gives the person whose card is wanted."""

    chosen = Signal(str)
    wanted_new = Signal()

    def __init__(self, account: Account) -> None:
        super().__init__(account, account.words("Decision chain"))
        self.person = NO_RECORD
        self._group = QButtonGroup(self)
        add = self.kit.button(
            self.words("Add"),
            self.wanted_new.emit,
            kind="ghost",
            icon="plus",
            name=self.words("Add a person"),
        )
        self.buttons.addWidget(add)
        self.body.setSpacing(0)
        self._rows: dict[RecordId, PersonRow] = {}

    def facts(self) -> object:
        subject = self.account.subject
        return subject.contacts, subject.today

    def items(self) -> Iterable[Item]:
        subject, words = self.account.subject, self.words
        self._rows = {}
        known = words("{count} people", count=len(subject.contacts)) if len(subject.contacts) > 1 else ""
        self.caption.setText(known)
        if not subject.contacts:
            text = words("Who uses it, who decides, who signs? Add the first person.")
            yield from self.missing(
                text, self.kit.button(words("Add the first person"), self.wanted_new.emit, icon="user-plus")
            )
            return
        found = gaps(subject.contacts, subject.today)
        if found:
            yield gap_list(self.kit, [gap.said(words) for gap in found])
            yield tokens.S
        for placed in tree(subject.contacts):
            made = PersonRow(
                self.account.shell.theme,
                person_line(words, placed, subject.today),
                chosen=placed.contact.id == self.person,
            )
            made.clicked.connect(lambda _checked=False, one=placed.contact.id: self._choose(one))
            self._group.addButton(made)
            self._rows[placed.contact.id] = made
            yield made

    def show_chosen(self, person: RecordId) -> None:
        """Mark one person, or nobody."""
        self.person = person
        self._group.setExclusive(False)
        for record_id, made in self._rows.items():
            made.setChecked(record_id == person)
        self._group.setExclusive(True)

    def focus_chosen(self) -> None:
        """Put the keyboard on the person that is marked, or the first one."""
        made = self._rows.get(self.person) or next(iter(self._rows.values()), None)
        if made is not None:
            made.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, person: RecordId) -> None:
        self.person = person
        self.chosen.emit(person)
