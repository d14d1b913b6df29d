"""What a field of other records holds already, to be offered while one types."""

import json
from pathlib import Path
from typing import Final

from attrs import frozen
from sqlite_utils import Database

from desktop.fields import Tags, fields_of
from desktop.records import TYPE_OF
from desktop.store.engine import plain_errors

_MOST: Final = 500
"""Values; further ones are rare."""
_LOOKED_AT: Final = 2000
"""Records, the newest, where no facet counts the values: a library of 100,000 is not read while one types."""


@frozen
class Used:
    """The values of texts and tags in an open library; `file` is its file, for telling what is wrong with it."""

    database: Database
    file: Path

    def values(self, kind: str, field: str) -> list[str]:
        """The values of a field of a kind of record, those used most first; none if it has no such texts."""
        declared = fields_of(TYPE_OF[kind]).get(field)
        if declared is None:
            return []
        with plain_errors(self.file):
            if declared.facet:
                return self._of_facet(kind, declared.facet)
            return self._of_newest(kind, field, listed=isinstance(declared, Tags))

    def _of_facet(self, kind: str, facet: str) -> list[str]:
        rows = self.database.conn.execute(
            "SELECT value FROM facet WHERE kind = ? AND facet = ? AND records > 0 ORDER BY records DESC, value LIMIT ?",
            (kind, facet, _MOST),
        )
        return [value for (value,) in rows.fetchall()]

    def _of_newest(self, kind: str, field: str, *, listed: bool) -> list[str]:
        newest = (
            f'SELECT "{field}" AS held FROM record JOIN "{kind}" USING (key) '
            "WHERE record.kind = ? AND deleted_at IS NULL ORDER BY record.key DESC LIMIT ?"
        )
        rows = self.database.conn.execute(
            f"SELECT held, count(*) FROM ({newest}) WHERE held <> '' GROUP BY held ORDER BY count(*) DESC, held",
            (kind, _LOOKED_AT),
        ).fetchall()
        counts: dict[str, int] = {}
        for held, count in rows:
            for value in json.loads(held) if listed else (held,):
                counts[value] = counts.get(value, 0) + count
        return sorted(counts, key=lambda value: (-counts[value], value))[:_MOST]
