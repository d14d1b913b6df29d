"""The gate for text: nothing unstorable passes, nothing is lost in silence."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as some

from desktop.text import LONGEST_LINE, REPLACEMENT, clean_line, clean_text

any_text = some.text(some.characters())


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("plain", "plain"),
        ("一\r\n二\r三\u2028四", "一\n二\n三\n四"),
        ("a\x00b\x1b", f"a{REPLACEMENT}b{REPLACEMENT}"),
        ("\ud800", REPLACEMENT),
        ("\U0001ffff", REPLACEMENT),
        ("e\u0301", "é"),
        ("<客户> & 𠮷 ✔ 🚀", "<客户> & 𠮷 ✔ 🚀"),
        ("tab\tstays", "tab\tstays"),
    ],
)
def test_unstorable_characters_are_replaced_and_all_else_stays(typed: str, kept: str) -> None:
    assert clean_text(typed) == kept


def test_an_over_long_line_is_broken_and_nothing_is_dropped() -> None:
    long = "中" * (LONGEST_LINE * 2 + 1)
    assert clean_text(long).replace("\n", "") == long
    assert max(map(len, clean_text(long + "\n\nx").split("\n"))) == LONGEST_LINE


def test_a_name_is_one_line_without_direction_controls() -> None:
    assert clean_line(" 华信\u202e 精密\n制造 ") == "华信 精密 制造"


@given(any_text)
def test_clean_text_can_be_written_as_utf8_and_is_not_changed_again(typed: str) -> None:
    cleaned = clean_text(typed)
    assert cleaned.encode("utf-8").decode("utf-8") == cleaned
    assert clean_text(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
