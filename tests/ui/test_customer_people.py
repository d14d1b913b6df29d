"""People, deals and customers that are made on the page, and cards of people."""

from collections.abc import Callable

import pytest
from attrs import evolve
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget

from desktop.fields import RecordId
from desktop.records import Contact, Customer, Opportunity
from desktop.records.choices import DecisionRole, Stage
from desktop.store.changes import Step
from desktop.ui.main_window import MainWindow
from desktop.ui.place import Place
from desktop.workspace.workspace import Workspace
from tests.ui import finding, hands

Eventually = Callable[[Callable[[], bool]], None]
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def customer(workspace: Workspace) -> Customer:
    return workspace.find(Customer, "昱栎部件")


def people(workspace: Workspace, customer: RecordId) -> list[str]:
    return [contact.name for contact in workspace.store.of_customer(Contact, customer)]


def page_of(window: MainWindow) -> QWidget:
    page = window.content.navigator.current
    assert page is not None
    return page


def test_a_person_is_added_by_keys_and_undone(
    window: MainWindow, workspace: Workspace, customer: Customer, eventually: Eventually
) -> None:
    window.content.shell.go(Place("customer", customer.id))
    hands.press(Qt.Key.Key_N, CONTROL)
    hands.write("周海涛")
    eventually(lambda: "周海涛" in people(workspace, customer.id))
    assert hands.focused().window() is window
    eventually(lambda: any(name.startswith("周海涛、") for name in finding.names(page_of(window))))
    window.content.board.do("undo")
    assert "周海涛" not in people(workspace, customer.id)


def test_a_person_without_a_name_is_not_added(window: MainWindow, workspace: Workspace, customer: Customer) -> None:
    before = people(workspace, customer.id)
    window.content.shell.go(Place("customer", customer.id, "contact:new"))
    hands.press(Qt.Key.Key_Tab)
    hands.write("周总")
    window.content.board.do("today")
    assert people(workspace, customer.id) == before
    assert any(one.is_new and one.kind == "contact" for one in workspace.store.unfinished())


def test_a_person_begun_before_is_gone_on_with(window: MainWindow, workspace: Workspace, customer: Customer) -> None:
    window.content.shell.go(Place("customer", customer.id, "contact:new"))
    hands.press(Qt.Key.Key_Tab)
    hands.write("周总")
    window.content.board.do("today")
    (begun,) = [one for one in workspace.store.unfinished() if one.is_new]
    window.content.shell.go(Place("customer", customer.id, f"contact:{begun.owner}"))
    hands.write("周海涛")
    window.content.navigator.settle()
    (contact,) = [one for one in workspace.store.of_customer(Contact, customer.id) if one.id == begun.owner]
    assert (contact.name, contact.salutation, contact.customer) == ("周海涛", "周总", customer.id)


def test_a_click_on_a_person_shows_the_card(window: MainWindow, customer: Customer) -> None:
    window.content.shell.go(Place("customer", customer.id))
    finding.click(finding.called(page_of(window), "潘惟民、"))
    assert "财务总监·财务部" in finding.texts(page_of(window))
    assert finding.named(page_of(window), "决策链", QPushButton).isChecked()


def test_the_arrows_go_from_person_to_person(window: MainWindow, customer: Customer) -> None:
    window.content.shell.go(Place("customer", customer.id, "chain"))
    assert hands.focused().accessibleName().startswith("祁牧远、")
    hands.press(Qt.Key.Key_Down)
    assert hands.focused().accessibleName().startswith("韦靖川、")
    assert "生产副总经理·总经理办公室" in finding.texts(page_of(window))


def test_whoever_was_spoken_to_today_is_no_longer_missed(
    window: MainWindow, workspace: Workspace, customer: Customer
) -> None:
    signer = next(one for one in workspace.store.of_customer(Contact, customer.id) if one.role is DecisionRole.SIGNER)
    window.content.shell.go(Place("customer", customer.id, f"contact:{signer.id}"))
    assert any("未联系" in text for text in finding.texts(page_of(window)))
    finding.click(finding.named(page_of(window), "今天与祁牧远联系过"))
    spoken = workspace.get(signer.id)
    assert isinstance(spoken, Contact)
    assert spoken.last_contact == workspace.today
    assert not any("未联系" in text for text in finding.texts(page_of(window)))


def test_a_person_goes_into_the_trash_and_comes_back_with_undo(
    window: MainWindow, workspace: Workspace, customer: Customer
) -> None:
    window.content.shell.go(Place("customer", customer.id, "chain"))
    finding.click(finding.named(page_of(window), "把“祁牧远”移到回收站"))
    assert "祁牧远" not in people(workspace, customer.id)
    assert not any(name.startswith("祁牧远、") for name in finding.names(page_of(window)))
    assert window.content.board.text("undo") == "撤销：把“祁牧远”移到回收站"
    finding.click(finding.named(window, "撤销", QPushButton))
    assert "祁牧远" in people(workspace, customer.id)


