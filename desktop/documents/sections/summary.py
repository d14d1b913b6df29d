"""The executive summary, one page: trigger, pains, recommendation, result, investment, proof, the decision asked."""

from collections.abc import Iterator

from desktop.documents.blocks import Block, NumberStrip, Paragraph
from desktop.documents.dossier import Dossier
from desktop.documents.findings import findings
from desktop.documents.message import (
    decision,
    figures,
    investment_said,
    pain_said,
    proof_said,
    recommendation,
    results_said,
    trigger,
)
from desktop.documents.paragraphs import lead, led
from desktop.documents.quote import quote_of
from desktop.documents.section import LeftOut, Section
from desktop.documents.voice import Voice

_MOST_PAINS = 3


def _write(dossier: Dossier, voice: Voice) -> Iterator[Block] | LeftOut:
    if not (findings(dossier) or dossier.products or dossier.customer.goals):
        return LeftOut("Neither pains nor goals nor products are known yet. Fill in the customer first.")
    return _blocks(dossier, voice)


def _blocks(dossier: Dossier, voice: Voice) -> Iterator[Block]:
    yield lead(trigger(dossier, voice))
    strip = tuple(figures(dossier, voice))
    if len(strip) > 1:
        yield NumberStrip(strip)
    for label, text in _points(dossier, voice):
        if text:
            yield Paragraph(led(label, text, chinese=voice.is_chinese))
    yield from decision(dossier, voice)


def _points(dossier: Dossier, voice: Voice) -> Iterator[tuple[str, str]]:
    for finding in findings(dossier)[:_MOST_PAINS]:
        yield finding.title, pain_said(finding, voice)
    label = voice("Recommendation")
    yield label, recommendation(dossier, voice).removeprefix(label)  # 建议　采用…, not 建议　建议采用…
    yield voice("Result and date"), results_said(dossier, voice)
    quote = quote_of(dossier)
    if quote:
        yield voice("Investment"), investment_said(quote, voice)
    yield voice("Main proof"), proof_said(dossier, voice)


SECTION = Section("summary", "Executive summary", _write)
