"""Saving one record: beside the bare insert of its values, and beside that of its values and its search tokens.

Both floors are committed with `synchronous=FULL`. Ours writes facets, history and the table of all records besides, and
keeps the index in order.
"""

import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Final

from attrs import evolve, frozen
from sqlite_utils import Database

from desktop.records import CaseStudy
from desktop.store.changes import Step
from desktop.store.engine import FileKind, make_database, transaction
from desktop.store.search_index import COLUMNS, Entry
from desktop.store.store import Store
from desktop.store.table import table_of
from tests.bench import corpus, libraries
from tests.bench.figure import Figure

_LIBRARY: Final = 10_000
"""So many case studies are in the library that is saved to."""
_ROUNDS: Final = 300
_MOST: Final = 2.0
_TABLE: Final = table_of(CaseStudy)
_INSERT: Final = f"INSERT INTO bare VALUES (NULL{', ?' * len(_TABLE.names)})"  # noqa: S608 - places only
_TOKENS: Final = f"INSERT INTO tokens ({', '.join(COLUMNS)}) VALUES (?{', ?' * (len(COLUMNS) - 1)})"  # noqa: S608


@frozen
class Bare:
    """A database with one plain table of a case study's columns, and one FTS5 table of its tokens."""

    database: Database

    @classmethod
    def make(cls, file: Path) -> "Bare":
        """Empty tables."""
        database = make_database(file, FileKind(1, 1))
        columns = ", ".join(f'"{name}"' for name in _TABLE.names)
        database.conn.execute(f"CREATE TABLE bare (key INTEGER PRIMARY KEY, {columns})")
        database.conn.execute(f"CREATE VIRTUAL TABLE tokens USING fts5({', '.join(COLUMNS)}, content = '')")
        return cls(database)

    def insert(self, case: CaseStudy) -> None:
        """Insert a row and commit it."""
        self.database.conn.execute(_INSERT, _TABLE.row(case))

    def insert_with_tokens(self, case: CaseStudy) -> None:
        """Insert a row and its tokens and commit them."""
        with transaction(self.database):
            self.database.conn.execute(_INSERT, _TABLE.row(case))
            self.database.conn.execute(_TOKENS, Entry.of(case).columns)


def figures() -> Iterator[Figure]:
    """The median time of a save: of a new record, and of one that was changed."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(libraries.library(_LIBRARY), folder / "library", ignore=shutil.ignore_patterns("*.lock*"))
        bare = Bare.make(folder / "bare.sqlite3")
        fresh = [evolve(case, external_id="") for case in islice(corpus.cases(_LIBRARY + _ROUNDS), _LIBRARY, None)]
        with libraries.opened(folder / "library") as store:
            yield from _figures("a new case study", fresh, bare, store)
            listed = [record for record in store.page("case_study", 0, _ROUNDS) if isinstance(record, CaseStudy)]
            changed = [evolve(case, summary=f"{case.summary} {at}") for at, case in enumerate(listed)]
            yield from _figures("a changed case study", changed, bare, store)
        bare.database.close()


def _figures(what: str, cases: list[CaseStudy], bare: Bare, store: Store) -> Iterator[Figure]:
    ours: list[float] = []
    rows: list[float] = []
    with_tokens: list[float] = []
    for case in cases:
        rows.append(_timed(bare.insert, case))
        with_tokens.append(_timed(bare.insert_with_tokens, case))
        ours.append(_timed(lambda one: store.save([one], Step("Save")), case))
    mine = statistics.median(ours) * 1000
    for peer, theirs in (("bare insert of the values", rows), ("bare insert of values and tokens", with_tokens)):
        floor = statistics.median(theirs) * 1000
        yield Figure(
            area="save",
            what=what,
            ours=mine,
            unit="ms",
            peer=peer,
            theirs=floor,
            bar=f"≤ {_MOST} ×",
            reached=mine <= _MOST * floor,
        )


def _timed(do: Callable[[CaseStudy], object], case: CaseStudy) -> float:
    start = time.perf_counter()
    do(case)
    return time.perf_counter() - start
