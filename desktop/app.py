"""The window's start-up, in order, and the only place where its parts are put together.

1. the settings of this machine and Qt's application, in their language and look;
2. a second start hands over to the first and ends;
3. the library of the settings is opened; where there is none, the welcome is shown;
4. the main window is painted; what it doesn't need for that is imported afterwards.
"""

import os
import sys
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop import paths, settings
from desktop.settings import Settings
from desktop.store.desk import this_desk
from desktop.ui.focus import FocusRing
from desktop.ui.main_window import MainWindow
from desktop.ui.theme.theme import Theme
from desktop.workspace.workspace import Workspace


def make_application(arguments: Sequence[str] = ()) -> QApplication:
    """Qt's application with what must be said before it is made."""
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    app = QApplication([sys.argv[0], *arguments])
    app.setApplicationName("Satchel")
    app.setDesktopFileName("satchel")
    app.installEventFilter(FocusRing(app))
    return app


def make_window(workspace: Workspace, theme: Theme, preferred: Settings) -> MainWindow:
    """The main window of an open library, keeping what a person changes."""
    window = MainWindow(workspace, theme, preferred)
    window.adjusted.connect(settings.keep)
    return window


def main(arguments: Sequence[str] = ()) -> int:
    """Show the window until it is closed; the exit status."""
    preferred = settings.of_this_machine(os.environ)
    app = make_application(arguments)
    theme = Theme(app, paths.cache() / "theme", preferred.language, preferred.theme, preferred.text_size / 100)
    with Workspace.open(preferred.library_folder, this_desk()) as workspace:
        window = make_window(workspace, theme, preferred)
        window.show()
        return app.exec()
