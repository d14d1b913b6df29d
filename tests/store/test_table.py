"""Records as rows: the tables fit the declared fields, and nothing is lost on the way."""

import datetime as dt
from decimal import Decimal
from typing import Annotated

import pytest
from attrs import evolve, frozen
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.fields import Moment, Text, problems
from desktop.money import Money
from desktop.records import RECORD_TYPES, CaseStudy, Customer, Price, Record
from desktop.records.rows import CustomerPain, Result
from desktop.store.screen import screen_of
from desktop.store.store import Store
from desktop.store.table import BASE, table_of
from tests.store.any_record import records

DAY = dt.date(2026, 11, 22)
MOMENT = dt.datetime(2026, 11, 22, 8, 30, tzinfo=dt.UTC)


@pytest.mark.parametrize("record_type", RECORD_TYPES)
def test_the_migrated_table_has_the_columns_that_the_fields_need(store: Store, record_type: type[Record]) -> None:
    rows = store.database.conn.execute(f'PRAGMA table_info("{record_type.kind}")').fetchall()
    assert {row[1] for row in rows} - {"key"} == set(table_of(record_type).names) - set(BASE), (
        f"the fields of {record_type.kind} and its table differ: add a migration"
    )


@pytest.mark.no_cover  # what it runs is measured in tests of examples; coverage does not hang on chance
@given(records())
@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
def test_a_record_comes_back_from_its_row_as_it_was(record: Record) -> None:
    table = table_of(type(record))
    assert table.record(record.id, table.row(record)) == record


def test_values_stand_in_columns_as_what_they_are() -> None:
    price = Price(title="许可", list_price=Money(120_000_00, "CNY"), tax_rate=Decimal("0.130"), valid_from=DAY)
    table = table_of(Price)
    row = dict(zip(table.names, table.row(price), strict=True))
    kept = ("title", "list_price_minor", "list_price_currency", "floor_minor", "tax_rate", "valid_from", "tax_included")
    assert [row[name] for name in kept] == ["许可", 12_000_000, "CNY", None, "0.130", "2026-11-22", 1]


def test_rows_stand_in_a_column_without_what_is_empty() -> None:
    table = table_of(Customer)
    customer = Customer(name="A", pains=(CustomerPain(cause="旧系统", cost=Money(5)),))
    row = dict(zip(table.names, table.row(customer), strict=True))
    assert row["pains"] == '[{"cause":"旧系统","cost":{"minor":5,"currency":"CNY"}}]'


def test_money_in_rows_comes_back() -> None:
    table = table_of(Customer)
    customer = Customer(name="A", pains=(CustomerPain(cost=Money(5, "USD")), CustomerPain(cause="x")))
    assert table.record("", table.row(customer)) == customer


def test_times_come_back_in_utc() -> None:
    table = table_of(Customer)
    customer = Customer(name="A", created_at=MOMENT, updated_at=MOMENT, deleted_at=MOMENT, sample=True)
    assert table.record("", table.row(customer)) == customer


@frozen(kw_only=True)
class Note(Record):
    """A record type with kinds of value that no other has."""

    kind = "note"
    label = "Note"
    plural = "Notes"

    title: Annotated[str, Text("Title")] = ""
    at: Annotated[dt.datetime | None, Moment("At")] = None


def test_a_moment_comes_back_from_its_row() -> None:
    table = table_of(Note)
    note = Note(title="A", at=MOMENT)
    assert table.record("", table.row(note)) == note


@frozen
class Bare:
    """A row without a field."""


@frozen
class Single:
    """A row with one field to look at."""

    name: Annotated[str, Text("Name", required=True)] = ""


@pytest.mark.parametrize(
    "owner",
    [
        CaseStudy(),
        CaseStudy(title="A", body="x" * 200_001),
        CaseStudy(title="A", size=-1),
        CaseStudy(title="A", date=dt.date(1066, 10, 14)),
        CaseStudy(title="A", date=dt.date(2200, 1, 2)),
        CaseStudy(title="A", results=(Result(measure="m"),)),
        Price(title="A", tax_rate=Decimal(2)),
        Single(),
    ],
)
def test_the_quick_look_lets_no_problem_through(owner: Record | Single) -> None:
    assert problems(owner)
    assert screen_of(type(owner))(owner)


@pytest.mark.parametrize("owner", [CaseStudy(title="A", size=3, date=DAY), Single("A"), Bare()])
def test_the_quick_look_lets_good_records_pass(owner: Record | Single | Bare) -> None:
    assert not screen_of(type(owner))(owner)


@pytest.mark.no_cover
@given(records(), st.sampled_from(["", "x" * 200_001]), st.sampled_from([None, -1, 10**20]))
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_what_the_quick_look_lets_pass_has_no_problems(record: Record, text: str, number: int | None) -> None:
    spoilt = evolve(record, **{record.title_field: text})
    for looked_at in (record, spoilt, CaseStudy(title="A", size=number)):
        assert screen_of(type(looked_at))(looked_at) or not problems(looked_at)
