"""Taking a PDF apart into paragraphs; runs in the worker.

A PDF knows no paragraphs, only lines: those that reach the right edge go on in the next one. A line that is the name
of a section is its heading.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pypdfium2

from desktop.importers.headings import meaning_of
from desktop.importers.raw import Raw
from desktop.importers.refusal import Refusal, Refused
from desktop.importers.story import BOLD_LINE, LONGEST_BOLD_LINE, heading, limited, paragraph, story
from desktop.records import CaseStudy

_MOST_PAGES = 3000
_NEARLY_FULL = 0.8
"""A line of this share of the longest one's length goes on in the next."""
_HYPHENS = re.compile("[\x02\ufffe](?:\r?\n)?")
"""What the reader has for a hyphen where a word is parted at a line's end."""
_LONG_ENOUGH = 30  # characters: shorter lines are never the longest of running text
_SENTENCE_ENDS = ("。", ".", "！", "!", "？", "?", "；", ";", "：", ":")


def pdf_story(path: Path) -> Raw:
    """The text of all pages; a scan has none."""
    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        raise Refused(Refusal.ENCRYPTED if "password" in str(error).casefold() else Refusal.DAMAGED) from None
    with document:
        if len(document) > _MOST_PAGES:
            raise Refused(Refusal.TOO_MUCH)
        title = document.get_metadata_value("Title").strip() if len(document) else ""
        pieces = [piece for page in range(len(document)) for piece in _pieces(_page(document, page))]
    kept, is_cut = limited(pieces)
    said: dict[str, Raw] = {} if kept else {"title": title or path.stem}
    return story(said, kept, cut=is_cut)


def _page(document: pypdfium2.PdfDocument, number: int) -> str:
    page = document[number]
    text = page.get_textpage()
    try:
        return str(text.get_text_bounded())
    finally:
        text.close()
        page.close()


def _pieces(text: str) -> Iterator[Raw]:
    lines = [" ".join(line.split()) for line in _HYPHENS.sub("", text).splitlines()]
    full = max((len(line) for line in lines), default=0) * _NEARLY_FULL
    begun = ""
    for line in lines:
        if not line or _is_section(line):
            yield from _told(begun)
            begun = ""
            if line:
                yield heading(BOLD_LINE, line)
        else:
            begun = _joined(begun, line)
            if len(line) < max(full, _LONG_ENOUGH) or line.endswith(_SENTENCE_ENDS):
                yield from _told(begun)
                begun = ""
    yield from _told(begun)


def _is_section(line: str) -> bool:
    return len(line) <= LONGEST_BOLD_LINE and bool(meaning_of(CaseStudy, line.rstrip(":：")).fields)


def _told(text: str) -> Iterator[Raw]:
    if text:
        yield paragraph(text)


def _joined(before: str, line: str) -> str:
    """Lines as one text; a blank between them only where words are parted by blanks."""
    between = " " if before and before[-1].isascii() and line[0].isascii() else ""
    return f"{before}{between}{line}"
