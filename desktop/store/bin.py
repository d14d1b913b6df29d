"""What is in the trash, as a person looks through it: what it is called, when it was thrown away and by whom."""

import datetime as dt
from pathlib import Path
from typing import Final, cast

from attrs import frozen
from sqlite_utils import Database

from desktop.fields import RecordId
from desktop.store.engine import number, plain_errors
from desktop.store.kept import name_of
from desktop.store.values import moment_in

_WHERE: Final = "WHERE deleted_at IS NOT NULL AND (?1 = '' OR record.kind = ?1) AND name LIKE ?2 ESCAPE '\\'"
_BY: Final = (
    "(SELECT author FROM history JOIN step ON step.number = history.step WHERE history.record = record.key "
    "ORDER BY history.step DESC LIMIT 1)"
)


@frozen
class Thrown:
    """A record in the trash: since when (UTC), and who did it last."""

    kind: str
    id: RecordId
    title: str
    at: dt.datetime
    author: str


@frozen
class Bin:
    """The trash of one open library."""

    database: Database
    file: Path

    def count(self, text: str = "", kind: str = "") -> int:
        """How many records are in it, of a kind if given, whose title holds a text."""
        with plain_errors(self.file):
            return number(self.database, f"SELECT count(*) FROM record {_WHERE}", kind, _like(text))

    def page(self, limit: int, offset: int = 0, text: str = "", kind: str = "") -> list[Thrown]:
        """`limit` of them from the place `offset` on, thrown away last first."""
        with plain_errors(self.file):
            rows = self.database.conn.execute(
                f"SELECT kind, id, title, deleted_at, {_BY} FROM record {_WHERE} "
                "ORDER BY deleted_at DESC, key DESC LIMIT ?3 OFFSET ?4",
                (kind, _like(text), limit, offset),
            ).fetchall()
        return [
            Thrown(kind, RecordId(record_id), title, cast("dt.datetime", moment_in(at)), author or "")
            for kind, record_id, title, at, author in rows
        ]

    def ids(self, text: str = "", kind: str = "") -> list[RecordId]:
        """The ids of all of them."""
        with plain_errors(self.file):
            rows = self.database.conn.execute(
                f"SELECT id FROM record {_WHERE} ORDER BY deleted_at DESC, key DESC", (kind, _like(text))
            ).fetchall()
        return [RecordId(record_id) for (record_id,) in rows]


def _like(text: str) -> str:
    """A pattern for what a title holds, as titles are compared."""
    plain = name_of(text).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{plain}%"
