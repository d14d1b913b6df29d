"""Team: who works on it on both sides."""

from collections.abc import Iterator

from desktop.documents.blocks import Block, Paragraph
from desktop.documents.delivery import team
from desktop.documents.dossier import Dossier
from desktop.documents.paragraphs import lead, led
from desktop.documents.section import LeftOut, Section
from desktop.documents.tables import Reads, table
from desktop.documents.voice import Voice
from desktop.records.rows import Member


def _write(dossier: Dossier, voice: Voice) -> Iterator[Block] | LeftOut:
    if not team(dossier):
        return LeftOut("The products in view name no team yet.")
    return _blocks(dossier, voice)


def _blocks(dossier: Dossier, voice: Voice) -> Iterator[Block]:
    yield lead(_opening(team(dossier), voice))
    columns = (
        Reads[Member](voice("Role"), 2, lambda one: one.role, strong=True),
        Reads[Member](voice("Full name"), 1.2, lambda one: one.name),
        Reads[Member](voice("Duty"), 5, lambda one: one.duty),
    )
    yield table(team(dossier), columns, voice.table(voice("The team of {us}", us=voice.us)), compact=True)
    contacts = [contact for contact in dossier.contacts if contact.position]
    if contacts:
        named = voice.joined(voice("{customer} ({who})", customer=one.name, who=one.position) for one in contacts)
        label = voice("People we spoke to on your side")
        yield Paragraph(led(label, voice.closed(named), chinese=voice.is_chinese))


def _opening(members: tuple[Member, ...], voice: Voice) -> str:
    """How many we are, and who answers for the whole: the one named first."""
    first = members[0]
    if not first.name:
        return voice("{role} is accountable for the project.", role=first.role)
    if len(members) == 1:
        return voice("{name}, {role}, is accountable for the project.", name=first.name, role=first.role)
    return voice(
        "{name}, {role}, is accountable for the project; our team has {count} people.",
        count=len(members),
        name=first.name,
        role=first.role,
    )


SECTION = Section("team", "Team", _write)
