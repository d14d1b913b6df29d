"""The trash: deleting marks, restoring takes the mark away, purging removes for good."""

from collections.abc import Iterable

from sqlite_utils import Database

from desktop.store import history, kept
from desktop.store.change import Change
from desktop.store.engine import SqlValue
from desktop.store.kept import Kept
from desktop.store.table import CREATED_AT, DELETED_AT, UPDATED_AT, stamped
from desktop.store.values import moment_out
from desktop.store.writing import Writing


def delete(writing: Writing, ids: Iterable[str]) -> list[Kept]:
    """Put records into the trash; those that are there already stay as they are."""
    return _mark(writing, [one for one in _kept(writing, ids) if one.is_live], moment_out(writing.now))


def restore(writing: Writing, ids: Iterable[str]) -> list[Kept]:
    """Take records out of the trash."""
    return _mark(writing, [one for one in _kept(writing, ids) if not one.is_live], None)


def purge(writing: Writing, ids: Iterable[str]) -> list[Kept]:
    """Remove records that are in the trash for good, with their history; others are left alone."""
    gone = [one for one in _kept(writing, ids) if not one.is_live]
    if gone:
        writing.begin_step(one.kind for one in gone)
    kept.remove(writing.database, gone)
    history.forget(writing.database, [one.key for one in gone])
    return gone


def listed(database: Database) -> list[Kept]:
    """What is in the trash, deleted last first."""
    keys = database.conn.execute("SELECT key FROM record WHERE deleted_at IS NOT NULL").fetchall()
    found = kept.by_keys(database, [key for (key,) in keys]).values()
    return sorted(found, key=lambda one: (str(one.row[DELETED_AT]), one.key), reverse=True)


def _kept(writing: Writing, ids: Iterable[str]) -> list[Kept]:
    return list(kept.by_ids(writing.database, ids).values())


def _mark(writing: Writing, found: list[Kept], deleted_at: SqlValue) -> list[Kept]:
    changes: list[Change] = []
    for one in found:
        row = stamped(one.row, one.row[CREATED_AT], one.row[UPDATED_AT], deleted_at)
        after = Kept(one.key, one.id, one.kind, row)
        changes.append(Change(after, one, after, after.record()))
    writing.write(changes)
    return found
