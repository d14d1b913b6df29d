"""Kinds of value: declared once, validated from the declaration."""

import datetime as dt

import pytest

from desktop.fields import File, Problem, RecordId, Text, fields_of, problems, values_of
from desktop.money import Money
from desktop.records import RECORD_TYPES, CaseStudy, Price, Product
from desktop.records.record import Record
from desktop.records.rows import Phase, Result
from desktop.text import LONGEST_TEXT


@pytest.mark.parametrize("record_type", RECORD_TYPES)
def test_every_record_type_declares_its_title_field_as_a_searched_required_text(record_type: type[Record]) -> None:
    kind = fields_of(record_type)[record_type.title_field]
    assert isinstance(kind, Text)
    assert (kind.required, kind.search) == (True, "title")


def test_a_record_is_called_by_its_title_field() -> None:
    assert Product(name="排产").name_of_record == "排产"


def test_fields_are_read_from_the_declaration_in_order() -> None:
    assert list(fields_of(File)) == ["name", "sha256", "size", "media_type"]
    assert [name for name, _, _ in values_of(File(name="a"))] == ["name", "sha256", "size", "media_type"]


def of_first(record: Record) -> Problem:
    """The first problem."""
    return problems(record)[0]


def test_a_missing_title_is_a_problem_with_a_plain_sentence() -> None:
    problem = of_first(CaseStudy())
    assert problem.field == "title"
    assert problem.message.format(**problem.values) == "Title is missing. Fill it in."


def test_a_text_beyond_the_limit_is_a_problem() -> None:
    assert of_first(CaseStudy(title="t", body="中" * (LONGEST_TEXT + 1))).field == "body"


def test_a_number_out_of_range_is_a_problem() -> None:
    assert of_first(CaseStudy(title="t", size=-1)).values["least"] == "0"


def test_a_negative_price_is_a_problem() -> None:
    price = Price(title="p", product=RecordId("x"), list_price=Money(-1))
    assert of_first(price).field == "list_price"


def test_a_date_of_another_age_is_a_problem() -> None:
    assert of_first(CaseStudy(title="t", date=dt.date(1066, 10, 14))).field == "date"


def test_a_row_is_checked_too_and_named_by_its_place() -> None:
    assert (
        of_first(CaseStudy(title="t", results=(Result(measure="m", after="1"), Result(after="2")))).field
        == "results.1.measure"
    )
    assert of_first(Product(name="p", phases=(Phase(name="n", weeks=0),))).field == "phases.0.weeks"


def test_a_whole_record_has_no_problems() -> None:
    assert not problems(CaseStudy(title="t", date=dt.date(2026, 1, 1), size=3))


def test_a_price_without_a_list_price_is_a_problem() -> None:
    missing = [problem.field for problem in problems(Price(title="t"))]
    assert missing == ["product", "list_price"]
