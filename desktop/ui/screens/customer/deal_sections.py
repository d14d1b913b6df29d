"""The cards of the deal in view."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator

from desktop.i18n import Words
from desktop.records import Opportunity
from desktop.records.record import Record
from desktop.store.changes import Step
from desktop.ui.forms.group import Group
from desktop.ui.kit import Item, column, holding, row
from desktop.ui.screens.customer.account import Account
from desktop.ui.screens.customer.editable import Editable
from desktop.ui.screens.customer.internal import hidden_line, internal_mark
from desktop.ui.screens.customer.new_step import NewStep
from desktop.ui.screens.customer.properties import properties
from desktop.ui.screens.customer.steps_list import in_order, step_line
from desktop.ui.theme import tokens
from desktop.ui.when import due_said
from desktop.ui.widgets.flow import Flow


class DealSection(Editable):
    """A card of some fields of the deal in view."""

    def __init__(self, account: Account, title: str, *fields: str) -> None:
        super().__init__(account, title, (Group("", fields),))

    def record(self) -> Record | None:
        return self.account.subject.deal

    def facts(self) -> object:
        subject = self.account.subject
        deal = subject.deal
        return deal, [subject.name(product) for product in deal.products] if deal else None, subject.today

    def reading(self, record: Record) -> Iterable[Item]:
        assert isinstance(record, Opportunity)  # noqa: S101 - `record` gives the deal
        return self.reading_deal(record)

    def reading_deal(self, deal: Opportunity) -> Iterable[Item]:
        """How the deal's fields read; nothing if they are empty."""
        raise NotImplementedError


class DealFacts(DealSection):
    """What it is and what it is worth."""

    def __init__(self, account: Account, begin_new: Callable[[], object]) -> None:
        fields = ("title", "stage", "amount", "products", "solicited")
        super().__init__(account, account.words("Opportunity"), *fields)
        words = self.words
        add = self.kit.button(
            words("New##opportunity"), begin_new, kind="ghost", icon="plus", name=words("New opportunity")
        )
        remove = self.kit.tool("trash-2", words("Move the opportunity to the trash"), self._delete, small=True)
        self.buttons.insertWidget(0, add)
        self.buttons.insertWidget(1, remove)

    def empty(self) -> str:
        return ""

    def reading_deal(self, deal: Opportunity) -> Iterator[Item]:
        words = self.words
        yield self.kit.label(deal.title, "strong", wrap=True)
        if deal.amount:
            amount = self.kit.label(words.money(deal.amount), "heading")
            yield row(amount, internal_mark(self.kit), None, gap=tokens.M)
        names = [name for product in deal.products if (name := self.account.subject.name(product))]
        chips = [self.kit.chip(name) for name in names]
        if deal.stage:
            chips.insert(0, self.kit.chip(words(deal.stage.label), "accent"))
        if deal.solicited:
            chips.append(self.kit.chip(words("The customer asked for a proposal"), "ok"))
        if chips:
            yield holding(Flow(*chips))

    def _delete(self) -> None:
        if (deal := self.account.subject.deal) is not None:
            self.account.shell.delete([deal.id], Step("Move {name} to the trash", {"name": deal.title}))


class WhyNow(DealSection):
    """Why now, and what is to be decided by when."""

    def __init__(self, account: Account) -> None:
        fields = ("compelling_event", "compelling_date", "decision_asked", "decision_date", "start_date")
        super().__init__(account, account.words("Why now"), *fields)

    def empty(self) -> str:
        return self.words("What is happening at the customer that makes waiting costly, and when?")

    def reading_deal(self, deal: Opportunity) -> Iterator[Item]:
        words, today = self.words, self.account.subject.today
        if deal.compelling_event:
            yield self.kit.card(column(self.kit.label(deal.compelling_event, wrap=True)), "accent", tokens.M)
        listed = properties(
            self.kit,
            (
                (words("Date##of an event"), day_and_span(words, deal.compelling_date, today)),
                (words("Decision asked for"), deal.decision_asked),
                (words("Decision wanted by"), day_and_span(words, deal.decision_date, today)),
                (words("Start of work"), day_and_span(words, deal.start_date, today)),
            ),
        )
        if listed is not None:
            yield listed


