"""One reader per kind of field."""

from decimal import Decimal
from typing import cast

import pytest

from desktop.fields import FieldKind, LongText, Moment, Rows, Tags, Text, Whole, fields_of
from desktop.i18n import Language, Words
from desktop.importers import errors
from desktop.importers.raw import Raw
from desktop.importers.values import Keep, Loose, Reading, fits, has_value, pieces_of, reader_of
from desktop.money import Money
from desktop.records import CaseStudy, Contact, Customer, Opportunity, Price, Product, Record
from desktop.records.choices import DecisionRole, Lifecycle
from desktop.records.rows import Milestone, Result
from desktop.text import LONGEST_TEXT

ZH = Reading(Words(Language.ZH_CN))


def read(record_type: type[Record], field: str, raw: Raw, reading: Reading = ZH, unit: str = "") -> object:
    return reader_of(field, fields_of(record_type)[field], reading, unit)(raw)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("  某某  公司\n ", "某某 公司"),
        (None, ""),
        (12.0, "12"),
        (1.5, "1.5"),
        (True, "true"),
        (False, "false"),
        (["a", 1], "a; 1"),
        ("a\x00b\ud800", "a\ufffdb\ufffd"),
    ],
)
def test_a_name_is_one_clean_line(raw: Raw, text: str) -> None:
    assert read(Customer, "name", raw) == text


def test_a_price_is_never_negative() -> None:
    with pytest.raises(errors.AmountNegative) as error:
        read(Price, "list_price", "-12 元")
    assert error.value.values["field"] == "List price"
    assert read(Price, "list_price", "0") == Money(0)
    assert read(Opportunity, "amount", "-12 元") == Money(-1200)


def test_paragraphs_keep_their_line_ends() -> None:
    assert read(Customer, "profile", "一\r\n二\u2028三") == "一\n二\n三"
    assert read(Customer, "profile", ["一", "二"]) == "一\n二"


def test_a_text_must_not_be_an_object() -> None:
    with pytest.raises(errors.NotText):
        read(Customer, "name", {"a": 1})


@pytest.mark.parametrize(
    ("field", "raw"),
    [
        ("name", "x" * (LONGEST_TEXT + 1)),
        ("profile", "x\n" * LONGEST_TEXT),
        ("other_names", ["x" * (LONGEST_TEXT + 1)]),
    ],
)
def test_a_text_over_the_limit_is_refused(field: str, raw: Raw) -> None:
    with pytest.raises(errors.TextTooLong):
        read(Customer, field, raw)


@pytest.mark.parametrize(
    ("raw", "tags"),
    [
        ("a；b;c、d,e，f|g\nh", tuple("abcdefgh")),
        (["a, b", " c "], ("a, b", "c")),
        ('["a, b", "c"]', ("a, b", "c")),
        ("[a]", ("[a]",)),
        ("[1]", ("[1]",)),
        ("", ()),
        (None, ()),
    ],
)
def test_tags_are_split_unless_they_come_as_a_list(raw: Raw, tags: tuple[str, ...]) -> None:
    assert read(Customer, "other_names", raw) == tags


def test_sentences_are_split_at_line_ends_and_semicolons_only() -> None:
    assert read(Product, "scope_in", "甲、乙，丙\n丁；戊") == ("甲、乙，丙", "丁", "戊")


@pytest.mark.parametrize(
    "raw", ["decision_maker", "决策者", "決策者", "Decision maker", "decision-maker", "DECISION MAKER"]
)
def test_a_choice_is_read_by_value_and_by_label_in_three_languages(raw: str) -> None:
    assert read(Contact, "role", raw) is DecisionRole.DECISION_MAKER


@pytest.mark.parametrize(
    ("raw", "language"),
    [("zh", Language.ZH_CN), ("繁體", Language.ZH_TW), ("en-US", Language.EN), ("zh-TW", Language.ZH_TW)],
)
def test_languages_have_further_spellings(raw: str, language: Language) -> None:
    assert read(CaseStudy, "language", raw) is language


@pytest.mark.parametrize("raw", ["", "-", None])
def test_no_choice_is_none(raw: Raw) -> None:
    assert read(Contact, "role", raw) is None


def test_what_is_no_choice_is_refused_with_the_choices_in_the_reader_s_language() -> None:
    with pytest.raises(errors.NotAChoice) as error:
        read(Customer, "lifecycle", "热的")
    assert error.value.values == {"value": "热的", "options": "潜在客户、新客户、成熟客户、流失客户"}
    assert read(Customer, "lifecycle", "新客户") is Lifecycle.NEW


def test_several_choices_are_each_read_once() -> None:
    assert read(CaseStudy, "roles", "使用者、决策者；使用者") == (DecisionRole.USER, DecisionRole.DECISION_MAKER)
    assert read(CaseStudy, "roles", ["user", "-"]) == (DecisionRole.USER,)


def test_a_whole_number_beyond_its_limits_is_refused() -> None:
    assert read(Contact, "influence", "5") == 5
    with pytest.raises(errors.OutOfRange) as error:
        read(Contact, "influence", "6")
    assert error.value.values == {"field": "Influence", "least": "1", "most": "5"}


@pytest.mark.parametrize(
    ("raw", "unit", "share"), [("13", "%", "0.13"), ("13%", "%", "0.13"), (13.0, "％", "0.13"), ("0.13", "", "0.13")]
)
def test_a_share_takes_the_sign_of_its_heading(raw: Raw, unit: str, share: str) -> None:
    assert read(Price, "tax_rate", raw, unit=unit) == Decimal(share)


@pytest.mark.parametrize("raw", ["", None])
def test_no_share_is_none_whatever_its_heading(raw: Raw) -> None:
    assert read(Price, "tax_rate", raw, unit="%") is None


