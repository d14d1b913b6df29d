"""How a document travels from the worker: its pieces as plain JSON, and back."""

from collections.abc import Iterable

from desktop.importers.contents import Grid, Heading, Paragraph, Piece, Story
from desktop.importers.encoding import Encoding
from desktop.importers.raw import Raw, plain
from desktop.text import LONGEST_TEXT

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


def story(
    said: dict[str, Raw],
    pieces: list[Raw],
    text: str | None = None,
    *,
    active: bool = False,
    encoding: Encoding | None = None,
    cut: bool = False,
) -> Raw:
    """A document as JSON; without a `text` of its own it is the text of its pieces.

    `active`: it holds macros; `cut`: there is more text in it than its pieces hold.
    """
    read: list[Raw] = [encoding.name, encoding.certain, encoding.spoiled] if encoding else []
    return {"said": said, "pieces": pieces, "text": text, "active": active, "encoding": read, "cut": cut}


def limited(pieces: list[Raw]) -> tuple[list[Raw], bool]:
    """The first pieces, as many as a field can hold of their text, and whether there are more."""
    room = LONGEST_TEXT * 9 // 10
    for at, piece in enumerate(pieces):
        room -= len(_text(_piece(piece))) + 1
        if room < 0:
            return pieces[:at], True
    return pieces, False


def told(found: Raw) -> Story:
    """The document that the worker told of."""
    match found:
        case {
            "said": dict(said),
            "pieces": list(listed),
            "text": text,
            "active": active,
            "encoding": read,
            "cut": cut,
        }:
            pieces = tuple(_piece(piece) for piece in listed)
            whole = plain(text) or "\n".join(_text(piece) for piece in pieces)
            return Story(said, pieces, whole, active=bool(active), encoding=_encoding(read), cut=bool(cut))
        case _:
            raise TypeError(found)


def _encoding(raw: Raw) -> Encoding | None:
    match raw:
        case [str(name), bool(certain), int(spoiled)]:
            return Encoding(name, certain, spoiled)
        case _:
            return None


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
