"""The sample libraries in form: every key, choice, reference and text in them holds, in every language there is."""

import csv
import datetime as dt
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from desktop.fields import (
    Amount,
    Choice,
    Choices,
    Date,
    FieldKind,
    Flag,
    Fraction,
    Lines,
    LongText,
    Rows,
    Tags,
    Text,
    Whole,
    fields_of,
)
from desktop.money import CURRENCIES
from desktop.text import clean_line, clean_text
from tests.resources.samples import KINDS, Json, Library, Value, languages, library, references_of, texts_of

COUNTS = {
    "brand": 1,
    "case_study": 24,
    "checklist_template": 9,
    "customer": 8,
    "industry": 12,
    "material": 30,
    "opportunity": 8,
    "pain_point": 24,
    "product": 6,
}
PLACEHOLDER = re.compile(r"\{\{|XX|TBD|lorem|待定|待補|待补", re.IGNORECASE)
YEAR = re.compile(r"(?<![\d.,-])(?:19|20)\d\d(?![\d,.%])")


def test_there_is_a_library_in_simplified_chinese() -> None:
    assert "zh-CN" in languages()


def test_it_holds_as_many_records_as_promised(samples: Library) -> None:
    assert {kind: len(samples.of(kind)) for kind in COUNTS} == COUNTS


def test_every_record_has_an_id_of_its_own(samples: Library) -> None:
    for kind in KINDS:
        keys = [record.key for record in samples.of(kind)]
        assert all(keys), kind
        assert len(keys) == len(set(keys)), kind


def test_every_key_is_a_field_and_every_value_is_of_its_kind(samples: Library) -> None:
    wrong = [objection for value in samples.every() for objection in _misfits(value)]
    assert wrong == []


def _misfits(value: Value) -> Iterator[str]:
    declared = fields_of(value.owner)
    yield from (f"{value.path}.{name} is no field" for name in value.values if name not in declared)
    for name, kind in declared.items():
        if name not in value.values:
            if kind.required:
                yield f"{value.path}.{name} is missing"
        elif not _fits(kind, value.values[name]):
            yield f"{value.path}.{name} can't be {value.values[name]!r}"


def _fits(kind: FieldKind, value: Json) -> bool:
    match kind:
        case Whole():
            return isinstance(value, int) and not isinstance(value, bool) and kind.least <= value <= kind.most
        case Fraction():
            return isinstance(value, str) and kind.least <= Decimal(value) <= kind.most
        case Amount():
            return isinstance(value, dict) and set(value) == {"amount", "currency"} and value["currency"] in CURRENCIES
        case Flag():
            return isinstance(value, bool)
        case Rows():
            return isinstance(value, list) and bool(value) and all(isinstance(row, dict) for row in value)
        case _:
            items = value if isinstance(value, list) else [value]
            return bool(items) and all(isinstance(item, str) and _is_written(kind, item) for item in items)


def _is_written(kind: FieldKind, text: str) -> bool:
    if isinstance(kind, Choice | Choices):
        return text in [option.value for option in kind.of]
    if isinstance(kind, Date):
        return _is_date(text)
    return text == (clean_line(text) if isinstance(kind, Text) else clean_text(text)) != ""


def _is_date(text: str) -> bool:
    try:
        return dt.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def test_every_reference_names_a_record_of_its_kind(samples: Library) -> None:
    known = {kind: set(samples.by_key(kind)) for kind in KINDS}
    lost = [
        f"{place}: {key}"
        for value in samples.every()
        for place, kind, key in references_of(value)
        if key not in known[kind]
    ]
    assert lost == []


def test_every_record_says_which_language_it_is_in(samples: Library) -> None:
    for record in (*samples.of("case_study"), *samples.of("material")):
        assert record.text("language") == samples.language, record.path


def test_no_text_holds_a_placeholder(samples: Library) -> None:
    assert [place for value in samples.every() for place, text in texts_of(value) if PLACEHOLDER.search(text)] == []


def test_no_prose_holds_a_year_because_the_loader_shifts_dates(samples: Library) -> None:
    dated = [
        f"{place}: {text}"
        for value in samples.every()
        for place, text in texts_of(value)
        if _is_prose(value, place) and YEAR.search(text)
    ]
    assert dated == []


def _is_prose(value: Value, place: str) -> bool:
    name = place.rsplit(".", 1)[1]
    return type(fields_of(value.owner)[name]) is not Text or name in {"title", "measure", "what", "question", "after"}


def test_no_text_boasts(samples: Library) -> None:
    (brand,) = samples.of("brand")
    words = brand.texts("superlatives")
    assert words
    boasts = [
        f"{place}: {word}"
        for value in samples.every()
        for place, text in texts_of(value)
        for word in words
        if not place.endswith(".superlatives") and _has_word(text, word)
    ]
    assert boasts == []


def _has_word(text: str, word: str) -> bool:
    if not word.isascii() or not word[0].isalpha():
        return word in text
    return re.search(rf"\b{re.escape(word)}\b", text, re.IGNORECASE) is not None


def test_no_text_about_one_customer_names_another(samples: Library) -> None:
    names = {
        record.key: [record.text("name"), record.text("short_name"), *record.texts("other_names")]
        for record in samples.of("customer")
    }
    told: list[str] = []
    for kind in KINDS:
        for record in samples.of(kind):
            own = record.key if kind == "customer" else record.text("customer") if "customer" in record.values else ""
            others = [name for key, known in names.items() if key != own for name in known]
            texts = [text for value in record.every() for _, text in texts_of(value)]
            told += [f"{record.path}: {name}" for name in others for text in texts if name in text]
    assert told == []


def test_industry_codes_follow_the_tree_and_the_national_standard(samples: Library, public_data: Path) -> None:
    with (public_data / "taxonomy" / "gbt4754-2017.csv").open(encoding="utf-8-sig", newline="") as stream:
        standard = {row["代码"]: row["名称"] for row in csv.DictReader(stream)}
    industries = samples.by_key("industry")
    for one in industries.values():
        code = one.text("code")
        assert code in standard, one.path
        assert samples.language != "zh-CN" or standard[code] == one.text("name"), one.path
        if one.text("parent"):
            assert code.startswith(industries[one.text("parent")].text("code")), one.path


def test_all_languages_hold_the_same_records(samples: Library) -> None:
    other = library("zh-CN")
    for kind in KINDS:
        assert [one.key for one in samples.of(kind)] == [one.key for one in other.of(kind)], kind


def test_all_languages_say_the_same_but_for_words_and_money(samples: Library) -> None:
    other = library("zh-CN")
    for kind in KINDS:
        pairs = zip(samples.of(kind), other.of(kind), strict=True)
        assert [one.path for one, same in pairs if _shape(one) != _shape(same)] == [], kind


def _shape(value: Value) -> list[object]:
    """What doesn't depend on the language: references, choices, dates, numbers, how many rows and sentences."""
    found: list[object] = []
    for name, kind, filled in value.filled():
        shape = _shape_of(name, kind, filled)
        found.append((name, [_shape(row) for row in value.rows(name)] if isinstance(kind, Rows) else shape))
    return found


def _shape_of(name: str, kind: FieldKind, filled: Json) -> object:
    if isinstance(kind, Text | LongText | Tags | Amount) or name in {"language", "tax_rate"}:
        return bool(filled)
    return len(filled) if isinstance(kind, Lines) and isinstance(filled, list) else filled
