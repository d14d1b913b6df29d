"""Libraries with many records, made once and kept in the temporary folder for the next run."""

import datetime as dt
import hashlib
import shutil
import tempfile
from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from desktop.records.record import Record
from desktop.store import search
from desktop.store.changes import Step
from desktop.store.desk import Desk
from desktop.store.engine import transaction
from desktop.store.store import Store
from tests.bench import corpus

ROOT: Final = Path(__file__).resolve().parents[2]
_TOKENS: Final = (
    "desktop/records/*.py",
    "desktop/store/fold.py",
    "desktop/store/sound.py",
    "desktop/store/search_text.py",
    "desktop/store/search_index.py",
    "resources/search/*",
    "tests/bench/corpus.py",
)
"""What the tokens of the benchmark's records are made by."""
_LIBRARY: Final = (*_TOKENS, "desktop/store/*.py")


def cached(name: str, made_by: Sequence[str] = _TOKENS) -> Path:
    """A folder to keep what was made, as long as no file it is made by changes; it may not be there yet."""
    digest = hashlib.sha256()
    for pattern in made_by:
        for file in sorted(ROOT.glob(pattern)):
            digest.update(file.read_bytes())
    return Path(tempfile.gettempdir()) / "satchel-bench" / digest.hexdigest()[:16] / name


def library(count: int = corpus.COUNT) -> Path:
    """The folder of a library with so many case studies."""
    folder = cached(f"library-{count}", _LIBRARY)
    if not folder.exists():
        with made_at_once(folder) as fresh:
            _make(fresh, corpus.library(count))
    return folder


@contextmanager
def made_at_once(folder: Path) -> Generator[Path]:
    """A place to make a folder's content; what was made there becomes the folder, unless another run was quicker."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=f"{folder.name}-", dir=folder.parent))
    yield fresh
    if folder.exists():
        shutil.rmtree(fresh)
    else:
        fresh.rename(folder)


def _make(folder: Path, records: Iterable[Record]) -> None:
    store = Store.create(folder, desk(folder))
    try:
        store.save(records, Step("Imported", {}))
        while settled(store):
            pass
        store.database.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    finally:
        store.close()


def settled(store: Store) -> bool:
    """One step of settling the search index, as the program does it after an import; whether more is to be done."""
    with transaction(store.database):
        return search.settle(store.database)


@contextmanager
def opened(folder: Path) -> Generator[Store]:
    """A library that is open for a while."""
    store = Store.open(folder, desk(folder))
    try:
        yield store
    finally:
        store.close()


def desk(folder: Path) -> Desk:
    """A desk whose memory is beside the library."""
    return Desk("bench", "bench", folder / "state", lambda: dt.datetime.now(dt.UTC))
