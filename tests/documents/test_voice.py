"""How a document speaks."""

import pytest

from desktop.i18n import Language
from desktop.money import Money
from tests import make

EN, CN, TW = (make.voice(language) for language in (Language.EN, Language.ZH_CN, Language.ZH_TW))


def test_a_sentence_is_closed_once() -> None:
    assert [EN.closed(text) for text in ("So", "So.", "So?", "", "(so.)")] == ["So.", "So.", "So?", "", "(so.)"]
    assert CN.closed("好") == "好。"


def test_sentences_stand_one_behind_the_other() -> None:
    assert EN.sentences("One", "", "Two.") == "One. Two."
    assert CN.sentences("一", "二") == "一。二。"


def test_a_label_within_a_sentence_loses_its_capital() -> None:
    assert [EN.inside(label) for label in ("Our assumption", "IT", "", "一")] == ["our assumption", "IT", "", "一"]
    assert CN.inside("ERP") == "ERP"


def test_a_text_within_a_sentence_keeps_the_capitals_of_names() -> None:
    assert [EN.going_on(text) for text in ("Your planner", "Helen", "Yours")] == ["your planner", "Helen", "Yours"]


def test_clauses_lose_their_stops() -> None:
    assert EN.clauses(["one.", " ", "two"]) == "one; two"
    assert CN.clauses(["一。", "二"]) == "一；二"


def test_short_parts_stand_in_one_line() -> None:
    assert EN.dotted("a", "", "b") == "a · b"
    assert CN.dotted("甲", "乙") == "甲·乙"


@pytest.mark.parametrize(
    ("amount", "english", "chinese"),
    [
        (9_999, "CN¥9,999", "¥9,999"),
        (1_284_500, "CN¥1.28m", "¥128.5万"),
        (120_000, "CN¥120k", "¥12万"),
        (1_284_500_000, "CN¥1.28bn", "¥12.85亿"),
    ],
)
def test_amounts_at_a_glance_are_rounded(amount: int, english: str, chinese: str) -> None:
    assert EN.about(Money.of(amount)) == english
    assert CN.about(Money.of(amount)) == chinese


def test_amounts_at_a_glance_bear_the_sign_of_their_currency() -> None:
    assert TW.about(Money.of(1_284_500, "TWD")).endswith("128.5萬")


def test_items_in_a_sentence_end_with_and_in_english() -> None:
    assert [EN.joined(items) for items in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]
    assert CN.joined(["甲", "乙"]) == "甲、乙"


def test_days_are_told_in_the_words_of_the_language() -> None:
    assert EN.days(make.on(1, 18), make.on(1, 31)) == "18–31 Jan"
    assert EN.days(make.on(12, 28, 2026), make.on(1, 10)) == "28 Dec – 10 Jan"
    assert CN.days(make.on(1, 18), make.on(1, 31)) == "1月18日–1月31日"


def test_captions_are_labelled_and_not_yet_numbered() -> None:
    assert (EN.table("t").label, EN.figure("f").label, EN.table("t").number) == ("Table", "Figure", 0)
