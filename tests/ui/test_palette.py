"""The palette: go, find, do and make by a few letters, with keys alone, with an input method, and by the mouse."""

from collections.abc import Callable

import attrs
import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QListView, QWidget

from desktop.i18n import Language
from desktop.records import CaseStudy, Customer
from desktop.store.changes import Step
from desktop.store.desk import new_id
from desktop.ui.main_window import MainWindow
from desktop.ui.overlay import Overlay
from desktop.ui.place import Place
from desktop.workspace.workspace import Workspace
from tests.ui.finding import called, click, named, texts
from tests.ui.hands import commit, compose, focused, press, write

Eventually = Callable[[Callable[[], bool]], None]
CTRL = Qt.KeyboardModifier.ControlModifier
BUTTON, FIELD, RESULTS = "搜索与命令", "搜索客户、案例、页面、命令…", "搜索结果"


@pytest.fixture
def ready(window: MainWindow, eventually: Eventually) -> MainWindow:
    """The window with the keyboard."""
    window.activateWindow()
    eventually(lambda: QApplication.activeWindow() is window)
    return window


def opened(window: MainWindow) -> QListView:
    QTest.keyClick(window, Qt.Key.Key_K, CTRL)
    return results(window)


def results(window: MainWindow) -> QListView:
    return named(window, RESULTS, QListView)


def is_open(window: MainWindow) -> bool:
    return any(one.accessibleName() == RESULTS and one.isVisible() for one in window.findChildren(QWidget))


def lines(view: QListView) -> list[str]:
    """All lines as a screen reader says them."""
    model = view.model()
    return [str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(model.rowCount())]


def chosen(view: QListView) -> str:
    return str(view.currentIndex().data(Qt.ItemDataRole.DisplayRole))


def first_of(workspace: Workspace, kind: type[Customer | CaseStudy]) -> str:
    return workspace.store.of(kind)[0].name_of_record


def test_the_key_opens_it_with_the_keyboard_in_it_and_the_same_key_closes_it(ready: MainWindow) -> None:
    before = QApplication.focusWidget()
    opened(ready)
    assert focused().accessibleName() == FIELD
    press(Qt.Key.Key_K, CTRL)
    assert not is_open(ready)
    assert QApplication.focusWidget() is before


def test_escape_closes_it(ready: MainWindow) -> None:
    opened(ready)
    write("kh")
    press(Qt.Key.Key_Escape)
    assert not is_open(ready)


def test_english_readers_find_commands_by_chinese_names_too(ready: MainWindow, eventually: Eventually) -> None:
    ready.adjust(attrs.evolve(ready.settings, language=Language.EN))
    eventually(lambda: ready.windowTitle().startswith("Today") and ready.content.isVisible())
    QTest.keyClick(ready, Qt.Key.Key_K, CTRL)
    view = named(ready, "Search results", QListView)
    for typed in ("客户", "cust"):
        press(Qt.Key.Key_A, CTRL)
        write(typed)
        assert lines(view)[1].startswith("Customers")


@pytest.mark.parametrize("typed", ["客户", "kehu", "kh", "Customers", "客戶"])
def test_a_page_is_reached_by_its_name_in_any_language_and_by_its_sound(ready: MainWindow, typed: str) -> None:
    opened(ready)
    write(typed)
    press(Qt.Key.Key_Return)
    assert ready.windowTitle().startswith("客户")


def test_a_record_is_found_by_first_letters_and_opened_with_enter(ready: MainWindow, workspace: Workspace) -> None:
    workspace.save([Customer(name="霁川精密 <b>&")], Step("Add"))
    view = opened(ready)
    write("jcjm")
    assert lines(view)[:2] == ["记录", "霁川精密 <b>&, 客户"]
    press(Qt.Key.Key_Return)
    assert ready.windowTitle().startswith("霁川精密 <b>&")


def test_the_text_that_was_found_is_shown_where_the_title_has_it_not(ready: MainWindow, workspace: Workspace) -> None:
    case = workspace.store.of(CaseStudy)[0]
    workspace.save([attrs.evolve(case, summary="这里写着独一无二的字样。")], Step("Edit"))
    view = opened(ready)
    write("独一无二")
    assert "这里写着独一无二的字样" in lines(view)[1]


def test_what_an_input_method_composes_is_nothing_yet(ready: MainWindow) -> None:
    view = opened(ready)
    before = lines(view)
    compose("she'zhi")
    press(Qt.Key.Key_Down)
    assert lines(view) == before
    commit("设置")
    assert lines(view)[1].startswith("设置")
    press(Qt.Key.Key_Return)
    assert ready.windowTitle().startswith("设置")


def test_the_arrows_go_around_and_the_page_keys_to_the_ends(ready: MainWindow) -> None:
    view = opened(ready)
    first = chosen(view)
    press(Qt.Key.Key_Up)
    last = chosen(view)
    press(Qt.Key.Key_Down)
    assert chosen(view) == first
    press(Qt.Key.Key_End)
    assert chosen(view) == last
    press(Qt.Key.Key_PageUp, times=9)
    assert chosen(view) == first
    press(Qt.Key.Key_PageDown, times=9)
    assert chosen(view) == last
    press(Qt.Key.Key_Home)
    assert chosen(view) == first


