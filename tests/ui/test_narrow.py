"""The smallest window with the largest text: what is worked with stays in sight."""

import pytest
from attrs import evolve
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QScrollArea, QWidget

from desktop.records import Customer
from desktop.ui.main_window import MainWindow
from desktop.ui.overlay import Overlay
from desktop.ui.place import Place
from desktop.ui.widgets.entry import Entry
from desktop.workspace.workspace import Workspace
from tests.ui import finding
from tests.ui.seller import Eventually, Seller

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def narrow(window: MainWindow) -> MainWindow:
    window.adjust(evolve(window.settings, text_size=150))
    window.resize(1024, 640)
    QApplication.processEvents()
    return window


def place_in(whole: QWidget, part: QWidget) -> QRect:
    return QRect(part.mapTo(whole, QPoint(0, 0)), part.size())


def test_every_choice_for_a_new_proposal_is_seen(narrow: MainWindow) -> None:
    narrow.content.board.do("new_proposal")
    QApplication.processEvents()
    card = narrow.findChildren(Overlay)[-1].card
    for name in ("报价单", "签字人", "英文", "开始编写"):
        assert card.rect().contains(place_in(card, finding.named(card, name))), name


def test_a_price_line_is_seen_whole(narrow: MainWindow, workspace: Workspace, eventually: Eventually) -> None:
    seller = Seller(narrow, workspace, eventually)
    seller.open("investment")
    fields = [one for one in seller.page.findChildren(QLineEdit) if "折扣" in one.accessibleName() and one.isVisible()]
    assert fields
    area = next(one for one in seller.page.findChildren(QScrollArea) if one.isAncestorOf(fields[0]))
    body = area.widget()
    assert body is not None
    assert body.width() <= area.viewport().width()
    amounts = [one for one in body.findChildren(QLabel) if one.text().startswith("¥") and one.isVisible()]
    assert all(one.width() >= one.sizeHint().width() for one in amounts)


def test_the_way_to_where_the_rest_comes_from_is_not_squeezed(
    narrow: MainWindow, workspace: Workspace, eventually: Eventually
) -> None:
    seller = Seller(narrow, workspace, eventually)
    seller.open("summary")
    ways = [one for one in seller.page.findChildren(Entry) if one.isVisible()]
    assert ways
    assert all(one.height() >= one.sizeHint().height() for one in ways)


def test_a_page_scrolls_no_further_than_what_is_on_it(window: MainWindow, workspace: Workspace) -> None:
    window.resize(1280, 720)
    window.content.shell.go(Place("customer", part="new"))
    QApplication.processEvents()
    page = window.content.navigator.current
    assert page is not None
    area = next(one for one in page.findChildren(QScrollArea) if one.isVisible())
    assert area.verticalScrollBar().maximum() == 0
    assert not workspace.store.find(Customer.kind, "")
