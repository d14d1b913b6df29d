"""A document laid out: every block as strips, strips on pages, pages drawn."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import partial
from typing import assert_never

from attrs import evolve, field, frozen

from desktop.courtesy import give_way
from desktop.documents.blocks import (
    BarChart,
    Bullets,
    Callout,
    CaseCard,
    Contents,
    Document,
    Facts,
    Flow,
    Gantt,
    Heading,
    NumberStrip,
    PageBreak,
    Paragraph,
    Picture,
    Quote,
    Signatures,
    Table,
)
from desktop.exporters.exporter import Look
from desktop.exporters.following import follows
from desktop.exporters.pages.cards import case_card
from desktop.exporters.pages.contents import IN_CONTENTS, contents
from desktop.exporters.pages.cover import cover, plain_cover
from desktop.exporters.pages.filling import well_filled
from desktop.exporters.pages.galley import Galley
from desktop.exporters.pages.numbers import bar_chart, number_strip
from desktop.exporters.pages.plans import flow, gantt
from desktop.exporters.pages.prose import bullets, callout, facts, heading, paragraph, quote
from desktop.exporters.pages.running import furniture
from desktop.exporters.pages.sheet import A4, Sheet
from desktop.exporters.pages.signing import picture, signatures
from desktop.exporters.pages.standing_type import StandingType
from desktop.exporters.pages.strips import Page, Strip, height_of, paginate
from desktop.exporters.pages.styles import Styles
from desktop.exporters.pages.tables import table

Body = (
    Heading
    | Paragraph
    | Bullets
    | Table
    | Facts
    | NumberStrip
    | CaseCard
    | BarChart
    | Gantt
    | Flow
    | Callout
    | Quote
    | Picture
    | Signatures
)
"""What is set into the column: every block but breaks and contents."""
Unbroken = Body | Contents
_OPENING = 120.0  # points of prose below a section's heading that stay with what follows them


@frozen
class Places:
    """The headings that contents list, and their pages by anchor, which are known by the time contents are drawn."""

    headings: Sequence[Heading]
    pages: dict[str, int] = field(factory=dict[str, int])


@frozen
class Laid:
    """A document on sheets, with the page of each heading and case by anchor, and which of them begin a page."""

    sheets: Sequence[Sheet]
    pages: Mapping[str, int]
    page_starts: Collection[str]
    squeezes: Sequence[float]


def galley_of(document: Document, look: Look, standing: StandingType) -> Galley:
    """The text column of a document's pages."""
    setter, pictures = standing.begin(document.language, look)
    return Galley(
        setter=setter,
        styles=Styles.of(look, document.language),
        look=look,
        pictures=pictures,
        left=look.margin_left,
        width=A4[0] - look.margin_left - look.margin_right,
        depth=A4[1] - look.margin_top - look.margin_bottom,
    )


def lay_out(document: Document, galley: Galley, standing: StandingType) -> Laid:
    """Measure, put on pages, draw."""
    listed = [block for block in document.blocks if isinstance(block, Heading) and block.level in IN_CONTENTS]
    places = Places(listed)
    covers, pages, squeezes = _pages(document, galley, places, standing)
    first = 1 + len(covers)
    for number, page in enumerate(pages, first):
        for placed in page:
            if placed.strip.anchor:
                places.pages.setdefault(placed.strip.anchor, number)
    sheets = covers + [Sheet() for _ in pages]
    furnish = furniture(galley, document)
    for number, (sheet, page) in enumerate(zip(sheets[first - 1 :], pages, strict=True), first):
        give_way()
        for placed in page:
            placed.strip.draw(sheet, galley.look.margin_top + placed.top)
        furnish(sheet, number, len(sheets))
    return Laid(sheets, places.pages, frozenset(page[0].strip.anchor for page in pages if page) - {""}, squeezes)


def _pages(
    document: Document, galley: Galley, places: Places, standing: StandingType
) -> tuple[list[Sheet], list[Page], list[float]]:
    covers: list[Sheet] = []
    plain: list[Strip] = []
    if document.cover:
        whole = cover(galley, document.cover)
        if whole:
            covers.append(Sheet())
            whole.draw(covers[0], 0.0)
        else:
            plain += plain_cover(galley, document.cover)
    front = paginate(plain, galley.depth) if plain else []
    setters = (partial(_set, galley, blocks, places, standing) for blocks in _stretches(document))
    stretches = [well_filled(set_strips, galley.depth) for set_strips in setters]
    pages = [*front, *(page for stretch, _ in stretches for page in stretch)]
    return covers, pages or [[] for _ in range(not covers)], [tight for _, tight in stretches]


def _stretches(document: Document) -> Iterator[list[Unbroken]]:
    """The blocks between page breaks."""
    blocks: list[Unbroken] = []
    for block in document.blocks:
        if isinstance(block, PageBreak):
            yield blocks
            blocks = []
        else:
            blocks.append(block)
    yield blocks


def _set(
    galley: Galley, blocks: Sequence[Unbroken], places: Places, standing: StandingType, tight: float
) -> list[Strip]:
    """The strips of a stretch, with so much of the white inside tables and cards."""
    tighter = evolve(galley, tight=tight)
    strips: list[Strip] = []
    opening = 0.0
    before: Unbroken | None = None
    for block in blocks:
        if strips and before and follows(before, block):
            strips[-1] = strips[-1].bound(keep=True)
        before = block
        if isinstance(block, Contents):
            strips += contents(galley, block, places.headings, places.pages)
        else:
            made = standing.strips(tighter, block, _strips)
            opening = _left_of_opening(opening, block, made)
            strips += [strip.bound(keep=True) for strip in made] if opening and isinstance(block, Paragraph) else made
    return strips


def _left_of_opening(opening: float, block: Body, strips: Sequence[Strip]) -> float:
    """How many points of a section's opening are left: prose in it stays with what follows."""
    if isinstance(block, Heading):
        return _OPENING if block.level == 1 else 0.0
    return max(opening - height_of(strips), 0.0) if isinstance(block, Paragraph) else 0.0


def _strips(galley: Galley, block: Body) -> list[Strip]:  # noqa: C901, PLR0911, PLR0912 - one case per block, nothing else
    match block:
        case Heading():
            return heading(galley, block)
        case Paragraph():
            return paragraph(galley, block)
        case Bullets():
            return bullets(galley, block)
        case Table():
            return table(galley, block)
        case Facts():
            return facts(galley, block)
        case NumberStrip():
            return number_strip(galley, block)
        case CaseCard():
            return case_card(galley, block)
        case BarChart():
            return bar_chart(galley, block)
        case Gantt():
            return gantt(galley, block)
        case Flow():
            return flow(galley, block)
        case Callout():
            return callout(galley, block)
        case Quote():
            return quote(galley, block)
        case Picture():
            return picture(galley, block)
        case Signatures():
            return signatures(galley, block)
        case _:
            assert_never(block)
