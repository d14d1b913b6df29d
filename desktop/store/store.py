"""One open library: what it holds, and every change to it."""

from collections.abc import Callable, Collection, Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import BinaryIO, Concatenate, ParamSpec, TypeVar

from attrs import frozen
from sqlite_utils import Database

from desktop.fields import RecordId
from desktop.files import make_folder
from desktop.records.record import Record
from desktop.store import (
    derived,
    doctor,
    drafts,
    errors,
    history,
    kept,
    lists,
    names,
    opening,
    past,
    places,
    references,
    reversing,
    search,
    trash,
)
from desktop.store.agenda import Agenda
from desktop.store.attachments import Attachments
from desktop.store.backup import Backup, write_backup
from desktop.store.backups import Backups
from desktop.store.candidates import Candidate, Search, candidates
from desktop.store.changes import Changes, Step
from desktop.store.desk import Desk
from desktop.store.doctor import Trouble
from desktop.store.drafts import Unfinished
from desktop.store.engine import number, plain_errors, transaction
from desktop.store.history import Mode, Target
from desktop.store.kept import Kept
from desktop.store.library import ATTACHMENTS_FILE, FILE, Opened
from desktop.store.lists import Order
from desktop.store.lock import Lock
from desktop.store.past import Done, Version
from desktop.store.saving import Saving
from desktop.store.search import Found
from desktop.store.seen import Seen, WentBack
from desktop.store.writing import Writing, batches

P = ParamSpec("P")
R = TypeVar("R", bound=Record)
T = TypeVar("T")
_BY_NAME = Order()


def _plainly(method: Callable[Concatenate["Store", P], T]) -> Callable[Concatenate["Store", P], T]:
    """Have a method say in plain words what the engine finds wrong with the library."""

    @wraps(method)
    def said(self: "Store", *args: P.args, **kwargs: P.kwargs) -> T:
        with plain_errors(self.opened.file):
            return method(self, *args, **kwargs)

    return said


