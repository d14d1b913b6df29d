"""The welcome: a library made, brought back or found, by keys and mouse, and what stands in the way said in words."""

from collections.abc import Callable
from pathlib import Path

import attrs
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.i18n import Language
from desktop.settings import Settings
from desktop.store.desk import Desk
from desktop.store.library import FILE
from desktop.ui.frame import Frame
from desktop.ui.opening import Opening
from desktop.ui.place import Place
from desktop.ui.theme.theme import Theme
from desktop.ui.welcome import Welcome
from desktop.workspace.workspace import Workspace
from tests.ui.finding import answer, called, click, names, press, texts

Eventually = Callable[[Callable[[], bool]], None]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "我的 资料" / "library"


@pytest.fixture
def welcome(theme: Theme, settings: Settings, desk: Desk, folder: Path, qtbot: QtBot) -> Welcome:
    return shown(Welcome(theme, attrs.evolve(settings, library=str(folder)), desk), qtbot)


def shown(welcome: Welcome, qtbot: QtBot) -> Welcome:
    qtbot.addWidget(welcome)
    welcome.resize(1024, 640)
    welcome.show()
    qtbot.waitExposed(welcome)
    return welcome


def openings(welcome: Welcome) -> list[Opening]:
    found: list[Opening] = []
    welcome.chosen.connect(found.append)
    return found


def says(welcome: Welcome, part: str) -> bool:
    return any(part in text for text in texts(welcome))


def test_enter_makes_the_sample_library(welcome: Welcome, folder: Path, desk: Desk, eventually: Eventually) -> None:
    found = openings(welcome)
    welcome.activateWindow()
    eventually(lambda: QApplication.focusWidget() is called(welcome, "打开示例资料库"))
    press(called(welcome, "打开示例资料库"), Qt.Key.Key_Return)
    eventually(lambda: says(welcome, "正在准备示例资料库…"))
    assert not called(welcome, "新建空白资料库").isEnabled()
    eventually(lambda: bool(found))
    assert found == [Opening(folder, Place("today"))]
    with Workspace.open(folder, desk) as workspace:
        assert workspace.counts()["customer"] == 8


def test_the_first_way_on_shows_that_it_has_the_keyboard(
    theme: Theme, settings: Settings, desk: Desk, folder: Path, qtbot: QtBot, eventually: Eventually
) -> None:
    frame = Frame(QWidget(), "")
    qtbot.addWidget(frame)
    frame.show()
    qtbot.waitExposed(frame)
    welcome = Welcome(theme, attrs.evolve(settings, library=str(folder)), desk)
    frame.hold(welcome)
    frame.activateWindow()
    first = called(welcome, "打开示例资料库")
    eventually(first.hasFocus)
    assert first.property("ring")


def test_enter_does_what_has_the_keyboard(welcome: Welcome, eventually: Eventually) -> None:
    welcome.activateWindow()
    english = called(welcome, "English")
    english.setFocus(Qt.FocusReason.TabFocusReason)
    press(english, Qt.Key.Key_Return)
    eventually(lambda: says(welcome, "Open the sample library"))
    eventually(called(welcome, "English").hasFocus)


def test_nothing_moves_while_a_library_is_made(welcome: Welcome, eventually: Eventually) -> None:
    found = openings(welcome)
    welcome.activateWindow()
    first = called(welcome, "打开示例资料库")
    eventually(first.hasFocus)
    before = first.mapTo(welcome, first.rect().topLeft())
    press(first, Qt.Key.Key_Return)
    eventually(lambda: says(welcome, "正在准备示例资料库…"))
    assert not isinstance(QApplication.focusWidget(), QAbstractButton)
    assert first.mapTo(welcome, first.rect().topLeft()) == before
    eventually(lambda: bool(found))


def test_an_empty_library_is_made_by_a_click(
    welcome: Welcome, folder: Path, desk: Desk, eventually: Eventually
) -> None:
    found = openings(welcome)
    click(called(welcome, "新建空白资料库"))
    eventually(lambda: bool(found))
    assert found == [Opening(folder, Place("today"))]
    with Workspace.open(folder, desk) as workspace:
        assert not any(workspace.counts().values())


