"""One import from its files to its outcome."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from attrs import evolve, frozen

from desktop.errors import UserError
from desktop.i18n import Words
from desktop.importers.batch import Batch, Pulse, unheard
from desktop.importers.contents import Contents, Objects, Sheets
from desktop.importers.csv_file import CsvImporter
from desktop.importers.docx_file import DocxImporter
from desktop.importers.errors import FormatUnknown, KindUnknown
from desktop.importers.guidance import Guidance, Instructions
from desktop.importers.html_file import HtmlImporter
from desktop.importers.imported import Imported, Place, Rejection
from desktop.importers.importer import File, Importer, opened
from desktop.importers.jsonl_file import JsonlImporter
from desktop.importers.library import Library
from desktop.importers.markdown_file import MarkdownImporter
from desktop.importers.objects import gather_objects
from desktop.importers.pdf_file import PdfImporter
from desktop.importers.pptx_file import PptxImporter
from desktop.importers.resolve import resolve
from desktop.importers.seen import Mark, SeenFile
from desktop.importers.sheets import gather_sheets
from desktop.importers.stories import gather_story
from desktop.importers.values import Reading
from desktop.importers.worker import Worker
from desktop.importers.xlsx_file import XlsxImporter
from desktop.records import TYPE_OF, Record
from desktop.text import REPLACEMENT

IMPORTERS: tuple[Importer, ...] = (
    XlsxImporter(),
    DocxImporter(),
    PdfImporter(),
    PptxImporter(),
    CsvImporter(),
    JsonlImporter(),
    MarkdownImporter(),
    HtmlImporter(),
)
"""All formats; the first that takes a file reads it."""


@frozen
class Brought:
    """What files brought, and how each of them was seen."""

    imported: Imported
    files: tuple[SeenFile, ...]


class Reader:
    """Reads files for one library; holds the worker process, so close it with the library.

    `pulse` is told how far it is: files of files, or rows of rows where there is one file; what it raises ends the
    reading.
    """

    def __init__(self, pulse: Pulse = unheard) -> None:
        """Nothing is started until a file needs it."""
        self._pulse = pulse
        self._worker = Worker(beat=lambda: pulse(0, 0))

    def read(self, files: Sequence[Path], as_kind: str | None, library: Library, words: Words) -> Imported:
        """All that the files bring; nothing is saved.

        A file that can't be read raises its `UserError` if it is the only one; among several it is rejected as a whole
        and the others go in.
        """
        brought = self.bring(files, Instructions(kind=as_kind or ""), library, words)
        if len(files) == 1 and (trouble := brought.files[0].trouble):
            raise trouble
        return brought.imported

    def bring(
        self,
        files: Sequence[Path],
        instructions: Instructions,
        library: Library,
        words: Words,
        known: Mapping[Path, SeenFile] | None = None,
    ) -> Brought:
        """All that the files bring, and how each of them was seen; nothing is saved.

        `known` are files that were seen before: those that have not changed since are not read again.
        """
        if instructions.kind and instructions.kind not in TYPE_OF:
            raise KindUnknown(kind=instructions.kind, kinds=", ".join(TYPE_OF))
        reading = Reading(words, instructions.layouts)
        batch = Batch(self._pulse)
        seen: list[SeenFile] = []
        for number, path in enumerate(files):
            own = Batch(self._pulse if len(files) == 1 else unheard)
            if len(files) > 1:
                self._pulse(number, len(files))
            before = (known or {}).get(path)
            file = self._seen(path, instructions, before, reading, own)
            seen.append(file)
            if file.trouble is None:
                batch.extend(own)
            else:
                trouble = file.trouble
                batch.rejected.append(Rejection(Place(path.name, 0), "", trouble.message, trouble.values))
        return Brought(resolve(batch, library, words, instructions.defaults), tuple(seen))

    def _seen(
        self, path: Path, instructions: Instructions, before: SeenFile | None, reading: Reading, batch: Batch
    ) -> SeenFile:
        """A file as it is seen; what it holds goes into the batch."""
        said = instructions.of(path)
        seen = SeenFile(path=path, mark=Mark.of(path), said=said.encoding)
        try:
            file = opened(path, said.encoding)
            importer = _importer_of(file, reading.words)
            seen = evolve(seen, format=importer.name)
            if before and before.contents and (before.mark, before.said) == (seen.mark, seen.said):
                contents = before.contents
            else:
                contents = importer.read(file, self._worker)
            sheets = tuple(sheet.name for sheet in contents.sheets) if isinstance(contents, Sheets) else ()
            seen = evolve(seen, contents=contents, encoding=contents.encoding, sheets=sheets)
            _gather(contents, file, TYPE_OF.get(said.kind or instructions.kind), said, reading, batch)
        except UserError as trouble:
            seen = evolve(seen, trouble=trouble)
        if seen.encoding and seen.encoding.spoiled:
            message = "{count} characters can't be read in the encoding that was chosen; they stand as “{sign}”."
            batch.note(Place(path.name, 0), message, count=seen.encoding.spoiled, sign=REPLACEMENT)
        return evolve(seen, tables=tuple(batch.tables))

    def close(self) -> None:
        """End the worker process."""
        self._worker.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _gather(
    contents: Contents,
    file: File,
    record_type: type[Record] | None,
    said: Guidance,
    reading: Reading,
    batch: Batch,
) -> None:
    match contents:
        case Objects():
            gather_objects(contents, record_type, file.path, reading, batch)
        case Sheets(sheets):
            gather_sheets(sheets, record_type, file.path, reading, batch, said.left_out)
        case _:
            gather_story(contents, record_type, file, reading, batch, said.left_out)


def _importer_of(file: File, words: Words) -> Importer:
    found = next((importer for importer in IMPORTERS if importer.takes(file)), None)
    if found is None:
        raise FormatUnknown(file=file.name, formats=words.listed(importer.name for importer in IMPORTERS))
    return found
