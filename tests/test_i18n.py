"""Words, numbers, money and dates as readers of each language write them."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from desktop import paths
from desktop.i18n import Language, Words, catalogue
from desktop.money import Money

CN, TW, EN = (Words(language) for language in Language)


@pytest.mark.parametrize(("words", "said"), [(CN, "方案建议书"), (TW, "方案建議書"), (EN, "Proposal")])
def test_a_message_is_said_in_the_readers_language(words: Words, said: str) -> None:
    assert words("Proposal") == said


def test_places_are_filled_and_braces_in_values_are_not_places() -> None:
    assert EN("Similar size: {count} people", count=3) == "Similar size: 3 people"
    assert EN("Same region: {name}", name="{x}") == "Same region: {x}"


def test_a_message_without_a_translation_is_said_in_english() -> None:
    assert CN("no such message") == "no such message"


@pytest.mark.parametrize(
    ("words", "said", "short"),
    [
        (CN, "2026年11月2日", "2026-11-02"),
        (TW, "2026年11月2日", "2026-11-02"),
        (EN, "2 November 2026", "2 Nov 2026"),
    ],
)
def test_a_date_is_written_out(words: Words, said: str, short: str) -> None:
    assert words.date(dt.date(2026, 11, 2)) == said
    assert words.short_date(dt.date(2026, 11, 2)) == short


@pytest.mark.parametrize(
    ("words", "count", "unit", "said"),
    [
        (EN, 1, "licence", "1 licence"),
        (EN, 4, "plant room", "4 plant rooms"),
        (EN, 2, "line·year", "2 line·years"),
        (EN, 3, "", "3"),
        (EN, 3, "kg²", "3 kg²"),
        (EN, 2, "premises", "2 premises"),
        (EN, 4, "box", "4 boxes"),
        (EN, 4, "battery", "4 batteries"),
        (EN, 4, "key", "4 keys"),
        (EN, 4, "kg", "4 kg"),
        (EN, 4, "kWh", "4 kWh"),
        (EN, 4, "m", "4 m"),
        (EN, 4, "licence per year", "4 licences per year"),
        (EN, 4, "set/year", "4 sets/year"),
        (EN, 4, "套", "4 套"),
        (CN, 4, "套", "4 套"),
    ],
)
def test_a_quantity_is_said_with_its_unit(words: Words, count: int, unit: str, said: str) -> None:
    assert words.quantity(count, unit) == said


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        (Money.of(1200000), "¥1,200,000"),
        (Money.of("0.50"), "¥0.50"),
        (Money.of("-3"), "-¥3"),
        (Money.of(500, "JPY"), "JP¥500"),
        (Money.of(900, "TWD"), "NT$900"),
    ],
)
def test_money_has_its_sign_and_cents_only_where_there_are_any(amount: Money, said: str) -> None:
    assert CN.money(amount) == said


@pytest.mark.parametrize(
    ("words", "fraction", "said"),
    [
        (CN, "0.10", "9折"),
        (CN, "0.15", "8.5折"),
        (TW, "0.5", "5折"),
        (TW, "0.05", "95折"),
        (TW, "0.95", "0.5折"),
        (EN, "0.15", "15% off"),
        (CN, "0", "—"),
    ],
)
def test_a_discount_is_said_as_people_say_it(words: Words, fraction: str, said: str) -> None:
    assert words.discount(Decimal(fraction)) == said


@pytest.mark.parametrize(
    ("words", "amount", "said"),
    [
        (CN, Money.of(1200000), "人民币壹佰贰拾万元整"),
        (CN, Money.of("10203.05"), "人民币壹万零贰佰零叁元零伍分"),
        (CN, Money.of("0.50"), "人民币伍角"),
        (CN, Money.of(100000001), "人民币壹亿零壹元整"),
        (TW, Money.of(361000, "TWD"), "新臺幣參拾陸萬壹仟元整"),
        (EN, Money.of(5), ""),
    ],
)
def test_an_amount_in_words_is_written_as_contracts_want_it(words: Words, amount: Money, said: str) -> None:
    assert words.amount_in_words(amount) == said


def test_a_taiwan_amount_has_its_full_sign_in_taiwan_too() -> None:
    assert TW.money(Money.of(900, "TWD")) == "NT$900"


def test_numbers_and_shares_have_separators_and_their_own_decimals() -> None:
    assert CN.number(Decimal("1234567.5")) == "1,234,567.5"
    assert EN.percent(Decimal("0.135")) == "13.5%"


@pytest.mark.parametrize(
    ("count", "said"), [(0, "1 KB"), (6000, "6 KB"), (1 << 20, "1.0 MB"), (1_300_000, "1.2 MB"), (5 << 29, "2.5 GB")]
)
def test_a_size_is_said_in_the_unit_that_makes_it_short(count: int, said: str) -> None:
    assert CN.size(count) == said


def test_lists_sentences_and_labels_follow_the_language() -> None:
    assert CN.listed(["甲", "乙"]) == "甲、乙"
    assert EN.listed(["a", "b"]) == "a, b"
    assert CN.dotted("甲", "", "乙") == "甲·乙"
    assert EN.dotted("a", "b") == "a · b"
    assert CN.sentence("甲。", "", "乙。") == "甲。乙。"
    assert EN.sentence("A.", "B.") == "A. B."
    assert CN.labelled("行业", "轮胎") == "行业：轮胎"
    assert EN.labelled("Industry", "tyres") == "Industry: tyres"


def test_options_are_their_stored_value_and_know_their_label() -> None:
    assert str(Language.ZH_TW) == "zh-TW"
    assert Language("zh-TW").label == "Traditional Chinese"


def test_an_amount_that_no_contract_reaches_is_not_written_in_words() -> None:
    assert CN.amount_in_words(Money.of(10**16)) == ""
    assert CN.amount_in_words(Money.of(10**15)).startswith("人民币")


@pytest.fixture
def fresh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A machine that has read no catalogue yet; the folder it keeps them in."""
    monkeypatch.setattr(paths, "cache", lambda: tmp_path)
    catalogue.cache_clear()
    yield tmp_path / "words"
    catalogue.cache_clear()


def test_a_catalogue_that_was_read_once_is_kept_for_the_next_start(fresh: Path) -> None:
    first = dict(catalogue(Language.ZH_CN))
    (kept,) = fresh.iterdir()
    catalogue.cache_clear()
    assert catalogue(Language.ZH_CN) == first
    kept.write_text("[]", "utf-8")
    catalogue.cache_clear()
    assert catalogue(Language.ZH_CN) == first


def test_a_kept_catalogue_gives_way_to_that_of_a_newer_program(fresh: Path) -> None:
    fresh.mkdir()
    (fresh / "zh_CN-1-2.json").write_text('{"Proposal": "old"}', "utf-8")
    assert CN("Proposal") == "方案建议书"
    assert len(list(fresh.iterdir())) == 1


def test_a_word_may_be_two_in_another_language() -> None:
    assert (CN("Today"), CN("Today##page")) == ("目前", "今天")
    assert EN("Today##page") == "Today"
