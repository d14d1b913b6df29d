"""At a glance: what is the same in every edition, before what this reader came for."""

from collections.abc import Iterator

from desktop.documents.blocks import Block, NumberStrip
from desktop.documents.dossier import Dossier
from desktop.documents.message import decision, figures, recommendation, trigger
from desktop.documents.paragraphs import lead, paragraphs
from desktop.documents.section import LeftOut, Section
from desktop.documents.voice import Voice


def _write(dossier: Dossier, voice: Voice) -> Iterator[Block] | LeftOut:
    if not dossier.products:
        return LeftOut("No product is in view for this customer yet.")
    return _blocks(dossier, voice)


def _blocks(dossier: Dossier, voice: Voice) -> Iterator[Block]:
    yield lead(trigger(dossier, voice))
    strip = tuple(figures(dossier, voice))
    if len(strip) > 1:
        yield NumberStrip(strip)
    yield from paragraphs(recommendation(dossier, voice))
    yield from decision(dossier, voice)


SECTION = Section("glance", "At a glance", _write)
