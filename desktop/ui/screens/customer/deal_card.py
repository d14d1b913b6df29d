"""The deal at a glance: what it is worth, why now, and what comes next."""

from collections.abc import Iterable, Iterator

from desktop.documents.excerpt import excerpt
from desktop.records import Opportunity
from desktop.ui.kit import Item, column, holding, row
from desktop.ui.screens.customer.account import Account
from desktop.ui.screens.customer.new_step import NewStep
from desktop.ui.screens.customer.section import Section
from desktop.ui.screens.customer.steps_list import in_order, step_line
from desktop.ui.theme import tokens
from desktop.ui.when import due_said
from desktop.ui.widgets.flow import Flow

_MOST_STEPS = 5
_SHORT = 240  # half widths of a text that are enough at a glance


class DealCard(Section):
    """The deal in view."""

    def __init__(self, account: Account) -> None:
        super().__init__(account, account.words("Opportunity"))
        self._open = self.kit.button(
            self.words("Open"),
            self._lead,
            kind="ghost",
            name=self.words("Open the opportunity"),
        )
        self.buttons.addWidget(self._open)

    def facts(self) -> object:
        subject = self.account.subject
        deal = subject.deal
        return deal, [subject.name(product) for product in deal.products] if deal else None, subject.today

    def items(self) -> Iterable[Item]:
        deal = self.account.subject.deal
        self._open.setVisible(deal is not None)
        if deal is None:
            add = self.kit.button(
                self.words("Add an opportunity"), lambda: self.account.lead("opportunity:new"), icon="plus"
            )
            yield from self.missing(self.words("No open opportunity yet."), add)
            return
        yield from self._worth(deal)
        yield from self._why_now(deal)
        yield from self._next_steps(deal)

    def _lead(self) -> None:
        self.account.lead(f"opportunity:{self.account.deal_id()}")

    def _worth(self, deal: Opportunity) -> Iterator[Item]:
        yield self.kit.label(excerpt(deal.title, _SHORT // 2), "strong", wrap=True)
        if deal.amount:
            yield self.kit.label(self.words.money(deal.amount), "heading")
        names = [name for product in deal.products if (name := self.account.subject.name(product))]
        if names:
            yield holding(Flow(*(self.kit.chip(name) for name in names)))

    def _why_now(self, deal: Opportunity) -> Iterator[Item]:
        if not deal.compelling_event and not deal.compelling_date:
            return
        day = deal.compelling_date
        head = row(self.kit.label(self.words("Why now"), "section"), None)
        if day:
            due = due_said(self.words, day, self.account.subject.today)
            head.addWidget(self.kit.label(due, "caption"))
        inner = column(head, gap=2)
        if deal.compelling_event:
            inner.addWidget(self.kit.label(excerpt(deal.compelling_event, _SHORT), wrap=True))
        yield self.kit.card(inner, "accent", tokens.M)

    def _next_steps(self, deal: Opportunity) -> Iterator[Item]:
        yield self.kit.label(self.words("Next steps"), "section")
        listed = [(at, step) for at, step in in_order(deal.next_steps) if not step.done]
        today = self.account.subject.today
        for at, step in listed[:_MOST_STEPS]:
            yield step_line(self.kit, step, today, lambda done, at=at: self.account.tick_step(deal, at, done=done))
        if len(listed) > _MOST_STEPS:
            more = self.words("{count} more", count=len(listed) - _MOST_STEPS)
            name = self.words("{count} more: {what}", count=len(listed) - _MOST_STEPS, what=self.words("Next steps"))
            yield row(self.kit.button(more, self._lead, kind="link", name=name), None)
        yield NewStep(self.kit, self.account.drafts_of(deal), lambda text: self.account.add_step(deal, text))
