"""One import from its files to its outcome."""

from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from desktop.errors import UserError
from desktop.i18n import Words
from desktop.importers.batch import Batch
from desktop.importers.contents import Objects, Sheets
from desktop.importers.csv_file import CsvImporter
from desktop.importers.docx_file import DocxImporter
from desktop.importers.errors import FormatUnknown, KindUnknown
from desktop.importers.html_file import HtmlImporter
from desktop.importers.imported import Imported, Place, Rejection
from desktop.importers.importer import File, Importer, opened
from desktop.importers.jsonl_file import JsonlImporter
from desktop.importers.library import Library
from desktop.importers.markdown_file import MarkdownImporter
from desktop.importers.objects import gather_objects
from desktop.importers.resolve import resolve
from desktop.importers.sheets import gather_sheets
from desktop.importers.stories import gather_story
from desktop.importers.values import Reading
from desktop.importers.worker import Worker
from desktop.importers.xlsx_file import XlsxImporter
from desktop.records import TYPE_OF, Record

IMPORTERS: tuple[Importer, ...] = (
    XlsxImporter(),
    DocxImporter(),
    CsvImporter(),
    JsonlImporter(),
    MarkdownImporter(),
    HtmlImporter(),
)
"""All formats; the first that takes a file reads it."""


class Reader:
    """Reads files for one library; holds the worker process, so close it with the library."""

    def __init__(self) -> None:
        """Nothing is started until a file needs it."""
        self._worker = Worker()

    def read(self, files: Sequence[Path], as_kind: str | None, library: Library, words: Words) -> Imported:
        """All that the files bring; nothing is saved.

        A file that can't be read raises its `UserError` if it is the only one; among several it is rejected as a whole
        and the others go in.
        """
        record_type = TYPE_OF.get(as_kind) if as_kind else None
        if as_kind and record_type is None:
            raise KindUnknown(kind=as_kind, kinds=", ".join(TYPE_OF))
        batch = Batch()
        for path in files:
            own = Batch()
            try:
                self._gather(path, record_type, Reading(words), own)
            except UserError as error:
                if len(files) == 1:
                    raise
                batch.rejected.append(Rejection(Place(path.name, 0), "", error.message, error.values))
            else:
                batch.extend(own)
        return resolve(batch, library, words)

    def _gather(self, path: Path, record_type: type[Record] | None, reading: Reading, batch: Batch) -> None:
        file = opened(path)
        match _importer_of(file, reading.words).read(file, self._worker):
            case Objects() as objects:
                gather_objects(objects, record_type, path, reading, batch)
            case Sheets(sheets):
                gather_sheets(sheets, record_type, path, reading, batch)
            case story:
                gather_story(story, record_type, file, reading, batch)

    def close(self) -> None:
        """End the worker process."""
        self._worker.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _importer_of(file: File, words: Words) -> Importer:
    found = next((importer for importer in IMPORTERS if importer.takes(file)), None)
    if found is None:
        raise FormatUnknown(file=file.name, formats=words.listed(importer.name for importer in IMPORTERS))
    return found
