"""Which record a row means, and which records it refers to."""

import pytest

from desktop.i18n import Language, Words
from desktop.importers.imported import Imported
from desktop.importers.resolve import ORDER
from desktop.records import TYPE_OF, CaseStudy, Contact, Customer, Industry, Price, Product
from tests.importers.conftest import Bring
from tests.importers.shelf import Shelf

EN = Words(Language.EN)


def why(imported: Imported) -> list[tuple[str, str]]:
    return [(rejection.field, rejection.why(EN)) for rejection in imported.rejected]


def customers(shelf: Shelf) -> list[Customer]:
    return [record for record in shelf.of("customer") if isinstance(record, Customer)]


def test_every_kind_has_its_place_in_the_order() -> None:
    assert set(ORDER) == set(TYPE_OF)


def test_an_external_id_makes_a_second_import_an_update_of_the_columns_it_has(bring: Bring, shelf: Shelf) -> None:
    bring("a.csv", "编号,客户名称,城市\nc1,甲公司,上海\nc2,乙公司,北京\n", "customer")
    imported = bring("b.csv", "编号,城市\nc1,苏州\nc2,北京\n", "customer")
    assert [entry.record.external_id for entry in imported.updated] == ["c1"]
    assert [entry.record.external_id for entry in imported.unchanged] == ["c2"]
    assert imported.updated[0].before == next(e.before for e in imported.updated)
    assert [(record.name, record.city) for record in customers(shelf)] == [("甲公司", "苏州"), ("乙公司", "北京")]


def test_without_an_external_id_the_name_makes_it_an_update(bring: Bring, shelf: Shelf) -> None:
    bring("a.csv", "客户名称,城市\n甲公司,上海\n", "customer")
    assert len(bring("a.csv", "客户名称,城市\n甲公司,苏州\n", "customer").updated) == 1
    assert len(shelf.held) == 1


def test_a_record_that_was_made_by_name_gets_its_external_id_later_once(bring: Bring, shelf: Shelf) -> None:
    bring("a.csv", "案例名称,产品\n换型,MES\n", "case_study")
    imported = bring("product.jsonl", '{"external_id": "p1", "name": "MES"}\n{"external_id": "p2", "name": "MES"}\n')
    assert [entry.record.external_id for entry in imported.updated] == ["p1"]
    assert [entry.record.external_id for entry in imported.added] == ["p2"]
    assert len(shelf.of("product")) == 2


def test_an_id_in_the_place_of_an_external_id_finds_the_record_and_stays_no_external_id(
    bring: Bring, shelf: Shelf
) -> None:
    bring("a.csv", "客户名称\n甲公司\n", "customer")
    (record,) = customers(shelf)
    imported = bring("b.csv", f"编号,客户名称,城市\n{record.id},甲公司,上海\n{record.id},甲公司,\n", "customer")
    assert [entry.record.external_id for entry in imported.updated] == [""]
    assert customers(shelf)[0].city == "上海"


def test_rows_of_one_record_are_joined_and_what_a_later_row_leaves_empty_stays(bring: Bring, shelf: Shelf) -> None:
    bring("a.csv", "客户名称,简称,城市,税号\n甲公司,甲,上海,\n甲公司,,上海,9132\n", "customer")
    (record,) = customers(shelf)
    assert (record.short_name, record.tax_id) == ("甲", "9132")


def test_namesakes_in_one_file_are_told_apart_by_place(bring: Bring, shelf: Shelf) -> None:
    content = "客户名称,省份,城市\n甲公司,江苏,苏州\n甲公司,广东,深圳\n甲公司,江苏,\n"
    bring("a.csv", content, "customer")
    assert [record.city for record in customers(shelf)] == ["苏州", "深圳"]
    assert len(bring("a.csv", content, "customer").unchanged) == 2


def test_records_of_one_name_with_different_codes_are_two(bring: Bring, shelf: Shelf) -> None:
    bring("a.csv", "代码,行业名称\n021,林木育种\n0211,林木育种\n", "industry")
    assert len(shelf.of("industry")) == 2
    assert len(bring("a.csv", "代码,行业名称\n0211,林木育种\n", "industry").unchanged) == 1


def test_contacts_of_one_name_are_told_apart_by_customer(bring: Bring, shelf: Shelf) -> None:
    bring("a.csv", "客户名称\n甲公司\n乙公司\n", "customer")
    content = "姓名,客户,职务\n王伟,甲公司,厂长\n王伟,乙公司,经理\n"
    bring("b.csv", content, "contact")
    assert len(shelf.of("contact")) == 2
    assert len(bring("b.csv", content, "contact").unchanged) == 2