def test_people_stand_below_those_they_report_to(window: MainWindow, customer: Customer) -> None:
    window.content.shell.go(Place("customer", customer.id, "chain"))
    rows = [
        one.accessibleName().split("、")[0]
        for one in page_of(window).findChildren(QAbstractButton)
        if one.isVisible() and "天前" in one.accessibleName()
    ]
    assert rows == ["祁牧远", "韦靖川", "章若彬", "覃立冬", "潘惟民", "邬晓棠"]


def test_a_deal_is_added_by_keys(
    window: MainWindow, workspace: Workspace, customer: Customer, eventually: Eventually
) -> None:
    window.content.shell.go(Place("customer", customer.id, "opportunity:new"))
    hands.write("二期")
    eventually(lambda: len(workspace.store.of_customer(Opportunity, customer.id)) == 2)
    new = max(workspace.store.of_customer(Opportunity, customer.id), key=lambda deal: deal.id)
    assert (new.title, new.stage) == ("二期", Stage.LEAD)
    finding.click(finding.named(page_of(window), "完成", QPushButton))
    assert finding.called(page_of(window), "“二期”的阶段")


def test_a_deal_goes_into_the_trash(window: MainWindow, workspace: Workspace, customer: Customer) -> None:
    window.content.shell.go(Place("customer", customer.id, "deals"))
    (deal,) = workspace.store.of_customer(Opportunity, customer.id)
    finding.click(finding.named(page_of(window), "把商机移到回收站"))
    assert workspace.store.of_customer(Opportunity, customer.id) == []
    assert window.content.board.text("undo") == f"撤销：把“{deal.title}”移到回收站"
    assert "还没有商机" in finding.texts(page_of(window))


def test_a_customer_is_added_by_keys_once_it_has_a_name(
    window: MainWindow, workspace: Workspace, eventually: Eventually
) -> None:
    window.setFocus()
    hands.press(Qt.Key.Key_C, CONTROL | SHIFT)
    assert not finding.named(page_of(window), "决策链", QPushButton).isEnabled()
    hands.write("华信精密")
    eventually(lambda: bool(workspace.store.find("customer", "华信精密")))
    assert finding.named(page_of(window), "决策链", QPushButton).isEnabled()
    assert "华信精密" in finding.texts(page_of(window))
    finding.click(finding.named(page_of(window), "添加联系人"))
    hands.write("陈志远")
    window.content.navigator.settle()
    assert people(workspace, workspace.find(Customer, "华信精密").id) == ["陈志远"]


def test_a_customer_without_a_name_is_not_added(window: MainWindow, workspace: Workspace) -> None:
    before = workspace.store.count("customer")
    window.content.board.do("new_customer")
    window.content.board.do("today")
    assert workspace.store.count("customer") == before
    assert workspace.store.unfinished() == []


def test_undoing_a_new_customer_leads_back_to_the_list(
    window: MainWindow, workspace: Workspace, eventually: Eventually
) -> None:
    window.content.board.do("new_customer")
    hands.write("华信精密")
    eventually(lambda: bool(workspace.store.find("customer", "华信精密")))
    window.content.board.do("undo")
    assert workspace.store.find("customer", "华信精密") == []
    here = window.content.navigator.current
    assert here is not None
    assert here.place == Place("customers")


def test_names_are_shown_as_they_are(window: MainWindow, workspace: Workspace) -> None:
    made = workspace.save([Customer(name="<b>A & B</b> 😀 שלום")], Step("Add")).ids[0]
    workspace.save([Contact(name="<i>C</i> & D", customer=made)], Step("Add"))
    window.content.shell.go(Place("customer", made))
    assert "<b>A & B</b> 😀 שלום" in finding.texts(page_of(window))
    assert any(name.startswith("<i>C</i> & D、") for name in finding.names(page_of(window)))


def test_a_very_long_name_does_not_widen_the_window(window: MainWindow, workspace: Workspace) -> None:
    made = workspace.save([Customer(name="长" * 200)], Step("Add")).ids[0]
    workspace.save([Contact(name="名" * 200, customer=made), Opportunity(title="题" * 200, customer=made)], Step("Add"))
    for part in ("", "chain", "needs", "deals", "files", "profile", "timeline"):
        window.content.shell.go(Place("customer", made, part))
        assert window.width() == 1280


def test_a_change_elsewhere_is_seen(window: MainWindow, customer: Customer, eventually: Eventually) -> None:
    window.content.shell.go(Place("customer", customer.id))
    window.content.shell.save([evolve(customer, city="无锡")], Step("Edit"))
    eventually(lambda: "江苏·无锡" in finding.texts(page_of(window)))
