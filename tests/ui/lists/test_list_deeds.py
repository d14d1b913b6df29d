"""What is done in lists: bulk edits, menus, pickers, the preview beside."""

from typing import cast

import pytest
from attrs import evolve
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QTableView

from desktop.i18n import Language, Words
from desktop.records import CaseStudy, Customer, Industry, Proposal
from desktop.records.choices import Permission, ProposalStatus
from desktop.store.changes import Step
from desktop.ui.lists import bulk_edit, bulk_fields, facet_names
from desktop.ui.lists.picker import Picker
from desktop.ui.lists.specs import SPECS
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.page_view import PageView
from desktop.ui.place import Place
from desktop.ui.preview.preview import Preview
from desktop.ui.screens.lists.library import LABELS
from desktop.workspace.workspace import Workspace
from tests.ui import finding, hands
from tests.ui.lists.doing import CONTROL, ODD, SHIFT, Eventually, current, filtered, from_menu, go, pick, rows, view


def test_records_are_tagged_by_the_dozen_in_one_step(window: MainWindow, workspace: Workspace) -> None:
    page = go(window, "library")
    titles = rows(page)[:3]
    hands.press(Qt.Key.Key_Down, SHIFT, times=2)
    assert "已选 3 项" in finding.texts(page)
    pick(window, "设置标签", "重点")
    hands.press(Qt.Key.Key_Return, CONTROL)
    tagged = [case.title for case in workspace.store.of(CaseStudy) if "重点" in case.tags]
    assert sorted(tagged) == sorted(titles)
    assert "已选 3 项" in finding.texts(page)
    window.content.board.do("undo")
    assert not [case for case in workspace.store.of(CaseStudy) if "重点" in case.tags]


def test_what_some_of_the_chosen_have_stays_unless_it_is_touched(window: MainWindow, workspace: Workspace) -> None:
    cases = workspace.store.of(CaseStudy)
    workspace.save([evolve(cases[0], tags=("一",)), evolve(cases[1], tags=("一", "二"))], Step("x"))
    page = go(window, "library")
    hands.press(Qt.Key.Key_Down, SHIFT)
    pick(window, "设置标签", "一")
    hands.press(Qt.Key.Key_Return, CONTROL)
    assert sorted(workspace.store.of(CaseStudy)[at].tags for at in (0, 1)) == [(), ("二",)]
    assert page


def test_permissions_and_review_dates_are_set_for_many(window: MainWindow, workspace: Workspace) -> None:
    go(window, "library")
    hands.press(Qt.Key.Key_A, CONTROL)
    pick(window, "设置案例授权", "仅内部")
    assert {case.permission for case in workspace.store.of(CaseStudy)} == {Permission.INTERNAL}
    fields = {field.name: field for field in bulk_fields.bulk_fields("case_study")}
    edit = bulk_edit.BulkEdit(window.content.shell, "case_study")
    ids = [case.id for case in workspace.store.of(CaseStudy)[:2]]
    edit.pick(fields["review_date"], ids, window)
    hands.write("2030-05-06")
    hands.press(Qt.Key.Key_Return)
    assert [str(case.review_date) for case in workspace.store.of(CaseStudy)[:2]] == ["2030-05-06"] * 2


def test_delete_moves_to_the_trash_and_undo_brings_back(window: MainWindow) -> None:
    page = go(window, "customers")
    title = current(page)
    hands.press(Qt.Key.Key_Delete)
    assert title not in rows(page)
    finding.click(finding.named(window, "撤销"))
    assert title in rows(page)


def test_very_many_records_are_changed_by_a_worker(
    window: MainWindow, workspace: Workspace, eventually: Eventually
) -> None:
    workspace.save([CaseStudy(title=f"案例 {at}") for at in range(260)], Step("x"))
    page = go(window, "library")
    hands.press(Qt.Key.Key_A, CONTROL)
    pick(window, "设置案例授权", "仅脱敏")
    eventually(lambda: {case.permission for case in workspace.store.of(CaseStudy)} == {Permission.ANONYMOUS})
    view(page).setFocus()
    hands.press(Qt.Key.Key_A, CONTROL)
    hands.press(Qt.Key.Key_Delete)
    eventually(lambda: workspace.store.count("case_study") == 0)
    eventually(lambda: "还没有案例" in finding.texts(page))