@pytest.mark.parametrize(
    ("raw", "error"), [("13", errors.NotAShare), ("-5%", errors.OutOfRange), (True, errors.NotAShare)]
)
def test_a_share_beyond_one_or_below_nothing_is_refused(raw: Raw, error: type[errors.ValueUnfit]) -> None:
    with pytest.raises(error):
        read(Price, "tax_rate", raw)


def test_money_without_a_currency_is_in_that_of_the_reader_s_language() -> None:
    taiwan = Reading(Words(Language.ZH_TW))
    assert read(Opportunity, "amount", "120", taiwan, "萬元") == Money(1_200_000, "TWD")
    assert read(Opportunity, "amount", "120") == Money(12_000)


@pytest.mark.parametrize(
    ("raw", "flag"),
    [
        ("是", True),
        ("Yes", True),
        (True, True),
        (1, True),
        ("不含税", False),
        ("FALSE", False),
        ("", Keep.AS_IT_IS),
        (None, Keep.AS_IT_IS),
    ],
)
def test_a_flag_is_read_and_an_empty_one_stays_as_it_was(raw: Raw, flag: object) -> None:
    assert read(Price, "tax_included", raw) is flag


def test_what_is_neither_yes_nor_no_is_refused() -> None:
    with pytest.raises(errors.NotYesOrNo):
        read(Price, "tax_included", "maybe")


@pytest.mark.parametrize(("raw", "name"), [("MES", "MES"), ("无", ""), ("（未标注）", ""), (None, "")])
def test_a_reference_is_a_name_for_now(raw: Raw, name: str) -> None:
    assert read(Price, "product", raw) == name


@pytest.mark.parametrize(
    ("raw", "names"),
    [
        ("a；b\nc|d", ("a", "b", "c", "d")),
        (["农、林", "-"], ("农、林",)),
        ('["农、林", "b"]', ("农、林", "b")),
        ("", ()),
        (None, ()),
    ],
)
def test_references_are_names_for_now(raw: Raw, names: tuple[str, ...]) -> None:
    assert read(Customer, "industries", raw) == names


def test_names_joined_by_commas_stay_together_until_the_library_is_asked() -> None:
    found = cast("tuple[str, ...]", read(Customer, "industries", " 汽车、电子 "))
    assert found == ("汽车、电子",)
    assert isinstance(found[0], Loose)
    assert pieces_of(found[0]) == ["汽车", "电子"]
    assert pieces_of("农、林、牧、渔业") == ["农、林、牧、渔业"]


RESULTS = '[{"measure": "换型时间", "after": "20 分钟", "as_of": "2026/1/2"}]'


@pytest.mark.parametrize(
    "raw",
    [
        RESULTS,
        [{"Measure": "换型时间", "after": "20 分钟", "as_of": "2026-01-02"}],
        {"measure": "换型时间", "after": "20 分钟", "as_of": 46024},
    ],
)
def test_rows_come_as_a_list_of_objects_or_as_its_json(raw: Raw) -> None:
    (result,) = cast("tuple[Result]", read(CaseStudy, "results", raw))
    assert (result.measure, result.after, str(result.as_of)) == ("换型时间", "20 分钟", "2026-01-02")


@pytest.mark.parametrize("raw", ["", None, [], "[]"])
def test_no_rows_are_none(raw: Raw) -> None:
    assert read(CaseStudy, "results", raw) == ()


@pytest.mark.parametrize(
    ("raw", "error"),
    [
        ("better", errors.NotRows),
        ("[" * 100_000, errors.NotRows),
        (5, errors.NotRows),
        (["x"], errors.NotRows),
        ([{"measure": "x"}], errors.ValueMissing),
        ([{"measure": "x", "after": "y", "who": "z"}], errors.NoSuchPart),
    ],
)
def test_what_are_no_rows_is_refused(raw: Raw, error: type[errors.ValueUnfit]) -> None:
    with pytest.raises(error):
        read(CaseStudy, "results", raw)


def test_an_empty_flag_in_a_row_stays_at_its_default() -> None:
    (way,) = cast("tuple[object]", read(Product, "alternatives", [{"name": "等一等", "recommended": ""}]))
    assert getattr(way, "recommended", None) is False


def test_zero_is_a_value_for_a_required_field() -> None:
    (milestone,) = cast(
        "tuple[Milestone]",
        reader_of("milestones", Rows(label="Milestones", of=Milestone), ZH)([{"name": "签约", "share": 0}]),
    )
    assert milestone.share == 0


def test_a_moment_has_a_reader_too() -> None:
    assert str(reader_of("at", Moment("At"), ZH)("2026-11-22T08:30:00Z")) == "2026-11-22 08:30:00+00:00"


@pytest.mark.parametrize(
    ("value", "has"), [("", False), (None, False), ((), False), (0, True), (False, True), ("x", True)]
)
def test_zero_and_no_are_values(value: object, has: bool) -> None:
    assert has_value(value) is has


@pytest.mark.parametrize(
    ("field", "raw", "does"),
    [
        ("results", "faster", False),
        ("results", "[]", True),
        ("results", None, True),
        ("pains", "换型慢；等料", True),
        ("pains", "订单越来越小。", False),
        ("pains", "x" * 81, False),
        ("pains", ["x" * 99], True),
        ("outcome", "faster", True),
    ],
)
def test_a_value_tells_which_of_two_fields_it_fits(field: str, raw: Raw, does: bool) -> None:
    assert fits(fields_of(CaseStudy)[field], raw) is does


@pytest.mark.parametrize("kind", [Text("A"), LongText("A"), Tags("A"), Whole("A")])
def test_every_kind_reads_nothing_as_nothing(kind: FieldKind) -> None:
    assert not has_value(reader_of("a", kind, ZH)(None))
