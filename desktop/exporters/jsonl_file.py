"""JSON Lines: one object a line, UTF-8."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from desktop.exporters.cells import Json


def write_jsonl(target: Path, rows: Iterable[Mapping[str, Json]]) -> None:
    """Write objects, one a line, line ends the same on every system."""
    with target.open("w", encoding="utf-8", newline="\n") as stream:
        for row in rows:
            stream.write(json.dumps(row, ensure_ascii=False))
            stream.write("\n")
