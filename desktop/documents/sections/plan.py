"""Implementation plan: phases over weeks, what each delivers, how it is accepted, and what the customer does."""

from collections.abc import Iterator

from desktop.documents.blocks import Block, Gantt, GanttBar
from desktop.documents.delivery import Stretch, stretches
from desktop.documents.dossier import Dossier
from desktop.documents.paragraphs import lead
from desktop.documents.section import LeftOut, Section
from desktop.documents.tables import Reads, table
from desktop.documents.voice import Voice


def _write(dossier: Dossier, voice: Voice) -> Iterator[Block] | LeftOut:
    found = stretches(dossier, voice)
    if not found:
        return LeftOut("The products in view have no phases yet.")
    return _blocks(found, voice)


def _blocks(found: tuple[Stretch, ...], voice: Voice) -> Iterator[Block]:
    last = found[-1]
    weeks = last.start + last.weeks - 1
    if last.ends and found[0].begins:
        begun, done = voice.words.date(found[0].begins), voice.words.date(last.ends)
        yield lead(
            voice(
                "{weeks} weeks in {count} phases, from {begun} to {done}.",
                weeks=weeks,
                count=len(found),
                begun=begun,
                done=done,
            )
        )
    else:
        yield lead(voice("{weeks} weeks in {count} phases, counted from the start.", weeks=weeks, count=len(found)))
    bars = tuple(GanttBar(one.phase.name, one.start, one.weeks, _note(one, voice)) for one in found)
    heads = (voice("Phase"), voice("Dates"))
    yield Gantt(bars, weeks, heads, voice("W{n}"), voice.figure(voice("Phases over weeks")))
    if voice.brief:
        return
    columns = (
        Reads[Stretch](voice("Phase"), 1.5, lambda one: one.phase.name, strong=True),
        Reads[Stretch](voice("Deliverables"), 3, lambda one: one.phase.deliverables),
        Reads[Stretch](voice("Accepted when"), 3, lambda one: one.phase.acceptance),
        Reads[Stretch](voice("What you do"), 3, lambda one: one.phase.customer_tasks),
    )
    yield table(found, columns, voice.table(voice("Phases, deliverables and acceptance")), compact=True)


def _note(one: Stretch, voice: Voice) -> str:
    if one.begins and one.ends:
        return voice.days(one.begins, one.ends)
    return voice("{weeks} weeks", weeks=one.weeks)


SECTION = Section("plan", "Implementation plan", _write)
