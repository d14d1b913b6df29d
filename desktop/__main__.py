"""The start of the program: the window, or the command line where a command is given or there is no screen.

`satchel`, `satchel FILE…` and `satchel window` open the window; neither of the two reads the other at its start.
"""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

_LIBRARY = "--library"
_WINDOW = "window"


class Wanted(NamedTuple):
    """A window that is asked for: with these files, of this library (None: the usual one)."""

    files: tuple[Path, ...] = ()
    library: Path | None = None


def window_wanted(arguments: Sequence[str], *, has_screen: bool) -> Wanted | None:
    """The window that a call asks for; None where it is for the command line to understand or to refuse."""
    said = list(arguments)
    if said[:1] == [_WINDOW]:
        said.pop(0)
    library: Path | None = None
    if _LIBRARY in said[:-1]:
        at = said.index(_LIBRARY)
        library = Path(said[at + 1])
        del said[at : at + 2]
    if has_screen and all(_is_file(one) for one in said):
        return Wanted(tuple(Path(one) for one in said), library)
    return None


def _is_file(said: str) -> bool:
    """Whether an argument names a file or folder: a bare word is a command, whatever lies in this folder."""
    return not said.startswith("-") and said != Path(said).stem and Path(said).exists()


def has_screen() -> bool:
    """Whether a window can be shown; Windows and macOS always have a screen."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def show_window(wanted: Wanted) -> int:
    """Show the window; the exit status."""
    from desktop.ui import plain_qt

    plain_qt.load()
    from desktop.app import main as show

    return show(wanted.files, wanted.library)


def main() -> int:
    """Run the program; the exit status."""
    there = has_screen()
    wanted = window_wanted(sys.argv[1:], has_screen=there)
    if wanted is not None:
        return show_window(wanted)
    from desktop.cli.commands import main as run

    return run(show_window=(lambda files, library: show_window(Wanted(tuple(files), library))) if there else None)


def serve_if_asked() -> None:
    """Be a worker, where that is what this start is for: a packaged program starts its workers by starting itself."""
    if getattr(sys, "frozen", False):
        import multiprocessing

        multiprocessing.freeze_support()


if __name__ == "__main__":
    serve_if_asked()
    sys.exit(main())
