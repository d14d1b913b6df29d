"""The rows of a table as text; one whose quotation mark is never closed is told from those below it."""

import csv
from collections.abc import Iterator, Sequence
from typing import Final

_MOST_UNCLOSED: Final = 500
"""A table with more of them is no table with slips but something else."""


def rows_of(lines: Sequence[str], separator: str) -> Iterator[tuple[list[str], bool]]:
    """Each row with whether its quotation marks are closed; raises `csv.Error` where the text is no table.

    A row that isn't closed is its first line as it stands, so that it takes none of the rows below with it.
    """
    start, unclosed = 0, 0
    while start < len(lines):
        rows = _Rows(lines, separator, start)
        yield from ((row, True) for row in rows)
        start = rows.begun
        if start < len(lines):
            unclosed += 1
            if unclosed > _MOST_UNCLOSED:
                raise csv.Error
            yield next(csv.reader([lines[start]], delimiter=separator, quoting=csv.QUOTE_NONE)), False
            start += 1


class _Rows:
    """The closed rows from a line on, up to the first that isn't closed; `begun` is the line where they end."""

    def __init__(self, lines: Sequence[str], separator: str, start: int) -> None:
        self._lines, self._separator, self._start = lines, separator, start
        self.begun = start

    def __iter__(self) -> Iterator[list[str]]:
        rest = (self._lines[at] for at in range(self._start, len(self._lines)))
        reader = csv.reader(rest, delimiter=self._separator)
        while True:
            try:
                row = next(reader, None)
            except csv.Error:
                if self._start + reader.line_num - self.begun > 1:
                    return  # the cell grew beyond all limits, line by line
                raise
            end = self._start + reader.line_num
            if row is None or (end - self.begun > 1 and not self._is_closed(end)):
                return
            yield row
            self.begun = end

    def _is_closed(self, end: int) -> bool:
        try:
            for _ in csv.reader(self._lines[self.begun : end], delimiter=self._separator, strict=True):
                pass
        except csv.Error:
            return False
        return True
