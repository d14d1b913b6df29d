"""Saving one record, beside a bare insert of the same values that is committed with `synchronous=FULL`."""

import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Final

from attrs import evolve
from sqlite_utils import Database

from desktop.records import CaseStudy
from desktop.store.changes import Step
from desktop.store.engine import FileKind, make_database
from desktop.store.store import Store
from desktop.store.table import table_of
from tests.bench import corpus, libraries
from tests.bench.figure import Figure

_LIBRARY: Final = 10_000
"""So many case studies are in the library that is saved to."""
_ROUNDS: Final = 300
_MOST: Final = 2.0


def figures() -> Iterator[Figure]:
    """The median time of a save: of a new record, and of one that was changed."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(libraries.library(_LIBRARY), folder / "library", ignore=shutil.ignore_patterns("*.lock*"))
        bare = _bare(folder / "bare.sqlite3")
        fresh = [evolve(case, external_id="") for case in islice(corpus.cases(_LIBRARY + _ROUNDS), _LIBRARY, None)]
        with libraries.opened(folder / "library") as store:
            changed = [record for record in store.page("case_study", 0, _ROUNDS) if isinstance(record, CaseStudy)]
            edited = [evolve(case, summary=f"{case.summary} {at}") for at, case in enumerate(changed)]
            yield _figure("a new case study", fresh, bare, store)
            yield _figure("a changed case study", edited, bare, store)
        bare.close()


def _bare(file: Path) -> Database:
    """A database with one plain table of a case study's columns."""
    database = make_database(file, FileKind(1, 1))
    columns = ", ".join(f'"{name}"' for name in table_of(CaseStudy).names)
    database.conn.execute(f"CREATE TABLE bare (key INTEGER PRIMARY KEY, {columns})")
    return database


def _figure(what: str, cases: list[CaseStudy], bare: Database, store: Store) -> Figure:
    ours: list[float] = []
    theirs: list[float] = []
    table = table_of(CaseStudy)
    insert = f"INSERT INTO bare VALUES (NULL, {', '.join('?' * len(table.names))})"  # noqa: S608 - places only
    for case in cases:
        row = table.row(case)
        theirs.append(_timed(lambda row=row: bare.conn.execute(insert, row)))
        ours.append(_timed(lambda case=case: store.save([case], Step("Save"))))
    mine, floor = statistics.median(ours) * 1000, statistics.median(theirs) * 1000
    return Figure(
        area="save",
        what=what,
        ours=mine,
        unit="ms",
        peer="bare insert, synchronous=FULL",
        theirs=floor,
        bar=f"≤ {_MOST} ×",
        reached=mine <= _MOST * floor,
    )


def _timed(do: Callable[[], object]) -> float:
    start = time.perf_counter()
    do()
    return time.perf_counter() - start
