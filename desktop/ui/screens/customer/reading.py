"""How pains, needs, goals and questions read on a card: words first, figures at the right."""

import datetime as dt
from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.documents.excerpt import excerpt
from desktop.money import Money, total
from desktop.records.rows import CustomerPain, Goal, Need, OpenQuestion
from desktop.ui.kit import Kit, column, holding, row
from desktop.ui.screens.customer.internal import internal_mark
from desktop.ui.theme import tokens
from desktop.ui.when import due_said
from desktop.ui.widgets.flow import Flow

_SHORT: Final = 120
"""So many half widths of a text are enough at a glance: whole sentences, the first in any case."""


def costs(pains: Iterable[CustomerPain]) -> list[Money]:
    """What the pains cost a year together, by currency."""
    amounts = [pain.cost for pain in pains if pain.cost]
    currencies = dict.fromkeys(amount.currency for amount in amounts)
    return [total(one for one in amounts if one.currency == currency) for currency in currencies]


def pain_in_short(kit: Kit, name: str, pain: CustomerPain) -> QWidget:
    """A pain at a glance: its name, what it costs a year, what it does."""
    made = column(_pain_head(kit, name, pain), gap=2)
    if pain.effect:
        made.addWidget(kit.label(excerpt(pain.effect, _SHORT), "caption", wrap=True))
    return holding(made)


def pain_in_full(kit: Kit, name: str, pain: CustomerPain) -> QWidget:
    """A pain with its cause, its effect, how the cost was worked out, and who feels it."""
    words = kit.words
    made = column(_pain_head(kit, name, pain), gap=tokens.XS)
    for label, text in ((words("Cause"), pain.cause), (words("Effect"), pain.effect)):
        if text:
            made.addWidget(_labelled(kit, label, text))
    if pain.calculation:
        made.addWidget(kit.label(pain.calculation, "caption", wrap=True))
    chips = [kit.chip(words(role.label)) for role in pain.felt_by]
    if pain.basis:
        chips.insert(0, kit.chip(words(pain.basis.label), "accent"))
    if chips:
        made.addLayout(Flow(*chips))
    return holding(made)


def need_in_short(kit: Kit, need: Need) -> QWidget:
    """A need at a glance: in the customer's words, and what we take it for."""
    made = column(gap=2)
    if need.stated:
        made.addWidget(kit.label(excerpt(need.stated, _SHORT), wrap=True))
    if need.real:
        real = kit.label(excerpt(need.real, _SHORT), "caption", wrap=True)
        made.addLayout(at_top(kit.icon("lock", "text3", 12), real, gap=tokens.XS, stretch=1))
    return holding(made)


def need_in_full(kit: Kit, need: Need, said_by: str) -> QWidget:
    """A need as it was said, by whom and when, and as it really is."""
    words = kit.words
    made = column(gap=tokens.XS)
    if need.stated:
        made.addWidget(kit.label(need.stated, "strong", wrap=True))
    told = words.dotted(said_by, need.source, words.short_date(need.said_on) if need.said_on else "")
    if told:
        made.addWidget(kit.label(told, "caption", wrap=True))
    if need.real:
        head = row(kit.label(words("Real need"), "section"), internal_mark(kit), None)
        text = kit.label(need.real, wrap=True)
        made.addWidget(kit.card(column(head, text, gap=2), "sunken", tokens.M))
    return holding(made)


def goal_line(kit: Kit, goal: Goal) -> QWidget:
    """A goal: what is measured, from where to where, and by when."""
    words = kit.words
    road = words("{before} → {after}", before=goal.baseline, after=goal.target) if goal.baseline else goal.target
    told = words.dotted(
        goal.how,
        words("by {day}", day=words.short_date(goal.by)) if goal.by else "",
        words(goal.basis.label) if goal.basis else "",
    )
    made = column(kit.label(goal.measure, "strong", wrap=True), kit.label(road, wrap=True), gap=2)
    if told:
        made.addWidget(kit.label(told, "caption", wrap=True))
    return holding(made)


def question_line(kit: Kit, question: OpenQuestion, today: dt.date) -> QWidget:
    """What is not known yet, and who will find it out by when."""
    words = kit.words
    made = column(kit.label(question.question, wrap=True), gap=2)
    due = due_said(words, question.by, today) if question.by else ""
    if question.owner or due:
        late = question.by is not None and question.by < today
        made.addWidget(kit.label(words.dotted(question.owner, due), "warn" if late else "caption", wrap=True))
    mark = kit.icon("message-circle-question-mark", "violet", 18)
    return holding(at_top(mark, holding(made), gap=tokens.S, stretch=1))


def _pain_head(kit: Kit, name: str, pain: CustomerPain) -> QWidget:
    words = kit.words
    parts = [kit.label(name or words("A pain point that is gone"), "strong", wrap=True)]
    if pain.cost:
        parts.append(kit.label(words("{amount}/year##short", amount=words.money(pain.cost)), "strong"))
    return holding(at_top(*parts, gap=tokens.S, stretch=0))


def _labelled(kit: Kit, label: str, text: str) -> QWidget:
    """A text with a narrow label before it."""
    before = kit.label(label, "caption")
    before.setFixedWidth(kit.theme.scaled(44))
    before.setContentsMargins(0, 2, 0, 0)  # on one line with the larger text beside it
    return holding(at_top(before, kit.label(text, wrap=True), gap=tokens.S, stretch=1))


def at_top(*widgets: QWidget, gap: int, stretch: int) -> QHBoxLayout:
    """Widgets side by side, level at the top, as words beside a paragraph; the one at `stretch` takes the room."""
    made = row(gap=gap)
    for at, widget in enumerate(widgets):
        made.addWidget(widget, 1 if at == stretch else 0, Qt.AlignmentFlag.AlignTop)
    return made
