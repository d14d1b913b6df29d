"""Lists of rows in a form: added, edited in place, moved, doubled and removed, by keys and by the mouse."""

from collections.abc import Callable

import pytest
from attrs import evolve
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.records import Brand, Customer, Opportunity
from desktop.records.rows import Goal, Milestone, Need, NextStep
from desktop.store.changes import Step
from desktop.ui.editors.rows.row_item import RowItem
from desktop.ui.forms.form import RecordForm
from desktop.ui.forms.group import Group
from desktop.ui.shell import Shell
from tests.ui.hands import click, focused, named, press, write

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
Eventually = Callable[[Callable[[], bool]], None]


@pytest.fixture
def customer(shell: Shell) -> Customer:
    made = Customer(
        name="Huaxin",
        needs=(Need(stated="trace every part", source="visit"), Need(stated="fewer stops")),
        goals=(Goal(measure="changeover", baseline="48", target="30"),),
    )
    (record_id,) = shell.save([made], Step("Add {name}", {"name": "Huaxin"})).ids
    return evolve(made, id=record_id)


@pytest.fixture
def deal(shell: Shell, customer: Customer) -> Opportunity:
    steps = tuple(NextStep(what=what) for what in ("survey", "pilot", "contract"))
    made = Opportunity(title="Line 3", customer=customer.id, next_steps=steps)
    (record_id,) = shell.save([made], Step("Add {name}", {"name": "Line 3"})).ids
    return evolve(made, id=record_id)


def form_of(shell: Shell, qtbot: QtBot, record: Customer | Opportunity | Brand, *names: str) -> RecordForm:
    made = RecordForm(shell, record, (Group("", names),))
    made.setMinimumSize(200, 100)
    made.resize(900, 600)
    qtbot.addWidget(made)
    shell.changed.connect(made.refresh)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def needs(shell: Shell, customer: Customer) -> list[str]:
    found = shell.workspace.store.get(customer.id)
    assert isinstance(found, Customer)
    return [need.stated for need in found.needs]


def steps(shell: Shell, deal: Opportunity) -> list[str]:
    found = shell.workspace.store.get(deal.id)
    assert isinstance(found, Opportunity)
    return [step.what for step in found.next_steps]


def rows(form: RecordForm) -> list[RowItem]:
    QApplication.processEvents()
    found = [row for row in form.findChildren(RowItem) if row.isVisible()]
    return sorted(found, key=lambda row: row.mapTo(form, QPoint()).y())


def test_a_row_is_added_by_keys(shell: Shell, qtbot: QtBot, customer: Customer) -> None:
    form = form_of(shell, qtbot, customer, "needs")
    named(form, "添加需求", QPushButton).setFocus()
    press(Qt.Key.Key_Space)
    write("paperless")
    press(Qt.Key.Key_Tab)
    assert needs(shell, customer) == ["trace every part", "fewer stops", "paperless"]


def test_enter_in_a_table_adds_the_next_row(shell: Shell, qtbot: QtBot, deal: Opportunity) -> None:
    form = form_of(shell, qtbot, deal, "next_steps")
    click(named(form, "添加下一步", QPushButton))
    write("kick-off")
    press(Qt.Key.Key_Return)
    write("go-live")
    press(Qt.Key.Key_Return)
    form.settle()
    assert steps(shell, deal) == ["survey", "pilot", "contract", "kick-off", "go-live"]


def test_a_row_reads_as_a_sentence_and_opens_with_enter(shell: Shell, qtbot: QtBot, customer: Customer) -> None:
    form = form_of(shell, qtbot, customer, "needs")
    row = named(form, "表述需求：trace every part；来源：visit", RowItem)
    row.setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_A, CONTROL)
    write("trace each part")
    press(Qt.Key.Key_Return, CONTROL)
    assert needs(shell, customer)[0] == "trace each part"
    assert focused() is row


def test_a_row_opens_where_it_is_clicked(shell: Shell, qtbot: QtBot, deal: Opportunity) -> None:
    form = form_of(shell, qtbot, deal, "next_steps")
    click(rows(form)[1], QPoint(200, 15))
    press(Qt.Key.Key_A, CONTROL)
    write("pilot line")
    press(Qt.Key.Key_Return)
    assert steps(shell, deal)[1] == "pilot line"


def test_a_row_moves_by_keys(shell: Shell, qtbot: QtBot, customer: Customer) -> None:
    form = form_of(shell, qtbot, customer, "needs")
    rows(form)[0].setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Down, ALT)
    assert needs(shell, customer) == ["fewer stops", "trace every part"]
    press(Qt.Key.Key_Up, ALT)
    assert needs(shell, customer) == ["trace every part", "fewer stops"]


