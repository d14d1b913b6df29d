"""Undoing and doing again: the values from before a step, written back as a change of their own."""

from desktop.fields import RecordId
from desktop.records import TYPE_OF
from desktop.store import history, kept
from desktop.store.history import Values
from desktop.store.kept import Kept
from desktop.store.table import Row, empty_row, table_of
from desktop.store.writing import BATCH, Change, Writing


def reverse(writing: Writing, step: int) -> list[Kept]:
    """Write back what stood before a step; the records it touched. What was purged since is passed over."""
    touched: list[Kept] = []
    for befores in history.befores(writing.database, step, BATCH):
        standing = kept.by_keys(writing.database, [key for key, _ in befores])
        changes = [_change(key, before, standing.get(key)) for key, before in befores]
        found = [change for change in changes if change is not None]
        writing.write(found)
        touched += [change.either for change in found]
    return touched


def _change(key: int, before: Values | None, now: Kept | None) -> Change | None:
    if before is None:
        return None if now is None else Change(now, None, None)
    if "id" in before:
        then = Kept(key, RecordId(str(before["id"])), str(before["kind"]), row_of(str(before["kind"]), before))
        return Change(now, then, then.record())
    if now is None:
        return None
    then = Kept(key, now.id, now.kind, row_of(now.kind, before, now.row))
    return Change(now, then, then.record())


def row_of(kind: str, values: Values, otherwise: Row | None = None) -> Row:
    """A row from values by name; the others as they are in `otherwise`, or empty."""
    table = table_of(TYPE_OF[kind])
    rest = empty_row(table) if otherwise is None else otherwise
    return tuple(values.get(name, value) for name, value in zip(table.names, rest, strict=True))
