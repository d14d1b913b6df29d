"""The window's start-up, in order, and the only place where its parts are put together.

1. Qt's application, and a frame with a picture of the window as it was left; without one, with its sidebar and the
   edges of the page; nothing, where another Satchel seems to have the library;
2. once that is painted, the rest of the program is read; errors are caught and logged;
3. the library is opened and shown in the frame; where there is none the welcome is, where it can't be opened what is in
   the way; where another Satchel has it, that one is rung for and this start ends;
4. what the first page doesn't need is read and done afterwards.
"""

import gc
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QApplication

from desktop import __version__, paths
from desktop.ui import first_sight
from desktop.ui.frame import Frame

_TURN = 0.0002
"""Seconds after which a worker lets the window's thread go on; Python's own 5 ms, many times over, would be felt."""
_LIBRARY_VARIABLE = "SATCHEL_LIBRARY"
_LANGUAGE_VARIABLE = "SATCHEL_LANGUAGE"
_PICTURE_VARIABLE = "SATCHEL_PICTURE"
"""Names a file for a picture of the first page, after which the program ends: how it is tried once it is packaged."""


def make_application(arguments: Sequence[str] = ()) -> QApplication:
    """Qt's application with what must be said once it is made."""
    app = QApplication([sys.argv[0], *arguments])
    app.setApplicationName("Satchel")
    app.setDesktopFileName("satchel")
    sys.setswitchinterval(_TURN)
    gc.disable()  # `collecting` does it, in this thread only
    return app


def main(files: Sequence[Path] = (), library: Path | None = None) -> int:
    """Show the window until it is closed; the exit status."""
    named = os.environ.get(_LIBRARY_VARIABLE)
    app = make_application()
    launch = _Launch(app, files, library or (Path(named) if named else None))
    status = app.exec()
    launch.end()
    return status


class _Launch:
    """One start: what is seen first, then everything else."""

    def __init__(self, app: QApplication, files: Sequence[Path], library: Path | None) -> None:
        self._app, self._files = app, files
        self._ends: list[Callable[[], object]] = []
        own_language = _LANGUAGE_VARIABLE in os.environ
        sight = None if own_language else first_sight.kept(paths.config() / "settings.json", library)
        if sight is not None:
            self._library, self._frame = sight.library, Frame(first_sight.Shown(sight.picture), sight.place)
        else:
            self._library, self._frame = self._without_sight(library)
        self._frame.painted.connect(self._go_on)
        if paths.open_note(paths.state(), self._library).exists():
            self._frame.stay_unseen()
        else:
            self._frame.show_first()

    def end(self) -> None:
        """Close what was opened."""
        for end in reversed(self._ends):
            end()

    def _without_sight(self, library: Path | None) -> tuple[Path, Frame]:
        """The library of the settings, if none was asked for, and a frame with the threshold."""
        from desktop import settings
        from desktop.ui.theme.theme import theme_of
        from desktop.ui.threshold import Threshold

        preferred = settings.of_this_machine(os.environ)
        frame = Frame(Threshold(theme_of(self._app, preferred), preferred), preferred.window)
        return library or preferred.library_folder, frame

    def _go_on(self) -> None:
        """Read the rest of the program and show the library in the frame."""
        from desktop import settings
        from desktop.logbook import Logbook
        from desktop.store.desk import this_desk
        from desktop.ui.focus import FocusRing
        from desktop.ui.log_of_qt import listen
        from desktop.ui.start import Start
        from desktop.ui.theme.theme import theme_of
        from desktop.ui.trouble import Trouble

        preferred = settings.of_this_machine(os.environ)
        theme = theme_of(self._app, preferred)
        self._app.installEventFilter(FocusRing(self._app))
        log = Logbook.of_this_machine()
        log.begin(f"Satchel {__version__}, Qt {qVersion()}, Python {sys.version.split()[0]}, {sys.platform}")
        listen(log)
        trouble = Trouble(log)
        trouble.install()
        start = Start(self._frame, theme, preferred, trouble, this_desk)
        self._ends += [log.close, trouble.remove, start.end]
        self._frame.left.connect(start.keep_sight)
        if not start.begin(self._library, self._files):
            self._app.quit()
        elif picture := os.environ.get(_PICTURE_VARIABLE):
            from desktop.ui.picture import take_picture

            take_picture(self._frame, Path(picture))
