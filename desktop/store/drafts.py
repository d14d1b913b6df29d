"""Drafts: what was typed into a record's fields and can't be a value of it yet, kept so that a crash loses nothing.

They belong to no step of the history: what becomes valid is saved with the record, and its draft goes.
"""

import datetime as dt
from collections.abc import Mapping

from attrs import frozen
from sqlite_utils import Database

from desktop.fields import RecordId
from desktop.store.values import moment_in, moment_out


@frozen
class Unfinished:
    """A record of a kind that has drafts, typed last at `at` (UTC); `is_new` is whether it was never saved."""

    owner: RecordId
    kind: str
    at: dt.datetime
    is_new: bool


def of(database: Database, owner: RecordId) -> dict[str, str]:
    """The drafts of a record, by field."""
    return dict(database.conn.execute("SELECT field, text FROM draft WHERE owner = ? ORDER BY field", (owner,)))


def keep(database: Database, owner: RecordId, kind: str, texts: Mapping[str, str | None], now: dt.datetime) -> None:
    """Keep drafts of these fields of a record; None takes a field's away."""
    database.conn.executemany("DELETE FROM draft WHERE owner = ? AND field = ?", [(owner, field) for field in texts])
    database.conn.executemany(
        "INSERT INTO draft (owner, kind, field, text, at) VALUES (?, ?, ?, ?, ?)",
        [(owner, kind, field, text, moment_out(now)) for field, text in texts.items() if text is not None],
    )


def unfinished(database: Database) -> list[Unfinished]:
    """All records with drafts, the last typed first."""
    rows = database.conn.execute(
        "SELECT owner, draft.kind, max(draft.at), record.key IS NULL FROM draft LEFT JOIN record ON record.id = owner "
        "WHERE record.deleted_at IS NULL GROUP BY owner ORDER BY max(draft.at) DESC, owner"
    ).fetchall()
    return [Unfinished(RecordId(owner), kind, _time(at), bool(is_new)) for owner, kind, at, is_new in rows]


def _time(text: str) -> dt.datetime:
    moment = moment_in(text)
    assert moment is not None  # noqa: S101 - the column is never null
    return moment
