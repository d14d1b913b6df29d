"""Responsibilities: who does, answers for, is asked and is told, for each activity."""

from collections.abc import Iterator

from desktop.documents.blocks import Block
from desktop.documents.delivery import duties
from desktop.documents.dossier import Dossier
from desktop.documents.paragraphs import lead
from desktop.documents.section import LeftOut, Section
from desktop.documents.tables import Reads, table
from desktop.documents.voice import Voice
from desktop.records.rows import Duty


def _write(dossier: Dossier, voice: Voice) -> Iterator[Block] | LeftOut:
    if not duties(dossier):
        return LeftOut("The products in view name no duties yet.")
    return _blocks(dossier, voice)


def _blocks(dossier: Dossier, voice: Voice) -> Iterator[Block]:
    yield lead(voice("Each activity has exactly one accountable party."))
    columns = (
        Reads[Duty](voice("Activity"), 2.6, lambda one: one.activity, strong=True),
        Reads[Duty](voice("Responsible (R)"), 1.8, lambda one: one.responsible),
        Reads[Duty](voice("Accountable (A)"), 1.8, lambda one: one.accountable),
        Reads[Duty](voice("Consulted (C)"), 1.8, lambda one: one.consulted),
        Reads[Duty](voice("Informed (I)"), 1.8, lambda one: one.informed),
    )
    yield table(duties(dossier), columns, voice.table(voice("Responsibilities (RACI)")), compact=True)


SECTION = Section("raci", "Responsibilities", _write)
