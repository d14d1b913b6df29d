"""The proposal builder when something stands in the way: nothing typed is lost, and there is a way on."""

import pytest
from attrs import evolve
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from desktop.documents.preflight import CHECKS
from desktop.money import Money
from desktop.records import Brand, CaseStudy, Opportunity, Price
from desktop.records.choices import Permission, ProposalStatus
from desktop.records.rows import Milestone, PriceLine
from desktop.store.engine import transaction
from desktop.ui.place import Place
from desktop.workspace.outcomes import Wanted
from tests.ui import finding, hands
from tests.ui.seller import EDIT, Seller

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CONTROL = Qt.KeyboardModifier.ControlModifier


def says(seller: Seller, text: str) -> bool:
    return any(text in shown for shown in finding.texts(seller.page))


def test_what_cannot_be_saved_now_is_saved_later(seller: Seller) -> None:
    seller.open("summary")
    other = seller.workspace.store.beside()
    with transaction(other.database):
        finding.named(seller.page, "本节开头文字", QPlainTextEdit).setFocus()
        hands.write("先写下来。")
        seller.eventually(lambda: says(seller, "还没有保存"))
        assert seller.proposal.sections == ()
        seller.eventually(lambda: "先写下来。" in seller.printed())
    other.close()
    seller.eventually(lambda: bool(seller.proposal.sections))
    seller.eventually(lambda: says(seller, "已保存"))


def test_what_cannot_be_saved_when_the_screen_is_left_is_saved_all_the_same(seller: Seller) -> None:
    seller.open("summary")
    other = seller.workspace.store.beside()
    with transaction(other.database):
        finding.named(seller.page, "本节开头文字", QPlainTextEdit).setFocus()
        hands.write("先写下来。")
        seller.window.content.shell.go(Place("today"))
        assert seller.proposal.sections == ()
    other.close()
    seller.eventually(lambda: bool(seller.proposal.sections))


def test_without_a_company_there_is_the_way_to_enter_it(seller: Seller) -> None:
    seller.workspace.store.delete([brand.id for brand in seller.workspace.store.of(Brand)], EDIT)
    seller.window.content.shell.go(Place("proposal", seller.id))
    seller.eventually(lambda: "公司与品牌" in finding.names(seller.page))
    finding.click(finding.named(seller.page, "公司与品牌"))
    current = seller.window.content.navigator.current
    assert current is not None
    assert current.place.screen == "brand"


def test_a_new_proposal_that_is_undone_leads_to_the_others(seller: Seller) -> None:
    seller.open()
    seller.window.content.board.do("undo")
    current = seller.window.content.navigator.current
    assert current is not None
    assert current.place == Place("proposals")


def test_a_customer_without_a_deal_can_be_given_one_here(seller: Seller) -> None:
    deals = [deal.id for deal in seller.workspace.store.of_customer(Opportunity, seller.customer.id)]
    seller.workspace.store.delete(deals, EDIT)
    seller.open("next_steps")
    finding.click(finding.named(seller.page, "新建商机"))
    seller.eventually(lambda: seller.proposal.opportunity not in deals)
    assert seller.workspace.store.of_customer(Opportunity, seller.customer.id)[0].title == seller.proposal.title


