"""One change under way: records written with their history and all that is derived from them, in one transaction."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final, TypeVar

from attrs import define, field
from sqlite_utils import Database

from desktop.records import TYPE_OF
from desktop.store import derived, history, kept
from desktop.store.change import Change
from desktop.store.changes import Changes, Step
from desktop.store.desk import Desk
from desktop.store.history import Mode, Stamp
from desktop.store.kept import Kept
from desktop.store.table import table_of
from desktop.store.values import moment_out

BATCH: Final = 4000
"""Records written at a time: enough to be fast, few enough to stay small in memory."""
_T = TypeVar("_T")


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
    onto: int | None = None
    kinds: set[str] = field(factory=set[str])
    touched: set[int] = field(factory=set[int])

    @classmethod
    def begin(cls, database: Database, desk: Desk, step: Step, mode: Mode) -> "Writing":
        """Begin a change inside a transaction."""
        row = database.conn.execute("SELECT clock, last_key, commits FROM library").fetchone()
        now = desk.now()
        clock = max(int(row[0]) + 1, int(now.timestamp() * 1000) << 16)
        return cls(database, desk, step, mode, now, clock, row[1], row[2] + 1)

    def go_on(self, step: int | None) -> None:
        """Make this change part of a step, if that is the newest of all and stands."""
        if step is not None and history.is_open(self.database, step):
            self.onto = step
            self.touched |= history.touched(self.database, step)

    def next_key(self) -> int:
        """A key that no record of this library ever had."""
        self.last_key += 1
        return self.last_key

    def write(self, changes: Sequence[Change]) -> None:
        """Write changes of different records down, everywhere."""
        if not changes:
            return
        step = self.begin_step(change.either.kind for change in changes)
        derived.remove(self.database, changes)
        kept.insert(self.database, [change.either for change in changes if change.before is None])
        kept.update(self.database, [change.either for change in changes if change.before and change.after])
        kept.remove(self.database, [change.either for change in changes if change.after is None])
        self._write_history(step, changes)
        derived.put(self.database, changes)

    def begin_step(self, kinds: Iterable[str]) -> int:
        """Write the step down if it isn't yet, now that records of these kinds are to be changed; its number."""
        self.kinds.update(kinds)
        if self.number is None:
            self.number = self._add_step() if self.onto is None else self._go_on_with(self.onto)
        return self.number

    def _write_history(self, step: int, changes: Sequence[Change]) -> None:
        fresh: list[tuple[int, str | None]] = []
        for change in changes:
            row = None if change.after is None else change.after.row
            before = history.before_of(table_of(TYPE_OF[change.either.kind]), change.before, row)
            if change.either.key in self.touched:
                history.merge(self.database, step, change.either.key, before)
            else:
                fresh.append((change.either.key, before))
        history.add(self.database, step, fresh)
        self.touched.update(key for key, _ in fresh)

    def _add_step(self) -> int:
        if self.mode == "change":
            history.drop_undone(self.database)
        return history.add_step(self.database, self.mode, self.step, self._stamp())

    def _go_on_with(self, step: int) -> int:
        history.stamp_again(self.database, step, self._stamp())
        return step

    def _stamp(self) -> Stamp:
        return Stamp(str(moment_out(self.now)), self.clock, self.desk.device, self.desk.author)

    def changes(self, touched: Iterable[Kept]) -> Changes:
        """What was done, to these records."""
        return Changes(self.step, self.number, frozenset(self.kinds), tuple(one.id for one in touched))

    def finish(self) -> None:
        """Write down what the library knows of itself after this change, if it was one."""
        if self.number is None:
            return
        self.database.conn.execute(
            "UPDATE library SET clock = ?, last_key = ?, commits = ? WHERE one = 1",
            (self.clock, self.last_key, self.commit),
        )