def test_unknown_industries_products_and_pains_are_created_and_told_of(bring: Bring, shelf: Shelf) -> None:
    imported = bring("a.csv", "案例名称,行业,产品,痛点\n换型,汽车,MES,换型慢\n点检,汽车,MES,换型慢\n", "case_study")
    assert {record.kind for record in shelf.held.values()} == {"industry", "product", "pain_point", "case_study"}
    industry = next(record for record in shelf.of("industry") if isinstance(record, Industry) and record.parent)
    assert shelf.held[industry.parent].external_id == "unfiled"
    assert [note.told(EN) for note in imported.notes] == [
        "Industries not known before were created (2): 未归类, 汽车.",
        "Pain points not known before were created (1): 换型慢.",
        "Products not known before were created (1): MES.",
    ]
    assert not bring("b.csv", "案例名称,行业\n三,电子\n", "case_study").rejected
    assert len([record for record in shelf.of("industry") if record.external_id == "unfiled"]) == 1


def test_many_created_records_are_told_of_in_short(bring: Bring) -> None:
    rows = "".join(f"案例{number},产品{number}\n" for number in range(30))
    (note,) = bring("a.csv", f"案例名称,产品\n{rows}", "case_study").notes
    assert str(note.values["names"]).endswith("产品19 …")


def test_a_code_beside_an_industry_s_name_makes_it_one_name_and_is_kept(bring: Bring, shelf: Shelf) -> None:
    content = "公司名称,行业代码,行业名称\n甲公司,63,电信、广播电视\n乙公司,,银行、保险\n丙公司\n"
    bring("a.csv", content, "customer")
    found = {record.name: record.code for record in shelf.of("industry") if isinstance(record, Industry)}
    assert found == {"未归类": "", "电信、广播电视": "63", "银行": "", "保险": ""}


def test_a_code_that_the_library_knows_is_that_industry_whatever_the_name(bring: Bring, shelf: Shelf) -> None:
    bring("i.csv", "代码,行业名称\n63,电信和广播\n", "industry")
    bring("a.csv", "公司名称,行业代码,行业名称\n甲公司,63,电信业\n", "customer")
    assert len(shelf.of("industry")) == 1


def test_names_joined_by_a_comma_are_one_if_the_library_knows_it_so(bring: Bring, shelf: Shelf) -> None:
    bring("i.csv", '行业名称,代码\n"汽车、电子",1\n', "industry")
    bring("a.csv", "客户名称,行业\n甲,汽车、电子\n乙,汽车、化工\n", "customer")
    assert [len(record.industries) for record in customers(shelf)] == [1, 2]


def test_other_names_mean_the_record_too(bring: Bring, shelf: Shelf) -> None:
    bring("product.jsonl", '{"name": "制造执行系统", "code": "M-1", "words": ["MES"]}')
    bring("a.csv", "案例名称,产品\n一,MES\n二,M-1\n三,制造执行系统\n", "case_study")
    assert len(shelf.of("product")) == 1


def test_records_of_the_same_import_are_found_in_any_order(bring: Bring, shelf: Shelf) -> None:
    price_line = '{"kind": "price", "title": "许可", "product": "p1", "list_price": "1"}'
    bring("all.jsonl", price_line + '\n{"kind": "product", "external_id": "p1", "name": "MES"}\n')
    (price,) = shelf.of("price")
    assert isinstance(price, Price)
    assert isinstance(shelf.held[price.product], Product)


def test_an_industry_may_have_its_parent_by_code(bring: Bring, shelf: Shelf) -> None:
    bring("a.csv", "代码,名称,上级代码\nC,制造业,\n36,汽车制造业,C\n", "industry")
    manufacturing, cars = (record for record in shelf.of("industry") if isinstance(record, Industry))
    assert (manufacturing.parent, cars.parent) == ("", manufacturing.id)


def test_a_contact_of_an_unknown_customer_is_rejected_with_a_reason(bring: Bring) -> None:
    imported = bring("a.csv", "姓名,客户,职务\n王伟,甲公司,厂长\n", "contact")
    assert why(imported) == [
        ("customer", "No record of the kind “Customer” is called “甲公司”. Import it first or correct the name.")
    ]


def test_a_record_without_what_it_must_have_is_rejected(bring: Bring) -> None:
    imported = bring("a.csv", "姓名,客户,职务\n王伟,,厂长\n", "contact")
    assert why(imported) == [("customer", "Customer is missing. Fill it in.")]
    assert why(bring("b.csv", "客户名称,城市\n,上海\n", "customer"))[0][0] == "name"


def test_an_update_must_not_empty_what_a_record_must_have(bring: Bring) -> None:
    bring("a.csv", "编号,客户名称\nc1,甲公司\n", "customer")
    assert why(bring("a.csv", "编号,客户名称\nc1,\n", "customer"))[0][0] == "name"


