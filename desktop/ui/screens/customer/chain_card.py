"""The decision chain at a glance: what is missing, and who is who."""

from collections.abc import Iterable

from PySide6.QtWidgets import QFrame, QWidget

from desktop.ui.kit import Item, Kit, column, row
from desktop.ui.screens.customer.account import Account
from desktop.ui.screens.customer.people import person_line
from desktop.ui.screens.customer.section import Section
from desktop.ui.theme import tokens
from desktop.ui.widgets.person_row import PersonRow
from desktop.workspace.decision_chain import Placed, by_weight, gaps

_MOST_PEOPLE = 7
_MOST_GAPS = 3
_LEFT_TO_RIGHT = "\u200e"  # so that a sentence of ours stays one that begins with a Hebrew or Arabic name


class ChainCard(Section):
    """The people who decide, the weightiest first; a click leads to one."""

    def __init__(self, account: Account) -> None:
        super().__init__(account, account.words("Decision chain"))
        add = self.kit.button(
            self.words("Add"),
            lambda: account.lead("contact:new"),
            kind="ghost",
            icon="plus",
            name=self.words("Add a person"),
        )
        self.buttons.addWidget(add)
        self.body.setSpacing(tokens.XS)

    def facts(self) -> object:
        subject = self.account.subject
        return subject.contacts, subject.today

    def items(self) -> Iterable[Item]:
        subject = self.account.subject
        people = by_weight(subject.contacts)
        if not people:
            text = self.words("Who uses it, who decides, who signs? Add the first person.")
            first = self.kit.button(
                self.words("Add the first person"), lambda: self.account.lead("contact:new"), icon="user-plus"
            )
            yield from self.missing(text, first)
            return
        found = gaps(subject.contacts, subject.today)
        if found:
            yield gap_list(self.kit, [gap.said(self.words) for gap in found[:_MOST_GAPS]])
            yield tokens.XS
        for contact in people[:_MOST_PEOPLE]:
            made = PersonRow(self.account.shell.theme, person_line(self.words, Placed(contact), subject.today))
            made.clicked.connect(lambda _checked=False, part=f"contact:{contact.id}": self.account.lead(part))
            yield made
        if len(people) > _MOST_PEOPLE:
            more = self.words("{count} more people", count=len(people) - _MOST_PEOPLE)
            yield row(self.kit.button(more, lambda: self.account.lead("chain"), kind="link"), None)


def gap_list(kit: Kit, said: Iterable[str]) -> QFrame:
    """What is missing, on a ground that asks for somebody to act."""
    lines: list[QWidget] = []
    for text in said:
        label = kit.label(_LEFT_TO_RIGHT + text, wrap=True)
        line = row(kit.icon("triangle-alert", "warn", 16), label, gap=tokens.S)
        line.setStretch(1, 1)
        holder = QWidget()
        line.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(line)
        lines.append(holder)
    return kit.card(column(*lines, gap=tokens.XS), "warn", tokens.M)
