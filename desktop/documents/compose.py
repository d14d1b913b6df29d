"""Composes a proposal: sections in the order of their plan, numbered, between a cover and its running texts."""

import datetime as dt
from collections.abc import Iterator
from itertools import count
from string import ascii_uppercase

import attrs
from attrs import frozen

from desktop.courtesy import give_way
from desktop.documents.blocks import (
    Block,
    Contents,
    Cover,
    Document,
    Fact,
    Heading,
    PageBreak,
    Paragraph,
    Properties,
)
from desktop.documents.dossier import Dossier
from desktop.documents.kinds import (
    ADDED,
    SOLICITED,
    TEMPLATE_OF,
    UNSOLICITED,
    Placement,
    Plan,
    Template,
    arranged,
    plan_of,
)
from desktop.documents.numbering import numbered_captions, numbered_headings
from desktop.documents.paragraphs import plain
from desktop.documents.quote import made_on, valid_until
from desktop.documents.reading import joined
from desktop.documents.script import in_script
from desktop.documents.section import DocumentPart, LeftOut, SectionState
from desktop.documents.sections import SECTION_OF
from desktop.documents.voice import Voice
from desktop.errors import UserError
from desktop.i18n import Language, Words
from desktop.records.choices import DecisionRole
from desktop.records.rows import SectionEdit

CONTENTS_LEVEL = 2
"""The deepest headings that the contents list."""
_SHORT_CONTENTS = 15


class UnknownTemplate(UserError):
    """A template was named that does not exist."""

    message = "There is no template «{name}». Use one of {known}."


@frozen(kw_only=True)
class Composed:
    """A document with what became of each of its sections, in their order.

    `dossier` is what was told, in the document's script; `converted` says whether it is another than the library's.
    """

    document: Document
    sections: tuple[SectionState, ...]
    dossier: Dossier
    voice: Voice
    converted: bool = False

    @property
    def left_out(self) -> tuple[SectionState, ...]:
        """The sections that are not in the document."""
        return tuple(state for state in self.sections if state.left_out)


def compose(dossier: Dossier, language: Language, edition: DecisionRole | None = None, template: str = "") -> Composed:
    """The proposal in a language, for a reader, by a template ("" takes what suits how the proposal came about)."""
    chosen = template_of(dossier, template)
    script = in_script(dossier, language)
    dossier = script.dossier
    voice = voice_of(dossier, language, edition, chosen)
    plan = arranged(plan_of(chosen, edition), [key for key in dossier.proposal.section_order if _is_known(key)])
    front = _parts("front", plan.front, dossier, voice)
    body = tuple(_counted(_parts("body", plan.body, dossier, voice), map(str, count(1))))
    appendix = tuple(_counted(_parts("appendix", plan.appendix, dossier, voice), iter(ascii_uppercase)))
    told = (*_body(body), *_appendix(appendix, voice))
    entries = sum(isinstance(block, Heading) and block.level <= CONTENTS_LEVEL for block in told)
    blocks = (*_front(front, plan, voice, short=entries <= _SHORT_CONTENTS), *told)
    document = _document(chosen, dossier, voice, tuple(numbered_captions(blocks)))
    states = tuple(part.state for part in (*front, *body, *appendix))
    return Composed(document=document, sections=states, dossier=dossier, voice=voice, converted=script.converted)


def template_of(dossier: Dossier, name: str = "") -> Template:
    """The template of that name, or the proposal's, or the one for how the proposal came about."""
    name = name or dossier.proposal.template
    if not name:
        asked = dossier.opportunity is None or dossier.opportunity.solicited
        return SOLICITED if asked else UNSOLICITED
    if name not in TEMPLATE_OF:
        raise UnknownTemplate(name=name, known=", ".join(TEMPLATE_OF))
    return TEMPLATE_OF[name]


def voice_of(dossier: Dossier, language: Language, edition: DecisionRole | None, template: Template) -> Voice:
    """The voice in which the dossier is told."""
    return Voice(
        words=Words(language),
        customer=dossier.customer.short_name or dossier.customer.name,
        us=dossier.brand.short_name or dossier.brand.name,
        edition=edition,
        template=template.key,
    )


@frozen
class _Part:
    """A section as it was written, still without numbers; no blocks where it is left out."""

    placement: Placement
    state: SectionState
    blocks: tuple[Block, ...] = ()

    def with_number(self, number: str) -> "_Part":
        """The part with its number."""
        return attrs.evolve(self, state=attrs.evolve(self.state, number=number))

    def told(self, title: str = "") -> Iterator[Block]:
        """The part's heading, or another one, and its blocks with their numbers."""
        state = self.state
        yield Heading(1, title or state.heading, state.key, state.number)
        yield from numbered_headings(self.blocks, state.number, state.key)


def _is_known(key: str) -> bool:
    return key.removeprefix(ADDED) in SECTION_OF


def _parts(part: DocumentPart, placements: tuple[Placement, ...], dossier: Dossier, voice: Voice) -> tuple[_Part, ...]:
    return tuple(
        _part(part, placement, dossier, attrs.evolve(voice, brief=placement.brief)) for placement in placements
    )


