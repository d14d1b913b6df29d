"""What customers are called, their own records and those of cases: a hundred thousand names as plain texts at once."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from attrs import frozen
from sqlite_utils import Database

from desktop.store.engine import plain_errors, read_json

_CUSTOMERS: Final = """
SELECT own.name, own.short_name, own.other_names FROM customer AS own JOIN record USING (key) WHERE deleted_at IS NULL
"""
_HIDDEN: Final = """
SELECT DISTINCT own.customer_name, '', own.hidden_names FROM case_study AS own JOIN record USING (key)
WHERE deleted_at IS NULL AND NOT (
    coalesce(own.permission, '') IN (SELECT value FROM json_each(?)) AND coalesce(own.permission_until, '9999') >= ?
)
"""


@frozen
class Called:
    """All names of somebody, the main one first."""

    name: str
    others: tuple[str, ...]


@frozen
class Names:
    """The names in one open library."""

    database: Database
    file: Path

    def customers(self) -> list[Called]:
        """All customers, by name, short name and other names."""
        with plain_errors(self.file):
            return [_called(*row) for row in self.database.conn.execute(_CUSTOMERS)]

    def behind_cases(self, named: Sequence[str], day: str) -> list[Called]:
        """The customers of all cases, each once, but those with a permission of `named` that stands on a day (ISO)."""
        with plain_errors(self.file):
            return [_called(*row) for row in self.database.conn.execute(_HIDDEN, (json.dumps(named), day))]


def _called(name: str, short: str, others: str | None) -> Called:
    listed: list[str] = read_json(others) if others else []
    return Called(name, (short, *listed) if short else tuple(listed))
