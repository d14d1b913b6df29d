"""The payments: when which share is due; the company's usual ones until this proposal has its own."""

from decimal import Decimal

from attrs import evolve
from PySide6.QtWidgets import QWidget

from desktop.documents.quote import Payment, quote_of
from desktop.records.rows import Milestone
from desktop.store.changes import Changes
from desktop.ui.forms.form import RecordForm
from desktop.ui.forms.group import Group
from desktop.ui.kit import clear, column, holding
from desktop.ui.screens.customer.reading import at_top
from desktop.ui.screens.proposal.block_head import block_head
from desktop.ui.screens.proposal.studio import Studio
from desktop.ui.theme import tokens
from desktop.ui.widgets.presence import show_if


class Payments(QWidget):
    """Shows the payments with their amounts, and edits them where they are the proposal's own."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self._studio = studio
        kit, words = studio.kit, studio.words
        self._about = kit.elided("", "caption")
        self._own = kit.button(words("Change them for this proposal"), self._make_own, kind="link", icon="pencil")
        self._back = kit.button(words("Use the usual ones again"), self._forget, kind="link", icon="rotate-ccw")
        head = block_head(kit, words("Payment milestones"), self._about, self._own, self._back)
        self._list = column(gap=tokens.XS)
        self._form: RecordForm | None = None
        self._room = column(head, self._list, gap=tokens.S)
        self.setLayout(self._room)
        self._shown: tuple[object, ...] = ()
        studio.printed.connect(self.refresh_list)
        self.refresh_list()

    def refresh(self, changes: Changes) -> None:
        """Follow the library."""
        if self._form is not None:
            self._form.refresh(changes)

    def settle(self) -> None:
        """Save at once what is typed."""
        if self._form is not None:
            self._form.settle()

    def refresh_list(self) -> None:
        """Show the payments as they stand."""
        draft, words = self._studio.draft, self._studio.words
        quote = quote_of(draft.dossier) if draft else None
        payments = quote.payments if quote else ()
        own = bool(self._studio.manuscript.proposal.milestones)
        shown = (payments, own)
        if shown == self._shown:
            return
        self._shown = shown
        show_if(self._own, when=not own and bool(payments))
        show_if(self._back, when=own)
        share = sum((payment.share for payment in payments), Decimal(0))
        whole = words("{share} in all", share=words.percent(share))
        self._about.setText(whole if own else words("as usual: set under Company & brand"))
        self._show_form(own=own)
        clear(self._list)
        for payment in payments if not own else ():
            self._list.addWidget(self._line(payment))
        if not payments:
            text = words("No payment milestones are set. Add the usual ones under Company & brand.")
            self._list.addWidget(self._studio.kit.label(text, "muted", wrap=True))

    def _line(self, payment: Payment) -> QWidget:
        """What is paid, when it is due, its share and its amount."""
        kit, words = self._studio.kit, self._studio.words
        texts = column(kit.label(payment.name, wrap=True), gap=0)
        if payment.due:
            texts.addWidget(kit.label(payment.due, "caption", wrap=True))
        numbers = (kit.label(words.percent(payment.share), "muted"), kit.label(words.money(payment.amount)))
        return holding(at_top(holding(texts), *numbers, gap=tokens.M, stretch=0))

    def _show_form(self, *, own: bool) -> None:
        if own == (self._form is not None):
            return
        if self._form is not None:
            self._form.settle()
            self._room.removeWidget(self._form)
            self._form.hide()
            self._form.deleteLater()
            self._form = None
        if own:
            self._form = RecordForm(self._studio.shell, self._studio.manuscript.proposal, [Group("", ("milestones",))])
            self._room.addWidget(self._form)

    def _make_own(self) -> None:
        draft = self._studio.draft
        if draft is not None:
            self._change(draft.dossier.brand.milestones)

    def _forget(self) -> None:
        self._change(())

    def _change(self, milestones: tuple[Milestone, ...]) -> None:
        self._studio.manuscript.change(
            lambda one: evolve(one, milestones=milestones), self._studio.words("Payment milestones")
        )
