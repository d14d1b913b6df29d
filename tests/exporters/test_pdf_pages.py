"""Pages are filled as a typesetter would: nothing torn that belongs together, nothing lost where it must be torn."""

from pathlib import Path

import pytest
from attrs import evolve

from desktop.documents.blocks import (
    Bar,
    BarChart,
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
    Figure,
    Flow,
    FlowStep,
    Gantt,
    GanttBar,
    Heading,
    NumberStrip,
    PageBreak,
    Paragraph,
    Quote,
    Row,
    SignatureParty,
    Signatures,
    Table,
)
from desktop.exporters.exporter import Look
from desktop.exporters.pages.sheet import A4
from desktop.exporters.pages.strips import Strip, paginate
from desktop.i18n import Language
from tests.exporters.pdf_file import Made, made, of_blocks, say

LONG = "一段很长的话，用来占地方，并且每一句都差不多长。" * 40
FOOT = A4[1] - Look().margin_bottom


def pages_of(file: Made) -> list[str]:
    """The pages' texts without blanks."""
    return ["".join(sheet.text.split()) for sheet in file.sheets()]


def paragraph(lines: int) -> Paragraph:
    """A paragraph of so many short lines."""
    return Paragraph(say("\n".join(f"L{number}" for number in range(lines))))


def strip(height: float, **more: object) -> Strip:
    return Strip(height, lambda _sheet, _top: None, **more)  # pyright: ignore[reportArgumentType] - tests name fields plainly


def tops(strips: list[Strip], depth: float = 100, squeeze: float = 1.0) -> list[list[float]]:
    return [[placed.top for placed in page] for page in paginate(strips, depth, squeeze)]


def test_strips_stand_one_below_the_other_and_a_pages_top_swallows_the_gap() -> None:
    assert tops([strip(40, gap=10), strip(40, gap=10), strip(40, gap=10)]) == [[0.0, 50.0], [0.0]]


def test_gaps_can_be_squeezed() -> None:
    assert tops([strip(40), strip(30, gap=40)], squeeze=0.5) == [[0.0, 60.0]]


def test_strips_that_belong_together_go_to_the_next_page_together() -> None:
    assert tops([strip(50), strip(30, keep=True), strip(30)]) == [[0.0], [0.0, 30.0]]


def test_what_no_page_can_hold_together_is_parted() -> None:
    assert tops([strip(20), strip(60, keep=True), strip(60, keep=True), strip(60)]) == [[0.0], [0.0], [0.0], [0.0]]


def test_a_strip_can_ask_for_room_and_for_a_new_page() -> None:
    assert tops([strip(60), strip(10, room=50)]) == [[0.0], [0.0]]
    assert tops([strip(10), strip(10, new_page=True)]) == [[0.0], [0.0]]


def test_a_head_is_drawn_again_where_a_strip_begins_a_page() -> None:
    head = strip(10)
    (first, second) = paginate([strip(90), strip(30, head=head), strip(30, head=head)], 100)
    assert [placed.again for placed in second] == [True, False, False]
    assert [placed.top for placed in second] == [0.0, 10.0, 40.0]
    assert len(first) == 1


@pytest.mark.parametrize("lines", range(24, 44))
def test_no_heading_is_alone_at_a_pages_foot(tmp_path: Path, lines: int) -> None:
    file = made(tmp_path, of_blocks(paragraph(lines), Heading(2, "HEADING", "h"), Paragraph(say(LONG))))
    (page,) = [text for text in pages_of(file) if "HEADING" in text]
    assert "一段很长的话" in page.split("HEADING")[1]


@pytest.mark.parametrize("lines", range(28, 40))
def test_no_paragraph_leaves_one_line_behind(tmp_path: Path, lines: int) -> None:
    five = Paragraph(say("\n".join(f"X{number}X" for number in range(5))))
    file = made(tmp_path, of_blocks(paragraph(lines), five))
    for text in pages_of(file):
        shown = [number for number in range(5) if f"X{number}X" in text]
        assert len(shown) != 1


def table(rows: int, **more: object) -> Table:
    body = tuple(Row((Cell(say(f"R{number}R")), Cell(say("¥1,234.00")))) for number in range(rows))
    return Table((Column("HEAD", 1), Column("Amount", 1, "right")), body, Caption("表", 1, "CAPTION"), **more)  # pyright: ignore[reportArgumentType]


def test_a_long_table_repeats_its_head_and_is_read_once(tmp_path: Path) -> None:
    file = made(tmp_path, of_blocks(table(80)))
    texts = pages_of(file)
    assert len(texts) >= 3
    assert all(text.count("HEAD") - text.count("HEADLEFT") - text.count("HEADRIGHT") == 1 for text in texts)
    assert file.read == file.expected


