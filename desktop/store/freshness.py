"""Freshness: which records are past a day by which they must be looked at again, and which soon will be.

It is chosen among like a facet, but depends on the day it is, so that it is asked of the records themselves.
"""

import datetime as dt
from functools import cache
from typing import Final

from sqlite_utils import Database

from desktop.fields import Date, fields_of
from desktop.records import TYPE_OF
from desktop.store.bits import bits_of

FACET: Final = "freshness"
OVERDUE: Final = "overdue"
SOON: Final = "soon"
SOON_DAYS: Final = 30
_DAYS: Final = {"review_date": 0, "permission_until": 1, "valid_until": 1}
"""By field how many days after the day itself it is over: a permission lasts to the end of its last day."""


@cache
def dated(kind: str) -> tuple[str, ...]:
    """The fields of a kind that say by when it must be looked at again."""
    kinds = fields_of(TYPE_OF[kind])
    return tuple(name for name in _DAYS if isinstance(kinds.get(name), Date))


def keys_of(database: Database, kind: str, value: str, today: dt.date) -> int:
    """The set of the live records of a kind that are overdue, or will be soon and are not yet."""
    overdue = _keys_until(database, kind, today)
    if value == OVERDUE:
        return overdue
    return _keys_until(database, kind, today + dt.timedelta(days=SOON_DAYS)) & ~overdue


def _keys_until(database: Database, kind: str, day: dt.date) -> int:
    fields = dated(kind)
    if not fields:
        return 0
    over = " OR ".join(f"own.{name} <= ?" for name in fields)
    days = [(day - dt.timedelta(days=_DAYS[name])).isoformat() for name in fields]
    rows = database.conn.execute(
        f'SELECT key FROM "{kind}" AS own JOIN record USING (key) WHERE deleted_at IS NULL AND ({over})', days
    ).fetchall()
    return bits_of(key for (key,) in rows)
