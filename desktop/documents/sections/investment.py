"""Investment: the offers side by side, every line with its price, and when what is paid."""

from collections.abc import Callable, Iterator

from desktop.documents.blocks import Block, Cell, Column, Fact, Facts, Row, Span, Table
from desktop.documents.dossier import Dossier
from desktop.documents.message import investment_said, offer_name
from desktop.documents.paragraphs import lead, plain
from desktop.documents.quote import Offer, Quote, price_lines, quote_of, share_of
from desktop.documents.section import LeftOut, Section
from desktop.documents.sections.payments import payments
from desktop.documents.voice import Voice
from desktop.fields import RecordId
from desktop.money import Money


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
    yield matrix(quote, dossier, voice)
    yield totals(quote, voice)
    if not voice.brief:
        yield from payments(quote, voice)


def matrix(quote: Quote, dossier: Dossier, voice: Voice) -> Table:
    """Offers as columns: what each costs by product, and altogether."""
    emphasis = quote.offers.index(quote.recommended) + 1
    heads = [Column(voice("Content"), 2.6)]
    for offer in quote.offers:
        name = offer_name(offer.level, voice)
        title = voice("{offer} (recommended)", offer=name) if offer is quote.recommended else name
        heads.append(Column(title, 1.8, "right"))
    rows = [*_contents(quote, dossier, voice), *_sums(quote, voice)]
    caption = voice.table(voice("What each offer includes and costs"))
    return Table(tuple(heads), tuple(rows), caption, emphasis if len(quote.offers) > 1 else None)


def _contents(quote: Quote, dossier: Dossier, voice: Voice) -> Iterator[Row]:
    names = {product.id: product.name for product in dossier.products}
    for product in dict.fromkeys(line.price.product for line in quote.offers[-1].lines):
        shares = (_share(offer, product, voice) for offer in quote.offers)
        yield Row((Cell(plain(names.get(product, "") or voice("Other"))), *(Cell(plain(share)) for share in shares)))


def _share(offer: Offer, product: RecordId, voice: Voice) -> str:
    share = share_of(offer, product)
    return voice.words.money(share) if share.minor else "—"


def _sums(quote: Quote, voice: Voice) -> Iterator[Row]:
    sums: tuple[tuple[str, Callable[[Offer], Money]], ...] = (
        (voice("Contract amount, including tax"), lambda offer: offer.contract),
        (voice("Yearly fee, including tax"), lambda offer: offer.yearly),
        (voice("Three years, including tax"), lambda offer: offer.three_years),
    )
    for label, amount in sums[: 3 if quote.offers[-1].yearly.minor else 1]:
        cells = (Cell((Span(voice.words.money(amount(offer)), strong=True),)) for offer in quote.offers)
        yield Row((Cell((Span(label, strong=True),)), *cells), "total")


def totals(quote: Quote, voice: Voice) -> Facts:
    """The sum that is signed, in figures and in words, with what is contained and what was taken off.

    In brief it adds what the offers' table does not say.
    """
    offer, money, words = quote.recommended, voice.words.money, voice.words
    listed = voice("{list} at list price, {saved} saved", list=money(offer.at_list), saved=money(offer.saved))
    whole = (
        Fact(voice("Offer"), offer_name(offer.level, voice)),
        Fact(voice("Contract amount, including tax"), money(offer.contract)),
        Fact(voice("Three years, including tax"), money(offer.three_years) if offer.yearly.minor else ""),
    )
    facts = (
        *(() if voice.brief else whole),
        Fact(voice("Amount in words"), words.amount_in_words(offer.contract)),
        Fact(voice("Of which tax"), money(offer.tax)),
        Fact(voice("Discount"), listed if offer.saved.minor else ""),
        Fact(voice("Quote valid until"), words.date(quote.valid_until)),
    )
    return Facts(tuple(fact for fact in facts if fact.value))


SECTION = Section("investment", "Investment", _write)
