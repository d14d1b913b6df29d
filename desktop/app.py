"""The window's start-up, in order, and the only place where its parts are put together.

1. the settings of this machine and Qt's application, in their language and look;
2. the frame is painted, unless another Satchel seems to have the library: its sidebar, and the edges of the page;
3. the rest of the program is read; errors are caught and logged;
4. the library is opened and shown in the frame; where there is none the welcome is, where it can't be opened what is in
   the way; where another Satchel has it, that one is rung for and this start ends;
5. what the first page doesn't need is read and done afterwards.
"""

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop import __version__, paths, settings
from desktop.logbook import Logbook
from desktop.settings import Settings
from desktop.ui.frame import Frame
from desktop.ui.theme.theme import Theme

_TURN = 0.0005
"""Seconds after which a worker lets the window's thread go on; Python's own 5 ms, many times over, would be felt."""
_LIBRARY_VARIABLE = "SATCHEL_LIBRARY"


def make_application(arguments: Sequence[str] = ()) -> QApplication:
    """Qt's application with what must be said before it is made."""
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    app = QApplication([sys.argv[0], *arguments])
    app.setApplicationName("Satchel")
    app.setDesktopFileName("satchel")
    sys.setswitchinterval(_TURN)
    return app


def main(files: Sequence[Path] = (), library: Path | None = None) -> int:
    """Show the window until it is closed; the exit status."""
    preferred = settings.of_this_machine(os.environ)
    named = os.environ.get(_LIBRARY_VARIABLE)
    folder = library or (Path(named) if named else preferred.library_folder)
    app = make_application()
    theme = Theme(app, paths.cache() / "theme", preferred.language, preferred.theme, preferred.text_size / 100)
    frame = Frame(theme, preferred)
    ends: list[Callable[[], None]] = []

    def go_on() -> None:
        ends.append(_go_on(app, frame, theme, preferred, folder, files))

    frame.painted.connect(go_on)
    if paths.open_note(paths.state(), folder).exists():
        frame.skip_threshold()
    else:
        frame.show_first()
    status = app.exec()
    for end in ends:
        end()
    return status


def _go_on(
    app: QApplication, frame: Frame, theme: Theme, preferred: Settings, folder: Path, files: Sequence[Path]
) -> Callable[[], None]:
    """Read the rest of the program and show the library in the frame; what is to be done at the end."""
    from desktop.store.desk import this_desk
    from desktop.ui.focus import FocusRing
    from desktop.ui.start import Start
    from desktop.ui.trouble import Trouble

    app.installEventFilter(FocusRing(app))
    log = Logbook.of_this_machine()
    log.begin(f"Satchel {__version__}, Qt {qVersion()}, Python {sys.version.split()[0]}, {sys.platform}")
    qInstallMessageHandler(_to(log))
    trouble = Trouble(log)
    trouble.install()
    start = Start(frame, theme, preferred, trouble, this_desk)

    def end() -> None:
        start.end()
        trouble.remove()
        log.close()

    if not start.begin(folder, files):
        app.quit()
    return end


def _to(log: Logbook) -> Callable[[QtMsgType, QMessageLogContext, str], None]:
    """What Qt warns of goes into the log."""

    def note(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        if kind is not QtMsgType.QtDebugMsg:
            log.note(f"{kind.name}: {text}")

    return note
