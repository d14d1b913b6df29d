"""Web pages, also those that programs save under the name of a Word document; taken apart in the worker."""

from attrs import frozen

from desktop.importers.contents import Contents
from desktop.importers.importer import File
from desktop.importers.story import told
from desktop.importers.worker import Worker

_MOST_BYTES = 32 * 1024 * 1024
_BEGINNINGS = (b"<html", b"<!doctype html", b"<body", b"<meta ")


@frozen
class HtmlImporter:
    """Headings, paragraphs, lists and tables of a page in any encoding, declared or not."""

    name: str = "HTML"

    def takes(self, file: File) -> bool:
        """By its ending, or by its beginning where the ending is that of an old office file."""
        if file.suffix in {".html", ".htm", ".xhtml"}:
            return True
        head = file.head.replace(b"\0", b"").lower()
        return file.suffix in {".doc", ".xls"} and any(beginning in head for beginning in _BEGINNINGS)

    def read(self, file: File, worker: Worker) -> Contents:
        """The page."""
        file.check_size(_MOST_BYTES)
        return told(worker.ask("html", str(file.path.absolute()), file.name, self.name, file.encoding))
