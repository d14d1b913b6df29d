"""Word against its peers: the 30-page document, warm, in one process, in turn with each of them."""

import importlib
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, cast

from desktop.exporters.exporter import Look
from desktop.exporters.word import Word
from tests.bench.bench_document import FOLDER, bench_document, content
from tests.bench.figure import Figure

_RUNS: Final = 11
_SLOW_RUNS: Final = 4
_HALF: Final = 0.5
_SIXTH: Final = 1 / 6

Prepare = Callable[[int], Callable[[], None]]
"""Takes the content of a run and hands back what is timed: making a document of it and writing that to a file."""


def figures() -> Iterator[Figure]:
    """What the issue asks of Word, and what plain use of its library costs."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder)
        template = _in_turn(_ours(target), _peer("peer_docxtpl", target), _RUNS)
        yield _figure("docxtpl", template, "≤ 0.5", _HALF)
        manual = _in_turn(_ours(target), _peer("peer_python_docx", target), _SLOW_RUNS)
        yield _figure("python-docx as its manual shows", manual, "≤ 1/6", _SIXTH)


def _figure(peer: str, times: tuple[float, float], bar: str, most: float) -> Figure:
    ours, theirs = times
    return Figure(
        area="documents",
        what="Word, 30 pages, warm",
        ours=ours * 1000,
        unit="ms",
        peer=peer,
        theirs=theirs * 1000,
        bar=bar,
        reached=ours <= most * theirs,
    )


def _in_turn(ours: Prepare, theirs: Prepare, runs: int) -> tuple[float, float]:
    """The median seconds of both; the first run of each warms it and does not count."""
    taken: tuple[list[float], list[float]] = ([], [])
    for run in range(runs + 1):
        for prepare, times in zip((ours, theirs), taken, strict=True):
            write = prepare(run)
            start = time.perf_counter()
            write()
            times.append(time.perf_counter() - start)
    return statistics.median(taken[0][1:]), statistics.median(taken[1][1:])


def _ours(folder: Path) -> Prepare:
    exporter, look, target = Word(), Look(), folder / "ours.docx"
    content()

    def prepare(run: int) -> Callable[[], None]:
        def write() -> None:
            exporter.write(bench_document(run), look, target, {})

        return write

    return prepare


def _peer(name: str, folder: Path) -> Prepare:
    """A peer's program from the shared folder."""
    if str(FOLDER) not in sys.path:
        sys.path.append(str(FOLDER))
    shared = importlib.import_module("peer")
    peers_content = cast("Callable[[], object]", shared.content)
    mutate = cast("Callable[[object, int], object]", shared.mutate)
    build = cast("Callable[[object, str], None]", importlib.import_module(name).build)
    target = str(folder / f"{name}.docx")

    def prepare(run: int) -> Callable[[], None]:
        given = mutate(peers_content(), run)
        return lambda: build(given, target)

    return prepare
