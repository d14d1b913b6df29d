"""The proposal builder, used as a seller does; what comes of it is read back from the library and from the files."""

from pathlib import Path

import pytest
from attrs import evolve
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QToolButton, QWidget

from desktop.i18n import Language
from desktop.records import CaseStudy, Opportunity, Proposal
from desktop.records.choices import DecisionRole, OfferLevel, ProposalStatus
from desktop.ui.editors.growing_text import page_of
from desktop.ui.place import Place
from tests.ui import finding, hands
from tests.ui.seller import EDIT, NONE, Seller, keyboard, pick, pick_later, text_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""Without a screen menus are shown all the same, and Qt says what such a one can't do."""
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


class TestSections:
    def test_the_list_tells_what_each_section_is(self, seller: Seller) -> None:
        seller.open()
        assert seller.titles()[:3] == ["封面与文件", "文件信息", "管理摘要"]
        assert seller.said("管理摘要") == "管理摘要、就绪、第 4 页"
        assert "自动选 3 个" in seller.said("成功案例")

    def test_choosing_a_section_shows_its_editor_and_its_pages(self, seller: Seller) -> None:
        seller.open()
        seller.choose("投资与报价")
        assert seller.pages.page > 10
        assert finding.named(seller.page, "本节开头文字", QPlainTextEdit).toPlainText().startswith("标准方案")

    def test_a_click_into_the_pages_chooses_the_section_there(self, seller: Seller) -> None:
        seller.open("investment")
        QTest.mouseClick(seller.pages.viewport(), Qt.MouseButton.LeftButton, NONE, QPoint(200, 150))
        assert seller.sections.currentIndex().data() == "投资与报价"
        seller.pages.show_anchor(1)
        QTest.mouseClick(seller.pages.viewport(), Qt.MouseButton.LeftButton, NONE, QPoint(200, 150))
        assert seller.sections.currentIndex().data() == "封面与文件"

    def test_a_section_is_moved_by_keys_and_the_pages_follow(self, seller: Seller) -> None:
        seller.open("solution")
        before = seller.titles()
        at = before.index("方案概述")
        seller.sections.setFocus()
        hands.press(Qt.Key.Key_Up, ALT)
        seller.eventually(lambda: seller.titles().index("方案概述") == at - 1)
        hands.press(Qt.Key.Key_Down, ALT)
        seller.eventually(lambda: seller.titles() == before)
        assert seller.proposal.section_order.index("solution") == at - 1

    def test_a_section_is_dragged_to_another_place(self, seller: Seller, tmp_path: Path) -> None:
        seller.open()
        start, end = seller.place("目标与衡量指标").center(), seller.place("管理摘要").center() - QPoint(0, 12)
        view = seller.sections.viewport()
        QTest.mousePress(view, Qt.MouseButton.LeftButton, NONE, start)
        for step in range(1, 6):
            QTest.mouseMove(view, start + (end - start) * step / 5)
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, NONE, end)
        seller.eventually(lambda: seller.titles()[2:4] == ["目标与衡量指标", "管理摘要"])
        done = seller.workspace.export(seller.proposal, [tmp_path / "a.pdf"])
        anchors = [getattr(block, "anchor", "") for block in done.document.blocks]
        assert anchors.index("goals") < anchors.index("summary")

    def test_a_drag_that_is_given_up_moves_nothing(self, seller: Seller) -> None:
        seller.open()
        start = seller.place("管理摘要").center()
        view = seller.sections.viewport()
        QTest.mousePress(view, Qt.MouseButton.LeftButton, NONE, start)
        QTest.mouseMove(view, start + QPoint(0, 120))
        QTest.keyClick(seller.sections, Qt.Key.Key_Escape)
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, NONE, start + QPoint(0, 120))
        assert seller.proposal.section_order == ()

    def test_space_leaves_a_section_out_for_a_reason_and_puts_it_back(self, seller: Seller) -> None:
        seller.open("risks")
        seller.sections.setFocus()
        hands.press(Qt.Key.Key_Space)
        pick("另附文件")
        seller.awake()
        seller.eventually(lambda: "不放入" in seller.said("风险"))
        (edit,) = seller.proposal.sections
        assert (edit.section, edit.left_out) == ("risks", "另附文件")
        hands.press(Qt.Key.Key_Space)
        seller.eventually(lambda: "就绪" in seller.said("风险"))
        assert seller.proposal.sections == ()

    def test_ones_own_reason_is_written_in_the_editor(self, seller: Seller) -> None:
        seller.open("risks")
        seller.sections.setFocus()
        hands.press(Qt.Key.Key_Space)
        pick("自己写理由…")
        seller.awake()
        seller.eventually(lambda: "不放入的理由" in finding.names(seller.page))
        seller.eventually(lambda: keyboard() == "不放入的理由")
        hands.press(Qt.Key.Key_A, CONTROL)
        hands.write("客户已看过")
        hands.press(Qt.Key.Key_Return)
        assert seller.proposal.sections[0].left_out == "客户已看过"

    def test_a_section_that_the_plan_has_not_is_added_and_taken_out_again(self, seller: Seller) -> None:
        seller.open("scope")
        finding.click(finding.named(seller.page, "添加章节"))
        pick("培训与上手")
        seller.eventually(lambda: "培训与上手" in seller.titles())
        titles = seller.titles()
        assert titles.index("培训与上手") == titles.index("范围") + 1
        seller.eventually(lambda: seller.sections.currentIndex().data() == "培训与上手")
        finding.click(finding.named(seller.page, "本节的更多操作"))
        pick("移除这一节")
        seller.eventually(lambda: "培训与上手" not in seller.titles())

    def test_what_lacks_its_facts_says_what_they_are(self, seller: Seller) -> None:
        deal = seller.workspace.find(Opportunity, seller.proposal.opportunity)
        seller.workspace.save([evolve(deal, next_steps=())], EDIT)
        seller.open("next_steps")
        assert "还没有约定下一步" in seller.said("下一步")
        seller.sections.setFocus()
        hands.press(Qt.Key.Key_Space)
        assert seller.proposal.sections == ()


