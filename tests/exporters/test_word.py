"""What a Word file holds, and how it is meant to be worked on."""

import datetime as dt
import io
from pathlib import Path

import docx
import pytest
from attrs import evolve
from PIL import Image

from desktop.documents.blocks import (
    Bullets,
    Caption,
    Column,
    Contents,
    Heading,
    Paragraph,
    Span,
    Table,
)
from desktop.documents.reading import squeezed, texts
from desktop.exporters.check import compare
from desktop.exporters.exporter import Look
from desktop.exporters.word import Word
from desktop.i18n import Language
from tests.exporters.demo import demo
from tests.exporters.word_file import WordFile, of_blocks, style_of, text_of, value, w, written

RED_DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8cfc0000003010100c9fe92ef"
    "0000000049454e44ae426082"
)


def say(text: str) -> tuple[Span, ...]:
    return (Span(text),)


def tall_picture() -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (8, 32)).save(stream, "JPEG")
    return stream.getvalue()


@pytest.mark.parametrize("language", list(Language))
def test_every_text_of_a_document_is_read_back_in_order(tmp_path: Path, language: Language) -> None:
    document = demo(language)
    file = written(tmp_path, document)
    assert Word().read_back(file.path, document) == "".join(map(squeezed, texts(document)))


def test_a_changed_word_is_noticed(tmp_path: Path) -> None:
    document = of_blocks(Paragraph(say("12 weeks")))
    file = written(tmp_path, document)
    other = of_blocks(Paragraph(say("14 weeks")))
    assert compare(other, Word().read_back(file.path, other))


def test_the_same_document_gives_the_same_bytes(tmp_path: Path) -> None:
    first = written(tmp_path, demo()).path.read_bytes()
    (tmp_path / "again").mkdir()
    assert written(tmp_path / "again", demo()).path.read_bytes() == first


def test_text_is_never_markup(tmp_path: Path) -> None:
    hostile = "<w:p/> &amp; ]]> \"quoted\" 'x' \ud800 \x00\x1b \ufffe"
    file = written(tmp_path, of_blocks(Paragraph(say(hostile)), Table((Column(hostile, 1),), ())))
    assert text_of(file.paragraphs("BodyText")[0]) == "<w:p/> &amp; ]]> \"quoted\" 'x' \ufffd \ufffd\ufffd \ufffd"


def test_line_breaks_and_tabs_are_words_own(tmp_path: Path) -> None:
    file = written(tmp_path, of_blocks(Paragraph(say("one\ntwo\tthree"))))
    run = file.paragraphs("BodyText")[0][-1]
    assert [child.tag for child in run] == [w("t"), w("br"), w("t"), w("tab"), w("t")]


def test_properties_say_who_and_when_and_nothing_else(tmp_path: Path) -> None:
    moment = dt.datetime(2026, 5, 18, 8, 30, tzinfo=dt.timezone(dt.timedelta(hours=8)))
    document = demo()
    properties = evolve(document.properties, author="A & B", company="<乙>", keywords=("甲", "乙"), written=moment)
    file = written(tmp_path, evolve(document, properties=properties))
    core = docx.Document(str(file.path)).core_properties
    assert (core.title, core.subject) == (properties.title, properties.subject)
    assert (core.author, core.last_modified_by, core.keywords, core.revision) == ("A & B", "A & B", "甲, 乙", 1)
    assert core.created == core.modified == dt.datetime(2026, 5, 18, 0, 30, tzinfo=dt.UTC)
    assert (core.comments, core.category, core.content_status) == ("", "", "")
    assert "&lt;乙&gt;" in file.bytes("docProps/app.xml").decode()


@pytest.mark.parametrize(
    ("language", "face", "eastern"),
    [
        (Language.ZH_CN, "Microsoft YaHei", "zh-CN"),
        (Language.ZH_TW, "Microsoft JhengHei", "zh-TW"),
        (Language.EN, "Microsoft YaHei", "zh-CN"),
    ],
)
def test_every_style_names_its_chinese_face(tmp_path: Path, language: Language, face: str, eastern: str) -> None:
    styles = written(tmp_path, demo(language)).xml("word/styles.xml")
    fonts = list(styles.iter(w("rFonts")))
    paragraph_styles = [each for each in styles.iter(w("style")) if value(each, "type") == "paragraph"]
    assert len(fonts) > len(paragraph_styles)
    assert {value(each, "eastAsia") for each in fonts} == {face}
    assert not [name for each in fonts for name in each.attrib if "Theme" in str(name)]
    assert [value(each, "eastAsia") for each in styles.iter(w("lang"))] == [eastern]


def test_shared_punctuation_is_chinese_only_in_chinese_text(tmp_path: Path) -> None:
    texts_ = ("他说“好”", "don’t", "plain", "中文")
    document = of_blocks(*(Paragraph(say(text)) for text in texts_))
    hinted = [bool(list(each.iter(w("rFonts")))) for each in written(tmp_path, document).paragraphs("BodyText")]
    assert hinted == [True, True, False, False]
    english = written(tmp_path, evolve(document, language=Language.EN))
    assert not list(english.body.iter(w("rFonts")))


def test_headings_are_numbered_by_word_itself(tmp_path: Path) -> None:
    file = written(
        tmp_path,
        of_blocks(
            Heading(1, "One", "a", "1"),
            Heading(2, "One one", "b", "1.1"),
            Heading(3, "Deep", "c", "1.1.1"),
            Heading(1, "Two", "d", "2"),
            Heading(2, "Two one", "e", "2.1"),
        ),
    )
    headings = [each for each in file.body.iter(w("p")) if style_of(each).startswith("Heading")]
    assert [text_of(each) for each in headings] == ["One", "One one", "Deep", "Two", "Two one"]
    assert Word().read_back(file.path, of_blocks()) == "1One1.1Oneone1.1.1Deep2Two2.1Twoone"


