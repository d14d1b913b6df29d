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
    Callout,
    Caption,
    CaseCard,
    Cell,
    Column,
    Contents,
    Cover,
    Fact,
    Facts,
    Flow,
    FlowStep,
    Gantt,
    GanttBar,
    Heading,
    NumberStrip,
    PageBreak,
    Paragraph,
    Picture,
    Quote,
    Row,
    Signatures,
    Span,
    Table,
)
from desktop.documents.reading import squeezed, texts
from desktop.exporters.check import compare
from desktop.exporters.exporter import Look
from desktop.exporters.word import Word
from desktop.i18n import Language
from tests.exporters.demo import demo
from tests.exporters.word_file import WordFile, of_blocks, span_of, style_of, text_of, value, w, written

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


def test_table_heads_repeat_and_rows_stay_whole(tmp_path: Path) -> None:
    rows = tuple(Row((Cell(say(str(at))), Cell(say("¥1,200")))) for at in range(60))
    file = written(tmp_path, of_blocks(Table((Column("a", 3), Column("b", 1, "right")), rows)))
    lines = list(file.body.iter(w("tr")))
    assert [each.find(f".//{w('tblHeader')}") is not None for each in lines] == [True] + [False] * 60
    assert all(each.find(f".//{w('cantSplit')}") is not None for each in lines)
    right = [value(each) for each in lines[1].iter(w("jc"))]
    assert right == ["right"]


def test_a_row_that_no_page_can_hold_may_be_split(tmp_path: Path) -> None:
    file = written(tmp_path, of_blocks(Table((Column("a", 1),), (Row((Cell(say("word " * 2_000)),)),))))
    assert [each.find(f".//{w('cantSplit')}") is None for each in file.body.iter(w("tr"))] == [False, True]


def test_a_low_table_is_kept_on_one_page_and_a_high_one_is_not(tmp_path: Path) -> None:
    def kept(rows: int, text: str) -> int:
        lines = tuple(Row((Cell(say(text)),)) for _ in range(rows))
        file = written(tmp_path, of_blocks(Table((Column("a", 1),), lines)))
        return sum(each.find(f".//{w('keepNext')}") is not None for each in file.body.iter(w("tr")))

    assert kept(6, "x") == 6
    assert kept(6, "很长的一段话" * 200) == 4
    assert kept(100, "x") == 4


def test_columns_give_room_to_their_longest_word(tmp_path: Path) -> None:
    def widths(text: str) -> list[int]:
        file = written(
            tmp_path, of_blocks(Table((Column("a", 1), Column("b", 9)), (Row((Cell(say(text)), Cell(say("b")))),)))
        )
        return [int(value(each, "w")) for each in file.body.iter(w("gridCol"))]

    given, moved = widths("short"), widths("CNY-1,200,000.00")
    assert moved[0] > given[0]
    assert sum(moved) == sum(given)
    assert widths("x" * 200)[0] > moved[0]


def test_words_that_fit_nowhere_leave_the_columns_as_they_are(tmp_path: Path) -> None:
    long = Row(tuple(Cell(say("W" * 90)) for _ in range(4)))
    file = written(tmp_path, of_blocks(Table(tuple(Column("a", 1) for _ in range(4)), (long,))))
    assert len({value(each, "w") for each in file.body.iter(w("gridCol"))}) <= 2


def test_the_recommended_column_is_tinted_from_head_to_total(tmp_path: Path) -> None:
    rows = (
        Row((Cell(say("group")),), "group"),
        Row((Cell(say("a")), Cell(say("b"), "good"))),
        Row((Cell(say("c"), "warning"), Cell(say("d")))),
        Row((Cell(say("e"), "muted"), Cell(say("f"))), "total"),
    )
    file = written(tmp_path, of_blocks(Table((Column("x", 1), Column("y", 1)), rows, emphasis=1, compact=True)))
    fills = [[value(each, "fill") for each in line.iter(w("shd"))] for line in file.body.iter(w("tr"))]
    assert [len(each) for each in fills] == [2, 1, 1, 2, 2]
    assert len({each[-1] for each in fills}) == 4


def test_tables_that_follow_each_other_are_parted(tmp_path: Path) -> None:
    facts = Facts((Fact("label", "value"),))
    file = written(tmp_path, of_blocks(facts, facts, PageBreak(), facts))
    kinds = [(each.tag, style_of(each)) for each in file.body]
    separator, table = (w("p"), "Separator"), (w("tbl"), "")
    assert kinds[:-1] == [separator, table, separator, table, separator, table, separator]
    breaks = [each.find(f".//{w('pageBreakBefore')}") is not None for each in file.body]
    assert breaks == [False, False, False, False, True, False, False, False]


def test_boxes_that_follow_each_other_are_parted(tmp_path: Path) -> None:
    box, words = Callout("Decide", say("now")), Quote("Yes.", "")
    file = written(tmp_path, of_blocks(box, box, words, words, Callout("", say("untitled"), "plain")))
    styles = [style_of(each) for each in file.body.iter(w("p"))]
    assert styles == [
        "CalloutTitle",
        "Callout",
        "Separator",
        "CalloutTitle",
        "Callout",
        "Quote",
        "Separator",
        "Quote",
        "Callout",
    ]


