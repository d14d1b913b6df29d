"""The tabs of the page: each made when it is first shown."""

from typing import ClassVar, Final

from desktop.fields import RecordId
from desktop.store.changes import Changes
from desktop.ui.forms.form import RecordForm
from desktop.ui.forms.forms import FORMS
from desktop.ui.forms.group import Group
from desktop.ui.kit import at_left, column
from desktop.ui.screens.product.fabe_card import FabeCard
from desktop.ui.screens.product.pitch_card import PitchCard
from desktop.ui.screens.product.price_list import PriceListCard
from desktop.ui.screens.product.proof_cards import CasesCard, NeighboursCard, PainsCard
from desktop.ui.screens.product.subject import Subject
from desktop.ui.screens.product.trial_card import TrialCard
from desktop.ui.shell import Shell
from desktop.ui.widgets.columns import Column, Columns, Plan
from desktop.ui.widgets.page import Page

_BESIDE, _MOST_FORM = 940, 920  # pixels


class ProductTab(Page):
    """One tab; `key` is its name in places, `label` what it is called (a msgid)."""

    key: ClassVar[str]
    label: ClassVar[str]

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell.kit)
        self.shell = shell

    def show_subject(self, subject: Subject, changes: Changes | None = None) -> None:
        """Show the product as it stands."""
        raise NotImplementedError

    def settle(self) -> None:
        """Save at once what waits for a pause in typing."""

    def open_part(self, part: str) -> None:
        """Show a part of it."""


class WorthTab(ProductTab):
    """What it is worth to whom, and what proves it."""

    key = "worth"
    label = "Value##of a product"

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._pitch, self._fabe = PitchCard(shell), FabeCard(shell)
        self._beside = (CasesCard(shell), PainsCard(shell), NeighboursCard(shell))
        wide = Plan(_BESIDE, (Column(68, (self._pitch, self._fabe)), Column(32, self._beside)))
        narrow = Plan(0, (Column(1, (self._pitch, self._fabe, *self._beside)),))
        self.room.addWidget(Columns(shell.theme, (wide, narrow)))
        self.room.addStretch(1)

    def show_subject(self, subject: Subject, changes: Changes | None = None) -> None:
        for card in (self._pitch, self._fabe, *self._beside):
            card.show_subject(subject, changes)

    def settle(self) -> None:
        self._pitch.settle()
        self._fabe.settle()


class PricesTab(ProductTab):
    """What it costs, and what that adds up to."""

    key = "prices"
    label = "Prices##tab"

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._list, self.trial = PriceListCard(shell), TrialCard(shell)
        self._list.tried.connect(self.trial.add)
        wide = Plan(_BESIDE, (Column(64, (self._list,)), Column(36, (self.trial,))))
        narrow = Plan(0, (Column(1, (self._list, self.trial)),))
        self.room.addWidget(Columns(shell.theme, (wide, narrow)))
        self.room.addStretch(1)

    def show_subject(self, subject: Subject, changes: Changes | None = None) -> None:
        self._list.show_subject(subject, changes)
        self.trial.show_subject(subject)

    def settle(self) -> None:
        self._list.settle()

    def open_part(self, part: str) -> None:
        if part == "new":
            self._list.add()
        elif part:
            self._list.open_price(RecordId(part))


class FormTab(ProductTab):
    """Fields of the product as a form in one card."""

    fields: ClassVar[tuple[Group, ...]] = ()

    def __init__(self, shell: Shell, *, new: bool = False) -> None:
        super().__init__(shell)
        self._new = new
        self.form: RecordForm | None = None

    def show_subject(self, subject: Subject, changes: Changes | None = None) -> None:
        if self.form is None:
            self.form = RecordForm(self.shell, subject.product, self.fields, new=self._new)
            card = self.shell.kit.card(column(self.form, gap=0), "plain")
            card.setMaximumWidth(self.shell.theme.scaled(_MOST_FORM))
            self.room.addLayout(at_left(card))
            self.room.addStretch(1)
        elif changes is not None:
            self.form.refresh(changes)

    def settle(self) -> None:
        if self.form is not None:
            self.form.settle()


_DETAILS: Final = {"name", "words", "pitch", "picture"}
"""The first fields of the groups that stand among the details; what it can do has a card of its own."""
_GROUPS: Final = FORMS["product"]


class DeliveryTab(FormTab):
    """How it is delivered, looked after, and compared with other ways."""

    key = "delivery"
    label = "Delivery & comparison"
    fields = tuple(group for group in _GROUPS if group.fields[0] not in (*_DETAILS, "capabilities"))


class DetailsTab(FormTab):
    """What it is called, where it belongs."""

    key = "details"
    label = "Details##of a product"
    fields = tuple(group for group in _GROUPS if group.fields[0] in _DETAILS)


TABS: Final[tuple[type[ProductTab], ...]] = (WorthTab, PricesTab, DeliveryTab, DetailsTab)