def test_who_has_files_begins_with_importing_them(welcome: Welcome, folder: Path, eventually: Eventually) -> None:
    found = openings(welcome)
    press(called(welcome, "导入已有资料"), Qt.Key.Key_Space)
    eventually(lambda: bool(found))
    assert found == [Opening(folder, Place("import"))]


def test_a_backup_is_restored(
    welcome: Welcome,
    workspace: Workspace,
    folder: Path,
    tmp_path: Path,
    desk: Desk,
    eventually: Eventually,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    backup = workspace.back_up(tmp_path / "昨天.satchel").path
    answer(monkeypatch, "getOpenFileName", (str(backup), ""))
    found = openings(welcome)
    click(called(welcome, "从备份还原"))
    eventually(lambda: bool(found))
    assert found == [Opening(folder)]
    with Workspace.open(folder, desk) as restored:
        assert restored.counts() == workspace.counts()


def test_what_is_no_backup_is_said(
    welcome: Welcome, tmp_path: Path, eventually: Eventually, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "notes.satchel").write_bytes(b"no backup")
    answer(monkeypatch, "getOpenFileName", (str(tmp_path / "notes.satchel"), ""))
    click(called(welcome, "从备份还原"))
    eventually(lambda: says(welcome, "notes.satchel") and called(welcome, "从备份还原").isEnabled())


def test_the_language_changes_at_once(welcome: Welcome, eventually: Eventually) -> None:
    kept: list[Settings] = []
    welcome.adjusted.connect(kept.append)
    click(called(welcome, "English"))
    eventually(lambda: says(welcome, "Open the sample library"))
    assert kept[-1].language is Language.EN
    click(called(welcome, "繁體"))
    eventually(lambda: says(welcome, "開啟範例資料庫"))


def test_another_folder_is_chosen_and_used(
    welcome: Welcome, tmp_path: Path, eventually: Eventually, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "另一处"
    other.mkdir()
    answer(monkeypatch, "getExistingDirectory", str(other))
    found = openings(welcome)
    click(called(welcome, "更改…"))
    assert says(welcome, str(other))
    click(called(welcome, "新建空白资料库"))
    eventually(lambda: bool(found))
    assert (other / FILE).exists()


def test_a_folder_with_other_things_gets_one_inside(
    welcome: Welcome, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "文档").mkdir()
    (tmp_path / "文档" / "信.txt").write_text("x", encoding="utf-8")
    answer(monkeypatch, "getExistingDirectory", str(tmp_path / "文档"))
    click(called(welcome, "更改…"))
    assert says(welcome, str(tmp_path / "文档" / "Satchel"))


def test_a_library_that_is_there_is_offered_to_be_opened(
    welcome: Welcome, workspace: Workspace, eventually: Eventually, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "getExistingDirectory", str(workspace.store.folder))
    found = openings(welcome)
    click(called(welcome, "更改…"))
    eventually(lambda: "打开它" in names(welcome))
    click(called(welcome, "打开它"))
    assert found == [Opening(workspace.store.folder)]


def test_no_folder_chosen_changes_nothing(welcome: Welcome, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, "getExistingDirectory", "")
    click(called(welcome, "更改…"))
    assert says(welcome, str(folder))


@pytest.mark.parametrize("place", ["Dropbox/Satchel", "a file/library"])
def test_a_folder_that_takes_no_library_is_said_with_a_way_on(
    theme: Theme,
    settings: Settings,
    desk: Desk,
    tmp_path: Path,
    qtbot: QtBot,
    eventually: Eventually,
    place: str,
) -> None:
    (tmp_path / "a file").write_text("x", encoding="utf-8")
    welcome = shown(Welcome(theme, attrs.evolve(settings, library=str(tmp_path / place)), desk), qtbot)
    click(called(welcome, "新建空白资料库"))
    eventually(lambda: says(welcome, str(tmp_path / place)) and called(welcome, "换一个文件夹…").isEnabled())
    assert called(welcome, "新建空白资料库").isEnabled()


def test_why_the_library_could_not_be_opened_is_said_first(
    theme: Theme, settings: Settings, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    from desktop.store.errors import LibraryIsDamaged

    file = str(tmp_path / FILE)
    kept = attrs.evolve(settings, library=str(tmp_path / "gone"))
    welcome = shown(Welcome(theme, kept, desk, LibraryIsDamaged(file=file)), qtbot)
    assert says(welcome, file)