class NextSteps(DealSection):
    """What both sides do next, to be ticked off."""

    def __init__(self, account: Account) -> None:
        super().__init__(account, account.words("Next steps"), "next_steps")

    def empty(self) -> str:
        return ""

    def reading_deal(self, deal: Opportunity) -> Iterator[Item]:
        account, today = self.account, self.account.subject.today
        for at, step in in_order(deal.next_steps):
            yield step_line(self.kit, step, today, lambda done, at=at: account.tick_step(deal, at, done=done))
        yield NewStep(self.kit, account.drafts_of(deal), lambda text: account.add_step(deal, text))


class Promises(DealSection):
    """What was promised to the customer, and what the customer promised."""

    def __init__(self, account: Account) -> None:
        super().__init__(account, account.words("Commitments"), "promises")

    def empty(self) -> str:
        return self.words("What did we promise, what did they, by when?")

    def reading_deal(self, deal: Opportunity) -> Iterator[Item]:
        account, today = self.account, self.account.subject.today
        for at, promise in enumerate(deal.promises):
            yield step_line(self.kit, promise, today, lambda done, at=at: account.tick_promise(deal, at, done=done))


class Scope(DealSection):
    """What belongs to it and what doesn't."""

    def __init__(self, account: Account) -> None:
        super().__init__(account, account.words("Scope"), "scope_in", "scope_optional", "scope_out")

    def empty(self) -> str:
        return self.words("What is in, what may be added, what is out?")

    def reading_deal(self, deal: Opportunity) -> Iterator[Item]:
        words = self.words
        parts = (
            (words("In scope"), "circle-check", "ok", deal.scope_in),
            (words("Optional"), "circle", "text2", deal.scope_optional),
            (words("Out of scope"), "circle-minus", "text2", deal.scope_out),
        )
        for title, icon, role, lines in parts:
            if lines:
                yield self.kit.label(title, "section")
            for text in lines:
                line = row(self.kit.icon(icon, role, 16), self.kit.label(text, wrap=True), gap=tokens.S)
                line.setStretch(1, 1)
                yield line


class Rivalry(DealSection):
    """Who else is in the race, and what only we should know."""

    def __init__(self, account: Account) -> None:
        super().__init__(account, account.words("Competition and notes"), "competitors", "notes")
        self.buttons.insertWidget(0, internal_mark(self.kit))
        account.shell.privacy.turned.connect(self._turn)

    def facts(self) -> object:
        return super().facts(), self._is_hidden

    def items(self) -> Iterable[Item]:
        return (hidden_line(self.account.shell, self.title),) if self._is_hidden else super().items()

    def begin_edit(self) -> None:
        if self._is_hidden:
            self.account.shell.privacy.turn()
        super().begin_edit()

    def empty(self) -> str:
        return self.words("Who else are they looking at, and how do we answer that?")

    def reading_deal(self, deal: Opportunity) -> Iterator[Item]:
        if deal.competitors:
            line = row(self.kit.icon("swords", "warn", 18), self.kit.label(deal.competitors, wrap=True))
            line.setStretch(1, 1)
            yield self.kit.card(line, "warn", tokens.M)
        if deal.notes:
            yield self.kit.label(deal.notes, wrap=True)

    @property
    def _is_hidden(self) -> bool:
        deal = self.account.subject.deal
        has_any = deal is not None and bool(deal.competitors or deal.notes)
        return has_any and not self.account.shell.privacy.shows_internal

    def _turn(self) -> None:
        self.editing.end()
        self.refresh()


def day_and_span(words: Words, day: dt.date | None, today: dt.date) -> str:
    """A day, and how far away it is where it is near."""
    if day is None:
        return ""
    written, due = words.short_date(day), due_said(words, day, today)
    return written if written == due else words.dotted(written, due)
