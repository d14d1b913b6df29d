"""What is taken out of a presentation."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from desktop.importers.contents import Grid, Heading, Paragraph, Story
from desktop.importers.pptx_parts import pptx_story
from desktop.importers.refusal import Refusal, Refused
from desktop.importers.story import told
from desktop.records import CaseStudy, Material
from desktop.records.choices import MaterialType
from tests.importers.conftest import Bring
from tests.importers.office import archive

_P = (
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def text(*lines: str) -> str:
    return "".join(f"<a:p><a:r><a:t>{line}</a:t></a:r></a:p>" for line in lines)


def shape(place: str, *lines: str) -> str:
    mark = f"<p:nvSpPr><p:nvPr>{place}</p:nvPr></p:nvSpPr>"
    return f"<p:sp>{mark}<p:txBody>{text(*lines)}</p:txBody></p:sp>"


def title(line: str) -> str:
    return shape('<p:ph type="title"/>', line)


def slide(*shapes: str) -> str:
    return f"<p:sld {_P}><p:cSld><p:spTree>{''.join(shapes)}</p:spTree></p:cSld></p:sld>"


def deck(*slides: str, listed: tuple[int, ...] | None = None, more: Mapping[str, str] | None = None) -> bytes:
    """A presentation with these slides, listed in their order or in another one, or not at all."""
    order = range(1, len(slides) + 1) if listed is None else listed
    ids = "".join(f'<p:sldId id="{255 + one}" r:id="rId{one}"/>' for one in order)
    relations = "".join(f'<Relationship Id="rId{one}" Target="slides/slide{one}.xml"/>' for one in order)
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "ppt/presentation.xml": f"<p:presentation {_P}><p:sldIdLst>{ids}</p:sldIdLst></p:presentation>",
        "ppt/_rels/presentation.xml.rels": f"<Relationships>{relations}</Relationships>",
        **{f"ppt/slides/slide{number}.xml": one for number, one in enumerate(slides, 1)},
        **(more or {}),
    }
    return archive({name: part for name, part in parts.items() if part})


def read(tmp_path: Path, content: bytes) -> Story:
    file = tmp_path / "路演.pptx"
    file.write_bytes(content)
    return told(pptx_story(file))


def test_titles_are_headings_and_texts_stand_below_them(tmp_path: Path) -> None:
    first = slide(shape("", "甲", "", "乙"), title("标题"), shape('<p:ph type="sldNum"/>', "1"))
    found = read(tmp_path, deck(first))
    assert found.pieces == (Heading(1, "标题"), Paragraph("甲"), Paragraph("乙"))
    assert found.said == {"title": "标题", "type": "deck"}


def test_tables_are_read_row_by_row(tmp_path: Path) -> None:
    row = f"<a:tr><a:tc>{text('客户')}</a:tc><a:tc>{text('甲', '公司')}</a:tc></a:tr>"
    assert read(tmp_path, deck(slide(f"<p:graphicFrame><a:tbl>{row}</a:tbl></p:graphicFrame>"))).pieces == (
        Grid((("客户", "甲 公司"),)),
    )


def test_slides_come_in_the_order_of_the_presentation(tmp_path: Path) -> None:
    slides = (slide(title("一")), slide(title("二")))
    assert [
        str(one.text) for one in read(tmp_path, deck(*slides, listed=(2, 1))).pieces if isinstance(one, Heading)
    ] == [
        "二",
        "一",
    ]


def test_slides_that_are_not_listed_come_by_their_numbers(tmp_path: Path) -> None:
    slides = [slide(title(str(number))) for number in range(1, 12)]
    content = deck(*slides, listed=(), more={"ppt/_rels/presentation.xml.rels": ""})
    assert [one.text for one in read(tmp_path, content).pieces if isinstance(one, Heading)] == [
        str(number) for number in range(1, 12)
    ]


def test_a_presentation_without_text_is_called_by_its_file(tmp_path: Path) -> None:
    assert read(tmp_path, deck(slide(title("")))).said["title"] == "路演"


def test_an_archive_that_is_no_presentation_is_damaged(tmp_path: Path) -> None:
    file = tmp_path / "a.pptx"
    file.write_bytes(archive({"x": "y"}))
    with pytest.raises(Refused) as error:
        pptx_story(file)
    assert error.value.why is Refusal.DAMAGED


def test_macros_are_told_of(tmp_path: Path) -> None:
    assert read(tmp_path, deck(slide(title("甲")), more={"ppt/vbaProject.bin": "x"})).active


def test_a_presentation_is_a_material_that_keeps_its_file(bring: Bring) -> None:
    (entry,) = bring("路演.pptx", deck(slide(title("换型减半")), slide(shape("", "一句话"))), None).added
    assert isinstance(entry.record, Material)
    assert (entry.record.title, entry.record.type) == ("换型减半", MaterialType.DECK)
    assert entry.document is not None


def test_a_case_that_is_told_in_a_presentation_is_a_case(bring: Bring) -> None:
    slides = (
        slide(title("换型减半")),
        slide(title("挑战"), shape("", "太慢")),
        slide(title("成效"), shape("", "快了")),
    )
    imported = bring("路演.pptx", deck(*slides), None)
    (entry,) = imported.added
    assert isinstance(entry.record, CaseStudy)
    assert (entry.record.title, entry.record.problem, entry.record.outcome) == ("换型减半", "太慢", "快了")
    assert imported.notes == ()


def test_of_a_very_long_text_the_beginning_is_taken(bring: Bring) -> None:
    many = tuple(slide(title(f"第 {number} 页"), shape("", "字" * 9000)) for number in range(30))
    imported = bring("长.pptx", deck(*many), None)
    assert isinstance(imported.added[0].record, Material)
    assert [note.message for note in imported.notes] == [
        "Only the beginning of its text was taken, for finding it; the file is whole."
    ]
