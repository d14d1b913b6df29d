"""Lines are broken as Chinese and English are: by rules, not by counting."""

import pytest

from desktop.documents.blocks import Span
from desktop.exporters.pages.breaking import NO_LINE_END, NO_LINE_START, Marks, breaks_anywhere, may_break
from desktop.exporters.pages.measuring import Style
from desktop.exporters.pages.setting import Typesetter
from desktop.exporters.pages.titles import title_lines
from desktop.i18n import Language

STYLE = Style(10, 16, "#000000")
JUSTIFIED = Style(10, 16, "#000000", justify=True)
PROSE = (
    "2026年9月的客户审核中，准时交付率连续两个季度低于约定的 92%，主机厂已发出书面整改要求。（压铸一线、机加二线）"
    "我们核对了 ERP 中 14 个月的工单数据；“计划—执行—反馈”断裂……计划员用 Excel 每天重排 3 次，"
    "《现场》却要 6 小时以后才看到！"
)


def lines_of(text: str, width: float, language: Language = Language.ZH_CN, style: Style = STYLE) -> list[str]:
    """A text's lines, as text."""
    setter = Typesetter.of(language)
    found: list[str] = []
    for measured in setter.measured(text, style):
        found += [measured.text[cut.start : cut.end] for cut in setter._cuts(measured, style, width / style.size)]
    return found


@pytest.mark.parametrize("width", range(60, 260, 7))
@pytest.mark.parametrize("style", [STYLE, JUSTIFIED])
def test_no_closing_mark_begins_a_line_and_no_opening_one_ends_it(width: float, style: Style) -> None:
    lines = lines_of(PROSE, width, style=style)
    assert "".join(lines).replace(" ", "") == PROSE.replace(" ", "")
    assert not [line for line in lines if line[0] in NO_LINE_START or line[-1] in NO_LINE_END]


@pytest.mark.parametrize("width", range(60, 260, 7))
@pytest.mark.parametrize("language", [Language.ZH_CN, Language.ZH_TW])
def test_no_line_is_wider_than_its_column(width: float, language: Language) -> None:
    setter = Typesetter.of(language)
    for style in (STYLE, JUSTIFIED):
        assert max(line.width for line in setter.lines(PROSE, style, width)) <= width + 0.01


def test_latin_words_and_numbers_stay_whole() -> None:
    for width in range(80, 200, 9):
        lines = lines_of("我们用 Kubernetes 与 data-lake 处理 1,860,000 条数据，约 25 MB", width)
        assert not [line for line in lines if line.endswith(("Kuber", "1,860", "25"))]


@pytest.mark.parametrize(
    ("before", "after", "allowed"),
    [
        ("中", "文", True),
        ("中", "，", False),
        ("（", "中", False),
        ("…", "…", False),
        ("—", "—", False),
        ("a", "b", False),
        ("中", "a", True),
        ("a", "中", True),
        ("9", "月", False),
        ("9", "个", False),
        ("月", "9", True),
        ("1月", "9日", False),
        ("2027年", "1月", False),
        ("52 分", "钟", False),
        ("部分", "钟声", True),
        ("2027 年 ", "1 月", False),
        ("24 个", "小时", False),
        ("24个小", "时", False),
        ("5 个工", "作日", False),
        ("5 ", "工作日", False),
        ("3千", "万元", False),
        ("2024–", "2026", False),
        ("，", "a", True),
        ("a ", "b", True),
        ("a", " b", False),
        ("25 ", "MB", False),
        ("25 ", "Mbox", True),
        ("25 ", "天", False),
        ("25 ", "（", True),
        ("25 ", ",", True),
        ("a ", "MB", True),
        ("on-", "time", True),
        ("-", "5", False),
        ("(-", "a", False),
        ("a—", "b", True),
        ("”", "a", False),
        ("”", "中", True),
        ("x", "\u0301", False),
        ("¥", "1", False),
    ],
)
def test_where_a_line_may_end(before: str, after: str, *, allowed: bool) -> None:
    assert may_break(before + after, len(before)) is allowed


def test_a_blank_at_the_very_start_is_no_reason_to_stay() -> None:
    assert may_break(" 天", 1)


def test_an_address_is_cut_behind_its_strokes() -> None:
    assert breaks_anywhere("https://a", 8)
    assert not breaks_anywhere("https://a", 7)


def test_a_number_too_long_for_its_line_is_not_cut_at_its_separators() -> None:
    assert not breaks_anywhere("1,234.5", 2)
    assert not breaks_anywhere("1,234.5", 6)
    assert breaks_anywhere("a,b", 2)
    assert breaks_anywhere("240,000–300,000", 8)
    lines = lines_of("https://example.com/" + "path/" * 20, 120, Language.EN)
    assert all(line.endswith("/") for line in lines[:-1])