def test_what_was_exported_is_noted_as_sent_and_followed_by_the_next_version(
    seller: Seller, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    target = tmp_path_factory.mktemp("out") / "a.pdf"
    finding.answer(monkeypatch, "getSaveFileName", (str(target), ""))
    seller.open()
    assert "标为已发出" not in finding.names(seller.page)
    hands.press(Qt.Key.Key_P, CONTROL)
    seller.eventually(lambda: "标为已发出" in finding.names(seller.page))
    finding.click(finding.named(seller.page, "标为已发出"))
    seller.eventually(lambda: seller.proposal.status is ProposalStatus.SENT)
    finding.click(finding.named(seller.page, "编写下一版"))
    seller.eventually(lambda: any("版本：第 2 版" in name for name in finding.names(seller.page)))


def test_a_clean_check_says_what_was_looked_at(seller: Seller) -> None:
    seller.open()
    finding.click(finding.called(seller.page, "出件检查"))
    seller.eventually(lambda: says(seller, "没有发现问题"))
    (said,) = (text for text in finding.texts(seller.page) if text.startswith("已检查："))
    for check in CHECKS:
        assert seller.window.content.shell.words(check.label) in said
    assert said.count("、") == len({check.label for check in CHECKS}) - 1


class TestFixes:
    """One click mends what one click can mend."""

    def mend(self, seller: Seller, label: str) -> None:
        finding.click(finding.called(seller.page, "出件检查"))
        seller.eventually(lambda: any(name.startswith(label) for name in finding.names(seller.page)))
        finding.click(finding.called(seller.page, label))

    def change(self, seller: Seller, **values: object) -> None:
        seller.workspace.save([evolve(seller.proposal, **values)], EDIT)  # type: ignore[arg-type]
        seller.open()

    def test_an_offer_that_ran_out_gets_a_new_date(self, seller: Seller) -> None:
        self.change(seller, valid_until=seller.workspace.today.replace(year=2025))
        self.mend(seller, "有效期改到 2027-02-20")
        assert seller.proposal.valid_until is not None
        assert seller.proposal.valid_until > seller.workspace.today

    def test_a_date_that_lies_ahead_becomes_today(self, seller: Seller) -> None:
        self.change(seller, date=seller.workspace.today.replace(year=2027))
        self.mend(seller, "日期改为")
        assert seller.proposal.date == seller.workspace.today

    def test_work_that_was_to_have_started_starts_after_the_decision(self, seller: Seller) -> None:
        deal = seller.workspace.find(Opportunity, seller.proposal.opportunity)
        seller.workspace.save([evolve(deal, start_date=seller.workspace.today.replace(year=2025))], EDIT)
        seller.open()
        self.mend(seller, "改到")
        found = seller.workspace.find(Opportunity, deal.id)
        assert found.start_date is not None
        assert deal.decision_date is not None
        assert found.start_date > deal.decision_date
        assert found.start_date.weekday() == 0

    def test_an_expired_case_is_left_out(self, seller: Seller) -> None:
        found = seller.workspace.matches(Wanted(customer=seller.customer, outside=True), CaseStudy)
        cases = [match.record for match in found if isinstance(match.record, CaseStudy)][:2]
        expired = evolve(cases[0], permission=Permission.INTERNAL)
        seller.workspace.save([expired], EDIT)
        self.change(seller, cases=tuple(case.id for case in cases))
        self.mend(seller, "不用这个案例")
        assert seller.proposal.cases == (cases[1].id,)

    def test_a_case_that_is_too_long_or_names_its_customer_is_opened(self, seller: Seller) -> None:
        found = seller.workspace.matches(Wanted(customer=seller.customer, outside=True), CaseStudy)
        case = next(match.record for match in found if isinstance(match.record, CaseStudy))
        problem = "欢乐大数据很慢。" + "这里有一句很长而说得很少的话。" * 60
        hidden = {"customer_name": "欢乐互娱", "hidden_names": (), "permission": Permission.ANONYMOUS}
        seller.workspace.save([evolve(case, problem=problem, **hidden)], EDIT)  # type: ignore[arg-type]
        self.change(seller, cases=(case.id,))
        finding.click(finding.called(seller.page, "出件检查"))
        seller.eventually(lambda: says(seller, "“欢乐”是案例") and says(seller, "只印了前一部分"))
        finding.click(finding.called(seller.page, "打开案例: “欢乐”"))
        current = seller.window.content.navigator.current
        assert current is not None
        assert current.place == Place("item", case.id, "problem")
        seller.eventually(lambda: hands.focused().accessibleName() == "面临的问题")
        box = hands.focused()
        assert not box.visibleRegion().isEmpty()

    def test_milestones_are_made_to_sum_to_the_whole(self, seller: Seller) -> None:
        first, last = (evolve(Milestone(name=name), share=0) for name in ("预付", "验收"))
        from decimal import Decimal

        shares = (evolve(first, share=Decimal("0.3")), evolve(last, share=Decimal("0.5")))
        self.change(seller, milestones=shares)
        self.mend(seller, "补足到 100%")
        assert seller.proposal.milestones[-1].share == Decimal("0.7")

    def test_a_line_without_a_price_is_taken_out(self, seller: Seller) -> None:
        price = seller.workspace.store.of(Price)[0]
        empty = Price(title="没有价格", product=price.product, list_price=Money.of(1))
        kept = seller.workspace.save([empty], EDIT).ids[0]
        lines = (PriceLine(price=price.id, quantity=1), PriceLine(price=kept, quantity=1))
        seller.workspace.save([evolve(seller.proposal, lines=lines)], EDIT)
        seller.workspace.store.delete([kept], EDIT)
        seller.workspace.store.purge([kept], EDIT)
        seller.open()
        self.mend(seller, "删掉这一行")
        assert len(seller.proposal.lines) == 1


def test_a_long_hostile_title_is_shown_as_it_is(seller: Seller) -> None:
    title = "<b>&" + "很长的标题😀" * 40
    seller.workspace.save([evolve(seller.proposal, title=title)], EDIT)
    seller.open("summary")
    assert seller.window.width() == 1280
    QTest.qWait(50)
    assert finding.named(seller.page, "标题").property("text") == title