def test_a_large_list_is_filtered_and_sorted_by_a_worker(
    window: MainWindow, workspace: Workspace, eventually: Eventually
) -> None:
    workspace.save([Customer(name=f"客户 {at:05}", size=at + 1) for at in range(4100)], Step("x"))
    page = go(window, "customers")
    assert view(page).model().rowCount() == 4108
    hands.press(Qt.Key.Key_F, CONTROL)
    hands.write("04099")
    eventually(lambda: rows(page) == ["客户 04099"])
    pick(window, "筛选：规模")
    eventually(lambda: "规模" in finding.names(window))
    hands.press(Qt.Key.Key_Escape)
    hands.press(Qt.Key.Key_F, CONTROL)
    hands.press(Qt.Key.Key_Escape)
    eventually(lambda: view(page).model().rowCount() == 4108)
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_End)
    assert view(page).currentIndex().row() == 4107


def test_the_list_is_shown_as_cards_or_as_a_table_and_remembers_it(window: MainWindow) -> None:
    page = go(window, "library")
    assert isinstance(view(page), QTableView)
    title = current(page)
    finding.click(finding.named(page, "卡片"))
    assert not isinstance(view(page), QTableView)
    assert current(page) == title
    assert window.settings.view("case_study", "table") == "cards"
    hands.press(Qt.Key.Key_Right)
    assert current(page) != title
    assert not isinstance(view(go(window, "library", "case_study")), QTableView)


def test_a_row_is_announced_as_a_whole_sentence(window: MainWindow) -> None:
    page = go(window, "customers")
    finding.click(finding.named(page, "表格"))
    table = view(page)
    index = table.model().index(rows(page).index("常州昱栎汽车部件股份有限公司"), 0)
    said = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    assert said.startswith(
        "常州昱栎汽车部件股份有限公司 江苏·常州；生命周期：新客户；进行中的商机：方案 ¥1,418,304；行业："
    )
    reader = QAccessible.queryAccessibleInterface(table)
    assert reader.text(QAccessible.Text.Name) == "客户列表"


@pytest.mark.qt_log_ignore("This plugin does not support")  # what a menu asks of the offscreen platform
def test_the_context_menu_does_what_it_says(window: MainWindow) -> None:
    page = go(window, "library")
    title = current(page)
    offered = from_menu(page, "复制标题")
    assert offered[0] == "打开"
    assert offered[-1] == "移到回收站"
    assert QApplication.clipboard().text() == title
    from_menu(page, "打开")
    assert window.windowTitle().startswith(title)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_field_is_set_from_the_context_menu(window: MainWindow, workspace: Workspace) -> None:
    page = go(window, "library")
    title = current(page)
    shown = view(page)
    shown.customContextMenuRequested.emit(shown.visualRect(shown.currentIndex()).center())
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    (inner,) = [action for action in menu.actions() if action.text() == "设置"]
    actions = cast("QMenu", inner.menu()).actions()
    (permission,) = [action for action in actions if action.text() == "案例授权…"]
    menu.close()  # as a click does, before it is done
    permission.trigger()
    picker = finding.named(window, "案例授权", Picker)
    assert picker.geometry().top() > shown.mapTo(window, QPoint(0, 0)).y()
    hands.press(Qt.Key.Key_End)
    hands.press(Qt.Key.Key_Return)
    assert workspace.find(CaseStudy, title).permission is Permission.INTERNAL


def test_a_picker_closes_when_the_keyboard_goes_elsewhere(window: MainWindow) -> None:
    page = go(window, "library")
    pick(window, "筛选：行业")
    assert "行业" in finding.names(window)
    view(page).setFocus()
    assert not window.findChildren(Picker)[0].isVisible()
    pick(window, "筛选：痛点")
    go(window, "customers")
    assert not [one for one in window.findChildren(Picker) if one.isVisible()]


def test_a_click_beside_a_picker_closes_it(window: MainWindow) -> None:
    page = go(window, "library")
    pick(window, "筛选：授权")
    finding.click(finding.called(page, "筛选：授权"))
    assert not [one for one in window.findChildren(Picker) if one.isVisible()]


def test_odd_names_stand_there_as_they_are(window: MainWindow, workspace: Workspace) -> None:
    workspace.save([Customer(name=ODD), Industry(name=ODD)], Step("x"))
    page = go(window, "customers")
    assert ODD in rows(page)
    assert window.width() == 1280
    finding.click(finding.named(page, "表格"))
    page.grab()
    assert ODD in rows(go(window, "library", "industry"))


