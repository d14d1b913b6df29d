"""What the tests of this folder begin with."""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.logbook import Logbook
from desktop.settings import Settings
from desktop.store.desk import Desk
from desktop.ui.frame import Frame
from desktop.ui.start import Start
from desktop.ui.theme.theme import Theme
from desktop.ui.threshold import Threshold
from desktop.ui.trouble import Trouble
from tests.ui.start.doing import Begin, page, unprinted


@pytest.fixture(autouse=True)
def own_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings, logs and what else this machine remembers are the test's own."""
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))


@pytest.fixture
def folder(tmp_path: Path, sample_folder: Path) -> Path:
    """A closed library with the sample records."""
    return Path(shutil.copytree(sample_folder, tmp_path / "我的 资料" / "library"))


@pytest.fixture
def begin(
    theme: Theme, settings: Settings, desk: Desk, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Begin]:
    """Starts the window on a library's folder."""
    log = Logbook(tmp_path / "logs")
    log.begin("started")
    monkeypatch.setattr(sys, "excepthook", unprinted)
    trouble = Trouble(log)
    trouble.install()
    made: list[Start] = []

    def begin(folder: Path, *files: Path, preferred: Settings = settings) -> Start:
        frame = Frame(Threshold(theme, preferred), preferred.window)
        qtbot.addWidget(frame)
        start = Start(frame, theme, preferred, trouble, lambda: desk)
        made.append(start)
        assert start.begin(folder, files)
        return start

    yield begin
    for start in made:
        page(start).window().close()
        start.end()
    trouble.remove()
    log.close()
