"""A chip's menu: below the chip it belongs to."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.i18n import Language, Words
from desktop.ui.kit import Kit
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.menu_chip import MenuChip, Pick
from tests.ui.finding import click

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def lefts(theme: Theme, qtbot: QtBot, left: int) -> tuple[int, int, int]:
    """Where a chip and its open menu begin on the screen, and where the menu ends."""
    room = QWidget()
    qtbot.addWidget(room)
    room.setGeometry(0, 0, QGuiApplication.primaryScreen().availableGeometry().width(), 300)
    chip = MenuChip(Kit(theme, Words(Language.ZH_CN)), "阶段")
    chip.setParent(room)
    chip.show_picks("方案", [Pick("一个名字长得多的阶段，比它的标签宽", lambda: None, chosen=True)])
    chip.setGeometry(left, 20, 60, 26)
    room.show()
    qtbot.waitExposed(room)
    click(chip)
    menu = chip.menu()
    qtbot.waitUntil(menu.isVisible)
    found = (chip.mapToGlobal(chip.rect().topLeft()).x(), menu.x(), menu.geometry().right())
    menu.close()
    return found


def test_a_menu_begins_where_its_chip_begins(theme: Theme, qtbot: QtBot) -> None:
    chip, menu, _ = lefts(theme, qtbot, 300)
    assert menu == chip


def test_a_menu_stays_on_the_screen(theme: Theme, qtbot: QtBot) -> None:
    edge = QGuiApplication.primaryScreen().availableGeometry().right()
    chip, menu, end = lefts(theme, qtbot, edge - 70)
    assert menu < chip
    assert end <= edge