def test_tab_goes_from_group_to_group(ready: MainWindow) -> None:
    view = opened(ready)
    first, seen = chosen(view), list[str]()
    press(Qt.Key.Key_Tab)
    while chosen(view) != first:
        seen.append(chosen(view))
        press(Qt.Key.Key_Tab)
    assert "今天" in seen
    press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert chosen(view) == seen[-1]


@pytest.mark.parametrize("sign", [">", "》", "＞"])
def test_after_the_sign_there_are_only_commands(ready: MainWindow, sign: str) -> None:
    view = opened(ready)
    write(f"{sign}深色")
    assert lines(view) == ["命令", "深色主题"]
    press(Qt.Key.Key_Return)
    assert ready.settings.theme == "dark"


def test_a_command_that_is_not_there_is_said_to_be_none(ready: MainWindow) -> None:
    opened(ready)
    write(">zzzz")
    assert "没有找到“>zzzz”。" in texts(ready)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Down)
    assert focused().accessibleName() == FIELD


def test_undo_says_what_it_would_undo_and_does_it(ready: MainWindow, workspace: Workspace) -> None:
    shell = ready.content.shell
    shell.save([Customer(name="要撤销的客户")], Step("Add {name}", {"name": "要撤销的客户"}))
    view = opened(ready)
    write("撤销")
    assert chosen(view) == "撤销：添加“要撤销的客户”"
    press(Qt.Key.Key_Return)
    assert workspace.store.find("customer", "要撤销的客户") == []


def test_a_customer_is_made_of_what_was_typed(ready: MainWindow, workspace: Workspace) -> None:
    view = opened(ready)
    write("溪谷新客户")
    press(Qt.Key.Key_End)
    press(Qt.Key.Key_Up)
    assert chosen(view) == "新建客户“溪谷新客户”"
    press(Qt.Key.Key_Return)
    assert [record.name_of_record for record in workspace.store.find("customer", "溪谷新客户")] == ["溪谷新客户"]
    assert ready.windowTitle().startswith("溪谷新客户")


def test_a_case_is_made_of_what_was_typed(ready: MainWindow, workspace: Workspace) -> None:
    view = opened(ready)
    write("溪谷新案例")
    press(Qt.Key.Key_End)
    assert chosen(view) == "新建案例“溪谷新案例”"
    press(Qt.Key.Key_Return)
    assert workspace.store.find("case_study", "溪谷新案例")


def test_what_is_there_already_is_not_offered_to_be_made(ready: MainWindow, workspace: Workspace) -> None:
    view = opened(ready)
    write(first_of(workspace, Customer))
    assert not any(line.startswith("新建客户“") for line in lines(view))


def test_before_anything_is_typed_there_is_where_one_was(ready: MainWindow, workspace: Workspace) -> None:
    first, second = workspace.store.of(Customer)[:2]
    navigator = ready.content.navigator
    for customer in (first, second):
        navigator.go(Place("customer", customer.id))
    navigator.go(Place("today"))
    view = opened(ready)
    shown = lines(view)
    assert shown[0] == "最近"
    assert [line.split(", ")[0] for line in shown[1:3]] == [second.name, first.name]


def test_on_the_first_day_there_are_customers(ready: MainWindow) -> None:
    assert all("客户" in line for line in lines(opened(ready))[1:4])


def test_what_was_worked_on_is_recent_too(ready: MainWindow, workspace: Workspace) -> None:
    case = workspace.store.of(CaseStudy)[0]
    workspace.save([attrs.evolve(case, title="刚改过的案例")], Step("Edit"))
    assert lines(opened(ready))[1].startswith("刚改过的案例, 成功案例")


def test_the_exact_order_comes_later_and_moves_nothing_above_the_chosen_line(
    ready: MainWindow, workspace: Workspace, eventually: Eventually
) -> None:
    common = [CaseStudy(id=new_id(), title=f"第 {at} 个", body="共有词" * (1 + at % 7)) for at in range(60)]
    workspace.save(common, Step("Import"))
    view = opened(ready)
    write("共有词")
    press(Qt.Key.Key_Down, times=3)
    before, kept = lines(view), chosen(view)
    eventually(lambda: lines(results(ready)) != before)
    assert lines(view)[:5] == before[:5]
    assert chosen(view) == kept


def test_every_other_key_of_the_window_closes_it(ready: MainWindow) -> None:
    opened(ready)
    press(Qt.Key.Key_1, CTRL)
    assert not is_open(ready)


def test_a_click_does_what_a_line_says(ready: MainWindow) -> None:
    click(called(ready, BUTTON))
    view = results(ready)
    write("设置")
    place = view.visualRect(view.model().index(1, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert ready.windowTitle().startswith("设置")


def test_a_click_beside_it_closes_it(ready: MainWindow) -> None:
    view = opened(ready)
    overlay = named(ready, "前往、查找或执行…", Overlay)
    QTest.mouseClick(overlay, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(4, 4))
    assert not view.isVisible()


def test_it_stays_within_the_window_as_that_becomes_smaller(ready: MainWindow) -> None:
    view = opened(ready)
    ready.resize(1024, 640)
    corner = view.mapTo(ready, QPoint(view.width(), view.height()))
    assert corner.x() < 1024
    assert corner.y() < 640


def test_its_lines_are_a_sound_model(ready: MainWindow) -> None:
    view = opened(ready)
    tester = QAbstractItemModelTester(view.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
    write("客")
    assert view.model().rowCount(view.model().index(0, 0)) == 0
    assert view.model().data(QModelIndex()) is None
    assert tester.model() is view.model()
