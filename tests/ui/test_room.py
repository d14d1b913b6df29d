"""What is shown has room: nothing is cut or out of line, whatever the size of the window and of its text."""

from collections.abc import Callable, Iterable
from pathlib import Path

import attrs
import pytest
from PySide6.QtCore import QRect, QStringListModel
from PySide6.QtGui import QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QHeaderView,
    QListView,
    QPushButton,
    QScrollArea,
    QTableView,
    QToolButton,
    QWidget,
)

from desktop.i18n import Language
from desktop.records import CaseStudy
from desktop.records.product import Product
from desktop.settings import Settings
from desktop.store.changes import Step
from desktop.store.desk import Desk
from desktop.ui.main_window import MainWindow
from desktop.ui.models.cell import Chip
from desktop.ui.models.painting import draw_chips
from desktop.ui.place import Place
from desktop.ui.preview.preview import Preview
from desktop.ui.screens.brand.preview import BrandPreview
from desktop.ui.theme import faces
from desktop.ui.theme.theme import Theme
from desktop.ui.welcome import Welcome
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.stage_strip import Cell, StageStrip
from desktop.workspace.workspace import Workspace
from tests.ui.finding import named

Eventually = Callable[[Callable[[], bool]], None]
GROUND = 0xFFFFFFFF


def columns_painted(picture: QImage, within: QRect) -> list[int]:
    """Which columns of a picture are not all of one colour, as a ground is."""
    return [
        x
        for x in range(within.left(), within.right() + 1)
        if len({picture.pixel(x, y) for y in range(within.top(), within.bottom() + 1)}) > 1
    ]


def adjusted(window: MainWindow, width: int, height: int, text_size: int, language: Language = Language.EN) -> None:
    window.adjust(attrs.evolve(window.settings, text_size=text_size, language=language))
    window.resize(width, height)


def test_icons_grow_with_the_text(window: MainWindow, eventually: Eventually) -> None:
    small = named(window, "导入文件…", QPushButton).iconSize().height()
    adjusted(window, 1280, 720, 150, Language.ZH_CN)
    eventually(lambda: named(window, "导入文件…", QPushButton).iconSize().height() == round(small * 1.5))
    mores = [one for one in window.findChildren(QToolButton) if one.property("small") == "true" and one.isVisible()]
    assert all(one.height() >= one.iconSize().height() for one in mores)


@pytest.mark.parametrize("text_size", [100, 125, 150])
def test_a_tab_has_room_for_its_text_in_bold(window: MainWindow, workspace: Workspace, text_size: int) -> None:
    adjusted(window, 1280, 720, text_size)
    window.content.navigator.go(Place("product", next(iter(workspace.store.all(Product.kind))).id))
    bold = QFontMetrics(window.content.shell.theme.font(strong=True))
    tabs = [one for one in window.findChildren(QPushButton) if one.property("kind") == "tab" and one.isVisible()]
    assert len(tabs) > 3
    assert all(one.width() >= bold.horizontalAdvance(one.text().replace("&&", "&")) for one in tabs)


def test_a_heading_of_numbers_ends_where_they_end(window: MainWindow, tmp_path: Path, eventually: Eventually) -> None:
    file = tmp_path / "客户.csv"
    file.write_text("名称,员工人数\n甲公司,2300\n乙公司,2300\n", "utf-8")
    window.content.navigator.go(Place("import", part=str(file)))
    eventually(lambda: any(one.isVisible() for one in window.findChildren(QTableView)))
    table = next(one for one in window.findChildren(QTableView) if one.isVisible())
    head: QHeaderView = table.horizontalHeader()
    left, width = head.sectionViewportPosition(1), head.sectionSize(1)
    above = columns_painted(head.viewport().grab().toImage(), QRect(left, 4, width, head.height() - 8))
    row = table.visualRect(table.model().index(1, 1))
    below = columns_painted(table.viewport().grab().toImage(), row.adjusted(0, 4, 0, -4))
    assert abs(above[-1] - below[-1]) <= 2


def test_chips_leave_room_for_the_count_of_the_others(qapp: QApplication, theme: Theme) -> None:
    assert qapp is not None
    picture, room = QImage(300, 40, QImage.Format.Format_RGB32), 90
    picture.fill(GROUND)
    with QPainter(picture) as painter:
        draw_chips(painter, theme, QRect(0, 0, room, 40), (Chip("汽车零部件及配件制造"), Chip("轮胎制造")))
    assert picture.pixel(20, 20) != GROUND
    assert not columns_painted(picture, QRect(room, 0, 300 - room, 40))


