"""Saving: what is new, what has changed, and what stays as it is."""

from collections.abc import Sequence

from attrs import define, evolve, field

from desktop.fields import RecordId, problems
from desktop.records import TYPE_OF
from desktop.records.record import Record
from desktop.store import errors, kept
from desktop.store.change import Change
from desktop.store.changes import Changes
from desktop.store.desk import new_id
from desktop.store.kept import Kept
from desktop.store.table import CREATED_AT, DELETED_AT, UPDATED_AT, stamped, table_of
from desktop.store.values import moment_out
from desktop.store.writing import Writing


@define
class Saving:
    """What a save did so far."""

    writing: Writing
    ids: list[RecordId] = field(factory=list[RecordId])
    added: int = 0
    updated: int = 0
    unchanged: int = 0

    def save(self, records: Sequence[Record]) -> None:
        """Save these records; of one that comes twice the later one stays."""
        standing = kept.by_ids(self.writing.database, [record.id for record in records if record.id])
        changes: dict[int, Change] = {}
        now = moment_out(self.writing.now)
        for record in records:
            check(record)
            change = self._change(record, standing.get(record.id), now)
            self.ids.append(change.either.id)
            if change.record is None:
                continue
            if change.either.key in changes:
                self.writing.write(list(changes.values()))
                changes.clear()
            changes[change.either.key] = change
            standing[change.either.id] = change.either
        self.writing.write(list(changes.values()))

    def changes(self) -> Changes:
        """What was done, all in all."""
        return evolve(
            self.writing.changes(()),
            ids=tuple(self.ids),
            added=self.added,
            updated=self.updated,
            unchanged=self.unchanged,
        )

    def _change(self, record: Record, before: Kept | None, now: str | None) -> Change:
        row = table_of(type(record)).row(record)
        if before is None:
            self.added += 1
            named = record if record.id else evolve(record, id=new_id())
            after = Kept(self.writing.next_key(), named.id, record.kind, stamped(row, now, now, None))
            return Change(after, None, after, named)
        if before.kind != record.kind:
            raise errors.KindHasChanged(id=record.id, kind=TYPE_OF[before.kind].label)
        row = stamped(row, before.row[CREATED_AT], before.row[UPDATED_AT], before.row[DELETED_AT])
        if row == before.row:
            self.unchanged += 1
            return Change(before, before, before, None)
        self.updated += 1
        row = stamped(row, before.row[CREATED_AT], now, before.row[DELETED_AT])
        after = Kept(before.key, before.id, before.kind, row)
        return Change(after, before, after, record)


def check(record: Record) -> None:
    """Refuse a record that has problems."""
    if table_of(type(record)).screen(record):
        for problem in problems(record):
            raise errors.RecordIsNotValid(record.name_of_record or record.label, problem)
