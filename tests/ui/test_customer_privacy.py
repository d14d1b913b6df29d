"""The privacy key on the customer's page: notes for ourselves, and customers who may not be named."""

from collections.abc import Callable

import pytest
from attrs import evolve
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.records import CaseStudy, Contact, Customer, Opportunity
from desktop.records.choices import Permission
from desktop.store.changes import Step
from desktop.ui.main_window import MainWindow
from desktop.ui.place import Place
from desktop.workspace.outcomes import Wanted
from desktop.workspace.workspace import Workspace
from tests.ui import finding, hands

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Eventually = Callable[[Callable[[], bool]], None]
KEY = (Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)


@pytest.fixture
def customer(workspace: Workspace) -> Customer:
    return workspace.find(Customer, "昱栎部件")


def page_of(window: MainWindow, customer: Customer, part: str = "") -> QWidget:
    window.content.shell.go(Place("customer", customer.id, part))
    page = window.content.navigator.current
    assert page is not None
    page.setFocus()
    return page


def says(page: QWidget, part: str) -> bool:
    return any(part in text for text in finding.texts(page))


def test_a_case_that_may_not_be_named_is_marked_and_stands_under_its_alias(
    window: MainWindow, workspace: Workspace, customer: Customer, eventually: Eventually
) -> None:
    found = workspace.matches(Wanted(customer=customer, outside=True), CaseStudy, 3)
    case = next(
        one.record
        for one in found
        if isinstance(one.record, CaseStudy) and one.record.permission is Permission.ANONYMOUS
    )
    page = page_of(window, customer)
    eventually(lambda: says(page, case.alias))
    assert "仅脱敏" in finding.texts(page)
    assert not says(page, case.customer_name)
    hands.press(*KEY)
    eventually(lambda: says(page, case.customer_name))
    assert "仅脱敏" in finding.texts(page)
    finding.click(finding.named(page, "隐藏内部内容"))
    eventually(lambda: not says(page, case.customer_name))


def test_notes_on_the_customer_are_nowhere_until_they_are_asked_for(window: MainWindow, customer: Customer) -> None:
    page = page_of(window, customer, "profile")
    assert customer.notes
    assert "内部备注" not in finding.names(page)
    finding.click(finding.named(page, "显示内部内容：仅内部可见"))
    assert "内部备注" in finding.names(page)
    hands.press(*KEY)
    assert "内部备注" not in finding.names(page)


def test_what_is_typed_into_hidden_notes_is_saved_when_they_are_hidden(
    window: MainWindow, workspace: Workspace, customer: Customer
) -> None:
    page = page_of(window, customer, "profile")
    hands.press(*KEY)
    finding.named(page, "内部备注").setFocus()
    hands.write("先谈试点。")
    hands.press(*KEY)
    saved = workspace.get(customer.id)
    assert isinstance(saved, Customer)
    assert "先谈试点。" in saved.notes


def test_empty_notes_can_be_written_at_once(window: MainWindow, workspace: Workspace, customer: Customer) -> None:
    person = workspace.store.of_customer(Contact, customer.id)[0]
    workspace.save([evolve(person, notes="")], Step("Edit"))
    page = page_of(window, customer, f"contact:{person.id}")
    assert "内部备注" in finding.names(page)
    workspace.save([evolve(person, notes="爱钓鱼。")], Step("Edit"))
    page = page_of(window, customer)
    page = page_of(window, customer, f"contact:{person.id}")
    assert "显示内部内容：仅内部可见" in finding.names(page)


def test_who_else_is_in_the_race_is_hidden_and_the_pencil_shows_it(
    window: MainWindow, workspace: Workspace, customer: Customer
) -> None:
    (deal,) = workspace.store.of_customer(Opportunity, customer.id)
    page = page_of(window, customer, "deals")
    assert deal.competitors
    assert not says(page, deal.competitors)
    finding.click(finding.named(page, "编辑“竞争与备注”"))
    assert "竞争对手" in finding.names(page)
    hands.press(*KEY)
    assert "竞争对手" not in finding.names(page)
    assert not says(page, deal.competitors)
