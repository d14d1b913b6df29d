"""The customer's page, used as a seller does; what comes of it is read back from the library."""

from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QMenu, QPushButton, QWidget

from desktop.records import CaseStudy, Contact, Customer, Opportunity, Proposal
from desktop.records.choices import Permission, ProposalStatus, Stage
from desktop.records.rows import SentFile
from desktop.store.changes import Step
from desktop.ui.main_window import MainWindow
from desktop.ui.place import Place
from desktop.ui.screens.screen import Screen
from desktop.workspace.outcomes import Wanted
from desktop.workspace.workspace import Workspace
from tests.ui import finding, hands

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""Without a screen menus are shown all the same, and Qt says what such a one can't do."""
Eventually = Callable[[Callable[[], bool]], None]
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def customer_of(workspace: Workspace) -> Customer:
    return workspace.find(Customer, "昱栎部件")


def deal_of(workspace: Workspace) -> Opportunity:
    (deal,) = workspace.store.of_customer(Opportunity, customer_of(workspace).id)
    return deal


def fitting(workspace: Workspace) -> list[CaseStudy]:
    found = workspace.matches(Wanted(customer=customer_of(workspace), outside=True), CaseStudy, 12)
    return [match.record for match in found if isinstance(match.record, CaseStudy)]


def best_case(workspace: Workspace) -> CaseStudy:
    return fitting(workspace)[0]


def shown(window: MainWindow) -> Screen:
    page = window.content.navigator.current
    assert page is not None
    return page


def open_page(window: MainWindow, workspace: Workspace, part: str = "") -> Screen:
    window.content.shell.go(Place("customer", customer_of(workspace).id, part))
    return shown(window)


def has(root: QWidget, name: str) -> bool:
    return name in finding.names(root)


def tab_to(name: str, most: int = 120) -> None:
    """Press Tab until the keyboard is at a control of this name."""
    for _ in range(most):
        if hands.focused().accessibleName() == name:
            return
        hands.press(Qt.Key.Key_Tab)
    pytest.fail(f"Tab doesn't lead to {name}; it is at {hands.focused().accessibleName()}")


def menu() -> QMenu:
    shown = QApplication.activePopupWidget()
    assert isinstance(shown, QMenu)
    return shown


def choose(name: str) -> None:
    """Click an entry of the menu that is open."""
    shown = menu()
    (action,) = [action for action in shown.actions() if action.text() == name]
    hands.click(shown, shown.actionGeometry(action).center())


def test_the_page_tells_who_decides_what_hurts_and_what_comes_next(window: MainWindow, workspace: Workspace) -> None:
    page = open_page(window, workspace)
    texts = finding.texts(page)
    assert "常州昱栎汽车部件股份有限公司" in texts
    assert "痛点合计每年 ¥4,488,000" in texts
    assert "¥1,418,304" in texts
    assert any(name.startswith("祁牧远、签字人、总经理、中立") for name in finding.names(page))
    assert window.windowTitle().startswith("常州昱栎汽车部件股份有限公司")


def test_a_signer_long_not_spoken_to_is_named(window: MainWindow, workspace: Workspace) -> None:
    assert any("祁牧远" in text and "未联系" in text for text in finding.texts(open_page(window, workspace)))


def test_a_case_is_found_and_used_by_keys_only(
    window: MainWindow, workspace: Workspace, eventually: Eventually
) -> None:
    case = best_case(workspace)
    window.activateWindow()
    eventually(lambda: QApplication.activeWindow() is window)
    QTest.keyClick(window, Qt.Key.Key_K, CONTROL)
    hands.write("czyl")
    hands.press(Qt.Key.Key_Return)
    page = shown(window)
    assert page.place == Place("customer", customer_of(workspace).id)
    use = f"把“{case.title}”放入方案"
    eventually(lambda: has(page, use))
    tab_to(use)
    hands.press(Qt.Key.Key_Space)
    (proposal,) = workspace.store.of_customer(Proposal, customer_of(workspace).id)
    assert (proposal.cases[0], proposal.status) == (case.id, ProposalStatus.DRAFT)
    assert hands.focused().window() is window
    window.content.board.do("undo")
    assert workspace.store.of_customer(Proposal, customer_of(workspace).id) == []


