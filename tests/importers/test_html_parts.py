"""What is taken out of a web page."""

from pathlib import Path

import pytest

from desktop.importers.contents import Grid, Heading, Paragraph, Story
from desktop.importers.html_parts import html_pieces, html_story
from desktop.importers.story import BOLD_LINE, told


def story(tmp_path: Path, page: str | bytes) -> Story:
    file = tmp_path / "a.html"
    file.write_bytes(page if isinstance(page, bytes) else page.encode())
    return told(html_story(file))


def test_headings_paragraphs_lists_and_line_breaks(tmp_path: Path) -> None:
    page = "<h1>甲<br>乙</h1>文字 <b>粗</b>\n 继续<p>段<br>行</p><ul><li>一<li>二</ul><div>尾</div><h2> </h2>"
    assert story(tmp_path, page).pieces == (
        Heading(1, "甲 乙"),
        Paragraph("文字 粗 继续"),
        Paragraph("段\n行"),
        Paragraph("- 一"),
        Paragraph("- 二"),
        Paragraph("尾"),
    )


def test_a_short_bold_block_is_a_heading(tmp_path: Path) -> None:
    assert story(tmp_path, "<p><strong>背景</strong></p><p><b>句</b>子</p>").pieces == (
        Heading(BOLD_LINE, "背景"),
        Paragraph("句子"),
    )


def test_the_page_s_title_stands_in_for_a_missing_heading(tmp_path: Path) -> None:
    assert story(tmp_path, "<title> 甲 \n 乙 </title><p>文字").pieces == (Heading(0, "甲 乙"), Paragraph("文字"))
    assert story(tmp_path, "<title>甲</title><h1>乙</h1>").pieces == (Heading(1, "乙"),)


def test_scripts_styles_comments_and_embedded_pages_are_left_out(tmp_path: Path) -> None:
    embedded = "<iframe srcdoc='<p>in</p>'>x</iframe><svg><text>s</text></svg>"
    page = f"<script>bad()</script><style>p{{}}</style><!-- no -->{embedded}文字"
    assert story(tmp_path, page).text == "文字"


def test_tables_with_data_are_tables_and_those_that_arrange_the_page_are_not(tmp_path: Path) -> None:
    data = "<table><caption>c</caption><tr><th>客户</th><td>甲<br>公司</td></tr></table>"
    assert story(tmp_path, data).pieces == (Grid((("客户", "甲公司"),)),)
    assert story(tmp_path, "<table><tr><td><h2>标题</h2>文字</td><td>右</td></tr></table>").pieces == (
        Heading(2, "标题"),
        Paragraph("文字"),
        Paragraph("右"),
    )
    assert story(tmp_path, "<table><tr><td>只有一格</td></tr></table>").pieces == (Paragraph("只有一格"),)


def test_preformatted_text_keeps_its_lines(tmp_path: Path) -> None:
    assert story(tmp_path, "<pre>\n a\n  b\n</pre>").pieces == (Paragraph(" a\n  b"),)


@pytest.mark.parametrize(
    ("declared", "encoding"), [("gb2312", "gb18030"), ("", "gbk"), ("utf-8", "utf-8"), ("klingon", "gb18030")]
)
def test_pages_are_read_in_the_encoding_that_they_are_in(tmp_path: Path, declared: str, encoding: str) -> None:
    page = (
        f"<html><head><meta charset='{declared}'></head><body><p>随着业务增长，公司数据规模不断膨胀</p></body></html>"
    )
    assert story(tmp_path, page.encode(encoding)).text == "随着业务增长，公司数据规模不断膨胀"


def test_front_matter_before_a_page_is_what_it_says_of_itself(tmp_path: Path) -> None:
    found = story(tmp_path, "---\ntitle: 甲\n---\n<p>文字</p>")
    assert (found.said, found.text) == ({"title": "甲"}, "文字")


@pytest.mark.parametrize("page", ["", " ", "<!-- nothing -->"])
def test_a_page_of_nothing_has_no_pieces(page: str) -> None:
    assert html_pieces(page) == []


def test_a_page_of_nothing_but_front_matter_has_no_text(tmp_path: Path) -> None:
    assert story(tmp_path, "---\ntitle: 甲\n---\n").text == ""


def test_a_page_nested_beyond_all_reason_is_cut_and_not_followed(tmp_path: Path) -> None:
    assert story(tmp_path, "<div>" * 100_000 + "x").said == {}
