"""Qt's application for the benchmarks that show a window."""

import os

from PySide6.QtWidgets import QApplication

from desktop.app import make_application

_kept: list[QApplication] = []


def application() -> QApplication:
    """The one application of this process, made as the program makes it; it draws into memory if nothing is said."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if not _kept:
        _kept.append(make_application())
    return _kept[0]
