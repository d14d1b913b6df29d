"""A written PDF read back with pdfium: its text in order, without running heads, page numbers and repeated heads."""

import re
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium

from desktop.courtesy import give_way
from desktop.documents.reading import squeezed
from desktop.exporters.rendering import PDFIUM

_LINE_END_HYPHEN = re.compile("[\x02\ufffe]")  # what pdfium makes of a hyphen at a line's end


def squeezed_text(path: Path) -> str:
    """The text of all pages, squeezed."""
    with PDFIUM:
        document = pypdfium2.PdfDocument(path)
        count = len(document)
    try:
        return "".join(_page_text(document, at) for at in range(count))
    finally:
        with PDFIUM:
            document.close()


def _page_text(document: pypdfium2.PdfDocument, at: int) -> str:
    give_way()
    with PDFIUM:
        page = document[at]
        for item in [item for item in page.get_objects(max_depth=1) if _is_furniture(item)]:
            page.remove_obj(item)
        words = page.get_textpage()
        text = words.get_text_range()
        words.close()
        page.close()
    return "".join(map(squeezed, _LINE_END_HYPHEN.sub("-", text).splitlines()))


def _is_furniture(item: pypdfium2.PdfObject) -> bool:
    return pdfium.FPDFPageObj_CountMarks(item) > 0