def test_a_row_is_dragged(shell: Shell, qtbot: QtBot, deal: Opportunity) -> None:
    form = form_of(shell, qtbot, deal, "next_steps")
    first, last = rows(form)[0], rows(form)[2]
    QTest.mouseMove(first, QPoint(300, 10))
    qtbot.waitUntil(lambda: first.tools.grip is not None and first.tools.grip.isVisible())
    grip = first.tools.grip
    assert grip is not None
    below = grip.mapFromGlobal(last.mapToGlobal(QPoint(0, last.height())))
    QTest.mousePress(grip, Qt.MouseButton.LeftButton)
    QTest.mouseMove(grip, QPoint(5, 40))
    QTest.mouseMove(grip, QPoint(5, below.y()))
    QTest.mouseRelease(grip, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(5, below.y()))
    assert steps(shell, deal) == ["pilot", "contract", "survey"]


def test_a_row_is_doubled_and_removed_by_keys(shell: Shell, qtbot: QtBot, customer: Customer) -> None:
    form = form_of(shell, qtbot, customer, "needs")
    rows(form)[0].setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_D, CONTROL)
    assert needs(shell, customer) == ["trace every part", "trace every part", "fewer stops"]
    press(Qt.Key.Key_Delete)
    assert needs(shell, customer) == ["trace every part", "fewer stops"]


def test_undo_brings_a_removed_row_back(shell: Shell, qtbot: QtBot, customer: Customer) -> None:
    form = form_of(shell, qtbot, customer, "needs")
    rows(form)[1].setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Delete)
    assert needs(shell, customer) == ["trace every part"]
    shell.undo()
    assert needs(shell, customer) == ["trace every part", "fewer stops"]
    assert len(rows(form)) == 2


def test_a_row_that_lacks_something_stays_open_and_is_kept(shell: Shell, qtbot: QtBot, customer: Customer) -> None:
    form = form_of(shell, qtbot, customer, "name", "goals")
    click(named(form, "添加目标", QPushButton))
    write("stops")
    form.focus_field("name")
    drafts = shell.workspace.store.drafts(customer.id)
    assert "stops" in drafts["goals"]
    other = form_of(shell, qtbot, customer, "goals")
    assert [row.is_open for row in rows(other)] == [False, True]
    add = named(other, "添加目标", QPushButton)
    assert add.accessibleDescription() == "第 2 条：缺少“目标值”，请补充。"


def test_tab_leads_through_the_cells_of_a_table_and_back(shell: Shell, qtbot: QtBot, deal: Opportunity) -> None:
    form = form_of(shell, qtbot, deal, "next_steps")
    named(form, "添加下一步", QPushButton).setFocus()
    heard: list[str] = []
    for _ in range(6):
        press(Qt.Key.Key_Tab)
        QApplication.processEvents()
        heard.append(focused().accessibleName())
    assert heard == [
        "下一步 1：已完成",
        "下一步 1：步骤",
        "下一步 1：责任方",
        "下一步 1：责任人",
        "下一步 1：完成时间",
        "下一步 2：已完成",
    ]
    press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    QApplication.processEvents()
    assert focused().accessibleName() == "下一步 1：完成时间"


def test_a_step_is_ticked_by_one_click(shell: Shell, qtbot: QtBot, deal: Opportunity) -> None:
    form = form_of(shell, qtbot, deal, "next_steps")
    click(rows(form)[0], QPoint(16, 16))
    found = shell.workspace.store.get(deal.id)
    assert isinstance(found, Opportunity)
    assert [step.done for step in found.next_steps] == [True, False, False]


def test_payments_that_are_not_the_whole_are_mended_by_a_click(shell: Shell, qtbot: QtBot) -> None:
    brand = shell.workspace.store.of(Brand)[0]
    from decimal import Decimal

    halves = (Milestone(name="start", share=Decimal("0.5")), Milestone(name="end", share=Decimal("0.4")))
    shell.save([evolve(brand, milestones=halves)], Step("Edit {name}", {"name": brand.name}))
    form = form_of(shell, qtbot, shell.workspace.store.of(Brand)[0], "milestones")
    click(named(form, "把差额放到最后一期：50%", QPushButton))
    assert [one.share for one in shell.workspace.store.of(Brand)[0].milestones] == [Decimal("0.5"), Decimal("0.5")]


def test_a_narrow_list_reads_as_lines(shell: Shell, qtbot: QtBot, deal: Opportunity) -> None:
    form = form_of(shell, qtbot, deal, "next_steps")
    wide = rows(form)[0].height()
    form.resize(320, 700)
    qtbot.waitUntil(lambda: rows(form)[0].width() < 330)
    assert all(row.width() <= form.width() for row in form.findChildren(QWidget) if row.isVisible())
    assert wide > 0