def test_a_case_is_put_into_the_draft_and_taken_out_with_the_mouse(
    window: MainWindow, workspace: Workspace, eventually: Eventually
) -> None:
    customer, case = customer_of(workspace), best_case(workspace)
    workspace.save([Proposal(title="方案", customer=customer.id, status=ProposalStatus.DRAFT)], Step("Add"))
    page = open_page(window, workspace)
    use = f"把“{case.title}”放入方案"
    eventually(lambda: has(page, use))
    finding.click(finding.named(page, use))
    (proposal,) = workspace.store.of_customer(Proposal, customer.id)
    assert proposal.cases[0] == case.id
    assert len(proposal.cases) == 3
    finding.click(finding.named(page, f"把“{case.title}”移出方案"))
    (proposal,) = workspace.store.of_customer(Proposal, customer.id)
    assert case.id not in proposal.cases
    assert len(proposal.cases) == 2


def test_what_to_say_of_a_case_is_copied_without_names_that_may_not_be_said(
    window: MainWindow, workspace: Workspace, eventually: Eventually
) -> None:
    page = open_page(window, workspace)
    case = next(one for one in fitting(workspace) if one.permission is Permission.ANONYMOUS)
    copy = f"复制“{case.title}”的讲法"
    eventually(lambda: has(page, "换一批案例"))
    while not has(page, copy):
        finding.click(finding.named(page, "换一批案例"))
    finding.click(finding.named(page, copy))
    said = QGuiApplication.clipboard().text()
    assert case.alias in said
    assert not any(name in said for name in (case.customer_name, *case.hidden_names))


def test_a_case_is_opened_and_back_leads_here_again(
    window: MainWindow, workspace: Workspace, eventually: Eventually
) -> None:
    page, case = open_page(window, workspace), best_case(workspace)
    eventually(lambda: has(page, f"打开“{case.title}”"))
    finding.click(finding.named(page, f"打开“{case.title}”"))
    assert shown(window).place == Place("item", case.id)
    window.content.board.do("back")
    assert shown(window).place == Place("customer", customer_of(workspace).id)


def test_other_cases_are_shown_in_turn(window: MainWindow, workspace: Workspace, eventually: Eventually) -> None:
    page, case = open_page(window, workspace), best_case(workspace)
    eventually(lambda: has(page, f"打开“{case.title}”"))
    finding.click(finding.named(page, "换一批案例"))
    assert not has(page, f"打开“{case.title}”")
    for _ in range(3):
        finding.click(finding.named(page, "换一批案例"))
    assert has(page, f"打开“{case.title}”")


def test_the_stage_is_changed_by_keys_and_undone(window: MainWindow, workspace: Workspace) -> None:
    open_page(window, workspace)
    tab_to(f"“{deal_of(workspace).title}”的阶段：方案")
    hands.press(Qt.Key.Key_Return)
    finding.press(menu(), Qt.Key.Key_Down)
    finding.press(menu(), Qt.Key.Key_Return)
    assert deal_of(workspace).stage is Stage.NEGOTIATION
    hands.press(Qt.Key.Key_Z, CONTROL)
    assert deal_of(workspace).stage is Stage.SOLUTION


def test_the_stage_is_changed_with_the_mouse(window: MainWindow, workspace: Workspace) -> None:
    page = open_page(window, workspace)
    finding.click(finding.called(page, "的阶段"))
    choose("丢单")
    assert deal_of(workspace).stage is Stage.LOST
    assert finding.called(page, "的阶段：丢单")
    finding.click(finding.named(window, "撤销", QPushButton))
    assert deal_of(workspace).stage is Stage.SOLUTION


def test_a_next_step_is_ticked_off_and_another_added(window: MainWindow, workspace: Workspace) -> None:
    page, first = open_page(window, workspace), deal_of(workspace).next_steps[0]
    finding.click(finding.named(page, f"完成：{first.what}", QCheckBox))
    assert deal_of(workspace).next_steps[0].done
    finding.named(page, "添加下一步", QLineEdit).setFocus()
    hands.write("寄样件")
    hands.press(Qt.Key.Key_Return)
    assert deal_of(workspace).next_steps[-1].what == "寄样件"
    assert hands.focused().accessibleName() == "添加下一步"


def test_of_several_deals_one_is_chosen(window: MainWindow, workspace: Workspace) -> None:
    first = deal_of(workspace)
    workspace.save([Opportunity(title="二期", customer=first.customer, stage=Stage.LEAD)], Step("Add"))
    page = open_page(window, workspace)
    assert finding.called(page, "“二期”的阶段：线索")
    finding.click(finding.called(page, "当前商机"))
    choose(f"{first.title}\t方案")
    assert finding.called(page, f"“{first.title}”的阶段")
    assert first.title in finding.texts(page)


