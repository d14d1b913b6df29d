"""Risks: the gravest five, each with its chance, its effect, what is done about it and by whom."""

from collections.abc import Iterator

from desktop.documents.blocks import Block
from desktop.documents.delivery import risks
from desktop.documents.dossier import Dossier
from desktop.documents.paragraphs import lead
from desktop.documents.section import LeftOut, Section
from desktop.documents.tables import Reads, table
from desktop.documents.voice import Voice
from desktop.records.choices import Likelihood
from desktop.records.rows import Risk

_MOST = 5


def _write(dossier: Dossier, voice: Voice) -> Iterator[Block] | LeftOut:
    found = risks(dossier)[:_MOST]
    if not found:
        return LeftOut("The products in view name no risks yet.")
    return _blocks(found, voice)


def _blocks(found: tuple[Risk, ...], voice: Voice) -> Iterator[Block]:
    yield lead(_opening(found, voice))
    columns = (
        Reads[Risk](voice("Risk"), 3, lambda one: one.risk, strong=True),
        Reads[Risk](voice("Chance"), 0.9, lambda one: _said(one.chance, voice), "center"),
        Reads[Risk](voice("Effect"), 0.9, lambda one: _said(one.effect, voice), "center"),
        Reads[Risk](voice("Action"), 4, lambda one: one.action),
        Reads[Risk](voice("Owner"), 1.6, lambda one: one.owner),
    )
    yield table(found, columns, voice.table(voice("Risk register")), compact=True)


def _opening(found: tuple[Risk, ...], voice: Voice) -> str:
    """The gravest risk, and who watches it."""
    gravest = found[0]
    if not gravest.owner:
        return voice("What could go wrong, and what we do about it.")
    return voice(
        "“{risk}” needs most attention; {owner} watches it.",
        risk=voice.open(gravest.risk),
        owner=voice.going_on(gravest.owner),
    )


def _said(likelihood: Likelihood | None, voice: Voice) -> str:
    return voice(likelihood.label) if likelihood else ""


SECTION = Section("risks", "Risks", _write)
