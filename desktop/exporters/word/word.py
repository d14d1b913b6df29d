"""The Word exporter: one document as one .docx file, and that file read back."""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import ClassVar

from attrs import frozen

from desktop.documents.blocks import Document
from desktop.exporters.exporter import Look, Written
from desktop.exporters.word import properties
from desktop.exporters.word.body import body
from desktop.exporters.word.faces import faces, font_table
from desktop.exporters.word.manuscript import Manuscript
from desktop.exporters.word.numbering import numbering
from desktop.exporters.word.running import footer, header
from desktop.exporters.word.styles import style_sheet


@frozen
class Word:
    """Writes .docx files."""

    suffix: ClassVar[str] = ".docx"

    def write(
        self,
        document: Document,
        look: Look,
        target: Path,
        heading_pages: Mapping[str, int],
        page_starts: Collection[str] = frozenset(),
        squeezes: Sequence[float] = (),
    ) -> Written:
        """Write the document.

        Without `heading_pages` the contents have no page numbers until Word counts them; sections among `page_starts`
        begin a page of their own; `squeezes` make the white between blocks smaller, stretch by stretch.
        """
        from desktop.exporters.word.package import Parts, write_package

        language = document.language
        manuscript = Manuscript(look, language, heading_pages, page_starts, squeezes)
        written = body(manuscript, document)
        parts = Parts(
            document=written,
            styles=style_sheet(look, language),
            numbering=numbering(look, manuscript.numbered_lists),
            settings=properties.settings(language),
            font_table=font_table(faces(language)),
            theme=properties.theme(look, language),
            header=header(document),
            footer=footer(document, max(heading_pages.values(), default=1)),
            core=properties.core(document.properties, language),
            extended=properties.extended(document.properties),
            pictures=tuple(manuscript.pictures),
        )
        write_package(parts, target)
        return Written(pages=0)

    def read_back(self, path: Path, document: Document) -> str:
        """The file's visible text in order, squeezed; lists with their numbers, charts by their alternative text."""
        from desktop.exporters.word.reading_back import visible_text

        del document
        return visible_text(path)
