"""One change under way: records written with their history and all that is derived from them, in one transaction."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final, TypeVar

from attrs import define, field, frozen
from sqlite_utils import Database

from desktop.records import TYPE_OF
from desktop.records.record import Record
from desktop.store import derived, history, kept
from desktop.store.changes import Step
from desktop.store.desk import Desk
from desktop.store.history import Mode, Stamp
from desktop.store.kept import Kept
from desktop.store.table import table_of
from desktop.store.values import moment_out

BATCH: Final = 1000
"""Records written at a time: enough to be fast, few enough to stay small in memory."""
_T = TypeVar("_T")


@frozen
class Change:
    """One record before and after; None where there is none. `record` is what stands after."""

    before: Kept | None
    after: Kept | None
    record: Record | None

    @property
    def either(self) -> Kept:
        """The record as it is kept, before or after."""
        found = self.after or self.before
        if found is None:
            raise ValueError("a change of nothing")
        return found


def batches(items: Iterable[_T], size: int = BATCH) -> Iterator[list[_T]]:
    """Items in lists of `size`."""
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch


@define
class Writing:
    """What one transaction writes; begun with what the library knows of itself, ended by `finish`."""

    database: Database
    desk: Desk
    step: Step
    mode: Mode
    now: dt.datetime
    clock: int
    last_key: int
    commit: int
    number: int | None = None
    kinds: set[str] = field(factory=set[str])
    touched: set[int] = field(factory=set[int])

    @classmethod
    def begin(cls, database: Database, desk: Desk, step: Step, mode: Mode) -> "Writing":
        """Begin a change inside a transaction."""
        row = database.conn.execute("SELECT clock, last_key, commits FROM library").fetchone()
        now = desk.now()
        clock = max(int(row[0]) + 1, int(now.timestamp() * 1000) << 16)
        return cls(database, desk, step, mode, now, clock, row[1], row[2] + 1)

    def next_key(self) -> int:
        """A key that no record of this library ever had."""
        self.last_key += 1
        return self.last_key

    def write(self, changes: Sequence[Change]) -> None:
        """Write changes of different records down, everywhere."""
        if not changes:
            return
        self.kinds |= {change.either.kind for change in changes}
        after = [change.after for change in changes if change.after is not None]
        kept.write(self.database, after)
        kept.remove(self.database, [change.either for change in changes if change.after is None])
        self._write_history(changes)
        gone = [change.before.key for change in changes if change.before is not None and change.before.is_live]
        derived.remove(self.database, gone)
        found = [
            (change.after.key, change.record)
            for change in changes
            if change.after and change.record and change.after.is_live
        ]
        derived.put(self.database, found)

    def _write_history(self, changes: Sequence[Change]) -> None:
        if self.number is None:
            self.number = self._begin_step()
        fresh: list[tuple[int, str | None]] = []
        for change in changes:
            row = None if change.after is None else change.after.row
            before = history.before_of(table_of(TYPE_OF[change.either.kind]), change.before, row)
            if change.either.key in self.touched:
                history.merge(self.database, self.number, change.either.key, before)
            else:
                fresh.append((change.either.key, before))
        history.add(self.database, self.number, fresh)
        self.touched.update(key for key, _ in fresh)

    def _begin_step(self) -> int:
        if self.mode == "change":
            history.drop_undone(self.database)
        stamp = Stamp(str(moment_out(self.now)), self.clock, self.desk.device, self.desk.author)
        return history.add_step(self.database, self.mode, self.step, stamp)

    def finish(self) -> None:
        """Write down what the library knows of itself after this change."""
        self.database.conn.execute(
            "UPDATE library SET clock = ?, last_key = ?, commits = ?", (self.clock, self.last_key, self.commit)
        )
