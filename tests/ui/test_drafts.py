"""What is typed beside forms and is no value yet: kept as a draft, there again where it was typed, gone once taken."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from desktop.records import Customer, Opportunity
from desktop.records.choices import Stage
from desktop.store.engine import transaction
from desktop.store.errors import LibraryIsBusy
from desktop.ui.main_window import MainWindow
from desktop.ui.place import Place
from desktop.workspace.workspace import Workspace
from tests.ui import finding, hands
from tests.ui.seller import EDIT, Seller, pick_later

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""Without a screen menus are shown all the same, and Qt says what such a one can't do."""
CONTROL = Qt.KeyboardModifier.ControlModifier
Eventually = Callable[[Callable[[], bool]], None]


class TestPriceLines:
    LINE = "1. MES 平台许可（单工厂）"

    def field(self, seller: Seller, what: str, line: str = LINE) -> QLineEdit:
        return finding.named(seller.page, f"{line}：{what}", QLineEdit)

    def type(self, seller: Seller, what: str, text: str) -> None:
        self.field(seller, what).setFocus()
        hands.press(Qt.Key.Key_A, CONTROL)
        hands.write(text)

    def kept(self, seller: Seller) -> list[str]:
        return sorted(seller.workspace.store.drafts(seller.id).values())

    def come_back(self, seller: Seller) -> None:
        seller.window.content.shell.go(Place("today"))
        seller.open("investment")

    def test_what_is_no_number_yet_is_kept_at_a_pause_and_there_again(self, seller: Seller) -> None:
        seller.open("investment")
        self.type(seller, "数量", "12x")
        self.type(seller, "折扣", "abc")
        seller.eventually(lambda: self.kept(seller) == ["12x", "abc"])
        self.come_back(seller)
        assert self.field(seller, "数量").text() == "12x"
        assert self.field(seller, "折扣").text() == "abc"
        said = [self.field(seller, what).accessibleDescription() for what in ("数量", "折扣")]
        assert "12x" in said[0]
        assert "abc" in said[1]
        assert "\n".join(said) in finding.texts(seller.page)

    def test_new_pages_leave_it_where_it_was_typed(self, seller: Seller) -> None:
        seller.open("investment")
        self.type(seller, "折扣", "abc")
        self.type(seller, "数量", "4")
        hands.press(Qt.Key.Key_Return)
        seller.eventually(lambda: any("1,353,600" in text for text in finding.texts(seller.page)))
        assert self.field(seller, "折扣").text() == "abc"
        assert any("abc" in text for text in finding.texts(seller.page))

    def test_once_it_is_a_number_or_emptied_it_is_a_draft_no_more(self, seller: Seller) -> None:
        seller.open("investment")
        self.type(seller, "数量", "12x")
        seller.eventually(lambda: self.kept(seller) == ["12x"])
        hands.press(Qt.Key.Key_Backspace)
        seller.eventually(lambda: self.kept(seller) == [])
        assert seller.proposal.lines[0].quantity == 12
        self.type(seller, "折扣", "abc")
        hands.press(Qt.Key.Key_Return)
        assert self.kept(seller) == ["abc"]
        hands.press(Qt.Key.Key_Backspace, times=3)
        hands.press(Qt.Key.Key_Return)
        assert self.kept(seller) == []

    def test_escape_takes_it_back(self, seller: Seller) -> None:
        seller.open("investment")
        before = self.field(seller, "数量").text()
        self.type(seller, "数量", "12x")
        seller.eventually(lambda: self.kept(seller) == ["12x"])
        hands.press(Qt.Key.Key_Escape)
        seller.eventually(lambda: self.kept(seller) == [])
        assert self.field(seller, "数量").text() == before

    def test_the_way_back_to_what_may_be_given_takes_the_place_of_what_is_typed(self, seller: Seller) -> None:
        seller.open("investment")
        self.type(seller, "折扣", "6")
        seller.eventually(lambda: "低于底价，需要审批。" in finding.texts(seller.page))
        hands.write("x")
        seller.eventually(lambda: self.kept(seller) == ["6x"])
        finding.click(finding.called(seller.page, "改回 9折: 1. MES 平台许可"))
        seller.eventually(lambda: self.field(seller, "折扣").text() == "9折")
        seller.eventually(lambda: self.kept(seller) == [])

    def test_it_stays_with_its_line_and_goes_with_it(self, seller: Seller) -> None:
        seller.open("investment")
        names = [name for name in finding.names(seller.page) if name.endswith("：数量")]
        second = next(name for name in names if name.startswith("2. ")).removesuffix("：数量")
        self.field(seller, "数量", second).setFocus()
        hands.press(Qt.Key.Key_A, CONTROL)
        hands.write("7y")
        hands.press(Qt.Key.Key_Return)
        pick_later("删掉这一行")
        finding.click(finding.called(seller.page, f"“{self.LINE}”的更多操作"))
        first = second.replace("2. ", "1. ")
        seller.eventually(lambda: f"{first}：数量" in finding.names(seller.page))
        assert self.field(seller, "数量", first).text() == "7y"
        pick_later("删掉这一行")
        finding.click(finding.called(seller.page, f"“{first}”的更多操作"))
        seller.eventually(lambda: self.kept(seller) == [])

    def test_of_two_lines_of_one_price_it_stays_with_its_own(self, seller: Seller) -> None:
        seller.open("investment")
        self.field(seller, "数量", "6. MES 产线许可").setFocus()
        hands.press(Qt.Key.Key_A, CONTROL)
        hands.write("7y")
        hands.press(Qt.Key.Key_Return)
        pick_later("删掉这一行")
        finding.click(finding.called(seller.page, "“2. MES 产线许可”的更多操作"))
        seller.eventually(lambda: "5. MES 产线许可：数量" in finding.names(seller.page))
        assert self.field(seller, "数量", "5. MES 产线许可").text() == "7y"
        assert self.kept(seller) == ["7y"]

    def test_a_proposal_that_has_it_is_opened_there(self, seller: Seller) -> None:
        seller.open("investment")
        self.type(seller, "数量", "12x")
        seller.window.content.shell.go(Place("today"))
        finding.click(finding.called(seller.window, "未完成"))
        seller.eventually(lambda: f"{self.LINE}：数量" in finding.names(seller.page))
        assert self.field(seller, "数量").text() == "12x"

    def test_what_a_busy_library_does_not_take_is_kept_later(self, seller: Seller) -> None:
        seller.open("investment")
        other = seller.workspace.store.beside()
        with transaction(other.database):
            self.type(seller, "数量", "x")
            hands.press(Qt.Key.Key_Return)
            self.type(seller, "折扣", "y")
            hands.press(Qt.Key.Key_Backspace)
            hands.press(Qt.Key.Key_Return)
        other.close()
        seller.eventually(lambda: self.kept(seller) == ["x"])


