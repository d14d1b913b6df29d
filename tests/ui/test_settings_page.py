"""The settings' page: every setting has an effect, at once."""

import json
from collections.abc import Callable
from pathlib import Path

import attrs
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop.i18n import Language
from desktop.settings import Settings
from desktop.store.desk import Desk
from desktop.store.library import FILE
from desktop.ui.main_window import MainWindow
from desktop.ui.opening import Opening
from desktop.ui.place import Place
from desktop.ui.theme.theme import Theme
from desktop.workspace.workspace import Workspace
from tests.ui.finding import answer, called, click, named, names, press, texts

Eventually = Callable[[Callable[[], bool]], None]


@pytest.fixture
def page(window: MainWindow) -> MainWindow:
    """The window at the settings."""
    window.content.navigator.go(Place("settings"))
    return window


def says(window: MainWindow, part: str) -> bool:
    return any(part in text for text in texts(window))


def openings(window: MainWindow) -> list[Opening]:
    found: list[Opening] = []
    window.opening.connect(found.append)
    return found


# Looks


def test_the_language_of_the_window_changes_at_once_and_one_stays_here(
    page: MainWindow, eventually: Eventually
) -> None:
    click(named(page, "界面语言：English"))
    eventually(lambda: page.windowTitle().startswith("Settings"))
    assert page.settings.language is Language.EN
    eventually(lambda: "Interface language: English" in names(page))
    click(named(page, "Interface language: 繁體"))
    eventually(lambda: page.windowTitle().startswith("設定"))


def test_documents_may_have_another_language(page: MainWindow) -> None:
    click(named(page, "文档语言：English"))
    assert page.settings.for_documents is Language.EN
    click(named(page, "文档语言：跟随界面"))
    assert page.settings.for_documents is Language.ZH_CN


def test_the_theme_is_chosen_by_its_picture(page: MainWindow, theme: Theme) -> None:
    click(named(page, "主题：深色"))
    assert theme.is_dark
    press(named(page, "主题：浅色"), Qt.Key.Key_Return)
    assert not theme.is_dark
    page.content.board.do("dark")
    assert called(page, "主题：深色").isChecked()


def test_the_size_of_text_changes_everything(page: MainWindow, theme: Theme, eventually: Eventually) -> None:
    before = theme.size("body")
    click(named(page, "文字大小：150%"))
    eventually(lambda: theme.size("body") == round(before * 1.5))
    eventually(lambda: "文字大小：150%" in names(page) and called(page, "文字大小：150%").isChecked())


def test_the_focus_is_where_it_was_after_the_page_was_made_anew(page: MainWindow, eventually: Eventually) -> None:
    page.activateWindow()
    click(named(page, "主题：深色"))
    click(named(page, "文字大小：150%"))
    before = page.content
    eventually(lambda: page.content is not before)
    eventually(lambda: QApplication.focusWidget() is called(page, "文字大小：150%"))
    assert not called(page, "文字大小：150%").property("ring")


def test_the_sidebar_is_as_wide_as_it_was_set(page: MainWindow) -> None:
    click(named(page, "侧边栏：展开"))
    assert not page.content.sidebar.is_narrow
    click(named(page, "侧边栏：收起"))
    assert page.content.sidebar.is_narrow
    page.content.board.do("sidebar")
    assert called(page, "侧边栏：展开").isChecked()


def test_the_arrow_keys_choose_the_segment_beside(page: MainWindow, eventually: Eventually) -> None:
    page.activateWindow()
    first = called(page, "侧边栏：自动")
    first.setFocus(Qt.FocusReason.TabFocusReason)
    eventually(first.hasFocus)
    press(first, Qt.Key.Key_Right)
    assert page.settings.sidebar == "wide"


# Searching


def test_a_search_leaves_what_has_its_words(page: MainWindow) -> None:
    QTest.keyClicks(named(page, "搜索设置", QLineEdit), "theme")
    assert "主题：深色" in names(page)
    assert "侧边栏：展开" not in names(page)
    named(page, "搜索设置", QLineEdit).setText("备份")
    assert "立即备份" in names(page)
    assert "主题：深色" not in names(page)
    named(page, "搜索设置", QLineEdit).setText("没有这个")
    assert says(page, "没有这样的设置")


def test_the_search_is_reached_by_its_key_and_kept_on_the_way_back(page: MainWindow, eventually: Eventually) -> None:
    page.activateWindow()
    page.content.board.do("filter")
    eventually(lambda: QApplication.focusWidget() is named(page, "搜索设置", QLineEdit))
    QTest.keyClicks(named(page, "搜索设置", QLineEdit), "csv")
    page.content.navigator.go(Place("today"))
    page.content.navigator.back()
    assert named(page, "搜索设置", QLineEdit).text() == "csv"


