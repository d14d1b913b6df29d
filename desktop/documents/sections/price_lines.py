"""Price lines: every line of the offers with list price, discount, price, tax rate and amount."""

from collections.abc import Iterator

from desktop.documents.blocks import Block, Cell, Column, Row, Span, Table
from desktop.documents.dossier import Dossier
from desktop.documents.message import offer_name
from desktop.documents.paragraphs import lead, plain
from desktop.documents.quote import Offer, Quote, QuoteLine, quote_of
from desktop.documents.section import LeftOut, Section
from desktop.documents.tables import group_row
from desktop.documents.voice import Voice


def _write(dossier: Dossier, voice: Voice) -> Iterator[Block] | LeftOut:
    quote = quote_of(dossier)
    if quote is None:
        return LeftOut("No price lines are chosen for this customer yet.")
    return _blocks(quote, voice)


def _blocks(quote: Quote, voice: Voice) -> Iterator[Block]:
    yield lead(voice("All prices include tax at the rate shown in each line."))
    yield line_table(quote, voice)


def line_table(quote: Quote, voice: Voice) -> Table:
    """The lines by offer; a higher offer adds its lines to those above it, and each ends with its sum."""
    discounted = any(line.discount for line in quote.offers[-1].lines)
    columns = tuple(_columns(voice, discounted=discounted))
    rows: list[Row] = []
    listed: set[QuoteLine] = set()
    for offer in quote.offers:
        if len(quote.offers) > 1:
            rows.append(group_row(_group_title(offer, voice, first=not listed), len(columns)))
        rows += [_row(line, voice, discounted=discounted) for line in offer.lines if line not in listed]
        rows.append(_sum(offer, voice, len(columns)))
        listed |= set(offer.lines)
    return Table(columns, tuple(rows), voice.table(voice("Price lines, including tax")), compact=True)


def _columns(voice: Voice, *, discounted: bool) -> Iterator[Column]:
    yield Column(voice("Item"), 3.3)
    yield Column(voice("Quantity"), 1.2, "right")
    yield Column(voice("List price"), 1.5, "right")
    if discounted:
        yield Column(voice("Discount"), 1.0, "right")
        yield Column(voice("Discounted price"), 1.5, "right")
    yield Column(voice("Tax rate"), 0.8, "right")
    yield Column(voice("Amount"), 1.8, "right")


def _group_title(offer: Offer, voice: Voice, *, first: bool) -> str:
    name = offer_name(offer.level, voice)
    return name if first else voice("{offer}: in addition", offer=name)


def _row(line: QuoteLine, voice: Voice, *, discounted: bool) -> Row:
    words = voice.words
    item = Cell((Span(line.item, strong=True), Span(f"\n{line.description}" if line.description else "")))
    texts = [words.quantity(line.quantity, line.price.unit), words.money(line.list_unit)]
    if discounted:
        texts += [words.discount(line.discount), words.money(line.unit)]
    texts += [words.percent(line.tax_rate), _amount(line, voice)]
    return Row((item, *(Cell(plain(text)) for text in texts)))


def _amount(line: QuoteLine, voice: Voice) -> str:
    amount = voice.words.money(line.amount)
    if not line.is_yearly:
        return amount
    yearly = voice("{amount} / year", amount=amount)
    start = voice("from year {year}", year=line.free_years + 1) if line.free_years else ""
    return "\n".join(part for part in (yearly, start) if part)


def _sum(offer: Offer, voice: Voice, width: int) -> Row:
    title = voice("{offer}, contract amount", offer=offer_name(offer.level, voice))
    texts = [title, *[""] * (width - 2), voice.words.money(offer.contract)]
    return Row(tuple(Cell((Span(text, strong=True),) if text else ()) for text in texts), "total")


SECTION = Section("price_lines", "Price lines", _write)
