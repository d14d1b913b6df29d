"""Tables share their width by what they hold."""

from pathlib import Path

import pytest

from desktop.documents.blocks import Caption, Cell, Column, Row, Table, Tone
from desktop.exporters.exporter import Look
from desktop.exporters.pages.widths import column_widths
from tests.exporters.pdf_file import made, of_blocks, say


def test_columns_keep_their_shares_where_all_fits() -> None:
    assert column_widths([1, 2, 1], [50, 60, 20], lambda _: 0.0, 400) == [100, 200, 100]


def test_what_a_column_does_not_need_goes_to_those_that_lack() -> None:
    assert column_widths([1, 1], [300, 50], lambda _: 0.0, 400) == [300, 100]
    assert column_widths([1, 1], [900, 50], lambda _: 0.0, 400) == pytest.approx([350, 50])


def test_a_word_is_not_cut_while_another_column_can_give() -> None:
    widths = column_widths([1, 9], [900, 900], lambda at: (90.0, 60.0)[at], 400)
    assert widths[0] == pytest.approx(90)
    assert sum(widths) == pytest.approx(400)


def test_too_many_long_words_share_the_width() -> None:
    widths = column_widths([1, 1, 1], [900, 900, 900], lambda at: (180.0, 180.0, 180.0)[at], 400)
    assert widths == pytest.approx([400 / 3] * 3)


def cell(text: str, tone: Tone = "plain") -> Cell:
    return Cell(say(text), tone)


def test_figures_stand_at_the_right_and_in_line(tmp_path: Path) -> None:
    rows = tuple(Row((cell(str(n)), cell(f"{n * 1000:,}.00"))) for n in range(1, 4))
    file = made(tmp_path, of_blocks(Table((Column("a", 1), Column("b", 1, "right")), rows)))
    assert file.read == file.expected


def test_every_tone_kind_and_emphasis_is_drawn(tmp_path: Path) -> None:
    tones: tuple[Tone, ...] = ("plain", "accent", "good", "warning", "muted")
    columns = tuple(Column(tone, 1, "center") for tone in tones)
    rows = (
        Row(tuple(cell(tone, tone) for tone in tones)),
        Row((cell("group"), cell("not printed")), "group"),
        Row((), "group"),
        Row(tuple(cell("sum", tone) for tone in tones), "total"),
        Row((cell("fewer"),)),
        Row(tuple(cell("more") for _ in range(9))),
        Row(()),
    )
    for emphasis in (None, 1):
        for compact in (False, True):
            block = Table(columns, rows[:5] + rows[6:], Caption("表", 1, "c"), emphasis=emphasis, compact=compact)
            file = made(tmp_path, of_blocks(block), Look(accent="#FFE600"))
            assert file.read == file.expected


def test_a_table_without_rows_has_a_head(tmp_path: Path) -> None:
    file = made(tmp_path, of_blocks(Table((Column("a", 1), Column("b", 1)), ())))
    assert file.read == "ab"
