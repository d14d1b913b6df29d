"""Runs the benchmarks: `python -m tests.bench [WORDS…]`; words choose benchmarks by name, none means all.

Prints a table and writes `satchel-bench.json` into the temporary folder.
"""

import importlib
import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, cast

import attrs

from tests.bench.figure import Figure

NAMES: Final = ("search", "match", "imports", "save", "word", "pdf", "memory", "start", "palette", "list", "preview")
"""The benchmarks, in the order they run: modules beside this one, each with a function `figures`."""
_HEADINGS: Final = ("area", "what", "ours", "peer or floor", "theirs", "ratio", "bar", "reached")


def main(words: Sequence[str]) -> int:
    """Run those that are asked for; 0 when all bars are reached."""
    names = [name for name in NAMES if not words or name in words]
    found: list[Figure] = []
    for name in names:
        for figure in _figures(name):
            found.append(figure)
            print(" | ".join(_cells(figure)), flush=True)
    print(_table([_HEADINGS, *map(_cells, found)]))
    file = Path(tempfile.gettempdir()) / "satchel-bench.json"
    file.write_text(
        json.dumps([attrs.asdict(figure) for figure in found], ensure_ascii=False, indent=1), encoding="utf-8"
    )
    print(f"{sum(figure.reached for figure in found)} of {len(found)} reached · {file}")
    return 0 if all(figure.reached for figure in found) else 1


def _figures(name: str) -> Iterator[Figure]:
    return cast("Iterator[Figure]", importlib.import_module(f"tests.bench.{name}").figures())


def _cells(figure: Figure) -> tuple[str, ...]:
    ratio = figure.ours / figure.theirs if figure.theirs else 0.0
    return (
        figure.area,
        figure.what,
        f"{figure.ours:.3g} {figure.unit}".strip(),
        figure.peer,
        f"{figure.theirs:.3g} {figure.unit}".strip(),
        f"{ratio:.2f}",
        figure.bar,
        "yes" if figure.reached else "NO",
    )


def _table(rows: Sequence[Sequence[str]]) -> str:
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
