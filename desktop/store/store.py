"""One open library: what it holds, and every change to it."""

from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager
from pathlib import Path

from attrs import frozen
from sqlite_utils import Database

from desktop.fields import RecordId
from desktop.records.record import Record
from desktop.store import errors, history, kept, library, reversing
from desktop.store.changes import Changes, Step
from desktop.store.desk import Desk
from desktop.store.engine import number, plain_errors, transaction
from desktop.store.history import Mode, Target
from desktop.store.kept import Kept
from desktop.store.lock import Lock
from desktop.store.saving import Saving
from desktop.store.writing import Writing, batches


@frozen
class Store:
    """One open library, for one thread. Every change is one transaction and one step that can be undone."""

    folder: Path
    desk: Desk
    database: Database
    lock: Lock

    @classmethod
    def create(cls, folder: Path, desk: Desk, key: bytes | None = None) -> "Store":
        """Make an empty library in a folder that holds none, and open it."""
        folder.mkdir(parents=True, exist_ok=True)
        lock = Lock.take(folder, desk)
        try:
            library.make(folder, desk, key)
        except BaseException:
            lock.release()
            raise
        return cls._opened(folder, desk, key, lock)

    @classmethod
    def open(cls, folder: Path, desk: Desk, key: bytes | None = None) -> "Store":
        """Open a library; `key` is its raw key (32 bytes) if it is locked."""
        if not (folder / library.FILE).exists():
            raise errors.NoLibrary(folder=str(folder))
        return cls._opened(folder, desk, key, Lock.take(folder, desk))

    @classmethod
    def _opened(cls, folder: Path, desk: Desk, key: bytes | None, lock: Lock) -> "Store":
        try:
            return cls(folder, desk, library.open_library(folder, key), lock)
        except BaseException:
            lock.release()
            raise

    def close(self) -> None:
        """Close the library."""
        self.database.close()
        self.lock.release()

    def get(self, record_id: RecordId) -> Record:
        """The record of this id, from the trash too."""
        for record in self.get_many([record_id]):
            return record
        raise errors.RecordIsGone(id=record_id)

    def get_many(self, ids: Sequence[RecordId]) -> list[Record]:
        """The records of these ids in their order, those in the trash too; an id that names nothing is passed over."""
        found = kept.by_ids(self.database, ids)
        return [found[record_id].record() for record_id in ids if record_id in found]

    def all(self, kind: str) -> list[Record]:
        """All records of a kind in the order they were made."""
        return _records(kept.select(self.database, kind, "deleted_at IS NULL ORDER BY key"))

    def count(self, kind: str) -> int:
        """How many records of a kind there are."""
        return number(self.database, "SELECT count(*) FROM record WHERE kind = ? AND deleted_at IS NULL", kind)

    def find(self, kind: str, text: str) -> list[Record]:
        """The records of a kind whose id, external id or whole name this is; the first of the three that names any."""
        for column, value in (("id", text), ("external_id", text), ("name", kept.name_of(text))):
            rest = f"record.{column} = ? AND record.kind = ? AND deleted_at IS NULL ORDER BY key"
            if value and (found := kept.select(self.database, kind, rest, value, kind)):
                return _records(found)
        return []

    def save(self, records: Iterable[Record], step: Step) -> Changes:
        """Save records as one step: those with no id, or one not yet known, are added, the others updated."""
        with self._change(step, "change") as writing:
            saving = Saving(writing)
            for batch in batches(records):
                saving.save(batch)
        return Changes(
            step,
            writing.number,
            frozenset(writing.kinds),
            tuple(saving.ids),
            added=saving.added,
            updated=saving.updated,
            unchanged=saving.unchanged,
        )

    def undo(self) -> Changes | None:
        """Undo the newest step that stands; None if there is none."""
        return self._reverse(history.to_undo(self.database), "undo")

    def redo(self) -> Changes | None:
        """Do again what was undone last; None if there is nothing, or something was changed since."""
        return self._reverse(history.to_redo(self.database), "redo")

    def _reverse(self, target: Target | None, mode: Mode) -> Changes | None:
        if target is None:
            return None
        with self._change(target.step, mode) as writing:
            ids = reversing.reverse(writing, target.reverses)
            history.mark(self.database, target.number, writing.number if mode == "undo" else None)
        return Changes(target.step, writing.number, frozenset(writing.kinds), tuple(ids))

    @contextmanager
    def _change(self, step: Step, mode: Mode) -> Generator[Writing]:
        with plain_errors(self.folder / library.FILE), transaction(self.database):
            writing = Writing.begin(self.database, self.desk, step, mode)
            yield writing
            writing.finish()


def _records(found: Sequence[Kept]) -> list[Record]:
    return [one.record() for one in found]
