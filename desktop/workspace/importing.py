"""Importing: what files would bring in, shown before anything is written, and then exactly that as one step."""

import mimetypes
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import attrs
from attrs import frozen

from desktop.errors import UserError
from desktop.fields import File, RecordId, fields_of
from desktop.i18n import Words
from desktop.importers.batch import Pulse, unheard
from desktop.importers.encoding import ENOUGH_TO_TELL, Candidate, candidates
from desktop.importers.errors import FileMissing
from desktop.importers.guidance import Instructions
from desktop.importers.imported import Difference, Entry, Imported
from desktop.importers.reader import Reader
from desktop.importers.seen import Mark, SeenFile
from desktop.records import CaseStudy, Material
from desktop.records.record import Record
from desktop.store.changes import Changes, Step
from desktop.store.desk import new_id
from desktop.store.references import named_by
from desktop.store.store import Store
from desktop.workspace.outcomes import ImportPreview, ImportReport, ImportRequest

IMPORT_STEP = "Import {file}"
MANY_FILES_STEP = "Import {file} and {count} more files"
_FILES_NAMED = 3


class FileHasChanged(UserError):
    """A file is not what was looked at any more."""

    message = "{file} was changed or taken away after it was looked at. Nothing was imported; look at it again."


class LibraryHasChanged(UserError):
    """What was shown of the library is not so any more."""

    message = "The library was changed after the files were looked at. Nothing was imported; look at them again."


@frozen
class ShelfOf:
    """A library as an importer sees it."""

    store: Store

    def new_id(self) -> RecordId:
        """A new id."""
        return new_id()

    def ids(self, kind: str, names: Collection[str]) -> Mapping[str, RecordId]:
        """Whom names mean."""
        return self.store.ids(kind, names)

    def records(self, kind: str, keys: Collection[str]) -> Mapping[str, Sequence[Record]]:
        """The records of these ids, external ids or titles."""
        return self.store.records(kind, keys)


def preview(
    store: Store, request: ImportRequest, known: Iterable[SeenFile] = (), pulse: Pulse = unheard
) -> ImportPreview:
    """What files would bring in; nothing is written. Files that are `known` and unchanged aren't read again."""
    commit = store.opened.commit
    instructions = Instructions(
        kind=request.kind or "", guidance=request.guidance, layouts=request.layouts, defaults=request.defaults
    )
    with Reader(pulse) as reader:
        brought = reader.bring(
            request.files, instructions, ShelfOf(store), Words(request.language), {file.path: file for file in known}
        )
    imported = brought.imported
    return ImportPreview(
        request=request,
        imported=imported,
        files=brought.files,
        names=_names(store, imported),
        differences=tuple(_differences(imported.updated)),
        commit=commit,
    )


def bring_in(store: Store, previewed: ImportPreview, pulse: Pulse = unheard) -> ImportReport:
    """Bring in what was previewed, as one step; refused if a file or the library has changed since."""
    for file in previewed.files:
        if file.trouble is None and file.mark != Mark.of(file.path):
            raise FileHasChanged(file=file.path.name)
    if previewed.commit != store.opened.commit:
        raise LibraryHasChanged
    brought = previewed.imported
    changes = None
    if entries := (*brought.added, *brought.updated):
        changes = store.save(_records(store, entries, pulse), _step(previewed))
    return report(brought, changes)


def import_files(store: Store, request: ImportRequest) -> ImportReport:
    """Bring in files as one step; rows that can't be taken are reported and the rest goes in."""
    previewed = preview(store, request)
    if len(previewed.files) == 1 and (trouble := previewed.files[0].trouble):
        raise trouble
    return report(previewed.imported, None) if request.dry_run else bring_in(store, previewed)


def report(brought: Imported, changes: Changes | None) -> ImportReport:
    """How many records came or would come in."""
    return ImportReport(
        added=len(brought.added) - brought.created,
        created=brought.created,
        updated=len(brought.updated),
        unchanged=len(brought.unchanged),
        rejected=brought.rejected,
        notes=brought.notes,
        changes=changes,
    )


def _step(previewed: ImportPreview) -> Step:
    words, files = Words(previewed.request.language), previewed.request.files
    if len(files) <= _FILES_NAMED:
        return Step(IMPORT_STEP, {"file": words.listed(file.name for file in files)})
    return Step(MANY_FILES_STEP, {"file": files[0].name, "count": len(files) - 1})


def _names(store: Store, brought: Imported) -> Mapping[RecordId, str]:
    """What the records are called that the previewed ones refer to, as they are and as they would be."""
    named: set[RecordId] = set()
    own: dict[RecordId, str] = {}
    for entry in (*brought.added, *brought.updated):
        own[entry.record.id] = entry.record.name_of_record
        named.update(one.id for one in named_by(entry.record))
        if entry.before is not None:
            named.update(one.id for one in named_by(entry.before))
    return store.titles(named - own.keys()) | own


def _differences(entries: Iterable[Entry]) -> Iterator[Difference]:
    for entry in entries:
        for name in fields_of(type(entry.record)):
            if getattr(entry.record, name) != getattr(entry.before, name):
                yield Difference(entry, name)


def _records(store: Store, entries: Sequence[Entry], pulse: Pulse) -> Iterator[Record]:
    for done, entry in enumerate(entries):
        pulse(done, len(entries))
        yield _with_document(store, entry)


def _with_document(store: Store, entry: Entry) -> Record:
    """The record, with the file it was made of kept as an attachment."""
    record = entry.record
    if entry.document is None or not isinstance(record, CaseStudy | Material):
        return record
    content = _content(entry.document)
    media_type = mimetypes.guess_type(entry.document.name)[0] or "application/octet-stream"
    kept = File(entry.document.name, store.attach(content), len(content), media_type)
    return record if kept in record.files else attrs.evolve(record, files=(*record.files, kept))


def encodings_of(file: Path) -> tuple[Candidate, ...]:
    """The encodings that a text file may be in, the likeliest first; none where it isn't there."""
    try:
        with file.open("rb") as stream:
            return candidates(stream.read(ENOUGH_TO_TELL))
    except OSError:
        return ()


def _content(document: Path) -> bytes:
    try:
        return document.read_bytes()
    except OSError:
        raise FileMissing(file=document.name) from None
