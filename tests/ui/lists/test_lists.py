"""Lists, used as a seller does; what comes of it is read back from the screen or from the library."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.modeltest import ModelTester

from desktop.i18n import Language, Words
from desktop.store.listing import Listing
from desktop.store.lists import Order
from desktop.ui.lists import facet_names
from desktop.ui.lists.specs import SPEC_OF
from desktop.ui.main_window import MainWindow
from desktop.ui.models.record_model import RecordModel
from desktop.ui.shell import Shell
from desktop.workspace.workspace import Workspace
from tests.ui import finding, hands
from tests.ui.lists.doing import CONTROL, choose, current, filtered, go, pick, rows, view


@pytest.mark.parametrize("kind", SPEC_OF)
def test_the_model_of_every_list_keeps_qts_rules(kind: str, shell: Shell, qtmodeltester: ModelTester) -> None:
    model = RecordModel(shell, SPEC_OF[kind])
    model.show(Listing(kind=kind, order=Order("name")))
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


@pytest.mark.parametrize("screen", ["customers", "products", "proposals", "library"])
def test_a_list_shows_all_records_of_its_kind(window: MainWindow, workspace: Workspace, screen: str) -> None:
    page = go(window, screen)
    kinds = {"customers": "customer", "products": "product", "proposals": "proposal", "library": "case_study"}
    count = workspace.store.count(kinds[screen])
    if count:
        assert len(rows(page)) == count
    else:
        assert "还没有方案" in finding.texts(page)


def test_the_filter_finds_words_and_pinyin(window: MainWindow) -> None:
    page = go(window, "library")
    found = filtered(page, "hx")
    assert "换型时间从 52 分钟降到 31 分钟，月换型次数从 412 次降到 334 次" in found
    assert len(found) < 24
    assert f"{len(found)} 个案例" in finding.texts(page)
    hands.press(Qt.Key.Key_Escape)
    QTest.qWait(1)
    assert len(rows(page)) == 24


def test_what_is_being_composed_does_not_filter_yet(window: MainWindow) -> None:
    page = go(window, "library")
    hands.press(Qt.Key.Key_F, CONTROL)
    hands.compose("huan")
    QTest.qWait(1)
    assert len(rows(page)) == 24
    hands.commit("换型")
    QTest.qWait(1)
    assert 0 < len(rows(page)) < 24


def test_nothing_found_offers_to_clear_the_filters(window: MainWindow) -> None:
    page = go(window, "library")
    hands.press(Qt.Key.Key_F, CONTROL)
    hands.write("zzzzqq")
    QTest.qWait(1)
    assert "没有符合条件的记录" in finding.texts(page)
    finding.click(finding.named(page, "清除筛选条件"))
    assert len(rows(page)) == 24


def test_a_letter_typed_into_the_list_goes_into_the_filter(window: MainWindow) -> None:
    page = go(window, "customers")
    hands.write("c")
    hands.write("z")
    QTest.qWait(1)
    assert rows(page) == ["常州昱栎汽车部件股份有限公司"]
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return)
    assert window.windowTitle().startswith("常州昱栎")


def test_a_facet_is_chosen_with_its_counts_and_taken_back(window: MainWindow) -> None:
    page = go(window, "library")
    pick(window, "筛选：授权", "仅内部")
    assert len(rows(page)) == 3
    hands.press(Qt.Key.Key_Escape)
    assert finding.called(page, "筛选：授权：仅内部")
    finding.click(finding.called(page, "清除授权"))
    assert len(rows(page)) == 24


def test_an_industry_is_found_by_pinyin_in_its_facet(window: MainWindow) -> None:
    page = go(window, "library")
    pick(window, "筛选：行业", "ltzz")
    assert len(rows(page)) == 3
    hands.press(Qt.Key.Key_Escape)
    assert finding.called(page, "筛选：行业：轮胎制造")


def test_bands_of_people_read_as_numbers_of_people() -> None:
    assert facet_names.band_said(Words(Language.ZH_CN), "100-499") == "100–499 人"
    assert facet_names.band_said(Words(Language.EN), "100000+") == "100,000 people or more"


def test_a_click_on_a_heading_sorts_and_another_one_turns_it(window: MainWindow, workspace: Workspace) -> None:
    page = go(window, "library")
    table = view(page)
    assert isinstance(table, QTableView)
    header = table.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(0) + 20, header.height() // 2)
    hands.click(header.viewport(), at)
    ordered = workspace.lists.records(workspace.lists.keys(Listing(kind="case_study", order=Order("name"))))
    assert rows(page) == [record.name_of_record for record in ordered]
    hands.click(header.viewport(), at)
    assert rows(page) == [record.name_of_record for record in reversed(ordered)]


@pytest.mark.qt_log_ignore("This plugin does not support")  # what a menu asks of the offscreen platform
def test_the_order_is_chosen_from_a_menu(window: MainWindow) -> None:
    page = go(window, "customers")
    finding.click(finding.called(page, "按最近更新排序"))
    choose("规模")
    assert rows(page)[0] == "山东穹岚轮胎股份有限公司"
    assert finding.called(page, "按规模排序")


def test_enter_opens_and_back_finds_the_list_as_it_was(window: MainWindow) -> None:
    page = go(window, "library")
    pick(window, "筛选：授权", "仅内部")
    hands.press(Qt.Key.Key_Escape)
    view(page).setFocus()
    hands.press(Qt.Key.Key_Down, times=2)
    title = current(page)
    hands.press(Qt.Key.Key_Return)
    assert window.windowTitle().startswith(title)
    window.content.board.do("back")
    page = window.content.navigator.current
    assert page is not None
    assert len(rows(page)) == 3
    assert current(page) == title
    assert finding.called(page, "筛选：授权：仅内部")


@pytest.mark.parametrize("look", ["表格", "卡片"])
def test_back_finds_the_list_scrolled_as_it_was(window: MainWindow, look: str) -> None:
    page = go(window, "library")
    finding.click(finding.named(page, look))
    hands.press(Qt.Key.Key_End)
    hands.press(Qt.Key.Key_Up)
    bar = view(page).verticalScrollBar()
    bar.setValue(bar.value() - 30)
    scrolled, title = bar.value(), current(page)
    assert scrolled > 100
    hands.press(Qt.Key.Key_Return)
    window.content.board.do("back")
    QApplication.processEvents()
    back = window.content.navigator.current
    assert back is not None
    assert (view(back).verticalScrollBar().value(), current(back)) == (scrolled, title)
