"""An excerpt of a long text."""

import pytest

from desktop.documents.excerpt import excerpt, without_marks


@pytest.mark.parametrize(
    ("text", "longest", "expected"),
    [
        ("One. Two. Three.", 10, "One. Two."),
        ("第一句。第二句。第三句。", 18, "第一句。第二句。"),
        ("One. Two. Three", 99, "One. Two. Three"),
        ("A first sentence of some length. Two.", 20, "A first sentence of some length."),
        ("Version 2.5 is out. More.", 22, "Version 2.5 is out."),
        ("他说：“停。”然后走了。", 14, "他说：“停。”"),
        ("one\n\ntwo", 3, "one"),
        ("", 5, ""),
        ("We want three things:\nspeed, and so on and so forth.", 25, "We want three things…"),
    ],
)
def test_it_ends_where_a_sentence_ends(text: str, longest: int, expected: str) -> None:
    assert excerpt(text, longest) == expected


def test_a_sentence_without_end_is_cut() -> None:
    assert excerpt("字" * 1000, 10) == "字字字字字…"
    assert excerpt("x" * 1000, 10) == "x" * 10 + "…"


def test_lines_are_told_in_one_paragraph() -> None:
    assert excerpt("One.\n  Two.\n", 99) == "One. Two."


def test_the_items_of_a_list_are_set_apart() -> None:
    assert excerpt("We got:\n- speed\n- peace", 99) == "We got: speed; peace"
    assert excerpt("成效：\n1. 更快\n2. 更稳", 99) == "成效： 更快；更稳"


def test_the_marks_of_markdown_are_left_out() -> None:
    text = (
        "# Heading\n\n![picture](a.png)\n- **Bold** item\n2. `code`\n| a | b |\n---\n"
        "```\nprogram\n```\nSee [the page](https://example.com/a) at [5] or <客户>."
    )
    assert without_marks(text) == "Bold item\ncode\nSee the page at [5] or <客户>."
