"""Tables from records: a column says how it reads a row, and one that is empty in all rows is left out."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from attrs import frozen

from desktop.documents.blocks import Align, Caption, Cell, Column, Row, Span, Table, Tone
from desktop.documents.paragraphs import plain

Item = TypeVar("Item")


@frozen
class Reads(Generic[Item]):
    """A column: its title, its share of the width, and what it prints of an item; a strong one is set bold."""

    title: str
    width: float
    read: Callable[[Item], str]
    align: Align = "left"
    strong: bool = False
    kept: bool = False


def table(
    items: Sequence[Item],
    columns: Sequence[Reads[Item]],
    caption: Caption | None,
    *,
    tone: Callable[[Item], Tone] = lambda _: "plain",
    compact: bool = False,
    after: Sequence[Sequence[str]] = (),
) -> Table:
    """A row for each item. `after` are total rows, a text for each column. A `kept` column stays even when empty."""
    texts = [[column.read(item) for column in columns] for item in items]
    used = [at for at, column in enumerate(columns) if column.kept or any(row[at] for row in texts)]
    rows = [
        Row(tuple(_cell(row[at], tone(item), strong=columns[at].strong) for at in used))
        for item, row in zip(items, texts, strict=True)
    ]
    rows += [Row(tuple(_cell(row[at], "plain", strong=True) for at in used), "total") for row in after]
    heads = tuple(Column(columns[at].title, columns[at].width, columns[at].align) for at in used)
    return Table(heads, tuple(rows), caption, compact=compact)


def group_row(title: str, width: int) -> Row:
    """A row that heads the rows after it, in a table of `width` columns."""
    return Row((Cell((Span(title, strong=True),)), *(Cell(()) for _ in range(width - 1))), "group")


def _cell(text: str, tone: Tone, *, strong: bool) -> Cell:
    return Cell((Span(text, strong=True),) if strong and text else plain(text), tone)
