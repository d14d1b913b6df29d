"""What a reader of a document must find, in order: the texts that every written file is compared with."""

import unicodedata
from collections.abc import Iterator
from typing import assert_never

from desktop.documents.blocks import (
    BarChart,
    Block,
    Bullets,
    Callout,
    Caption,
    CaseCard,
    Contents,
    Cover,
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
    Spans,
    Table,
)

CONTENTS_LEVEL = 2
"""Headings down to this level stand in the contents."""


def texts(document: Document) -> tuple[str, ...]:
    """All visible texts in reading order, without running heads and page numbers, the contents' among them.

    The contents' entries (heading number and text of levels 1 and 2) are part of it, at the place of the contents.
    """
    found = list(_cover(document.cover)) if document.cover else []
    for block in document.blocks:
        found += _entries(document) if isinstance(block, Contents) else ()
        found += _block(block)
    return tuple(text for text in found if text)


def squeezed(text: str) -> str:
    """Text without blanks and invisible marks, NFC.

    What two files are compared by, since they break lines differently.
    """
    return "".join(
        character
        for character in unicodedata.normalize("NFC", text)
        if not character.isspace()
        and unicodedata.category(character) not in ("Cc", "Cf", "Zs")
        and not "\ufe00" <= character <= "\ufe0f"
        and not "\U000e0100" <= character <= "\U000e01ef"
    )


def joined(spans: Spans) -> str:
    """The text of spans."""
    return "".join(span.text for span in spans)


def caption_text(caption: Caption) -> str:
    """A caption as it is printed."""
    return f"{caption.label} {caption.number}  {caption.text}"


def chart_texts(chart: BarChart) -> Iterator[str]:
    """The lines of a chart: drawn in a PDF, the alternative text of the picture in Word."""
    for bar in chart.bars:
        yield f"{bar.label} {bar.value}"


def _cover(cover: Cover) -> Iterator[str]:
    yield from (cover.kicker, cover.title, cover.subtitle, cover.customer_label, cover.customer)
    for fact in cover.facts:
        yield from (fact.label, fact.value)
    yield from (cover.vendor, cover.slogan, cover.note)


def _entries(document: Document) -> Iterator[str]:
    for block in document.blocks:
        if isinstance(block, Contents):
            yield block.title
    for block in document.blocks:
        if isinstance(block, Heading) and block.level <= CONTENTS_LEVEL:
            yield f"{block.number} {block.text}"


def _captioned(caption: Caption | None) -> Iterator[str]:
    if caption:
        yield caption_text(caption)


def block_texts(block: Block) -> Iterator[str]:
    """The visible texts of one block, in reading order."""
    return (text for text in _block(block) if text)


def _block(block: Block) -> Iterator[str]:  # noqa: C901, PLR0912 - one case per block, nothing else
    match block:
        case Heading():
            yield f"{block.number} {block.text}"
        case Paragraph():
            yield joined(block.spans)
        case Bullets():
            for at, item in enumerate(block.items, 1):
                yield f"{at}. {joined(item)}" if block.numbered else joined(item)
        case Table():
            yield from _table(block)
        case Facts():
            for fact in block.facts:
                yield from (fact.label, fact.value)
        case NumberStrip():
            for figure in block.figures:
                yield from (figure.value, figure.label, figure.note)
        case CaseCard():
            yield from _case_card(block)
        case BarChart():
            yield from _captioned(block.caption)
            yield from chart_texts(block)
        case Gantt():
            yield from _gantt(block)
        case Flow():
            yield from _captioned(block.caption)
            for at, step in enumerate(block.steps, 1):
                yield from (str(at), step.title, step.text)
        case Callout():
            yield from (block.title, joined(block.spans))
        case Quote():
            yield from (block.text, block.by)
        case Picture():
            yield from _captioned(block.caption)
        case Signatures():
            for party in block.parties:
                yield from (party.heading, party.name, *party.lines)
        case PageBreak() | Contents():
            return
        case _:
            assert_never(block)


def _table(table: Table) -> Iterator[str]:
    yield from _captioned(table.caption)
    yield from (column.title for column in table.columns)
    for row in table.rows:
        cells = row.cells[:1] if row.kind == "group" else row.cells
        yield from (joined(cell.spans) for cell in cells)


def _case_card(card: CaseCard) -> Iterator[str]:
    yield from (card.title, card.customer, *card.facts)
    yield card.fit
    for part in card.parts:
        yield from (part.label, part.value)
    if card.results:
        yield from card.result_labels
    for result in card.results:
        yield from (result.measure, result.before, result.after, result.change, result.note)
    yield from (card.quote, card.quote_by)


def _gantt(gantt: Gantt) -> Iterator[str]:
    yield from _captioned(gantt.caption)
    yield from gantt.heads
    yield from (gantt.week_label.format(n=week) for week in gantt_ticks(gantt))
    for bar in gantt.bars:
        yield from (bar.label, bar.note)


def gantt_ticks(gantt: Gantt) -> tuple[int, ...]:
    """The weeks that are labelled: each one up to 12, every second up to 26, then fewer, so that they can be read."""
    step = next(step for step, most in _TICK_STEPS if gantt.weeks <= most)
    ticks = tuple(range(1, gantt.weeks + 1, step))
    # A last label with less than its room would stand beyond the plan.
    return ticks[:-1] if len(ticks) > 1 and gantt.weeks + 1 - ticks[-1] < step else ticks


_TICK_STEPS = ((1, 12), (2, 26), (4, 52), (8, 104), (16, 208), (52, 10**6))