def test_a_number_that_word_would_not_count_to_is_written_out(tmp_path: Path) -> None:
    blocks = (
        Heading(1, "Appendix", "a", "A"),
        Heading(1, "First", "b", "1"),
        Heading(2, "Odd", "c", "1.7"),
        Heading(1, "None", "d"),
    )
    file = written(tmp_path, of_blocks(*blocks))
    headings = [each for each in file.body.iter(w("p")) if style_of(each).startswith("Heading")]
    assert [text_of(each) for each in headings] == ["AAppendix", "First", "1.7Odd", "None"]
    assert [value(number) for number in file.body.iter(w("numId"))] == ["0", "0", "0"]


def test_each_numbered_list_begins_at_one(tmp_path: Path) -> None:
    blocks = (
        Bullets((say("a"), say("b")), numbered=True),
        Paragraph(say("between")),
        Bullets((say("c"),), numbered=True),
    )
    document = of_blocks(*blocks)
    file = written(tmp_path, document)
    assert Word().read_back(file.path, document) == "1.a2.bbetween1.c"
    restarts = list(file.xml("word/numbering.xml").iter(w("startOverride")))
    assert [value(each) for each in restarts] == ["1", "1"]


def test_bullets_show_no_number(tmp_path: Path) -> None:
    document = of_blocks(Bullets((say("a"), say("b"))))
    assert Word().read_back(written(tmp_path, document).path, document) == "ab"


def test_contents_are_filled_and_link_to_their_headings(tmp_path: Path) -> None:
    document = of_blocks(
        Contents("目录"),
        Heading(1, "One", "a", "1"),
        Heading(3, "Deep", "b"),
        Heading(2, "Two", "c", "1.1"),
        Heading(1, "Unknown page", "d", "2"),
    )
    path = tmp_path / "out.docx"
    Word().write(document, Look(), path, {"a": 3, "c": 12})
    file = WordFile(path)
    entries = [each for style in ("TOC1", "TOC2") for each in file.paragraphs(style)]
    assert [text_of(each) for each in entries] == ["1One3", "2Unknown page", "1.1Two12"]
    links = [value(each, "anchor") for each in file.body.iter(w("hyperlink"))]
    marks = {value(each, "name"): text_of(each.getparent()) for each in file.body.iter(w("bookmarkStart"))}  # pyright: ignore[reportArgumentType]
    assert [marks[link] for link in links] == ["One", "Two", "Unknown page"]
    assert "".join(each.text or "" for each in file.body.iter(w("instrText"))).startswith(' TOC \\o "1-2" \\h \\z \\u ')


def test_word_asks_nothing_at_opening(tmp_path: Path) -> None:
    file = written(tmp_path, demo())
    assert not [each for each in file.body.iter(w("fldChar")) if value(each, "dirty")]
    assert b"updateFields" not in file.bytes("word/settings.xml")


def test_contents_without_headings_are_a_title(tmp_path: Path) -> None:
    file = written(tmp_path, of_blocks(Contents("Contents")))
    assert not list(file.body.iter(w("sdt")))
    assert [text_of(each) for each in file.paragraphs("TOCHeading")] == ["Contents"]


def test_contents_may_have_no_title(tmp_path: Path) -> None:
    file = written(tmp_path, of_blocks(Contents(""), Heading(1, "One", "a")))
    assert not file.paragraphs("TOCHeading")
    assert [text_of(each) for each in file.paragraphs("TOC1")] == ["One"]


def test_captions_are_sequences_that_keep_the_documents_numbers(tmp_path: Path) -> None:
    def table(label: str, number: int) -> Table:
        return Table((Column("a", 1),), (), Caption(label, number, "text"))

    file = written(tmp_path, of_blocks(table("表", 1), table("表", 2), table("表", 7), table("Fig. no", 1)))
    assert [text_of(each) for each in file.paragraphs("Caption")] == [
        "表 1  text",
        "表 2  text",
        "表 7  text",
        "Fig. no 1  text",
    ]
    fields = ["".join(part.text or "" for part in each.iter(w("instrText"))) for each in file.paragraphs("Caption")]
    assert fields == [
        " SEQ 表 \\* ARABIC ",
        " SEQ 表 \\* ARABIC ",
        " SEQ 表 \\* ARABIC \\r 7 ",
        " SEQ Caption \\* ARABIC ",
    ]


def test_head_and_foot_stand_on_every_page_but_the_cover(tmp_path: Path) -> None:
    file = written(tmp_path, demo())
    sections = list(file.body.iter(w("sectPr")))
    assert [len(each.findall(w("headerReference"))) for each in sections] == [0, 1]
    footer = file.xml("word/footer1.xml")
    assert "".join(each.text or "" for each in footer.iter(w("instrText"))) == " PAGE  NUMPAGES "
    assert text_of(file.xml("word/header1.xml")) == demo().header_left + demo().header_right


def test_pages_are_a4(tmp_path: Path) -> None:
    for size in written(tmp_path, demo()).body.iter(w("pgSz")):
        assert (value(size, "w"), value(size, "h")) == ("11906", "16838")


def test_a_document_without_cover_has_one_section(tmp_path: Path) -> None:
    assert len(list(written(tmp_path, of_blocks(Paragraph(say("x")))).body.iter(w("sectPr")))) == 1
