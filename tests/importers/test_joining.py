"""Rows that are taken for one record, and what is said of it."""

from desktop.i18n import Language, Words
from desktop.importers.imported import Imported
from tests.importers.conftest import Bring

EN = Words(Language.EN)


def told(imported: Imported) -> list[str]:
    return [note.told(EN) for note in imported.notes]


def test_rows_with_the_same_external_id_are_told_of(bring: Bring) -> None:
    table = "编号,客户名称,城市\nc1,甲公司,上海\nc2,乙公司,北京\nc1,甲公司（新）,\n"
    imported = bring("a.csv", table, "customer")
    assert [entry.record.name_of_record for entry in imported.added] == ["甲公司（新）", "乙公司"]
    (note,) = told(imported)
    assert note.startswith("Rows with the same external id were joined")
    assert note.endswith("the last one counts: c1 (2, 4).")


def test_rows_of_one_name_are_told_of_where_they_differ(bring: Bring) -> None:
    assert told(bring("a.csv", "客户名称,城市,地址\n甲公司,上海,\n甲公司,上海,某路\n", "customer")) == []
    (note,) = told(bring("b.csv", "标题,摘要\n甲,一\n甲,二\n", "case_study"))
    assert note.startswith("Rows with the same name")
    assert note.endswith("甲 (2, 3).")


def test_a_customer_once_per_contact_is_nothing_to_tell(bring: Bring) -> None:
    table = "编号,客户名称,姓名\nc1,甲公司,王伟\nc1,甲公司,李强\n"
    assert told(bring("a.csv", table, "customer")) == []


def test_many_joined_rows_are_cut_short(bring: Bring) -> None:
    rows = "".join(f"c{number},甲{number}\nc{number},乙{number}\n" for number in range(20))
    (note,) = told(bring("a.csv", f"编号,客户名称\n{rows}", "customer"))
    assert note.endswith(" ….")
