"""Tables from records."""

from desktop.documents.blocks import Cell, Span
from desktop.documents.reading import block_texts
from desktop.documents.tables import Reads, group_row, table


def columns(*, kept: bool = False) -> tuple[Reads[str], ...]:
    return (
        Reads[str]("Word", 1, lambda word: word, strong=True),
        Reads[str]("Nothing", 1, lambda _: "", kept=kept),
        Reads[str]("Length", 1, lambda word: str(len(word)), "right"),
    )


def test_a_column_that_is_empty_in_all_rows_is_left_out() -> None:
    found = table(("a", "bb"), columns(), None)
    assert list(block_texts(found)) == ["Word", "Length", "a", "1", "bb", "2"]


def test_a_column_may_be_kept_though_empty() -> None:
    assert [column.title for column in table(("a",), columns(kept=True), None).columns] == ["Word", "Nothing", "Length"]


def test_total_rows_lose_the_same_columns() -> None:
    found = table(("a",), columns(), None, after=(("Sum", "", "1"),))
    assert found.rows[-1].kind == "total"
    assert [cell.spans for cell in found.rows[-1].cells] == [(Span("Sum", strong=True),), (Span("1", strong=True),)]


def test_rows_may_be_tinted() -> None:
    found = table(("a", "b"), columns(), None, tone=lambda word: "accent" if word == "b" else "plain")
    assert [row.cells[0].tone for row in found.rows] == ["plain", "accent"]


def test_a_group_row_spans_the_table() -> None:
    assert group_row("Part", 3).cells == (Cell((Span("Part", strong=True),)), Cell(()), Cell(()))