def test_who_refers_to_a_rejected_new_record_is_rejected_too(bring: Bring) -> None:
    lines = [
        '{"kind": "customer", "external_id": "c1", "name": "甲公司", "needs": [{"said_by": "k9"}]}',
        '{"kind": "contact", "external_id": "k1", "name": "王伟", "customer": "c1"}',
        '{"kind": "opportunity", "external_id": "o1", "title": "商机", "customer": "c1"}',
        '{"kind": "proposal", "title": "方案", "customer": "c2", "opportunity": "o1"}',
        '{"kind": "customer", "external_id": "c2", "name": "乙公司"}',
    ]
    imported = bring("all.jsonl", "\n".join(lines))
    assert [entry.record.external_id for entry in imported.added] == ["c2"]
    assert [rejection.field for rejection in imported.rejected] == ["needs", "customer", "customer", "opportunity"]
    assert "甲公司" in imported.rejected[1].why(EN)


def test_a_known_record_stays_a_target_even_if_its_row_is_rejected(bring: Bring) -> None:
    bring("c.csv", "编号,客户名称\nc1,甲公司\n", "customer")
    lines = [
        '{"kind": "customer", "external_id": "c1", "needs": [{"said_by": "nobody"}]}',
        '{"kind": "contact", "name": "王伟", "customer": "c1"}',
    ]
    imported = bring("all.jsonl", "\n".join(lines))
    assert (len(imported.added), len(imported.rejected)) == (1, 1)


def test_a_contact_is_looked_for_at_its_customer_first_and_elsewhere_if_its_name_is_rare(
    bring: Bring, shelf: Shelf
) -> None:
    bring("c.csv", "编号,客户名称\nc1,甲公司\nc2,乙公司\n", "customer")
    bring("k.csv", "编号,姓名,客户\nk1,王伟,c1\nk2,王伟,c2\nk3,李娜,c2\n", "contact")
    lines = [
        '{"external_id": "k4", "name": "张三", "customer": "c2", "reports_to": "王伟"}',
        '{"external_id": "k5", "name": "赵六", "customer": "c1", "reports_to": "李娜"}',
        '{"external_id": "k6", "name": "孙七", "customer": "c1", "reports_to": "k2"}',
        '{"external_id": "k7", "name": "周八", "customer": "c1", "reports_to": "没有"}',
    ]
    imported = bring("contact.jsonl", "\n".join(lines))
    bosses = [
        shelf.held[entry.record.reports_to].external_id for entry in imported.added if isinstance(entry.record, Contact)
    ]
    assert bosses == ["k2", "k3", "k2"]
    assert why(imported)[0][0] == "reports_to"


def test_columns_of_a_contact_beside_a_customer_make_contacts(bring: Bring, shelf: Shelf) -> None:
    imported = bring("a.csv", "公司名称,城市,联系人,职务,座机\n甲公司,上海,王伟,厂长,1\n乙公司,北京,,,\n", "customer")
    (contact,) = shelf.of("contact")
    assert isinstance(contact, Contact)
    assert (contact.position, contact.customer) == ("厂长", customers(shelf)[0].id)
    assert [note.values for note in imported.notes] == [{"columns": "座机"}]


def test_a_contact_whose_customer_is_rejected_is_rejected_too(bring: Bring, shelf: Shelf) -> None:
    imported = bring("a.csv", "公司名称,城市,联系人,职务\n,上海,王伟,厂长\n", "customer")
    assert [rejection.field for rejection in imported.rejected] == ["name", "customer"]
    assert not shelf.held


def test_a_paragraph_under_pain_points_is_the_problem(bring: Bring, shelf: Shelf) -> None:
    bring("a.csv", "案例名称,痛点\n一,换型慢；等料\n二,订单越来越小。换型越来越多。\n", "case_study")
    first, second = (record for record in shelf.of("case_study") if isinstance(record, CaseStudy))
    assert (len(first.pains), second.pains, second.problem) == (2, (), "订单越来越小。换型越来越多。")


@pytest.mark.parametrize("bad", ["2026-02-30", "明天"])
def test_a_row_with_a_wrong_value_is_rejected_and_the_rest_goes_in(bring: Bring, bad: str) -> None:
    imported = bring("a.csv", f"案例名称,日期\n一,{bad}\n二,2026-02-28\n", "case_study")
    (rejection,) = imported.rejected
    assert (rejection.place.file, rejection.place.row, rejection.field) == ("a.csv", 2, "date")
    assert len(imported.added) == 1


def test_what_is_to_be_saved_comes_with_those_first_that_others_need(bring: Bring) -> None:
    imported = bring("a.csv", "客户名称,行业,联系人\n甲,汽车,王伟\n", "customer")
    assert [record.kind for record in imported.to_save] == ["industry", "industry", "customer", "contact"]