def test_page_breaks_are_said_of_what_follows(tmp_path: Path) -> None:
    blocks = (PageBreak(), Paragraph(say("first")), PageBreak(), PageBreak(), Heading(1, "next", "a"), PageBreak())
    file = written(tmp_path, of_blocks(*blocks))
    assert [each.find(f".//{w('pageBreakBefore')}") is not None for each in file.body.iter(w("p"))] == [False, True]


def test_what_begins_a_page_in_the_pdf_begins_one_here(tmp_path: Path) -> None:
    blocks = (Contents("目录"), Heading(1, "One", "a"), Heading(2, "Two", "b"), Heading(1, "Three", "c"))
    path = tmp_path / "out.docx"
    document = of_blocks(Paragraph(say("before")), *blocks)
    Word().write(document, Look(), path, {}, page_starts=("contents", "b"))
    starts = [each for each in WordFile(path).body.iter(w("p")) if each.find(f".//{w('pageBreakBefore')}") is not None]
    assert [text_of(each) for each in starts] == ["目录", "Two"]


def test_white_is_left_out_where_the_pdf_leaves_it_out(tmp_path: Path) -> None:
    def above(squeezes: tuple[float, ...]) -> list[str]:
        blocks = (
            Paragraph(say("first")),
            Paragraph(say("a")),
            Facts((Fact("b", "c"),)),
            PageBreak(),
            Paragraph(say("d")),
        )
        path = tmp_path / "out.docx"
        document = of_blocks(*blocks, Paragraph(say("e")), Heading(1, "f", "f"))
        Word().write(document, Look(), path, {}, squeezes=squeezes)
        spacings = (each.find(f".//{w('spacing')}") for each in WordFile(path).body if each.tag == w("p"))
        return [f"{value(each, 'before')}/{value(each, 'after')}" if each is not None else "" for each in spacings]

    assert above(()) == ["0/", "/200", "0/", "", ""]
    assert above((0.5, 1.0)) == ["0/", "85/100", "0/", "", ""]
    assert above((1.0, 0.5)) == ["0/", "/200", "0/", "85/", "360/"]


def test_contents_that_nearly_fit_a_page_are_set_closer(tmp_path: Path) -> None:
    def above(entries: int) -> set[str]:
        headings = (Heading(1, "heading", str(at)) for at in range(entries))
        spacings = (
            each.find(f".//{w('spacing')}")
            for each in written(tmp_path, of_blocks(Contents("Contents"), *headings)).paragraphs("TOC1")
        )
        return {value(each, "before") for each in spacings if each is not None}

    assert above(10) == above(60) == {"200"}
    assert int(above(26).pop()) < 200


def test_a_break_right_after_the_cover_makes_no_empty_page(tmp_path: Path) -> None:
    file = written(tmp_path, evolve(demo(), blocks=(PageBreak(), Paragraph(say("x")))))
    assert not list(file.body.iter(w("pageBreakBefore")))


def test_a_section_never_begins_at_a_pages_foot(tmp_path: Path) -> None:
    long = Paragraph(say("很长的一段话。" * 60))
    file = written(tmp_path, of_blocks(Heading(1, "h", "a"), Paragraph(say("short")), long, Paragraph(say("after"))))
    assert [each.find(f".//{w('keepNext')}") is not None for each in file.paragraphs("BodyText")] == [
        True,
        False,
        False,
    ]


def test_a_picture_is_as_wide_as_asked_and_never_too_high(tmp_path: Path) -> None:
    file = written(
        tmp_path,
        of_blocks(Picture(RED_DOT, 'a "dot"\nof red', Caption("图", 1, "Dot"), 0.25), Picture(tall_picture(), "")),
    )
    sizes = [(int(each.get("cx", "")), int(each.get("cy", ""))) for each in file.body.iter("{*}extent")]
    assert sizes[0][0] == pytest.approx(471.3 * 0.25 * 12_700, rel=0.001)
    assert sizes[1][1] == pytest.approx(693.9 * 0.72 * 12_700, rel=0.001)
    assert [each.get("descr") for each in file.body.iter("{*}docPr")] == ['a "dot"\nof red', ""]
    assert [name for name in file.names() if "media" in name] == ["word/media/image1.png", "word/media/image2.jpeg"]


def test_the_same_picture_is_kept_once(tmp_path: Path) -> None:
    file = written(tmp_path, of_blocks(Picture(RED_DOT, "one"), Picture(RED_DOT, "two")))
    assert [name for name in file.names() if "media" in name] == ["word/media/image1.png"]


def test_a_chart_says_its_values_in_its_alternative_text(tmp_path: Path) -> None:
    charts = [
        each for each in written(tmp_path, demo()).body.iter("{*}docPr") if each.get("name", "").startswith("Chart")
    ]
    assert charts
    assert all(len((each.get("descr") or "").split("\n")) > 1 for each in charts)


