"""The acceptance page: where both sides sign."""

from collections.abc import Iterator

from desktop.documents.blocks import Block, SignatureParty, Signatures
from desktop.documents.dossier import Dossier
from desktop.documents.message import offer_name
from desktop.documents.paragraphs import body
from desktop.documents.quote import Quote, quote_of
from desktop.documents.section import LeftOut, Section
from desktop.documents.voice import Voice
from desktop.records.choices import Stage

_EARLY = (Stage.LEAD, Stage.QUALIFIED)


def _write(dossier: Dossier, voice: Voice) -> Iterator[Block] | LeftOut:
    quote = quote_of(dossier)
    if quote is None:
        return LeftOut("Without a price there is nothing to accept.")
    if dossier.opportunity and dossier.opportunity.stage in _EARLY:
        return LeftOut("The deal is at an early stage: what is asked for is the next step, not yet a signature.")
    return _blocks(quote, dossier, voice)


def _blocks(quote: Quote, dossier: Dossier, voice: Voice) -> Iterator[Block]:
    yield body(
        voice(
            "{customer} accepts this proposal, version {version}: {offer}, {amount} including tax, valid until {day}.",
            customer=dossier.customer.name,
            version=dossier.proposal.version or 1,
            offer=offer_name(quote.recommended.level, voice),
            amount=voice.words.money(quote.recommended.contract),
            day=voice.words.date(quote.valid_until),
        )
    )
    lines = (voice("Signature"), voice("Name and position"), voice("Date"), voice("Seal"))
    yield Signatures(
        (
            SignatureParty(voice("Customer"), dossier.customer.name, lines),
            SignatureParty(voice("Supplier"), dossier.brand.name, lines),
        )
    )


SECTION = Section("acceptance", "Acceptance", _write)
