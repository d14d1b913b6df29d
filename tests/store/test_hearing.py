"""Whether a name is what a person types: by letters, by sound, by first letters, and where."""

import pytest

from desktop.store.hearing import BEGINS, HAS, IS, SOUNDS, marks, met


@pytest.mark.parametrize(
    ("text", "typed", "level"),
    [
        ("客户", "客户", IS),
        ("客户 ", "客户", IS),
        ("新建客户", "新建", BEGINS),
        ("客户", "kehu", BEGINS),
        ("客户", "keh", BEGINS),
        ("客户", "kh", BEGINS),
        ("新建客户", "xj", SOUNDS),
        ("新建客户", "客户", HAS),
        ("重庆单氏", "cqss", BEGINS),
        ("重庆单氏", "cqds", BEGINS),
        ("產品與價格", "产品", BEGINS),
        ("Products & prices", "pri", HAS),
        ("New customer", "nc", SOUNDS),
        ("New customer", "new cus", BEGINS),
        ("New customer", "customer new", HAS),
        ("New customer", "newc", SOUNDS),
        ("新建 Excel", "xjexc", SOUNDS),
    ],
)
def test_a_name_is_met(text: str, typed: str, level: float) -> None:
    found = met(text, typed)
    assert found is not None
    assert found.level == level


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("客户", ""),
        ("", "kh"),
        ("客户", "x"),
        ("客户", "khx"),
        ("客户", "客户 x"),
        ("Products", "oduct"),
        ("New customer", "nx"),
        ("客户", "k" * 40),
        ("𠮷田", "jt"),
    ],
)
def test_another_name_is_not_met(text: str, typed: str) -> None:
    assert met(text, typed) is None


def test_what_only_sounds_alike_inside_counts_least() -> None:
    inside, at_the_beginning = met("新建客户", "kehu"), met("新建客户", "xinjian")
    assert inside is not None
    assert at_the_beginning is not None
    assert inside.level < HAS < at_the_beginning.level


def test_the_places_of_what_was_typed_are_told() -> None:
    assert marks("换型时间：月换型次数", "换型") == ((0, 2), (6, 8))
    assert marks("华信精密制造", "hx") == ((0, 2),)
    assert marks("New customer", "nc") == ((0, 1), (4, 5))
    assert marks("New customer", "cust") == ((4, 8),)


def test_words_that_are_missing_leave_the_marks_of_the_others() -> None:
    assert marks("换型时间", "换型 追溯") == ((0, 2),)


def test_marks_that_touch_are_one() -> None:
    assert marks("换型时间", "换型 时间") == ((0, 4),)


def test_a_character_without_a_sound_is_passed_by() -> None:
    assert met("😀客户", "kh") is not None
