"""Investment: the offers side by side, the recommended one line by line, and when what is paid."""

from collections.abc import Callable, Iterator

from desktop.documents.blocks import Block, Callout, Cell, Column, Row, Span, Table
from desktop.documents.dossier import Dossier
from desktop.documents.message import investment_said, offer_name
from desktop.documents.paragraphs import lead, note, plain, subheading
from desktop.documents.quote import Offer, Payment, Quote, QuoteLine, price_lines, quote_of
from desktop.documents.section import LeftOut, Section
from desktop.documents.tables import Reads, table
from desktop.documents.voice import Voice
from desktop.money import Money
from desktop.records.choices import Charge


def _write(dossier: Dossier, voice: Voice) -> Iterator[Block] | LeftOut:
    quote = quote_of(dossier)
    if quote is None:
        return no_price(dossier)
    return _blocks(quote, dossier, voice)


def no_price(dossier: Dossier) -> LeftOut:
    """Why nothing can be said of money."""
    if price_lines(dossier):
        return LeftOut("The price lines name no price of the price list.")
    return LeftOut("No price lines are chosen for this customer yet.")


def _blocks(quote: Quote, dossier: Dossier, voice: Voice) -> Iterator[Block]:
    yield lead(investment_said(quote, voice))
    if len(quote.offers) > 1:
        yield subheading(voice("The offers compared"))
        yield matrix(quote, voice)
    if not voice.brief:
        yield subheading(voice("{offer}, line by line", offer=offer_name(quote.recommended.level, voice)))
        yield line_table(quote.recommended, voice)
    yield totals(quote, voice)
    yield from _payments(quote, dossier, voice)


def matrix(quote: Quote, voice: Voice) -> Table:
    """Offers as columns: what each holds, and what it costs."""
    emphasis = quote.offers.index(quote.recommended) + 1
    heads = [Column("", 2.2)]
    for offer in quote.offers:
        name = offer_name(offer.level, voice)
        title = voice("{offer} (recommended)", offer=name) if offer is quote.recommended else name
        heads.append(Column(title, 2, "center"))
    rows = [*_contents(quote), *_sums(quote, voice)]
    return Table(tuple(heads), tuple(rows), voice.table(voice("What each offer holds and costs")), emphasis)


def _contents(quote: Quote) -> Iterator[Row]:
    for line in quote.offers[-1].lines:
        held = (Cell(plain("✓" if line in offer.lines else "—")) for offer in quote.offers)
        yield Row((Cell(plain(line.item)), *held))


def _sums(quote: Quote, voice: Voice) -> Iterator[Row]:
    sums: tuple[tuple[str, Callable[[Offer], Money]], ...] = (
        (voice("One-time"), lambda offer: offer.one_time),
        (voice("Per year"), lambda offer: offer.yearly),
        (voice("First year, including tax"), lambda offer: offer.first_year),
        (voice("Three years, including tax"), lambda offer: offer.three_years),
    )
    for label, amount in sums:
        if any(amount(offer).minor for offer in quote.offers):
            cells = (Cell((Span(voice.words.money(amount(offer)), strong=True),)) for offer in quote.offers)
            yield Row((Cell((Span(label, strong=True),)), *cells), "total")


def line_table(offer: Offer, voice: Voice) -> Table:
    """Every line of an offer with its list price, discount, price, tax rate and amount."""
    words = voice.words
    discounted = any(line.discount for line in offer.lines)
    columns = (
        Reads[QuoteLine](voice("Item"), 3.4, lambda line: line.item),
        Reads[QuoteLine](voice("Quantity"), 1.3, lambda line: _quantity(line, voice), "right"),
        Reads[QuoteLine](voice("List price"), 1.7, lambda line: words.money(line.list_unit), "right"),
        Reads[QuoteLine](
            voice("Discount"), 1.1, lambda line: words.discount(line.discount) if discounted else "", "right"
        ),
        Reads[QuoteLine](voice("Tax rate"), 1.0, lambda line: words.percent(line.tax_rate), "right"),
        Reads[QuoteLine](voice("Amount"), 1.9, lambda line: _amount(line, voice), "right"),
    )
    total = (voice("First year, including tax"), "", "", "", "", words.money(offer.first_year))
    caption = voice.table(voice("Price lines, including tax"))
    return table(offer.lines, columns, caption, after=(total,))


def _quantity(line: QuoteLine, voice: Voice) -> str:
    number = voice.words.number(line.quantity)
    return f"{number} {line.price.unit}".strip()


def _amount(line: QuoteLine, voice: Voice) -> str:
    amount = voice.words.money(line.amount)
    return voice("{amount} / year", amount=amount) if line.charge is Charge.YEARLY else amount


def totals(quote: Quote, voice: Voice) -> Callout:
    """The sum that is signed, in figures and in words, with what is contained and what was taken off."""
    offer, money = quote.recommended, voice.words.money
    words = voice.words.amount_in_words(offer.first_year)
    parts = [voice("{amount} including tax", amount=money(offer.first_year))]
    parts += [voice("in words: {words}", words=words)] if words else []
    parts.append(voice("tax contained {amount}", amount=money(offer.tax)))
    if offer.saved.minor:
        parts.append(voice("list price {list}, {saved} less", list=money(offer.at_list), saved=money(offer.saved)))
    if offer.yearly.minor:
        parts.append(voice("three years {amount}", amount=money(offer.three_years)))
    parts.append(voice("valid until {day}", day=voice.words.date(quote.valid_until)))
    return Callout(voice("Contract amount, first year"), plain(voice.closed(voice.clauses(parts))))


def _payments(quote: Quote, dossier: Dossier, voice: Voice) -> Iterator[Block]:
    if not quote.payments:
        return
    yield subheading(voice("When what is paid"))
    words = voice.words
    columns = (
        Reads[Payment](voice("Milestone"), 3, lambda one: one.name),
        Reads[Payment](voice("Due"), 3.4, lambda one: one.due),
        Reads[Payment](voice("Share"), 1.2, lambda one: words.percent(one.share), "right"),
        Reads[Payment](voice("Amount"), 2, lambda one: words.money(one.amount), "right"),
    )
    share = words.percent(sum((one.share for one in quote.payments), start=quote.payments[0].share * 0))
    whole = (voice("Whole amount"), "", share, words.money(quote.recommended.first_year))
    yield table(quote.payments, columns, voice.table(voice("Payment milestones")), after=(whole,))
    if quote.recommended.yearly.minor:
        yield note(
            voice("From the second year on, {amount} are due every year.", amount=words.money(quote.recommended.yearly))
        )
    if dossier.brand.retention:
        yield note(
            voice(
                "Of the whole amount, {share} are held back until the warranty ends.",
                share=words.percent(dossier.brand.retention),
            )
        )


SECTION = Section("investment", "Investment", _write)
