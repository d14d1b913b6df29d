"""PDF against its peers: the 30-page document, warm, in one process, with the same fonts, in turn with each of them."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from desktop import paths
from desktop.exporters.pdf import Pdf
from tests.bench.figure import Figure
from tests.bench.turns import in_turn, ours, peer, shared

_RUNS: Final = 11
_SLOW_RUNS: Final = 4
_SAME: Final = 1.0
_SIXTH: Final = 1 / 6
_FAMILY: Final = "Satchel Sans SC"


def figures() -> Iterator[Figure]:
    """What the issue asks of PDF, and what plain use of its library and another one cost."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        target = Path(folder)
        _share_fonts(target)
        exporter = ours(Pdf(), target)
        yield _figure("typst", in_turn(exporter, peer("peer_typst", ".pdf", target), _RUNS), "≤ 1.0", _SAME)
        manual = in_turn(exporter, peer("peer_reportlab", ".pdf", target), _SLOW_RUNS)
        yield _figure("reportlab as its manual shows", manual, "≤ 1/6", _SIXTH)
        other = in_turn(exporter, peer("peer_fpdf2", ".pdf", target), _SLOW_RUNS)
        yield _figure("fpdf2", other, "≤ 1/6", _SIXTH)


def _share_fonts(folder: Path) -> None:
    """Let the peers set the document in our fonts."""
    common = shared()
    for style in ("Regular", "Bold"):
        copy = folder / f"bench-{style}.ttf"
        shutil.copy(paths.resources() / "fonts" / f"{_FAMILY.replace(' ', '')}-{style}.ttf", copy)
        setattr(common, style.upper(), str(copy))
    vars(common).update(FONTS=folder, FAMILY=_FAMILY)


def _figure(name: str, times: tuple[float, float], bar: str, most: float) -> Figure:
    mine, theirs = times
    return Figure(
        area="documents",
        what="PDF, 30 pages, warm",
        ours=mine * 1000,
        unit="ms",
        peer=name,
        theirs=theirs * 1000,
        bar=bar,
        reached=mine <= most * theirs,
    )
