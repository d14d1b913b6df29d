"""What differs from system to system in a window: showing files, opening them, the menu bar of macOS."""

import ctypes
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QProcess, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMainWindow, QMenuBar, QWidget

from desktop.i18n import Words
from desktop.ui.actions import ACTIONS, GROUPS, Board


def open_file(file: Path) -> bool:
    """Open a file in the program that the system has for it; whether there is one."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))


def show_in_folder(file: Path) -> bool:
    """Show a file in the system's file manager, picked out where that can be done."""
    if sys.platform == "win32":
        return _started("explorer", ["/select,", str(file)])
    if sys.platform == "darwin":
        return _started("open", ["-R", str(file)])
    return open_file(file.parent)


def documents_folder() -> Path:
    """The folder in which the system keeps a person's documents, where that person may look first."""
    found = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return found if found.is_dir() else Path.home()


def give_back_memory() -> None:
    """Give the system the memory that is free again; on Linux the C library keeps it, on others it goes by itself."""
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):  # not every Linux has glibc
            ctypes.CDLL(None).malloc_trim(0)


def add_menu_bar(window: QMainWindow, board: Board, words: Words) -> None:
    """Give macOS its menu bar; other systems have the palette and the shortcut sheet."""
    if sys.platform != "darwin":
        return
    bar = QMenuBar(window)
    for group in GROUPS:
        menu = bar.addMenu(words(group))
        for action in ACTIONS:
            if action.group == group:
                menu.addAction(board.actions[action.key])
    window.setMenuBar(bar)


def bring_to_front(window: QWidget) -> None:
    """Show a window above all others."""
    window.setWindowState(window.windowState() & ~window.windowState().WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def _started(program: str, arguments: Sequence[str]) -> bool:
    return bool(QProcess.startDetached(program, list(arguments))[0])