class TestReason:
    REASON = "仍然发出的理由"

    @pytest.fixture
    def blocked(self, seller: Seller) -> Seller:
        deal = seller.workspace.find(Opportunity, seller.proposal.opportunity)
        other = seller.workspace.find(Customer, "customer-tyre")
        seller.workspace.save([evolve(deal, compelling_event=f"与{other.name}相同。")], EDIT)
        return seller

    def open_check(self, seller: Seller) -> QLineEdit:
        seller.open("summary")
        seller.eventually(lambda: any("1 项必须处理" in name for name in finding.names(seller.page)))
        finding.click(finding.called(seller.page, "出件检查"))
        seller.eventually(lambda: self.REASON in finding.names(seller.page))
        field = finding.named(seller.page, self.REASON, QLineEdit)
        field.setFocus()
        return field

    def kept(self, seller: Seller) -> list[str]:
        return list(seller.workspace.store.drafts(seller.id).values())

    def test_it_is_kept_at_a_pause_and_there_again(self, blocked: Seller) -> None:
        self.open_check(blocked)
        hands.write("电话里同意")
        blocked.eventually(lambda: self.kept(blocked) == ["电话里同意"])
        blocked.window.content.shell.go(Place("today"))
        assert self.open_check(blocked).text() == "电话里同意"

    def test_a_proposal_that_has_it_is_opened_at_the_check(self, blocked: Seller) -> None:
        self.open_check(blocked)
        hands.write("电话里同意")
        blocked.window.content.shell.go(Place("today"))
        blocked.open()
        blocked.eventually(lambda: self.REASON in finding.names(blocked.page))
        assert finding.named(blocked.page, self.REASON, QLineEdit).text() == "电话里同意"

    def test_exported_it_is_a_draft_no_more(
        self, blocked: Seller, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        self.open_check(blocked)
        hands.write("电话里同意")
        blocked.eventually(lambda: self.kept(blocked) == ["电话里同意"])
        finding.answer(monkeypatch, "getSaveFileName", (str(tmp_path / "方案.pdf"), ""))
        pick_later("PDF")
        finding.click(finding.named(blocked.page, "仍然导出"))
        blocked.eventually(lambda: bool(blocked.proposal.files))
        blocked.eventually(lambda: self.kept(blocked) == [])
        assert blocked.proposal.files[0].anyway == "电话里同意"

    def test_once_nothing_stands_in_the_way_it_is_kept_no_more(self, blocked: Seller) -> None:
        self.open_check(blocked)
        hands.write("电话里同意")
        blocked.eventually(lambda: self.kept(blocked) == ["电话里同意"])
        deal = blocked.workspace.find(Opportunity, blocked.proposal.opportunity)
        blocked.window.content.shell.save([evolve(deal, compelling_event="")], EDIT)
        blocked.eventually(lambda: self.kept(blocked) == [])


class TestNextStep:
    NAME = "添加下一步"
    NOTE = "还没有添加，按回车键添加。"

    @pytest.fixture
    def deal(self, workspace: Workspace) -> Opportunity:
        (found,) = workspace.store.of_customer(Opportunity, workspace.find(Customer, "昱栎部件").id)
        return found

    def line(self, window: MainWindow, deal: Opportunity) -> QLineEdit:
        window.content.shell.go(Place("customer", deal.customer, f"opportunity:{deal.id}"))
        page = window.content.navigator.current
        assert page is not None
        found = finding.named(page, self.NAME, QLineEdit)
        found.setFocus()
        return found

    def test_it_is_kept_at_a_pause_and_there_again_with_a_word_of_it(
        self, window: MainWindow, workspace: Workspace, deal: Opportunity, eventually: Eventually
    ) -> None:
        self.line(window, deal)
        hands.write("寄样")
        eventually(lambda: list(workspace.store.drafts(deal.id).values()) == ["寄样"])
        assert self.NOTE not in finding.texts(window)
        window.content.shell.go(Place("today"))
        assert any("未完成" in name and deal.title in name for name in finding.names(window))
        assert self.line(window, deal).text() == "寄样"
        assert self.NOTE in finding.texts(window)
        hands.write("件")
        assert self.NOTE not in finding.texts(window)
        hands.press(Qt.Key.Key_Return)
        after = workspace.get(deal.id)
        assert isinstance(after, Opportunity)
        assert after.next_steps[-1].what == "寄样件"
        assert workspace.store.drafts(deal.id) == {}
        assert self.line(window, deal).text() == ""

    def test_left_it_says_that_it_is_not_added_and_escape_takes_it_back(
        self, window: MainWindow, workspace: Workspace, deal: Opportunity, eventually: Eventually
    ) -> None:
        window.activateWindow()
        eventually(window.isActiveWindow)
        self.line(window, deal)
        hands.write("abc")
        hands.press(Qt.Key.Key_Tab)
        assert self.NOTE in finding.texts(window)
        field = finding.named(window, self.NAME, QLineEdit)
        field.setFocus()
        hands.write("d")
        hands.press(Qt.Key.Key_Escape)
        assert field.text() == "abc"
        hands.press(Qt.Key.Key_A, CONTROL)
        hands.press(Qt.Key.Key_Backspace)
        hands.press(Qt.Key.Key_Tab)
        assert self.NOTE not in finding.texts(window)
        assert workspace.store.drafts(deal.id) == {}

    def test_what_else_changes_on_the_card_leaves_it(self, window: MainWindow, deal: Opportunity) -> None:
        self.line(window, deal)
        hands.write("寄样")
        step = evolve(deal.next_steps[0], done=True)
        window.content.shell.save([evolve(deal, next_steps=(step, *deal.next_steps[1:]))], EDIT)
        hands.write("件")
        assert finding.named(window, self.NAME, QLineEdit).text() == "寄样件"

    def test_each_deal_has_its_own(self, window: MainWindow, workspace: Workspace, deal: Opportunity) -> None:
        other = workspace.save([Opportunity(title="二期", customer=deal.customer, stage=Stage.LEAD)], EDIT).ids[0]
        self.line(window, deal)
        hands.write("寄样")
        found = workspace.get(other)
        assert isinstance(found, Opportunity)
        assert self.line(window, found).text() == ""
        assert self.line(window, deal).text() == "寄样"

    def test_what_can_not_be_added_now_stays(
        self, window: MainWindow, workspace: Workspace, deal: Opportunity, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def busy(*_: object, **__: object) -> None:
            raise LibraryIsBusy

        field = self.line(window, deal)
        hands.write("寄样")
        raised: list[type[BaseException]] = []

        def note(kind: type[BaseException], *_: object) -> None:
            raised.append(kind)

        with monkeypatch.context() as patch:
            patch.setattr(sys, "excepthook", note)
            patch.setattr(window.content.shell, "save", busy)
            hands.press(Qt.Key.Key_Return)
        assert raised == [LibraryIsBusy]
        assert field.text() == "寄样"
        assert list(workspace.store.drafts(deal.id).values()) == ["寄样"]

    def test_the_same_line_on_another_tab_shows_it_too(self, window: MainWindow, deal: Opportunity) -> None:
        self.line(window, deal)
        hands.write("寄样")
        page = window.content.navigator.current
        assert page is not None
        for tab in ("概览", "商机"):
            finding.click(finding.named(page, tab))
            assert finding.named(page, self.NAME, QLineEdit).text() == "寄样"
            assert self.NOTE in finding.texts(page)
