"""Characters that no font of a written file has: they were printed as a replacement mark."""

from collections.abc import Iterable, Iterator
from typing import Final

from desktop.documents.blocks import Document
from desktop.documents.objection import Objection
from desktop.documents.preflight.inspection import passages

_NAME = "glyphs"
_MOST: Final = 6
"""Characters that are named; of a name in another script there are dozens."""
_NOT_PRINTED: Final = ("properties", "file")
_COVER: Final = "cover"


def missing_glyphs(missing: Iterable[str], document: Document) -> tuple[Objection, ...]:
    """The objections to a file whose exporter lacked characters, one for each section that they stand in.

    They are known only once it is written.
    """
    lacking = set(missing)
    return tuple(_objection(anchor, found) for anchor, found in _by_place(lacking, document)) if lacking else ()


def _by_place(lacking: set[str], document: Document) -> Iterator[tuple[str, set[str]]]:
    """The characters of each place; what the cover has is not said of the running head again."""
    found: dict[str, set[str]] = {}
    for passage in passages(document):
        here = lacking.intersection(passage.text)
        if here and passage.anchor not in _NOT_PRINTED:
            found.setdefault(_COVER if passage.anchor == "header" else passage.anchor, set()).update(here)
    yield from found.items()
    if unplaced := lacking.difference(*found.values()):
        yield "document", unplaced


def _objection(anchor: str, lacking: set[str]) -> Objection:
    named = [f"{character} (U+{ord(character):04X})" for character in sorted(lacking)]
    characters = " ".join(named[:_MOST]) + (" …" if len(named) > _MOST else "")
    message = "No font has these characters: {characters}. They were replaced by a mark."
    return Objection(_NAME, "warning", anchor, message, {"characters": characters})
