"""What an importer asks of the library that the records go to; the workspace answers."""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from desktop.fields import RecordId
from desktop.records import Record


class Library(Protocol):
    """A library as an importer sees it: live records only, nothing from the trash; asked in bulk, seldom."""

    def new_id(self) -> RecordId:
        """A new UUIDv7 for a record to be added."""
        ...

    def ids(self, kind: str, names: Collection[str]) -> Mapping[str, RecordId]:
        """Whom each of `names` means; names that mean no record are left out.

        A name is tried as id, external id, code, then title or name, then as another name (short name, `words`,
        `other_names`); letter case doesn't count for titles and names. The oldest record wins where several fit.
        """
        ...

    def records(self, kind: str, keys: Collection[str]) -> Mapping[str, Sequence[Record]]:
        """The records whose id, external id, title or name is exactly one of `keys`, oldest first.

        Keys that mean no record are left out.
        """
        ...
