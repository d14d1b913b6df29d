"""Needs and pains in full: each card is read first and edited in its place."""

from collections.abc import Iterable, Iterator

from desktop.records import Customer
from desktop.records.record import Record
from desktop.ui.forms.group import Group
from desktop.ui.kit import Item
from desktop.ui.screens.customer.account import Account
from desktop.ui.screens.customer.editable import Editable
from desktop.ui.screens.customer.reading import costs, goal_line, need_in_full, pain_in_full, question_line
from desktop.ui.screens.customer.tab import Tab
from desktop.ui.theme import tokens
from desktop.ui.widgets.columns import Column, Columns, Plan

_SIDE_BY_SIDE = 760  # pixels


class _CustomersRows(Editable):
    """A card of one list of the customer's."""

    def __init__(self, account: Account, title: str, field: str) -> None:
        super().__init__(account, title, (Group("", (field,)),))
        self.body.setSpacing(tokens.M)

    def record(self) -> Record | None:
        return self.account.subject.customer

    def ruled(self, items: Iterable[Item]) -> Iterator[Item]:
        """Items with a hairline between them."""
        for at, item in enumerate(items):
            if at:
                yield self.kit.rule()
            yield item


class NeedsCard(_CustomersRows):
    """What they say they need, and what it really is."""

    def __init__(self, account: Account) -> None:
        super().__init__(account, account.words("Needs"), "needs")

    def facts(self) -> object:
        customer, name = self.account.subject.customer, self.account.subject.name
        return customer.needs, [name(need.said_by) for need in customer.needs]

    def empty(self) -> str:
        return self.words("Write down what they say in their own words, and apart from it what the scene shows.")

    def reading(self, record: Record) -> Iterable[Item]:
        assert isinstance(record, Customer)  # noqa: S101
        name = self.account.subject.name
        yield from self.ruled(need_in_full(self.kit, need, name(need.said_by)) for need in record.needs)


class PainsCard(_CustomersRows):
    """What hurts, and what it costs a year."""

    def __init__(self, account: Account) -> None:
        super().__init__(account, account.words("Pain points"), "pains")

    def facts(self) -> object:
        customer, name = self.account.subject.customer, self.account.subject.name
        return customer.pains, [name(pain.pain) for pain in customer.pains]

    def empty(self) -> str:
        return self.words("A pain with a figure opens doors: what happens, why, and what it costs a year.")

    def reading(self, record: Record) -> Iterable[Item]:
        assert isinstance(record, Customer)  # noqa: S101
        sums = " + ".join(self.words.money(amount) for amount in costs(record.pains))
        self.caption.setText(self.words("Together {amount} a year", amount=sums) if sums else "")
        name = self.account.subject.name
        yield from self.ruled(pain_in_full(self.kit, name(pain.pain), pain) for pain in record.pains)


class GoalsCard(_CustomersRows):
    """What the customer wants to reach."""

    def __init__(self, account: Account) -> None:
        super().__init__(account, account.words("Goals"), "goals")

    def facts(self) -> object:
        return self.account.subject.customer.goals

    def empty(self) -> str:
        return self.words("Which figure should be where by when, measured how?")

    def reading(self, record: Record) -> Iterable[Item]:
        assert isinstance(record, Customer)  # noqa: S101
        yield from self.ruled(goal_line(self.kit, goal) for goal in record.goals)


class OpenQuestionsCard(_CustomersRows):
    """What must still be found out."""

    def __init__(self, account: Account) -> None:
        super().__init__(account, account.words("Not yet known"), "open_questions")

    def facts(self) -> object:
        return self.account.subject.customer.open_questions, self.account.subject.today

    def empty(self) -> str:
        return self.words("What must be found out before a proposal can be trusted, by whom and by when?")

    def reading(self, record: Record) -> Iterable[Item]:
        assert isinstance(record, Customer)  # noqa: S101
        today = self.account.subject.today
        yield from (question_line(self.kit, question, today) for question in record.open_questions)


class NeedsTab(Tab):
    """Needs and questions at the left, pains and goals at the right."""

    key = "needs"
    label = "Needs##tab"

    def __init__(self, account: Account) -> None:
        super().__init__(account)
        needs, pains = NeedsCard(account), PainsCard(account)
        goals, questions = GoalsCard(account), OpenQuestionsCard(account)
        plans = (
            Plan(_SIDE_BY_SIDE, (Column(1, (needs, questions)), Column(1, (pains, goals)))),
            Plan(0, (Column(1, (needs, pains, goals, questions)),)),
        )
        self.fill(Columns(account.shell.theme, plans), (needs, questions, pains, goals))
