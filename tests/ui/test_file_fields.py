"""Files of a record: dropped or chosen, kept in the library, opened and saved; what can't come in is said in words."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from desktop.records import Brand, Material
from desktop.records.record import Record
from desktop.store.changes import Step
from desktop.ui import system
from desktop.ui.forms.form import RecordForm
from desktop.ui.forms.group import Group
from desktop.ui.shell import Shell
from tests.ui.hands import click, drop, named

Eventually = Callable[[Callable[[], bool]], None]


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    file = tmp_path / "宣讲 v2.pptx"
    file.write_bytes(b"slides" * 1000)
    return file


@pytest.fixture
def material(shell: Shell) -> Material:
    (record_id,) = shell.save([Material(title="Deck")], Step("Add {name}", {"name": "Deck"})).ids
    return Material(id=record_id, title="Deck")


def form_of(shell: Shell, qtbot: QtBot, record: Record, name: str) -> RecordForm:
    made = RecordForm(shell, record, (Group("", (name,)),))
    made.setMinimumSize(200, 100)
    made.resize(700, 300)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def answer(chosen: object) -> Callable[..., object]:
    """A dialog in which a person has chosen."""

    def asked(*_: object) -> object:
        return chosen, ""

    return asked


def names(shell: Shell, material: Material) -> list[str]:
    found = shell.workspace.get(material.id)
    assert isinstance(found, Material)
    return [file.name for file in found.files]


def said(form: RecordForm) -> str:
    QApplication.processEvents()
    return " ".join(label.text() for label in form.findChildren(QLabel) if label.isVisible())


@pytest.mark.qt_no_exception_capture  # what the test before left may still be going
def test_a_file_that_is_dropped_is_kept(shell: Shell, qtbot: QtBot, material: Material, deck: Path) -> None:
    form = form_of(shell, qtbot, material, "files")
    drop(form.editor("files"), deck)
    assert names(shell, material) == ["宣讲 v2.pptx"]
    assert shell.workspace.store.attachment(sha256(deck.read_bytes()).hexdigest()) == deck.read_bytes()
    assert "6 KB" in said(form)


def test_files_are_chosen(
    shell: Shell, qtbot: QtBot, material: Material, deck: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", answer([str(deck)]))
    form = form_of(shell, qtbot, material, "files")
    click(named(form, "添加附件", QPushButton))
    assert names(shell, material) == ["宣讲 v2.pptx"]


def test_a_large_file_comes_in_while_the_window_goes_on(
    shell: Shell, qtbot: QtBot, material: Material, tmp_path: Path, eventually: Eventually
) -> None:
    video = tmp_path / "demo.mp4"
    video.write_bytes(b"x" * 5_000_000)
    form = form_of(shell, qtbot, material, "files")
    drop(form.editor("files"), video)
    eventually(lambda: names(shell, material) == ["demo.mp4"])


def test_a_file_that_is_here_already_is_not_added_again(
    shell: Shell, qtbot: QtBot, material: Material, deck: Path
) -> None:
    form = form_of(shell, qtbot, material, "files")
    drop(form.editor("files"), deck)
    drop(form.editor("files"), deck)
    assert names(shell, material) == ["宣讲 v2.pptx"]
    assert "宣讲 v2.pptx 已经在这里了。" in said(form)


def test_a_file_that_is_gone_is_said_in_words(shell: Shell, qtbot: QtBot, material: Material, tmp_path: Path) -> None:
    form = form_of(shell, qtbot, material, "files")
    drop(form.editor("files"), tmp_path / "gone.pdf", tmp_path)
    assert names(shell, material) == []
    assert "无法读取" in said(form)


def test_a_file_is_opened_as_a_copy(
    shell: Shell,
    qtbot: QtBot,
    material: Material,
    deck: Path,
    eventually: Eventually,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[Path] = []

    def open_file(file: Path) -> bool:
        opened.append(file)
        return True

    monkeypatch.setattr(system, "open_file", open_file)
    form = form_of(shell, qtbot, material, "files")
    drop(form.editor("files"), deck)
    click(named(form, "打开 宣讲 v2.pptx", QPushButton))
    eventually(lambda: len(opened) == 1)
    assert opened[0].name == "宣讲 v2.pptx"
    assert opened[0].read_bytes() == deck.read_bytes()


def test_a_file_is_saved_elsewhere(
    shell: Shell,
    qtbot: QtBot,
    material: Material,
    deck: Path,
    eventually: Eventually,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    target = tmp_path / "copy.pptx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer(str(target)))
    form = form_of(shell, qtbot, material, "files")
    drop(form.editor("files"), deck)
    click(named(form, "将 宣讲 v2.pptx 另存为…", QToolButton))
    eventually(target.exists)
    assert target.read_bytes() == deck.read_bytes()


def test_a_file_is_removed(shell: Shell, qtbot: QtBot, material: Material, deck: Path) -> None:
    form = form_of(shell, qtbot, material, "files")
    drop(form.editor("files"), deck)
    click(named(form, "移除 宣讲 v2.pptx", QToolButton))
    assert names(shell, material) == []


def test_a_logo_is_a_picture_of_a_size_that_a_page_can_use(shell: Shell, qtbot: QtBot, tmp_path: Path) -> None:
    brand = shell.workspace.store.of(Brand)[0]
    form = form_of(shell, qtbot, brand, "logo")
    small, large, other = tmp_path / "logo.png", tmp_path / "poster.png", tmp_path / "logo.svg"
    Image.new("RGB", (300, 100)).save(small)
    Image.new("1", (10_000, 10_000)).save(large)
    other.write_text("<svg/>")
    drop(form.editor("logo"), large)
    assert "poster.png 有 100 百万像素" in said(form)
    drop(form.editor("logo"), other)
    assert "logo.svg 不是 PNG 或 JPEG 图片" in said(form)
    drop(form.editor("logo"), small)
    found = shell.workspace.get(brand.id)
    assert isinstance(found, Brand)
    assert [file.name for file in found.logo] == ["logo.png"]
