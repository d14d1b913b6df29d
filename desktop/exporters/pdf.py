"""PDF: pages laid out by `pages`, written with reportlab, read back with pdfium."""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from attrs import frozen

from desktop.documents.blocks import Document
from desktop.exporters.exporter import Look, Written

if TYPE_CHECKING:
    from desktop.exporters.pages.standing_type import StandingType


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
    def made(document: Document, look: Look, standing: "StandingType | None" = None) -> tuple[bytes, Written]:
        """The bytes of the file that `write` writes, and what it says of it; quicker with what stands of its last."""
        from desktop.exporters.pages.file import assembled
        from desktop.exporters.pages.layout import galley_of, lay_out
        from desktop.exporters.pages.outline import spots
        from desktop.exporters.pages.standing_type import StandingType

        standing = standing or StandingType()
        galley = galley_of(document, look, standing)
        laid = lay_out(document, galley, standing)
        return assembled(document, laid, galley), Written(
            pages=len(laid.sheets),
            heading_pages=laid.pages,
            missing=tuple(sorted(galley.setter.missing)),
            page_starts=laid.page_starts,
            squeezes=laid.squeezes,
            spots=spots(laid.sheets),
        )

    def read_back(self, path: Path, document: Document) -> str:
        """The text of all pages without what is marked as furniture."""
        from desktop.exporters.pages.reading import squeezed_text

        _ = document
        return squeezed_text(path)
