"""Presentations (.pptx), taken apart in the worker; the file itself is what is shown, its text is for finding it."""

from attrs import frozen

from desktop.importers.contents import Contents
from desktop.importers.importer import File
from desktop.importers.story import told
from desktop.importers.worker import Worker

_MOST_BYTES = 128 * 1024 * 1024


@frozen
class PptxImporter:
    """Titles, texts and tables of the slides in their order; speaker's notes are left where they are."""

    name: str = "PowerPoint (.pptx)"

    def takes(self, file: File) -> bool:
        """By its ending."""
        return file.suffix in {".pptx", ".pptm", ".ppsx"}

    def read(self, file: File, worker: Worker) -> Contents:
        """The presentation."""
        file.check_size(_MOST_BYTES)
        return told(worker.ask("pptx", str(file.path.absolute()), file.name, self.name))
