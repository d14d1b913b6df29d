"""The facts below a customer's name: where it stands with us, its trade, its size, its place, the last contact."""

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QWidget

from desktop.ui.kit import Kit, holding, row
from desktop.ui.screens.customer.account import Account
from desktop.ui.screens.customer.people import ago_said
from desktop.ui.theme import tokens
from desktop.ui.tones import LIFECYCLES
from desktop.ui.widgets.one_line import OneLine


def facts_of(account: Account) -> Sequence[QWidget]:
    """The facts in one line, the most telling first."""
    facts = tuple(_facts(account))
    return (OneLine(facts, tokens.S),) if facts else ()


def _facts(account: Account) -> Iterator[QWidget]:
    kit, words, subject = account.kit, account.words, account.subject
    customer = subject.customer
    if customer.lifecycle:
        yield kit.chip(words(customer.lifecycle.label), LIFECYCLES[customer.lifecycle])
    industries = words.listed(name for one in customer.industries[:2] if (name := subject.name(one)))
    if industries:
        yield _fact(kit, "factory", industries)
    if customer.size:
        yield _fact(kit, "users", words("{count} employees", count=words.number(customer.size)))
    place = words.dotted(customer.region, customer.city if customer.city != customer.region else "")
    if place:
        yield _fact(kit, "map-pin", place)
    if subject.last_contact:
        last = ago_said(words, subject.last_contact, subject.today)
        yield _fact(kit, "clock", words("Last contact {ago}", ago=last))
    if customer.sample:
        yield kit.chip(words("Sample"))


def _fact(kit: Kit, icon: str, text: str) -> QWidget:
    made = row(kit.icon(icon, "text2", 14), kit.label(text, "caption"), gap=4)
    made.setContentsMargins(4, 0, 0, 0)
    return holding(made)
