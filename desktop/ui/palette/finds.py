"""Lines for records: what was found, with where it belongs, and what can be made of what was typed."""

from collections.abc import Iterable, Sequence

from attrs import frozen

from desktop.records import CaseStudy, Customer
from desktop.records.record import Record
from desktop.store.changes import Step
from desktop.store.desk import new_id
from desktop.store.hearing import IS, marks, met
from desktop.text import clean_line
from desktop.ui.kinds import ICON_OF, belongs_to, context
from desktop.ui.palette.entry import Entry
from desktop.ui.shell import Shell
from desktop.workspace.finding import Hit

_LONGEST_NAME = 200
"""What is longer is no name of a customer."""


@frozen
class Finds:
    """The library's records, as lines."""

    shell: Shell

    def found(self, hits: Sequence[Hit], typed: str) -> list[Entry]:
        """What a search found, in its order."""
        contexts = self._contexts([hit.record for hit in hits])
        return [self._found(hit, typed, said) for hit, said in zip(hits, contexts, strict=True)]

    def records(self, records: Sequence[Record]) -> list[Entry]:
        """Records without a search."""
        contexts = self._contexts(records)
        return [self._entry(record, said) for record, said in zip(records, contexts, strict=True)]

    def to_make(self, typed: str, found: Iterable[Entry]) -> list[Entry]:
        """A new customer or case of that name, unless there is something of just that name."""
        name = clean_line(typed)
        if not name or len(name) > _LONGEST_NAME or any(entry.level >= IS for entry in found):
            return []
        words = self.shell.words
        return [
            Entry(
                key="new:customer",
                icon=ICON_OF[Customer.kind],
                title=words("New customer “{name}”", name=name),
                do=lambda: self._make(Customer(id=new_id(), name=name)),
            ),
            Entry(
                key="new:case_study",
                icon=ICON_OF[CaseStudy.kind],
                title=words("New case study “{name}”", name=name),
                do=lambda: self._make(CaseStudy(id=new_id(), title=name)),
            ),
        ]

    def _make(self, record: Record) -> None:
        self.shell.save([record], Step("Add {name}", {"name": record.name_of_record}))
        self.shell.show_record(record)

    def _found(self, hit: Hit, typed: str, said: str) -> Entry:
        how = met(hit.title, typed)
        titled = how.marks if how else marks(hit.title, typed)
        snippet = hit.snippet if hit.snippet.marks and not titled else None
        return Entry(
            key=f"record:{hit.id}",
            icon=ICON_OF[hit.kind],
            title=hit.title,
            marks=titled,
            more=snippet.text if snippet else "",
            more_marks=snippet.marks if snippet else (),
            context=said,
            level=how.level if how else 0.0,
            do=lambda: self.shell.show_record(hit.record),
        )

    def _entry(self, record: Record, said: str) -> Entry:
        return Entry(
            key=f"record:{record.id}",
            icon=ICON_OF[record.kind],
            title=record.name_of_record,
            context=said,
            do=lambda: self.shell.show_record(record),
        )

    def _contexts(self, records: Sequence[Record]) -> list[str]:
        above = {one for one in map(belongs_to, records) if one is not None}
        names = self.shell.workspace.store.titles(above) if above else {}
        return [context(record, names, self.shell.words) for record in records]
