"""Workbooks."""

import datetime as dt
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook

from desktop.importers import xlsx_parts
from desktop.importers.errors import FileUnreadable, KindUnclear
from desktop.importers.raw import Raw
from desktop.importers.refusal import Refused
from desktop.importers.xlsx_file import _sheet
from desktop.records import Contact, Customer, Price
from tests.importers.conftest import Bring

Cells = list[list[object]]


def book(**sheets: Cells) -> bytes:
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append(row)
    stream = BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def test_values_come_as_what_they_are(bring: Bring) -> None:
    rows: Cells = [
        ["报价项", "产品", "目录价(万元)", "税率", "含税", "有效期至"],
        ["许可", "MES", 12, 0.13, False, dt.datetime(2026, 12, 31)],  # noqa: DTZ001 - spreadsheets know no zones
    ]
    imported = bring("价目表.xlsx", book(价格=rows), "price")
    price = next(entry.record for entry in imported.added if isinstance(entry.record, Price))
    assert (str(price.list_price and price.list_price.amount), str(price.tax_rate)) == ("120000", "0.13")
    assert (price.tax_included, price.valid_until) == (False, dt.date(2026, 12, 31))


def test_times_and_numbers_are_text_where_text_belongs(bring: Bring) -> None:
    rows: Cells = [["客户名称", "简称", "地址", "税号"], [dt.time(8, 30), 3.0, 2.5, True]]
    (entry,) = bring("a.xlsx", book(a=rows), "customer").added
    customer = entry.record
    assert isinstance(customer, Customer)
    assert (customer.name, customer.short_name, customer.address, customer.tax_id) == ("08:30:00", "3", "2.5", "true")


def test_the_headings_may_stand_below_title_rows(bring: Bring) -> None:
    rows: Cells = [["客户清单（内部）"], [], ["客户名称", "城市"], [], ["甲公司", "上海"]]
    (entry,) = bring("a.xlsx", book(a=rows)).added
    assert (entry.place.file, entry.place.row) == ("a.xlsx", 5)


def test_every_sheet_that_is_understood_comes_in_and_the_others_are_named(bring: Bring) -> None:
    imported = bring(
        "all.xlsx",
        book(
            客户=[["客户名称", "城市"], ["甲公司", "上海"]],
            联系人=[["姓名", "客户", "职务"], ["王伟", "甲公司", "厂长"]],
            填写说明=[["请勿删除表头"]],
            空=[],
        ),
    )
    contact = imported.added[1].record
    assert isinstance(contact, Contact)
    assert contact.customer == imported.added[0].record.id
    assert imported.added[0].place.file == "all.xlsx · 客户"
    assert [note.values for note in imported.notes] == [{"sheet": "填写说明"}]


def test_hidden_sheets_stay_out(bring: Bring) -> None:
    workbook = Workbook()
    workbook.worksheets[0].append(["客户名称", "城市"])
    workbook.worksheets[0].append(["甲公司", "上海"])
    hidden = workbook.create_sheet("旧")
    hidden.append(["客户名称", "城市"])
    hidden.append(["乙公司", "上海"])
    hidden.sheet_state = "hidden"
    stream = BytesIO()
    workbook.save(stream)
    assert len(bring("a.xlsx", stream.getvalue()).added) == 1


def test_columns_that_go_on_in_further_columns_are_joined(bring: Bring) -> None:
    rows: Cells = [
        ["客户名称", "简介", "简介 (2)", "简介 (3)", "城市 (2)"],
        ["甲", "一", "二", "三", "x"],
        ["乙", "一", None, None, None],
    ]
    imported = bring("a.xlsx", book(a=rows), "customer")
    profiles = [entry.record.profile for entry in imported.added if isinstance(entry.record, Customer)]
    assert profiles == ["一二三", "一"]


def test_a_sheet_of_nothing_tells_no_kind(bring: Bring) -> None:
    with pytest.raises(KindUnclear):
        bring("a.xlsx", book(a=[]))


def test_what_is_no_workbook_is_refused(bring: Bring) -> None:
    with pytest.raises(FileUnreadable):
        bring("a.xlsx", "客户名称,城市\n", "customer")


def test_every_value_of_a_cell_has_a_form_as_text_or_number() -> None:
    midnight = dt.datetime(2026, 11, 22)  # noqa: DTZ001 - spreadsheets know no zones
    values = [midnight, dt.date(2026, 11, 22), dt.time(8, 30), dt.timedelta(hours=30), None, 1.5]
    found = [xlsx_parts._cell(value) for value in values]
    assert found == ["2026-11-22", "2026-11-22", "08:30:00", "1 day, 6:00:00", "", 1.5]


def test_a_workbook_with_a_cell_at_the_end_of_the_world_is_refused(tmp_path: Path) -> None:
    workbook = Workbook()
    workbook.worksheets[0]["XFD1048576"] = 1
    workbook.save(tmp_path / "a.xlsx")
    with pytest.raises(Refused):
        xlsx_parts.xlsx_sheets(tmp_path / "a.xlsx")


def test_a_workbook_of_too_many_sheets_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.xlsx"
    file.write_bytes(book(a=[[1, 2]], b=[[3]]))
    monkeypatch.setattr(xlsx_parts, "_MOST_SHEETS", 1)
    with pytest.raises(Refused):
        xlsx_parts.xlsx_sheets(file)


@pytest.mark.parametrize("found", [5, ["a"], ["a", 5]])
def test_an_answer_that_is_no_sheet_is_a_bug(found: Raw) -> None:
    with pytest.raises(TypeError):
        _sheet(found)
