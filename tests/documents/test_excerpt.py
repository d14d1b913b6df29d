"""An excerpt of a long text."""

import pytest

from desktop.documents.excerpt import excerpt, without_marks


@pytest.mark.parametrize(
    ("text", "longest", "expected"),
    [
        ("One. Two. Three.", 10, "One. Two. …"),
        ("第一句。第二句。第三句。", 18, "第一句。第二句。……"),
        ("One. Two. Three", 99, "One. Two. Three"),
        ("A first sentence of some length. Two.", 20, "A first sentence of some length. …"),
        ("Version 2.5 is out. More.", 22, "Version 2.5 is out. …"),
        ("他说：“停。”然后走了。", 14, "他说：“停。”……"),
        ("one\n\ntwo", 3, "one…"),
        ("", 5, ""),
        (
            "We want three things:\nspeed, and so on and so forth.",
            25,
            "We want three things: speed, and so on and so forth.",
        ),
        ("All we want is this:", 25, "All we want is this…"),
    ],
)
def test_it_ends_where_a_sentence_ends(text: str, longest: int, expected: str) -> None:
    assert excerpt(text, longest) == expected


def test_a_sentence_without_end_is_cut() -> None:
    assert excerpt("字" * 1000, 10) == "字字字字字……"
    assert excerpt("x" * 1000, 10) == "x" * 10 + "…"


def test_it_is_cut_at_a_comma_that_is_near() -> None:
    assert excerpt("字字字，" + "字" * 1000, 10) == "字字字……"
    assert excerpt("字，" + "字" * 1000, 10) == "字，字字字……"


def test_lines_are_told_in_one_paragraph() -> None:
    assert excerpt("One.\n  Two.\n", 99) == "One. Two."


@pytest.mark.parametrize("announcing", ["收益如下：", "收益如下。", "主要问题包括", "有几点，例如："])
def test_it_never_stops_at_a_sentence_that_announces_what_follows(announcing: str) -> None:
    near, far = f"很好用。{announcing}\n- 更快。\n- 更稳。", f"很好用。{announcing}\n- {'更快' * 20}。\n- 更稳。"
    assert excerpt(near, 24) == f"很好用。{announcing}{'：' if announcing[-1] == '括' else ''}更快。……"
    assert excerpt(far, 24) == "很好用。……"


def test_what_is_announced_first_is_cut_rather_than_left_out() -> None:
    assert excerpt(f"收益如下：\n- {'字' * 1000}", 18) == "收益如下：字字字……"


def test_the_items_of_a_list_are_set_apart() -> None:
    assert excerpt("We got:\n- speed (a lot)\n- peace", 99) == "We got: speed (a lot); peace"
    assert excerpt("成效：\n1. 更快\n2. 更稳（全天）\n3. 更省", 99) == "成效：更快；更稳（全天）；更省"
    assert excerpt("架构：\n- 离线：Hive + Trino\n- 实时：Flink", 99) == "架构：离线：Hive + Trino；实时：Flink"


def test_a_list_ends_with_a_stop() -> None:
    assert excerpt("有两类：\n- 离线\n- 实时\n\n其中实时是重点。", 99) == "有两类：离线；实时。其中实时是重点。"
    assert excerpt("Two kinds:\n- slow\n- fast\n\nFast is new.", 99) == "Two kinds: slow; fast. Fast is new."


def test_the_marks_of_markdown_are_left_out() -> None:
    text = (
        "# Heading\n\n![picture](a.png)\n- **Bold** item\n2. `code`\n| a | b |\n---\n"
        "```\nprogram\n```\nSee [the page](https://example.com/a) at [5] or <客户>."
    )
    assert without_marks(text) == "Bold item\ncode\nSee the page at [5] or <客户>."
