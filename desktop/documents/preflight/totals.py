"""Totals re-added from the price lines by another way than the quote's, in figures, in words, and as milestones."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from desktop.documents.dossier import Dossier
from desktop.documents.kinds import QUOTATION
from desktop.documents.objection import Objection
from desktop.documents.preflight.inspection import Check, Inspection
from desktop.documents.quote import LEVELS, YEARS, Quote, milestones_of, price_lines, quote_of
from desktop.money import Money
from desktop.records import Price
from desktop.records.choices import Charge, OfferLevel
from desktop.records.rows import PriceLine

_NAME = "totals"
_ANCHOR = "investment"
_DIGITS = dict(zip("零壹贰貳叁參肆伍陆陸柒捌玖", (0, 1, 2, 2, 3, 3, 4, 5, 6, 6, 7, 8, 9), strict=True))
_UNITS = {"拾": 10, "佰": 100, "仟": 1000}
_GREAT = {"亿億": 10**8, "万萬": 10**4}
_PARTS = {"元圆圓": 100, "角": 10, "分": 1}


def _objections(inspection: Inspection) -> Iterator[Objection]:
    if inspection.dossier is None:
        return
    yield from _unpriced(inspection.dossier)
    quote = quote_of(inspection.dossier)
    if quote is None and not any(passage.anchor == _ANCHOR for passage in inspection.passages):
        yield from _priceless(inspection)
    if quote:
        yield from _untaxed(quote)
        yield from _added(inspection.dossier, quote)
        yield from _printed(inspection, quote)
        yield from _milestones(inspection.dossier, quote)


def _priceless(inspection: Inspection) -> Iterator[Objection]:
    """A quotation is about its price; a proposal may still be without one."""
    if inspection.dossier and inspection.dossier.proposal.template == QUOTATION.key:
        message = "A quotation without a price says nothing. Choose price lines for this deal."
        yield Objection(_NAME, "blocking", _ANCHOR, message, {})


def _untaxed(quote: Quote) -> Iterator[Objection]:
    for line in quote.offers[-1].lines:
        if line.price.tax_rate is None:
            message = "The price “{item}” has no tax rate, and 0% is printed. Enter its rate."
            yield Objection(_NAME, "warning", _ANCHOR, message, {"item": line.item})


def _unpriced(dossier: Dossier) -> Iterator[Objection]:
    for number, line in enumerate(price_lines(dossier), 1):
        price = dossier.prices.get(line.price)
        if price is None or price.list_price is None:
            message = "Price line {number} has no price in the price list. Choose one or take the line out."
            yield Objection(_NAME, "blocking", _ANCHOR, message, {"number": number})


def _added(dossier: Dossier, quote: Quote) -> Iterator[Objection]:
    for offer in quote.offers:
        for years, amount in ((1, offer.contract), (YEARS, offer.three_years)):
            again = sum((_line(dossier, line, offer.level, years) for line in price_lines(dossier)), Decimal(0))
            if again != amount.amount:
                values = {"printed": str(amount.amount), "added": str(again)}
                message = "The lines add up to {added}, but {printed} is printed. Please report this."
                yield Objection(_NAME, "blocking", _ANCHOR, message, values)


def _line(dossier: Dossier, line: PriceLine, level: OfferLevel, years: int) -> Decimal:
    """What a line costs within some years in an offer, tax included, by plain decimals."""
    price = dossier.prices.get(line.price)
    if price is None or price.list_price is None:
        return Decimal(0)
    if LEVELS.index(line.level or price.level or OfferLevel.BASIC) > LEVELS.index(level):
        return Decimal(0)
    unit = price.list_price.amount
    cent = Money(1, price.list_price.currency).amount
    if not price.tax_included:
        unit = (unit * (1 + (price.tax_rate or 0))).quantize(cent, ROUND_HALF_UP)
    unit = (unit * (1 - (line.discount or 0))).quantize(cent, ROUND_HALF_UP)
    return unit * (line.quantity or 1) * _times(price, years)


def _times(price: Price, years: int) -> int:
    return max(years - (price.free_years or 0), 0) if price.charge is Charge.YEARLY else 1


def _printed(inspection: Inspection, quote: Quote) -> Iterator[Objection]:
    """The sum stands in the document, and in Chinese its words say the same."""
    contract = quote.recommended.contract
    figures = inspection.words.money(contract)
    if not any(figures in passage.text for passage in inspection.passages):
        message = "The contract amount {amount} stands nowhere in the document."
        yield Objection(_NAME, "warning", _ANCHOR, message, {"amount": figures})
    words = inspection.words.amount_in_words(contract)
    if words and Decimal(read_in_words(words)) / _PARTS["元圆圓"] != contract.amount:
        message = "{words} doesn't say {amount}. Please report this."
        yield Objection(_NAME, "blocking", _ANCHOR, message, {"words": words, "amount": figures})


def read_in_words(words: str) -> int:
    """An amount written in Chinese characters, in hundredths: 壹佰贰拾万元整 is 120000000."""
    hundredths = 0
    first = next((at for at, character in enumerate(words) if character in _DIGITS), 0)
    words = words[first:]  # 元 stands in the names of currencies too
    for marks, worth in _PARTS.items():
        for mark in marks:
            head, found, tail = words.partition(mark)
            if found:
                hundredths, words = hundredths + _whole(head) * worth, tail
    return hundredths


def _whole(words: str) -> int:
    """A whole number in characters; what is no numeral (the currency's name) counts for nothing."""
    for marks, worth in _GREAT.items():
        for mark in marks:
            head, found, tail = words.partition(mark)
            if found:
                return _whole(head) * worth + _whole(tail)
    value = digit = 0
    for character in words:
        if character in _UNITS:
            value, digit = value + digit * _UNITS[character], 0
        else:
            digit = _DIGITS.get(character, 0)
    return value + digit


def _milestones(dossier: Dossier, quote: Quote) -> Iterator[Objection]:
    shares = [milestone.share or Decimal(0) for milestone in milestones_of(dossier)]
    if not shares:
        yield Objection(_NAME, "warning", _ANCHOR, "No payment milestones are set.")
    elif sum(shares) != 1:
        message = "The payment milestones sum to {share}, not to 100%."
        yield Objection(_NAME, "blocking", _ANCHOR, message, {"share": f"{sum(shares) * 100:f}%"})
    elif sum(payment.amount.minor for payment in quote.payments) != quote.recommended.contract.minor:
        yield Objection(
            _NAME, "blocking", _ANCHOR, "The payments don't sum to the contract amount. Please report this."
        )


CHECK = Check(_NAME, _objections, label="totals and discounts")
