"""What a file holds before anyone asks what it means: objects, sheets of cells, or documents."""

from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from desktop.importers.encoding import Encoding
from desktop.importers.raw import Raw


@frozen
class Objects:
    """JSON objects with their line or item number; what is no object comes along to be rejected by its number."""

    items: Iterable[tuple[int, Raw]]
    encoding: Encoding | None = None


@frozen
class Sheet:
    """Rows of cells; `name` is "" where a file has no sheets. Formulas are the values they last had.

    `unclosed` are the rows, counted from 0, in which a quotation mark isn't closed.
    """

    name: str
    rows: Sequence[Sequence[Raw]]
    unclosed: frozenset[int] = frozenset()


@frozen
class Sheets:
    """The sheets of a workbook, or the one table of a text file."""

    sheets: tuple[Sheet, ...]
    encoding: Encoding | None = None


@frozen
class Heading:
    """A heading; `level` 0 is the document's title, 1 the highest heading."""

    level: int
    text: str


@frozen
class Paragraph:
    """A paragraph or a list item, as plain text."""

    text: str


@frozen
class Grid:
    """A table inside a document."""

    rows: tuple[tuple[str, ...], ...]


Piece = Heading | Paragraph | Grid


@frozen
class Story:
    """One document: what its front matter says, its pieces in order, and its whole text as it came.

    `active`: it holds macros or embedded programs, so the file itself is not kept. `cut`: it has more text than that.
    """

    said: Mapping[str, Raw]
    pieces: tuple[Piece, ...]
    text: str
    active: bool = False
    encoding: Encoding | None = None
    cut: bool = False


Contents = Objects | Sheets | Story