def _part(part: DocumentPart, placement: Placement, dossier: Dossier, voice: Voice) -> _Part:
    give_way()
    section = SECTION_OF[placement.section]
    state = SectionState(
        section.key, voice(section.heading), part=part, is_added=placement.is_added, brief=placement.brief
    )
    edit = next((edit for edit in dossier.proposal.sections if edit.section == section.key), SectionEdit())
    if edit.left_out:
        reason = LeftOut("{reason}", {"reason": edit.left_out})
        return _Part(placement, attrs.evolve(state, left_out=reason, by_person=True))
    written = section.write(dossier, voice)
    if isinstance(written, LeftOut):
        return _Part(placement, attrs.evolve(state, left_out=written))
    blocks = tuple(written)
    automatic = next((joined(block.spans) for block in blocks if isinstance(block, Paragraph)), "")
    state = attrs.evolve(state, automatic=automatic, text=edit.text or automatic)
    return _Part(placement, state, tuple(_edited(blocks, edit)))


def _counted(parts: tuple[_Part, ...], numbers: Iterator[str]) -> Iterator[_Part]:
    """The parts with their numbers, as far as they are told and there are numbers."""
    for part in parts:
        yield part if part.state.left_out else part.with_number(next(numbers, ""))


def _front(parts: tuple[_Part, ...], plan: Plan, voice: Voice, *, short: bool) -> Iterator[Block]:
    """The front matter; short contents stand on its page, longer ones on their own."""
    for part in _told(parts):
        yield from part.told()
    if plan.contents:
        if not short:
            yield PageBreak()
        yield Contents(voice("Contents"))
    if plan.contents or _told(parts):
        yield PageBreak()


def _body(parts: tuple[_Part, ...]) -> Iterator[Block]:
    for at, part in enumerate(_told(parts)):
        if part.placement.new_page and at:
            yield PageBreak()
        yield from part.told()


def _appendix(parts: tuple[_Part, ...], voice: Voice) -> Iterator[Block]:
    for at, part in enumerate(_told(parts)):
        if part.placement.new_page or not at:
            yield PageBreak()
        yield from part.told(voice("Appendix: {title}", title=part.state.heading))


def _told(parts: tuple[_Part, ...]) -> list[_Part]:
    return [part for part in parts if not part.state.left_out]


def _edited(blocks: tuple[Block, ...], edit: SectionEdit) -> Iterator[Block]:
    """The blocks with a person's own words in place of the first paragraph."""
    if not edit.text:
        yield from blocks
        return
    first = next((at for at, block in enumerate(blocks) if isinstance(block, Paragraph)), -1)
    style = "lead" if first == 0 else "body"
    own = (Paragraph(plain(line.strip()), style) for line in edit.text.split("\n") if line.strip())
    yield from own
    yield from (block for at, block in enumerate(blocks) if at != first)


def _document(template: Template, dossier: Dossier, voice: Voice, blocks: tuple[Block, ...]) -> Document:
    proposal, brand = dossier.proposal, dossier.brand
    made = made_on(dossier)
    return Document(
        kind="proposal",
        language=voice.words.language,
        properties=Properties(
            title=proposal.title,
            subject=voice(template.kicker),
            author=proposal.author or brand.author or brand.name,
            company=brand.name,
            keywords=tuple(product.name for product in dossier.products),
            written=dt.datetime(made.year, made.month, made.day, tzinfo=dt.UTC),
        ),
        cover=_cover(template, dossier, voice),
        blocks=blocks,
        header_left=voice.us,
        header_right=proposal.title,
        footer_left=voice("Confidential, for {customer} only", customer=voice.customer),
        page_label=voice("Page {page} of {pages}"),
    )


def edition_name(voice: Voice) -> str:
    """What an edition is called on its cover: by what its readers do, not by what we think they are."""
    names = {
        DecisionRole.USER: voice("Edition for users"),
        DecisionRole.EVALUATOR: voice("Edition for technical evaluation"),
        DecisionRole.BUDGET_OWNER: voice("Edition for finance and budget"),
        DecisionRole.DECISION_MAKER: voice("Edition for management"),
        DecisionRole.SIGNER: voice("Edition for signature"),
    }
    return names.get(voice.edition, "") if voice.edition else ""


def _cover(template: Template, dossier: Dossier, voice: Voice) -> Cover:
    proposal, brand, words = dossier.proposal, dossier.brand, voice.words
    facts = (
        Fact(voice("Version"), voice("Version {number}", number=proposal.version or 1)),
        Fact(voice("Date"), words.date(made_on(dossier))),
        Fact(voice("Valid until"), words.date(valid_until(dossier))),
        Fact(voice("Author"), voice.dotted(proposal.author or brand.author, brand.author_position)),
    )
    return Cover(
        kicker=voice(template.kicker),
        title=proposal.title,
        subtitle=edition_name(voice),
        customer_label=voice("Made for"),
        customer=dossier.customer.name,
        facts=tuple(fact for fact in facts if fact.value),
        vendor=brand.name,
        slogan=brand.slogan,
        note=voice("Confidential, for {customer} only", customer=voice.customer),
    )
