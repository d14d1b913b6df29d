"""Today: what to go on with, what is due, and what to do first in a new library."""

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import attrs
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.records import Brand, CaseStudy, Customer, Opportunity, Product, Proposal
from desktop.records.choices import ProposalStatus, Side, Stage
from desktop.records.rows import NextStep, Promise
from desktop.settings import Settings
from desktop.store.changes import Step
from desktop.store.desk import Desk, new_id
from desktop.ui.main_window import MainWindow
from desktop.ui.place import Place
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.entry import Entry
from desktop.workspace.workspace import Workspace
from tests.ui.finding import answer, called, click, named, names, press, texts

Eventually = Callable[[Callable[[], bool]], None]
ADD = Step("Add")


@pytest.fixture
def bare(tmp_path: Path, desk: Desk) -> Iterator[Workspace]:
    """An empty library."""
    with Workspace.create(tmp_path / "空 库", desk) as opened:
        yield opened


@pytest.fixture
def opened(theme: Theme, settings: Settings, qtbot: QtBot) -> Callable[[Workspace], MainWindow]:
    """Opens a window over a library, at Today."""

    def open_window(workspace: Workspace) -> MainWindow:
        made = MainWindow(workspace, theme, settings)
        qtbot.addWidget(made, before_close_func=lambda one: one.tasks.stop())
        made.resize(1280, 720)
        made.show()
        qtbot.waitExposed(made)
        return made

    return open_window


def says(window: MainWindow, part: str) -> bool:
    return any(part in text for text in texts(window))


def places(window: MainWindow) -> list[Place]:
    found: list[Place] = []
    window.content.shell.going.connect(found.append)
    return found


def deal(workspace: Workspace, **values: object) -> Opportunity:
    customer = Customer(id=new_id(), name="华信精密")
    made = Opportunity(id=new_id(), title="排产", customer=customer.id, stage=Stage.SOLUTION)
    made = attrs.evolve(made, **values)  # type: ignore[arg-type]
    workspace.save([customer, made], ADD)
    return made


def kept(workspace: Workspace, record: Opportunity) -> Opportunity:
    found = workspace.get(record.id)
    assert isinstance(found, Opportunity)
    return found


