"""Ours and a peer's program, run in turn on the same document: what one run slows, it slows for both."""

import importlib
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import cast

from desktop.exporters.exporter import Exporter, Look
from tests.bench.bench_document import FOLDER, bench_document, content

Prepare = Callable[[int], Callable[[], None]]
"""Takes the number of a run and hands back what is timed: making a document of its content, and writing it."""


def in_turn(ours: Prepare, theirs: Prepare, runs: int) -> tuple[float, float]:
    """The median seconds of both; the first run of each warms it and does not count."""
    taken: tuple[list[float], list[float]] = ([], [])
    for run in range(runs + 1):
        for prepare, times in zip((ours, theirs), taken, strict=True):
            write = prepare(run)
            start = time.perf_counter()
            write()
            times.append(time.perf_counter() - start)
    return statistics.median(taken[0][1:]), statistics.median(taken[1][1:])


def ours(exporter: Exporter, folder: Path) -> Prepare:
    """Our exporter."""
    look, target = Look(), folder / f"ours{exporter.suffix}"
    content()

    def prepare(run: int) -> Callable[[], None]:
        def write() -> None:
            exporter.write(bench_document(run), look, target, {})

        return write

    return prepare


def shared() -> ModuleType:
    """The peers' common module, from the shared folder."""
    if str(FOLDER) not in sys.path:
        sys.path.append(str(FOLDER))
    return importlib.import_module("peer")


def peer(name: str, suffix: str, folder: Path) -> Prepare:
    """A peer's program from the shared folder."""
    common = shared()
    peers_content = cast("Callable[[], object]", common.content)
    mutate = cast("Callable[[object, int], object]", common.mutate)
    build = cast("Callable[[object, str], None]", importlib.import_module(name).build)
    target = str(folder / f"{name}{suffix}")

    def prepare(run: int) -> Callable[[], None]:
        given = mutate(peers_content(), run)
        return lambda: build(given, target)

    return prepare
