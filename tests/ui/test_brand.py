"""The brand's page: logo, colours and company, and the pages that follow."""

import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.records import Brand
from desktop.settings import Settings
from desktop.store.desk import Desk
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.page_view import PageView
from desktop.ui.place import Place
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.drop_area import DropArea
from desktop.workspace.workspace import Workspace
from tests.ui.finding import answer, called, click, named, names, press, texts, write

Eventually = Callable[[Callable[[], bool]], None]


@pytest.fixture
def bare(tmp_path: Path, desk: Desk) -> Iterator[Workspace]:
    """An empty library."""
    with Workspace.create(tmp_path / "空 库", desk) as opened:
        yield opened


@pytest.fixture
def page(window: MainWindow) -> MainWindow:
    """The window at the sample's brand."""
    window.content.navigator.go(Place("brand"))
    return window


@pytest.fixture
def new_page(bare: Workspace, theme: Theme, settings: Settings, qtbot: QtBot) -> MainWindow:
    """The window at the brand of an empty library."""
    made = MainWindow(bare, theme, settings, Place("brand"))
    qtbot.addWidget(made, before_close_func=lambda one: one.tasks.stop())
    made.resize(1280, 720)
    made.show()
    qtbot.waitExposed(made)
    return made


def brand_in(workspace: Workspace) -> Brand:
    return min(workspace.store.of(Brand), key=lambda brand: brand.sample)


def says(window: MainWindow, part: str) -> bool:
    return any(part in text for text in texts(window))


def logo(folder: Path, form: str = "png") -> Path:
    file = folder / f"标志.{form}"
    Image.new("RGB", (200, 80), "#0F5C6E").save(file)
    return file


