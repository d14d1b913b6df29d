"""Nothing internal is in the document: no floor, no note, no lesson, no rival's name from our own files."""

import re
from collections.abc import Iterator

from attrs import AttrsInstance, frozen

from desktop.documents.dossier import Dossier
from desktop.documents.findings import findings
from desktop.documents.message import core
from desktop.documents.preflight.inspection import Check, Inspection
from desktop.documents.preflight.objection import Objection
from desktop.documents.quote import Quote, quote_of, share_of
from desktop.documents.reading import squeezed
from desktop.documents.rewording import fields_and_texts
from desktop.fields import FieldKind, Tags, fields_of
from desktop.money import Money
from desktop.records import CaseStudy

_NAME = "internal"
_SHORTEST = 8
"""A shorter piece of an internal text may stand in any document by chance."""
_SHORTEST_NAME = 2
_HIDDEN_NAMES = fields_of(CaseStudy)["hidden_names"]
"""These are what the names' check looks for, and may be printed where the customer may be named."""
_SENTENCES = re.compile(r"[。！？；!?;\n]|\. ")


@frozen
class Secret:
    """A text that must not be printed, and the field it comes from (a msgid)."""

    field: str
    text: str


def _objections(inspection: Inspection) -> Iterator[Objection]:
    records = tuple(_records(inspection))
    told = squeezed("\n".join(passage.text for passage in inspection.passages))
    fields = [one for record in records for one in fields_and_texts(record) if one[0] is not _HIDDEN_NAMES]
    allowed = squeezed("\n".join(text for kind, text in fields if not kind.internal))
    for secret in dict.fromkeys(secret for kind, text in fields if kind.internal for secret in _secrets(kind, text)):
        if squeezed(secret.text) in told and squeezed(secret.text) not in allowed:
            values = {"field": inspection.words(secret.field), "text": secret.text[:40]}
            message = "“{text}” is internal ({field}). Take it out."
            yield Objection(_NAME, "blocking", _place(inspection, secret.text), message, values)
    if inspection.dossier:
        yield from _amounts(inspection, inspection.dossier)


def _records(inspection: Inspection) -> Iterator[AttrsInstance]:
    yield from inspection.cases
    dossier = inspection.dossier
    if dossier:
        yield dossier.customer
        yield dossier.brand
        if dossier.opportunity:
            yield dossier.opportunity
        yield from dossier.contacts
        yield from dossier.products
        yield from dossier.prices.values()


def _secrets(kind: FieldKind, text: str) -> Iterator[Secret]:
    """The pieces of an internal text: a name without its brackets, or each sentence that is long enough to tell."""
    if isinstance(kind, Tags):
        name = core(text)
        yield from (Secret(kind.label, name),) if len(name) >= _SHORTEST_NAME else ()
        return
    for piece in _SENTENCES.split(text):
        if len(piece.strip()) >= _SHORTEST:
            yield Secret(kind.label, piece.strip())


def _place(inspection: Inspection, text: str) -> str:
    """The section a text stands in; the document where it runs over several passages."""
    for passage in inspection.passages:
        if squeezed(text) in squeezed(passage.text):
            return passage.anchor
    return "document"


def _amounts(inspection: Inspection, dossier: Dossier) -> Iterator[Objection]:
    """Floors and expected amounts, unless the same figure is printed for another reason."""
    quote = quote_of(dossier)
    legitimate = {*_priced(quote), *(one.row.cost for one in findings(dossier))} if quote else set[Money | None]()
    floors = [Secret("Floor", inspection.words.money(price.floor)) for price in dossier.prices.values() if price.floor]
    deal = dossier.opportunity
    expected = [Secret("Expected amount", inspection.words.money(deal.amount))] if deal and deal.amount else []
    printed = {inspection.words.money(amount) for amount in legitimate if amount}
    for secret in dict.fromkeys((*floors, *expected)):
        if secret.text in printed:
            continue
        figure = re.compile(rf"(?<![0-9,.]){re.escape(secret.text)}(?![0-9]|[,.][0-9])")
        for passage in inspection.passages:
            if figure.search(passage.text):
                values = {"field": inspection.words(secret.field), "text": secret.text}
                message = "“{text}” is internal ({field}). Take it out."
                yield Objection(_NAME, "blocking", passage.anchor, message, values)


def _priced(quote: Quote) -> Iterator[Money]:
    """All amounts that the price lines, the offers and the payments print."""
    for offer in quote.offers:
        yield from (offer.contract, offer.yearly, offer.three_years, offer.at_list, offer.saved, offer.tax)
        for line in offer.lines:
            yield from (line.list_unit, line.unit, line.amount)
        for product in {line.price.product for line in offer.lines}:
            yield share_of(offer, product)
    yield from (payment.amount for payment in quote.payments)


CHECK = Check(_NAME, _objections)
