"""CSV as spreadsheets open it: UTF-8 with its mark, and no cell that runs as a formula."""

import csv
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from desktop.exporters.cells import Cell

_FORMULA = re.compile("'*[=+\\-@\t\r＝＋－＠]")
_NUMBER = re.compile(r"-?\d+(\.\d+)?")


def write_csv(target: Path, headings: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    """Write a table; what a spreadsheet would take for a formula gets an apostrophe, which the importer takes off."""
    with target.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(map(_guarded, headings))
        writer.writerows([_guarded(str(cell)) for cell in row] for row in rows)


def _guarded(text: str) -> str:
    """Numbers stay bare: a minus before digits runs nothing."""
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text
