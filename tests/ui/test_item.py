"""The page of one thing of the library, used as a seller does; what comes of it is read back from the library."""

from collections.abc import Callable

import pytest
from attrs import evolve
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from desktop.documents.anonymise import may_be_shown
from desktop.documents.cases import told_cases
from desktop.i18n import Language
from desktop.records import CaseStudy, Customer, Industry, Material, PainPoint, Proposal
from desktop.records.choices import Permission, ProposalStatus
from desktop.store.changes import Step
from desktop.store.desk import new_id
from desktop.store.errors import RecordIsGone
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.page_view import PageView
from desktop.ui.place import Place
from desktop.ui.screens.item.page import Item
from desktop.ui.screens.screen import Screen
from desktop.workspace.drafting import Drafting
from desktop.workspace.workspace import Workspace
from tests.ui import finding, hands

Eventually = Callable[[Callable[[], bool]], None]
MENUS = pytest.mark.qt_log_ignore("This plugin does not support")  # what a menu asks of the offscreen platform


def first_case(workspace: Workspace) -> CaseStudy:
    return workspace.store.of(CaseStudy)[0]


def page_of(window: MainWindow, place: Place) -> Screen:
    window.content.shell.go(place)
    page = window.content.navigator.current
    assert page is not None
    QApplication.processEvents()
    return page


def choose(page: Screen, name: str) -> None:
    finding.click(finding.named(page, "更多"))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    (action,) = [action for action in menu.actions() if action.text() == name]
    hands.click(menu, menu.actionGeometry(action).center())


def test_a_new_case_is_in_the_library_once_it_has_a_title(
    window: MainWindow, workspace: Workspace, eventually: Eventually
) -> None:
    page = page_of(window, Place("item", new_id(), "new:case_study"))
    assert "先填标题" in finding.texts(page)
    hands.write("某厂换线缩短到 9 分钟")
    hands.press(Qt.Key.Key_Tab)
    (case,) = [case for case in workspace.store.of(CaseStudy) if case.title == "某厂换线缩短到 9 分钟"]
    assert case.id == page.place.record
    assert case.title in finding.texts(page)
    eventually(lambda: "未填授权" in finding.texts(page))
    eventually(lambda: page.findChildren(PageView)[0].pages == 1)


def test_what_is_typed_is_saved_and_named_in_the_head(
    window: MainWindow, workspace: Workspace, eventually: Eventually
) -> None:
    material = workspace.store.of(Material)[0]
    page = page_of(window, Place("item", material.id))
    assert "面向客户" in finding.texts(page)
    hands.click(finding.named(page, "标题"))
    hands.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    hands.write("新话术")
    hands.press(Qt.Key.Key_Tab)
    assert workspace.get(material.id).name_of_record == "新话术"
    eventually(lambda: finding.texts(page).count("新话术") == 2)


def test_an_items_way_back_to_its_list(window: MainWindow, workspace: Workspace) -> None:
    page = page_of(window, Place("item", workspace.store.of(PainPoint)[0].id))
    finding.click(finding.named(page, "前往痛点", QPushButton))
    shown = window.content.navigator.current
    assert shown is not None
    assert shown.place == Place("library", part="pain_point")


def test_where_an_item_is_used_is_told_and_leads_there(
    window: MainWindow, workspace: Workspace, eventually: Eventually
) -> None:
    case, customer = first_case(workspace), workspace.find(Customer, "昱栎部件")
    workspace.save([Proposal(title="引用它的方案", customer=customer.id, cases=(case.id,))], Step("x"))
    page = page_of(window, Place("item", case.id))
    eventually(lambda: "用在哪里" in finding.texts(page))
    assert any(text.endswith("：1") and text.startswith("方案") for text in finding.texts(page))
    assert finding.named(page, "引用它的方案、常州昱栎汽车部件股份有限公司")


def test_what_many_name_is_told_in_short(window: MainWindow, workspace: Workspace, eventually: Eventually) -> None:
    case, customer = first_case(workspace), workspace.find(Customer, "昱栎部件")
    many = [Proposal(title=f"方案 {at}", customer=customer.id, cases=(case.id,)) for at in range(7)]
    workspace.save(many, Step("x"))
    page = page_of(window, Place("item", case.id))
    eventually(lambda: "还有 2 条" in finding.texts(page))


@MENUS
def test_an_item_is_duplicated(window: MainWindow, workspace: Workspace) -> None:
    case = first_case(workspace)
    page = page_of(window, Place("item", case.id))
    choose(page, "创建副本")
    shown = window.content.navigator.current
    assert shown is not None
    copy = workspace.get(shown.place.record)
    assert isinstance(copy, CaseStudy)
    assert copy.title != case.title
    assert copy.results == case.results
    assert not copy.sample


@MENUS
def test_an_item_goes_to_the_trash_and_comes_back(window: MainWindow, workspace: Workspace) -> None:
    case = first_case(workspace)
    page = page_of(window, Place("item", case.id))
    choose(page, "移到回收站")
    assert workspace.get(case.id).deleted_at is not None
    assert "这条记录在回收站里。" in finding.texts(page)
    finding.click(finding.named(page, "恢复"))
    assert workspace.get(case.id).deleted_at is None
    assert "这条记录在回收站里。" not in finding.texts(page)


def use(page: Screen, name: str) -> None:
    finding.click(finding.named(page, "放入方案…"))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    (action,) = [action for action in menu.actions() if name in action.text()]
    hands.click(menu, menu.actionGeometry(action).center())


