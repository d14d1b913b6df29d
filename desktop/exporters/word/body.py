"""The body of a Word file: each block of a document as WordprocessingML."""

from typing import assert_never

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
from desktop.exporters.word import cards, plans, tables
from desktop.exporters.word.contents import contents
from desktop.exporters.word.cover import cover
from desktop.exporters.word.manuscript import Manuscript
from desktop.exporters.word.markup import AS_STYLED, DECLARATION, NAMESPACES, TAB, Setting
from desktop.exporters.word.numbering import NO_LIST
from desktop.exporters.word.pictures import bar_chart, picture
from desktop.exporters.word.running import section

_PARAGRAPH_STYLES = {"body": "BodyText", "lead": "Lead", "note": "Note"}
_UNLISTED = Setting(list_number=NO_LIST, indent_left=0, hanging=0)


def body(manuscript: Manuscript, document: Document) -> str:
    """`word/document.xml`."""
    if document.cover:
        cover(manuscript, document.cover)
    for block in document.blocks:
        _block(manuscript, block, document)
    manuscript.close()
    manuscript.raw(section(manuscript.look, running=True))
    return f"{DECLARATION}<w:document {NAMESPACES}><w:body>{manuscript.xml}</w:body></w:document>"


def _block(manuscript: Manuscript, block: Block, document: Document) -> None:  # noqa: C901, PLR0912 - one case per block, nothing else
    match block:
        case Heading():
            _heading(manuscript, block)
        case Paragraph():
            manuscript.paragraph(_PARAGRAPH_STYLES[block.style], manuscript.spans(block.spans))
        case Bullets():
            _bullets(manuscript, block)
        case Table():
            tables.table(manuscript, block)
        case Facts():
            tables.facts(manuscript, block)
        case NumberStrip():
            cards.number_strip(manuscript, block)
        case CaseCard():
            cards.case_card(manuscript, block)
        case BarChart():
            bar_chart(manuscript, block)
        case Gantt():
            plans.gantt(manuscript, block)
        case Flow():
            plans.flow(manuscript, block)
        case Callout():
            cards.callout(manuscript, block)
        case Quote():
            cards.quote(manuscript, block)
        case Picture():
            picture(manuscript, block)
        case Signatures():
            cards.signatures(manuscript, block)
        case PageBreak():
            manuscript.start_page()
        case Contents():
            contents(manuscript, block, document)
        case _:
            assert_never(block)


def _heading(manuscript: Manuscript, heading: Heading) -> None:
    counted = manuscript.counts(heading)
    number = manuscript.run(heading.number) + TAB if heading.number and not counted else ""
    content = number + manuscript.heading_bookmark(manuscript.run(heading.text))
    manuscript.paragraph(f"Heading{heading.level}", content, AS_STYLED if counted else _UNLISTED)


def _bullets(manuscript: Manuscript, block: Bullets) -> None:
    setting = Setting(list_number=manuscript.numbered_list()) if block.numbered else AS_STYLED
    style = "ListNumber" if block.numbered else "ListBullet"
    for item in block.items:
        manuscript.paragraph(style, manuscript.spans(item), setting)
