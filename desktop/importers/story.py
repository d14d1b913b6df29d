"""How a document travels from the worker: its pieces as plain JSON, and back."""

from collections.abc import Iterable

from desktop.importers.contents import Grid, Heading, Paragraph, Piece, Story
from desktop.importers.raw import Raw, plain

BOLD_LINE = 7
"""The level of a line that is a heading by being bold only, below all real headings."""


LONGEST_BOLD_LINE = 60


def heading(level: int, text: str) -> Raw:
    """A heading as JSON."""
    return ["heading", level, text.strip()]


def paragraph(text: str) -> Raw:
    """A paragraph as JSON."""
    return ["paragraph", text]


def grid(rows: Iterable[Iterable[str]]) -> Raw:
    """A table as JSON."""
    listed: list[Raw] = [list(row) for row in rows]
    return ["grid", listed]


def story(said: dict[str, Raw], pieces: list[Raw], text: str | None = None, *, active: bool = False) -> Raw:
    """A document as JSON; without a `text` of its own it is the text of its pieces. `active`: it holds macros."""
    return {"said": said, "pieces": pieces, "text": text, "active": active}


def told(found: Raw) -> Story:
    """The document that the worker told of."""
    match found:
        case {"said": dict(said), "pieces": list(listed), "text": text, "active": active}:
            pieces = tuple(_piece(piece) for piece in listed)
            return Story(said, pieces, plain(text) or "\n".join(_text(piece) for piece in pieces), active=bool(active))
        case _:
            raise TypeError(found)


def _piece(raw: Raw) -> Piece:
    match raw:
        case ["heading", int(level), str(text)]:
            return Heading(level, text)
        case ["paragraph", str(text)]:
            return Paragraph(text)
        case ["grid", list(rows)]:
            return Grid(tuple(tuple(map(plain, row)) for row in rows if isinstance(row, list)))
        case _:
            raise TypeError(raw)


def _text(piece: Piece) -> str:
    if isinstance(piece, Grid):
        return "\n".join("\t".join(row) for row in piece.rows)
    return piece.text
