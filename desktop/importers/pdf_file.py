"""PDF files, taken apart in the worker; the file itself is what is shown, its text is for finding it."""

from attrs import frozen

from desktop.importers.contents import Contents
from desktop.importers.importer import File
from desktop.importers.story import told
from desktop.importers.worker import Worker

_MOST_BYTES = 128 * 1024 * 1024
_BEGINNING = b"%PDF-"


@frozen
class PdfImporter:
    """The text of the pages; of a scan, which has none, the file alone."""

    name: str = "PDF"

    def takes(self, file: File) -> bool:
        """By how it begins, or by its ending."""
        return file.head.lstrip().startswith(_BEGINNING) or file.suffix == ".pdf"

    def read(self, file: File, worker: Worker) -> Contents:
        """The document."""
        file.check_size(_MOST_BYTES)
        return told(worker.ask("pdf", str(file.path.absolute()), file.name, self.name))
