"""The place of the import: its files are part of it, so that Back and Forward find them again."""

from collections.abc import Iterable
from pathlib import Path

from desktop.ui.place import Place

KEY = "import"


def import_place(files: Iterable[Path] = ()) -> Place:
    """The import of some files."""
    return Place(KEY, part="\n".join(str(file) for file in files))


def files_of(place: Place) -> tuple[Path, ...]:
    """The files of a place."""
    return tuple(Path(line) for line in place.part.split("\n") if line)
