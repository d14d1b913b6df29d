"""What library to open next: asked for by the welcome and by the settings, done where the window is put together."""

from pathlib import Path

from attrs import field, frozen

from desktop.ui.place import Place


def _today() -> Place:
    return Place("today")


@frozen
class Opening:
    """A library's folder, the place to show first, and a backup to put in the library's place before, if any.

    The folder holds a library already, unless a backup is to be restored there. Where the same library is open, it is
    closed first; if the new one can't be opened, what was open is opened again and the reason is said.
    """

    folder: Path
    place: Place = field(factory=_today)
    restore: Path | None = None
