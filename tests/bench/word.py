"""Word against its peers: the 30-page document, warm, in one process, in turn with each of them."""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from desktop.exporters.word import Word
from tests.bench.figure import Figure
from tests.bench.turns import in_turn, ours, peer

_RUNS: Final = 11
_SLOW_RUNS: Final = 4
_HALF: Final = 0.5
_SIXTH: Final = 1 / 6


def figures() -> Iterator[Figure]:
    """What the issue asks of Word, and what plain use of its library costs."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder)
        template = in_turn(ours(Word(), target), peer("peer_docxtpl", ".docx", target), _RUNS)
        yield _figure("docxtpl", template, "≤ 0.5", _HALF)
        manual = in_turn(ours(Word(), target), peer("peer_python_docx", ".docx", target), _SLOW_RUNS)
        yield _figure("python-docx as its manual shows", manual, "≤ 1/6", _SIXTH)


def _figure(name: str, times: tuple[float, float], bar: str, most: float) -> Figure:
    mine, theirs = times
    return Figure(
        area="documents",
        what="Word, 30 pages, warm",
        ours=mine * 1000,
        unit="ms",
        peer=name,
        theirs=theirs * 1000,
        bar=bar,
        reached=mine <= most * theirs,
    )
