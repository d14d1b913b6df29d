"""What the tests of this folder do and see, said once."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop.records import Customer
from desktop.store.desk import Desk
from desktop.ui import doorbell
from desktop.ui.main_window import MainWindow
from desktop.ui.start import Start
from desktop.workspace.workspace import Workspace
from tests.ui.finding import names

Eventually = Callable[[Callable[[], bool]], None]


Begin = Callable[..., Start]


def unprinted(kind: type[BaseException], error: BaseException, _trace: object) -> None:
    """Where bugs are printed: only the one that a test makes is expected."""
    assert kind is ZeroDivisionError, error


def page(start: Start) -> QWidget:
    assert start.shown is not None
    return start.shown


def library(start: Start) -> MainWindow:
    assert isinstance(start.shown, MainWindow), names(page(start))
    return start.shown


def is_open(start: Start) -> bool:
    return isinstance(start.shown, MainWindow)


def customers(start: Start) -> list[str]:
    return [one.name for one in library(start).workspace.store.of(Customer)]


def can_be_opened(folder: Path, desk: Desk) -> bool:
    with Workspace.open(folder, desk):
        return True


def program(folder: Path, *files: Path) -> "subprocess.Popen[bytes]":
    """The program itself, on a library's folder."""
    said = [sys.executable, "-m", "desktop", "window", "--library", str(folder), *map(str, files)]
    return subprocess.Popen(said, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})


def rings(folder: Path) -> bool:
    return doorbell.ring(folder, ())
