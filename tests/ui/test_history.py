"""The history: who did what when, of the whole library and of one record, and the way back to an older version."""

from collections.abc import Callable

import attrs
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QListView, QWidget

from desktop.fields import RecordId
from desktop.records import CaseStudy, Customer, Proposal
from desktop.records.choices import Lifecycle
from desktop.records.rows import SentFile
from desktop.store.changes import Step
from desktop.store.desk import new_id
from desktop.ui.main_window import MainWindow
from desktop.ui.place import Place
from desktop.workspace.workspace import Workspace
from tests.ui.finding import called, click, named, names, texts
from tests.ui.hands import press

Eventually = Callable[[Callable[[], bool]], None]
STEPS, VERSIONS = "操作记录", "版本"


@pytest.fixture
def ready(window: MainWindow, eventually: Eventually) -> MainWindow:
    """The window with the keyboard."""
    window.activateWindow()
    eventually(lambda: QApplication.activeWindow() is window)
    return window


@pytest.fixture
def customer(ready: MainWindow) -> RecordId:
    """A customer that was made, then changed twice."""
    shell, made = ready.content.shell, Customer(id=new_id(), name="甲公司", profile="做精密零件，换型频繁。")
    shell.save([made], Step("Add {name}", {"name": "甲公司"}))
    longer = attrs.evolve(made, profile="做精密零件和模具，换型频繁。", size=320, lifecycle=Lifecycle.NEW)
    shell.save([longer], Step("Edit {name}", {"name": "甲公司"}))
    shell.save([attrs.evolve(longer, name="甲股份有限公司")], Step("Edit {name}", {"name": "甲公司"}))
    return made.id


def rows(window: MainWindow, name: str) -> list[str]:
    model = named(window, name, QListView).model()
    return [str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(model.rowCount())]


def said(window: MainWindow) -> set[str]:
    """What the fields' differences are said to be."""
    return {name for name in names(window) if name.startswith(("删去：", "加上："))}


def open_history(window: MainWindow) -> None:
    window.content.navigator.go(Place("history"))


def test_every_step_is_told_newest_first_under_its_day(ready: MainWindow, customer: RecordId) -> None:
    assert customer
    open_history(ready)
    shown = rows(ready, STEPS)
    assert shown[0] == "今天"
    assert shown[3].startswith("添加“甲公司”, 甲股份有限公司, ")
    assert "条, " in shown[-1]


def test_a_step_that_was_undone_says_so(ready: MainWindow, customer: RecordId, eventually: Eventually) -> None:
    assert customer
    ready.content.shell.undo()
    open_history(ready)
    shown = rows(ready, STEPS)
    assert shown[1].startswith("已撤销：")
    assert ", 已撤销, " in shown[2]
    press(Qt.Key.Key_Down)
    eventually(lambda: "后来已撤销" in texts(ready))


def test_what_a_step_did_leads_to_the_record(ready: MainWindow, customer: RecordId) -> None:
    assert customer
    open_history(ready)
    assert "已修改" in texts(ready)
    click(called(ready, "甲股份有限公司"))
    assert ready.windowTitle().startswith("甲股份有限公司")


def test_a_record_in_the_trash_is_shown_by_its_history(ready: MainWindow, customer: RecordId) -> None:
    ready.content.shell.delete([customer], Step("Delete"))
    open_history(ready)
    click(called(ready, "甲股份有限公司"))
    assert ready.windowTitle().startswith("历史：甲股份有限公司")
    assert "在回收站中" in texts(ready)
    click(named(ready, "从回收站恢复"))
    assert ready.content.shell.workspace.get(customer).deleted_at is None
    assert ready.windowTitle().startswith("甲股份有限公司")


def test_steps_are_chosen_by_kind_and_period(ready: MainWindow, customer: RecordId, workspace: Workspace) -> None:
    assert customer
    workspace.save([CaseStudy(title="一个案例")], Step("Add {name}", {"name": "一个案例"}))
    open_history(ready)
    named(ready, "记录类型").setFocus()
    press(Qt.Key.Key_Down, times=4)
    assert [row.split(",")[0] for row in rows(ready, STEPS)[:2]] == ["今天", "添加“一个案例”"]
    assert not any("甲" in row for row in rows(ready, STEPS))
    named(ready, "时间范围").setFocus()
    press(Qt.Key.Key_Down)
    assert len(rows(ready, STEPS)) >= 2


def test_an_import_of_many_names_the_first_and_counts_the_rest(ready: MainWindow, workspace: Workspace) -> None:
    workspace.save([CaseStudy(title=f"第 {at} 个") for at in range(100)], Step("Import"))
    open_history(ready)
    assert rows(ready, STEPS)[1].split(", ")[1] == "第 0 个、第 1 个、第 2 个等，另有 97 条"
    assert "还有 40 条记录" in texts(ready)


def test_older_steps_are_read_as_one_scrolls_down(
    ready: MainWindow, workspace: Workspace, eventually: Eventually
) -> None:
    for at in range(130):
        workspace.save([Customer(name=f"第 {at} 家")], Step("Add {name}", {"name": str(at)}))
    open_history(ready)
    before = len(rows(ready, STEPS))
    press(Qt.Key.Key_End, times=3)
    eventually(lambda: len(rows(ready, STEPS)) > before)
    assert len(rows(ready, STEPS)) >= 131