class TestOpening:
    def test_the_opening_is_edited_in_place_and_printed(self, seller: Seller, tmp_path: Path) -> None:
        seller.open("summary")
        field = finding.named(seller.page, "本节开头文字", QPlainTextEdit)
        field.setFocus()
        hands.press(Qt.Key.Key_A, CONTROL)
        hands.write("换型压到 20 分钟以内。")
        seller.eventually(lambda: bool(seller.proposal.sections))
        assert seller.proposal.sections[0].text == "换型压到 20 分钟以内。"
        seller.eventually(lambda: "已改写" in seller.said("管理摘要"))
        done = seller.workspace.export(seller.proposal, [tmp_path / "a.docx"])
        assert "换型压到 20 分钟以内。" in text_of(done.files[0].path)

    def test_the_pages_follow_at_a_pause_and_undo_takes_them_back(self, seller: Seller) -> None:
        seller.open("summary")
        seller.eventually(lambda: "管理摘要" in seller.printed())
        before = seller.printed()
        finding.named(seller.page, "本节开头文字", QPlainTextEdit).setFocus()
        hands.press(Qt.Key.Key_A, CONTROL)
        hands.write("新的开头。")
        seller.eventually(lambda: "新的开头。" in seller.printed())
        seller.window.content.board.do("undo")
        seller.eventually(lambda: seller.printed() == before)
        assert seller.proposal.sections == ()

    def test_one_goes_back_to_the_automatic_text(self, seller: Seller) -> None:
        seller.open("summary")
        field = finding.named(seller.page, "本节开头文字", QPlainTextEdit)
        automatic = field.toPlainText()
        field.setFocus()
        hands.write("前言。")
        seller.eventually(lambda: bool(seller.proposal.sections))
        seller.eventually(lambda: "恢复自动文字" in finding.names(seller.page))
        finding.click(finding.named(seller.page, "恢复自动文字"))
        seller.eventually(lambda: seller.proposal.sections == ())
        seller.eventually(lambda: field.toPlainText() == automatic)

    def test_what_an_input_method_composes_is_not_printed(self, seller: Seller) -> None:
        seller.open("summary")
        field = finding.named(seller.page, "本节开头文字", QPlainTextEdit)
        field.setFocus()
        hands.compose("huan xing")
        QTest.qWait(700)
        assert seller.proposal.sections == ()
        hands.commit("换型")
        seller.eventually(lambda: bool(seller.proposal.sections))
        assert seller.proposal.sections[0].text.startswith("换型")

    def test_leaving_the_screen_saves_what_is_typed(self, seller: Seller) -> None:
        seller.open("summary")
        finding.named(seller.page, "本节开头文字", QPlainTextEdit).setFocus()
        hands.write("x")
        seller.window.content.shell.go(Place("today"))
        assert seller.proposal.sections[0].text.startswith("x")


