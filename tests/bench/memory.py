"""The most memory that a process takes: searching and matching among 100,000 records, and writing 30 pages.

Each task runs in a process of its own (`memory_task.py`); beside it stands one that opens the library and no more.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tests.bench import corpus, libraries, match
from tests.bench.figure import Figure
from tests.bench.memory_task import CONVERTER
from tests.bench.queries import queries

_SEARCHING, _WRITING = 120.0, 130.0
_PER_KIND: Final = 15
_ASKED_BY: Final = ("tests/bench/*.py", "desktop/records/*.py", "desktop/store/*.py")
_MIB: Final = 1024 * 1024


def figures() -> Iterator[Figure]:
    """Megabytes (of 2²⁰ bytes) at the most."""
    library, asked = libraries.library(), _asked()
    opened = _peak("nothing", library, asked)
    tasks = (
        ("searching", f"searching and matching, {corpus.COUNT:,} records", _SEARCHING),
        ("pdf", "writing 30 pages as PDF", _WRITING),
        ("word", "writing 30 pages as Word", _WRITING),
    )
    for task, what, most in tasks:
        ours = _peak(task, library, asked)
        yield Figure(
            area="memory",
            what=what,
            ours=ours,
            unit="MB",
            peer="the library opened, no more",
            theirs=opened,
            bar=f"≤ {most:.0f} MB",
            reached=ours <= most,
        )


def _asked() -> Path:
    """A file with searches of every kind and customers: to make them takes the memory of all their sources."""
    file = libraries.cached("asked.json", _ASKED_BY)
    if not file.exists():
        said = {
            "queries": [text for texts in queries().values() for text in texts[:_PER_KIND]],
            "customers": CONVERTER.unstructure(list(match.customers())),
        }
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(said, ensure_ascii=False), encoding="utf-8")
    return file


def _peak(task: str, library: Path, asked: Path) -> float:
    command = (sys.executable, "-m", "tests.bench.memory_task", task, str(library), str(asked))
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=libraries.ROOT)
    return int(done.stdout) / _MIB
