"""What was done: every change as a step, with each record's values from before it.

Only what a step changed is kept, and only as it was before: what it was after is what the next step found before it,
or the record itself. So an import of 100,000 records costs 100,000 empty rows, and undoing it is exact all the same.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, cast

from attrs import astuple, frozen
from sqlite_utils import Database

from desktop.store.changes import Step
from desktop.store.engine import SqlValue, read_json
from desktop.store.kept import Kept
from desktop.store.table import Row, Table

Mode = Literal["change", "undo", "redo", "purge"]
Values = Mapping[str, SqlValue]
"""Values by the names of their columns; with `id` and `kind` among them, a whole record."""
_ADDED_WHAT_LASTS = """EXISTS (
    SELECT 1 FROM step AS lasting CROSS JOIN history AS told ON told.step = lasting.number
    CROSS JOIN history AS added ON added.step = step.number AND added.record = told.record
    WHERE lasting.number >= step.number AND lasting.dropped = 1 AND lasting.undone IS NULL AND added.before IS NULL
)"""
"""Whether a step added a record that one that lasts tells of; joined from those few, an import may be long."""
_TO_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@frozen
class Stamp:
    """When and by whom a step was made; `clock` is a hybrid logical clock: milliseconds × 65,536, always rising."""

    at: str
    clock: int
    device: str
    author: str


@frozen
class Target:
    """A step that can be undone or done again, and the number of the step whose changes are to be reversed for it."""

    number: int
    reverses: int
    step: Step


def before_of(table: Table, before: Kept | None, after: Row | None) -> str | None:
    """What history keeps of one change: nothing of a new record, all of one taken out, else the values that differ."""
    if before is None:
        return None
    if after is None:
        return _TO_JSON({"id": before.id, "kind": before.kind, **dict(zip(table.names, before.row, strict=True))})
    compared = zip(table.names, before.row, after, strict=True)
    return _TO_JSON({name: old for name, old, new in compared if old != new})


def add_step(database: Database, mode: Mode, step: Step, stamp: Stamp) -> int:
    """Write a step down; its number. One that lasts is given up for undoing from the first."""
    cursor = database.conn.execute(
        'INSERT INTO step (mode, message, "values", at, clock, device, author, dropped) '
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (mode, step.message, _TO_JSON(dict(step.values)), *astuple(stamp), step.lasts),
    )
    return cast("int", cursor.lastrowid)


def add(database: Database, step: int, befores: Sequence[tuple[int, str | None]]) -> None:
    """Write down what a step changed: each record's key, and what `before_of` gave."""
    database.conn.executemany(
        "INSERT INTO history (step, record, before) VALUES (?, ?, ?)", [(step, key, before) for key, before in befores]
    )


def merge(database: Database, step: int, key: int, before: str | None) -> None:
    """Write down a further change of a record that this step has changed already: the oldest values stay."""
    (first,) = database.conn.execute("SELECT before FROM history WHERE step = ? AND record = ?", (step, key)).fetchone()
    if first is not None and before is not None:
        both = _TO_JSON({**read_json(before), **read_json(first)})
        database.conn.execute("UPDATE history SET before = ? WHERE step = ? AND record = ?", (both, step, key))


def befores(database: Database, step: int, size: int) -> Iterator[list[tuple[int, Values | None]]]:
    """What a step changed, `size` at a time: each record's key and its values from before; None for a new record."""
    last = 0
    while True:
        rows = database.conn.execute(
            "SELECT record, before FROM history WHERE step = ? AND record > ? ORDER BY record LIMIT ?",
            (step, last, size),
        ).fetchall()
        if not rows:
            return
        last = rows[-1][0]
        yield [(key, None if before is None else read_json(before)) for key, before in rows]


def stamp_again(database: Database, step: int, stamp: Stamp) -> None:
    """Note that a step went on until now."""
    database.conn.execute("UPDATE step SET at = ?, clock = ? WHERE number = ?", (stamp.at, stamp.clock, step))


def is_open(database: Database, step: int) -> bool:
    """Whether a step is the newest of all, a person's own, and not undone."""
    newest = database.conn.execute("SELECT number, mode, undone FROM step ORDER BY number DESC LIMIT 1").fetchone()
    return newest is not None and tuple(newest) == (step, "change", None)


def touched(database: Database, step: int) -> set[int]:
    """The keys of the records that a step changed."""
    return {key for (key,) in database.conn.execute("SELECT record FROM history WHERE step = ?", (step,))}


def drop_undone(database: Database) -> None:
    """Give up what could still be done again: a new change was made."""
    database.conn.execute("UPDATE step SET dropped = 1 WHERE undone IS NOT NULL AND dropped = 0")


def to_undo(database: Database) -> Target | None:
    """The newest step that stands and does not last; none before one that added what something lasting tells of."""
    which = f"undone IS NULL AND (dropped = 0 OR {_ADDED_WHAT_LASTS})"
    target = _target(database, "number", which, "ORDER BY number DESC")
    if target is not None:
        asked = f"SELECT {_ADDED_WHAT_LASTS} FROM step WHERE number = ?"
        (ends,) = database.conn.execute(asked, (target.number,)).fetchone()
        return None if ends else target
    return None


def to_redo(database: Database) -> Target | None:
    """The step that was undone last and not given up."""
    return _target(database, "undone", "undone IS NOT NULL AND dropped = 0", "ORDER BY number")


def _target(database: Database, reverses: str, which: str, order: str) -> Target | None:
    """Find a step by condition and order; one whose records were all purged is passed over."""
    row = database.conn.execute(
        f"""SELECT number, {reverses}, message, "values" FROM step WHERE mode = 'change' AND {which}
        AND EXISTS (SELECT 1 FROM history WHERE history.step = {reverses}) {order} LIMIT 1"""
    ).fetchone()
    return None if row is None else Target(row[0], row[1], Step(row[2], read_json(row[3])))


def forget(database: Database, keys: Sequence[int]) -> None:
    """Remove all that is known of what records were before."""
    database.conn.executemany("DELETE FROM history WHERE record = ?", [(key,) for key in keys])


def mark(database: Database, number: int, undone: int | None) -> None:
    """Note which step undid this one; None when it stands again."""
    database.conn.execute("UPDATE step SET undone = ? WHERE number = ?", (undone, number))
