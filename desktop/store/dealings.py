"""Dealings: what was done with one customer and with all that is theirs, newest first."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from attrs import frozen
from sqlite_utils import Database

from desktop.fields import RecordId, Reference, fields_of
from desktop.records import TYPE_OF, Customer
from desktop.store.engine import plain_errors
from desktop.store.past import STEP, Done, done_of

_MOST_TOUCHED: Final = 4
"""So many of the records that a step touched are named; an import of a whole customer says no more by naming all."""


@frozen
class Touched:
    """A record of the customer that a step touched; `is_live` is whether it is not in the trash now."""

    kind: str
    id: RecordId
    title: str
    is_live: bool


@frozen
class Dealing:
    """A step that had to do with a customer, and which of the customer's records it touched, the first few."""

    done: Done
    touched: tuple[Touched, ...]


@frozen
class Dealings:
    """What was done with the customers of one open library."""

    database: Database
    file: Path

    def of(self, customer: RecordId, limit: int, before: int | None = None) -> list[Dealing]:
        """The newest `limit` steps that touched a customer or what is theirs, those before step `before` if given."""
        with plain_errors(self.file):
            rows = self.database.conn.execute(_STEPS, (*_whose(customer), before, before, limit)).fetchall()
            found = [done_of(row) for row in rows]
            touched = self._touched(customer, [done.number for done in found])
        return [Dealing(done, tuple(touched.get(done.number, ()))) for done in found]

    def _touched(self, customer: RecordId, steps: Sequence[int]) -> dict[int, list[Touched]]:
        found: dict[int, list[Touched]] = {}
        rows = self.database.conn.execute(_TOUCHED, (*_whose(customer), json.dumps(steps))).fetchall()
        for step, kind, record_id, title, is_live in rows:
            listed = found.setdefault(step, [])
            if len(listed) < _MOST_TOUCHED:
                listed.append(Touched(kind, RecordId(record_id), title, bool(is_live)))
        return found


def _kinds_of_customers() -> tuple[str, ...]:
    """The kinds of record that are a customer's."""
    return tuple(
        kind
        for kind, record_type in TYPE_OF.items()
        if isinstance(named := fields_of(record_type).get("customer"), Reference) and named.to == Customer.kind
    )


_KINDS: Final = _kinds_of_customers()
_THEIRS: Final = " UNION ALL ".join(
    ("SELECT key FROM record WHERE id = ?", *(f'SELECT key FROM "{kind}" WHERE customer = ?' for kind in _KINDS))
)
_STEPS: Final = (
    f"SELECT {STEP} FROM step WHERE number IN (SELECT step FROM history WHERE record IN ({_THEIRS})) "
    "AND (? IS NULL OR number < ?) ORDER BY number DESC LIMIT ?"
)
_TOUCHED: Final = (
    "SELECT step, kind, id, title, deleted_at IS NULL FROM history JOIN record ON record.key = history.record "
    f"WHERE record IN ({_THEIRS}) AND step IN (SELECT value FROM json_each(?)) ORDER BY record.key"
)


def _whose(customer: RecordId) -> tuple[str, ...]:
    return (customer,) * (len(_KINDS) + 1)
