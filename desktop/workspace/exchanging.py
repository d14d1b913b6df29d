"""Exchanging: what goes out as tables, and the sample records."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

from desktop.exporters.names import names_of
from desktop.exporters.tables import write_table
from desktop.fields import RecordId
from desktop.files import atomic_write
from desktop.i18n import Language, Words
from desktop.importers.sample_library import sample_records
from desktop.records import TYPE_OF
from desktop.store.changes import Changes, Step
from desktop.store.store import Store
from desktop.workspace.importing import ShelfOf
from desktop.workspace.outcomes import WrittenTable
from desktop.workspace.writing import outside

SAMPLE_STEP = "Add the sample records"
REMOVAL_STEP = "Remove the sample records"


def export_table(store: Store, kind: str, target: Path, words: Words, *, internal: bool) -> WrittenTable:
    """Write the records of a kind to a table file, references by what they are called.

    Internal fields (floors, notes, attitudes) go into it only if `internal`; such a file is not for giving away.
    """
    with atomic_write(outside(target, store.folder)) as draft:
        count = write_table(store.all(kind), TYPE_OF[kind], draft.path, _names(store), words, internal=internal)
    return WrittenTable(draft.saved, count)


def add_sample(store: Store, language: Language, today: dt.date) -> Changes:
    """Add the sample records of a language as one step."""
    return store.save(sample_records(language, today, ShelfOf(store)), Step(SAMPLE_STEP))


def remove_sample(store: Store) -> Changes | None:
    """Put all sample records into the trash as one step; None if there are none."""
    samples = store.samples()
    return store.delete(samples, Step(REMOVAL_STEP)) if samples else None


def _names(store: Store) -> Mapping[RecordId, str]:
    return names_of(record for kind in TYPE_OF for record in store.all(kind))
