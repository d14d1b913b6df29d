"""A proposal's way out: made, looked at, checked and exported; the files are read back."""

from pathlib import Path

import pytest
from attrs import evolve
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from desktop.i18n import Language
from desktop.records import Customer, Opportunity, Proposal
from desktop.records.choices import DecisionRole
from desktop.ui import system
from desktop.ui.place import Place
from desktop.ui.saved_files import still_there
from desktop.workspace.proposing import EXPORT_STEP
from tests.ui import finding, hands
from tests.ui.seller import EDIT, Seller, pick_later, text_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""Without a screen menus are shown all the same, and Qt says what such a one can't do."""
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


class TestExport:
    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        made = tmp_path / "导出 的文件"
        made.mkdir()
        return made

    def test_by_keys_a_pdf_is_exported_and_kept(
        self, seller: Seller, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        finding.answer(monkeypatch, "getSaveFileName", (str(folder / "方案.pdf"), ""))
        seller.open("summary")
        hands.press(Qt.Key.Key_P, CONTROL)
        seller.eventually(lambda: bool(seller.proposal.files))
        (file,) = seller.proposal.files
        assert seller.workspace.store.attachment(file.sha256) == (folder / "方案.pdf").read_bytes()
        assert "管理摘要" in text_of(folder / "方案.pdf")
        seller.eventually(lambda: "在文件夹中显示" in finding.names(seller.window.content))

    def test_by_mouse_word_and_pdf_are_exported_side_by_side(
        self, seller: Seller, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        asked: list[str] = []

        def answer(_parent: QWidget, _title: str, start: str, _kinds: str) -> tuple[str, str]:
            asked.append(start)
            return str(folder / Path(start).name), ""

        monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", answer)
        seller.open()
        pick_later("Word 和 PDF")
        finding.click(finding.named(seller.page, "导出"))
        seller.eventually(lambda: len(seller.proposal.files) == 2)
        assert sorted(path.name for path in folder.iterdir()) == [
            "昱栎部件_方案_v1_2026-11-22.docx",
            "昱栎部件_方案_v1_2026-11-22.pdf",
        ]
        assert "管理摘要" in text_of(folder / "昱栎部件_方案_v1_2026-11-22.docx")
        seller.choose("封面与文件")
        seller.eventually(lambda: any("文件指纹" in text for text in finding.texts(seller.page)))

    def test_where_no_program_shows_folders_the_place_is_told(
        self, seller: Seller, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        finding.answer(monkeypatch, "getSaveFileName", (str(folder / "方案.pdf"), ""))

        def nothing(_file: Path) -> bool:
            return False

        monkeypatch.setattr(system, "show_in_folder", nothing)
        seller.open("cover")
        hands.press(Qt.Key.Key_P, CONTROL)
        seller.eventually(lambda: "在文件夹中显示 方案.pdf" in finding.names(seller.page))
        finding.click(finding.named(seller.page, "在文件夹中显示 方案.pdf"))
        told = f"这台电脑没有文件管理器，位置在：{folder / '方案.pdf'}"
        assert told in finding.texts(seller.window)
        (folder / "方案.pdf").unlink()
        finding.click(finding.named(seller.page, "在文件夹中显示 方案.pdf"))
        assert f"已经不在原处了：{folder / '方案.pdf'}" in finding.texts(seller.window)

    def test_only_what_lies_as_it_was_written_is_shown_in_its_folder(self, seller: Seller, folder: Path) -> None:
        file = seller.workspace.export(seller.proposal, [folder / "方案.pdf"]).proposal.files[0]
        shell = seller.window.content.shell
        assert still_there(shell, file) is None
        shell.adjust(shell.settings.with_exported_to(folder))
        assert still_there(shell, file) == folder / "方案.pdf"
        (folder / "方案.pdf").write_bytes(b"another")
        assert still_there(shell, file) is None

    def test_undo_leaves_what_was_exported(self, seller: Seller, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        finding.answer(monkeypatch, "getSaveFileName", (str(folder / "方案.pdf"), ""))
        seller.open()
        hands.press(Qt.Key.Key_P, CONTROL)
        seller.eventually(lambda: bool(seller.proposal.files))
        assert "导出" not in seller.window.content.board.text("undo")
        seller.window.content.shell.undo()
        assert seller.proposal.files
        assert seller.workspace.store.steps(1)[0].step.message == EXPORT_STEP

    def test_one_may_change_ones_mind(self, seller: Seller, monkeypatch: pytest.MonkeyPatch) -> None:
        finding.answer(monkeypatch, "getSaveFileName", ("", ""))
        seller.open()
        hands.press(Qt.Key.Key_P, CONTROL)
        assert seller.proposal.files == ()

    def test_a_place_that_takes_no_files_can_be_changed_or_tried_again(
        self, seller: Seller, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        finding.answer(monkeypatch, "getSaveFileName", (str(folder / "还没有" / "方案.pdf"), ""))
        seller.open()
        hands.press(Qt.Key.Key_P, CONTROL)
        seller.eventually(lambda: "重试" in finding.names(seller.window))
        finding.answer(monkeypatch, "getSaveFileName", (str(folder / "方案.pdf"), ""))
        finding.click(finding.named(seller.window, "换个地方存…", QPushButton))
        seller.eventually(lambda: len(seller.proposal.files) == 1)
        assert (folder / "方案.pdf").is_file()
        finding.answer(monkeypatch, "getSaveFileName", (str(folder / "还没有" / "方案.pdf"), ""))
        hands.press(Qt.Key.Key_P, CONTROL)
        seller.eventually(lambda: "重试" in finding.names(seller.window))
        (folder / "还没有").mkdir()
        finding.click(finding.named(seller.window, "重试", QPushButton))
        seller.eventually((folder / "还没有" / "方案.pdf").is_file)
        seller.eventually(lambda: "在文件夹中显示" in finding.names(seller.window))

    def test_what_blocks_is_listed_with_the_way_there_and_a_reason_lets_it_go(
        self, seller: Seller, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        finding.answer(monkeypatch, "getSaveFileName", (str(folder / "方案.pdf"), ""))
        deal = seller.workspace.find(Opportunity, seller.proposal.opportunity)
        other = seller.workspace.find(Customer, "customer-tyre")
        seller.workspace.save([evolve(deal, compelling_event=f"与{other.name}相同。")], EDIT)
        seller.open()
        seller.eventually(lambda: any("1 项必须处理" in name for name in finding.names(seller.page)))
        hands.press(Qt.Key.Key_P, CONTROL)
        seller.eventually(lambda: any(other.name in text for text in finding.texts(seller.page)))
        assert not list(folder.iterdir())
        finding.named(seller.page, "仍然发出的理由").setFocus()
        hands.write("对方同意具名")
        hands.press(Qt.Key.Key_Return)
        seller.eventually(lambda: bool(seller.proposal.files))
        assert seller.proposal.files[0].anyway == "对方同意具名"

    def test_the_check_leads_to_each_section_and_mends_what_one_click_mends(self, seller: Seller) -> None:
        deal = seller.workspace.find(Opportunity, seller.proposal.opportunity)
        assert deal.start_date is not None
        past = seller.workspace.today.replace(year=2025)
        seller.workspace.save([evolve(deal, decision_date=past)], EDIT)
        seller.open()
        finding.click(finding.called(seller.page, "出件检查"))
        QApplication.processEvents()
        finding.click(finding.called(seller.page, "改到 2026-12-07"))
        found = seller.workspace.get(deal.id)
        assert isinstance(found, Opportunity)
        assert found.decision_date is not None
        assert found.decision_date.isoformat() == "2026-12-07"
        seller.eventually(lambda: any("没有" in text and "问题" in text for text in finding.texts(seller.page)))


class TestViews:
    def test_one_sees_the_editor_the_pages_or_both(self, seller: Seller) -> None:
        seller.open("summary")
        finding.click(finding.named(seller.page, "编写"))
        assert "方案页面" not in finding.names(seller.page)
        finding.click(finding.named(seller.page, "预览"))
        assert "本节开头文字" not in finding.names(seller.page)
        assert "方案页面" in finding.names(seller.page)
        finding.click(finding.named(seller.page, "对照"))
        assert {"方案页面", "本节开头文字"} <= finding.names(seller.page)

    def test_back_leads_to_the_same_section_and_view(self, seller: Seller) -> None:
        seller.open()
        seller.choose("范围")
        finding.click(finding.named(seller.page, "编写"))
        seller.window.content.shell.go(Place("today"))
        seller.window.content.board.do("back")
        seller.eventually(lambda: seller.sections.currentIndex().data() == "范围")
        assert "方案页面" not in finding.names(seller.page)

    def test_keys_size_the_pages(self, seller: Seller) -> None:
        seller.open()
        before = seller.pages.zoom
        hands.press(Qt.Key.Key_Minus, CONTROL)
        assert seller.pages.zoom < before
        hands.press(Qt.Key.Key_0, CONTROL)
        assert seller.pages.zoom == pytest.approx(before)

    def test_a_proposal_that_goes_leads_to_the_others(self, seller: Seller) -> None:
        seller.open()
        seller.window.content.board.do("delete")
        assert seller.proposal.deleted_at is not None
        current = seller.window.content.navigator.current
        assert current is not None
        assert current.place == Place("proposals")


class TestMaking:
    def test_by_keys_from_anywhere(self, seller: Seller) -> None:
        window = seller.window
        hands.press(Qt.Key.Key_P, CONTROL | Qt.KeyboardModifier.ShiftModifier)
        assert hands.focused().accessibleName() == "客户"
        hands.write("昱栎")
        hands.press(Qt.Key.Key_Return)
        hands.press(Qt.Key.Key_Return)
        seller.eventually(lambda: len(seller.workspace.store.of(Proposal)) == 2)
        current = window.content.navigator.current
        assert current is not None
        assert current.place.screen == "proposal"

    def test_by_mouse_for_a_reader_in_a_language(self, seller: Seller) -> None:
        content = seller.window.content
        content.board.do("new_proposal")
        hands.write("昱栎")
        hands.press(Qt.Key.Key_Return)
        QApplication.processEvents()
        for name in ("决策者", "报价单", "英文"):
            finding.click(finding.named(content, name))
            QApplication.processEvents()
        finding.click(finding.named(content, "开始编写"))
        seller.eventually(lambda: len(seller.workspace.store.of(Proposal)) == 2)
        made = seller.workspace.store.of(Proposal)[-1]
        assert (made.edition, made.template, made.language) == (DecisionRole.DECISION_MAKER, "quotation", Language.EN)