def test_a_part_of_the_settings_can_be_gone_to(page: MainWindow, eventually: Eventually) -> None:
    page.content.navigator.go(Place("settings", part="help"))
    shown = named(page, "保存诊断信息…")
    eventually(lambda: not shown.visibleRegion().isEmpty())
    click(named(page.content.navigator, "语言与外观"))
    eventually(lambda: not called(page, "界面语言：English").visibleRegion().isEmpty())


# The library


def test_the_librarys_folder_and_size_are_told(page: MainWindow, workspace: Workspace, eventually: Eventually) -> None:
    assert says(page, str(workspace.store.folder))
    eventually(lambda: says(page, "客户\u00a08") and says(page, "占用"))


def test_another_library_is_opened(
    page: MainWindow, tmp_path: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    Workspace.create(tmp_path / "另一个", desk).close()
    answer(monkeypatch, "getExistingDirectory", str(tmp_path / "另一个"))
    found = openings(page)
    click(named(page, "打开其他资料库…"))
    assert found == [Opening(tmp_path / "另一个")]


def test_a_folder_without_a_library_is_said(
    page: MainWindow, tmp_path: Path, eventually: Eventually, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "getExistingDirectory", str(tmp_path))
    found = openings(page)
    click(named(page, "打开其他资料库…"))
    eventually(lambda: says(page, f"{tmp_path} 中没有资料库"))
    assert not found


def test_a_new_library_is_made_and_opened(
    page: MainWindow, tmp_path: Path, eventually: Eventually, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "新的").mkdir()
    answer(monkeypatch, "getExistingDirectory", str(tmp_path / "新的"))
    found = openings(page)
    click(named(page, "新建资料库…"))
    eventually(lambda: bool(found))
    assert found == [Opening(tmp_path / "新的")]
    assert (tmp_path / "新的" / FILE).exists()


def test_recent_libraries_are_one_click_away(
    workspace: Workspace, theme: Theme, settings: Settings, qtbot: QtBot, tmp_path: Path, desk: Desk
) -> None:
    Workspace.create(tmp_path / "旧库", desk).close()
    kept = attrs.evolve(settings, recent_libraries=(str(workspace.store.folder), str(tmp_path / "旧库")))
    window = MainWindow(workspace, theme, kept, Place("settings"))
    qtbot.addWidget(window, before_close_func=lambda one: one.tasks.stop())
    window.show()
    found = openings(window)
    click(called(window, "旧库、"))
    assert found == [Opening(tmp_path / "旧库")]


def test_a_sound_library_is_called_sound(page: MainWindow, eventually: Eventually) -> None:
    click(named(page, "现在检查"))
    eventually(lambda: says(page, "资料库完好。"))


def test_a_spoiled_index_is_said_and_made_anew(page: MainWindow, workspace: Workspace, eventually: Eventually) -> None:
    workspace.store.database.conn.execute(
        "DELETE FROM search_entry WHERE key IN (SELECT key FROM search_entry LIMIT 3)"
    )
    click(named(page, "现在检查"))
    eventually(lambda: "重建索引" in names(page))
    assert not says(page, "资料库完好。")
    click(named(page, "重建索引"))
    eventually(lambda: says(page, "资料库完好。"))


# Backups


def test_backups_by_themselves_are_turned_off_by_key(page: MainWindow) -> None:
    assert page.settings.automatic_backups
    press(named(page, "自动备份"), Qt.Key.Key_Return)
    assert not page.settings.automatic_backups
    click(named(page, "自动备份"))
    assert page.settings.automatic_backups


def test_a_backup_made_now_is_listed(page: MainWindow, workspace: Workspace, eventually: Eventually) -> None:
    before = len(workspace.store.backups.listed())
    click(named(page, "立即备份"))
    eventually(lambda: len(workspace.store.backups.listed()) == before + 1)
    eventually(lambda: says(page, "手动·"))


def test_a_backup_goes_to_a_file_of_ones_own(
    page: MainWindow, tmp_path: Path, eventually: Eventually, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "getSaveFileName", (str(tmp_path / "U 盘.satchel"), ""))
    click(named(page, "备份到文件…"))
    eventually((tmp_path / "U 盘.satchel").exists)
    eventually(lambda: says(page, "核对无误"))


def test_restoring_asks_once_and_then_reopens(page: MainWindow, workspace: Workspace, eventually: Eventually) -> None:
    click(named(page, "立即备份"))
    eventually(lambda: says(page, "手动·"))
    newest = workspace.store.backups.listed()[0]
    found = openings(page)
    click(called(page, "手动 的备份"))
    assert not found
    click(named(page, "取消"))
    click(called(page, "手动 的备份"))
    click(named(page, "还原"))
    assert found == [Opening(workspace.store.folder, restore=newest.path)]


def test_a_backup_from_elsewhere_is_restored(
    page: MainWindow, workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "getOpenFileName", (str(tmp_path / "别处.satchel"), ""))
    found = openings(page)
    click(named(page, "从文件还原…"))
    click(named(page, "还原"))
    assert found == [Opening(workspace.store.folder, restore=tmp_path / "别处.satchel")]


# Samples and exports


def test_samples_go_and_come_in_a_language(page: MainWindow, workspace: Workspace, eventually: Eventually) -> None:
    assert says(page, "资料库里有 198 条示例数据")
    click(named(page, "移除示例数据"))
    eventually(lambda: workspace.counts()["customer"] == 0)
    eventually(lambda: not named(page, "移除示例数据").isEnabled())
    click(named(page, "示例语言：English"))
    click(named(page, "添加示例数据"))
    eventually(lambda: workspace.counts()["customer"] == 8)
    assert any("Components" in one.name_of_record for one in workspace.store.all("customer"))


def test_a_table_is_exported_without_what_is_internal(
    page: MainWindow, tmp_path: Path, eventually: Eventually, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "客户.jsonl"
    answer(monkeypatch, "getSaveFileName", (str(file), ""))
    click(named(page, "格式：JSON Lines"))
    click(named(page, "导出表格…"))
    eventually(lambda: says(page, "条记录") or says(page, "客户.jsonl"))
    eventually(file.exists)
    first = json.loads(file.read_text(encoding="utf-8").splitlines()[0])
    assert "name" in first
    assert "notes" not in first
    click(named(page, "连内部字段一起导出"))
    file.unlink()
    click(named(page, "导出表格…"))
    eventually(file.exists)
    assert any("notes" in json.loads(line) for line in file.read_text(encoding="utf-8").splitlines())


def test_any_kind_can_be_exported(
    page: MainWindow, tmp_path: Path, eventually: Eventually, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "getSaveFileName", (str(tmp_path / "案例.csv"), ""))
    click(named(page, "格式：CSV"))
    named(page, "导出哪类资料", QComboBox).setCurrentText("成功案例")
    click(named(page, "导出表格…"))
    eventually((tmp_path / "案例.csv").exists)
    assert "换型时间从 52 分钟降到 31 分钟" in (tmp_path / "案例.csv").read_text(encoding="utf-8-sig")


def test_exports_begin_in_the_folder_that_was_set(
    page: MainWindow, tmp_path: Path, eventually: Eventually, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def choose(_parent: object, _title: str, start: str, _kind: str) -> tuple[str, str]:
        asked.append(start)
        return "", ""

    answer(monkeypatch, "getExistingDirectory", str(tmp_path))
    click(named(page, "选择导出文件夹…"))
    assert page.settings.export_folder == str(tmp_path)
    assert says(page, str(tmp_path))
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", choose)
    click(named(page, "导出表格…"))
    assert Path(asked[0]).parent == tmp_path
    eventually(lambda: "恢复默认" in names(page))
    click(named(page, "恢复默认"))
    assert page.settings.export_folder == ""


# Help


def test_diagnostics_are_looked_at_copied_and_saved(
    page: MainWindow, workspace: Workspace, tmp_path: Path, eventually: Eventually, monkeypatch: pytest.MonkeyPatch
) -> None:
    click(named(page, "查看"))
    eventually(lambda: "诊断信息" in names(page))
    text = named(page, "诊断信息", QPlainTextEdit).toPlainText()
    assert "customer: 8" in text
    assert not any(one.name_of_record in text for one in workspace.store.all("customer"))
    click(named(page, "复制诊断信息"))
    assert "customer: 8" in QApplication.clipboard().text()
    answer(monkeypatch, "getSaveFileName", (str(tmp_path / "诊断.txt"), ""))
    click(named(page, "保存诊断信息…"))
    assert "customer: 8" in (tmp_path / "诊断.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(("name", "action"), [("查看键盘快捷键", "shortcuts"), ("查看关于行囊", "about")])
def test_help_opens_what_it_names(page: MainWindow, name: str, action: str) -> None:
    asked: list[str] = []
    page.content.shell.asked.connect(asked.append)
    click(named(page, name))
    assert asked == [action]
