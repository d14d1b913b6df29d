"""The case booklet: cases of an industry with a cover, a table of pains and products, one page each, and an index."""

import datetime as dt
from collections.abc import Iterator, Mapping

import attrs
from attrs import field, frozen

from desktop.documents.anonymise import may_be_shown, shown
from desktop.documents.blocks import (
    Block,
    Contents,
    Cover,
    Document,
    Fact,
    Facts,
    Figure,
    Heading,
    NumberStrip,
    PageBreak,
    Properties,
)
from desktop.documents.cases import ShownCase, case_card
from desktop.documents.numbering import numbered_captions
from desktop.documents.other_names import NO_OTHER_NAMES, OtherNames
from desktop.documents.paragraphs import lead, paragraphs
from desktop.documents.script import Scribe
from desktop.documents.section import LeftOut, SectionState
from desktop.documents.tables import Reads, table
from desktop.documents.voice import Voice
from desktop.errors import UserError
from desktop.fields import RecordId
from desktop.i18n import Language, Words
from desktop.records import Brand, CaseStudy, Industry, PainPoint, Product
from desktop.records.choices import EDITIONS, DecisionRole

_SHORT_CONTENTS = 8
"""So many cases leave room for the table below the contents."""


class NothingToBind(UserError):
    """No case may be shown."""

    message = "No case of “{industry}” may be shown to outside readers. Add one, or renew a permission."


class OnlyInOtherLanguages(UserError):
    """Cases may be shown, but none is written in the booklet's language."""

    message = (
        "The cases of “{industry}” that may be shown are written in another language than the booklet. "
        "Choose their language for it."
    )


@frozen(kw_only=True)
class Shelf:
    """What a booklet is bound from; `industry` is None for a booklet of all."""

    today: dt.date
    brand: Brand
    cases: tuple[CaseStudy, ...]
    industries: Mapping[RecordId, Industry]
    pains: Mapping[RecordId, PainPoint]
    products: Mapping[RecordId, Product]
    industry: Industry | None = None
    other_names: OtherNames = field(default=NO_OTHER_NAMES, converter=OtherNames.of)


@frozen(kw_only=True)
class Casebook:
    """A booklet with what became of each case; `shelf` is what was told, in the document's script."""

    document: Document
    sections: tuple[SectionState, ...]
    shelf: Shelf
    shown: tuple[CaseStudy, ...]
    converted: bool = False

    @property
    def left_out(self) -> tuple[SectionState, ...]:
        """The cases that are not in it, with the reason."""
        return tuple(state for state in self.sections if state.left_out)


def compose_casebook(shelf: Shelf, language: Language) -> Casebook:
    """The booklet in a language, with those cases that an outside reader may see."""
    told = in_script(shelf, language)
    states = tuple(_state(case, told.today, language) for case in told.cases)
    chosen = tuple(case for case, state in zip(told.cases, states, strict=True) if state.left_out is None)
    if not chosen:
        permitted = any(may_be_shown(case, told.today) for case in told.cases)
        refusal = OnlyInOtherLanguages if permitted else NothingToBind
        raise refusal(industry=shelf.industry.name if shelf.industry else "*")
    voice = Voice(words=Words(language), customer="", us=told.brand.short_name or told.brand.name)
    cases = tuple(ShownCase(shown(case, voice.words, told.industries)) for case in chosen)
    blocks = tuple(numbered_captions(_blocks(cases, told, voice)))
    document = _document(told, voice, blocks, len(cases))
    return Casebook(document=document, sections=states, shelf=told, shown=chosen, converted=told != shelf)


def in_script(shelf: Shelf, language: Language) -> Shelf:
    """What a shelf holds, in the script of a document's language."""
    if not language.is_chinese:
        return shelf
    scribe = Scribe.of(language, _names(shelf), (shelf.brand, *shelf.cases), shelf.other_names)
    return attrs.evolve(
        shelf,
        brand=scribe.told(shelf.brand),
        cases=tuple(scribe.told(case) for case in shelf.cases),
        industries={key: scribe.told(one) for key, one in shelf.industries.items()},
        pains={key: scribe.told(one) for key, one in shelf.pains.items()},
        products={key: scribe.told(one) for key, one in shelf.products.items()},
        industry=scribe.told(shelf.industry) if shelf.industry else None,
    )


def _names(shelf: Shelf) -> Iterator[str]:
    yield from (shelf.brand.name, shelf.brand.short_name, shelf.brand.author)
    yield from (product.name for product in shelf.products.values())
    for case in shelf.cases:
        yield from (case.customer_name, *case.hidden_names)


def _state(case: CaseStudy, today: dt.date, language: Language) -> SectionState:
    if not may_be_shown(case, today):
        return SectionState(case.id, case.title, LeftOut("Its permission is missing, internal or has run out."))
    if case.language and case.language.is_chinese != language.is_chinese:
        return SectionState(case.id, case.title, LeftOut("It is written in another language."))
    return SectionState(case.id, case.title)


