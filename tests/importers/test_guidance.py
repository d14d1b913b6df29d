"""What a person says of files: kinds, encodings, sheets to leave out, and what headings mean."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.i18n import Language, Words
from desktop.importers.contents import Sheets
from desktop.importers.errors import KindUnclear, NoHeadings, NotADocumentKind
from desktop.importers.guidance import Guidance, Instructions, Layout, layout_key
from desktop.importers.reader import Brought, Reader
from desktop.importers.seen import Column, Mark, SeenFile
from desktop.records import CaseStudy, Contact, Customer, Price
from tests.importers.shelf import Shelf
from tests.importers.test_xlsx_file import book

ZH = Words(Language.ZH_CN)
Look = Callable[..., Brought]


@pytest.fixture
def look(reader: Reader, shelf: Shelf, tmp_path: Path) -> Look:
    """Write files and look at them, with what was said of them."""

    def looked(contents: dict[str, str | bytes], known: tuple[SeenFile, ...] = (), **said: object) -> Brought:
        files: list[Path] = []
        for name, content in contents.items():
            file = tmp_path / name
            if not file.exists():
                file.write_bytes(content.encode() if isinstance(content, str) else content)
            files.append(file)
        instructions = Instructions(**said)  # type: ignore[arg-type]
        return reader.bring(files, instructions, shelf, ZH, {file.path: file for file in known})

    return looked


def names(brought: Brought) -> list[str]:
    return [entry.record.name_of_record for entry in brought.imported.added]


def test_a_table_is_seen_with_what_its_headings_were_taken_for(look: Look) -> None:
    table = "客户名称,联系人,行业,行业代码,信用等级,id\n甲公司,王伟,机械,C34,A,1\n"
    (file,) = look({"list.csv": table}, kind="customer").files
    (seen,) = file.tables
    assert (seen.kind, seen.rows, seen.is_document) == ("customer", 1, False)
    assert seen.columns[:4] == (
        Column("客户名称", "customer", "name", "甲公司"),
        Column("联系人", "contact", "name", "王伟"),
        Column("行业", "customer", "industries", "机械"),
        Column("行业代码", "industry", "code", "C34"),
    )
    assert [column.heading for column in seen.columns if not column.is_taken] == ["信用等级"]
    assert (file.format, file.encoding and file.encoding.name, file.trouble) == ("CSV", "utf-8", None)


def test_headings_that_mean_nothing_get_the_fields_that_were_said(look: Look) -> None:
    table = "单位大名,在哪,等级\n甲公司,上海,A\n"
    brought = look({"list.csv": table})
    (seen,) = brought.files[0].tables
    assert isinstance(brought.files[0].trouble, KindUnclear)
    assert (seen.kind, [column.heading for column in seen.columns]) == ("", ["单位大名", "在哪", "等级"])
    layout = Layout(kind="customer", columns={"单位大名": "name", "在哪": "city", "等级": ""})
    again = look({"list.csv": table}, layouts={seen.key: layout})
    customer = again.imported.added[0].record
    assert isinstance(customer, Customer)
    assert (customer.name, customer.city, again.imported.notes) == ("甲公司", "上海", ())


def test_the_order_of_headings_is_no_part_of_a_layout() -> None:
    assert layout_key(["客户 名称", "城市", ""]) == layout_key(["城市", "客户名称"])


def test_what_was_said_goes_before_what_headings_mean(look: Look) -> None:
    table = "名称,公司全称(大写),城市\n甲,甲公司,上海\n"
    key = look({"list.csv": table}, kind="customer").files[0].tables[0].key
    layout = Layout(columns={"公司全称(大写)": "name", "城市": ""})
    brought = look({"list.csv": table}, kind="customer", layouts={key: layout})
    customer = brought.imported.added[0].record
    assert isinstance(customer, Customer)
    assert (customer.name, customer.city) == ("甲公司", "")


def test_a_heading_said_to_be_left_out_is_no_contact_either(look: Look) -> None:
    table = "客户名称,姓名\n甲公司,王伟\n"
    key = look({"list.csv": table}, kind="customer").files[0].tables[0].key
    brought = look({"list.csv": table}, kind="customer", layouts={key: Layout(columns={"姓名": ""})})
    assert [entry.record.kind for entry in brought.imported.added] == ["customer"]


def test_a_unit_in_a_heading_counts_for_the_field_that_was_said(look: Look) -> None:
    table = "报价项,产品,一口价(万元)\n许可,MES,12\n"
    key = look({"list.csv": table}, kind="price").files[0].tables[0].key
    brought = look({"list.csv": table}, kind="price", layouts={key: Layout(columns={"一口价(万元)": "list_price"})})
    price = next(entry.record for entry in brought.imported.added if isinstance(entry.record, Price))
    assert price.list_price
    assert price.list_price.amount == 120_000


def test_sheets_can_be_left_out_one_by_one(look: Look) -> None:
    content = book(客户=[["客户名称", "城市"], ["甲公司", "上海"]], 旧客户=[["客户名称", "城市"], ["乙公司", "北京"]])
    file = look({"a.xlsx": content}).files[0]
    assert file.sheets == ("客户", "旧客户")
    brought = look({"a.xlsx": content}, guidance={file.path: Guidance(left_out=frozenset({"旧客户"}))})
    assert names(brought) == ["甲公司"]


def test_the_kind_is_said_for_each_file_on_its_own(look: Look) -> None:
    contents: dict[str, str | bytes] = {"a.csv": "名称,x\n甲,1\n", "b.csv": "名称,x\n乙,1\n"}
    files = look(contents).files
    assert [type(file.trouble) for file in files] == [KindUnclear, KindUnclear]
    kinds = {files[0].path: Guidance(kind="customer"), files[1].path: Guidance(kind="product")}
    brought = look(contents, guidance=kinds)
    assert [entry.record.kind for entry in brought.imported.added] == ["product", "customer"]


def test_a_table_without_what_its_records_are_called_by_is_seen_all_the_same(look: Look) -> None:
    (file,) = look({"a.csv": "a,b\n1,2\n"}, kind="customer").files
    assert isinstance(file.trouble, NoHeadings)
    assert [(table.kind, len(table.columns)) for table in file.tables] == [("customer", 2)]


def test_an_encoding_that_was_said_is_taken(look: Look) -> None:
    content = "会社名,都市\n株式会社トヨタ,東京\n".encode("cp932")
    (file,) = look({"a.csv": content}, kind="customer").files
    assert file.encoding
    assert not file.encoding.certain
    layout = Layout(kind="customer", columns={"会社名": "name"})
    brought = look(
        {"a.csv": content},
        guidance={file.path: Guidance(encoding="cp932")},
        layouts={layout_key(["会社名", "都市"]): layout},
    )
    assert names(brought) == ["株式会社トヨタ"]


@pytest.mark.parametrize("name", ["a.md", "a.html", "a.yaml"])
def test_documents_too_are_read_in_the_encoding_that_was_said(look: Look, name: str) -> None:
    content = "title: Über München\n".encode("cp1252")
    file = look({name: content}, kind="case_study").files[0]
    brought = look({name: content}, kind="case_study", guidance={file.path: Guidance(encoding="cp1252")})
    case = brought.imported.added[0].record
    assert isinstance(case, CaseStudy)
    assert "Über" in case.title + case.body
    assert brought.files[0].encoding
    assert brought.files[0].encoding.name == "cp1252"


def test_characters_that_the_encoding_has_not_are_counted(look: Look) -> None:
    content = "客户名称\n甲\n".encode("gb18030") + b"\xff\n"
    file = look({"a.csv": content}).files[0]
    brought = look({"a.csv": content}, guidance={file.path: Guidance(encoding="gb18030")}, kind="customer")
    (note,) = brought.imported.notes
    assert note.values["count"] == 1


def test_objects_are_seen_by_kind(look: Look) -> None:
    lines = '{"kind": "customer", "name": "甲", "x": 1}\n{"kind": "product", "name": "乙"}\n'
    (file,) = look({"a.jsonl": lines}).files
    assert [(table.kind, table.rows) for table in file.tables] == [("customer", 1), ("product", 1)]
    assert [column.heading for column in file.tables[0].columns if not column.is_taken] == ["x"]


def test_keys_that_mean_nothing_get_the_fields_that_were_said(look: Look) -> None:
    lines = '{"单位": "甲", "kind": "x"}\n'
    (file,) = look({"a.jsonl": lines}).files
    (seen,) = file.tables
    assert isinstance(file.trouble, KindUnclear)
    assert [column.heading for column in seen.columns] == ["单位"]
    assert names(look({"a.jsonl": lines}, layouts={seen.key: Layout(kind="customer", columns={"单位": "name"})})) == [
        "甲"
    ]


def test_a_document_is_seen_with_its_sections(look: Look) -> None:
    text = "---\ntitle: 换型减半\nmood: good\n---\n\n## 挑战\n\n换型太慢。\n\n## 解决方案\n\n引导。\n"
    (file,) = look({"a.md": text}).files
    (seen,) = file.tables
    assert (seen.kind, seen.is_document) == ("case_study", True)
    assert {column.heading: column.field for column in seen.columns} == {
        "title": "title",
        "mood": "",
        "problem": "problem",
        "solution": "solution",
        "body": "body",
    }
    said = {seen.key: Layout(columns={"mood": "region"})}
    case = look({"a.md": text}, layouts=said).imported.added[0].record
    assert isinstance(case, CaseStudy)
    assert case.region == "good"


def test_a_document_that_tells_nothing_asks_what_it_is(look: Look) -> None:
    (file,) = look({"a.md": "只有一句话。\n"}).files
    assert isinstance(file.trouble, KindUnclear)
    assert file.tables[0].is_document
    (other,) = look({"a.md": ""}, kind="price").files
    assert isinstance(other.trouble, NotADocumentKind)


def test_a_checklist_is_one_row(look: Look) -> None:
    (file,) = look({"a.csv": "序号,检查项\n1,门禁\n2,证件\n"}).files
    assert [(table.kind, table.rows) for table in file.tables] == [("checklist_template", 1)]


def test_a_file_that_has_not_changed_is_not_read_again(look: Look, tmp_path: Path) -> None:
    first = look({"a.csv": "客户名称\n甲\n"}, kind="customer").files[0]
    held = first.contents
    assert look({"a.csv": ""}, known=(first,), kind="customer").files[0].contents is held
    (tmp_path / "a.csv").write_text("客户名称\n甲乙\n", "utf-8")
    again = look({"a.csv": ""}, known=(first,), kind="customer").files[0]
    assert isinstance(again.contents, Sheets)
    assert again.contents is not held
    other = look({"a.csv": ""}, (again,), kind="customer", guidance={again.path: Guidance(encoding="big5hkscs")})
    assert other.files[0].contents is not again.contents


def test_objects_can_be_gone_through_twice(look: Look) -> None:
    first = look({"a.jsonl": '{"kind": "customer", "name": "甲"}\n'}).files[0]
    assert names(look({"a.jsonl": ""}, known=(first,))) == ["甲"]


def test_a_file_that_is_not_there_has_no_mark(tmp_path: Path) -> None:
    assert Mark.of(tmp_path / "gone.csv") is None


def test_values_for_examples_are_short(look: Look) -> None:
    (file,) = look(
        {"a.jsonl": '{"kind": "customer", "name": "甲", "needs": [{"stated": "' + "长" * 99 + '"}]}\n'}
    ).files
    assert all(len(column.example) <= 60 for column in file.tables[0].columns)


def test_contacts_are_told_of_their_customer_in_the_same_row(look: Look) -> None:
    brought = look({"a.csv": "客户名称,姓名\n甲公司,王伟\n甲公司,李强\n"}, kind="customer")
    assert len([one for one in brought.imported.added if isinstance(one.record, Contact)]) == 2
    assert brought.imported.notes == ()


def test_a_kind_said_of_headings_that_name_nothing_asks_for_the_name(look: Look) -> None:
    (file,) = look({"a.csv": "a,b\n1,2\n"}).files
    said = {file.tables[0].key: Layout(kind="customer")}
    (again,) = look({"a.csv": ""}, layouts=said).files
    assert isinstance(again.trouble, NoHeadings)
    assert again.tables[0].kind == "customer"
