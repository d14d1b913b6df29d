"""What is made from records and can be made anew at any time: the search index and the facets."""

from collections.abc import Sequence
from typing import Final

from sqlite_utils import Database

from desktop.records.record import Record

VERSION: Final = 1
"""To be raised when the same records would give another index or other facets: libraries then make theirs anew."""


def put(database: Database, items: Sequence[tuple[int, Record]]) -> None:
    """Make these records found."""


def remove(database: Database, keys: Sequence[int]) -> None:
    """Make these records found no more."""
