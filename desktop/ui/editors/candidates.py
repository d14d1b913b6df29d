"""Whom a reference may name: found while one types, and made in place where a name is enough to make it."""

from collections.abc import Collection, Iterable, Sequence

from attrs import evolve

from desktop.fields import NO_RECORD, RecordId, problems
from desktop.importers.raw import fold_name
from desktop.records import TYPE_OF, Contact, Customer, Opportunity
from desktop.records.record import Record
from desktop.store.changes import Step
from desktop.store.desk import new_id
from desktop.ui.editors.editor import Around
from desktop.ui.editors.offer import Offer, Source
from desktop.ui.kinds import belongs_to

_MOST = 7


class Candidates(Source):
    """The records of a kind; people and deals only of the customer that the record belongs to."""

    opens = True

    def __init__(self, around: Around, kind: str) -> None:
        self._around, self._kind = around, kind
        self._store = around.shell.workspace.store

    def title(self, key: str) -> str:
        return self._store.titles([RecordId(key)]).get(RecordId(key)) or self._around.words(
            "Not in the library any more"
        )

    def offers(self, text: str, taken: Collection[str]) -> Sequence[Offer]:
        found = [record for record in self._found(text) if record.id not in taken and record.id != self._own_id()]
        above = self._store.titles([one for record in found if (one := belongs_to(record))])
        offers = [self._offer(record, above) for record in found[:_MOST]]
        return [*offers, *self._offer_to_make(text, found)]

    def meant(self, text: str) -> str | None:
        """The one record that is called exactly so."""
        found = [record for record in self._store.find(self._kind, text) if self._fits(record)]
        return found[0].id if len(found) == 1 else None

    def make(self, text: str) -> str:
        record = self._new(text)
        shell = self._around.shell
        shell.save([record], Step("Add {name}", {"name": record.name_of_record}))
        return record.id

    def can_make(self, text: str) -> bool:
        """Whether a name is enough to make one."""
        return bool(text) and not problems(self._new(text))

    def open(self, key: str) -> None:
        shell = self._around.shell
        for record in self._store.get_many([RecordId(key)]):
            shell.show_record(record)

    def _found(self, text: str) -> list[Record]:
        if self._customer is not None:
            return self._of_customer(text)
        if not text:
            return self._store.recent(_MOST + 1, [self._kind])
        ids = [hit.id for hit in self._store.search(text, [self._kind], _MOST + 1)]
        return self._store.get_many(ids)

    def _of_customer(self, text: str) -> list[Record]:
        record_type = TYPE_OF[self._kind]
        theirs: list[Record] = list(self._store.of_customer(record_type, self._customer or NO_RECORD))
        if not text:
            return theirs[: _MOST + 1]
        hits = {hit.id for hit in self._store.search(text, [self._kind], 200)}
        return [one for one in theirs if one.id in hits or fold_name(text) in fold_name(one.name_of_record)]

    @property
    def _customer(self) -> RecordId | None:
        """The customer within whom one looks; None where one looks everywhere."""
        about = self._around.about()
        if not issubclass(TYPE_OF[self._kind], Contact | Opportunity):
            return None
        if isinstance(about, Customer):
            return about.id
        return getattr(about, "customer", None) or None

    def _fits(self, record: Record) -> bool:
        customer = self._customer
        return record.id != self._own_id() and (customer is None or getattr(record, "customer", None) == customer)

    def _own_id(self) -> RecordId:
        return self._around.about().id

    def _offer(self, record: Record, above: dict[RecordId, str]) -> Offer:
        belongs = belongs_to(record)
        detail = "" if self._customer is not None else above.get(belongs, "") if belongs else ""
        if isinstance(record, Contact):
            detail = record.position or detail
        return Offer(record.name_of_record, record.id, detail)

    def _offer_to_make(self, text: str, found: Iterable[Record]) -> list[Offer]:
        is_there = any(fold_name(record.name_of_record) == fold_name(text) for record in found)
        if is_there or not self.can_make(text):
            return []
        kind = self._around.words(TYPE_OF[self._kind].label)
        said = self._around.words("Add {kind} “{value}”", kind=kind, value=text)
        return [Offer(said, text, makes=True, icon="plus")]

    def _new(self, text: str) -> Record:
        record_type = TYPE_OF[self._kind]
        made = record_type(id=new_id(), **{record_type.title_field: text})  # type: ignore[arg-type]
        return evolve(made, customer=self._customer) if isinstance(made, Contact | Opportunity) else made
