"""Texts that nobody means well with: a megabyte pasted, marks of markup, controls of directions, strange scripts."""

from pathlib import Path

import pytest
from attrs import evolve
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QWidget

from desktop.records import Customer
from desktop.store.changes import Step
from desktop.ui.main_window import MainWindow
from desktop.ui.place import Place
from desktop.workspace.workspace import Workspace
from tests.ui import finding, hands
from tests.ui.seller import EDIT, Seller

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CONTROL = Qt.KeyboardModifier.ControlModifier
MEGABYTE = "客户采购设备需要追溯上线交付，验收。" * 60_000
PALETTE = "搜索客户、案例、页面、命令…"


def paste_into(field: QWidget, text: str) -> None:
    field.setFocus()
    hands.press(Qt.Key.Key_A, CONTROL)
    hands.paste(text)


@pytest.mark.parametrize("screen", ["customers", "library", "products", "settings"])
def test_a_megabyte_is_looked_for_by_its_beginning(window: MainWindow, screen: str) -> None:
    window.content.shell.go(Place(screen))
    field = next(one for one in window.findChildren(QLineEdit) if one.isVisible())
    paste_into(field, MEGABYTE)
    assert MEGABYTE.startswith(field.text())
    assert len(field.text()) == 256


def test_a_megabyte_in_the_palette_is_no_name(window: MainWindow) -> None:
    window.content.shell.do("palette")
    field = finding.named(window, PALETTE, QLineEdit)
    paste_into(field, MEGABYTE)
    assert len(field.text()) == 256
    assert not any("新建客户“" in text for text in finding.texts(window))


def test_a_name_made_in_the_palette_turns_no_letters_around(window: MainWindow, workspace: Workspace) -> None:
    window.content.shell.do("palette")
    paste_into(finding.named(window, PALETTE, QLineEdit), "新户\u202egnp\u2028.exe")
    hands.press(Qt.Key.Key_Return)
    assert workspace.store.of(Customer)[-1].name == "新户gnp .exe"


class TestBuilder:
    """The fields of the builder, which are no form's."""

    def opening(self, seller: Seller) -> QPlainTextEdit:
        return finding.named(seller.page, "本节开头文字", QPlainTextEdit)

    def test_a_text_that_is_too_long_is_refused_in_words_and_what_was_there_stays(self, seller: Seller) -> None:
        seller.open("summary")
        before = self.opening(seller).toPlainText()
        paste_into(self.opening(seller), MEGABYTE)
        assert any("1,080,000" in text for text in finding.texts(seller.page))
        assert self.opening(seller).toPlainText() == before
        hands.write("一")
        assert not any("1,080,000" in text for text in finding.texts(seller.page))

    def test_a_title_that_is_too_long_is_refused_in_words(self, seller: Seller) -> None:
        seller.open()
        before = seller.proposal.title
        paste_into(finding.named(seller.page, "标题", QLineEdit), MEGABYTE)
        assert any("1,080,000" in text for text in finding.texts(seller.window))
        assert seller.proposal.title == before

    def test_what_no_file_can_hold_is_not_kept(self, seller: Seller) -> None:
        seller.open("summary")
        paste_into(self.opening(seller), "第一行\u2028第二行\x00")
        paste_into(finding.named(seller.page, "标题", QLineEdit), "标题\u202e\u2028二")
        seller.eventually(lambda: seller.proposal.title == "标题 二")
        assert [edit.text for edit in seller.proposal.sections] == ["第一行\n第二行\ufffd"]

    def test_characters_that_no_font_has_are_told_of_with_the_way_there(self, seller: Seller) -> None:
        seller.open("summary")
        paste_into(self.opening(seller), "شركة النور")
        finding.click(finding.called(seller.page, "出件检查"))
        told = "前往管理摘要：字体中没有这些字符"
        seller.eventually(lambda: any(name.startswith(told) for name in finding.names(seller.page)))

    @pytest.mark.parametrize("name", ["<b>A&B</b>/\\:*?\u202egnp.exe. ", "🚀" * 60])
    def test_a_file_is_called_as_every_system_takes_it(
        self, seller: Seller, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
    ) -> None:
        customer = evolve(seller.customer, name=name, short_name="")
        seller.workspace.save([customer], EDIT)
        asked: list[str] = []

        def answer(_parent: QWidget, _title: str, start: str, _kinds: str) -> tuple[str, str]:
            asked.append(Path(start).name)
            return str(tmp_path / asked[0]), ""

        monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", answer)
        seller.open()
        hands.press(Qt.Key.Key_P, CONTROL)
        assert len(f".{asked[0]} (2)".encode()) < 255
        assert not set(asked[0]) & set('<>:"/\\|?*\u202e')
        assert asked[0].endswith("_方案_v1_2026-11-22.pdf")
        seller.eventually((tmp_path / asked[0]).exists)


def test_a_name_of_many_lines_leaves_the_window_in_sight_and_what_can_be_done(window: MainWindow) -> None:
    name = "长名公司" * 12_500
    shell = window.content.shell
    made = shell.save([Customer(name=name)], Step("Add {name}", {"name": name}))
    shell.delete(made.ids, Step("Move {name} to the trash", {"name": name}))
    undo = finding.named(window.content, "撤销", QPushButton)
    assert window.rect().contains(undo.mapTo(window, undo.rect().bottomRight()))
    assert undo.mapTo(window, undo.rect().topLeft()).y() > window.height() / 2
    assert any(len(text) == 401 and text.endswith("回收站") for text in finding.texts(window.content))