def test_another_page_of_the_library_is_a_tab_away(window: MainWindow) -> None:
    page = go(window, "library")
    finding.click(finding.named(page, "痛点", QPushButton))
    page = window.content.navigator.current
    assert page is not None
    assert page.place == Place("library", part="pain_point")
    assert len(rows(page)) == 24


def test_the_preview_shows_what_is_read(window: MainWindow, eventually: Eventually) -> None:
    page = go(window, "library", "pain_point")
    shown = current(page)
    eventually(lambda: shown in finding.texts(page))
    hands.press(Qt.Key.Key_Down)
    assert current(page) != shown
    eventually(lambda: current(page) in finding.texts(page))
    finding.click(finding.named(page, "关闭预览"))
    assert "预览" not in finding.texts(page)
    assert window.settings.view("preview", "on") == "off"
    finding.click(finding.named(page, "显示或隐藏预览"))
    assert "预览" in finding.texts(page)


def test_the_preview_of_a_case_is_its_page(window: MainWindow, eventually: Eventually) -> None:
    page = go(window, "library")
    filtered(page, "电镀段报废率")
    eventually(lambda: "仅供内部：这个案例不会进入给客户的文件。" in finding.texts(page))
    eventually(lambda: len(page.findChildren(PageView)) == 1 and page.findChildren(PageView)[0].pages == 1)
    assert page.findChildren(PageView)[0].isVisible()


def test_the_preview_warns_of_what_is_left_of_a_hidden_name(
    window: MainWindow, workspace: Workspace, eventually: Eventually
) -> None:
    case = evolve(
        workspace.store.of(CaseStudy)[0],
        customer_name="欢乐互娱",
        hidden_names=(),
        permission=Permission.ANONYMOUS,
        permission_until=None,
        problem="欢乐大数据很慢。",
    )
    workspace.save([case], Step("x"))
    page = go(window, "library")
    (shown,) = page.findChildren(Preview)
    shown.show_now(workspace.find(CaseStudy, case.id))
    eventually(lambda: any(text.startswith("“欢乐”是案例") for text in finding.texts(shown)))
    shown.show_now(workspace.find(CaseStudy, case.id))
    assert any(text.startswith("“欢乐”是案例") for text in finding.texts(shown))


def test_a_narrow_window_has_no_preview(window: MainWindow) -> None:
    window.resize(1100, 720)
    page = go(window, "library")
    assert "预览" not in finding.texts(page)
    assert window.width() == 1100


def test_proposals_stand_under_their_status_with_their_value(window: MainWindow, workspace: Workspace) -> None:
    customer = workspace.find(Customer, "昱栎部件")
    workspace.save(
        [
            Proposal(title="草稿方案", customer=customer.id, status=ProposalStatus.DRAFT),
            Proposal(title="已发方案", customer=customer.id, status=ProposalStatus.SENT, version=2),
        ],
        Step("x"),
    )
    page = go(window, "proposals")
    assert sorted(rows(page)) == ["已发方案", "草稿方案"]
    finding.click(finding.called(page, "已发出"))
    assert rows(page) == ["已发方案"]
    finding.click(finding.called(page, "全部"))
    assert len(rows(page)) == 2


def test_a_list_follows_what_others_change(window: MainWindow) -> None:
    page = go(window, "customers")
    window.content.shell.save([Customer(name="新来的客户")], Step("x"))
    assert rows(page)[0] == "新来的客户"
    assert "9 家客户" in finding.texts(page)


def test_an_empty_list_says_what_goes_there(window: MainWindow, workspace: Workspace) -> None:
    workspace.store.delete([one.id for one in workspace.store.of(Customer)], Step("x"))
    page = go(window, "customers")
    assert "还没有客户" in finding.texts(page)
    assert not [one for one in page.findChildren(QLabel) if one.isVisible() and one.text() == "0 家客户"]


@pytest.mark.parametrize("language", [Language.ZH_CN, Language.ZH_TW])
def test_every_word_of_the_lists_is_translated(language: Language) -> None:
    words = Words(language)
    said = [
        *facet_names.TITLES.values(),
        *(column.heading for spec in SPECS for column in spec.columns),
        *(text for spec in SPECS for text in (spec.label, spec.plural, spec.filter_label)),
        *(text for spec in SPECS for text in (spec.empty.title, spec.empty.text, spec.empty.button)),
        *(field.step for spec in SPECS for field in bulk_fields.bulk_fields(spec.kind)),
        *LABELS.values(),
    ]
    assert [text for text in said if words(text).isascii() and text != "FAQ"] == []