def test_an_empty_library_leads_through_four_steps(
    bare: Workspace,
    opened: Callable[[Workspace], MainWindow],
    eventually: Eventually,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    answer(monkeypatch, "open", None)
    window = opened(bare)
    assert says(window, "四步写出第一份方案")
    assert says(window, "已完成 0/4")
    bare.save([Brand(name="栎砚")], ADD)
    window.content.shell.announce(bare.save([Product(name="排产引擎")], ADD))
    eventually(lambda: says(window, "已完成 2/4"))
    going = places(window)
    asked: list[str] = []
    window.content.shell.asked.connect(asked.append)
    click(called(window, "导入案例：导入文件…"))
    assert asked == ["import"]
    assert not going


def test_the_first_step_leads_to_the_brand(bare: Workspace, opened: Callable[[Workspace], MainWindow]) -> None:
    window = opened(bare)
    going = places(window)
    press(called(window, "公司与品牌：设置品牌"), Qt.Key.Key_Space)
    assert going == [Place("brand")]


def test_samples_are_added_from_the_empty_page_and_removed_again(
    bare: Workspace, opened: Callable[[Workspace], MainWindow], eventually: Eventually
) -> None:
    window = opened(bare)
    click(called(window, "添加示例数据"))
    eventually(lambda: says(window, "从一家示例客户开始"))
    assert bare.counts()["customer"] == 8
    offered = [one.accessibleName() for one in window.findChildren(Entry) if one.isVisible()]
    assert "常州昱栎汽车部件股份有限公司" in offered[0]  # a manufacturer, whom the sample texts fit best
    click(called(window, "移除示例数据"))
    eventually(lambda: says(window, "四步写出第一份方案"))
    assert bare.counts()["customer"] == 0


def test_the_hint_at_the_samples_stays_away_once_it_was_put_away(window: MainWindow) -> None:
    assert says(window, "这是示例数据")
    click(called(window, "收起这条提示"))
    assert not says(window, "这是示例数据")
    window.content.navigator.go(Place("settings"))
    window.content.navigator.go(Place("today"))
    assert not says(window, "这是示例数据")


def test_the_hint_at_the_samples_stays_while_there_are_some_beside_own_records(
    workspace: Workspace, opened: Callable[[Workspace], MainWindow], eventually: Eventually
) -> None:
    workspace.save([CaseStudy(id=new_id(), title="换型 31 分钟")], ADD)
    window = opened(workspace)
    assert says(window, "这里还有示例数据")
    assert not says(window, "四步写出第一份方案")
    click(called(window, "移除示例数据"))
    eventually(lambda: says(window, "已完成 1/4"))


def test_the_first_steps_are_over_once_a_proposal_is_written(
    bare: Workspace, opened: Callable[[Workspace], MainWindow], eventually: Eventually
) -> None:
    customer = Customer(id=new_id(), name="华信精密")
    bare.save([customer], ADD)
    window = opened(bare)
    assert says(window, "已完成 1/4")
    written = Proposal(id=new_id(), title="排产方案", customer=customer.id)
    window.content.shell.announce(bare.save([written], ADD))
    eventually(lambda: not says(window, "四步写出第一份方案"))


def test_what_was_worked_on_is_gone_on_with(window: MainWindow, workspace: Workspace, eventually: Eventually) -> None:
    customer = workspace.store.all("customer")[0]
    assert isinstance(customer, Customer)
    window.content.shell.save([attrs.evolve(customer, city="苏州", size=99)], Step("Edit {name}", {"name": "x"}))
    eventually(lambda: says(window, "改了城市、员工人数"))
    going = places(window)
    press(called(window, "改了城市、员工人数"), Qt.Key.Key_Return)
    assert going == [Place("customer", customer.id)]


def test_what_is_not_finished_comes_first(bare: Workspace, opened: Callable[[Workspace], MainWindow]) -> None:
    deal(bare)
    case = CaseStudy(title="换型 47 → 19 分钟")
    ids = bare.save([case], ADD).ids
    bare.store.keep_drafts(ids[0], "case_study", {"size": "约四百"})
    window = opened(bare)
    assert says(window, "未完成")
    entry = called(window, "换型 47 → 19 分钟")
    assert "未完成" in entry.accessibleName()


def test_a_promise_is_ticked_off_and_the_tick_taken_back(
    bare: Workspace, opened: Callable[[Workspace], MainWindow], eventually: Eventually
) -> None:
    late = Promise(text="接口清单", side=Side.US, owner="林", by=bare.today - dt.timedelta(days=2))
    record = deal(bare, promises=(late,))
    window = opened(bare)
    assert says(window, "1 项逾期")
    assert says(window, "逾期 2 天")
    click(called(window, "完成：接口清单"))
    eventually(lambda: not says(window, "1 项逾期"))
    assert kept(bare, record).promises[0].done
    click(named(window, "撤销"))
    eventually(lambda: says(window, "1 项逾期"))
    assert not kept(bare, record).promises[0].done


def test_a_next_step_is_ticked_off_by_keys_and_the_focus_goes_on(
    bare: Workspace, opened: Callable[[Workspace], MainWindow], eventually: Eventually
) -> None:
    steps = tuple(
        NextStep(what=f"第{number}步", side=Side.BOTH, by=bare.today + dt.timedelta(days=number)) for number in range(3)
    )
    record = deal(bare, next_steps=steps)
    window = opened(bare)
    window.activateWindow()
    first = called(window, "完成：第0步")
    first.setFocus(Qt.FocusReason.TabFocusReason)
    eventually(first.hasFocus)
    press(first, Qt.Key.Key_Space)
    eventually(lambda: "完成：第0步" not in names(window))
    assert [step.done for step in kept(bare, record).next_steps] == [True, False, False]
    eventually(lambda: QApplication.focusWidget() is called(window, "完成：第1步"))


def test_the_arrow_keys_go_along_the_entries(
    bare: Workspace, opened: Callable[[Workspace], MainWindow], eventually: Eventually
) -> None:
    steps = tuple(NextStep(what=f"第{number}步", by=bare.today) for number in range(2))
    record = deal(bare, next_steps=steps)
    window = opened(bare)
    window.activateWindow()
    entries = [called(window, f"第{number}步、华信精密") for number in range(2)]
    entries[0].setFocus(Qt.FocusReason.TabFocusReason)
    eventually(entries[0].hasFocus)
    press(entries[0], Qt.Key.Key_Down)
    assert entries[1].hasFocus()
    press(entries[1], Qt.Key.Key_Up)
    assert entries[0].hasFocus()
    going = places(window)
    press(entries[0], Qt.Key.Key_Enter)
    assert going == [Place("customer", record.customer, f"opportunity:{record.id}")]


def test_content_is_noted_as_reviewed_for_another_year(
    bare: Workspace, opened: Callable[[Workspace], MainWindow], eventually: Eventually
) -> None:
    (record_id,) = bare.save([CaseStudy(title="老案例", review_date=bare.today - dt.timedelta(days=90))], ADD).ids
    window = opened(bare)
    assert says(window, "逾期 3 个月")
    click(called(window, "已复审，顺延一年：老案例"))
    eventually(lambda: not says(window, "逾期 3 个月"))
    record = bare.get(record_id)
    assert isinstance(record, CaseStudy)
    assert record.review_date == bare.today.replace(year=bare.today.year + 1)
    assert record.last_verified == bare.today
    click(named(window, "撤销"))
    eventually(lambda: says(window, "逾期 3 个月"))


def test_a_permission_that_ran_out_is_only_opened(bare: Workspace, opened: Callable[[Workspace], MainWindow]) -> None:
    (record_id,) = bare.save([CaseStudy(title="老案例", permission_until=bare.today - dt.timedelta(days=1))], ADD).ids
    window = opened(bare)
    assert says(window, "已过期 1 天")
    assert "已复审，顺延一年：老案例" not in names(window)
    going = places(window)
    click(called(window, "已过期 1 天"))
    assert going == [Place("item", record_id)]


def test_proposals_wait_with_how_long_and_how_much_longer(
    bare: Workspace, opened: Callable[[Workspace], MainWindow]
) -> None:
    record = deal(bare)
    today, days = bare.today, dt.timedelta(days=1)
    sent = Proposal(
        title="排产方案",
        customer=record.customer,
        status=ProposalStatus.SENT,
        version=2,
        date=today - 12 * days,
        valid_until=today + 3 * days,
    )
    gone = attrs.evolve(sent, title="旧方案", valid_until=today - 2 * days)
    draft = attrs.evolve(sent, title="新方案", status=ProposalStatus.DRAFT)
    bare.save([sent, gone, draft, attrs.evolve(draft, title="又一份")], ADD)
    window = opened(bare)
    assert says(window, "华信精密·第 2 版·已发出 12 天")
    assert says(window, "还有 3 天到期")
    assert says(window, "已过期 2 天")
    assert says(window, "在写的方案")
    going = places(window)
    click(called(window, "新方案、"))
    assert [place.screen for place in going] == ["proposal"]


def test_deals_are_shown_by_stage_with_their_sums(window: MainWindow) -> None:
    from desktop.ui.widgets.stage_strip import StageStrip

    (strip,) = window.findChildren(StageStrip)
    assert strip.isVisible()
    assert "方案 1 个 ¥141.8万" in strip.accessibleDescription()


def test_all_that_is_due_is_shown_on_demand_and_again_after_going_back(
    window: MainWindow, eventually: Eventually
) -> None:
    before = len([name for name in names(window) if name.startswith("完成：")])
    click(called(window, "显示全部 18 项"))
    eventually(lambda: len([name for name in names(window) if name.startswith("完成：")]) == 18)
    assert before == 8
    window.content.navigator.go(Place("settings"))
    window.content.navigator.back()
    eventually(lambda: len([name for name in names(window) if name.startswith("完成：")]) == 18)


def test_a_large_library_is_looked_through_beside_the_window(
    workspace: Workspace, opened: Callable[[Workspace], MainWindow], eventually: Eventually
) -> None:
    workspace.store.database.conn.execute("UPDATE library SET last_key = 100000")
    window = opened(workspace)
    eventually(lambda: says(window, "承诺与下一步"))


def test_the_head_offers_what_one_does_most(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, "open", None)
    asked: list[str] = []
    window.content.shell.asked.connect(asked.append)
    for name in ("导入文件…", "新建客户", "新建方案"):
        click(called(window.content.navigator, name))
        window.content.navigator.go(Place("today"))
    assert asked == ["import", "new_customer", "new_proposal"]


def test_names_that_look_like_markup_stand_as_they_are(
    bare: Workspace, opened: Callable[[Workspace], MainWindow]
) -> None:
    deal(bare, next_steps=(NextStep(what="<b>签</b> & 盖章", by=bare.today),))
    window = opened(bare)
    assert says(window, "<b>签</b> & 盖章")
    assert "&lt;b&gt;签" in called(window, "<b>签</b> & 盖章、华信精密").toolTip()