class TestPrices:
    def discount(self, seller: Seller) -> QWidget:
        return finding.named(seller.page, "1. MES 平台许可（单工厂）：折扣")

    def test_a_discount_is_typed_in_the_readers_notation(self, seller: Seller) -> None:
        seller.open("investment")
        field = self.discount(seller)
        field.setFocus()
        hands.press(Qt.Key.Key_A, CONTROL)
        hands.write("9.5")
        hands.press(Qt.Key.Key_Return)
        assert str(seller.proposal.lines[0].discount) == "0.05"
        seller.eventually(lambda: "¥342,000" in finding.texts(seller.page))

    def test_a_discount_below_the_floor_is_red_with_the_way_back(self, seller: Seller) -> None:
        seller.open("investment")
        self.discount(seller).setFocus()
        hands.press(Qt.Key.Key_A, CONTROL)
        hands.write("6")
        seller.eventually(lambda: "低于底价，需要审批。" in finding.texts(seller.page))
        seller.eventually(lambda: "必须处理" in seller.said("投资与报价"))
        finding.click(finding.called(seller.page, "改回 9折: 1. MES 平台许可"))
        seller.eventually(lambda: "低于底价，需要审批。" not in finding.texts(seller.page))
        assert str(seller.proposal.lines[0].discount) == "0.10"

    def test_what_is_no_discount_is_said_in_words(self, seller: Seller) -> None:
        seller.open("investment")
        self.discount(seller).setFocus()
        hands.write("abc")
        assert any("折扣" in text and "abc" in text for text in finding.texts(seller.page))
        assert seller.proposal.lines == ()

    def test_a_line_is_added_from_the_price_list_by_typing(self, seller: Seller) -> None:
        seller.open("investment")
        lines = len(seller.workspace.find(Opportunity, seller.proposal.opportunity).lines)
        finding.named(seller.page, "添加报价项").setFocus()
        hands.write("MES")
        hands.press(Qt.Key.Key_Return)
        seller.eventually(lambda: len(seller.proposal.lines) == lines + 1)

    def test_a_line_goes_into_another_offer_or_away(self, seller: Seller) -> None:
        seller.open("investment")
        more = finding.called(seller.page, "“1. MES 平台许可（单工厂）”的更多操作")
        pick_later("放入完整方案")
        finding.click(more)
        seller.eventually(lambda: bool(seller.proposal.lines))
        assert seller.proposal.lines[0].level is OfferLevel.FULL
        count = len(seller.proposal.lines)
        seller.eventually(lambda: "“1. MES 平台许可（单工厂）”的更多操作" in finding.names(seller.page))
        pick_later("删掉这一行")
        finding.click(finding.called(seller.page, "“1. MES 平台许可（单工厂）”的更多操作"))
        seller.eventually(lambda: len(seller.proposal.lines) == count - 1)
        seller.eventually(lambda: "“1. MES 平台许可（单工厂）”的更多操作" not in finding.names(seller.page))
        assert len([name for name in finding.names(seller.page) if name.endswith("：数量")]) == count - 1

    def test_another_offer_is_recommended(self, seller: Seller) -> None:
        seller.open("investment")
        choice = finding.called(seller.page, "完整方案、")
        choice.setFocus(Qt.FocusReason.TabFocusReason)
        hands.press(Qt.Key.Key_Return)
        assert seller.proposal.recommended is OfferLevel.FULL

    def test_payments_become_the_proposals_own(self, seller: Seller) -> None:
        seller.open("investment")
        finding.click(finding.named(seller.page, "为这份方案单独设置"))
        seller.eventually(lambda: bool(seller.proposal.milestones))
        seller.eventually(lambda: "恢复常用节点" in finding.names(seller.page))
        finding.click(finding.named(seller.page, "恢复常用节点"))
        seller.eventually(lambda: seller.proposal.milestones == ())


