"""Terms: the clauses under which we work."""

from collections.abc import Iterator

from desktop.documents.blocks import Block, Bullets
from desktop.documents.dossier import Dossier
from desktop.documents.paragraphs import lead, led
from desktop.documents.section import LeftOut, Section
from desktop.documents.voice import Voice
from desktop.records.rows import Term


def _write(dossier: Dossier, voice: Voice) -> Iterator[Block] | LeftOut:
    if not dossier.brand.terms:
        return LeftOut("Our brand record has no terms yet.")
    return _blocks(dossier.brand.terms, voice)


def _blocks(terms: tuple[Term, ...], voice: Voice) -> Iterator[Block]:
    yield lead(voice("These terms apply once the proposal is accepted, unless a signed contract says otherwise."))
    yield Bullets(tuple(led(term.title, term.text, chinese=voice.is_chinese) for term in terms), numbered=True)


SECTION = Section("terms", "Terms", _write)
