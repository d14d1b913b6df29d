"""Characters that no font of a written file has: they were printed as a replacement mark."""

from collections.abc import Iterable

from desktop.documents.objection import Objection

_NAME = "glyphs"


def missing_glyphs(missing: Iterable[str]) -> tuple[Objection, ...]:
    """The objection to a file whose exporter lacked characters; known only once it is written."""
    lacking = sorted(set(missing))
    if not lacking:
        return ()
    values = {"characters": " ".join(f"{character} (U+{ord(character):04X})" for character in lacking)}
    message = "No font has these characters: {characters}. They were replaced by a mark."
    return (Objection(_NAME, "warning", "document", message, values),)
