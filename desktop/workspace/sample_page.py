"""Sample pages: a small proposal in a brand's look and words, to see what the brand makes of documents."""

import datetime as dt
from decimal import Decimal
from typing import Final

import attrs

from desktop.documents.compose import compose
from desktop.documents.dossier import Dossier
from desktop.documents.kinds import SOLICITED
from desktop.exporters.pdf import Pdf
from desktop.fields import RecordId
from desktop.i18n import Language, Words
from desktop.money import Currency, Money
from desktop.records import Brand, Customer, Opportunity, Price, Product, Proposal
from desktop.records.rows import PriceLine, SectionEdit
from desktop.store.store import Store
from desktop.workspace.gathering import look_of
from desktop.workspace.outcomes import SamplePages

_TOLD: Final = ("control", "investment", "acceptance", "security", "terms", "about")
"""The sections that show what a brand record says."""
_CURRENCY: Final[dict[Language, Currency]] = {Language.ZH_CN: "CNY", Language.ZH_TW: "TWD", Language.EN: "EUR"}
_LICENCE, _WORK = Decimal(180_000), Decimal(60_000)


def sample_pages(store: Store, brand: Brand, language: Language, today: dt.date) -> SamplePages:
    """The pages as this brand, saved or not, would have them: of the newest deal with prices, or of a made-up one."""
    words = Words(language)
    named = brand if brand.name else attrs.evolve(brand, name=words("Your company"))
    dossier = _of_deal(store, named, language, today) or _made_up(named, words, today)
    composed = compose(dossier, language, None, SOLICITED.key)
    content, written = Pdf.made(composed.document, look_of(store, brand))
    return SamplePages(content, written.spots)


def _of_deal(store: Store, brand: Brand, language: Language, today: dt.date) -> Dossier | None:
    """The newest deal with prices and its customer, if there are any."""
    deal = store.agenda.newest_priced_deal()
    customer = next(iter(store.get_many([deal.customer])), None) if deal else None
    if deal is None or not isinstance(customer, Customer):
        return None
    prices = [price for price in store.get_many([line.price for line in deal.lines]) if isinstance(price, Price)]
    products = store.get_many(list(dict.fromkeys(price.product for price in prices)))
    return _dossier(
        brand, customer, deal, prices, [one for one in products if isinstance(one, Product)], language, today
    )


def _made_up(brand: Brand, words: Words, today: dt.date) -> Dossier:
    """A customer that isn't, with two prices, where the library has no deal yet."""
    currency = _CURRENCY[words.language]
    product = Product(id=RecordId("sample-product"), name=words("Sample product"))
    licence = Price(
        id=RecordId("sample-licence"),
        title=words("Licence"),
        product=product.id,
        unit=words("set##unit"),
        list_price=Money.of(_LICENCE, currency),
    )
    work = attrs.evolve(
        licence,
        id=RecordId("sample-work"),
        title=words("Implementation"),
        unit=words("project##unit"),
        list_price=Money.of(_WORK, currency),
    )
    lines = tuple(PriceLine(price=price.id, quantity=1) for price in (licence, work))
    customer = Customer(id=RecordId("sample-customer"), name=words("Sample customer"))
    deal = Opportunity(title=words("Sample project"), customer=customer.id, solicited=True, lines=lines)
    return _dossier(brand, customer, deal, [licence, work], [product], words.language, today)


def _dossier(
    brand: Brand,
    customer: Customer,
    deal: Opportunity,
    prices: list[Price],
    products: list[Product],
    language: Language,
    today: dt.date,
) -> Dossier:
    told = {placed.section for placed in (*SOLICITED.plan.front, *SOLICITED.plan.body, *SOLICITED.plan.appendix)}
    proposal = Proposal(
        title=deal.title,
        customer=customer.id,
        opportunity=deal.id,
        language=language,
        version=1,
        date=today,
        sections=tuple(SectionEdit(section=key, left_out="-") for key in sorted(told - {*_TOLD})),
    )
    return Dossier(
        today=today,
        proposal=proposal,
        customer=customer,
        brand=brand,
        opportunity=deal,
        products=tuple(products),
        prices={price.id: price for price in prices},
        industries={},
        pains={},
    )