class TestCases:
    def shown(self, seller: Seller) -> list[str]:
        """The titles of the cases that are told, from above."""
        prefix = "从方案中移出“"
        found = [one for one in seller.page.findChildren(QToolButton) if one.accessibleName().startswith(prefix)]
        there = sorted(
            (one.mapTo(seller.page, one.rect().center()).y(), one.accessibleName()) for one in found if one.isVisible()
        )
        return [name[len(prefix) : -1] for _, name in there]

    def chosen(self, seller: Seller) -> list[str]:
        titles = seller.workspace.store.titles(seller.proposal.cases)
        return [titles[case] for case in seller.proposal.cases]

    def put_in(self, seller: Seller) -> str:
        """Put in the first of those that would fit too; its title."""
        title = min(name for name in finding.names(seller.page) if name.endswith("放入方案"))[2:-5]
        finding.click(finding.named(seller.page, f"把“{title}”放入方案"))
        seller.eventually(lambda: title in self.shown(seller))
        return title

    def test_cases_are_taken_out_put_in_and_moved(self, seller: Seller) -> None:
        seller.open("cases")
        first = self.shown(seller)
        assert len(first) == 3
        finding.click(finding.named(seller.page, f"从方案中移出“{first[0]}”"))
        seller.eventually(lambda: len(seller.proposal.cases) == 2)
        seller.eventually(lambda: f"把“{first[0]}”放入方案" in finding.names(seller.page))
        finding.click(finding.named(seller.page, f"把“{first[0]}”放入方案"))
        seller.eventually(lambda: len(seller.proposal.cases) == 3)
        seller.eventually(lambda: f"把“{first[0]}”往后移" in finding.names(seller.page))
        finding.click(finding.named(seller.page, f"把“{first[0]}”往后移"))
        assert self.chosen(seller)[1] == first[0]
        seller.eventually(lambda: f"把“{first[0]}”往前移" in finding.names(seller.page))
        finding.click(finding.named(seller.page, f"把“{first[0]}”往前移"))
        assert self.chosen(seller)[0] == first[0]
        seller.eventually(lambda: "恢复自动选择" in finding.names(seller.page))
        finding.click(finding.named(seller.page, "恢复自动选择"))
        assert seller.proposal.cases == ()

    def test_what_is_put_in_stands_behind_what_was_chosen_by_hand(self, seller: Seller) -> None:
        seller.open("cases")
        automatic = self.shown(seller)
        by_hand = [self.put_in(seller), self.put_in(seller)]
        assert self.chosen(seller) == [*by_hand, *automatic]

    def test_a_case_put_in_is_scrolled_to(self, seller: Seller) -> None:
        seller.open("cases")
        area = page_of(finding.named(seller.page, "添加其他案例"))
        assert area is not None
        bar = area.verticalScrollBar()
        seller.eventually(lambda: bar.maximum() > 0)
        bar.setValue(bar.maximum())
        title = self.put_in(seller)
        seller.eventually(lambda: not finding.named(seller.page, f"从方案中移出“{title}”").visibleRegion().isEmpty())

    def test_the_keyboard_stays_in_the_list(self, seller: Seller) -> None:
        seller.open("cases")
        first = self.shown(seller)
        finding.named(seller.page, f"从方案中移出“{first[1]}”").setFocus()
        hands.press(Qt.Key.Key_Space)
        seller.eventually(lambda: keyboard() == f"从方案中移出“{first[2]}”")
        hands.press(Qt.Key.Key_Space)
        seller.eventually(lambda: keyboard() == "添加其他案例")
        assert self.chosen(seller) == first[:1]

    def test_the_keyboard_moves_with_a_case(self, seller: Seller) -> None:
        seller.open("cases")
        first = self.shown(seller)
        finding.named(seller.page, f"把“{first[0]}”往后移").setFocus()
        for name in (f"把“{first[0]}”往后移", f"把“{first[0]}”往前移"):
            hands.press(Qt.Key.Key_Space)
            seller.eventually(lambda name=name: keyboard() == name)
            seller.eventually(lambda: self.shown(seller) == self.chosen(seller))
        assert self.chosen(seller) == [*first[1:], first[0]]

    def test_any_case_can_be_added_by_typing(self, seller: Seller) -> None:
        seller.open("cases")
        other = next(
            case for case in seller.workspace.store.of(CaseStudy) if case.title not in finding.texts(seller.page)
        )
        finding.named(seller.page, "添加其他案例").setFocus()
        hands.write(other.title[:12])
        hands.press(Qt.Key.Key_Return)
        seller.eventually(lambda: other.id in seller.proposal.cases)


