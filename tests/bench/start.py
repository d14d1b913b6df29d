"""From the start of the program to its painted window, and the memory it has then: ours beside an empty window.

Both run in turn, each time as a process of its own: on a display of their own where Xvfb is there, else offscreen.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from attrs import frozen

from desktop.i18n import Language
from desktop.workspace.workspace import Workspace
from tests.bench import corpus, libraries
from tests.bench.figure import Figure

_RUNS: Final = 11
_ON_SAMPLE, _ON_MANY, _MORE_MEMORY = 1.3, 1.4, 60.0
_MIB: Final = 1024 * 1024


@frozen
class _Start:
    """One start: seconds to the painted window and to its painted first page, and megabytes (of 2²⁰ bytes) at rest."""

    seconds: float
    page: float
    memory: float


def figures() -> Iterator[Figure]:
    """Over a sample library, and over one with 100,000 records."""
    with tempfile.TemporaryDirectory() as folder, _display() as display:
        for what, library, most in (
            ("sample library", _sample(Path(folder)), _ON_SAMPLE),
            (f"{corpus.COUNT:,} records", libraries.library(), _ON_MANY),
        ):
            home = _home(Path(folder) / what, library)
            ours, theirs = _in_turn({**_usual(Path(folder)), **display, **home})
            yield _time(what, ours, theirs, most)
            yield _page(what, ours, theirs)
            yield _memory(what, ours, theirs)


def _time(what: str, ours: _Start, theirs: _Start, most: float) -> Figure:
    return Figure(
        area="start",
        what=f"to a painted window, {what}",
        ours=ours.seconds * 1000,
        unit="ms",
        peer="an empty PySide6 window",
        theirs=theirs.seconds * 1000,
        bar=f"≤ {most} ×",
        reached=ours.seconds <= most * theirs.seconds,
    )


def _page(what: str, ours: _Start, theirs: _Start) -> Figure:
    """How long until Today is there with what the library holds; the issue sets no bar for it."""
    return Figure(
        area="start",
        what=f"to the painted first page, {what}",
        ours=ours.page * 1000,
        unit="ms",
        peer="an empty PySide6 window",
        theirs=theirs.seconds * 1000,
        bar="none",
        reached=True,
    )


def _memory(what: str, ours: _Start, theirs: _Start) -> Figure:
    return Figure(
        area="start",
        what=f"memory with the window open, {what}",
        ours=ours.memory,
        unit="MB",
        peer="an empty PySide6 window",
        theirs=theirs.memory,
        bar=f"≤ + {_MORE_MEMORY:.0f} MB",
        reached=ours.memory <= theirs.memory + _MORE_MEMORY,
    )


def _usual(folder: Path) -> Mapping[str, str]:
    """This machine's variables, but for one that keeps Python from keeping what it compiled, as it does for people."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": str(folder / "compiled")}


def _in_turn(variables: Mapping[str, str]) -> tuple[_Start, _Start]:
    """The medians of both; the first run of each warms it and does not count."""
    taken: dict[str, list[_Start]] = {"satchel": [], "empty": []}
    for _ in range(_RUNS + 1):
        for name, starts in taken.items():
            starts.append(_start(name, variables))
    ours, theirs = (_median(starts[1:]) for starts in taken.values())
    return ours, theirs


def _start(name: str, variables: Mapping[str, str]) -> _Start:
    command = [sys.executable, "-m", "tests.bench.start_task", name]
    begun = time.time_ns()
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, cwd=libraries.ROOT, env=variables)
    painted, page, memory = map(int, done.stdout.split())
    return _Start((painted - begun) / 1e9, (page - begun) / 1e9, memory / _MIB)


def _median(starts: list[_Start]) -> _Start:
    return _Start(
        statistics.median(start.seconds for start in starts),
        statistics.median(start.page for start in starts),
        statistics.median(start.memory for start in starts),
    )


def _sample(folder: Path) -> Path:
    library = folder / "library"
    Workspace.create(library, libraries.desk(folder), Language.ZH_CN).close()
    return library


def _home(folder: Path, library: Path) -> Mapping[str, str]:
    """A person's home, with settings that name the library."""
    settings = folder / "config" / "Satchel" / "settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_text(json.dumps({"language": "zh-CN", "library": str(library)}), encoding="utf-8")
    places = {
        "config": "XDG_CONFIG_HOME",
        "data": "XDG_DATA_HOME",
        "state": "XDG_STATE_HOME",
        "cache": "XDG_CACHE_HOME",
    }
    return {"HOME": str(folder), **{name: str(folder / place) for place, name in places.items()}}


@contextmanager
def _display() -> Generator[Mapping[str, str]]:
    """The variables for a display that nobody looks at."""
    if (program := shutil.which("Xvfb")) is None:
        yield {"QT_QPA_PLATFORM": "offscreen"}
        return
    read, write = os.pipe()
    command = [program, "-displayfd", str(write), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=(write,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()
    try:
        yield {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{number}"}
    finally:
        server.terminate()
        server.wait()