@pytest.mark.parametrize("lines", range(14, 40))
def test_a_caption_stays_with_its_table_and_rows_are_not_left_alone(tmp_path: Path, lines: int) -> None:
    file = made(tmp_path, of_blocks(paragraph(lines), table(14)))
    shown = [[number for number in range(14) if f"R{number}R" in text] for text in pages_of(file)]
    (captioned,) = [at for at, text in enumerate(pages_of(file)) if "CAPTION" in text]
    assert len(shown[captioned]) >= 2
    assert all(len(rows) != 1 for rows in shown)


def test_a_short_table_is_not_split(tmp_path: Path) -> None:
    for lines in range(28, 38):
        shown = [text for text in pages_of(made(tmp_path, of_blocks(paragraph(lines), table(5)))) if "R0R" in text]
        assert len(shown) == 1
        assert "R4R" in shown[0]


def test_a_row_higher_than_a_page_goes_on_without_losing_a_word(tmp_path: Path) -> None:
    cells = (Cell(say("short")), Cell(say(LONG * 3)), Cell(say("after")), Cell(say(LONG * 3)), Cell(say("end")))
    file = made(tmp_path, of_blocks(Table(tuple(Column(str(n), 1) for n in range(5)), (Row(cells),))))
    assert file.read == file.expected
    assert file.written.pages > 3


def test_everything_stays_above_the_foot(tmp_path: Path) -> None:
    long = Fact(LONG, LONG)
    blocks: tuple[Block, ...] = (
        Facts((long, long, long)),
        NumberStrip((Figure("1", LONG, LONG),)),
        Callout("t", say(LONG * 3)),
        Quote(LONG * 3, LONG),
        Flow((FlowStep(LONG, LONG), FlowStep("b", ""))),
        BarChart((Bar(LONG, 1.0, "1"), Bar("b", 1.0, LONG)), Caption("图", 1, LONG)),
        Gantt((GanttBar(LONG, 1, 2, "x"),), 4, ("a", "b"), "W{n}", Caption("图", 2, "x")),
        Signatures((SignatureParty("h", LONG, (LONG, "b")),)),
        Bullets((say(LONG), say("b"))),
        CaseCard(
            "t",
            "c",
            (LONG, "b", LONG),
            (long, Fact("a", "b")),
            ("a", "b", "c", "d"),
            (CaseResult(LONG, "", "", ""),),
            LONG,
            "x",
            LONG,
        ),
        Table((Column("a", 1),), (Row((Cell(say(LONG)),), "group"),)),
    )
    file = made(tmp_path, of_blocks(*blocks))
    assert file.read == file.expected
    for sheet in file.sheets():
        body = [top for top, text in sheet.lines if not text.startswith(("FOOTLEFT", "P"))]
        assert max(body) < FOOT


def test_a_case_card_stays_on_one_page(tmp_path: Path) -> None:
    card = CaseCard(
        "TITLE",
        "customer",
        ("a", "b"),
        (Fact("p", LONG[:200]),),
        ("m", "b", "a", "c"),
        (CaseResult("x", "1", "2", "3", "n"),),
        "q",
        "BY",
    )
    for lines in (5, 20, 30):
        texts = pages_of(made(tmp_path, of_blocks(paragraph(lines), card)))
        assert [("TITLE" in text, "BY" in text) for text in texts if "TITLE" in text or "BY" in text] == [(True, True)]


def test_the_parts_of_a_card_may_be_missing(tmp_path: Path) -> None:
    card = CaseCard("t", "c", (), (), ("", "", "", ""), (), quote="q", anchor="x")
    file = made(tmp_path, of_blocks(card, CaseCard("t", "c", (), (), ("", "", "", ""), (), quote_by="y")))
    assert file.read == "tcqtcy"
    assert file.written.heading_pages["x"] == 1


def test_a_last_page_with_next_to_nothing_is_drawn_in(tmp_path: Path) -> None:
    counts: set[int] = set()
    for more in range(1, 6):
        blocks = [Paragraph(say("一行。")) for _ in range(24 + more)]
        counts.add(made(tmp_path, of_blocks(*blocks)).written.pages)
    assert counts == {1}


def test_a_last_page_that_cannot_be_drawn_in_stays(tmp_path: Path) -> None:
    assert made(tmp_path, of_blocks(paragraph(42))).written.pages == 2


def test_sections_begin_where_there_is_room(tmp_path: Path) -> None:
    file = made(tmp_path, of_blocks(paragraph(30), Heading(1, "SECTION", "s"), Paragraph(say("x"))))
    assert file.written.heading_pages["s"] == 2
    file = made(tmp_path, of_blocks(paragraph(10), Heading(1, "SECTION", "s"), Paragraph(say("x"))))
    assert file.written.heading_pages["s"] == 1


