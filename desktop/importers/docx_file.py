"""Word documents (.docx), taken apart in the worker."""

from attrs import frozen

from desktop.importers.contents import Contents
from desktop.importers.importer import File
from desktop.importers.story import told
from desktop.importers.worker import Worker

_MOST_BYTES = 64 * 1024 * 1024


@frozen
class DocxImporter:
    """Headings, also those that are only bold lines; paragraphs, lists, tables and text boxes."""

    name: str = "Word (.docx)"

    def takes(self, file: File) -> bool:
        """By its ending."""
        return file.suffix in {".docx", ".docm"}

    def read(self, file: File, worker: Worker) -> Contents:
        """The document."""
        file.check_size(_MOST_BYTES)
        return told(worker.ask("docx", str(file.path.absolute()), file.name, self.name))