@frozen
class Store:
    """One open library, for one thread. Every change is one transaction and one step that can be undone."""

    opened: Opened
    desk: Desk
    seen: Seen
    lock: Lock | None

    @classmethod
    def create(cls, folder: Path, desk: Desk, key: bytes | None = None) -> "Store":
        """Make an empty library in a folder that holds none, and open it."""
        places.refuse_unsafe(folder)
        make_folder(folder)
        lock = Lock.take(folder, desk)
        with lock.released_on_error():
            opening.make(folder, desk, key)
            return cls._of(opening.open_library(folder, desk, key), desk, lock)

    @classmethod
    def open(cls, folder: Path, desk: Desk, key: bytes | None = None) -> "Store":
        """Open a library; `key` is its raw key (32 bytes) if it is locked."""
        if not (folder / FILE).exists():
            raise errors.NoLibrary(folder=str(folder))
        places.refuse_unsafe(folder)
        lock = Lock.take(folder, desk)
        with lock.released_on_error():
            return cls._of(opening.open_library(folder, desk, key), desk, lock)

    @classmethod
    def _of(cls, opened: Opened, desk: Desk, lock: Lock | None) -> "Store":
        seen = Seen.of(desk, opened.id, opened.folder)
        seen.compare(opened.commit)
        return cls(opened, desk, seen, lock)

    def beside(self) -> "Store":
        """The same library once more, for another thread, in which this must be called; closed before this one."""
        return self._of(opening.open_again(self.opened), self.desk, None)

    def close(self) -> None:
        """Close the library."""
        self.opened.close()
        self.seen.close()
        if self.lock is not None:
            self.lock.release()

    @property
    def folder(self) -> Path:
        """The library's folder."""
        return self.opened.folder

    @property
    def database(self) -> Database:
        """The records' database."""
        return self.opened.records

    @property
    def went_back(self) -> WentBack | None:
        """By how much the library is older than it was when it was open here last."""
        return self.seen.went_back

    # What is there

    def get(self, record_id: RecordId) -> Record:
        """The record of this id, from the trash too."""
        for record in self.get_many([record_id]):
            return record
        raise errors.RecordIsGone(id=record_id)

    @_plainly
    def get_many(self, ids: Sequence[RecordId]) -> list[Record]:
        """The records of these ids in their order, those in the trash too; an id that names nothing is passed over."""
        found = kept.by_ids(self.database, ids)
        return [found[record_id].record() for record_id in ids if record_id in found]

    @_plainly
    def all(self, kind: str) -> list[Record]:
        """All records of a kind in the order they were made."""
        return _records(kept.select(self.database, kind, "deleted_at IS NULL ORDER BY own.key"))

    def of(self, record_type: type[R]) -> list[R]:
        """All records of a type in the order they were made."""
        return [record for record in self.all(record_type.kind) if isinstance(record, record_type)]

    @_plainly
    def of_customer(self, record_type: type[R], customer: RecordId) -> list[R]:
        """The records of a type that are a customer's, in the order they were made."""
        chosen = f'record.key IN (SELECT key FROM "{record_type.kind}" WHERE customer = ?) AND deleted_at IS NULL'
        found = kept.select(self.database, record_type.kind, f"{chosen} ORDER BY own.key", customer)
        return [record for record in _records(found) if isinstance(record, record_type)]

    @_plainly
    def page(self, kind: str, offset: int, limit: int, order: Order = _BY_NAME) -> list[Record]:
        """`limit` records of a kind from the place `offset` (0 is the first) of the ordered list on."""
        return _records(lists.page(self.database, kind, offset, limit, order))

    @_plainly
    def recent(self, limit: int, kinds: Collection[str] = ()) -> list[Record]:
        """The records of these kinds (none means all) that were saved last, newest first."""
        return _records(lists.recent(self.database, limit, kinds))

    @_plainly
    def count(self, kind: str) -> int:
        """How many records of a kind there are."""
        return number(self.database, "SELECT count(*) FROM record WHERE kind = ? AND deleted_at IS NULL", kind)

    @_plainly
    def titles(self, ids: Iterable[RecordId]) -> dict[RecordId, str]:
        """What records are called, by id, those in the trash too; ids that name nothing are left out."""
        return kept.titles(self.database, ids)

    @_plainly
    def samples(self) -> list[RecordId]:
        """The ids of all sample records, so that they can be deleted in one step."""
        return kept.samples(self.database)

    @_plainly
    def ancestors(self) -> dict[RecordId, tuple[RecordId, ...]]:
        """Of each industry those above it, nearest first."""
        return lists.ancestors(self.database)

    @_plainly
    def find(self, kind: str, text: str) -> list[Record]:
        """The records of a kind that this names: by id, external id, code, title or other name, the first that fits."""
        return self.get_many(names.ids(self.database, kind, [text]).get(text, []))

    @_plainly
    def ids(self, kind: str, called: Collection[str]) -> dict[str, RecordId]:
        """Whom each name means (as `find` does), the oldest if several; names that mean nobody are left out."""
        return {name: found[0] for name, found in names.ids(self.database, kind, called).items()}

    @_plainly
    def records(self, kind: str, keys: Collection[str]) -> Mapping[str, Sequence[Record]]:
        """The live records of a kind whose id, external id or title is exactly the key, oldest first, by key."""
        found = names.exact(self.database, kind, keys)
        there = {kept.id: kept.record() for kept in kept.by_ids(self.database, _ids_in(found)).values()}
        return {key: [there[record_id] for record_id in theirs] for key, theirs in found.items()}

    @property
    def agenda(self) -> Agenda:
        """What waits for the owner of the library."""
        return Agenda(self.database, self.opened.file)

    # Looking for it

    @_plainly
    def search(self, text: str, kinds: Collection[str] = (), limit: int = 20) -> list[Found]:
        """What a person sees while typing: what titles say, the exactest first, then what was changed last."""
        return search.first(self.database, text, kinds, limit)

    @_plainly
    def search_all(self, text: str, kinds: Collection[str] = (), limit: int = 20) -> list[Found]:
        """The best of all records in the exact order of BM25; it may take longer."""
        return search.exact(self.database, text, kinds, limit)

    @_plainly
    def candidates(self, wanted: Search) -> list[Candidate]:
        """The records that have most of what is looked for, by facets and text together."""
        return candidates(self.database, wanted)

    # Changing it

    def save(self, records: Iterable[Record], step: Step, onto: int | None = None) -> Changes:
        """Save records as one step: those with no id, or one not yet known, are added, the others updated.

        `onto` is the number of a step that this goes on with, so that both are one; if something else was done since,
        it is a step of its own.
        """
        with self._change(step, "change") as writing:
            writing.go_on(onto)
            saving = Saving(writing)
            for batch in batches(records):
                saving.save(batch)
        return saving.changes()

    def delete(self, ids: Iterable[RecordId], step: Step) -> Changes:
        """Put records into the trash."""
        with self._change(step, "change") as writing:
            return writing.changes(trash.delete(writing, ids))

    def restore(self, ids: Iterable[RecordId], step: Step) -> Changes:
        """Take records out of the trash."""
        with self._change(step, "change") as writing:
            return writing.changes(trash.restore(writing, ids))

    @_plainly
    def trash(self) -> list[Record]:
        """What is in the trash, deleted last first."""
        return _records(trash.listed(self.database))

    def purge(self, ids: Iterable[RecordId], step: Step) -> Changes:
        """Remove records in the trash for good, with their history and files that only they named; there is no undo."""
        with self._change(step, "purge") as writing:
            gone = trash.purge(writing, ids)
            changes = writing.changes(gone)
        unused = references.unused(self.database, [one.record() for one in gone])
        if unused:
            self.attachments.forget(unused)
        return changes

    @_plainly
    def undo(self) -> Changes | None:
        """Undo the newest step that stands; None if there is none."""
        return self._reverse(history.to_undo(self.database), "undo")

    @_plainly
    def redo(self) -> Changes | None:
        """Do again what was undone last; None if there is nothing, or something was changed since."""
        return self._reverse(history.to_redo(self.database), "redo")

    def _reverse(self, target: Target | None, mode: Mode) -> Changes | None:
        if target is None:
            return None
        with self._change(target.step, mode) as writing:
            reversed_records = reversing.reverse(writing, target.reverses)
            history.mark(self.database, target.number, writing.number if mode == "undo" else None)
            return writing.changes(reversed_records)

    @contextmanager
    def _change(self, step: Step, mode: Mode) -> Generator[Writing]:
        with plain_errors(self.opened.file):
            with transaction(self.database):
                writing = Writing.begin(self.database, self.desk, step, mode)
                yield writing
                writing.finish()
            if writing.number is not None:
                self.seen.note(writing.commit, writing.now)

    # What is not valid yet

    @_plainly
    def drafts(self, owner: RecordId) -> dict[str, str]:
        """What was typed into a record's fields and is no value of them yet, by field."""
        return drafts.of(self.database, owner)

    @_plainly
    def keep_drafts(self, owner: RecordId, kind: str, texts: Mapping[str, str | None]) -> None:
        """Keep what was typed into these fields of a record; None takes a field's draft away. It is no step."""
        with transaction(self.database):
            drafts.keep(self.database, owner, kind, texts, self.desk.now())

    @_plainly
    def unfinished(self) -> list[Unfinished]:
        """The records that have drafts, the last typed first; some of them are not in the library yet."""
        return drafts.unfinished(self.database)

    # What was done

    @_plainly
    def to_undo(self) -> Step | None:
        """What `undo` would undo."""
        target = history.to_undo(self.database)
        return target and target.step

    @_plainly
    def to_redo(self) -> Step | None:
        """What `redo` would do again."""
        target = history.to_redo(self.database)
        return target and target.step

    @_plainly
    def steps(self, limit: int) -> list[Done]:
        """The newest steps, newest first."""
        return past.steps(self.database, limit)

    @_plainly
    def history(self, record_id: RecordId) -> list[Version]:
        """All versions of a record, newest first."""
        return past.versions(self.database, record_id)

    # Files

    @property
    def attachments(self) -> Attachments:
        """The files kept with the library."""
        return Attachments(self.opened.attachments, self.folder / ATTACHMENTS_FILE)

    def attach(self, content: bytes | BinaryIO) -> str:
        """Keep a file, before a record names it; its SHA-256 as hex."""
        return self.attachments.put(content)

    def attachment(self, sha256: str) -> bytes:
        """A kept file's content."""
        return self.attachments.get(sha256)

    # The library as a whole

    def back_up(self, target: Path) -> Backup:
        """Write the whole library to one file and check it."""
        return write_backup(self.opened, target, self.desk)

    @_plainly
    def examine(self) -> list[Trouble]:
        """All that is wrong with the library; while there is a damage, no backup of its own is removed."""
        found = [*doctor.gone_back(self.went_back), *doctor.troubles(self.opened)]
        if any(not (trouble.derived or trouble.loose) for trouble in found):
            self.backups.hold(self.desk.now())
        else:
            self.backups.release()
        return found

    @_plainly
    def rebuild(self) -> None:
        """Make all that is derived from records anew."""
        with transaction(self.database):
            derived.rebuild(self.database)

    @_plainly
    def settle(self) -> bool:
        """Do some 20 ms of tidying that makes searches fast after an import; whether more of it is to be done."""
        with transaction(self.database):
            return search.settle(self.database)

    @property
    def backups(self) -> Backups:
        """The library's own backups."""
        return Backups.of(self.folder)

    def accept_state(self) -> None:
        """Take the library as it is, although it went back."""
        self.seen.accept(self.opened.commit, self.desk.now())


def _records(found: Iterable[Kept]) -> list[Record]:
    return [one.record() for one in found]


def _ids_in(found: Mapping[str, Iterable[RecordId]]) -> list[RecordId]:
    return [record_id for ids in found.values() for record_id in ids]
