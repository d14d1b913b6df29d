"""Training: what it takes to learn it, and what is asked of the users on the way."""

from collections.abc import Iterator

from desktop.documents.blocks import Block
from desktop.documents.delivery import Stretch, lines, stretches
from desktop.documents.dossier import Dossier
from desktop.documents.paragraphs import lead, paragraphs
from desktop.documents.section import LeftOut, Section
from desktop.documents.tables import Reads, table
from desktop.documents.voice import Voice


def _write(dossier: Dossier, voice: Voice) -> Iterator[Block] | LeftOut:
    if not any(lines(dossier, lambda product: (product.training,))):
        return LeftOut("The products in view say nothing of training.")
    return _blocks(dossier, voice)


def _blocks(dossier: Dossier, voice: Voice) -> Iterator[Block]:
    yield lead(voice("How much time learning takes, and what it looks like."))
    for text in lines(dossier, lambda product: (product.training,)):
        yield from paragraphs(text)
    tasks = [one for one in stretches(dossier, voice) if one.phase.customer_tasks]
    if tasks:
        columns = (
            Reads[Stretch](voice("Phase"), 2, lambda one: one.phase.name, strong=True),
            Reads[Stretch](voice("What you do"), 7, lambda one: one.phase.customer_tasks),
        )
        yield table(tasks, columns, voice.table(voice("What is asked of your people on the way")), compact=True)


SECTION = Section("training", "Learning to use it", _write)
