"""PDF: pages laid out by `pages`, written with reportlab, read back with pdfium."""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import ClassVar

from attrs import frozen

from desktop.documents.blocks import Document
from desktop.exporters.exporter import Look, Written


@frozen
class Pdf:
    """The PDF exporter."""

    suffix: ClassVar[str] = ".pdf"

    def write(
        self,
        document: Document,
        look: Look,
        target: Path,
        heading_pages: Mapping[str, int],
        page_starts: Collection[str] = frozenset(),
        squeezes: Sequence[float] = (),
    ) -> Written:
        """Write the document. The pages of headings come from the layout itself, not from what is handed in."""
        _ = heading_pages, page_starts, squeezes
        content, written = self.made(document, look)
        target.write_bytes(content)
        return written

    @staticmethod
    def made(document: Document, look: Look) -> tuple[bytes, Written]:
        """The bytes of the file that `write` writes, and what it says of it."""
        from desktop.exporters.pages.printing import printed
        from desktop.exporters.pages.standing_type import StandingType

        return printed(document, look, StandingType())

    def read_back(self, path: Path, document: Document) -> str:
        """The text of all pages without what is marked as furniture."""
        from desktop.exporters.pages.reading import squeezed_text

        _ = document
        return squeezed_text(path)
