"""Next steps: dated steps of both sides to signature and go-live."""

import datetime as dt
from collections.abc import Iterator

from desktop.documents.blocks import Block
from desktop.documents.dossier import Dossier
from desktop.documents.message import decision
from desktop.documents.paragraphs import lead
from desktop.documents.section import LeftOut, Section
from desktop.documents.tables import Reads, table
from desktop.documents.voice import Voice
from desktop.records.rows import NextStep


def _write(dossier: Dossier, voice: Voice) -> Iterator[Block] | LeftOut:
    planned = dossier.opportunity.next_steps if dossier.opportunity else ()
    steps = tuple(step for step in planned if not step.done)
    if not steps:
        return LeftOut("No next steps are agreed yet.")
    return _blocks(steps, dossier, voice)


def _blocks(steps: tuple[NextStep, ...], dossier: Dossier, voice: Voice) -> Iterator[Block]:
    ordered = sorted(steps, key=lambda step: step.by or dt.date.max)
    yield lead(_opening(ordered, voice))
    columns = (
        Reads[NextStep](voice("By"), 1.5, lambda step: voice.words.short_date(step.by) if step.by else ""),
        Reads[NextStep](voice("Step"), 5, lambda step: step.what),
        Reads[NextStep](voice("Side"), 1.2, lambda step: voice(step.side.label) if step.side else ""),
        Reads[NextStep](voice("Owner"), 1.8, lambda step: step.owner),
    )
    yield table(ordered, columns, voice.table(voice("Mutual action plan")))
    if not voice.brief:
        yield from decision(dossier, voice)


def _opening(ordered: list[NextStep], voice: Voice) -> str:
    """How many steps until when, and the first of them."""
    days = [step.by for step in ordered if step.by]
    if not days:
        return voice("The first step: {what}.", what=voice.open(ordered[0].what))
    if len(ordered) == 1:
        return voice("One step to {day}: {what}.", day=voice.words.date(days[0]), what=voice.open(ordered[0].what))
    return voice(
        "{count} steps to {day}, starting with “{what}” by {first}.",
        count=len(ordered),
        day=voice.words.date(days[-1]),
        what=voice.open(ordered[0].what),
        first=voice.words.date(days[0]),
    )


SECTION = Section("next_steps", "Next steps", _write)
