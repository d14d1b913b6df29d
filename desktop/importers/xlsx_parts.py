"""Taking a workbook apart; runs in the worker."""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path

from python_calamine import CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from desktop.importers.gate import opened_archive
from desktop.importers.raw import Raw
from desktop.importers.refusal import Refusal, Refused

_MOST_SHEETS = 200
_MOST_CELLS = 5_000_000


def xlsx_sheets(path: Path) -> Raw:
    """`[[name, rows], …]` of all visible sheets; refused over five million cells."""
    opened_archive(path).close()
    with path.open("rb") as stream:
        workbook = CalamineWorkbook.from_filelike(stream)
        visible = [
            sheet.name
            for sheet in workbook.sheets_metadata
            if sheet.visible is SheetVisibleEnum.Visible and sheet.typ is SheetTypeEnum.WorkSheet
        ]
        if len(visible) > _MOST_SHEETS:
            raise Refused(Refusal.TOO_MUCH)
        return _sheets(workbook.get_sheet_by_name(name) for name in visible)


def _sheets(sheets: Iterable[CalamineSheet]) -> list[Raw]:
    found: list[Raw] = []
    cells = 0
    for sheet in sheets:
        cells += sheet.total_height * sheet.total_width
        if cells > _MOST_CELLS:
            raise Refused(Refusal.TOO_MUCH)
        rows: list[Raw] = [[_cell(value) for value in row] for row in sheet.to_python(skip_empty_area=False)]
        found.append([sheet.name, rows])
    return found


def _cell(value: object) -> Raw:
    if isinstance(value, dt.datetime) and value.time() == dt.time():
        return value.date().isoformat()
    if isinstance(value, dt.datetime | dt.date | dt.time):
        return value.isoformat()
    if isinstance(value, bool | int | float | str):
        return value
    return "" if value is None else str(value)
