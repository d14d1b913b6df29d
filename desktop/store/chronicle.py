"""The chronicle: all that was done in a library, step by step, and what each step did to which record."""

import datetime as dt
from pathlib import Path
from typing import Final, Literal, cast

from attrs import frozen
from sqlite_utils import Database

from desktop.fields import RecordId
from desktop.store.engine import plain_errors, read_json
from desktop.store.past import STEP, Done, done_of
from desktop.store.values import moment_out

How = Literal["added", "changed", "deleted", "restored", "removed"]
"""What a step did to a record; «removed» is what undoing an addition does."""
_NAMED: Final = 3
_OF_KIND: Final = (
    "EXISTS (SELECT 1 FROM history JOIN record ON record.key = history.record "
    "WHERE history.step = number AND record.kind = ?)"
)
_COUNT: Final = "(SELECT count(*) FROM history WHERE history.step = number)"
_TOUCHED: Final = (
    "SELECT kind, id, title, deleted_at IS NULL, before FROM history JOIN record ON record.key = history.record "
    "WHERE step = ? ORDER BY record.key LIMIT ?"
)


@frozen
class Told:
    """A step, how many records it touched, and the titles of the first few of them that are still there."""

    done: Done
    records: int
    titles: tuple[str, ...]


@frozen
class Touched:
    """A record that a step touched and that is still there, if only in the trash, and what the step did to it."""

    kind: str
    id: RecordId
    title: str
    is_live: bool
    how: How


@frozen
class Chronicle:
    """What was done in one open library."""

    database: Database
    file: Path

    def page(
        self, limit: int, before: int | None = None, kind: str = "", since: dt.datetime | None = None
    ) -> list[Told]:
        """`limit` steps, newest first: those before step `before`, that touched a kind, made at a time or later."""
        asked, values = ["(? IS NULL OR number < ?)"], [before, before]
        conditions: list[tuple[str, str | None]] = [(_OF_KIND, kind or None), ("at >= ?", moment_out(since))]
        chosen = [(condition, value) for condition, value in conditions if value is not None]
        where = " AND ".join([*asked, *(condition for condition, _ in chosen)])
        with plain_errors(self.file):
            rows = self.database.conn.execute(
                f"SELECT {STEP}, {_COUNT} FROM step WHERE {where} ORDER BY number DESC LIMIT ?",
                (*values, *(value for _, value in chosen), limit),
            ).fetchall()
            return [self._told(done_of(list(row[:-1])), cast("int", row[-1])) for row in rows]

    def touched(self, step: int, limit: int) -> list[Touched]:
        """The first records that a step touched."""
        with plain_errors(self.file):
            rows = self.database.conn.execute(_TOUCHED, (step, limit)).fetchall()
            return [
                Touched(kind, RecordId(record_id), title, bool(is_live), _how(before))
                for kind, record_id, title, is_live, before in rows
            ]

    def _told(self, done: Done, records: int) -> Told:
        rows = self.database.conn.execute(_TOUCHED, (done.number, _NAMED)).fetchall()
        return Told(done, records, tuple(title for _, _, title, _, _ in rows))


def _how(before: str | None) -> How:
    """What was done, by what history kept from before."""
    if before is None:
        return "added"
    values = read_json(before)
    if "id" in values:
        return "removed"
    if "deleted_at" in values:
        return "deleted" if values["deleted_at"] is None else "restored"
    return "changed"
