"""One open library and all one can do with it, in the users' words; thin, it holds small parts."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Final, Self, TypeVar

from attrs import frozen

from desktop.fields import File, RecordId
from desktop.i18n import Language, Words
from desktop.importers.encoding import Candidate
from desktop.importers.seen import SeenFile
from desktop.matching.match import Match
from desktop.money import Money
from desktop.records import TYPE_OF, Brand, CaseStudy, Customer, Industry, Material, Proposal
from desktop.records.choices import DecisionRole
from desktop.records.record import Record
from desktop.records.rows import PriceLine
from desktop.store.backup import Backup, Counted
from desktop.store.bin import Bin
from desktop.store.changes import Changes, Step
from desktop.store.chronicle import Chronicle
from desktop.store.dealings import Dealing, Dealings
from desktop.store.desk import Desk
from desktop.store.doctor import Trouble
from desktop.store.engine import leave_log, plain_errors, wait_for, write_back
from desktop.store.errors import LibraryIsDamaged, RecordIsDamaged
from desktop.store.glances import Glances
from desktop.store.listing import Lists
from desktop.store.references import named_by
from desktop.store.restore import restore
from desktop.store.store import Store
from desktop.store.taking_up import Standing, is_lost, standing, take_up
from desktop.store.used import Used
from desktop.workspace import finding, upkeep
from desktop.workspace.finding import Hit
from desktop.workspace.outcomes import (
    Bound,
    ImportPreview,
    ImportReport,
    ImportRequest,
    Proposed,
    Request,
    SamplePages,
    Wanted,
    WrittenTable,
)
from desktop.workspace.upkeep import Size

R = TypeVar("R", bound=Record)
_MILLISECONDS: Final = 30
"""For so long a window may stand still without being felt."""


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

    def dealings(self, customer: RecordId, limit: int, before: int | None = None) -> list[Dealing]:
        """What was done with a customer and all that is theirs, newest first; only before a step of this number."""
        return Dealings(self.store.database, self.store.opened.file).of(customer, limit, before)

    @property
    def chronicle(self) -> Chronicle:
        """What was done, step by step."""
        return Chronicle(self.store.database, self.store.opened.file)

    @property
    def bin(self) -> Bin:
        """What is in the trash."""
        return Bin(self.store.database, self.store.opened.file)

    @property
    def lists(self) -> Lists:
        """The lists of all kinds of record."""
        return Lists(self.store.database, self.store.opened.file)

    @property
    def glances(self) -> Glances:
        """What lists say of a record and stands in others."""
        return Glances(self.store.database, self.store.opened.file)

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

    def used(self, kind: str, field: str) -> list[str]:
        """What a field of a kind of record holds elsewhere, most used first: to be offered while one types."""
        return Used(self.store.database, self.store.opened.file).values(kind, field)

    def be_quick(self) -> None:
        """Have a change give up soon while another is under way (`LibraryIsBusy`): a window can't wait.

        Nor does it wait until what was changed is moved into the library's file: `write_back` does that.
        """
        wait_for(self.store.database, _MILLISECONDS)
        leave_log(self.store.database)

    def write_back(self) -> None:
        """Move what was changed from the log into the library's file; may take a while, at best on another thread."""
        with plain_errors(self.store.opened.file):
            write_back(self.store.database)

    @property
    def is_lost(self) -> bool:
        """Whether the library was taken away: what is open of it is of no use until `take_up`."""
        return is_lost(self.store)

    @property
    def standing(self) -> Standing:
        """What stands in the library's folder: while somebody puts it back, that changes."""
        return standing(self.store.folder)

    @property
    def commit(self) -> int:
        """How many changes the library has seen."""
        with plain_errors(self.store.opened.file):
            return self.store.opened.commit

    def take_up(self) -> None:
        """Go on with the library that was put back; nothing is changed where it is another one, or damaged, or in use.

        No other thread may have it open, and what `be_quick` did must be done again.
        """
        take_up(self.store)

    def search(self, words: str, kinds: Sequence[str] = (), limit: int = 20, *, exact: bool = False) -> list[Hit]:
        """Everything that holds all the words, best first, with marked snippets; `exact` takes longer."""
        return finding.search(self.store, words, kinds, limit, exact=exact)

    def matches(self, wanted: Wanted, kind: type[CaseStudy | Material], limit: int = 10) -> tuple[Match, ...]:
        """The cases or materials that fit, best first, with reasons."""
        from desktop.workspace import recommending

        return recommending.matches(self.store, wanted, kind, limit, self.today)

    def propose(self, request: Request) -> Proposed:
        """Compose, check and write a tailored proposal."""
        from desktop.workspace import proposing

        return proposing.propose(self.store, request, self.today)

    def export(
        self,
        proposal: Proposal,
        outputs: Sequence[Path],
        anyway: str = "",
        told: Callable[[int, int], object] = lambda _done, _total: None,
    ) -> Proposed:
        """Check and write a proposal that is here; `told` hears how much is done of how much."""
        from desktop.workspace import proposing

        return proposing.export(self.store, proposal, outputs, self.today, anyway, told)

    def new_proposal(
        self, customer: Customer, language: Language, edition: DecisionRole | None = None, template: str = ""
    ) -> Proposal:
        """A draft for a customer with what is usual; it is not in the library yet."""
        from desktop.workspace import proposing

        return proposing.new_proposal(self.store, customer, language, edition, template, self.today)

    def with_prices(self, customer: Customer, lines: Sequence[PriceLine], language: Language) -> Proposal:
        """A customer's last draft, or a new one, with price lines that were tried out; it is not saved."""
        from desktop.workspace import pricing

        return pricing.with_prices(self.store, customer, lines, language, self.today)

    def next_version(self, proposal: Proposal) -> Proposal:
        """The draft of a proposal's next version; it is not in the library yet."""
        from desktop.workspace import proposing

        return proposing.next_version(proposal, self.today)

    def bind_cases(
        self, industry: Industry, outputs: Sequence[Path], language: Language, *, anyway: bool = False
    ) -> Bound:
        """Bind the cases of an industry, and of those below it, as a booklet; in spite of objections only `anyway`."""
        from desktop.workspace import binding

        return binding.bind(self.store, industry, outputs, language, self.today, anyway=anyway)

    def keep_logo(self, file: Path) -> File:
        """Keep a picture that a brand can name as its logo."""
        from desktop.workspace import branding

        return branding.keep_logo(self.store, file)

    def logo_picture(self, logo: File, width: int) -> bytes:
        """A logo as a picture of so many pixels' width at the most."""
        from desktop.workspace import branding

        return branding.logo_picture(self.store, logo, width)

    def logo_colours(self, logo: File) -> Sequence[str]:
        """The colours that a logo is made of, as `#RRGGBB`, the commonest first."""
        from desktop.workspace import branding

        return branding.logo_colours(self.store, logo)

    def sample_pages(self, brand: Brand, language: Language) -> SamplePages:
        """A small proposal in the look and words of a brand as it is being edited."""
        from desktop.workspace.sample_page import sample_pages

        return sample_pages(self.store, brand, language, self.today)

    def case_page(self, case: CaseStudy, language: Language) -> bytes:
        """The page of a case as an outside reader would see it, as a PDF, in the case's own language or else this."""
        from desktop.workspace.case_page import case_page

        return case_page(self.store, case, language, self.today)

    def amounts(self, proposals: Iterable[Proposal]) -> Mapping[RecordId, Money]:
        """By id what proposals are worth: what is signed if the recommended offer is taken."""
        from desktop.workspace.amounts import amounts

        return amounts(self.store, proposals)

    def import_files(self, request: ImportRequest) -> ImportReport:
        """Bring in records or documents, all files as one step."""
        from desktop.workspace import importing

        return importing.import_files(self.store, request)

    def preview_import(
        self, request: ImportRequest, known: Iterable[SeenFile] = (), pulse: Callable[[int, int], None] | None = None
    ) -> ImportPreview:
        """What files would bring in; nothing is written. `known` files that haven't changed aren't read again.

        `pulse` is told how far it is (done, of how many); what it raises ends the reading.
        """
        from desktop.workspace import importing

        return importing.preview(self.store, request, known, pulse or importing.unheard)

    def import_previewed(
        self, previewed: ImportPreview, pulse: Callable[[int, int], None] | None = None
    ) -> ImportReport:
        """Bring in exactly what was previewed, as one step; refused if the files or the library changed since."""
        from desktop.workspace import importing

        return importing.bring_in(self.store, previewed, pulse or importing.unheard)

    @staticmethod
    def encodings_of(file: Path) -> tuple[Candidate, ...]:
        """The encodings that a text file may be in, the likeliest first, with some of its lines read that way."""
        from desktop.workspace import importing

        return importing.encodings_of(file)

    def export_table(self, kind: str, target: Path, words: Words, *, internal: bool = False) -> WrittenTable:
        """Write the records of a kind to a table file, with internal fields only if asked."""
        from desktop.workspace import exchanging

        return exchanging.export_table(self.store, kind, target, words, internal=internal)

    def back_up(self, target: Path) -> Backup:
        """Keep the whole library in one file, checked after it is written."""
        from desktop.workspace import writing

        return self.store.back_up(writing.outside(target, self.store.folder))

    def keep_backup(self, why: str) -> Backup:
        """Make one of the library's own backups, and remove those that need not be kept any more."""
        return upkeep.keep_backup(self.store, why)

    def size(self) -> Size:
        """How large the library is: its records by kind, its bytes on disk."""
        return upkeep.size(self.store, self.counts())

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
