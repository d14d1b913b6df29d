"""Records as tables and lines."""

import csv
import json
from decimal import Decimal
from pathlib import Path
from typing import cast

import pytest
from openpyxl import load_workbook
from openpyxl.styles import Font

from desktop.exporters.names import names_of
from desktop.exporters.tables import TableFormat, TableFormatUnknown, format_of, write_table
from desktop.fields import RecordId
from desktop.i18n import Language, Words
from desktop.money import Money
from desktop.records import CaseStudy, Contact, Customer, Industry, Price, Product, Record
from desktop.records.choices import Charge
from desktop.records.rows import Need, Result

ZH = Words(Language.ZH_CN)
PRODUCT = Product(id=RecordId("p-id"), name="制造执行系统")
PRICE = Price(
    id=RecordId("id-1"),
    title="许可",
    product=PRODUCT.id,
    list_price=Money.of(120_000),
    floor=Money.of(90_000),
    tax_rate=Decimal("0.13"),
    tax_included=False,
    charge=Charge.YEARLY,
)


def csv_rows(
    tmp_path: Path, *records: Record, internal: bool = False, names: list[Record] | None = None
) -> list[dict[str, str]]:
    file = tmp_path / "a.csv"
    write_table(records, type(records[0]), file, names_of(names or records), ZH, internal=internal)
    with file.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def json_rows(tmp_path: Path, *records: Record, internal: bool = False) -> list[dict[str, object]]:
    file = tmp_path / "a.jsonl"
    write_table(records, type(records[0]), file, names_of([*records, PRODUCT]), ZH, internal=internal)
    return [cast("dict[str, object]", json.loads(line)) for line in file.read_text("utf-8").splitlines()]


def test_a_csv_file_has_the_labels_and_the_choices_of_its_language(tmp_path: Path) -> None:
    (row,) = csv_rows(tmp_path, PRICE, names=[PRICE, PRODUCT])
    assert row["外部编号"] == "id-1"
    assert (row["产品"], row["目录价"], row["税率"], row["含税"], row["计费方式"]) == (
        "制造执行系统",
        "CNY 120000",
        "0.13",
        "否",
        "每年",
    )