def test_why_now_is_edited_in_its_place(window: MainWindow, workspace: Workspace) -> None:
    page = open_page(window, workspace, "deals")
    finding.click(finding.named(page, "编辑“为什么是现在”"))
    hands.press(Qt.Key.Key_A, CONTROL)
    hands.write("新线投产")
    finding.click(finding.named(page, "完成：为什么是现在"))
    assert deal_of(workspace).compelling_event == "新线投产"
    assert "新线投产" in finding.texts(page)
    assert hands.focused().accessibleName() == "编辑“为什么是现在”"


def test_the_price_lines_sum_up_to_what_the_offers_cost(window: MainWindow, workspace: Workspace) -> None:
    texts = finding.texts(open_page(window, workspace, "deals"))
    assert "¥752,880（含税）" in texts
    assert "¥1,418,304（含税）" in texts


def test_going_back_shows_the_tab_one_was_at(window: MainWindow, workspace: Workspace) -> None:
    page = open_page(window, workspace)
    finding.click(finding.named(page, "需求与痛点", QPushButton))
    window.content.board.do("today")
    window.content.board.do("back")
    page = shown(window)
    assert finding.named(page, "需求与痛点", QPushButton).isChecked()


def test_tabs_are_turned_by_keys(window: MainWindow, workspace: Workspace) -> None:
    page = open_page(window, workspace)
    assert hands.focused().accessibleName() == "概览"
    hands.press(Qt.Key.Key_Right)
    hands.press(Qt.Key.Key_Space)
    assert finding.named(page, "决策链", QPushButton).isChecked()


def test_the_timeline_tells_what_was_done_and_goes_further_back(window: MainWindow, workspace: Workspace) -> None:
    customer = customer_of(workspace)
    for number in range(45):
        workspace.save(
            [evolve(workspace.get(customer.id), address=f"{number} 号")], Step("Edit {name}", {"name": f"{number}"})
        )
    page = open_page(window, workspace, "timeline")
    assert "添加示例数据" not in finding.texts(page)
    finding.click(finding.named(page, "显示更早的"))
    assert "添加示例数据" in finding.texts(page)
    assert not has(page, "显示更早的")


def test_a_file_that_was_sent_is_saved_again(
    window: MainWindow,
    workspace: Workspace,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    eventually: Callable[[Callable[[], bool]], None],
) -> None:
    customer = customer_of(workspace)
    sent = SentFile(name="方案.pdf", sha256=workspace.store.attach(b"%PDF"))
    workspace.save([Proposal(title="方案", customer=customer.id, files=(sent,))], Step("Add"))
    page = open_page(window, workspace, "files")
    target = tmp_path / "副本.pdf"
    finding.answer(monkeypatch, "getSaveFileName", (str(target), ""))
    finding.click(finding.named(page, "另存“方案.pdf”的副本"))
    eventually(lambda: target.exists() and target.read_bytes() == b"%PDF")


def test_a_proposal_is_begun_from_the_page(window: MainWindow, workspace: Workspace) -> None:
    page, customer = open_page(window, workspace), customer_of(workspace)
    finding.click(finding.named(page, "新建方案", QPushButton))
    (proposal,) = workspace.store.of_customer(Proposal, customer.id)
    assert shown(window).place == Place("proposal", proposal.id)


def test_the_customer_goes_into_the_trash_and_comes_back(window: MainWindow, workspace: Workspace) -> None:
    page, customer = open_page(window, workspace), customer_of(workspace)
    finding.click(finding.named(page, "更多"))
    choose("移到回收站")
    assert workspace.get(customer.id).deleted_at is not None
    assert window.content.board.text("undo") == f"撤销：把“{customer.name}”移到回收站"
    window.content.shell.go(Place("customer", customer.id))
    page = shown(window)
    assert not finding.named(page, "新建方案", QPushButton).isEnabled()
    finding.click(finding.named(page, "恢复", QPushButton))
    assert workspace.get(customer.id).deleted_at is None
    assert finding.named(page, "新建方案", QPushButton).isEnabled()


def test_a_copy_has_neither_people_nor_deals(window: MainWindow, workspace: Workspace) -> None:
    page, customer = open_page(window, workspace), customer_of(workspace)
    finding.click(finding.named(page, "更多"))
    choose("创建副本")
    copy = workspace.find(Customer, f"{customer.name}（副本）")
    assert (copy.industries, copy.sample) == (customer.industries, False)
    assert workspace.store.of_customer(Contact, copy.id) == []
    assert shown(window).place.record == copy.id