def test_a_logo_stands_on_the_cover(tmp_path: Path) -> None:
    file = written(tmp_path, evolve(demo(), blocks=()), Look(logo=RED_DOT))
    assert [each.get("name") for each in file.body.iter("{*}docPr")] == ["Ground 1", "Logo 2"]


def test_a_long_title_is_set_smaller(tmp_path: Path) -> None:
    def size(title: str) -> int:
        cover = Cover(
            kicker="", title=title, subtitle="", customer_label="", customer="", facts=(), vendor="", slogan="", note=""
        )
        file = written(tmp_path, evolve(demo(), cover=cover, blocks=()))
        return int(value(next(file.paragraphs("Title")[0].iter(w("sz")))))

    assert [size("短标题"), size("长标题" * 13), size("长标题" * 100)] == [72, 64, 32]


def test_many_steps_stand_one_below_the_other(tmp_path: Path) -> None:
    def rows(count: int, text: str) -> int:
        file = written(tmp_path, of_blocks(Flow(tuple(FlowStep("title", text) for _ in range(count)))))
        return len(list(file.body.iter(w("tr"))))

    assert [rows(4, "text"), rows(6, ""), rows(3, "很长的说明文字" * 40)] == [1, 6, 3]


def test_bars_stand_over_their_weeks(tmp_path: Path) -> None:
    bars = (GanttBar("a", 1, 2), GanttBar("b", 3, 2), GanttBar("late", 9, 4), GanttBar("instant", 2, 0))
    file = written(tmp_path, of_blocks(Gantt(bars, 4, ("Phase", "Dates"), "W{n}", Caption("Figure", 1, "Plan"))))
    found: list[tuple[int, int]] = []
    for line in list(file.body.iter(w("tr")))[1:]:
        cells = [(style_of(cell[-1]), span_of(cell)) for cell in line.findall(w("tc"))][2:]
        at = [style for style, _ in cells].index("GanttBar")
        found.append((sum(span for _, span in cells[:at]), cells[at][1]))
    assert found == [(0, 2), (2, 2), (3, 1), (1, 1)]


@pytest.mark.parametrize("weeks", [0, 1, 60, 300, 2_000])
def test_plans_of_any_length_keep_all_their_weeks(tmp_path: Path, weeks: int) -> None:
    document = of_blocks(
        Gantt((GanttBar("a", 1, weeks),), weeks, ("Phase", "Dates"), "W{n}", Caption("Figure", 1, "Plan"))
    )
    file = written(tmp_path, document)
    assert compare(document, Word().read_back(file.path, document)) == ()
    assert len(list(file.body.iter(w("gridCol")))) <= 63


def test_figures_are_as_large_as_the_longest_allows(tmp_path: Path) -> None:
    from desktop.documents.blocks import Figure

    def sizes(value_: str) -> list[str]:
        file = written(tmp_path, of_blocks(NumberStrip((Figure("1", "", ""), Figure(value_, "label", "note")))))
        return [value(each) for each in file.body.iter(w("sz"))]

    assert sizes("9%") == []
    assert len(set(sizes("¥123,456,789.00 (net)"))) == 1
    assert sizes("x" * 200) == ["26", "26"]


def test_a_card_stays_together_and_lets_go_at_its_end(tmp_path: Path) -> None:
    card = CaseCard("Result", "Customer", (), (), ("", "", "", ""), ())
    file = written(tmp_path, of_blocks(card))
    assert not list(file.body.iter(w("keepNext")))
    full = next(block for block in demo().blocks if isinstance(block, CaseCard))
    lines = list(written(tmp_path, of_blocks(full)).body.iter(w("tr")))
    kept = [all(each.find(f".//{w('keepNext')}") is not None for each in line.iter(w("p"))) for line in lines]
    assert kept == [True] * (len(lines) - 1) + [False]


def test_a_part_without_a_neighbour_takes_the_cards_whole_width(tmp_path: Path) -> None:
    def cells(count: int) -> list[int]:
        parts = tuple(Fact(f"label {at}", f"text {at}") for at in range(count))
        file = written(tmp_path, of_blocks(CaseCard("Result", "Customer", (), parts, ("", "", "", ""), ())))
        return [len(line.findall(w("tc"))) for line in file.body.iter(w("tr"))]

    assert [cells(1), cells(2), cells(3)] == [[1, 1], [1, 2], [1, 2, 1]]


def test_blocks_with_nothing_in_them_write_nothing_but_their_caption(tmp_path: Path) -> None:
    from desktop.documents.blocks import BarChart

    caption = Caption("图", 1, "empty")
    document = of_blocks(
        Table((), ()), Facts(()), NumberStrip(()), Signatures(()), Flow((), caption), BarChart((), caption), Bullets(())
    )
    file = written(tmp_path, document)
    assert not list(file.body.iter(w("tbl")))
    assert compare(document, Word().read_back(file.path, document)) == ()


def test_python_docx_opens_what_was_written(tmp_path: Path) -> None:
    opened = docx.Document(str(written(tmp_path, demo()).path))
    assert opened.paragraphs
    assert {"Title", "Heading 1", "List Bullet", "Proposal Table"} <= {style.name for style in opened.styles}