@pytest.mark.parametrize("ending", [".csv", ".xlsx", ".jsonl"])
def test_the_floor_is_in_no_file_unless_internal_fields_are_asked_for(tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"a{ending}"
    for internal in (False, True):
        write_table([PRICE], Price, file, {}, ZH, internal=internal)
        content = " ".join(cells(file))
        assert ("90000" in content) is internal


def cells(file: Path) -> list[str]:
    if file.suffix != ".xlsx":
        return [file.read_text("utf-8-sig")]
    book = load_workbook(file)
    return [str(value) for row in book.worksheets[0].iter_rows(values_only=True) for value in row]


def test_rows_with_internal_parts_are_internal_as_a_whole(tmp_path: Path) -> None:
    customer = Customer(id=RecordId("c"), name="甲", needs=(Need(stated="要快", real="怕丢单"),))
    assert "needs" not in json_rows(tmp_path, customer)[0]
    assert json_rows(tmp_path, customer, internal=True)[0]["needs"] == [{"stated": "要快", "real": "怕丢单"}]


def test_json_lines_hold_what_says_something_with_exact_numbers_as_text(tmp_path: Path) -> None:
    assert json_rows(tmp_path, PRICE) == [
        {
            "external_id": "id-1",
            "title": "许可",
            "product": "制造执行系统",
            "list_price": {"amount": "120000", "currency": "CNY"},
            "tax_rate": "0.13",
            "tax_included": False,
            "charge": "yearly",
        }
    ]


@pytest.mark.parametrize("text", ["=1+1", "+1 a", "-x", "@a", "＝1", "'=1"])
def test_csv_cells_that_would_run_as_formulas_get_an_apostrophe(tmp_path: Path, text: str) -> None:
    (row,) = csv_rows(tmp_path, Customer(id=RecordId("c"), name=text))
    assert row["名称"] == f"'{text}"


@pytest.mark.parametrize("text", ["-2", "-2.5", "'tis", "a=b"])
def test_numbers_and_plain_text_stay_bare(tmp_path: Path, text: str) -> None:
    (row,) = csv_rows(tmp_path, Customer(id=RecordId("c"), name=text))
    assert row["名称"] == text


def test_lists_are_joined_unless_an_item_holds_a_separator(tmp_path: Path) -> None:
    plain, odd = csv_rows(
        tmp_path,
        Customer(id=RecordId("c"), name="甲", other_names=("a", "b")),
        Customer(id=RecordId("d"), name="乙", other_names=("a,b", "c")),
    )
    assert (plain["其他名称"], odd["其他名称"]) == ("a；b", '["a,b", "c"]')


def test_sentences_are_joined_by_line_ends(tmp_path: Path) -> None:
    (row,) = csv_rows(tmp_path, Product(id=RecordId("p"), name="MES", scope_in=("甲，乙", "丙")))
    assert row["范围内"] == "甲，乙\n丙"


def test_nested_rows_are_their_json(tmp_path: Path) -> None:
    (row,) = csv_rows(tmp_path, CaseStudy(id=RecordId("c"), title="题", results=(Result(measure="换型", after="20"),)))
    assert json.loads(row["量化成果"]) == [{"measure": "换型", "after": "20"}]


def test_references_to_records_that_are_gone_are_left_out(tmp_path: Path) -> None:
    case = CaseStudy(id=RecordId("c"), title="题", products=(PRODUCT.id, RecordId("gone")))
    contact = Contact(id=RecordId("k"), name="王伟", customer=RecordId("gone"))
    assert json_rows(tmp_path, case)[0]["products"] == ["制造执行系统"]
    assert json_rows(tmp_path, contact)[0]["customer"] == ""


def test_an_excel_sheet_has_bold_headings_that_stay_and_text_that_stays_text(tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    write_table([Customer(id=RecordId("c"), name="=1+1", size=500)], Customer, file, {}, ZH)
    sheet = load_workbook(file).worksheets[0]
    headings = [cell.value for cell in sheet[1]]
    name, size = (sheet.cell(2, headings.index(label) + 1) for label in ("名称", "员工人数"))
    assert (sheet.title, sheet.freeze_panes) == ("客户", "A2")
    assert sheet.cell(1, 1).font == Font(bold=True)
    assert (name.value, name.data_type, size.value, size.data_type) == ("=1+1", "s", 500, "n")


def test_a_text_too_long_for_a_cell_goes_on_in_the_next_columns(tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    write_table([CaseStudy(id=RecordId("c"), title="题", body="字" * 33_000)], CaseStudy, file, {}, ZH)
    top, row = load_workbook(file).worksheets[0].iter_rows(values_only=True)
    found = dict(zip(map(str, top), map(str, row), strict=True))
    heading = ZH("Full text")
    assert [len(found[f"{heading}{more}"]) for more in ("", " (2)", " (3)")] == [16_000, 16_000, 1000]


def test_a_text_that_just_fits_stays_in_one_cell(tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    write_table([CaseStudy(id=RecordId("c"), title="题", body="字" * 32_767)], CaseStudy, file, {}, ZH)
    assert f"{ZH('Full text')} (2)" not in cells(file)


def test_numbers_that_excel_would_round_are_text(tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    write_table([Customer(id=RecordId("c"), name="甲", size=2**53)], Customer, file, {}, ZH)
    assert str(2**53) in cells(file)


def test_the_format_is_that_of_the_name() -> None:
    assert format_of(Path("a.XLSX")) is TableFormat.XLSX


@pytest.mark.parametrize("name", ["a.pdf", "a"])
def test_a_name_of_no_format_is_refused(name: str) -> None:
    with pytest.raises(TableFormatUnknown):
        format_of(Path(name))


def test_records_are_called_by_external_id_or_name_and_by_id_where_that_would_mislead() -> None:
    known = Industry(id=RecordId("1"), external_id="i1", name="汽车", code="C36", words=("车",))
    names = ("化工", "王伟", "王伟", "-", "（待定）", "汽车", "c36", "车")
    others = [Industry(id=RecordId(str(number)), name=name) for number, name in enumerate(names, 2)]
    assert list(names_of([known, *others]).values()) == ["i1", "化工", "3", "4", "5", "6", "7", "8", "9"]
