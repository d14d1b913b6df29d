"""What a process of its own does, so that its memory can be told.

`python -m tests.bench.memory_task TASK LIBRARY ASKED` prints the most memory that it ever had, in bytes. It imports
what the task needs and no more.
"""

import datetime as dt
import json
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

from cattrs.preconf.json import make_converter

from desktop.exporters.exporter import Exporter, Look
from desktop.records.choices import DecisionRole
from desktop.records.customer import Customer
from desktop.store import search
from desktop.store.desk import Desk
from desktop.store.store import Store

STATUS: Final = Path("/proc/self/status")
CONVERTER: Final = make_converter()
_TODAY: Final = dt.date(2026, 11, 1)


def searching(store: Store, asked: Path) -> None:
    """Everything that people search for, as they type and in exact order; then what fits each customer."""
    from desktop.records.case_study import CaseStudy
    from desktop.workspace import recommending
    from desktop.workspace.outcomes import Wanted

    said = json.loads(asked.read_text(encoding="utf-8"))
    for text in said["queries"]:
        search.first(store.database, text)
        search.exact(store.database, text)
    for customer in CONVERTER.structure(said["customers"], list[Customer]):
        wanted = Wanted(customer=customer, role=DecisionRole.DECISION_MAKER, outside=True)
        recommending.matches(store, wanted, CaseStudy, 10, _TODAY)


def nothing(_store: Store, _asked: Path) -> None:
    """Leave the library as it was opened."""


def pdf(_store: Store, _asked: Path) -> None:
    """Write the 30-page document as PDF."""
    from desktop.exporters.pdf import Pdf

    _write(Pdf())


def word(_store: Store, _asked: Path) -> None:
    """Write the 30-page document as Word."""
    from desktop.exporters.word import Word

    _write(Word())


def _write(exporter: Exporter) -> None:
    from tests.bench.bench_document import bench_document

    with tempfile.TemporaryDirectory() as folder:
        for run in range(3):
            exporter.write(bench_document(run), Look(), Path(folder) / f"written{exporter.suffix}", {})


TASKS: Final[dict[str, Callable[[Store, Path], None]]] = {
    "nothing": nothing,
    "searching": searching,
    "pdf": pdf,
    "word": word,
}


def peak() -> int:
    """The most memory this process ever had, in bytes.

    Linux's own status tells it; `getrusage` would begin with what the parent had before this program was loaded.
    """
    if STATUS.exists():
        line = next(line for line in STATUS.read_text(encoding="ascii").splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) * 1024
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def main(task: str, library: Path, asked: Path) -> None:
    """Do the task and print the peak."""
    with tempfile.TemporaryDirectory() as state:
        store = Store.open(library, Desk("bench", "bench", Path(state), lambda: dt.datetime.now(dt.UTC)))
        TASKS[task](store, asked)
        store.close()
    print(peak())


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
