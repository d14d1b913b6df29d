"""The body of a Word file: each block of a document as WordprocessingML."""

from itertools import zip_longest
from typing import assert_never

from attrs import evolve

from desktop.courtesy import give_way
from desktop.documents.blocks import (
    BarChart,
    Block,
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
from desktop.exporters.following import follows
from desktop.exporters.word import boxes, plans, tables
from desktop.exporters.word.cards import case_card
from desktop.exporters.word.contents import contents
from desktop.exporters.word.cover import cover
from desktop.exporters.word.manuscript import Manuscript
from desktop.exporters.word.markup import DECLARATION, NAMESPACES, TAB, Ink, Setting
from desktop.exporters.word.numbering import NO_LIST, heading_indent, list_indent, number_colour
from desktop.exporters.word.pictures import bar_chart, picture
from desktop.exporters.word.running import section

_ABOVE_LIST = 7.0
_PARAGRAPH_STYLES = {"body": "BodyText", "lead": "Lead", "note": "Note"}


def body(manuscript: Manuscript, document: Document) -> str:
    """`word/document.xml`."""
    if document.cover:
        cover(manuscript, document.cover)
    manuscript.squeezing = True
    for block, after in zip_longest(document.blocks, document.blocks[1:]):
        give_way()
        manuscript.followed = after is not None and follows(block, after)
        _block(manuscript, block, document)
    manuscript.close()
    manuscript.raw(section(manuscript.look, running=True))
    return f"{DECLARATION}<w:document {NAMESPACES}><w:body>{manuscript.xml}</w:body></w:document>"


def _block(manuscript: Manuscript, block: Block, document: Document) -> None:  # noqa: C901, PLR0912 - one case per block, nothing else
    match block:
        case Heading():
            _heading(manuscript, block)
        case Paragraph():
            setting = Setting(keep_next=manuscript.stays(block.spans) or manuscript.followed)
            manuscript.paragraph(_PARAGRAPH_STYLES[block.style], manuscript.spans(block.spans), setting)
        case Bullets():
            _bullets(manuscript, block)
        case Table():
            tables.table(manuscript, block)
        case Facts():
            tables.facts(manuscript, block)
        case NumberStrip():
            boxes.number_strip(manuscript, block)
        case CaseCard():
            case_card(manuscript, block)
        case BarChart():
            bar_chart(manuscript, block)
        case Gantt():
            plans.gantt(manuscript, block)
        case Flow():
            plans.flow(manuscript, block)
        case Callout():
            boxes.callout(manuscript, block)
        case Quote():
            boxes.quote(manuscript, block)
        case Picture():
            picture(manuscript, block)
        case Signatures():
            boxes.signatures(manuscript, block)
        case PageBreak():
            manuscript.break_page()
        case Contents():
            contents(manuscript, block, document)
        case _:
            assert_never(block)


def _heading(manuscript: Manuscript, heading: Heading) -> None:
    manuscript.start_page_for(heading.anchor)
    content = manuscript.heading_bookmark(manuscript.run(heading.text))
    indent = heading_indent(heading.number, heading.level) if heading.number else 0.0
    setting = Setting(indent_left=indent, hanging=indent)
    if not manuscript.counts(heading):
        setting = evolve(setting, list_number=NO_LIST)
        content = _own_number(manuscript, heading) + content
    manuscript.paragraph(f"Heading{heading.level}", content, setting)
    manuscript.open_section(heading)


def _own_number(manuscript: Manuscript, heading: Heading) -> str:
    """A number that Word would not count to («A»), as text."""
    if not heading.number:
        return ""
    look = manuscript.look
    return manuscript.run(heading.number, Ink(colour=number_colour(look, heading.level))) + TAB


def _bullets(manuscript: Manuscript, block: Bullets) -> None:
    style = "ListNumber" if block.numbered else "ListBullet"
    number = manuscript.numbered_list() if block.numbered else None
    indent = list_indent(len(block.items)) if block.numbered else None
    for at, item in enumerate(block.items):
        setting = Setting(
            list_number=number,
            keep_next=at == 0 and len(block.items) > 1,
            before=None if at else _ABOVE_LIST,
            indent_left=indent,
            hanging=indent,
        )
        manuscript.paragraph(style, manuscript.spans(item), setting)
