"""The painted widgets of the customer's page, and what sets them."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.i18n import Language, Words
from desktop.matching.match import Match, Reason
from desktop.records import Material
from desktop.ui.kit import Kit, column, row
from desktop.ui.screens.customer.match_row import Shown, match_row
from desktop.ui.tab_order import follow_reading
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.avatar import initials
from desktop.ui.widgets.columns import Column, Columns, Plan
from desktop.ui.widgets.cut_chip import CutChip
from desktop.ui.widgets.one_line import OneLine
from desktop.ui.widgets.person_row import PersonLine, PersonRow
from desktop.ui.widgets.stepper import Road, Stepper

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("陈志远", "陈"),
        ("Chen Zhiyuan", "CZ"),
        ("anna maria schmidt", "AS"),
        ("Müller", "M"),
        ("משה כהן", "מ"),
        ("👩‍👩‍👧 Ann", "👩‍👩‍👧"),
        ("", "?"),
    ],
)
def test_initials_stand_for_a_name(name: str, letters: str) -> None:
    assert initials(name) == letters


def shown(widget: QWidget, qtbot: QtBot, width: int) -> QWidget:
    qtbot.addWidget(widget)
    widget.resize(width, max(widget.sizeHint().height(), 100))
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def left(widget: QWidget) -> int:
    return widget.mapToGlobal(QPoint(0, 0)).x()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Down])
def test_a_stepper_asks_for_another_step_by_key(theme: Theme, qtbot: QtBot, key: Qt.Key) -> None:
    stepper = Stepper(theme)
    stepper.show_road(Road(("线索", "方案", "赢单"), 1), "阶段：方案")
    shown(stepper, qtbot, 300)
    with qtbot.waitSignal(stepper.asked):
        QTest.keyClick(stepper, key)
    assert stepper.accessibleName() == "阶段：方案"


@pytest.mark.parametrize("road", [Road((), None), Road(("A", "B"), None), Road(("A", "B"), 1, failed=True)])
@pytest.mark.parametrize("width", [20, 70, 400])
def test_every_road_is_drawn_at_every_width(theme: Theme, qtbot: QtBot, road: Road, width: int) -> None:
    stepper = Stepper(theme)
    stepper.show_road(road, "阶段")
    assert not shown(stepper, qtbot, width).grab().isNull()


def test_a_person_is_chosen_with_enter(theme: Theme, qtbot: QtBot) -> None:
    line = PersonLine(
        name="陈志远",
        role="决策者",
        tone="violet",
        icon="circle-check",
        icon_role="ok",
        about="支持",
        end="昨天",
        end_role="text2",
        spoken="陈志远、决策者",
        goes_on=(True, False),
        leads=True,
    )
    person = PersonRow(theme, line, chosen=False)
    shown(person, qtbot, 200)
    QTest.keyClick(person, Qt.Key.Key_Return)
    assert person.isChecked()
    assert person.accessibleName() == "陈志远、决策者"


def test_a_line_leaves_out_what_does_not_fit(theme: Theme, qtbot: QtBot) -> None:
    assert theme
    labels = [QLabel("一" * 10) for _ in range(4)]
    line = OneLine(labels, 8)
    shown(line, qtbot, labels[0].sizeHint().width() * 2 + 20)
    assert [label.isVisible() for label in labels] == [True, True, False, False]
    line.resize(2000, 40)
    assert all(label.isVisible() for label in labels)


def test_cards_stand_side_by_side_where_there_is_room(theme: Theme, qtbot: QtBot) -> None:
    first, second = QLabel("A"), QLabel("B")
    wide = Plan(400, (Column(1, (first,)), Column(1, (second,))))
    columns = Columns(theme, (wide, Plan(0, (Column(1, (second, first)),))))
    holder = QWidget()
    holder.setLayout(column(columns))
    shown(holder, qtbot, 500)
    qtbot.waitUntil(lambda: left(first) < left(second))
    holder.resize(300, 200)
    qtbot.waitUntil(lambda: left(first) == left(second))


def test_a_chip_that_is_cut_tells_the_whole(theme: Theme, qtbot: QtBot) -> None:
    chip = CutChip(theme, "同一痛点：" + "很长" * 30, 120)
    shown(chip, qtbot, 120).grab()
    assert chip.toolTip() == chip.text()
    assert chip.sizeHint().width() == 120


def test_tab_follows_what_is_read_also_after_something_was_made_anew(theme: Theme, qtbot: QtBot) -> None:
    assert theme
    last, late = QLineEdit(), QLineEdit()
    room = row()
    holder = QWidget()
    holder.setLayout(column(room, last))
    room.addWidget(late)
    first = QPushButton("A")
    room.insertWidget(0, first)
    shown(holder, qtbot, 300)
    follow_reading(holder)
    first.setFocus()
    for widget in (first, late, last):
        assert holder.focusWidget() is widget
        QTest.keyClick(widget, Qt.Key.Key_Tab)


def test_each_name_of_a_reason_has_a_chip_of_its_own(theme: Theme, qtbot: QtBot) -> None:
    reason = Reason("pain", "", 1, "Same pain: {names}", {"names": "换型时间长，产能被切走 · 追溯慢、范围大"})
    match = Match(Material(title="一页纸"), 1, (reason,), 0.5)
    shown = Shown(match=match, title="一页纸", mark=QLabel(), about="", buttons=())
    made = match_row(Kit(theme, Words(Language.ZH_CN)), shown)
    qtbot.addWidget(made)
    chips = [chip.text() for chip in made.findChildren(CutChip)]
    assert chips == ["同一痛点：换型时间长，产能被切走", "同一痛点：追溯慢、范围大"]
