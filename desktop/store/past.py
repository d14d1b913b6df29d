"""What was done, as a person reads it: the steps, and one record's versions."""

from typing import cast

from attrs import frozen
from sqlite_utils import Database

from desktop.records import TYPE_OF
from desktop.records.record import Record
from desktop.store import kept
from desktop.store.changes import Step
from desktop.store.engine import SqlValue, read_json
from desktop.store.history import Mode, Stamp
from desktop.store.reversing import row_of
from desktop.store.table import Table, table_of

STEP = 'number, mode, message, "values", at, clock, device, author, undone IS NULL, dropped'


@frozen
class Done:
    """A step that was done; `stands` is whether it was not undone since."""

    number: int
    mode: Mode
    step: Step
    stamp: Stamp
    stands: bool


@frozen
class Version:
    """A record as a step left it (None where the step took it away), and the fields that the step changed."""

    done: Done
    record: Record | None
    changed: tuple[str, ...]


def steps(database: Database, limit: int) -> list[Done]:
    """The newest steps, newest first."""
    rows = database.conn.execute(f"SELECT {STEP} FROM step ORDER BY number DESC LIMIT ?", (limit,)).fetchall()
    return [done_of(row) for row in rows]


def versions(database: Database, record_id: str) -> list[Version]:
    """All versions of a record that is in the library, newest first."""
    found: list[Version] = []
    for now in kept.by_ids(database, [record_id]).values():
        table = table_of(TYPE_OF[now.kind])
        row, there = now.row, True
        for before, *step in database.conn.execute(
            f"SELECT before, {STEP} FROM history JOIN step ON number = step WHERE record = ? ORDER BY number DESC",
            (now.key,),
        ).fetchall():
            values: dict[str, SqlValue] = read_json(before or "{}")
            record = table.record(now.id, row) if there else None
            found.append(Version(done_of(step), record, fields_changed(table, values)))
            row, there = row_of(now.kind, values, row), before is not None
    return found


def done_of(row: list[SqlValue]) -> Done:
    """A step from the values of its columns, those of `STEP`."""
    number, mode, message, values, at, clock, device, author, stands, dropped = row
    stamp = Stamp(str(at), cast("int", clock), str(device), str(author))
    step = Step(str(message), read_json(str(values)), lasts=bool(stands and dropped))
    return Done(cast("int", number), cast("Mode", mode), step, stamp, bool(stands))


def fields_changed(table: Table, values: dict[str, SqlValue]) -> tuple[str, ...]:
    """The fields, in order, that the values of these columns belong to; not the times that the store sets."""
    named = [column.field for column in table.columns if column.name in values]
    return tuple(dict.fromkeys([*(name for name in ("external_id", "sample", "deleted_at") if name in values), *named]))
