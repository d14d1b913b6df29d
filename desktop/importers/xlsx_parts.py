"""Taking a workbook apart; runs in the worker."""

import datetime as dt
import re
from functools import cache
from pathlib import Path
from zipfile import ZipFile

from python_calamine import CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from desktop.importers.gate import opened_archive
from desktop.importers.raw import Raw
from desktop.importers.refusal import Refusal, Refused

_MOST_SHEETS = 200
_MOST_CELLS = 5_000_000
_CHUNK = 4 * 1024 * 1024
_PLACE = re.compile(rb"""\br\s*=\s*["']\s*([A-Za-z]{1,3})(\d{1,9})\s*["']""")
_LONGEST_PLACE = 40


def xlsx_sheets(path: Path) -> Raw:
    """`[[name, rows], …]` of all visible sheets; refused where a sheet reaches over five million cells."""
    with opened_archive(path) as archive:
        for name in archive.namelist():
            if name.lower().startswith("xl/worksheets/"):
                _check_extent(archive, name)
    with path.open("rb") as stream:
        workbook = CalamineWorkbook.from_filelike(stream)
        visible = [
            sheet.name
            for sheet in workbook.sheets_metadata
            if sheet.visible is SheetVisibleEnum.Visible and sheet.typ is SheetTypeEnum.WorkSheet
        ]
        if len(visible) > _MOST_SHEETS:
            raise Refused(Refusal.TOO_MUCH)
        return [[name, _rows(workbook.get_sheet_by_name(name))] for name in visible]


def _check_extent(archive: ZipFile, name: str) -> None:
    """The reader makes room for every cell up to the farthest: one cell at XFD1048576 would ask for half a terabyte."""
    last_row, last_column = 0, 0
    rest = b""
    with archive.open(name) as stream:
        while chunk := stream.read(_CHUNK):
            text = rest + chunk
            for column, row in _PLACE.findall(text):
                last_row = max(last_row, int(row))
                last_column = max(last_column, _number(column))
            rest = text[-_LONGEST_PLACE:]
    if last_row * last_column > _MOST_CELLS:
        raise Refused(Refusal.TOO_MUCH)


@cache
def _number(column: bytes) -> int:
    """A column's number: A is 1, AA is 27."""
    number = 0
    for letter in column.upper():
        number = number * 26 + letter - ord("A") + 1
    return number


def _rows(sheet: CalamineSheet) -> Raw:
    return [[_cell(value) for value in row] for row in sheet.to_python(skip_empty_area=False)]


def _cell(value: object) -> Raw:
    if isinstance(value, str | float):
        return value
    if isinstance(value, dt.datetime) and value.time() == dt.time():
        return value.date().isoformat()
    if isinstance(value, dt.datetime | dt.date | dt.time):
        return value.isoformat()
    if isinstance(value, bool | int):
        return value
    return "" if value is None else str(value)
