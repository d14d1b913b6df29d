"""Excel workbooks: one sheet, a bold row of headings that stays in sight, text that stays text."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import TypeGuard

from attrs import frozen

from desktop.exporters.cells import Cell as CellValue

_LONGEST_CELL = 32_767  # UTF-16 units, Excel's limit
_LONGEST_PIECE = 16_000  # characters, each two units at the most
_FIRST_SAFE_DAY = dt.date(1900, 3, 1)  # before it Excel counts a day that never was
_EXACT_DIGITS = 15
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_LONGEST_SHEET_NAME = 31


@frozen
class Column:
    """A column's heading and its width in characters."""

    heading: str
    width: int


def write_xlsx(target: Path, sheet_name: str, columns: Sequence[Column], rows: Iterable[Sequence[CellValue]]) -> None:
    """Write a workbook of one sheet; what is too long for a cell goes on in further columns, «heading (2)»."""
    from openpyxl import Workbook
    from openpyxl.cell import Cell, WriteOnlyCell
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    pieces = [[_pieces(cell) for cell in row] for row in rows]
    spans = [max((len(row[at]) for row in pieces), default=1) for at in range(len(columns))]
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet(sheet_name[:_LONGEST_SHEET_NAME])
    sheet.freeze_panes = "A2"
    headings = [heading for column, span in zip(columns, spans, strict=True) for heading in _headings(column, span)]
    widths = [column.width for column, span in zip(columns, spans, strict=True) for _ in range(span)]
    for number, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width

    def text_cell(text: str) -> Cell:
        made = WriteOnlyCell(sheet, text)
        made.data_type = "s"
        return made

    bold = Font(bold=True)
    top = [text_cell(heading) for heading in headings]
    for made in top:
        made.font = bold
    sheet.append(top)
    for row in pieces:
        flat = [piece for held, span in zip(row, spans, strict=True) for piece in (*held, *[""] * (span - len(held)))]
        sheet.append([text_cell(piece) if _is_misread(piece) else piece if piece != "" else None for piece in flat])
    workbook.save(target)


def _is_misread(value: CellValue) -> TypeGuard[str]:
    """Whether openpyxl would take a text for a formula or for an error."""
    return isinstance(value, str) and value.startswith(("=", "#"))


def _headings(column: Column, span: int) -> list[str]:
    return [column.heading, *(f"{column.heading} ({number})" for number in range(2, span + 1))]


def _pieces(value: CellValue) -> list[CellValue]:
    """A value as the cells that hold it; numbers that Excel would round and days that it miscounts are text."""
    if isinstance(value, str):
        return [_ESCAPE.sub("_x005F_", piece) for piece in _texts(value)]
    if isinstance(value, dt.date):
        return [value if value >= _FIRST_SAFE_DAY else value.isoformat()]
    if len(Decimal(value).as_tuple().digits) > _EXACT_DIGITS:
        return [f"{value:f}" if isinstance(value, Decimal) else str(value)]
    return [value]


def _texts(text: str) -> Iterator[str]:
    if len(text) * 2 <= _LONGEST_CELL or len(text.encode("utf-16-le")) // 2 <= _LONGEST_CELL:
        yield text
        return
    for start in range(0, len(text), _LONGEST_PIECE):
        yield text[start : start + _LONGEST_PIECE]
