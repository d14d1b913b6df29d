"""Nothing internal is in the document: no floor, no note, no lesson, no rival's name from our own files."""

import re
from collections.abc import Iterator

from attrs import AttrsInstance, frozen

from desktop.documents.dossier import Dossier
from desktop.documents.findings import findings
from desktop.documents.message import core
from desktop.documents.objection import Objection
from desktop.documents.preflight.inspection import Check, Inspection
from desktop.documents.quote import Quote, quote_lines, quote_of, share_of
from desktop.documents.reading import squeezed
from desktop.documents.rewording import fields_and_texts
from desktop.fields import Tags, fields_of
from desktop.money import Money
from desktop.records import CaseStudy

_NAME = "internal"
_SHORTEST = 8
"""A shorter piece of an internal text may stand in any document by chance."""
_SHORTEST_NAME = 2
_BEGINNING = 40
_HIDDEN_NAMES = fields_of(CaseStudy)["hidden_names"]
"""These are what the names' check looks for, and may be printed where the customer may be named."""
_OF_FLOORS = re.compile("底价|底價|floor price|price floor", re.IGNORECASE)
_SENTENCES = re.compile(r"[。！？；!?;\n]|\. ")


@frozen
class Secret:
    """A text that must not be printed, a name or a sentence, and the field it comes from (a msgid)."""

    field: str
    text: str
    is_name: bool = False


def _objections(inspection: Inspection) -> Iterator[Objection]:
    general = "\n".join(_general_texts(inspection))
    told = squeezed("\n".join(passage.text for passage in inspection.passages))
    for secret in dict.fromkeys(secret for record in _records(inspection) for secret in _secrets(record)):
        if squeezed(secret.text) in told and not (secret.is_name and secret.text in general):
            yield _found(inspection, secret, _place(inspection, secret.text))
    yield from _told_of_floors(inspection)
    if inspection.dossier:
        yield from _amounts(inspection, inspection.dossier)


def _told_of_floors(inspection: Inspection) -> Iterator[Objection]:
    """A floor that is spoken of in words, with whatever figure."""
    for passage in inspection.passages:
        if found := _OF_FLOORS.search(passage.text):
            yield _found(inspection, Secret("Floor", found[0]), passage.anchor)


def _found(inspection: Inspection, secret: Secret, anchor: str) -> Objection:
    values = {"field": inspection.words(secret.field), "text": secret.text[:_BEGINNING]}
    return Objection(_NAME, "blocking", anchor, "“{text}” is internal ({field}). Take it out.", values)


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


def _secrets(record: AttrsInstance) -> Iterator[Secret]:
    """The pieces of a record's internal texts: names without their brackets, sentences that are long enough to tell."""
    for kind, text in fields_and_texts(record):
        if not kind.internal or kind is _HIDDEN_NAMES:
            continue
        is_name = isinstance(kind, Tags)
        pieces = (core(text),) if is_name else _SENTENCES.split(text)
        least = _SHORTEST_NAME if is_name else _SHORTEST
        bare = (piece.strip(" .…") for piece in pieces)
        yield from (Secret(kind.label, piece, is_name) for piece in bare if len(piece) >= least)


def _general_texts(inspection: Inspection) -> Iterator[str]:
    """What our products say to everybody: a word that stands in it is nobody's name."""
    for product in inspection.dossier.products if inspection.dossier else ():
        yield from (text for kind, text in fields_and_texts(product) if not kind.internal)


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
    prices = [line.price for line in quote_lines(dossier)]
    floors = [Secret("Floor", inspection.words.money(price.floor)) for price in prices if price.floor]
    deal = dossier.opportunity
    expected = [Secret("Expected amount", inspection.words.money(deal.amount))] if deal and deal.amount else []
    printed = {inspection.words.money(amount) for amount in legitimate if amount}
    for secret in dict.fromkeys((*floors, *expected)):
        if secret.text in printed:
            continue
        figure = re.compile(rf"(?<![0-9,.]){re.escape(secret.text)}(?![0-9]|[,.][0-9])")
        for anchor in dict.fromkeys(one.anchor for one in inspection.passages if figure.search(one.text)):
            yield _found(inspection, secret, anchor)


def _priced(quote: Quote) -> Iterator[Money]:
    """All amounts that the price lines, the offers and the payments print."""
    for offer in quote.offers:
        yield from (offer.contract, offer.yearly, offer.three_years, offer.at_list, offer.saved, offer.tax)
        for line in offer.lines:
            yield from (line.list_unit, line.unit, line.amount)
        for product in {line.price.product for line in offer.lines}:
            yield share_of(offer, product)
    yield from (payment.amount for payment in quote.payments)


CHECK = Check(_NAME, _objections, label="internal content and floors")