def test_a_word_without_any_place_to_cut_is_cut_where_the_line_ends() -> None:
    assert len(lines_of("W" * 100, 100, Language.EN)) > 5


def test_a_line_narrower_than_a_letter_holds_one() -> None:
    assert lines_of("中文", 3) == ["中", "文"]
    assert lines_of("，，", 3) == ["，", "，"]


def test_the_last_line_has_two_characters_at_least() -> None:
    text = "准时交付率连续两个季度低于合同约定的比例已经发出书面整改要求啊。"
    for width in range(120, 330, 3):
        last = lines_of(text, width)[-1].rstrip("。")
        assert len(last) >= 2


def test_a_text_that_is_all_marks_is_broken_all_the_same() -> None:
    assert "".join(lines_of("。" * 50, 100)) == "。" * 50


def test_blanks_at_a_lines_end_hang_and_begin_none() -> None:
    assert lines_of("aaa    bbb", 25, Language.EN) == ["aaa", "bbb"]
    assert lines_of("aaa    ", 25, Language.EN) == ["aaa"]


def test_line_ends_of_the_text_are_kept() -> None:
    assert lines_of("一\n\n二", 100) == ["一", "", "二"]


def test_marks_side_by_side_stand_closer() -> None:
    setter = Typesetter.of(Language.ZH_CN)
    alone = setter.width("。", STYLE) + setter.width("」", STYLE)
    assert setter.width("甲。」乙", STYLE) < setter.width("甲乙", STYLE) + 20
    assert alone > 0


def test_taiwans_stops_stand_in_the_middle_and_keep_their_width() -> None:
    assert "。" in Marks(centred=False).closing
    assert "。" not in Marks(centred=True).closing


def test_there_is_air_between_chinese_and_latin() -> None:
    setter = Typesetter.of(Language.ZH_CN)
    assert setter.width("中a", STYLE) > setter.width("中", STYLE) + setter.width("a", STYLE) + 1


def test_justified_lines_are_as_wide_as_the_column_unless_that_would_tear_them() -> None:
    setter = Typesetter.of(Language.ZH_CN)
    lines = setter.lines((Span(PROSE), Span("，加粗的话也在其中，并且足够长以换行。", strong=True)), JUSTIFIED, 201)
    full = [line for line in lines[:-1] if line.width == pytest.approx(201, abs=0.01)]
    assert len(full) >= len(lines) - 3
    torn = setter.lines("短 " + "x" * 30 + "尾", JUSTIFIED, 160)[0]
    assert torn.width < 150


def test_letters_can_be_tracked() -> None:
    setter = Typesetter.of(Language.ZH_CN)
    tracked = Style(10, 16, "#000000", tracking=0.1)
    (line,) = setter.lines("方案", tracked, 500)
    assert line.width == pytest.approx(22)
    assert "1.000 Tc" in line.operators


def test_english_has_narrow_quotes_and_chinese_wide_ones() -> None:
    english, chinese = Typesetter.of(Language.EN), Typesetter.of(Language.ZH_CN)
    assert english.width("“a”", STYLE) < chinese.width("“a”", STYLE)
    assert english.width("don’t", STYLE) == pytest.approx(chinese.width("don’t", STYLE))


def test_an_accent_in_another_span_stays_on_its_letter() -> None:
    setter = Typesetter.of(Language.EN)
    (measured,) = setter.measured((Span("caf"), Span("e", strong=True), Span("\u0301 noir")), STYLE)
    assert measured.text == "café noir"


def test_spans_may_be_missing() -> None:
    assert [line.operators for line in Typesetter.of(Language.EN).lines((), STYLE, 100)] == [""]


TITLE = "让排产兑现承诺：智能排程与在制透明化"


def test_a_title_is_broken_by_its_sense() -> None:
    setter = Typesetter.of(Language.ZH_CN)
    assert title_lines(setter, TITLE, STYLE, 110) == "让排产兑现承诺：\n智能排程与在制透明化"
    assert (
        title_lines(setter, "穹岚轮胎能源管理与密炼设备预警项目", STYLE, 110) == "穹岚轮胎能源管理\n与密炼设备预警项目"
    )
    assert (
        title_lines(Typesetter.of(Language.EN), "Planning that keeps, always, its promises", STYLE, 130).count("\n")
        == 1
    )


@pytest.mark.parametrize(
    "text", ["短", "甲" * 100, "甲" * 50, "第一行\n第二行第二行第二行", "看\u200b不见的" + "字" * 9]
)
def test_other_titles_stay_as_they_are(text: str) -> None:
    assert title_lines(Typesetter.of(Language.ZH_CN), text, STYLE, 100) == text


def test_a_title_that_cannot_be_parted_stays_whole() -> None:
    assert title_lines(Typesetter.of(Language.EN), "W" * 30, STYLE, 200) == "W" * 30
