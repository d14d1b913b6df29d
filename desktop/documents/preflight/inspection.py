"""What is inspected: a composed document, passage by passage, with what was known when it was written."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence

from attrs import frozen

from desktop.documents.anonymise import hidden_names, is_named
from desktop.documents.blocks import Block, CaseCard, Document, Heading, Quote
from desktop.documents.casebook import Casebook
from desktop.documents.cases import chosen_cases
from desktop.documents.compose import Composed
from desktop.documents.dossier import Dossier
from desktop.documents.lookalikes import compared
from desktop.documents.objection import Objection
from desktop.documents.other_names import NO_OTHER_NAMES, OtherName, OtherNames
from desktop.documents.reading import block_texts
from desktop.documents.script import names_in, names_of
from desktop.i18n import Language, Words
from desktop.records import CaseStudy


@frozen
class Passage:
    """A visible or carried text and where it stands; `quoted` ones are somebody's own words."""

    anchor: str
    text: str
    quoted: bool = False


@frozen(kw_only=True)
class Inspection:
    """A document with its passages and what its checks must know.

    `own_names` may stand in it, `other_names` must not; `kept_names` are written alike in every language.
    `cases` are the records of the cases it shows; a proposal has its dossier, in the document's script.
    """

    document: Document
    passages: tuple[Passage, ...]
    today: dt.date
    own_names: tuple[str, ...] = ()
    other_names: OtherNames = NO_OTHER_NAMES
    kept_names: tuple[str, ...] = ()
    cases: tuple[CaseStudy, ...] = ()
    dossier: Dossier | None = None
    converted: bool = False

    @property
    def text(self) -> str:
        """All passages as one text, in small letters: to see quickly whether something is there at all."""
        return "\n".join(passage.text for passage in self.passages).lower()

    def present(self, names: Iterable[str]) -> list[str]:
        """Those of the names whose letters stand anywhere; few do, and only these are worth a closer look."""
        text = compared(self.text)
        return [name for name in names if compared(name) in text]

    def strangers(self) -> list[OtherName]:
        """The other names whose letters stand anywhere, less those that may."""
        return [other for other in self.other_names.within(self.text) if other.name not in self.own_names]

    @property
    def language(self) -> Language:
        """The document's language."""
        return self.document.language

    @property
    def words(self) -> Words:
        """The document's words."""
        return Words(self.document.language)


@frozen
class Check:
    """A check: its name, what it objects to, and in a person's words what it looks at; several may share these."""

    name: str
    objections: Callable[[Inspection], Iterable[Objection]]
    label: str


def of_proposal(composed: Composed, gathered: Dossier, file_names: Sequence[str] = ()) -> Inspection:
    """The inspection of a proposal composed from what was gathered, and of the names its files will bear."""
    dossier = composed.dossier
    shown = {block.case for block in composed.document.blocks if isinstance(block, CaseCard)}
    cases = tuple(case for case in chosen_cases(dossier) if case.id in shown)
    own = {name for name in (*names_of(dossier.customer), *_named(cases)) if name}
    return Inspection(
        document=composed.document,
        passages=tuple(passages(composed.document, file_names)),
        today=gathered.today,
        own_names=tuple(sorted(own)),
        other_names=gathered.other_names,
        kept_names=tuple(sorted({name for name in names_in(dossier) if name})),
        cases=cases,
        dossier=dossier,
        converted=composed.converted,
    )


def of_casebook(composed: Casebook, file_names: Sequence[str] = ()) -> Inspection:
    """The inspection of a composed booklet and of the names its files will bear."""
    shelf = composed.shelf
    own = set(_named(composed.shown))
    kept = {name for case in composed.shown for name in (case.customer_name, *case.hidden_names) if name}
    kept |= {product.name for product in shelf.products.values()}
    return Inspection(
        document=composed.document,
        passages=tuple(passages(composed.document, file_names)),
        today=shelf.today,
        own_names=tuple(sorted(own)),
        other_names=shelf.other_names,
        kept_names=tuple(sorted(kept | {shelf.brand.name, shelf.brand.short_name})),
        cases=composed.shown,
        converted=composed.converted,
    )


def _named(cases: Iterable[CaseStudy]) -> Iterator[str]:
    """All names of those customers whose names may be printed."""
    for case in cases:
        if is_named(case):
            yield from hidden_names(case)


def passages(document: Document, file_names: Sequence[str] = ()) -> Iterator[Passage]:
    """All texts of a document, with the running texts, the properties and the file names."""
    yield from (Passage("file", name) for name in file_names)
    yield from (Passage("properties", text) for text in _properties(document))
    running = (document.header_left, document.header_right, document.footer_left)
    yield from (Passage("header", text) for text in running if text)
    yield from (Passage("cover", text) for text in _cover(document))
    yield from _blocks(document.blocks)


def _properties(document: Document) -> Iterator[str]:
    told = document.properties
    yield from (text for text in (told.title, told.subject, told.author, told.company, *told.keywords) if text)


def _cover(document: Document) -> Iterator[str]:
    cover = document.cover
    if cover:
        yield from (cover.kicker, cover.title, cover.subtitle, cover.customer, cover.vendor, cover.slogan, cover.note)
        yield from (fact.value for fact in cover.facts)


def _blocks(blocks: Iterable[Block]) -> Iterator[Passage]:
    anchor = "document"
    for block in blocks:
        if isinstance(block, Heading) and block.level == 1:
            anchor = block.anchor
        yield from (Passage(anchor, text, isinstance(block, Quote)) for text in block_texts(block))