def drop(area: DropArea, file: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    actions, button, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(area, QDragEnterEvent(QPoint(9, 9), actions, data, button, keys))
    QApplication.sendEvent(area, QDropEvent(QPointF(9, 9), actions, data, button, keys))


def typed(window: MainWindow, name: str, text: str) -> QWidget:
    field = named(window, name)
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    write(field, text)
    return field


def test_the_sample_pages_are_a_real_document(page: MainWindow, eventually: Eventually) -> None:
    view = page.findChild(PageView)
    assert isinstance(view, PageView)
    eventually(lambda: view.pages >= 5)
    assert "terms" in view.spots


def test_a_logo_is_chosen_shown_and_printed(
    page: MainWindow, workspace: Workspace, tmp_path: Path, eventually: Eventually, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "getOpenFileName", (str(logo(tmp_path)), ""))
    click(named(page, "选择图片…"))
    eventually(lambda: bool(brand_in(workspace).logo))
    assert brand_in(workspace).logo[0].name == "标志.png"
    eventually(lambda: "标志在主色上" in names(page))
    eventually(lambda: "主色：#0F5C6E" in names(page))
    click(named(page, "主色：#0F5C6E"))
    assert brand_in(workspace).colour == "#0F5C6E"
    click(named(page, "移除标志"))
    assert brand_in(workspace).logo == ()


def test_a_logo_is_dropped(page: MainWindow, workspace: Workspace, tmp_path: Path, eventually: Eventually) -> None:
    (area,) = page.findChildren(DropArea)
    drop(area, logo(tmp_path, "jpg"))
    eventually(lambda: bool(brand_in(workspace).logo))
    assert brand_in(workspace).logo[0].media_type == "image/jpeg"


def test_what_is_no_logo_is_said_where_it_was_dropped(page: MainWindow, tmp_path: Path, eventually: Eventually) -> None:
    (tmp_path / "介绍.pdf").write_bytes(b"%PDF-1.7")
    (area,) = page.findChildren(DropArea)
    drop(area, tmp_path / "介绍.pdf")
    eventually(lambda: says(page, "介绍.pdf 不是 PNG 或 JPEG 图片"))
    assert not brand_in_page(page).logo


def brand_in_page(window: MainWindow) -> Brand:
    return brand_in(window.workspace)


def test_a_colour_is_typed_and_the_pages_follow(page: MainWindow, workspace: Workspace, eventually: Eventually) -> None:
    view = page.findChild(PageView)
    assert isinstance(view, PageView)
    eventually(lambda: view.pages > 0)
    drawn: list[int] = []
    view.shown.connect(lambda: drawn.append(1))
    typed(page, "主色", "1f5c4d")
    assert brand_in(workspace).colour == "#1F5C4D"
    eventually(lambda: bool(drawn))


def test_a_colour_that_is_none_is_said_and_kept_as_typed(page: MainWindow, workspace: Workspace) -> None:
    before = brand_in(workspace).colour
    field = typed(page, "主色", "深蓝")
    press(field, Qt.Key.Key_Return)
    assert says(page, "颜色请写成六位")
    assert brand_in(workspace).colour == before
    page.content.navigator.go(Place("today"))
    page.content.navigator.go(Place("brand"))
    assert named(page, "主色", QLineEdit).text() == "深蓝"
    typed(page, "主色", "#12355B")
    assert brand_in(workspace).colour == "#12355B"
    assert not says(page, "颜色请写成六位")


def test_a_colour_white_cannot_be_read_on_is_warned_of(page: MainWindow) -> None:
    typed(page, "主色", "#FFCC33")
    assert says(page, "白字在 #FFCC33 上看不清")
    typed(page, "主色", "#12355B")
    assert not says(page, "看不清")


def test_a_pair_of_colours_is_chosen_by_key_and_taken_back(page: MainWindow, workspace: Workspace) -> None:
    before = brand_in(workspace)
    press(named(page, "主色 #0F5C6E，强调色 #C4572F"), Qt.Key.Key_Return)
    assert (brand_in(workspace).colour, brand_in(workspace).accent) == ("#0F5C6E", "#C4572F")
    page.content.board.do("undo")
    assert (brand_in(workspace).colour, brand_in(workspace).accent) == (before.colour, before.accent)
    assert named(page, "主色", QLineEdit).text() == before.colour


def test_the_pages_lead_to_what_is_being_edited(page: MainWindow, eventually: Eventually) -> None:
    view = page.findChild(PageView)
    assert isinstance(view, PageView)
    eventually(lambda: view.pages >= 5)
    page.activateWindow()
    field = named(page, "电话", QLineEdit)
    field.setFocus(Qt.FocusReason.TabFocusReason)
    eventually(lambda: view.page == view.spots["about"].page)


def test_one_makes_the_sample_ones_own_company(page: MainWindow, workspace: Workspace, eventually: Eventually) -> None:
    sample = brand_in(workspace)
    click(named(page, "换成自己的公司"))
    eventually(lambda: {"回到示例公司", "公司全称"} <= names(page))
    field = typed(page, "公司全称", "华信精密制造有限公司")
    press(field, Qt.Key.Key_Return)
    eventually(lambda: not brand_in(workspace).sample)
    own = brand_in(workspace)
    assert own.name == "华信精密制造有限公司"
    assert (own.colour, own.milestones, own.validity_days) == (sample.colour, sample.milestones, sample.validity_days)
    assert own.terms
    assert (own.about, own.tax_id, own.author) == ("", "", "")
    content = workspace.sample_pages(own, page.settings.language).content
    document = pypdfium2.PdfDocument(io.BytesIO(content))
    assert "华信精密制造有限公司" in document[0].get_textpage().get_text_range()
    document.close()


def test_what_was_begun_is_there_again_and_can_be_given_up(page: MainWindow, eventually: Eventually) -> None:
    click(named(page, "换成自己的公司"))
    eventually(lambda: {"回到示例公司", "电话"} <= names(page))
    typed(page, "电话", "0512-555")
    page.content.navigator.go(Place("today"))
    page.content.navigator.go(Place("brand"))
    assert named(page, "电话", QLineEdit).text() == "0512-555"
    click(named(page, "回到示例公司"))
    eventually(lambda: "换成自己的公司" in names(page))
    assert not page.workspace.store.unfinished()


def test_a_new_library_has_its_brand_with_the_first_name(
    new_page: MainWindow, bare: Workspace, tmp_path: Path, eventually: Eventually
) -> None:
    (area,) = new_page.findChildren(DropArea)
    drop(area, logo(tmp_path))
    eventually(lambda: named(new_page, "主色", QLineEdit).text() == "#0F5C6E")
    assert bare.store.of(Brand) == []
    eventually(lambda: "公司全称" in names(new_page))
    field = typed(new_page, "公司全称", "华信")
    press(field, Qt.Key.Key_Return)
    eventually(lambda: bool(bare.store.of(Brand)))
    eventually(lambda: bool(brand_in(bare).logo))
    assert (brand_in(bare).name, brand_in(bare).colour) == ("华信", "#0F5C6E")


def test_the_size_of_the_pages_follows_the_keys(page: MainWindow, eventually: Eventually) -> None:
    view = page.findChild(PageView)
    assert isinstance(view, PageView)
    eventually(lambda: view.pages > 0)
    before = view.zoom
    click(called(page, "放大页面"))
    assert view.zoom > before
    page.content.board.do("zoom_fit")
    assert view.zoom == pytest.approx(before)
