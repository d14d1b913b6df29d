"""Exchanging: what comes in from files, what goes out as tables, and the sample records."""

import datetime as dt
import mimetypes
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

import attrs
from attrs import frozen

from desktop.errors import UserError
from desktop.exporters.names import names_of
from desktop.exporters.tables import write_table
from desktop.fields import File, RecordId, fields_of
from desktop.files import atomic_write
from desktop.i18n import Language, Words
from desktop.importers.errors import ValueUnfit
from desktop.importers.imported import Entry
from desktop.importers.reader import Reader
from desktop.importers.sample_library import sample_records
from desktop.importers.values import Reading, reader_of
from desktop.records import TYPE_OF, CaseStudy, Material
from desktop.records.record import Record
from desktop.store.changes import Changes, Step
from desktop.store.desk import new_id
from desktop.store.store import Store
from desktop.workspace.outcomes import ImportReport, ImportRequest
from desktop.workspace.writing import outside

IMPORT_STEP = "Import {file}"
SAMPLE_STEP = "Sample records"
REMOVAL_STEP = "Remove the sample records"


class NoSuchField(UserError):
    """A default for a field that no imported record has."""

    message = "No imported record has a field «{field}». Name a field of the records, such as permission or language."


class UnfitDefault(UserError):
    """A default that the field can't hold."""

    message = "«{value}» doesn't fit the field «{field}». Give a value as it would stand in the file."


@frozen
class _Library:
    """The library as an importer sees it."""

    store: Store

    def new_id(self) -> RecordId:
        return new_id()

    def ids(self, kind: str, names: Collection[str]) -> Mapping[str, RecordId]:
        return self.store.ids(kind, names)

    def records(self, kind: str, keys: Collection[str]) -> Mapping[str, Sequence[Record]]:
        return self.store.records(kind, keys)


def import_files(store: Store, request: ImportRequest) -> ImportReport:
    """Bring in files as one step; rows that can't be taken are reported and the rest goes in."""
    words = Words(request.language)
    with Reader() as reader:
        brought = reader.read(request.files, request.kind, _Library(store), words)
    _check_defaults((*brought.added, *brought.updated, *brought.unchanged), request.defaults)
    entries = _with_defaults((*brought.added, *brought.updated), request.defaults, words)
    changes = None
    if entries and not request.dry_run:
        records = (_with_document(store, entry) for entry in entries)
        changes = store.save(records, Step(IMPORT_STEP, {"file": words.listed(file.name for file in request.files)}))
    return ImportReport(
        added=len(brought.added) - brought.created,
        created=brought.created,
        updated=len(brought.updated),
        unchanged=len(brought.unchanged),
        rejected=brought.rejected,
        notes=brought.notes,
        changes=changes,
    )


def _check_defaults(entries: tuple[Entry, ...], defaults: Mapping[str, str]) -> None:
    fields = {name for record_type in {type(entry.record) for entry in entries} for name in fields_of(record_type)}
    for name in defaults:
        if entries and name not in fields:
            raise NoSuchField(field=name)


def _with_defaults(entries: tuple[Entry, ...], defaults: Mapping[str, str], words: Words) -> tuple[Entry, ...]:
    for name, text in defaults.items():
        entries = tuple(_with_default(entry, name, text, words) for entry in entries)
    return entries


def _with_default(entry: Entry, name: str, text: str, words: Words) -> Entry:
    kind = fields_of(type(entry.record)).get(name)
    if kind is None or getattr(entry.record, name):
        return entry
    try:
        value = reader_of(name, kind, Reading(words))(text)
    except ValueUnfit as error:
        raise UnfitDefault(value=text, field=name) from error
    return attrs.evolve(entry, record=attrs.evolve(entry.record, **{name: value}))


def _with_document(store: Store, entry: Entry) -> Record:
    """The record, with the file it was made of kept as an attachment."""
    record = entry.record
    if entry.document is None or not isinstance(record, CaseStudy | Material):
        return record
    content = entry.document.read_bytes()
    media_type = mimetypes.guess_type(entry.document.name)[0] or "application/octet-stream"
    kept = File(entry.document.name, store.attach(content), len(content), media_type)
    return record if kept in record.files else attrs.evolve(record, files=(*record.files, kept))


def export_table(store: Store, kind: str, target: Path, words: Words, *, internal: bool) -> int:
    """Write the records of a kind to a table file, references by what they are called; how many there were.

    Internal fields (floors, notes, attitudes) go into it only if `internal`; such a file is not for giving away.
    """
    with atomic_write(outside(target, store.folder)) as draft:
        return write_table(store.all(kind), TYPE_OF[kind], draft.path, _names(store), words, internal=internal)


def add_sample(store: Store, language: Language, today: dt.date) -> Changes:
    """Add the sample records of a language as one step."""
    return store.save(sample_records(language, today, _Library(store)), Step(SAMPLE_STEP))


def remove_sample(store: Store) -> Changes | None:
    """Put all sample records into the trash as one step; None if there are none."""
    samples = store.samples()
    return store.delete(samples, Step(REMOVAL_STEP)) if samples else None


def _names(store: Store) -> Mapping[RecordId, str]:
    return names_of(record for kind in TYPE_OF for record in store.all(kind))
