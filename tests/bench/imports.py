"""Importing 100,000 records with search, facets and history, beside the raw insert of the same tokens."""

import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Final

from attrs import define
from sqlite_utils import Database

from desktop.records.record import Record
from desktop.store.changes import Step
from desktop.store.engine import FileKind, make_database
from desktop.store.search_index import COLUMNS, Entry
from desktop.store.store import Store
from tests.bench import corpus, libraries
from tests.bench.figure import Figure

_AT_A_TIME: Final = 2000
_LEAST: Final = 0.6
_TABLE: Final = (
    f"CREATE VIRTUAL TABLE raw USING fts5({', '.join(COLUMNS)}, content = '', "
    "tokenize = 'unicode61 remove_diacritics 2')"
)
_INSERT: Final = f"INSERT INTO raw (rowid, {', '.join(COLUMNS)}) VALUES (?{', ?' * len(COLUMNS)})"  # noqa: S608 - names of ours


@define
class Raw:
    """The floor: one `executemany` after the other into one FTS5 table, the tokens made in Python, one transaction."""

    database: Database
    key: int = 0
    seconds: float = 0.0

    @classmethod
    def begin(cls, folder: Path) -> "Raw":
        """An empty table."""
        database = make_database(folder / "raw.sqlite3", FileKind(1, 1))
        database.conn.execute(_TABLE)
        database.conn.execute("BEGIN IMMEDIATE")
        return cls(database)

    def insert(self, records: list[Record]) -> None:
        """Insert records' tokens."""
        start = time.perf_counter()
        rows: list[tuple[int | str, ...]] = []
        for record in records:
            self.key += 1
            rows.append((self.key, *Entry.of(record).columns))
        self.database.conn.executemany(_INSERT, rows)
        self.seconds += time.perf_counter() - start

    def end(self) -> None:
        """Keep all of it."""
        start = time.perf_counter()
        self.database.conn.execute("COMMIT")
        self.seconds += time.perf_counter() - start
        self.database.close()


@define
class InTurn:
    """The records for ours; between them the raw insert takes its turn, so that both run on the same machine."""

    raw: Raw
    seconds: float = 0.0

    def records(self) -> Iterator[Record]:
        """All records; the time that making and raw inserting them took is noted."""
        made = corpus.library()
        while True:
            start = time.perf_counter()
            batch = list(islice(made, _AT_A_TIME))
            self.raw.insert(batch)
            self.seconds += time.perf_counter() - start
            if not batch:
                return
            yield from batch


def figures() -> Iterator[Figure]:
    """Rows a second, ours and raw, in turn."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        raw = Raw.begin(folder)
        turn = InTurn(raw)
        store = Store.create(folder / "library", libraries.desk(folder))
        start = time.perf_counter()
        count = store.save(turn.records(), Step("Import")).added
        ours = count / (time.perf_counter() - start - turn.seconds)
        raw.end()
        store.close()
        theirs = count / raw.seconds
    yield Figure(
        area="import",
        what=f"{count:,} records with search, facets and history",
        ours=ours,
        unit="rows/s",
        peer="raw insert of the same tokens",
        theirs=theirs,
        bar=f"≥ {_LEAST} ×",
        reached=ours >= _LEAST * theirs,
    )
