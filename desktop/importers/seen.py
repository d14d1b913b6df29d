"""What was seen of files on the way in: which tables and documents, and what their headings were taken for."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from attrs import field, frozen

from desktop.errors import UserError
from desktop.importers.contents import Contents
from desktop.importers.encoding import Encoding
from desktop.importers.raw import Raw, plain

_LONGEST_EXAMPLE = 60
_ROWS_OF_EXAMPLES = 50


@frozen
class Column:
    """A heading, the kind and the field that it was taken for ("" for neither), and a value from below it."""

    heading: str
    kind: str
    field: str
    example: str = ""

    @property
    def is_taken(self) -> bool:
        """Whether its values come in."""
        return bool(self.field)


@frozen(kw_only=True)
class SeenTable:
    """A table, or a document with its labels and sections for columns.

    `kind` is "" where it can't be told what its rows are; `key` is the `layout_key` of its headings.
    """

    sheet: str
    kind: str
    key: str
    columns: tuple[Column, ...]
    rows: int
    is_document: bool = False


@frozen(kw_only=True)
class Mark:
    """By what it is noticed that a file was changed: its size and the time it was written, in nanoseconds."""

    size: int
    written: int

    @classmethod
    def of(cls, file: Path) -> "Mark | None":
        """The mark of a file; None where it isn't there."""
        try:
            found = file.stat()
        except OSError:
            return None
        return cls(size=found.st_size, written=found.st_mtime_ns)


@frozen(kw_only=True)
class SeenFile:
    """A file as it was looked at; `trouble` says why nothing of it can come in.

    `contents` are kept, so that another look needs no reading while `mark` and what was said of it stay the same.
    """

    path: Path
    mark: Mark | None
    said: str = ""
    format: str = ""
    encoding: Encoding | None = None
    sheets: tuple[str, ...] = ()
    tables: tuple[SeenTable, ...] = ()
    trouble: UserError | None = None
    contents: Contents | None = field(default=None, repr=False, eq=False)


def examples(headings: Sequence[str], rows: Iterable[Sequence[Raw]]) -> list[str]:
    """A value for each heading: the first that there is below it."""
    found = [""] * len(headings)
    for _, cells in zip(range(_ROWS_OF_EXAMPLES), rows, strict=False):
        for at, cell in enumerate(cells[: len(found)]):
            if not found[at]:
                found[at] = _shown(cell)
    return found


def _shown(cell: Raw) -> str:
    text = str(cell) if isinstance(cell, dict | list) else plain(cell)
    return " ".join(text.split())[:_LONGEST_EXAMPLE]