def test_long_contents_go_on_over_pages_with_the_right_numbers(tmp_path: Path) -> None:
    headings: list[Block] = []
    for number in range(60):
        headings += [PageBreak(), Heading(1, f"第{number}节" + "很长的标题" * (12 if number == 3 else 1), f"s{number}")]
    file = made(tmp_path, of_blocks(Contents("目录"), *headings))
    assert file.read == file.expected
    assert file.written.heading_pages["s0"] > 2


def test_a_flow_of_many_or_wordy_steps_goes_downwards(tmp_path: Path) -> None:
    few = Flow((FlowStep("一", "短"), FlowStep("二", "短")))
    many = Flow(tuple(FlowStep(str(number), "短") for number in range(6)))
    lines = [
        {round(top) for top, text in sheet.lines if text.strip() == "短"}
        for sheet in made(tmp_path, of_blocks(few)).sheets()
    ]
    assert len(lines[0]) == 1
    lines = [
        {round(top) for top, text in sheet.lines if text.strip() == "短"}
        for sheet in made(tmp_path, of_blocks(many)).sheets()
    ]
    assert len(lines[0]) == 6
    assert made(tmp_path, of_blocks(Flow(()))).read == ""


def test_figures_share_one_size_that_the_longest_allows(tmp_path: Path) -> None:
    strip_ = NumberStrip((Figure("¥1,234,567,890.00", "a"), Figure("9", "b"), Figure("10", "c"), Figure("11", "d")))
    file = made(tmp_path, of_blocks(strip_))
    assert file.read == file.expected
    assert len(file.sheets()[0].lines) >= 8


def test_a_running_head_that_is_too_long_is_cut_with_dots(tmp_path: Path) -> None:
    document = evolve(of_blocks(Paragraph(say("x"))), header_left="很长的项目名称" * 20)
    (head,) = [line for line in made(tmp_path, document).sheets()[0].text.splitlines() if "很长" in line]
    assert "…" in head
    assert len(head) < 75


COVER = Cover(
    kicker="方案建议书",
    title="让排产兑现承诺：智能排程与在制透明化",
    subtitle="副标题",
    customer_label="呈送",
    customer="苏州恒岳精密铸造股份有限公司",
    facts=(Fact("版本", "V1"), Fact("日期", "2026"), Fact("作者", "林"), Fact("电话", "1")),
    vendor="清禾",
    slogan="口号",
    note="保密",
)


@pytest.mark.parametrize("primary", ["#12355B", "#FFE600"])
def test_the_cover_says_everything_on_any_colour(tmp_path: Path, primary: str) -> None:
    file = made(tmp_path, of_blocks(cover=COVER), Look(primary=primary))
    assert file.written.pages == 1
    assert file.read == file.expected


def test_a_cover_may_say_little(tmp_path: Path) -> None:
    bare = evolve(COVER, kicker="", subtitle="", customer_label="", facts=(), slogan="", note="")
    file = made(tmp_path, of_blocks(cover=bare))
    assert file.read == file.expected


@pytest.mark.parametrize("field", ["title", "customer", "note", "subtitle"])
def test_a_cover_that_says_too_much_is_set_plainly(tmp_path: Path, field: str) -> None:
    file = made(tmp_path, of_blocks(Paragraph(say("x")), cover=evolve(COVER, **{field: LONG * 4})))
    assert file.read == file.expected


def test_titles_get_smaller_until_they_fit(tmp_path: Path) -> None:
    for length in (20, 50, 90, 130):
        file = made(
            tmp_path, of_blocks(cover=evolve(COVER, title="智能排程方案" * (length // 6)), language=Language.ZH_TW)
        )
        assert file.read == file.expected
        assert file.written.pages == 1


def test_contents_a_little_too_long_for_a_page_are_set_closer(tmp_path: Path) -> None:
    def pages(count: int) -> int:
        headings = (Heading(1, f"第{number}节", f"s{number}", str(number)) for number in range(count))
        file = made(tmp_path, of_blocks(Contents("目录"), PageBreak(), *headings))
        assert file.read == file.expected
        return file.written.heading_pages["s0"]

    reached = [pages(count) for count in range(18, 48, 2)]
    assert reached == sorted(reached)
    assert {2, 3} <= set(reached)


def test_a_ragged_paragraph_does_not_end_with_a_scrap(tmp_path: Path) -> None:
    begin = "Three customers had a comparable problem; each figure says how it was measured and by whom it was stated, "
    for more in range(1, 30):
        file = made(tmp_path, of_blocks(Paragraph(say(begin + "word " * more + "end.")), language=Language.EN))
        assert file.read == file.expected
        (last,) = [line for line in file.sheets()[0].text.splitlines() if line.strip().endswith("end.")]
        assert len(last) > 10