class TestChips:
    def change(self, seller: Seller, chip: str, text: str) -> None:
        pick_later(text)
        finding.click(finding.called(seller.page, chip))

    def test_reader_template_language_and_status_change_at_once(self, seller: Seller) -> None:
        seller.open()
        self.change(seller, "角色版：", "使用者")
        seller.eventually(lambda: seller.proposal.edition is DecisionRole.USER)
        self.change(seller, "模板：", "报价单")
        seller.eventually(lambda: seller.proposal.template == "quotation")
        self.change(seller, "语言：", "英文")
        seller.eventually(lambda: seller.proposal.language is Language.EN)
        self.change(seller, "状态：", "已发出")
        seller.eventually(lambda: seller.proposal.status is ProposalStatus.SENT)
        seller.eventually(lambda: "投资与报价" in seller.titles() and "管理摘要" not in seller.titles())

    def test_the_title_is_typed_and_can_not_be_empty(self, seller: Seller) -> None:
        seller.open()
        before = seller.proposal.title
        finding.named(seller.page, "标题").setFocus()
        hands.press(Qt.Key.Key_A, CONTROL)
        hands.press(Qt.Key.Key_Delete)
        hands.press(Qt.Key.Key_Return)
        assert seller.proposal.title == before
        hands.press(Qt.Key.Key_A, CONTROL)
        hands.write("新标题")
        hands.press(Qt.Key.Key_Return)
        assert seller.proposal.title == "新标题"

    def test_a_new_version_is_made_and_opened_and_is_there_once(self, seller: Seller) -> None:
        seller.open()
        self.change(seller, "版本：", "新建第 2 版")
        seller.eventually(lambda: any("第 2 版" in name for name in finding.names(seller.page)))
        versions = [one.version for one in seller.workspace.store.of_customer(Proposal, seller.customer.id)]
        assert sorted(version or 0 for version in versions) == [1, 2]
        self.change(seller, "版本：", "第 1 版")
        seller.eventually(lambda: any("版本：第 1 版" in name for name in finding.names(seller.page)))
        self.change(seller, "版本：", "新建第 2 版")
        assert len(seller.workspace.store.of_customer(Proposal, seller.customer.id)) == 2
