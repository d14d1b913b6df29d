"""The currency of an amount, chosen from the menu of its field."""

import pytest
from attrs import evolve
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop.money import Money
from desktop.records import Opportunity
from desktop.store.changes import Step
from desktop.ui.main_window import MainWindow
from desktop.ui.place import Place
from desktop.workspace.workspace import Workspace
from tests.ui import finding, hands
from tests.ui.seller import Eventually, menu

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def page_with_amount(window: MainWindow, deal: Opportunity) -> QWidget:
    window.content.shell.go(Place("customer", deal.customer, f"opportunity:{deal.id}"))
    page = window.content.navigator.current
    assert page is not None
    finding.click(finding.named(page, "编辑“商机”"))
    return page


def test_the_menu_holds_nothing_up_and_the_currency_is_saved(
    window: MainWindow, workspace: Workspace, eventually: Eventually
) -> None:
    deal = workspace.store.of(Opportunity)[0]
    workspace.save([evolve(deal, amount=Money.of(100, "CNY"))], Step("Edit"))
    page = page_with_amount(window, deal)
    finding.click(finding.named(page, "预计金额的币种"))
    opened = menu()  # with the click done: a menu that waits for its answer would not let it end
    texts = [action.text() for action in opened.actions()]
    chosen = [action.text() for action in opened.actions() if action.isChecked()]
    assert [text.split()[-1] for text in chosen] == ["CNY"]
    opened.setActiveAction(opened.actions()[next(at for at, text in enumerate(texts) if text.endswith("EUR"))])
    QTest.keyClick(opened, Qt.Key.Key_Return)
    window.content.navigator.settle()

    def saved() -> bool:
        found = workspace.get(deal.id)
        return isinstance(found, Opportunity) and found.amount == Money.of(100, "EUR")

    eventually(saved)
    hands.press(Qt.Key.Key_Escape)
