"""Values given for a whole import."""

from pathlib import Path

import pytest

from desktop.i18n import Language, Words
from desktop.importers.defaults import NoSuchField, UnfitDefault
from desktop.importers.guidance import Instructions
from desktop.importers.imported import Imported
from desktop.importers.reader import Reader
from desktop.records import CaseStudy, Customer, Industry, Price, Product
from desktop.records.choices import Permission
from tests.importers.shelf import Shelf

ZH = Words(Language.ZH_CN)


def bring(reader: Reader, shelf: Shelf, file: Path, kind: str, **defaults: str) -> Imported:
    brought = reader.bring([file], Instructions(kind=kind, defaults=defaults), shelf, ZH)
    return shelf.save(brought.imported)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return tmp_path / "list.csv"


def test_a_choice_and_a_reference_are_filled_in_where_rows_have_none(reader: Reader, shelf: Shelf, table: Path) -> None:
    table.write_text("标题,授权,行业\n甲,,\n乙,可具名,机械\n", "utf-8")
    bring(reader, shelf, table, "case_study", permission="仅脱敏", industries="食品；化工")
    cases = [record for record in shelf.of("case_study") if isinstance(record, CaseStudy)]
    industries = {record.id: record.name for record in shelf.of("industry") if isinstance(record, Industry)}
    assert [case.permission for case in cases] == [Permission.ANONYMOUS, Permission.NAMED]
    assert [[industries[one] for one in case.industries] for case in cases] == [["食品", "化工"], ["机械"]]


def test_a_record_of_the_library_gets_what_it_has_not_if_it_changes_anyway(
    reader: Reader, shelf: Shelf, table: Path
) -> None:
    table.write_text("编号,客户名称,城市\n1,甲,上海\n2,乙,北京\n", "utf-8")
    bring(reader, shelf, table, "customer")
    table.write_text("编号,客户名称,城市\n1,甲,苏州\n2,乙,北京\n", "utf-8")
    imported = bring(reader, shelf, table, "customer", region="江苏", industries="机械")
    assert [(entry.record.external_id) for entry in imported.updated] == ["1"]
    customers = [record for record in shelf.of("customer") if isinstance(record, Customer)]
    assert [(customer.region, len(customer.industries)) for customer in customers] == [("江苏", 1), ("", 0)]


def test_rows_that_name_no_product_get_the_one_that_was_given(reader: Reader, shelf: Shelf, table: Path) -> None:
    table.write_text("报价项,目录价\n许可,12000\n", "utf-8")
    assert [one.field for one in bring(reader, shelf, table, "price").rejected] == ["product"]
    bring(reader, shelf, table, "price", product="MES")
    (price,) = (record for record in shelf.of("price") if isinstance(record, Price))
    assert shelf.held[price.product].name_of_record == "MES"


def test_a_price_that_the_library_knows_stays_with_its_product(reader: Reader, shelf: Shelf, table: Path) -> None:
    table.write_text("编号,报价项,产品,目录价\np1,许可,APS,12000\n", "utf-8")
    bring(reader, shelf, table, "price")
    table.write_text("编号,报价项,目录价\np1,许可,13000\np2,实施,2000\n", "utf-8")
    bring(reader, shelf, table, "price", product="MES")
    products = {record.id: record.name for record in shelf.of("product") if isinstance(record, Product)}
    found = {record.external_id: products[record.product] for record in shelf.of("price") if isinstance(record, Price)}
    assert found == {"p1": "APS", "p2": "MES"}


def test_a_required_value_may_be_given(reader: Reader, shelf: Shelf, table: Path) -> None:
    table.write_text("报价项,产品\n许可,MES\n", "utf-8")
    assert bring(reader, shelf, table, "price", list_price="12000").rejected == ()


def test_a_given_name_that_means_nobody_is_refused_row_by_row(reader: Reader, shelf: Shelf, table: Path) -> None:
    table.write_text("姓名\n王伟\n", "utf-8")
    imported = bring(reader, shelf, table, "contact", customer="没有这家")
    assert [one.field for one in imported.rejected] == ["customer"]


def test_a_field_that_no_record_has_is_refused(reader: Reader, shelf: Shelf, table: Path) -> None:
    table.write_text("客户名称\n甲\n", "utf-8")
    with pytest.raises(NoSuchField):
        bring(reader, shelf, table, "customer", klingon="x")


def test_a_value_that_doesn_t_fit_is_refused(reader: Reader, shelf: Shelf, table: Path) -> None:
    table.write_text("标题\n甲\n", "utf-8")
    with pytest.raises(UnfitDefault):
        bring(reader, shelf, table, "case_study", permission="随便")
