"""Tables as text: the encoding and the separator are found out, quoted line ends are kept."""

import csv
import io
import re
from itertools import islice

from attrs import frozen

from desktop.importers.contents import Contents, Sheet, Sheets
from desktop.importers.csv_rows import rows_of
from desktop.importers.encoding import Decoded
from desktop.importers.errors import FileUnreadable
from desktop.importers.headings import best_score
from desktop.importers.importer import File
from desktop.importers.raw import Raw
from desktop.importers.worker import Worker
from desktop.text import LONGEST_TEXT

MOST_BYTES = 512 * 1024 * 1024
_SEPARATORS = (",", ";", "\t", "|", "，", "；")
_SAMPLE = 64 * 1024
_SAMPLE_ROWS = 12
_GUARDED = re.compile("'+[=+\\-@\t\r＝＋－＠]")
_NAMED_SEPARATOR = re.compile(r"\Asep=(.)\r?\n", re.IGNORECASE)


@frozen
class CsvImporter:
    """Reads in process: the standard library's reader is fast and harms nobody."""

    name: str = "CSV"

    def takes(self, file: File) -> bool:
        """By its ending."""
        return file.suffix in {".csv", ".tsv", ".tab"}

    def read(self, file: File, worker: Worker) -> Contents:  # noqa: ARG002 - the protocol's; this format needs no worker
        """One sheet of text cells."""
        return table_in(file.text(MOST_BYTES), file)


def table_in(found: Decoded, file: File) -> Sheets:
    """The table that a text is."""
    text = found.text
    named = _NAMED_SEPARATOR.match(text)
    sheet = _sheet(text[named.end() :], named[1], file) if named else _sheet(text, separator_of(text), file)
    return Sheets((sheet,), found.encoding)


def _sheet(text: str, separator: str, file: File) -> Sheet:
    csv.field_size_limit(LONGEST_TEXT * 2)
    guarded = "'" in text
    rows: list[list[Raw]] = []
    unclosed: set[int] = set()
    try:
        for row, closed in rows_of(list(io.StringIO(text, newline="")), separator):
            if not closed:
                unclosed.add(len(rows))
            rows.append([_unguarded(cell) for cell in row] if guarded else [*row])
    except csv.Error:
        raise FileUnreadable(file=file.name, format="CSV") from None
    return Sheet("", rows, frozenset(unclosed))


def separator_of(text: str) -> str:
    """The separator with which the first rows make most sense: known headings first, then even rows."""
    cut = text[:_SAMPLE]
    sample = cut if len(text) <= _SAMPLE else cut[: cut.rfind("\n") + 1] or cut
    return max(_SEPARATORS, key=lambda separator: _sense(sample, separator))


def _sense(sample: str, separator: str) -> tuple[int, int]:
    rows = list(islice(csv.reader(io.StringIO(sample, newline=""), delimiter=separator), _SAMPLE_ROWS))
    widths = [len(row) for row in rows if row]
    even = max((widths.count(width) * (width - 1) for width in set(widths)), default=0)
    return max((best_score(row) for row in rows), default=0), even


def _unguarded(cell: str) -> str:
    """A cell without the apostrophe that exports put before what a spreadsheet would take for a formula."""
    return cell[1:] if cell.startswith("'") and _GUARDED.match(cell) else cell