def _blocks(cases: tuple[ShownCase, ...], shelf: Shelf, voice: Voice) -> Iterator[Block]:
    yield Contents(voice("Contents"))
    if len(cases) > _SHORT_CONTENTS:
        yield PageBreak()
    yield Heading(1, voice("The cases at a glance"), "matrix", "1")
    yield from _matrix(cases, shelf, voice)
    for number, one in enumerate(cases, 1):
        yield PageBreak()
        yield Heading(2, one.case.customer_name, f"case-{number}", f"1.{number}")
        yield case_card(one, voice, shelf.industries, shelf.products, f"card-{number}")
    yield PageBreak()
    yield Heading(1, voice("Which case for whom"), "roles", "2")
    yield from _index(cases, voice)
    yield Heading(1, voice("How to reach us"), "contact", "3")
    yield from _contact(shelf.brand, voice)


def _matrix(cases: tuple[ShownCase, ...], shelf: Shelf, voice: Voice) -> Iterator[Block]:
    yield lead(voice("Which problem was solved with what, and what came of it."))
    pains = {pain for one in cases for pain in one.case.pains if pain in shelf.pains}
    products = {product for one in cases for product in one.case.products if product in shelf.products}
    counts = ((len(cases), voice("cases")), (len(pains), voice("problems")), (len(products), voice("products")))
    yield NumberStrip(tuple(Figure(voice.words.number(count), label) for count, label in counts))
    columns = (
        Reads[ShownCase](voice("Customer"), 2.2, lambda one: one.case.customer_name, strong=True),
        Reads[ShownCase](voice("Pain points"), 3, lambda one: _titles(one.case.pains, shelf.pains, voice)),
        Reads[ShownCase](voice("Products"), 2, lambda one: _titles(one.case.products, shelf.products, voice)),
        Reads[ShownCase](voice("Result"), 3, lambda one: one.case.title),
    )
    yield table(cases, columns, voice.table(voice("Cases, pain points and products")), compact=True)


def _titles(
    ids: tuple[RecordId, ...], records: Mapping[RecordId, PainPoint] | Mapping[RecordId, Product], voice: Voice
) -> str:
    return voice.clauses(records[one].name_of_record for one in ids if one in records)


def _index(cases: tuple[ShownCase, ...], voice: Voice) -> Iterator[Block]:
    yield lead(voice("Each reader finds first the cases that speak of his or her own concern."))
    roles = [role for role in EDITIONS if any(role in one.case.roles for one in cases)]
    columns = (
        Reads[DecisionRole](voice("Reader"), 1.6, lambda role: voice(role.label), strong=True),
        Reads[DecisionRole](voice("Cases"), 7, lambda role: _for_role(role, cases)),
    )
    if roles:
        yield table(roles, columns, voice.table(voice("Cases by reader")), compact=True)


def _for_role(role: DecisionRole, cases: tuple[ShownCase, ...]) -> str:
    told = (f"1.{at} {one.case.title}" for at, one in enumerate(cases, 1) if role in one.case.roles)
    return "\n".join(told)


def _contact(brand: Brand, voice: Voice) -> Iterator[Block]:
    yield from paragraphs(brand.about)
    facts = (
        Fact(voice("Company name"), brand.name),
        Fact(voice("Contact"), voice.dotted(brand.author, brand.author_position)),
        Fact(voice("Phone"), brand.author_phone or brand.phone),
        Fact(voice("E-mail"), brand.author_email or brand.email),
        Fact(voice("Address"), brand.address),
        Fact(voice("Website"), brand.website),
    )
    yield Facts(tuple(fact for fact in facts if fact.value))


def _document(shelf: Shelf, voice: Voice, blocks: tuple[Block, ...], count: int) -> Document:
    brand = shelf.brand
    trade = shelf.industry.name if shelf.industry else voice("All industries")
    title = voice("{industry}: case studies", industry=trade)
    day = shelf.today
    return Document(
        kind="casebook",
        language=voice.words.language,
        properties=Properties(
            title=title,
            subject=voice("Case booklet"),
            author=brand.author or brand.name,
            company=brand.name,
            keywords=(trade,),
            written=dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC),
        ),
        cover=_cover(shelf, voice, title, trade, count),
        blocks=blocks,
        header_left=voice.us,
        header_right=title,
        footer_left=brand.slogan or brand.name,
        page_label=voice("Page {page} of {pages}"),
    )


def _cover(shelf: Shelf, voice: Voice, title: str, trade: str, count: int) -> Cover:
    brand = shelf.brand
    facts = (
        Fact(voice("Date"), voice.words.date(shelf.today)),
        Fact(voice("Cases"), voice.words.number(count)),
        Fact(voice("Author"), voice.dotted(brand.author, brand.author_position)),
    )
    return Cover(
        kicker=voice("Case booklet"),
        title=title,
        subtitle=voice("Measured results, shown with the customers' permission"),
        customer_label=voice("Industry"),
        customer=trade,
        facts=tuple(fact for fact in facts if fact.value),
        vendor=brand.name,
        slogan=brand.slogan,
        note="",
    )