def test_back_shows_the_history_as_it_was_left(ready: MainWindow, customer: RecordId) -> None:
    assert customer
    open_history(ready)
    press(Qt.Key.Key_Down, times=2)
    chosen = named(ready, STEPS, QListView).currentIndex().row()
    ready.content.navigator.go(Place("today"))
    ready.content.shell.do("back")
    assert named(ready, STEPS, QListView).currentIndex().row() == chosen


def test_a_step_whose_records_are_gone_for_good_says_so(ready: MainWindow, workspace: Workspace) -> None:
    ids = workspace.save([Customer(name="甲")], Step("Add")).ids
    workspace.store.delete(ids, Step("Delete"))
    workspace.store.purge(ids, Step("Purge"))
    open_history(ready)
    assert "这一步涉及的记录已彻底删除。" in texts(ready)


def test_a_record_s_versions_tell_which_fields_they_changed(ready: MainWindow, customer: RecordId) -> None:
    ready.content.navigator.go(Place("record_history", customer))
    assert [row.split(", ")[0] for row in rows(ready, VERSIONS)] == ["名称", "员工人数、客户生命周期、概况", "新建"]


def test_a_version_is_shown_word_by_word_beside_the_one_before(
    ready: MainWindow, customer: RecordId, eventually: Eventually
) -> None:
    ready.content.navigator.go(Place("record_history", customer))
    assert said(ready) == {"加上：股份有限"}
    press(Qt.Key.Key_Down)
    eventually(lambda: said(ready) == {"加上：320", "加上：新客户", "加上：和模具"})


def test_a_new_record_is_shown_as_it_is_read_without_what_programs_keep(
    ready: MainWindow, workspace: Workspace
) -> None:
    made = Customer(name="乙公司", city="常州", external_id="crm-17", sample=True)
    (record,) = workspace.save([made], Step("Add {name}", {"name": "乙公司"})).ids
    ready.content.navigator.go(Place("record_history", record))
    assert {"乙公司", "常州"} <= names(ready)
    assert not said(ready)
    assert {"外部编号", "示例"}.isdisjoint(texts(ready))


def test_a_version_that_only_programs_see_is_still_told(ready: MainWindow, workspace: Workspace) -> None:
    (record,) = workspace.save([Customer(name="乙公司")], Step("Add {name}", {"name": "乙公司"})).ids
    workspace.save(
        [attrs.evolve(workspace.get(record), external_id="crm-17")], Step("Import {file}", {"file": "甲.csv"})
    )
    ready.content.navigator.go(Place("record_history", record))
    assert [row.split(", ")[0] for row in rows(ready, VERSIONS)] == ["修改", "新建"]


def test_a_version_is_shown_beside_how_it_is_now(ready: MainWindow, customer: RecordId, eventually: Eventually) -> None:
    ready.content.navigator.go(Place("record_history", customer))
    press(Qt.Key.Key_End)
    click(named(ready, "对比：当前内容"))
    eventually(lambda: "加上：股份有限" in said(ready))
    press_in(named(ready, VERSIONS, QListView), Qt.Key.Key_Home)
    eventually(lambda: "内容没有差别。" in texts(ready))


def press_in(widget: QWidget, key: Qt.Key) -> None:
    widget.setFocus()
    press(key)


def test_an_older_version_is_restored_as_one_step_that_can_be_undone(
    ready: MainWindow, customer: RecordId, workspace: Workspace
) -> None:
    ready.content.navigator.go(Place("record_history", customer))
    assert "恢复到这个版本" not in names(ready)
    press(Qt.Key.Key_End)
    click(named(ready, "恢复到这个版本"))
    record = workspace.get(customer)
    assert isinstance(record, Customer)
    assert (record.name, record.size, record.profile) == ("甲公司", None, "做精密零件，换型频繁。")
    assert rows(ready, VERSIONS)[0].split(", ")[1].startswith("把“甲股份有限公司”恢复到 2026-11-22")
    ready.content.shell.undo()
    assert workspace.get(customer).name_of_record == "甲股份有限公司"


def test_restoring_a_proposal_keeps_what_was_exported(
    ready: MainWindow, customer: RecordId, workspace: Workspace
) -> None:
    shell, made = ready.content.shell, Proposal(id=new_id(), title="甲方案", customer=customer)
    shell.save([made], Step("Add {name}", {"name": "甲方案"}))
    exported = attrs.evolve(made, files=(SentFile(name="甲.pdf", sha256="00"),))
    shell.save([exported], Step("Edit {name}", {"name": "甲方案"}))
    ready.content.navigator.go(Place("record_history", made.id))
    press(Qt.Key.Key_End)
    assert "恢复到这个版本" not in names(ready), "nothing but the files differs"
    shell.save([attrs.evolve(exported, title="乙方案")], Step("Edit {name}", {"name": "甲方案"}))
    press(Qt.Key.Key_End)
    click(named(ready, "恢复到这个版本"))
    record = workspace.get(made.id)
    assert isinstance(record, Proposal)
    assert (record.title, record.files) == ("甲方案", exported.files)


def test_versions_tell_of_the_trash(ready: MainWindow, customer: RecordId) -> None:
    shell = ready.content.shell
    shell.delete([customer], Step("Delete"))
    shell.restore([customer], Step("Restore"))
    ready.content.navigator.go(Place("record_history", customer))
    assert [row.split(", ")[0] for row in rows(ready, VERSIONS)[:2]] == ["从回收站恢复", "移到回收站"]


def test_its_rows_are_a_sound_model(ready: MainWindow, customer: RecordId) -> None:
    open_history(ready)
    model = named(ready, STEPS, QListView).model()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    ready.content.shell.delete([customer], Step("Delete"))
    assert tester.model() is model