def offered(page: Screen) -> list[tuple[str, bool]]:
    finding.click(finding.named(page, "放入方案…"))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    found = [(action.text(), action.isEnabled()) for action in menu.actions()]
    menu.close()
    return found


def drafted(workspace: Workspace, **values: object) -> Proposal:
    customer = workspace.store.of(Customer)[0]
    made = workspace.new_proposal(customer, Language.ZH_CN, None, "")
    proposal = evolve(made, id=new_id(), **({"title": "试点方案"} | values))
    workspace.save([proposal], Step("x"))
    return proposal


@MENUS
def test_a_case_is_put_into_a_proposal_that_is_being_written(window: MainWindow, workspace: Workspace) -> None:
    *_, other, case = (one for one in workspace.store.of(CaseStudy) if may_be_shown(one, workspace.today))
    proposal = drafted(workspace, cases=(other.id,))
    drafted(workspace, title="已发出的", status=ProposalStatus.SENT)
    page = page_of(window, Place("item", case.id))
    assert [said.rpartition("·")[2] for said, _ in offered(page)] == ["试点方案"]
    use(page, "试点方案")
    assert workspace.store.of(Proposal)[0].id == proposal.id
    assert workspace.store.of(Proposal)[0].cases == (case.id, other.id)
    assert offered(page)[0][0].endswith("·试点方案·已放入")
    assert not offered(page)[0][1]
    window.content.shell.undo()
    assert workspace.store.of(Proposal)[0].cases == (other.id,)


@MENUS
def test_a_proposal_keeps_the_cases_beside_it_that_it_shows_by_itself(
    window: MainWindow, workspace: Workspace, eventually: Eventually
) -> None:
    proposal = drafted(workspace)
    told = Drafting(workspace.store).draft(proposal, workspace.today).told
    best = [one.case.id for one in told_cases(told.dossier, told.voice_in("cases"))]
    assert best
    shown = (one for one in workspace.store.of(CaseStudy) if may_be_shown(one, workspace.today))
    case = next(one for one in shown if one.id not in best)
    use(page_of(window, Place("item", case.id)), "试点方案")
    eventually(lambda: workspace.store.of(Proposal)[0].cases == (case.id, *best))
    finding.click(finding.named(window.content, "打开方案"))
    assert (visit := window.content.navigator.again()) is not None
    assert visit.place == Place("proposal", proposal.id, "cases")


@MENUS
def test_why_a_case_cannot_be_put_into_a_proposal_is_said(window: MainWindow, workspace: Workspace) -> None:
    case = evolve(first_case(workspace), permission=Permission.NAMED, permission_until=None)
    workspace.save([case], Step("x"))
    assert offered(page_of(window, Place("item", case.id))) == [("没有草稿状态的方案。", False)]
    workspace.save([evolve(case, permission=Permission.INTERNAL)], Step("x"))
    window.content.shell.go(Place("library"))
    page = page_of(window, Place("item", case.id))
    assert offered(page) == [("此案例未获授权，不能给客户看。", False)]


def test_the_code_of_an_industry_is_called_so(window: MainWindow, workspace: Workspace) -> None:
    industry = next(one for one in workspace.store.of(Industry) if one.code and not one.parent)
    page = page_of(window, Place("item", industry.id))
    assert f"行业代码：{industry.code}" in finding.texts(page)


def test_a_place_may_name_the_field_that_is_to_be_looked_at(
    window: MainWindow, workspace: Workspace, eventually: Eventually
) -> None:
    page = page_of(window, Place("item", first_case(workspace).id, "reference_contact"))
    eventually(lambda: hands.focused().accessibleName() == "参考联系人")
    assert int(page.state()["scroll"]) > 0


@MENUS
def test_an_items_history_is_a_click_away(window: MainWindow, workspace: Workspace) -> None:
    case = first_case(workspace)
    choose(page_of(window, Place("item", case.id)), "这条记录的历史")
    shown = window.content.navigator.current
    assert shown is not None
    assert shown.place == Place("record_history", case.id)


def test_an_item_that_was_removed_for_good_is_left(window: MainWindow, workspace: Workspace) -> None:
    case = first_case(workspace)
    page_of(window, Place("item", case.id))
    workspace.store.delete([case.id], Step("x"))
    window.content.shell.announce(workspace.store.purge([case.id], Step("x")))
    shown = window.content.navigator.current
    assert shown is not None
    assert shown.place == Place("library", part="case_study")
    with pytest.raises(RecordIsGone):
        Item(window.content.shell, Place("item", case.id))


def test_permissions_that_ran_out_are_told_in_the_head(window: MainWindow, workspace: Workspace) -> None:
    case = first_case(workspace)
    gone = workspace.today.replace(year=workspace.today.year - 1)
    workspace.save([evolve(case, permission_until=gone, review_date=gone)], Step("x"))
    texts = finding.texts(page_of(window, Place("item", case.id)))
    assert "授权已过期" in texts
    assert f"已于 {gone.isoformat()} 到复审日" in texts


def test_a_narrow_window_shows_the_form_alone(window: MainWindow, workspace: Workspace) -> None:
    window.resize(1100, 700)
    page = page_of(window, Place("item", first_case(workspace).id))
    assert "预览" not in finding.texts(page)
    assert window.width() == 1100
