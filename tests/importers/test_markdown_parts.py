"""What is taken out of Markdown, its front matter, and YAML."""

from pathlib import Path

import pytest

from desktop.importers.contents import Grid, Heading, Paragraph, Story
from desktop.importers.front_matter import front_matter
from desktop.importers.markdown_parts import markdown_story, yaml_story
from desktop.importers.refusal import Refusal, Refused
from desktop.importers.story import BOLD_LINE, told


def story(tmp_path: Path, text: str) -> Story:
    file = tmp_path / "a.md"
    file.write_text(text, "utf-8")
    return told(markdown_story(file))


def test_markup_is_taken_off_and_soft_line_ends_are_joined(tmp_path: Path) -> None:
    text = "# 标 **题**\n\n第一行\n第二行 `code`\nlast [link](http://x) ![alt](p.png)  \nhard<br>break *em*\n"
    assert story(tmp_path, text).pieces == (
        Heading(1, "标 题"),
        Paragraph("第一行第二行 code last link \nhard\nbreak em"),
    )


def test_lists_keep_their_marks(tmp_path: Path) -> None:
    text = "- a\n- b\n  1. c\n  2. d\n\n3. e\n4. f\n"
    marks = [piece.text for piece in story(tmp_path, text).pieces if isinstance(piece, Paragraph)]
    assert marks == ["- a", "- b", "  1. c", "  2. d", "3. e", "4. f"]


def test_tables_code_and_html_are_read(tmp_path: Path) -> None:
    text = (
        "| a | b |\n|---|---|\n| 1 | **2** |\n\n```\ncode\n```\n\n    indented\n\n<h2>标题</h2>\n\n:::info\n提示\n:::\n"
    )
    assert story(tmp_path, text).pieces == (
        Grid((("a", "b"), ("1", "2"))),
        Paragraph("code"),
        Paragraph("indented"),
        Heading(2, "标题"),
        Paragraph("提示"),
    )


@pytest.mark.parametrize(
    ("line", "pieces"),
    [
        ("**背景**", (Heading(BOLD_LINE, "背景"),)),
        ("**Background:** We make parts.", (Heading(BOLD_LINE, "Background"), Paragraph("We make parts."))),
        ("**背景**：我们做零件。", (Heading(BOLD_LINE, "背景"), Paragraph("我们做零件。"))),
        ("**We** make parts.", (Paragraph("We make parts."),)),
        ("We **make** parts.", (Paragraph("We make parts."),)),
        ("**" + "字" * 61 + "**", (Paragraph("字" * 61),)),
        ("- **背景：** 列表", (Paragraph("- 背景： 列表"),)),
    ],
)
def test_bold_words_before_a_colon_are_a_heading(tmp_path: Path, line: str, pieces: tuple[object, ...]) -> None:
    assert story(tmp_path, line).pieces == pieces


def test_an_empty_picture_paragraph_is_nothing(tmp_path: Path) -> None:
    assert story(tmp_path, "![](p.png)").pieces == ()


def test_the_whole_text_is_kept_as_it_was_written(tmp_path: Path) -> None:
    assert story(tmp_path, "---\ntitle: 甲\n---\n# **乙**\n").text == "# **乙**\n"


def test_front_matter_is_yaml_with_its_days_as_text() -> None:
    said, text = front_matter(
        "---\ntitle: 甲\ndate: 2026-11-22\nat: 2026-11-22 08:30:00\ntags: [a, 1, true, null]\n---\r\n正文"
    )
    assert said == {"title": "甲", "date": "2026-11-22", "at": "2026-11-22T08:30:00", "tags": ["a", 1, True, None]}
    assert text == "正文"


def test_front_matter_that_is_no_yaml_is_read_line_by_line() -> None:
    said, _ = front_matter('---\ntitle: A: B: C\nquoted: "x"\n  - odd\n---\n')
    assert said == {"title": "A: B: C", "quoted": "x"}


def test_a_list_between_dashes_says_nothing() -> None:
    assert front_matter("---\n- a\n---\ntext") == ({}, "text")


def test_other_values_of_yaml_are_text() -> None:
    assert front_matter("---\nbin: !!binary aGk=\nset: !!set {a}\n---\n")[0] == {"bin": "b'hi'", "set": ["a"]}


def test_references_that_blow_front_matter_up_are_refused() -> None:
    tenfold = ("{0}: &{0} [" + ",".join(["*{1}"] * 10) + "]\n").format
    bomb = (
        "a: &a [x,x,x,x,x,x,x,x,x,x]\n" + tenfold("b", "a") + tenfold("c", "b") + tenfold("d", "c") + tenfold("e", "d")
    )
    with pytest.raises(Refused) as error:
        front_matter(f"---\n{bomb}---\n")
    assert error.value.why is Refusal.TOO_MUCH


def test_a_yaml_story_says_its_short_values_and_holds_its_long_ones(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    long = "我们做零件。" * 100
    texts = f'    - "**背景:** 甲"\n    - "{long}"\n'
    metadata = "metadata:\n  title: 内\n  industries: [汽车]\n"
    file.write_text(f"{metadata}body:\n  paragraphs:\n{texts}quotes: [{{from: x}}]\ntitle: 外\n", "utf-8")
    found = told(yaml_story(file))
    assert found.said == {"title": "外", "industries": ["汽车"]}
    assert found.pieces == (Heading(BOLD_LINE, "背景"), Paragraph("甲"), Paragraph(long))


@pytest.mark.parametrize("text", ["- a\n", "a: [", "just text"])
def test_yaml_that_is_no_object_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(text, "utf-8")
    with pytest.raises(Refused):
        yaml_story(file)
