"""The decision chain: who weighs how much, who reports to whom, and what is missing before a deal is safe."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from attrs import evolve, field, frozen

from desktop.fields import NO_RECORD, RecordId
from desktop.i18n import Words
from desktop.records import Contact
from desktop.records.choices import DecisionRole

WEIGHT: Final = (
    DecisionRole.SIGNER,
    DecisionRole.DECISION_MAKER,
    DecisionRole.BUDGET_OWNER,
    DecisionRole.CHAMPION,
    DecisionRole.EVALUATOR,
    DecisionRole.GATEKEEPER,
    DecisionRole.INFLUENCER,
    DecisionRole.USER,
    DecisionRole.OPPONENT,
)
"""Roles, the weightiest first."""
DECIDE: Final = (DecisionRole.SIGNER, DecisionRole.DECISION_MAKER)
CRUCIAL: Final = (*DECIDE, DecisionRole.BUDGET_OWNER)
"""Without these no deal is signed: with each of them one should have spoken, and not long ago."""
QUIET_DAYS: Final = 30
_HEAVY: Final = 4
_AGAINST: Final = -2
_LONGEST_NAME: Final = 40


@frozen
class Placed:
    """A contact's place in the tree.

    `goes_on` tells from the root's children down to the contact itself whether siblings follow there, `leads` whether
    somebody stands below it.
    """

    contact: Contact
    goes_on: tuple[bool, ...] = ()
    leads: bool = False

    @property
    def depth(self) -> int:
        """How many stand above it."""
        return len(self.goes_on)


@frozen(kw_only=True)
class Gap:
    """What is missing or at risk in a decision chain; `role` and `values` fill the message's places."""

    message: str
    contact: RecordId = NO_RECORD
    role: DecisionRole | None = None
    values: Mapping[str, str | int] = field(factory=dict[str, str | int])

    def said(self, words: Words) -> str:
        """The gap in a person's language: «signer Li was never met»."""
        role = {"role": words(self.role.label)} if self.role else {}
        return words(self.message, **role, **self.values)


def by_weight(contacts: Iterable[Contact]) -> list[Contact]:
    """The contacts, those who weigh most first."""
    return sorted(contacts, key=_weight)


def tree(contacts: Sequence[Contact]) -> list[Placed]:
    """The contacts as they report to each other, everybody once; a circle is opened at its weightiest."""
    ids = {contact.id for contact in contacts}
    below: dict[RecordId, list[Contact]] = {}
    for contact in by_weight(contacts):
        above = contact.reports_to if contact.reports_to in ids and contact.reports_to != contact.id else NO_RECORD
        below.setdefault(above, []).append(contact)
    placed: list[Placed] = []
    for root in (*below.get(NO_RECORD, ()), *by_weight(contacts)):
        there = {one.contact.id for one in placed}
        if root.id not in there:
            placed += _branch(Placed(root), below, there)
    return placed


def gaps(contacts: Sequence[Contact], today: dt.date) -> list[Gap]:
    """What is missing or at risk, the gravest first; nothing where nobody is known yet."""
    if not contacts:
        return []
    found = [*_never_met(contacts), *_quiet(contacts, today), *_doubts(contacts)]
    if not any(contact.role in DECIDE for contact in contacts):
        found.insert(0, Gap(message="Nobody who decides or signs is known yet"))
    if not any((contact.attitude or 0) > 0 or contact.role is DecisionRole.CHAMPION for contact in contacts):
        found.append(Gap(message="Nobody speaks for us yet"))
    return found


def _branch(
    root: Placed, below: Mapping[RecordId, Sequence[Contact]], above: AbstractSet[RecordId]
) -> Iterator[Placed]:
    above = {*above, root.contact.id}
    here = [contact for contact in below.get(root.contact.id, ()) if contact.id not in above]
    yield evolve(root, leads=bool(here))
    for at, contact in enumerate(here, 1):
        yield from _branch(Placed(contact, (*root.goes_on, at < len(here))), below, above)


def _weight(contact: Contact) -> tuple[int, int]:
    place = WEIGHT.index(contact.role) if contact.role else len(WEIGHT)
    return place, -(contact.influence or 0)


def _never_met(contacts: Iterable[Contact]) -> Iterator[Gap]:
    for contact in by_weight(contacts):
        if contact.role in CRUCIAL and contact.last_contact is None:
            yield Gap(
                message="{role} {name} was never met",
                contact=contact.id,
                role=contact.role,
                values={"name": _called(contact)},
            )


def _quiet(contacts: Iterable[Contact], today: dt.date) -> Iterator[Gap]:
    days = {one.id: (today - one.last_contact).days for one in contacts if one.role in CRUCIAL and one.last_contact}
    for contact in by_weight(contacts):
        if days.get(contact.id, 0) > QUIET_DAYS:
            yield Gap(
                message="{role} {name}: no contact for {days} days",
                contact=contact.id,
                role=contact.role,
                values={"name": _called(contact), "days": days[contact.id]},
            )


def _doubts(contacts: Iterable[Contact]) -> Iterator[Gap]:
    for contact in by_weight(contacts):
        if (contact.attitude or 0) < 0 and (contact.influence or 0) >= _HEAVY:
            named = {"name": _called(contact)}
            if contact.attitude == _AGAINST:
                yield Gap(message="{name} is against us and weighs heavily", contact=contact.id, values=named)
            else:
                yield Gap(message="{name} has doubts and weighs heavily", contact=contact.id, values=named)


def _called(contact: Contact) -> str:
    return contact.name if len(contact.name) <= _LONGEST_NAME else f"{contact.name[:_LONGEST_NAME].strip()}…"
