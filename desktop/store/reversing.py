"""Undoing and doing again: the values from before a step, written back as a change of their own."""

from collections.abc import Mapping

from desktop.fields import RecordId
from desktop.records import TYPE_OF
from desktop.store import history, kept
from desktop.store.change import Change
from desktop.store.engine import Spoiled
from desktop.store.history import Values
from desktop.store.kept import Kept
from desktop.store.table import Row, empty_row, table_of
from desktop.store.writing import BATCH, Writing


def reverse(writing: Writing, step: int) -> list[Kept]:
    """Write back what stood before a step; the records it touched, but for those purged since."""
    touched: list[Kept] = []
    for befores in history.befores(writing.database, step, BATCH):
        standing = kept.by_keys(writing.database, [key for key, _ in befores])
        changes = [_change(key, before, standing) for key, before in befores]
        writing.write(changes)
        touched += [change.either for change in changes]
    return touched


def _change(key: int, before: Values | None, standing: Mapping[int, Kept]) -> Change:
    if (before is None or "id" not in before) and key not in standing:
        message = "the history tells of a record that is not there"
        raise Spoiled(message)
    if before is None:
        return Change.removed(standing[key])
    if "id" in before:
        if before.get("kind") not in TYPE_OF:
            message = "the history tells of a kind that there is not"
            raise Spoiled(message)
        then = Kept(key, RecordId(str(before["id"])), str(before["kind"]), row_of(str(before["kind"]), before))
        return Change(then, standing.get(key), then, then.record())
    now = standing[key]
    then = Kept(key, now.id, now.kind, row_of(now.kind, before, now.row))
    return Change(then, now, then, then.record())


def row_of(kind: str, values: Values, otherwise: Row | None = None) -> Row:
    """A row from values by name; the others as they are in `otherwise`, or empty."""
    table = table_of(TYPE_OF[kind])
    rest = empty_row(table) if otherwise is None else otherwise
    return tuple(values.get(name, value) for name, value in zip(table.names, rest, strict=True))
