"""Team: who works on it on both sides."""

from collections.abc import Iterator

from desktop.documents.blocks import Block
from desktop.documents.delivery import team
from desktop.documents.dossier import Dossier
from desktop.documents.paragraphs import lead
from desktop.documents.section import LeftOut, Section
from desktop.documents.tables import Reads, table
from desktop.documents.voice import Voice
from desktop.records import Contact
from desktop.records.rows import Member


def _write(dossier: Dossier, voice: Voice) -> Iterator[Block] | LeftOut:
    if not team(dossier):
        return LeftOut("The products in view name no team yet.")
    return _blocks(dossier, voice)


def _blocks(dossier: Dossier, voice: Voice) -> Iterator[Block]:
    yield lead(_opening(team(dossier), voice))
    columns = (
        Reads[Member](voice("Role"), 2, lambda one: one.role, strong=True),
        Reads[Member](voice("Name"), 1.2, lambda one: one.name),
        Reads[Member](voice("Duty"), 5, lambda one: one.duty),
    )
    yield table(team(dossier), columns, voice.table(voice("The team of {us}", us=voice.us)), compact=True)
    contacts = [contact for contact in dossier.contacts if contact.position or contact.department]
    if contacts:
        theirs = (
            Reads[Contact](voice("Position"), 3, lambda one: one.position, strong=True),
            Reads[Contact](voice("Name"), 1.8, lambda one: one.name),
            Reads[Contact](voice("Department"), 3.4, lambda one: one.department),
        )
        caption = voice.table(voice("Contacts at {customer}", customer=voice.customer))
        yield table(contacts, theirs, caption, compact=True)


def _opening(members: tuple[Member, ...], voice: Voice) -> str:
    """How many we are, and who answers for the whole: the one named first."""
    first = members[0]
    if not first.name:
        return voice("{role} answers for the whole.", role=first.role)
    return voice(
        "{name}, {role}, answers for the whole; people on our side: {count}.",
        count=len(members),
        name=first.name,
        role=first.role,
    )


SECTION = Section("team", "Team", _write)
