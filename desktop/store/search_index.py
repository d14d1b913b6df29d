"""The search index: one FTS5 table for all kinds, written in the transaction that writes the records.

The table keeps tokens only. Beside it `search_entry` says what each of its rows is: which record, of which kind, how
many tokens long. FTS5 keeps no lengths itself: to look one up for every hit was most of the time that ranking took.
"""

import json
import zlib
from collections.abc import Sequence
from typing import Final

from attrs import frozen
from sqlite_utils import Database

from desktop.records.record import Record
from desktop.store import kept
from desktop.store.engine import number
from desktop.store.fold import fold
from desktop.store.fold import tokens as tokens_of
from desktop.store.search_text import texts_of
from desktop.store.sound import sound_tokens, starts

COLUMNS: Final = ("title", "sound", "body", "starts")
"""A title's words, how they sound, all other words; and the first letters of the title's words and sounds."""
_CREATE: Final = (
    """
    CREATE VIRTUAL TABLE search USING fts5 (
        title, sound, body, starts, content = '', columnsize = 0, tokenize = 'ascii', prefix = '1'
    )
    """,
    # A larger heap and rarer merging halve the time that an import takes.
    "INSERT INTO search (search, rank) VALUES ('hashsize', 8388608)",
    "INSERT INTO search (search, rank) VALUES ('automerge', 8)",
    """
    CREATE TABLE search_entry (
        row INTEGER PRIMARY KEY AUTOINCREMENT,
        key INTEGER NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        tokens INTEGER NOT NULL,
        mark INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE search_total (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        rows INTEGER NOT NULL,
        tokens INTEGER NOT NULL,
        all_rows INTEGER NOT NULL,
        all_tokens INTEGER NOT NULL
    ) STRICT
    """,
    "INSERT INTO search_total VALUES (1, 0, 0, 0, 0)",
)
_INSERT: Final = "INSERT INTO search (rowid, title, sound, body, starts) VALUES (?, ?, ?, ?, ?)"
_DELETE: Final = "INSERT INTO search (search, rowid, title, sound, body, starts) VALUES ('delete', ?, ?, ?, ?, ?)"
_MERGED_AT_A_TIME: Final = 500
_MERGED: Final = 2


@frozen
class Entry:
    """What a record is indexed by: its columns' tokens parted by blanks, and their checksum.

    `tokens` is how many words and sounds these are, `starts` how many first letters.
    """

    columns: tuple[str, str, str, str]
    tokens: int
    starts: int
    mark: int

    @classmethod
    def of(cls, record: Record) -> "Entry":
        """That of a record as it stands."""
        texts = texts_of(record)
        title, body = fold(texts.title), fold(texts.body)
        words, heard, others = tokens_of(title), sound_tokens(title), tokens_of(body)
        begun = starts([*words, *heard])
        columns = (" ".join(words), " ".join(heard), " ".join(others), " ".join(begun))
        length = len(words) + len(heard) + len(others)
        return cls(columns, length, len(begun), zlib.crc32("\n".join(columns).encode()))


def create(database: Database) -> None:
    """Make an empty index in place of any that stands."""
    for table in ("search", "search_entry", "search_total"):
        database.conn.execute(f"DROP TABLE IF EXISTS {table}")
    for statement in _CREATE:
        database.conn.execute(statement)


def put(database: Database, items: Sequence[tuple[int, Record]]) -> None:
    """Index records that are not in the index; `items` are keys of the table `record` with their records."""
    last = number(database, "SELECT seq FROM sqlite_sequence WHERE name = 'search_entry'")
    found = [(at, key, record.kind, Entry.of(record)) for at, (key, record) in enumerate(items, last + 1)]
    database.conn.executemany(
        "INSERT INTO search_entry (row, key, kind, tokens, mark) VALUES (?, ?, ?, ?, ?)",
        [(at, key, kind, entry.tokens, entry.mark) for at, key, kind, entry in found],
    )
    database.conn.executemany(_INSERT, [(at, *entry.columns) for at, _, _, entry in found])
    entries = [entry for *_, entry in found]
    _count(database, 1, len(entries), sum(entry.tokens for entry in entries))
    _count_all(database, 1, entries)


def remove(database: Database, keys: Sequence[int]) -> None:
    """Take records out of the index, before they change in their tables; a key that is not in it is passed over.

    FTS5 takes a row out only when it is told what the row holds. Where a record no longer says what it is indexed by,
    its row is left in FTS5 and is found by nobody, since nothing in `search_entry` tells whose it is.
    """
    rows = database.conn.execute(
        "SELECT row, key, tokens, mark FROM search_entry WHERE key IN (SELECT value FROM json_each(?))",
        (json.dumps(list(keys)),),
    ).fetchall()
    standing = kept.by_keys(database, [key for _, key, _, _ in rows])
    entries = {key: Entry.of(one.record()) for key, one in standing.items()}
    known = [(row, entries[key]) for row, key, _, mark in rows if key in entries and entries[key].mark == mark]
    database.conn.executemany(_DELETE, [(row, *entry.columns) for row, entry in known])
    database.conn.executemany("DELETE FROM search_entry WHERE row = ?", [(row,) for row, *_ in rows])
    _count(database, -1, len(rows), sum(tokens for _, _, tokens, _ in rows))
    _count_all(database, -1, [entry for _, entry in known])


def _count(database: Database, sign: int, rows: int, length: int) -> None:
    """Count rows that are somebody's, in or out."""
    database.conn.execute(
        "UPDATE search_total SET rows = rows + ?, tokens = tokens + ? WHERE one = 1", (sign * rows, sign * length)
    )


def _count_all(database: Database, sign: int, entries: Sequence[Entry]) -> None:
    """Count what FTS5 holds, as it does itself, in or out."""
    length = sum(entry.tokens + entry.starts for entry in entries)
    database.conn.execute(
        "UPDATE search_total SET all_rows = all_rows + ?, all_tokens = all_tokens + ? WHERE one = 1",
        (sign * len(entries), sign * length),
    )


def settle(database: Database) -> bool:
    """Bring the index's parts a step nearer to being one, which makes searches faster; whether more is to be done.

    A step takes some 20 ms, inside a transaction of its own. After an import of 100,000 records there are a hundred.
    """
    before = database.conn.total_changes
    database.conn.execute("INSERT INTO search (search, rank) VALUES ('merge', ?)", (-_MERGED_AT_A_TIME,))
    return database.conn.total_changes - before >= _MERGED
