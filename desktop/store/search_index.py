"""The search index: one FTS5 table for all kinds, written in the transaction that writes the records."""

from collections.abc import Sequence
from typing import Final

from sqlite_utils import Database

from desktop.records.record import Record
from desktop.store.fold import tokens
from desktop.store.search_text import texts_of

CREATE: Final = """
CREATE VIRTUAL TABLE search USING fts5(
    title, sound, body, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1'
)
"""


def create(database: Database) -> None:
    """Make an empty index in place of any that stands."""
    database.conn.execute("DROP TABLE IF EXISTS search")
    database.conn.execute(CREATE)


def put(database: Database, items: Sequence[tuple[int, Record]]) -> None:
    """Index records that are not in the index; `items` are keys of the table `record` with their records."""
    rows = [(key, *_row(record)) for key, record in items]
    database.conn.executemany("INSERT INTO search (rowid, title, sound, body) VALUES (?, ?, ?, ?)", rows)


def _row(record: Record) -> tuple[str, str, str]:
    texts = texts_of(record)
    return tokens(texts.title), "", tokens(texts.body)


def remove(database: Database, keys: Sequence[int]) -> None:
    """Take records out of the index; a key that is not in it is passed over."""
    database.conn.executemany("DELETE FROM search WHERE rowid = ?", [(key,) for key in keys])