def cells(counts: Iterable[str]) -> list[Cell]:
    return [Cell("线索", amount, 0.5, count) for amount, count in zip(("¥1万", "¥1,186.6万"), counts, strict=True)]


@pytest.mark.parametrize(("width", "alike"), [(170, True), (400, False)])
def test_deals_are_counted_at_all_stages_or_at_none(
    qapp: QApplication, theme: Theme, width: int, *, alike: bool
) -> None:
    assert qapp is not None
    strips = [StageStrip(theme, cells(counts), "各阶段商机") for counts in (("1 个", "1 个"), ("", ""))]
    for strip in strips:
        strip.resize(width, strip.sizeHint().height())
    first, second = (strip.grab().toImage() for strip in strips)
    assert (first == second) is alike


@pytest.mark.parametrize("text_size", [100, 125, 150])
def test_the_brand_is_never_cut_sideways(window: MainWindow, text_size: int, eventually: Eventually) -> None:
    adjusted(window, 1024, 640, text_size)
    window.content.navigator.go(Place("brand"))
    form = next(one for one in window.findChildren(QScrollArea) if one.isVisible())
    body = form.widget()
    assert body is not None
    eventually(lambda: 0 < body.width() <= form.viewport().width())
    beside = [one for one in window.findChildren(BrandPreview) if one.isVisible()]
    assert bool(beside) is (text_size == 100)


@pytest.mark.parametrize("language", list(Language))
def test_the_ways_to_begin_are_equally_wide(
    theme: Theme, settings: Settings, desk: Desk, tmp_path: Path, language: Language
) -> None:
    theme.set(language, "light", 1.5)
    welcome = Welcome(theme, attrs.evolve(settings, language=language, library=str(tmp_path / "x")), desk)
    welcome.resize(1024, 640)
    welcome.show()
    QApplication.processEvents()
    widths = [one.width() for one in welcome.findChildren(Choice)]
    assert len(widths) == 4
    assert max(widths) - min(widths) <= 1
    welcome.close()


def test_the_sheet_of_shortcuts_is_shown_whole_where_there_is_room(window: MainWindow) -> None:
    window.resize(1440, 900)
    window.content.board.do("shortcuts")
    QApplication.processEvents()
    sheet: QWidget = named(window, "键盘快捷键")
    scrolled = sheet.findChildren(QScrollArea)
    assert scrolled[0].verticalScrollBar().maximum() == 0


def test_english_has_narrow_dots_where_the_system_has_no_chinese(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert qapp is not None
    monkeypatch.setattr(faces, "_has_chinese", lambda: False)
    found = faces.font(Language.EN, 14).families()
    assert found.index("Satchel Sans Letters") < found.index("Satchel Sans SC")
    assert "Satchel Sans Letters" not in faces.font(Language.ZH_CN, 14).families()


def test_a_list_that_is_a_window_of_its_own_has_a_ground(theme: Theme) -> None:
    """As the names are that Qt's own file dialog offers: unpainted it is black where nothing composes windows."""
    theme.set(Language.ZH_CN, "dark", 1.0)
    popup = QListView()
    popup.setModel(QStringListModel(["甲公司.csv"]))
    popup.resize(200, 80)
    popup.show()
    QApplication.processEvents()
    assert popup.grab().toImage().pixelColor(190, 70) == theme.colour("surface")
    popup.close()


def test_beside_a_list_without_records_stands_no_preview(
    theme: Theme, settings: Settings, desk: Desk, tmp_path: Path, eventually: Eventually
) -> None:
    with Workspace.create(tmp_path / "空", desk) as bare:
        window = MainWindow(bare, theme, settings, Place("library"))
        window.resize(1440, 900)
        window.show()
        assert not [one for one in window.findChildren(Preview) if one.isVisible()]
        window.content.shell.save([CaseStudy(title="一个案例")], Step("Add {name}", {"name": "一个案例"}))
        eventually(lambda: any(one.isVisible() for one in window.findChildren(Preview)))
        window.tasks.stop()
        window.close()
