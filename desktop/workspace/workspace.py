"""One open library and all one can do with it, in the users' words; thin, it holds small parts."""

import datetime as dt
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from attrs import frozen

from desktop.fields import RecordId
from desktop.i18n import Language, Words
from desktop.matching.match import Match
from desktop.records import TYPE_OF, CaseStudy, Industry, Material
from desktop.records.record import Record
from desktop.store.backup import Backup, Counted
from desktop.store.changes import Changes, Step
from desktop.store.desk import Desk
from desktop.store.doctor import Trouble
from desktop.store.errors import LibraryIsDamaged, RecordIsDamaged
from desktop.store.references import named_by
from desktop.store.restore import restore
from desktop.store.store import Store
from desktop.workspace import finding
from desktop.workspace.finding import Hit
from desktop.workspace.outcomes import Bound, ImportReport, ImportRequest, Proposed, Request, Wanted

R = TypeVar("R", bound=Record)


@frozen
class Workspace:
    """An open library. Every change goes through it, is one transaction and one step that can be undone."""

    store: Store

    @classmethod
    def create(cls, folder: Path, desk: Desk, sample: Language | None = None, key: bytes | None = None) -> Self:
        """Make a library in a folder that holds none, with the sample records of a language if asked."""
        workspace = cls(Store.create(folder, desk, key))
        try:
            if sample is not None:
                workspace.add_sample(sample)
        except BaseException:
            workspace.close()
            raise
        return workspace

    @classmethod
    def open(cls, folder: Path, desk: Desk, key: bytes | None = None) -> Self:
        """Open the library in a folder."""
        return cls(Store.open(folder, desk, key))

    def __enter__(self) -> Self:
        """Use it in a `with` statement."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Close the library."""
        self.store.close()

    @property
    def today(self) -> dt.date:
        """The day it is at this desk, by its local clock."""
        return self.store.desk.now().astimezone().date()

    def counts(self) -> dict[str, int]:
        """How many records of each kind there are, kinds in display order."""
        return {kind: self.store.count(kind) for kind in TYPE_OF}

    def get(self, record_id: str) -> Record:
        """The record of this id."""
        return self.store.get(RecordId(record_id))

    def names_in(self, record: Record) -> dict[RecordId, str]:
        """What the records are called that this one refers to, by id."""
        return self.store.titles(named.id for named in named_by(record))

    def find(self, kind: type[R], text: str) -> R:
        """The one record of a kind that this is the id, the external id or the exact name of."""
        return finding.the_one(self.store, kind, text)

    def beside(self) -> Self:
        """The same library once more, for another thread, in which this must be called; closed before this one."""
        return type(self)(self.store.beside())

    def save(self, records: Iterable[Record], step: Step, onto: int | None = None) -> Changes:
        """Save records as one step; `onto` is the number of a step that this goes on with."""
        return self.store.save(records, step, onto)

    def undo(self) -> Changes | None:
        """Undo the newest step that stands; None if there is none."""
        return self.store.undo()

    def redo(self) -> Changes | None:
        """Do again what was undone last; None if there is nothing."""
        return self.store.redo()

    def search(self, words: str, kinds: Sequence[str] = (), limit: int = 20) -> list[Hit]:
        """Everything that holds all the words, best first, with marked snippets."""
        return finding.search(self.store, words, kinds, limit)

    def matches(self, wanted: Wanted, kind: type[CaseStudy | Material], limit: int = 10) -> tuple[Match, ...]:
        """The cases or materials that fit, best first, with reasons."""
        from desktop.workspace import recommending

        return recommending.matches(self.store, wanted, kind, limit, self.today)

    def propose(self, request: Request) -> Proposed:
        """Compose, check and write a tailored proposal."""
        from desktop.workspace import proposing

        return proposing.propose(self.store, request, self.today)

    def bind_cases(
        self, industry: Industry, outputs: Sequence[Path], language: Language, *, anyway: bool = False
    ) -> Bound:
        """Bind the cases of an industry, and of those below it, as a booklet; in spite of objections only `anyway`."""
        from desktop.workspace import binding

        return binding.bind(self.store, industry, outputs, language, self.today, anyway=anyway)

    def import_files(self, request: ImportRequest) -> ImportReport:
        """Bring in records or documents, each file as one step."""
        from desktop.workspace import exchanging

        return exchanging.import_files(self.store, request)

    def export_table(self, kind: str, target: Path, words: Words, *, internal: bool = False) -> int:
        """Write the records of a kind to a table file, with internal fields only if asked; how many there were."""
        from desktop.workspace import exchanging

        return exchanging.export_table(self.store, kind, target, words, internal=internal)

    def back_up(self, target: Path) -> Backup:
        """Keep the whole library in one file, checked after it is written."""
        from desktop.workspace import writing

        return self.store.back_up(writing.outside(target, self.store.folder))

    @staticmethod
    def restore(backup: Path, folder: Path, desk: Desk, key: bytes | None = None) -> Counted:
        """Put a backup in the place of the library in a folder; what was there is kept."""
        return restore(backup, folder, desk, key)

    def examine(self, *, rebuild: bool = False) -> list[Trouble]:
        """All that is wrong with the library; derived tables are made anew first if asked and records can be read."""
        if rebuild:
            with suppress(LibraryIsDamaged, RecordIsDamaged):  # what stands in the way is told below
                self.store.rebuild()
        return self.store.examine()

    def add_sample(self, language: Language) -> Changes:
        """Add the sample records of a language."""
        from desktop.workspace import exchanging

        return exchanging.add_sample(self.store, language, self.today)

    def remove_sample(self) -> Changes | None:
        """Put all sample records into the trash in one step; None if there are none."""
        from desktop.workspace import exchanging

        return exchanging.remove_sample(self.store)
