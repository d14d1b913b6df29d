"""Traces: what was changed since somebody looked, so that what was read need not be read again."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from attrs import frozen
from sqlite_utils import Database

from desktop.fields import RecordId
from desktop.store.engine import plain_errors

_TOUCHED: Final = """
SELECT record.kind, count(DISTINCT record.id), min(record.id)
FROM step JOIN history ON history.step = step.number JOIN record ON record.key = history.record
WHERE step.number >= ? AND step.clock > ? GROUP BY record.kind
"""


@frozen
class Mark:
    """A moment in a library's life: the number of its newest step, and the clock."""

    step: int
    clock: int


@frozen
class Traces:
    """What changes left behind in one open library."""

    database: Database
    file: Path

    def mark(self) -> Mark:
        """Now."""
        with plain_errors(self.file):
            row = self.database.conn.execute(
                "SELECT (SELECT coalesce(max(number), 0) FROM step), clock FROM library"
            ).fetchone()
        return Mark(int(row[0]), int(row[1]))

    def since(self, mark: Mark) -> Mapping[str, RecordId | None]:
        """The kinds of which records were changed since, each with the one record, or None where it was several."""
        with plain_errors(self.file):
            rows = self.database.conn.execute(_TOUCHED, (mark.step, mark.clock)).fetchall()
        return {kind: RecordId(one) if count == 1 else None for kind, count, one in rows}
