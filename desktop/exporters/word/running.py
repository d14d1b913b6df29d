"""What stands on every page: its size and margins, the running head, the foot with the page's number."""

import re

from desktop.documents.blocks import Document
from desktop.exporters.exporter import Look
from desktop.exporters.word.markup import DECLARATION, NAMESPACES, TAB, field, paragraph, run, twips
from desktop.exporters.word.style_list import PAGE_HEIGHT, PAGE_WIDTH

HEADER, FOOTER = "rIdHeader", "rIdFooter"
_HEADER_DISTANCE = 36.0
_FOOTER_DISTANCE = 33.0
# A page holds a little more than in the PDF, since lines differ: what fits there fits here. In points.
_MORE_ABOVE, _MORE_BELOW = 4.0, 14.0
_PLACES = re.compile(r"\{(page|pages)\}")
_FIELDS = {"page": "PAGE", "pages": "NUMPAGES"}


def section(look: Look, *, running: bool = False, bottom: float = 0.0) -> str:
    """The properties of a section on A4, with or without running head and foot; `bottom` is another lower margin."""
    references = (
        f'<w:headerReference w:type="default" r:id="{HEADER}"/><w:footerReference w:type="default" r:id="{FOOTER}"/>'
        if running
        else ""
    )
    top = look.margin_top - (_MORE_ABOVE if running else 0.0)
    return (
        f'<w:sectPr>{references}<w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{twips(PAGE_WIDTH)}" w:h="{twips(PAGE_HEIGHT)}"/>'
        f'<w:pgMar w:top="{twips(top)}" w:right="{twips(look.margin_right)}" '
        f'w:bottom="{twips(bottom or look.margin_bottom - _MORE_BELOW)}" w:left="{twips(look.margin_left)}" '
        f'w:header="{twips(_HEADER_DISTANCE)}" w:footer="{twips(_FOOTER_DISTANCE)}" w:gutter="0"/>'
        '<w:cols w:space="425"/></w:sectPr>'
    )


def header(document: Document) -> str:
    """`word/header1.xml`."""
    chinese = document.language.is_chinese
    content = run(document.header_left, chinese=chinese) + TAB + run(document.header_right, chinese=chinese)
    return f"{DECLARATION}<w:hdr {NAMESPACES}>{paragraph('Header', content)}</w:hdr>"


def footer(document: Document, pages: int) -> str:
    """`word/footer1.xml`; `pages` is what the fields say before they are first counted."""
    chinese = document.language.is_chinese
    cached = {"page": "1", "pages": str(max(pages, 1))}
    content = run(document.footer_left, chinese=chinese) + TAB
    for at, part in enumerate(_PLACES.split(document.page_label)):
        content += field(_FIELDS[part], cached[part]) if at % 2 else run(part, chinese=chinese)
    return f"{DECLARATION}<w:ftr {NAMESPACES}>{paragraph('Footer', content)}</w:ftr>"
