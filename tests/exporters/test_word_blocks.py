"""Word files: tables, pages, pictures, plans and cards."""

import io
from pathlib import Path

import docx
import pytest
from attrs import evolve
from PIL import Image

from desktop.documents.blocks import (
    Block,
    Bullets,
    Callout,
    Caption,
    CaseCard,
    CaseResult,
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
from desktop.exporters.check import compare
from desktop.exporters.exporter import Look
from desktop.exporters.word import Word
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


def test_what_speaks_of_a_chart_or_table_stays_with_it(tmp_path: Path) -> None:
    caption = Caption("Table", 1, "Sums")
    table = Table((Column("A", 1),), tuple(Row((Cell(say(f"row {at}")),)) for at in range(9)), caption)

    def kept(*after: Block) -> bool:
        file = written(tmp_path, of_blocks(table, *after))
        (last,) = [paragraph for paragraph in file.body.iter(w("p")) if text_of(paragraph) == "row 8"]
        return last.find(f"{w('pPr')}/{w('keepNext')}") is not None

    assert kept(Paragraph(say("a remark"), "note"))
    assert kept(Callout("Pays", say("in a year"), "accent"))
    assert not kept(Paragraph(say("further text")))
    assert not kept()
    notes = tuple(Paragraph(say(f"note {at}"), "note") for at in range(2))
    file = written(tmp_path, of_blocks(table, *notes))
    (first,) = [paragraph for paragraph in file.body.iter(w("p")) if text_of(paragraph) == "note 0"]
    assert first.find(f"{w('pPr')}/{w('keepNext')}") is not None


def test_the_marks_of_a_card_need_no_symbol_font(tmp_path: Path) -> None:
    card = CaseCard("T", "C", ("a", "b"), (), ("m", "b", "a", "c"), (CaseResult("m", "1", "2"),))
    file = written(tmp_path, of_blocks(card))
    assert not list(file.body.iter(w("sym")))
    assert "a\u2002|\u2002b" in "".join(file.body.itertext())
    assert "→\u20022" in "".join(file.body.itertext())


def test_the_cover_keeps_its_white_where_the_first_pages_are_tight(tmp_path: Path) -> None:
    path = tmp_path / "cover.docx"

    def cover_of(squeezes: tuple[float, ...]) -> list[str | None]:
        Word().write(demo(), Look(), path, {}, squeezes=squeezes)
        file = WordFile(path)
        spaced = next(file.paragraphs("CoverLabel")[0].iter(w("spacing")))
        return [spaced.get(w("before"))]

    assert cover_of((0.5,)) == cover_of(())


def test_a_title_that_cannot_be_parted_is_set_as_small_as_it_must_be(tmp_path: Path) -> None:
    for title in ("W" * 60, "W" * 89):
        cover = Cover(
            kicker="", title=title, subtitle="", customer_label="", customer="", facts=(), vendor="", slogan="", note=""
        )
        file = written(tmp_path, evolve(demo(), cover=cover, blocks=()))
        assert text_of(file.paragraphs("Title")[0]) == title
