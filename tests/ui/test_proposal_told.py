"""What the builder says of a proposal agrees with what is printed."""

from pathlib import Path

import pytest
from attrs import evolve
from PySide6.QtCore import QPoint, QStandardPaths, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPlainTextEdit, QWidget

from desktop.records import CaseStudy
from desktop.records.choices import DecisionRole
from desktop.records.rows import SectionEdit
from tests.ui import finding, hands
from tests.ui.seller import EDIT, Seller, menu, pick_later, text_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CONTROL = Qt.KeyboardModifier.ControlModifier


def field(seller: Seller, name: str) -> QLineEdit:
    return finding.named(seller.page, name, QLineEdit)


def brief(seller: Seller) -> None:
    """Arrange the proposal for a reader whose edition tells one case only."""
    seller.workspace.save([evolve(seller.proposal, edition=DecisionRole.DECISION_MAKER)], EDIT)


def test_an_empty_field_of_the_cover_says_what_is_printed(seller: Seller, tmp_path: Path) -> None:
    seller.open("cover")
    until, author = field(seller, "有效期至"), field(seller, "编制人")
    assert (until.text(), author.text()) == ("", "")
    day, name = until.placeholderText(), author.placeholderText()
    seller.workspace.export(seller.proposal, [tmp_path / "a.pdf"])
    year, month, date = day.split("-")
    printed = text_of(tmp_path / "a.pdf").replace(" ", "")
    assert f"{year}年{int(month)}月{int(date)}日" in printed
    assert name in printed


def test_what_is_printed_by_itself_follows_the_date(seller: Seller) -> None:
    seller.open("cover")
    before = field(seller, "有效期至").placeholderText()
    field(seller, "日期").setFocus()
    hands.press(Qt.Key.Key_A, CONTROL)
    hands.write("2026-12-01")
    hands.press(Qt.Key.Key_Return)
    seller.eventually(lambda: field(seller, "有效期至").placeholderText() > before)


def test_as_many_cases_are_counted_as_are_printed(seller: Seller) -> None:
    brief(seller)
    seller.open("cases")
    assert "自动选 1 个" in seller.said("成功案例")
    assert len([name for name in finding.names(seller.page) if name.startswith("从方案中移出")]) == 1


def test_a_case_put_in_is_printed_and_the_one_it_displaces_says_so(seller: Seller) -> None:
    brief(seller)
    seller.open("cases")
    put_in = min(name for name in finding.names(seller.page) if name.endswith("放入方案"))
    finding.click(finding.named(seller.page, put_in))
    seller.eventually(lambda: len(seller.proposal.cases) == 2)
    first = seller.workspace.get(seller.proposal.cases[0])
    assert isinstance(first, CaseStudy)
    assert first.title in put_in
    seller.eventually(lambda: "选定 2 个，印 1 个" in seller.said("成功案例"))
    seller.eventually(lambda: "未印出：这一版最多印 1 个" in finding.texts(seller.page))


def test_a_first_export_begins_among_the_documents(
    seller: Seller, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def answer(_parent: QWidget, _title: str, start: str, _kinds: str) -> tuple[str, str]:
        asked.append(start)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)

    def documents(_place: QStandardPaths.StandardLocation) -> str:
        return str(tmp_path)

    monkeypatch.setattr("desktop.ui.system.QStandardPaths.writableLocation", documents)
    seller.open()
    hands.press(Qt.Key.Key_P, CONTROL)
    assert [Path(start).parent for start in asked] == [tmp_path]


def test_a_file_the_dialog_did_not_ask_about_is_not_replaced_unasked(
    seller: Seller, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    finding.answer(monkeypatch, "getSaveFileName", (str(tmp_path / "a.docx"), ""))
    (tmp_path / "a.pdf").write_bytes(b"mine")
    seller.open()
    pick_later("Word 和 PDF")
    finding.click(finding.named(seller.page, "导出"))
    content = seller.window.content
    seller.eventually(lambda: "替换" in finding.names(content))
    finding.click(finding.named(content, "取消"))
    assert (tmp_path / "a.pdf").read_bytes() == b"mine"
    assert not (tmp_path / "a.docx").exists()
    seller.awake()
    pick_later("Word 和 PDF")
    finding.click(finding.named(seller.page, "导出"))
    seller.eventually(lambda: "替换" in finding.names(content))
    finding.click(finding.named(content, "替换"))
    seller.eventually(lambda: len(seller.proposal.files) == 2)
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")


def test_the_sections_to_add_open_below_their_button(seller: Seller) -> None:
    seller.open()
    add = finding.named(seller.page, "添加章节")
    add.setFocus(Qt.FocusReason.TabFocusReason)
    hands.press(Qt.Key.Key_Space)
    assert menu().pos() == add.mapToGlobal(add.rect().bottomLeft())
    hands.press(Qt.Key.Key_Escape)


def test_the_menu_of_a_field_holds_nothing_up(seller: Seller) -> None:
    seller.open("cover")
    author = field(seller, "编制人")
    place = author.rect().center()
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, author.mapToGlobal(place))
    QApplication.sendEvent(author, asked)
    menu().close()
    seller.awake()


def test_a_company_of_the_samples_leads_to_where_ones_own_is_entered(seller: Seller) -> None:
    seller.workspace.save([evolve(seller.customer, sample=False)], EDIT)
    seller.open("cover")
    seller.eventually(lambda: any("项必须处理" in name for name in finding.names(seller.page)))
    assert not any("、0 项" in name for name in finding.names(seller.page))
    finding.click(finding.called(seller.page, "公司与品牌: "))
    current = seller.window.content.navigator.current
    assert current is not None
    assert current.place.screen == "brand"


def test_a_section_that_is_not_printed_leaves_the_pages_where_they_are(seller: Seller) -> None:
    out = SectionEdit(section="cases", left_out="与这位读者无关")
    seller.workspace.save([evolve(seller.proposal, sections=(out,))], EDIT)
    seller.open("investment")
    page = seller.pages.page
    assert page > 1
    seller.choose("成功案例")
    assert seller.pages.page == page
    seller.choose("封面与文件")
    assert seller.pages.page == 1


def test_the_way_back_to_the_automatic_text_moves_nothing_when_it_comes(seller: Seller) -> None:
    seller.open("summary")
    text = finding.named(seller.page, "本节开头文字", QPlainTextEdit)
    before = text.mapTo(seller.page, QPoint())
    text.setFocus()
    hands.write("新")
    seller.eventually(lambda: "恢复自动文字" in finding.names(seller.page))
    back = finding.named(seller.page, "恢复自动文字")
    seller.eventually(lambda: back.y() >= 0 and back.width() >= back.sizeHint().width())
    assert text.mapTo(seller.page, QPoint()) == before
