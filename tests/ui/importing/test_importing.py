"""The import: files chosen or dropped, seen before anything is written, brought in as one step, and taken back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QWidget,
)

from desktop.records import CaseStudy, Customer, Price, Product
from desktop.records.choices import Permission
from desktop.store.changes import Step
from desktop.store.desk import Desk
from desktop.ui.main_window import MainWindow
from desktop.ui.place import Place
from desktop.workspace.workspace import Workspace
from tests.importers.test_xlsx_file import book
from tests.ui.finding import called, named, texts
from tests.ui.hands import commit, focused, press, write
from tests.ui.importing.doing import (
    CTRL,
    Eventually,
    boxes,
    buttons,
    choose,
    click,
    customers,
    drop,
    rows,
    shown,
    table,
    wait_for_preview,
)


@pytest.mark.qt_log_ignore("This plugin does not support")  # what a file dialog asks of the offscreen platform
def test_a_file_is_imported_by_keys_alone(
    ready: MainWindow, workspace: Workspace, file: Path, eventually: Eventually
) -> None:
    QTest.keyClick(ready, Qt.Key.Key_I, CTRL)
    eventually(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog)
    eventually(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    commit(str(file))
    press(Qt.Key.Key_Return)
    ready.activateWindow()  # as the system does when a dialog closes
    eventually(lambda: ready.windowTitle().startswith("导入文件"))
    screen = shown(ready)
    wait_for_preview(screen, eventually)
    assert customers(workspace) == []
    assert "导入 2 条" in buttons(screen)
    QTest.keyClick(focused(), Qt.Key.Key_Return, CTRL)
    eventually(lambda: "已导入 2 条" in texts(screen))
    assert customers(workspace) == ["甲公司", "乙公司"]
    assert workspace.store.to_undo() == Step("Import {file}", {"file": "客户 清单.csv"})


def test_a_file_is_dropped_and_imported_by_the_mouse(
    ready: MainWindow, workspace: Workspace, file: Path, eventually: Eventually
) -> None:
    drop(ready, file)
    screen = shown(ready)
    wait_for_preview(screen, eventually)
    assert rows(table(screen, "新增：客户"))[0].startswith("甲公司")
    click(called(screen, "导入 2 条"))
    eventually(lambda: "已导入 2 条" in texts(screen))
    assert customers(workspace) == ["甲公司", "乙公司"]
    click(called(screen, "客户"))
    eventually(lambda: ready.windowTitle().startswith("客户"))


def test_an_import_is_taken_back_after_a_restart(
    look: Callable[..., QWidget],
    ready: MainWindow,
    workspace: Workspace,
    file: Path,
    desk: Desk,
    eventually: Eventually,
) -> None:
    before = workspace.counts()
    screen = look(file)
    QTest.keyClick(ready, Qt.Key.Key_Return, CTRL)
    eventually(lambda: "已导入 2 条" in texts(screen))
    folder = workspace.store.folder
    ready.close()
    workspace.close()
    with Workspace.open(folder, desk) as again:
        assert again.counts() != before
        again.undo()
        assert again.counts() == before


def test_undo_right_after_brings_the_preview_back(
    look: Callable[..., QWidget], ready: MainWindow, workspace: Workspace, file: Path, eventually: Eventually
) -> None:
    screen = look(file)
    click(called(screen, "导入 2 条"))
    eventually(lambda: "撤销导入" in buttons(screen))
    click(called(screen, "撤销导入"))
    wait_for_preview(screen, eventually)
    assert "导入 2 条" in buttons(screen)
    assert customers(workspace) == []
    assert "已撤销" in " ".join(texts(ready))


def test_what_is_left_out_is_said_with_the_reason_and_copied(look: Callable[..., QWidget], file: Path) -> None:
    screen = look(file)
    click(called(screen, "未导入  1"))
    (row,) = rows(table(screen, "未导入"))
    assert "第 4 行" in row
    assert "名称" in row
    click(called(screen, "复制清单"))
    assert QGuiApplication.clipboard().text().startswith("客户 清单.csv\t4\t名称\t")


def test_what_changes_is_shown_as_it_is_and_as_it_would_be(
    look: Callable[..., QWidget], workspace: Workspace, file: Path
) -> None:
    workspace.save([Customer(name="甲公司", external_id="x1", city="昆山")], Step("Edit {name}", {"name": "甲公司"}))
    screen = look(file)
    click(called(screen, "更新  1"))
    city = next(row for row in rows(table(screen, "更新")) if "城市" in row)
    assert "昆山" in city
    assert "上海" in city


def test_industries_that_rows_only_name_stand_apart(look: Callable[..., QWidget], file: Path) -> None:
    screen = look(file)
    click(called(screen, "顺带新建"))
    assert any(row.startswith("机械") for row in rows(table(screen, "顺带新建：行业")))


def test_a_row_in_full_stands_beside_the_table(look: Callable[..., QWidget], file: Path) -> None:
    screen = look(file)
    listed = table(screen, "新增：客户")
    listed.setFocus()
    QTest.keyClick(listed, Qt.Key.Key_Down)
    QApplication.processEvents()
    assert {"乙公司", "北京", "x2"} <= set(texts(screen))
    QAbstractItemModelTester(listed.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_what_the_library_has_already_is_nothing_to_import(
    look: Callable[..., QWidget], workspace: Workspace, tmp_path: Path
) -> None:
    known = workspace.store.of(Customer)[0]
    file = tmp_path / "客户.csv"
    file.write_text(f"客户名称\n{known.name}\n", "utf-8")
    screen = look(file)
    assert any(one.startswith("未变") for one in buttons(screen))
    assert not named(screen, "导入", QAbstractButton).isEnabled()


def test_an_encoding_in_doubt_is_chosen_among_its_readings(
    look: Callable[..., QWidget], tmp_path: Path, eventually: Eventually
) -> None:
    file = tmp_path / "客户.csv"
    file.write_bytes("name,city\nMünchen GmbH,Köln\n".encode("latin-1"))
    screen = look(file)
    assert "München GmbH,Köln" in texts(screen)
    click(called(screen, "西欧（Windows-1252） "[:-1]))
    eventually(lambda: "导入 1 条" in buttons(screen))
    QApplication.processEvents()
    assert rows(table(screen, "新增：客户"))[0].startswith("München GmbH")


def test_headings_that_mean_nothing_are_mapped_and_the_layout_is_known_next_time(
    look: Callable[..., QWidget], ready: MainWindow, tmp_path: Path, eventually: Eventually
) -> None:
    file = tmp_path / "导出.csv"
    file.write_text("单位大名,所在\n甲公司,上海\n", "utf-8")
    screen = look(file)
    choose(named(screen, "导出.csv 里是什么", QComboBox), "客户")
    eventually(lambda: "导出.csv 里“单位大名”对应的字段" in [one.accessibleName() for one in boxes(screen)])
    choose(named(screen, "导出.csv 里“单位大名”对应的字段", QComboBox), "名称")
    eventually(lambda: "导入 1 条" in buttons(screen))
    ready.content.navigator.go(Place("today"))
    other = tmp_path / "下个月.csv"
    other.write_text("所在,单位大名\n苏州,丙公司\n", "utf-8")
    again = look(other)
    assert rows(table(again, "新增：客户"))[0].startswith("丙公司")
    assert ready.settings.tables


def test_documents_that_don_t_tell_are_answered_for_in_one_go(
    look: Callable[..., QWidget], tmp_path: Path, eventually: Eventually
) -> None:
    files = [tmp_path / f"备忘{number}.md" for number in range(2)]
    for one in files:
        one.write_text(f"{one.stem} 的一句话。\n", "utf-8")
    screen = look(*files)
    choose(named(screen, "这些文档都是什么", QComboBox), "宣讲材料")
    eventually(lambda: "导入 2 条" in buttons(screen))


def test_a_sheet_is_left_out(look: Callable[..., QWidget], tmp_path: Path, eventually: Eventually) -> None:
    file = tmp_path / "表.xlsx"
    file.write_bytes(
        book(客户=[["客户名称", "城市"], ["甲公司", "上海"]], 旧客户=[["客户名称", "城市"], ["乙公司", "北京"]])
    )
    screen = look(file)
    click(called(screen, "表.xlsx 的识别方式"))
    box = named(screen, "表.xlsx 的工作表“旧客户”", QCheckBox)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)
    eventually(lambda: "导入 1 条" in buttons(screen))
    assert QApplication.focusWidget() is named(screen, "表.xlsx 的工作表“旧客户”", QCheckBox)


def test_what_is_missing_is_given_for_all_rows(
    look: Callable[..., QWidget], workspace: Workspace, tmp_path: Path, eventually: Eventually
) -> None:
    file = tmp_path / "价目表.csv"
    file.write_text("报价项,目录价\n高级版,480000\n", "utf-8")
    screen = look(file)
    product = workspace.store.of(Product)[0]
    field = named(screen, "产品", QLineEdit)
    field.setFocus()
    write(product.code)
    press(Qt.Key.Key_Return)
    eventually(lambda: "导入 1 条" in buttons(screen))
    click(called(screen, "导入 1 条"))
    eventually(lambda: any(one.title == "高级版" for one in workspace.store.of(Price)))
    price = next(one for one in workspace.store.of(Price) if one.title == "高级版")
    assert price.product == product.id


def test_a_permission_is_given_to_cases_without_one(
    look: Callable[..., QWidget], workspace: Workspace, tmp_path: Path, eventually: Eventually
) -> None:
    file = tmp_path / "案例.csv"
    file.write_text("案例名称,挑战\n换型减半之新,太慢\n", "utf-8")
    screen = look(file)
    choose(named(screen, "案例授权", QComboBox), "仅脱敏")
    eventually(lambda: "仅脱敏" in texts(screen))
    click(called(screen, "导入 1 条"))
    eventually(lambda: any(one.title == "换型减半之新" for one in workspace.store.of(CaseStudy)))
    case = next(one for one in workspace.store.of(CaseStudy) if one.title == "换型减半之新")
    assert case.permission is Permission.ANONYMOUS
