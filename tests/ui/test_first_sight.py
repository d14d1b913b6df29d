"""What is painted before the program is read."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from pytestqt.qtbot import QtBot

from desktop.i18n import Language
from desktop.settings import Settings, file, keep
from desktop.ui import first_sight

LIBRARY = Path("我的 资料") / "library"


@pytest.fixture(autouse=True)
def own_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings and what is kept for the next start are the test's own."""
    for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    keep(Settings(language=Language.ZH_CN))


def seen(qtbot: QtBot) -> QPixmap:
    _ = qtbot
    picture = QPixmap(1280, 720)
    picture.fill(Qt.GlobalColor.darkCyan)
    return picture


def test_the_next_start_shows_what_the_window_looked_like(qtbot: QtBot) -> None:
    first_sight.keep(seen(qtbot), "00ff", LIBRARY, file())
    sight = first_sight.kept(file(), LIBRARY)
    assert sight is not None
    assert (sight.library, sight.place, sight.picture.width()) == (LIBRARY, "00ff", 1280)
    shown = first_sight.Shown(sight.picture)
    qtbot.addWidget(shown)
    shown.resize(1600, 900)
    assert shown.grab().toImage().pixelColor(1500, 800) == seen(qtbot).toImage().pixelColor(0, 0)


def test_it_is_not_shown_once_the_settings_or_the_library_are_others(qtbot: QtBot) -> None:
    first_sight.keep(seen(qtbot), "", LIBRARY, file())
    assert first_sight.kept(file(), LIBRARY / "another") is None
    keep(Settings(language=Language.EN, theme="dark"))
    assert first_sight.kept(file(), LIBRARY) is None


def test_a_damaged_or_missing_sight_is_none(qtbot: QtBot, tmp_path: Path) -> None:
    assert first_sight.kept(file(), None) is None
    first_sight.keep(seen(qtbot), "", LIBRARY, file())
    for damaged in tmp_path.rglob("first-sight.json"):
        damaged.write_text("{", "utf-8")
    assert first_sight.kept(file(), None) is None
