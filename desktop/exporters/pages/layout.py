"""A document laid out: every block as strips, strips on pages, pages drawn."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import assert_never

from attrs import evolve, frozen

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
from desktop.exporters.pages.cards import case_card
from desktop.exporters.pages.contents import IN_CONTENTS, contents
from desktop.exporters.pages.cover import cover, plain_cover
from desktop.exporters.pages.galley import Galley
from desktop.exporters.pages.numbers import bar_chart, number_strip
from desktop.exporters.pages.pictures import Pictures
from desktop.exporters.pages.plans import flow, gantt
from desktop.exporters.pages.prose import bullets, callout, facts, heading, paragraph, quote
from desktop.exporters.pages.running import furniture
from desktop.exporters.pages.setting import Typesetter
from desktop.exporters.pages.sheet import A4, Sheet
from desktop.exporters.pages.signing import picture, signatures
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
_SQUEEZES = (0.85, 0.7)
_OPENING = 120.0  # points of prose below a section's heading that stay with what follows them
_POOR_PAGE = 0.14  # of a page: a last page with less is worth tightening the others


@frozen
class Laid:
    """A document on sheets, with the page of each heading and case by anchor, and which of them begin a page."""

    sheets: Sequence[Sheet]
    pages: Mapping[str, int]
    page_starts: Collection[str]
    squeezes: Sequence[float]


def galley_of(document: Document, look: Look, setter: Typesetter) -> Galley:
    """The text column of a document's pages."""
    return Galley(
        setter=setter,
        styles=Styles.of(look, document.language),
        look=look,
        pictures=Pictures(),
        left=look.margin_left,
        width=A4[0] - look.margin_left - look.margin_right,
        depth=A4[1] - look.margin_top - look.margin_bottom,
    )


def typesetter_of(document: Document) -> Typesetter:
    """What sets a document's texts."""
    return Typesetter.of(document.language)


def lay_out(document: Document, galley: Galley) -> Laid:
    """Measure, put on pages, draw."""
    places: dict[str, int] = {}
    covers, pages, squeezes = _pages(document, galley, places)
    first = 1 + len(covers)
    for number, page in enumerate(pages, first):
        for placed in page:
            if placed.strip.anchor:
                places.setdefault(placed.strip.anchor, number)
    sheets = covers + [Sheet() for _ in pages]
    furnish = furniture(galley, document)
    for number, (sheet, page) in enumerate(zip(sheets[first - 1 :], pages, strict=True), first):
        for placed in page:
            placed.strip.draw(sheet, galley.look.margin_top + placed.top)
        furnish(sheet, number, len(sheets))
    return Laid(sheets, places, frozenset(page[0].strip.anchor for page in pages if page) - {""}, squeezes)


def _pages(document: Document, galley: Galley, places: dict[str, int]) -> tuple[list[Sheet], list[Page], list[float]]:
    covers: list[Sheet] = []
    strips: list[Strip] = []
    if document.cover:
        whole = cover(galley, document.cover)
        if whole:
            covers.append(Sheet())
            whole.draw(covers[0], 0.0)
        else:
            strips += plain_cover(galley, document.cover)
    parts = [_well_filled(part, galley.depth) for part in (strips, *_parts(document, galley, places))]
    pages = [page for part, _ in parts for page in part]
    return covers, pages or [[] for _ in range(not covers)], [squeeze for _, squeeze in parts[1:]]


def _parts(document: Document, galley: Galley, places: dict[str, int]) -> Iterator[list[Strip]]:
    """The strips between page breaks."""
    strips: list[Strip] = []
    headings = [block for block in document.blocks if isinstance(block, Heading) and block.level in IN_CONTENTS]
    opening = 0.0
    for block in document.blocks:
        if isinstance(block, PageBreak):
            yield strips
            strips = []
        elif isinstance(block, Contents):
            strips += contents(galley, block, headings, places)
        else:
            made = _strips(galley, block)
            opening = _left_of_opening(opening, block, made)
            strips += [evolve(strip, keep=True) for strip in made] if opening and isinstance(block, Paragraph) else made
    yield strips


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


def _well_filled(strips: Sequence[Strip], depth: float) -> tuple[list[Page], float]:
    """Pages, and how much white between blocks they have: less where the last would else hold next to nothing."""
    if not strips:
        return [], 1.0
    pages = paginate(strips, depth)
    if len(pages) > 1 and _filled(pages[-1]) <= depth * _POOR_PAGE:
        for squeeze in _SQUEEZES:
            tighter = paginate(strips, depth, squeeze)
            if len(tighter) < len(pages):
                return tighter, squeeze
    return pages, 1.0


def _filled(page: Page) -> float:
    return page[-1].top + page[-1].strip.height if page else 0.0
