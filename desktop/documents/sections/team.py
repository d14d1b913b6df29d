"""Team and responsibilities: who works on it on both sides, and who answers for what."""

from collections.abc import Iterator

from desktop.documents.blocks import Block
from desktop.documents.delivery import duties, team
from desktop.documents.dossier import Dossier
from desktop.documents.paragraphs import lead, note, subheading
from desktop.documents.section import LeftOut, Section
from desktop.documents.tables import Reads, table
from desktop.documents.voice import Voice
from desktop.records import Contact
from desktop.records.rows import Duty, Member


def _write(dossier: Dossier, voice: Voice) -> Iterator[Block] | LeftOut:
    if not (team(dossier) or duties(dossier)):
        return LeftOut("The products in view name neither a team nor duties.")
    return _blocks(dossier, voice)


def _blocks(dossier: Dossier, voice: Voice) -> Iterator[Block]:
    yield lead(voice("Named people on both sides, and one person who answers for each activity."))
    members = team(dossier)
    if members:
        yield subheading(voice("Our team"))
        columns = (
            Reads[Member](voice("Role"), 2, lambda one: one.role, strong=True),
            Reads[Member](voice("Name"), 1.3, lambda one: one.name),
            Reads[Member](voice("Duty"), 5, lambda one: one.duty),
        )
        yield table(members, columns, voice.table(voice("The team of {us}", us=voice.us)), compact=True)
    yield from _their_side(dossier, voice)
    yield from _raci(dossier, voice)


def _their_side(dossier: Dossier, voice: Voice) -> Iterator[Block]:
    contacts = [contact for contact in dossier.contacts if contact.position or contact.department]
    if not contacts:
        return
    yield subheading(voice("Whom we worked with on your side"))
    columns = (
        Reads[Contact](voice("Name"), 1.5, lambda one: one.name, strong=True),
        Reads[Contact](voice("Department"), 2.5, lambda one: one.department),
        Reads[Contact](voice("Position"), 3, lambda one: one.position),
    )
    yield table(contacts, columns, voice.table(voice("Contacts at {customer}", customer=voice.customer)), compact=True)


def _raci(dossier: Dossier, voice: Voice) -> Iterator[Block]:
    found = duties(dossier)
    if not found:
        return
    yield subheading(voice("Who answers for what"))
    columns = (
        Reads[Duty](voice("Activity"), 2.6, lambda one: one.activity, strong=True),
        Reads[Duty](voice("R  does it"), 1.8, lambda one: one.responsible),
        Reads[Duty](voice("A  answers for it"), 1.8, lambda one: one.accountable),
        Reads[Duty](voice("C  is asked"), 1.8, lambda one: one.consulted),
        Reads[Duty](voice("I  is told"), 1.8, lambda one: one.informed),
    )
    yield table(found, columns, voice.table(voice("Responsibilities (RACI)")), compact=True)
    yield note(voice("Exactly one party answers for each activity."))


SECTION = Section("team", "Team and responsibilities", _write)
