"""The control page: what this document is, who answers for it, until when it stands, and for whose eyes it is."""

from collections.abc import Iterator

from desktop.documents.blocks import Block, Fact, Facts, Paragraph
from desktop.documents.dossier import Dossier
from desktop.documents.findings import basis_said
from desktop.documents.paragraphs import led, note
from desktop.documents.quote import made_on, valid_until
from desktop.documents.section import Section
from desktop.documents.voice import Voice
from desktop.records.choices import Basis


def _write(dossier: Dossier, voice: Voice) -> Iterator[Block]:
    yield Facts(tuple(fact for fact in _facts(dossier, voice) if fact.value))
    if dossier.brand.confidentiality:
        text = " ".join(dossier.brand.confidentiality.split())
        yield Paragraph(led(voice("Confidentiality"), text, chinese=voice.is_chinese))
    marks = voice.words.listed(basis_said(basis, voice) for basis in Basis)
    yield note(voice("Amounts include tax. Each figure names its source: {marks}.", marks=marks))


def _facts(dossier: Dossier, voice: Voice) -> Iterator[Fact]:
    words, brand = voice.words, dossier.brand
    yield Fact(voice("Customer"), dossier.customer.name)
    yield Fact(voice("Project"), dossier.proposal.title)
    yield Fact(voice("Version"), voice("Version {number}", number=dossier.proposal.version or 1))
    yield Fact(voice("Date"), words.date(made_on(dossier)))
    yield Fact(voice("Valid until"), words.date(valid_until(dossier)))
    yield Fact(voice("Author"), voice.dotted(dossier.proposal.author or brand.author, brand.author_position))
    if voice.brief:
        return
    yield Fact(voice("Made by"), brand.name)
    yield Fact(voice("Phone"), brand.author_phone or brand.phone)
    yield Fact(voice("E-mail"), brand.author_email or brand.email)
    yield Fact(voice("Address"), brand.address)


SECTION = Section("control", "Document control", _write)
