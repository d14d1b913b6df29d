"""A window over a sample library, and what a test needs to use it as a person would."""

import datetime as dt
import gc
import shutil
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.i18n import Language
from desktop.settings import Settings
from desktop.store.desk import Desk
from desktop.ui.focus import FocusRing
from desktop.ui.main_window import MainWindow
from desktop.ui.shell import Shell
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from desktop.workspace.workspace import Workspace
from tests.ui.seller import Seller
from tests.unmeasured import names_of_measuring

START = dt.datetime(2026, 11, 22, 2, 30, tzinfo=dt.UTC)


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with the Chinese sample records, made once and copied for each test."""
    folder = tmp_path_factory.mktemp("sample") / "资料库"
    desk = Desk("this-laptop", "林", tmp_path_factory.mktemp("state"), lambda: START)
    Workspace.create(folder, desk, Language.ZH_CN).close()
    return folder


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk whose clock goes on with the real one, from a day that stays."""
    begun = dt.datetime.now(dt.UTC)
    return Desk("this-laptop", "林", tmp_path / "state", lambda: START + (dt.datetime.now(dt.UTC) - begun))


@pytest.fixture
def workspace(tmp_path: Path, sample_folder: Path, desk: Desk) -> Iterator[Workspace]:
    """The sample library, open."""
    folder = tmp_path / "资料 库"
    shutil.copytree(sample_folder, folder)
    with Workspace.open(folder, desk) as opened:
        yield opened


@pytest.fixture
def theme(qapp: QApplication, tmp_path: Path) -> Iterator[Theme]:
    """The light theme in Chinese."""
    ring = FocusRing(qapp)
    qapp.installEventFilter(ring)
    made = Theme(qapp, tmp_path / "theme", Language.ZH_CN, "light")
    yield made
    # Each that stays would hear of every event of the tests after it.
    qapp.removeEventFilter(ring)
    for one in (*qapp.topLevelWidgets(), made, ring):
        one.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def settings() -> Settings:
    """Settings that don't ask the machine."""
    return Settings(language=Language.ZH_CN, theme="light")


@pytest.fixture
def shell(workspace: Workspace, theme: Theme, settings: Settings) -> Iterator[Shell]:
    """What the window lends its screens, without a window."""
    tasks = Tasks(workspace)
    yield Shell(workspace, theme, settings, tasks)
    tasks.stop()


@pytest.fixture
def window(
    workspace: Workspace, theme: Theme, settings: Settings, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MainWindow]:
    """The main window over the sample library, on the screen."""
    for name in names_of_measuring():  # what helps a window is killed at its end, or has tests of its own
        monkeypatch.delenv(name)
    made = MainWindow(workspace, theme, settings)

    def end_what_is_written(_window: object) -> None:
        """It would not close before that; and nobody would be there for what comes of it."""
        qtbot.waitUntil(lambda: not any(task.must_finish for task in made.tasks.running), timeout=15_000)

    qtbot.addWidget(made, before_close_func=end_what_is_written)
    made.resize(1280, 720)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()


_ended = count(1)


@pytest.fixture(autouse=True)
def cleared_away_here() -> Iterator[None]:
    """What holds itself in circles is cleared away in this thread only, as in the program: there are widgets in it."""
    gc.disable()
    yield
    gc.collect(2 if next(_ended) % 50 == 0 else 1)


@pytest.fixture(autouse=True)
def nothing_waits_to_be_deleted(qapp: QApplication) -> Iterator[None]:
    """What a test has closed is gone before the next: Qt deletes it only in an event loop, which may not come."""
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def eventually(qtbot: QtBot) -> Callable[[Callable[[], bool]], None]:
    """Wait until something is so."""

    def wait(so: Callable[[], bool]) -> None:
        qtbot.waitUntil(so, timeout=15_000)

    return wait


@pytest.fixture
def seller(window: MainWindow, workspace: Workspace, eventually: Callable[[Callable[[], bool]], None]) -> Seller:
    """One who builds a proposal in that window."""
    return Seller(window, workspace, eventually)
