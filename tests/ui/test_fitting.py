"""What is shown fits: lines are cut at their end only, and there is room for what one looks for."""

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel, QTableView

from desktop.records import CaseStudy, Customer
from desktop.store.changes import Step
from desktop.store.listing import Listing
from desktop.store.lists import Order
from desktop.ui.editors.growing_text import GrowingText
from desktop.ui.kit import at_left
from desktop.ui.lists.specs import SPEC_OF
from desktop.ui.main_window import MainWindow
from desktop.ui.models.painting import fitting, shown_lines
from desktop.ui.models.record_model import CELL, RecordModel
from desktop.ui.place import Place
from desktop.ui.screens.customer.match_row import short_chip
from desktop.ui.shell import Shell
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.person_row import PersonRow
from desktop.workspace.workspace import Workspace
from tests.ui import finding
from tests.ui.lists.doing import go, view
from tests.ui.seller import Eventually, Seller

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
PITCH = (
    "Every pallet and batch is in the system where it is on the floor, and is picked and delivered by shelf life and "
    "line demand. Stock can come down once the books are right, and nobody counts at night."
)


def test_only_the_last_line_of_a_paragraph_is_cut(shell: Shell) -> None:
    font = shell.theme.font("caption")
    for width in range(200, 420, 3):
        *whole, last = shown_lines(PITCH, font, width, 3)
        assert not any("…" in line for line in whole)
        assert " ".join((*whole, last.rstrip("…"))) in PITCH
    assert shown_lines("", font, 200, 3) == [""]


def test_what_is_too_wide_is_said_shorter_rather_than_cut(shell: Shell) -> None:
    font = shell.theme.font("caption")
    texts = ("Tyres · Maribor · 3,600 people", "Tyres · Maribor", "Tyres")
    wide = QFontMetrics(font).horizontalAdvance(texts[1]) + 4
    assert fitting(texts, font, 2000) == texts[0]
    assert fitting(texts, font, wide) == texts[1]
    assert fitting(texts, font, 1) == "Tyres"


@pytest.mark.parametrize(
    ("kind", "heading"), [("industry", "成功案例"), ("pain_point", "成功案例"), ("checklist_template", "条目")]
)
def test_what_a_heading_counts_is_a_number_below_it(shell: Shell, kind: str, heading: str) -> None:
    model = RecordModel(shell, SPEC_OF[kind])
    model.show(Listing(kind=kind, order=Order("name")))
    at = [shell.words(column.heading) for column in model.spec.columns].index(heading)
    counts = [model.index(row, at).data(CELL).text for row in range(model.rowCount())]
    assert any(counts)
    assert all(count == "" or count.isdecimal() for count in counts)


def test_titles_have_most_of_a_list_beside_its_preview(window: MainWindow) -> None:
    window.resize(1280, 720)
    table = view(go(window, "library"))
    assert isinstance(table, QTableView)
    assert table.columnWidth(0) >= 330


def test_a_reason_to_show_a_case_is_read_whole(shell: Shell) -> None:
    said = "Same pain: Long changeovers eat into usable capacity"
    chip = short_chip(shell.kit, said)
    assert chip.sizeHint().width() > QFontMetrics(shell.theme.font("caption")).horizontalAdvance(said)


def test_a_long_source_goes_on_in_the_next_line(window: MainWindow, workspace: Workspace) -> None:
    window.resize(1280, 720)
    case = CaseStudy(title="一个案例", source="项目验收报告与客户指标复测记录，" * 8)
    (made,) = workspace.save([case], Step("Add {name}", {"name": case.title})).ids
    window.content.shell.go(Place("item", made))
    QApplication.processEvents()
    field = finding.named(window, "来源", GrowingText)
    assert field.height() > 2 * field.fontMetrics().lineSpacing()


@pytest.mark.parametrize("size", [(1280, 720), (1440, 900)])
def test_a_role_stands_whole_beside_a_name(window: MainWindow, workspace: Workspace, size: tuple[int, int]) -> None:
    window.resize(*size)
    window.content.shell.go(Place("customer", workspace.find(Customer, "昱栎部件").id))
    QApplication.processEvents()
    room = min(row.width() for row in window.findChildren(PersonRow) if row.isVisible())
    theme = window.theme
    name = QFontMetrics(theme.font(strong=True)).horizontalAdvance("Viktor Jelinek")
    role = QFontMetrics(theme.font("caption")).horizontalAdvance("Decision maker")
    around = theme.scaled(36) + 8 + 10 + 8 + 14 + 8  # the face, the gaps, the chip's own edges
    assert name + role + around <= room


def test_the_sections_have_a_quarter_of_a_narrow_window(
    window: MainWindow, workspace: Workspace, eventually: Eventually
) -> None:
    window.resize(1024, 640)
    seller = Seller(window, workspace, eventually)
    seller.open("investment")
    assert seller.sections.width() >= 205


def test_a_card_of_limited_width_is_as_high_as_its_text_is_there(window: MainWindow) -> None:
    text, page = QLabel("Answers for scope, quality and dates. " * 40), Page(window.content.shell.kit)
    text.setWordWrap(True)
    text.setMaximumWidth(300)
    page.room.addLayout(at_left(text))
    page.room.addStretch(1)
    page.resize(900, 400)
    page.show()
    QApplication.processEvents()
    assert text.width() == 300
    assert text.height() >= text.heightForWidth(300)
    page.deleteLater()
