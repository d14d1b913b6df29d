"""Why they buy: pains with what they cost, and needs as they were said and as they are."""

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout

from desktop.ui.kit import Item, column, holding, row
from desktop.ui.screens.customer.account import Account
from desktop.ui.screens.customer.reading import costs, need_in_short, pain_in_short
from desktop.ui.screens.customer.section import Section
from desktop.ui.theme import tokens
from desktop.ui.widgets.columns import Column, Columns, Plan

_MOST = 3
_SIDE_BY_SIDE = 460  # pixels


class WhyCard(Section):
    """Pains at the left, needs at the right; the whole of it is on a tab of its own."""

    def __init__(self, account: Account) -> None:
        super().__init__(account, account.words("Why they buy"))
        whole = self.kit.button(self.words("All needs and pains"), lambda: account.lead("needs"), kind="ghost")
        self.buttons.addWidget(whole)

    def facts(self) -> object:
        customer, name = self.account.subject.customer, self.account.subject.name
        return customer.pains, customer.needs, [name(pain.pain) for pain in customer.pains]

    def items(self) -> Iterable[Item]:
        customer = self.account.subject.customer
        sums = " + ".join(self.words.money(amount) for amount in costs(customer.pains))
        self.caption.setText(self.words("Pains cost {amount} a year", amount=sums) if sums else "")
        if not customer.pains and not customer.needs:
            text = self.words("What hurts, and what does it cost a year? Note it after the first talk.")
            note = self.kit.button(
                self.words("Note needs and pains"), lambda: self.account.lead("needs"), icon="pencil"
            )
            yield from self.missing(text, note)
            return
        pains, needs = holding(self._pains()), holding(self._needs())
        side_by_side = Plan(_SIDE_BY_SIDE, (Column(1, (pains,)), Column(1, (needs,))))
        below = Plan(0, (Column(1, (pains, needs)),))
        yield Columns(self.account.shell.theme, (side_by_side, below), gap=tokens.XL)

    def _pains(self) -> QVBoxLayout:
        pains = self.account.subject.customer.pains
        made = self._list(self.words("Pain points"), len(pains))
        for at, pain in enumerate(pains[:_MOST], 1):
            made.insertWidget(at, pain_in_short(self.kit, self.account.subject.name(pain.pain), pain))
        return made

    def _needs(self) -> QVBoxLayout:
        needs = self.account.subject.customer.needs
        made = self._list(self.words("Needs"), len(needs))
        for at, need in enumerate(needs[:_MOST], 1):
            made.insertWidget(at, need_in_short(self.kit, need))
        return made

    def _list(self, title: str, count: int) -> QVBoxLayout:
        made = column(self.kit.label(title, "section"), gap=tokens.M)
        if not count:
            made.addWidget(self.quiet(self.words("None noted yet")))
        if count > _MOST:
            more = self.kit.button(
                self.words("{count} more", count=count - _MOST),
                lambda: self.account.lead("needs"),
                kind="link",
                name=self.words("{count} more: {what}", count=count - _MOST, what=title),
            )
            made.addLayout(row(more, None))
        return made
