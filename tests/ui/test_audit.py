"""The audit of every page: nothing unnamed, cut, too small, half translated or out of the keyboard's reach.

A few combinations of look and size each time; with SATCHEL_LONG=1 all of them. `test_audit_rules.py` shows what the
rules find.
"""

import os
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from desktop.i18n import Language
from desktop.settings import ThemeMode
from desktop.ui.actions import ACTIONS
from desktop.ui.screens import SCREENS
from desktop.ui.theme import tokens
from scenes import SCENES
from stage import Stage
from tests.ui.audit.page import Page
from tests.ui.audit.rules import audited
from tests.ui.audit.wording import words_of_data

Look = tuple[Language, ThemeMode, tuple[int, int], int]
SMALL, LARGE = (1280, 720), (1440, 900)
THEMES: tuple[ThemeMode, ...] = ("light", "dark")
ALL: tuple[Look, ...] = tuple(product(Language, THEMES, (SMALL, LARGE), (100, 125)))
FEW: tuple[Look, ...] = (
    (Language.ZH_CN, "light", SMALL, 100),
    (Language.ZH_CN, "dark", LARGE, 125),
    (Language.ZH_TW, "dark", SMALL, 125),
    (Language.EN, "light", SMALL, 125),
)
LOOKS = ALL if os.environ.get("SATCHEL_LONG") else FEW


def of_look(look: Look) -> pytest.ParameterSet:
    """A look as a test's parameter; what runs in the dark is measured in the light, where it takes half the time."""
    return pytest.param(look, id="-".join(map(str, look)), marks=[pytest.mark.no_cover] if look[1] == "dark" else [])


@pytest.fixture(scope="module")
def libraries(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("audit")


@pytest.fixture
def warnings_of_qt() -> Iterator[list[str]]:
    """What Qt complains of meanwhile."""
    found: list[str] = []

    def hear(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if kind is not QtMsgType.QtDebugMsg:
            found.append(message)

    before = qInstallMessageHandler(hear)
    yield found
    qInstallMessageHandler(before)


def findings(app: QApplication, folder: Path, look: Look, *, empty: bool) -> list[str]:
    """What is wrong on all pages in a look, each thing once, with the scenes it was found in."""
    language, theme, size, text_size = look
    stage = Stage(app, folder / language.value, language, empty=empty)
    stage.look(theme, size, text_size)
    words = words_of_data(stage.workspace)
    found: dict[str, list[str]] = {}
    for scene in SCENES:
        if scene.stands and scene.empty == empty:
            shown = scene.show(stage)
            for finding in audited(Page(shown, language, size, words)):
                found.setdefault(str(finding), []).append(scene.name)
            scene.leave(stage, shown)
    stage.close()
    return [f"{finding} [{', '.join(names)}]" for finding, names in found.items()]


@pytest.mark.parametrize("look", [of_look(look) for look in LOOKS])
@pytest.mark.parametrize("empty", [False, True], ids=["sample", "empty"])
def test_nothing_is_wrong_on_any_page(
    look: Look, empty: bool, qapp: QApplication, libraries: Path, warnings_of_qt: list[str]
) -> None:
    found = findings(qapp, libraries, look, empty=empty)
    assert not found, "\n".join(found)
    assert not warnings_of_qt


def test_every_screen_is_in_a_scene() -> None:
    assert set(SCREENS) <= {scene.screen for scene in SCENES}


@pytest.mark.no_cover  # what it runs is measured above
def test_every_action_can_be_done_somewhere(qapp: QApplication, libraries: Path) -> None:
    stage = Stage(qapp, libraries / Language.ZH_CN.value, Language.ZH_CN)
    found: set[str] = set()
    for scene in SCENES:
        if scene.stands and not scene.empty:
            shown = scene.show(stage)
            found |= {action.key for action in stage.window.content.board.available()}
            scene.leave(stage, shown)
    stage.window.content.board.do("back")
    found |= {action.key for action in stage.window.content.board.available()}
    stage.close()
    assert [action.key for action in ACTIONS if action.key not in found] == []


def test_every_pair_of_colours_can_be_read_in_both_themes() -> None:
    faint = [
        f"{one} on {other}"
        for colours in (tokens.LIGHT, tokens.DARK)
        for one, other, least in tokens.PAIRS
        if tokens.contrast(colours[one], colours[other]) < least
    ]
    assert not faint
