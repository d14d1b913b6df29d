"""Tables as text."""

import pytest

from desktop.importers.errors import FileUnreadable, KindUnclear, NoHeadings, QuoteUnclosed
from desktop.records import Customer
from tests.importers.conftest import Bring

ROWS = '客户名称{0}城市{0}简介\n甲公司{0}上海{0}"一行\n又一行"\n乙公司{0}北京{0}\n'


@pytest.mark.parametrize("separator", [",", ";", "\t", "|", "，", "；"])
def test_the_separator_is_found_out(bring: Bring, separator: str) -> None:
    imported = bring("list.csv", ROWS.format(separator), "customer")
    names = [entry.record.name_of_record for entry in imported.added]
    assert names == ["甲公司", "乙公司"]


def test_quoted_line_ends_are_kept_and_rows_are_counted_as_a_spreadsheet_does(bring: Bring) -> None:
    first, second = bring("list.csv", ROWS.format(","), "customer").added
    assert isinstance(first.record, Customer)
    assert first.record.profile == "一行\n又一行"
    assert (first.place.row, second.place.row) == (2, 3)


def test_the_separator_may_be_named_in_the_first_line(bring: Bring) -> None:
    assert len(bring("list.csv", "sep=;\r\n客户名称;城市\r\n甲,乙;上海\r\n", "customer").added) == 1


def test_apostrophes_that_exports_put_before_formulas_are_taken_off(bring: Bring) -> None:
    (entry,) = bring("list.csv", "客户名称,别名\n'=1+1,'tis\n", "customer").added
    assert isinstance(entry.record, Customer)
    assert (entry.record.name, entry.record.other_names) == ("=1+1", ("'tis",))


def test_title_rows_and_blank_rows_are_passed_over(bring: Bring) -> None:
    content = "客户清单,,\n,,\n客户名称,城市,\n,,\n甲公司,上海,\n"
    (entry,) = bring("list.csv", content, "customer").added
    assert entry.place.row == 5


def test_short_rows_lack_their_last_values(bring: Bring) -> None:
    (entry,) = bring("list.csv", "客户名称,城市,省份\n甲公司\n", "customer").added
    assert entry.record.name_of_record == "甲公司"


def test_columns_that_no_field_takes_are_reported_once(bring: Bring) -> None:
    (note,) = bring("list.csv", "客户名称,城市,信用等级\n甲公司,上海,A\n乙公司,北京,B\n", "customer").notes
    assert note.values == {"columns": "信用等级"}


def test_many_columns_that_no_field_takes_are_cut_short(bring: Bring) -> None:
    more = ",".join(f"列{number}" for number in range(30))
    (note,) = bring("list.csv", f"客户名称,{more}\n甲公司\n", "customer").notes
    assert str(note.values["columns"]).endswith("列19 …")


def test_a_table_that_names_no_record_is_refused_with_an_example(bring: Bring) -> None:
    with pytest.raises(NoHeadings) as error:
        bring("list.csv", "a,b\n1,2\n", "customer")
    assert error.value.values["example"] == "名称、简称、其他名称"


def test_a_table_of_which_the_kind_can_t_be_told_asks_for_it(bring: Bring) -> None:
    with pytest.raises(KindUnclear):
        bring("list.csv", "a,b\n1,2\n")


def test_the_kind_is_told_by_the_headings(bring: Bring) -> None:
    assert bring("list.csv", ROWS.format(",")).added[0].record.kind == "customer"


@pytest.mark.parametrize("name", ["客户.csv", "customer.csv", "Customers.csv", "客戶.csv"])
def test_the_kind_is_told_by_the_file_s_name(bring: Bring, name: str) -> None:
    assert bring(name, "名称\n甲公司\n").added[0].record.kind == "customer"


def test_a_cell_over_the_limit_of_the_reader_is_refused(bring: Bring) -> None:
    with pytest.raises(FileUnreadable):
        bring("list.csv", f'客户名称,城市\n"{"x" * 400_001}",上海\n', "customer")


@pytest.mark.parametrize(
    "table",
    [
        '客户名称,城市\n甲,"上海\n乙,北京\n丙,苏州\n',
        '客户名称,城市\n甲,"上海\n乙,"北京",x\n丙,苏州\n',
    ],
)
def test_a_quotation_mark_that_is_never_closed_costs_its_own_row_only(bring: Bring, table: str) -> None:
    imported = bring("list.csv", table, "customer")
    assert [entry.record.name_of_record for entry in imported.added] == ["乙", "丙"]
    (rejection,) = imported.rejected
    assert (rejection.place.row, rejection.field, rejection.message) == (2, "", QuoteUnclosed.message)


def test_a_stray_quote_in_the_headings_swallows_nothing(bring: Bring) -> None:
    rows = "".join(f"甲{number},上海\n" for number in range(60_000))
    assert len(bring("list.csv", f'"客户名称,城市\n{rows}', "customer").added) == 60_000


def test_a_text_full_of_stray_quotes_is_no_table(bring: Bring) -> None:
    with pytest.raises(FileUnreadable):
        bring("list.csv", "客户名称,城市\n" + '甲,"上海\n' * 1001, "customer")


def test_a_text_file_may_be_a_table(bring: Bring) -> None:
    assert bring("list.txt", "客户名称\t城市\n甲公司\t上海\n").added[0].record.name_of_record == "甲公司"


def test_a_row_that_reads_like_headings_is_a_row_if_it_names_fewer(bring: Bring) -> None:
    (entry,) = bring("list.csv", "客户名称,城市,省份\n客户,上海,\n").added
    assert (entry.record.name_of_record, entry.place.row) == ("客户", 2)


def test_of_two_rows_that_name_as_many_fields_the_first_is_the_heading(bring: Bring) -> None:
    names = [
        entry.record.name_of_record
        for entry in bring("list.csv", "客户名称,城市\n客户,地区\n甲公司,上海\n", "customer").added
    ]
    assert names == ["客户", "甲公司"]


@pytest.mark.parametrize(
    ("table", "kind", "called"),
    [
        ("标题,简介\n智能网关,连设备\n", "product", "智能网关"),
        ("name,body\n换型减半,正文\n", "case_study", "换型减半"),
        ("title,name,size\nMr,Acme Ltd,100\n", "customer", "Acme Ltd"),
        ("name,title\nNorthwind,Faster\n", "case_study", "Faster"),
        ("标题,名称\n主推,智能网关\n", "product", "智能网关"),
    ],
)
def test_a_title_or_name_is_what_a_record_is_called_where_no_other_column_says_it(
    bring: Bring, table: str, kind: str, called: str
) -> None:
    assert [entry.record.name_of_record for entry in bring("list.csv", table, kind).added] == [called]


def test_a_case_of_another_customer_is_another_case(bring: Bring) -> None:
    bring("one.csv", "标题,客户,授权\n上线案例,甲公司,可具名\n", "case_study")
    second = bring("two.csv", "标题,客户\n上线案例,乙公司\n", "case_study")
    assert (len(second.added), len(second.updated)) == (1, 0)
    again = bring("three.csv", "标题,客户,摘要\n上线案例,甲公司,新\n", "case_study")
    assert (len(again.added), len(again.updated)) == (0, 1)
