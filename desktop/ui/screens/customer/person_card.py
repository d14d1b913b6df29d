"""The card of one person: how the person stands to us, and the fields."""

import datetime as dt
from typing import Final

from attrs import evolve
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from desktop.fields import NO_RECORD, RecordId
from desktop.i18n import Words
from desktop.records import Contact
from desktop.store.changes import Changes, Step
from desktop.ui.forms.form import RecordForm
from desktop.ui.forms.group import Group
from desktop.ui.kit import clear, column, row
from desktop.ui.screens.customer.account import Account
from desktop.ui.screens.customer.internal import internal_mark
from desktop.ui.screens.customer.internal_form import InternalForm
from desktop.ui.screens.customer.people import ago_said, attitude_of, is_quiet, role_of, tone_of
from desktop.ui.screens.customer.section import put
from desktop.ui.theme import tokens
from desktop.ui.widgets.avatar import Avatar
from desktop.ui.widgets.empty import Empty

_FACE: Final = 48  # pixels
_OPEN: Final = (
    Group("", ("name", "salutation", "position", "department", "phone", "email")),
    Group("In the decision", ("role", "reports_to")),
)
_INTERNAL: Final = (Group("", ("attitude", "influence", "concerns", "last_contact")),)


class PersonCard(QFrame):
    """Shows one contact, or takes a new one; `added` gives a new contact as soon as it is in the library."""

    added = Signal(str)

    def __init__(self, account: Account) -> None:
        super().__init__()
        self.account, self.kit, self.words = account, account.kit, account.words
        self.setProperty("card", "plain")
        self._form: RecordForm | None = None
        self._internal: RecordForm | None = None
        self._notes: InternalForm | None = None
        self._head = column(gap=tokens.M)
        self._body = column(gap=tokens.L)
        whole = column(self._head, self._body, gap=tokens.M, around=tokens.L)
        self.setLayout(whole)
        self.show_nobody()

    @property
    def person(self) -> RecordId:
        """Whom it shows."""
        return self._form.record.id if self._form is not None else NO_RECORD

    def show_nobody(self) -> None:
        """Say that one may choose somebody."""
        self.settle()
        self._form = self._internal = self._notes = None
        clear(self._head)
        clear(self._body)
        text = self.words("What each person wants, fears and decides is on their card.")
        put(self._body, Empty(self.kit, "users", self.words("Choose a person"), text))

    def show_person(self, contact: Contact) -> None:
        """Show a contact's card."""
        if contact.id == self.person:
            return
        self._show_form(RecordForm(self.account.shell, contact, _OPEN))
        self._show_internal(contact)
        self._fill_head()

    def show_new(self, record_id: RecordId) -> None:
        """Take a new contact; nothing is added before it has a name."""
        contact = Contact(id=record_id, customer=self.account.subject.customer.id)
        form = RecordForm(self.account.shell, contact, _OPEN, new=True)
        self._show_form(form)
        self._fill_head()
        form.saved.connect(self._was_saved)

    @property
    def is_new(self) -> bool:
        """Whether it takes somebody who isn't in the library yet."""
        return self._form is not None and self._form.is_new

    def begin(self) -> None:
        """Put the keyboard into the name."""
        if self._form is not None:
            self._form.focus_field("name")

    def refresh(self, changes: Changes | None) -> None:
        """Look at the library again."""
        if self._form is None:
            return
        if changes is not None:
            for form in self._forms:
                form.refresh(changes)
        self._fill_head()

    def settle(self) -> None:
        """Save at once what waits."""
        for form in self._forms:
            form.settle()

    @property
    def _forms(self) -> list[RecordForm | InternalForm]:
        return [form for form in (self._form, self._internal, self._notes) if form is not None]

    def _show_form(self, form: RecordForm) -> None:
        self.settle()
        clear(self._body)
        self._form, self._internal, self._notes = form, None, None
        put(self._body, form)
        self.account.arranged.emit()

    def _show_internal(self, contact: Contact) -> None:
        """Show, marked and set apart, what only we should know; of somebody new not before there is somebody."""
        title = self.words("For us only")
        self._internal = RecordForm(self.account.shell, contact, _INTERNAL)
        self._notes = InternalForm(self.account, contact, ("notes",), title)
        head = row(self.kit.label(title, "section"), internal_mark(self.kit), None, gap=tokens.S)
        put(self._body, column(head, self._internal, self._notes, gap=tokens.XS))
        self.account.arranged.emit()

    def _was_saved(self, contact: Contact) -> None:
        if contact.id not in {one.id for one in self.account.subject.contacts}:
            return
        if self._internal is None:
            self._show_internal(contact)
        self.added.emit(contact.id)

    def _fill_head(self) -> None:
        """Who it is, what is missing, and what one does first."""
        clear(self._head)
        contact = self.account.subject.contact(self.person)
        if contact is None:
            put(self._head, self.kit.label(self.words("New person"), "title"))
            return
        subject, words = self.account.subject, self.words
        name = row(self.kit.elided(contact.name, "heading"), gap=tokens.S)
        name.setStretch(0, 0)
        if contact.role:
            name.addWidget(self.kit.chip(role_of(contact, words), tone_of(contact)))
        name.addStretch(1)
        stands, quiet = attitude_of(contact), is_quiet(contact, subject.today)
        about = words.dotted(contact.position, contact.department)
        state = row(
            self.kit.icon(stands.icon, stands.role, 14),
            self.kit.label(words(stands.label), "caption"),
            self.kit.label("·", "caption"),
            self.kit.label(_last_said(words, contact, subject.today), "caution" if quiet else "caption"),
            None,
            gap=6,
        )
        lines = column(name, gap=2)
        if about:
            lines.addWidget(self.kit.elided(about, "muted"))
        lines.addLayout(state)
        top = row(
            Avatar(self.account.shell.theme, contact.name, tone_of(contact), self.kit.theme.scaled(_FACE)),
            lines,
            *self._tools(contact),
            gap=tokens.M,
        )
        top.setStretch(1, 1)
        put(self._head, top)

    def _tools(self, contact: Contact) -> list[QWidget]:
        words, tools = self.words, list[QWidget]()
        if contact.last_contact != self.account.subject.today:
            tools.append(
                self.kit.button(
                    words("Spoke today"),
                    lambda: self._spoke(contact),
                    icon="check",
                    name=words("Spoken to {name} today", name=contact.name),
                )
            )
        tools.append(
            self.kit.tool(
                "trash-2", words("Move {name} to the trash", name=contact.name), lambda: self._delete(contact)
            )
        )
        return tools

    def _spoke(self, contact: Contact) -> None:
        spoken = evolve(contact, last_contact=self.account.subject.today)
        step = Step("Spoken to {name}", {"name": contact.name})
        self.account.shell.tell_done(self.account.shell.save([spoken], step))

    def _delete(self, contact: Contact) -> None:
        self.account.shell.delete([contact.id], Step("Move {name} to the trash", {"name": contact.name}))


def _last_said(words: Words, contact: Contact, today: dt.date) -> str:
    ago = ago_said(words, contact.last_contact, today)
    return words("Last contact {ago}", ago=ago) if contact.last_contact else ago
