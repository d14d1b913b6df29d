"""What the tests of this folder begin with."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QApplication,
    QWidget,
)

from desktop.ui.main_window import MainWindow
from desktop.ui.screens.importing.place import import_place
from tests.ui.importing.doing import (
    TABLE,
    Eventually,
    shown,
    wait_for_preview,
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A table of customers in a folder with blanks in its name."""
    folder = tmp_path / "下载 的"
    folder.mkdir()
    made = folder / "客户 清单.csv"
    made.write_text(TABLE, "utf-8")
    return made


@pytest.fixture
def ready(window: MainWindow, eventually: Eventually) -> MainWindow:
    """The window with the keyboard."""
    window.activateWindow()
    eventually(lambda: QApplication.activeWindow() is window)
    return window


@pytest.fixture
def look(ready: MainWindow, eventually: Eventually) -> Callable[..., QWidget]:
    """Open the import of some files and wait until they were looked at."""

    def looked(*files: Path) -> QWidget:
        ready.content.navigator.go(import_place(files))
        screen = shown(ready)
        wait_for_preview(screen, eventually)
        QApplication.processEvents()
        return screen

    return looked
