"""Payments: which share of the contract amount is due on what."""

from collections.abc import Iterator
from decimal import Decimal

from desktop.documents.blocks import Block
from desktop.documents.dossier import Dossier
from desktop.documents.message import yearly_said
from desktop.documents.paragraphs import note
from desktop.documents.quote import Payment, Quote, quote_of
from desktop.documents.section import LeftOut, Section
from desktop.documents.tables import Reads, table
from desktop.documents.voice import Voice


def _write(dossier: Dossier, voice: Voice) -> Iterator[Block] | LeftOut:
    quote = quote_of(dossier)
    if quote is None or not quote.payments:
        return LeftOut("No price lines or no payment milestones are set.")
    return payments(quote, voice)


def payments(quote: Quote, voice: Voice) -> Iterator[Block]:
    """When what is paid; nothing where no milestones are set."""
    if not quote.payments:
        return
    words = voice.words
    columns = (
        Reads[Payment](voice("Milestone"), 3.6, lambda one: one.name),
        Reads[Payment](voice("Due"), 3, lambda one: one.due),
        Reads[Payment](voice("Share"), 1.1, lambda one: words.percent(one.share), "right"),
        Reads[Payment](voice("Amount"), 1.9, lambda one: words.money(one.amount), "right"),
    )
    share = words.percent(sum((one.share for one in quote.payments), Decimal(0)))
    whole = (voice("Total"), "", share, words.money(quote.recommended.contract))
    yield table(quote.payments, columns, voice.table(voice("Payment milestones")), after=(whole,))
    yearly = yearly_said(quote.recommended, voice)
    if yearly:
        yield note(yearly)


SECTION = Section("payments", "Payment milestones", _write)
