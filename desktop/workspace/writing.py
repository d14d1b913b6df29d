"""Writing a document: every format in full, read back and compared, and only then put in its place."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from attrs import frozen

from desktop.documents.blocks import Document
from desktop.errors import UserError
from desktop.exporters import EXPORTERS
from desktop.exporters.check import compare
from desktop.exporters.exporter import Exporter, Look, Written
from desktop.exporters.pdf import Pdf
from desktop.files import scratch, writable, write_bytes
from desktop.store.library import FILE
from desktop.workspace.outcomes import WrittenFile


class NoSuchFormat(UserError):
    """No exporter for a file's ending."""

    message = "{name} can't be written: a document's name ends in {endings}. Give it one of these."


class SameFileTwice(UserError):
    """One file is asked for twice."""

    message = "{name} is named twice. Name each file once."


class NotAsComposed(UserError):
    """A written file, read back, isn't what was composed; it is not handed out."""

    message = (
        "{name} was not written: read back, it differs from the document near «{near}». "
        "The file that was there before is untouched; please report this."
    )


@frozen
class Finished:
    """A document written to the bytes of one file, checked, not yet in its place."""

    target: Path
    content: bytes
    pages: int
    missing: tuple[str, ...]

    def put_in_place(self) -> WrittenFile:
        """Put the file in its place, or beside it where another program holds it."""
        placed = write_bytes(self.target, self.content)
        return WrittenFile(placed, hashlib.sha256(self.content).hexdigest(), self.pages)


class InsideLibrary(UserError):
    """A file is to be written where the library's own files are."""

    message = "{file} lies in the library's own folder, which takes no other files. Choose another folder."


def checked_targets(outputs: Sequence[Path], library: Path) -> None:
    """Refuse files that can't be written, before any work is done."""
    there: set[str] = set()
    for target in outputs:
        exporter_for(target)
        writable(outside(target, library))
        place = str(target.resolve()).casefold()
        if place in there:
            raise SameFileTwice(name=target.name)
        there.add(place)


def outside(target: Path, library: Path) -> Path:
    """The target, if it does not lie in a library's folder, where it might replace the library itself."""
    if target.resolve().is_relative_to(library.resolve()) or (target.parent / FILE).exists():
        raise InsideLibrary(file=str(target))
    return target


def exporter_for(target: Path) -> Exporter:
    """The exporter of a file's ending."""
    for exporter in EXPORTERS:
        if exporter.suffix == target.suffix.lower():
            return exporter
    raise NoSuchFormat(name=target.name, endings=", ".join(exporter.suffix for exporter in EXPORTERS))


def finish(document: Document, look: Look, outputs: Sequence[Path]) -> list[Finished]:
    """The document in each file's format, checked.

    Pages are those of the PDF, which also fill the contents of the Word file; so a PDF is laid out in any case.
    """
    with scratch() as folder:
        beside = folder / "document"
        pdf = Pdf()
        laid_out = pdf.write(document, look, beside.with_suffix(pdf.suffix), {})
        return [_finished(document, look, beside, target, laid_out) for target in outputs]


def _finished(document: Document, look: Look, beside: Path, target: Path, laid_out: Written) -> Finished:
    exporter = exporter_for(target)
    source = beside.with_suffix(exporter.suffix)
    if not source.exists():
        exporter.write(document, look, source, laid_out.heading_pages, laid_out.page_starts, laid_out.squeezes)
    different = compare(document, exporter.read_back(source, document))
    if different:
        raise NotAsComposed(name=target.name, near=different[0].expected)
    return Finished(target, source.read_bytes(), laid_out.pages, laid_out.missing)
