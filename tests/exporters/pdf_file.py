"""A PDF for tests: written from blocks, its pages' texts with where they stand."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
from attrs import frozen

from desktop.documents.blocks import Block, Cover, Document, Properties, Span, Spans
from desktop.documents.reading import squeezed, texts
from desktop.exporters.exporter import Look, Written
from desktop.exporters.pdf import Pdf
from desktop.i18n import Language

WRITTEN = dt.datetime(2026, 11, 22, 8, 30, tzinfo=dt.UTC)


def of_blocks(*blocks: Block, language: Language = Language.ZH_CN, cover: Cover | None = None) -> Document:
    """A document of just these blocks."""
    return Document(
        kind="proposal",
        language=language,
        properties=Properties(
            title="Title <客户>",
            subject="Subject",
            author="Author",
            company="Company",
            keywords=("a", "b"),
            written=WRITTEN,
        ),
        cover=cover,
        blocks=blocks,
        header_left="HEADLEFT",
        header_right="HEADRIGHT",
        footer_left="FOOTLEFT",
        page_label="P{page}OF{pages}",
    )


def say(text: str) -> Spans:
    """A text as spans."""
    return (Span(text),)


@frozen
class Sheet:
    """A page as a reader sees it: its text, and each line's text with its place from the top, in points."""

    text: str
    lines: tuple[tuple[float, str], ...]


@frozen
class Made:
    """A written file, what was told of it, and what is read from it."""

    path: Path
    written: Written
    read: str
    expected: str

    def sheets(self) -> tuple[Sheet, ...]:
        """All pages, furniture too."""
        document = pypdfium2.PdfDocument(self.path)
        try:
            return tuple(_sheet(page) for page in document)
        finally:
            document.close()


def _sheet(page: pypdfium2.PdfPage) -> Sheet:
    textpage = page.get_textpage()
    return Sheet(textpage.get_text_range(), tuple(_lines(textpage, page.get_height())))


def _lines(textpage: pypdfium2.PdfTextPage, height: float) -> Iterator[tuple[float, str]]:
    for at in range(textpage.count_rects()):
        left, bottom, right, top = textpage.get_rect(at)
        yield height - top, textpage.get_text_bounded(left, bottom, right, top)


def made(folder: Path, document: Document, look: Look | None = None) -> Made:
    """Write a document and read it back."""
    path = folder / "made.pdf"
    exporter = Pdf()
    written = exporter.write(document, look or Look(), path, {})
    expected = "".join(map(squeezed, texts(document)))
    return Made(path, written, exporter.read_back(path, document), expected)
