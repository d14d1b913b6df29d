"""Service: hours, response and resolution times, escalation, training."""

from collections.abc import Callable, Iterator

from desktop.documents.blocks import Block, Paragraph
from desktop.documents.delivery import lines, service_levels
from desktop.documents.dossier import Dossier
from desktop.documents.paragraphs import lead, led, plain
from desktop.documents.section import LeftOut, Section
from desktop.documents.tables import Reads, table
from desktop.documents.voice import Voice
from desktop.records import Product
from desktop.records.rows import ServiceLevel


def _write(dossier: Dossier, voice: Voice) -> Iterator[Block] | LeftOut:
    if not (service_levels(dossier) or _texts(dossier, lambda product: product.service_hours)):
        return LeftOut("The products in view promise no service levels yet.")
    return _blocks(dossier, voice)


def _texts(dossier: Dossier, read: Callable[[Product], str]) -> list[str]:
    return [text for text in lines(dossier, lambda product: (read(product),)) if text.strip()]


def _blocks(dossier: Dossier, voice: Voice) -> Iterator[Block]:
    hours = _texts(dossier, lambda product: product.service_hours)
    yield lead(" ".join(hours[0].split()) if hours else voice("How fast we respond and resolve, and who steps in."))
    levels = service_levels(dossier)
    if levels:
        columns = (
            Reads[ServiceLevel](voice("Severity"), 1.4, lambda one: one.severity, strong=True),
            Reads[ServiceLevel](voice("Example"), 3, lambda one: one.example),
            Reads[ServiceLevel](voice("Response"), 1.6, lambda one: one.respond),
            Reads[ServiceLevel](voice("Resolution"), 1.8, lambda one: one.resolve),
            Reads[ServiceLevel](voice("Escalation"), 2.6, lambda one: one.escalation),
        )
        yield table(levels, columns, voice.table(voice("Service levels")), compact=True)
    training = _texts(dossier, lambda product: product.training)
    if training and not voice.brief:
        label = voice("Training")
        for at, text in enumerate(training):
            yield Paragraph(plain(text) if at else led(label, text, chinese=voice.is_chinese))


SECTION = Section("service", "Service", _write)
