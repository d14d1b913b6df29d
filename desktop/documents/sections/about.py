"""About us: who stands behind the proposal."""

from collections.abc import Iterator

from desktop.documents.blocks import Block, Fact, Facts
from desktop.documents.dossier import Dossier
from desktop.documents.paragraphs import paragraphs
from desktop.documents.section import LeftOut, Section
from desktop.documents.voice import Voice


def _write(dossier: Dossier, voice: Voice) -> Iterator[Block] | LeftOut:
    if not dossier.brand.about.strip():
        return LeftOut("Our brand record says nothing about us yet.")
    return _blocks(dossier, voice)


def _blocks(dossier: Dossier, voice: Voice) -> Iterator[Block]:
    brand = dossier.brand
    yield from paragraphs(brand.about)
    facts = (
        Fact(voice("Company name"), brand.name),
        Fact(voice("Tax ID"), brand.tax_id),
        Fact(voice("Address"), brand.address),
        Fact(voice("Phone"), brand.phone),
        Fact(voice("E-mail"), brand.email),
        Fact(voice("Website"), brand.website),
        Fact(voice("Bank account"), brand.bank),
    )
    yield Facts(tuple(fact for fact in facts if fact.value))


SECTION = Section("about", "About us", _write)
