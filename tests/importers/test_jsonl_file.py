"""JSON Lines and JSON."""

import pytest

from desktop.importers.errors import FileUnreadable, KindUnclear
from desktop.records import Customer
from tests.importers.conftest import Bring

ONE = '{"external_id": "c-1", "name": "甲公司", "city": "上海"}'


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("customer.jsonl", f"{ONE}\n\n"),
        ("customer.jsonl", f"\ufeff{ONE}"),
        ("customer.ndjson", ONE),
        ("customer.json", ONE),
        ("customer.json", f"[{ONE}]"),
        ("customer.jsonl", f"[{ONE}]"),
        ("customer.json", f'{ONE}\n{{"name": "乙公司"}}\n'),
    ],
)
def test_objects_come_in_lines_or_in_a_list(bring: Bring, name: str, content: str) -> None:
    first = bring(name, content).added[0]
    assert isinstance(first.record, Customer)
    assert (first.record.external_id, first.record.city, first.place.row) == ("c-1", "上海", 1)


@pytest.mark.parametrize("line", ["[1]", "7", "null", "{broken", "[" * 100_000])
def test_a_line_that_is_no_object_is_rejected_and_the_rest_goes_in(bring: Bring, line: str) -> None:
    imported = bring("customer.jsonl", f"{ONE}\n{line}\n")
    assert len(imported.added) == 1
    (rejection,) = imported.rejected
    assert (rejection.place.row, rejection.field, rejection.message) == (2, "", "This line is not a JSON object.")


@pytest.mark.parametrize("content", ["{", '{\n"name":\n}', "not json\nat all", "[" * 100_000])
def test_json_that_is_none_is_refused(bring: Bring, content: str) -> None:
    with pytest.raises(FileUnreadable):
        bring("customer.json", content)


def test_line_separators_inside_a_text_are_no_line_ends(bring: Bring) -> None:
    (entry,) = bring("customer.jsonl", '{"name": "甲公司", "profile": "一\u2028二"}').added
    assert isinstance(entry.record, Customer)
    assert entry.record.profile == "一\n二"


def test_a_row_may_say_its_kind_itself(bring: Bring) -> None:
    content = '{"kind": "product", "name": "MES"}\n{"kind": "customer", "name": "甲公司"}\n'
    imported = bring("all.jsonl", content)
    assert [entry.record.kind for entry in imported.added] == ["product", "customer"]
    assert imported.notes == ()


def test_keys_that_tell_no_kind_ask_for_it(bring: Bring) -> None:
    with pytest.raises(KindUnclear):
        bring("things.jsonl", '{"a": 1}')


def test_a_null_where_two_fields_are_possible_leaves_both_as_they_are(bring: Bring) -> None:
    bring("case_study.jsonl", '{"external_id": "c", "title": "t", "results": [{"measure": "m", "after": "1"}]}')
    imported = bring("case_study.jsonl", '{"external_id": "c", "title": "t", "results": null}')
    assert len(imported.unchanged) == 1


def test_an_object_with_a_wrong_value_is_rejected_and_the_rest_goes_in(bring: Bring) -> None:
    imported = bring("customer.jsonl", f'{{"name": "乙公司", "size": "many"}}\n{ONE}\n')
    (rejection,) = imported.rejected
    assert (rejection.place.row, rejection.field) == (1, "size")
    assert len(imported.added) == 1


def test_an_empty_flag_leaves_the_flag_as_it_is(bring: Bring) -> None:
    (entry,) = bring("customer.jsonl", '{"name": "甲公司", "sample": null}').added
    assert entry.record.sample is False
