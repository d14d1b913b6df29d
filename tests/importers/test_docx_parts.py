"""What is taken out of a Word document."""

from pathlib import Path

import pytest

from desktop.importers.contents import Grid, Heading, Paragraph
from desktop.importers.docx_parts import docx_story
from desktop.importers.refusal import Refusal, Refused
from desktop.importers.story import BOLD_LINE, told
from tests.importers.office import archive, docx, paragraph, table


def pieces(tmp_path: Path, body: str, **more: str) -> tuple[object, ...]:
    file = tmp_path / "a.docx"
    file.write_bytes(docx(body, **more))
    return told(docx_story(file)).pieces


def test_headings_have_the_level_of_their_style_or_of_what_it_is_based_on(tmp_path: Path) -> None:
    body = paragraph("甲", "Title") + paragraph("乙", "H1") + paragraph("丙", "H2") + paragraph("丁", "Body")
    assert pieces(tmp_path, body) == (Heading(0, "甲"), Heading(1, "乙"), Heading(2, "丙"), Paragraph("丁"))


def test_a_paragraph_may_have_an_outline_level_of_its_own(tmp_path: Path) -> None:
    body = '<w:p><w:pPr><w:outlineLvl w:val="2"/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>'
    assert pieces(tmp_path, body) == (Heading(3, "甲"),)


def test_body_text_by_outline_is_no_heading(tmp_path: Path) -> None:
    body = '<w:p><w:pPr><w:outlineLvl w:val="9"/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>'
    assert pieces(tmp_path, body) == (Paragraph("甲"),)


def test_styles_that_are_based_on_each_other_in_a_circle_are_running_text(tmp_path: Path) -> None:
    styles = (
        '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>'
    )
    assert pieces(tmp_path, paragraph("甲", "A"), styles=styles) == (Paragraph("甲"),)


def test_a_short_bold_line_is_a_heading_below_all_others(tmp_path: Path) -> None:
    body = paragraph("一、背景", bold=True) + paragraph("加粗的一句话。", bold=True) + paragraph("字" * 61, bold=True)
    assert pieces(tmp_path, body) == (Heading(BOLD_LINE, "一、背景"), Paragraph("加粗的一句话。"), Paragraph("字" * 61))


def test_a_line_that_is_bold_in_part_only_is_running_text(tmp_path: Path) -> None:
    bold_off = '<w:p><w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>甲</w:t></w:r></w:p>'
    mixed = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>甲</w:t></w:r><w:r><w:t>乙</w:t></w:r></w:p>"
    assert pieces(tmp_path, bold_off + mixed) == (Paragraph("甲"), Paragraph("甲乙"))


def test_insertions_are_text_and_deletions_are_not(tmp_path: Path) -> None:
    body = (
        "<w:p><w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>"
        "<w:hyperlink><w:r><w:t>链接</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:noBreakHyphen/></w:r></w:hyperlink></w:p>"
    )
    assert pieces(tmp_path, body) == (Paragraph("新链接\t乙\n丙-"),)


def test_blank_paragraphs_and_what_is_no_text_are_left_out(tmp_path: Path) -> None:
    assert pieces(tmp_path, "<w:p/><w:sectPr/>" + paragraph("甲")) == (Paragraph("甲"),)


def test_content_controls_and_text_boxes_are_read_once(tmp_path: Path) -> None:
    box = f"<w:drawing><w:txbxContent>{paragraph('框')}</w:txbxContent></w:drawing>"
    body = (
        f"<w:sdt><w:sdtContent>{paragraph('控件')}</w:sdtContent></w:sdt>"
        f"<w:p><w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert pieces(tmp_path, body) == (Paragraph("控件"), Paragraph("框"))


def test_tables_keep_their_cells_also_in_content_controls(tmp_path: Path) -> None:
    inner = f"<w:tc>{table(('a', 'b'))}<w:tcPr/></w:tc>"
    cell = f"<w:tc><w:sdt><w:sdtContent>{paragraph('控件')}</w:sdtContent></w:sdt></w:tc>"
    control = f"<w:sdt><w:sdtContent>{cell}</w:sdtContent></w:sdt>"
    body = f"<w:tbl><w:tblPr/><w:tr>{inner}{control}</w:tr></w:tbl>"
    assert pieces(tmp_path, body) == (Grid((("a b", "控件"),)),)


def test_a_document_without_styles_is_read(tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(archive({"word/document.xml": f"<d><body>{paragraph('甲', 'H1')}</body></d>".replace("w:", "")}))
    assert told(docx_story(file)).pieces == (Paragraph("甲"),)


@pytest.mark.parametrize(
    "parts",
    [
        {"xl/workbook.xml": "<x/>"},
        {"_rels/.rels": '<r><r Type="x/officeDocument" Target="xl/workbook.xml"/></r>', "xl/workbook.xml": "<x/>"},
    ],
)
def test_what_is_no_word_document_is_refused(tmp_path: Path, parts: dict[str, str]) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(archive(parts))
    with pytest.raises(Refused) as error:
        docx_story(file)
    assert error.value.why is Refusal.DAMAGED


def test_relations_that_point_nowhere_fall_back_on_the_usual_part(tmp_path: Path) -> None:
    relations = '<r><r Type="x/officeDocument" Target="word/nothing.xml"/></r>'
    assert pieces(tmp_path, paragraph("甲"), rels=relations) == (Paragraph("甲"),)


def test_a_document_without_a_body_has_no_text(tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(archive({"word/document.xml": "<document/>"}))
    assert told(docx_story(file)).text == ""


def test_macros_are_told_of(tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(archive({"word/document.xml": "<document/>", "word/vbaProject.bin": b"x"}))
    assert told(docx_story(file)).active
