"""What a dossier tells of its customer: the pains by name, what they cost together, and who said or feels it."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from attrs import frozen

from desktop.documents.dossier import Dossier
from desktop.documents.voice import Voice
from desktop.fields import RecordId
from desktop.money import Money, total
from desktop.records import Contact
from desktop.records.choices import EDITIONS, Basis, DecisionRole
from desktop.records.rows import CustomerPain


@frozen
class Finding:
    """A pain at this customer, by its name."""

    title: str
    row: CustomerPain


def findings(dossier: Dossier) -> tuple[Finding, ...]:
    """The customer's pains, the costliest first, those without an amount after them in their order."""
    named = [Finding(dossier.pains[row.pain].title, row) for row in dossier.customer.pains if row.pain in dossier.pains]
    return tuple(sorted(named, key=lambda finding: -(finding.row.cost.minor if finding.row.cost else 0)))


def priced(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings with an amount, all of one currency; none where currencies are mixed."""
    listed = tuple(finding for finding in found if finding.row.cost)
    currencies = {finding.row.cost.currency for finding in listed if finding.row.cost}
    return listed if len(currencies) == 1 else ()


def yearly_cost(found: Iterable[Finding]) -> Money | None:
    """What the pains cost together in a year; None where no amount is known."""
    amounts = [finding.row.cost for finding in priced(found) if finding.row.cost]
    return total(amounts) if amounts else None


def bases(found: Iterable[Finding], voice: Voice) -> str:
    """On whose word the amounts stand: «confirmed by you and our assumption»."""
    marks = {finding.row.basis for finding in priced(found)}
    return voice.joined(basis_said(basis, voice) for basis in Basis if basis in marks)


def basis_said(basis: Basis, voice: Voice) -> str:
    """On whose word a figure stands, as the reader is told, within a sentence."""
    match basis:
        case Basis.CUSTOMER:
            return voice("confirmed by you")
        case Basis.INDUSTRY:
            return voice("industry reference")
        case Basis.OURS:
            return voice("our assumption")
        case _:
            assert_never(basis)


def cost_said(row: CustomerPain, voice: Voice) -> str:
    """What a pain costs a year, with its basis mark."""
    if not row.cost:
        return ""
    amount = voice.words.money(row.cost)
    if not row.basis:
        return voice("{amount} a year", amount=amount)
    return voice("{amount} a year ({basis})", amount=amount, basis=basis_said(row.basis, voice))


def person(dossier: Dossier, contact: RecordId, voice: Voice) -> str:
    """A contact as a source is named: name and position."""
    for one in dossier.contacts:
        if one.id == contact:
            return voice.dotted(one.name, one.position)
    return ""


def concerned(dossier: Dossier, roles: Iterable[DecisionRole], voice: Voice) -> str:
    """Who feels a pain: the contacts' positions where they are known, else the roles."""
    return voice.words.listed(dict.fromkeys(_concerned(dossier, roles, voice)))


def _concerned(dossier: Dossier, roles: Iterable[DecisionRole], voice: Voice) -> Iterator[str]:
    for role in roles:
        contacts = [contact for contact in dossier.contacts if contact.role is role]
        if contacts:
            yield from (_place(contact) for contact in contacts)
        elif role in EDITIONS:  # what we take the others for is for nobody's eyes
            yield voice(role.label)


def _place(contact: Contact) -> str:
    return contact.position or contact.department or contact.name
