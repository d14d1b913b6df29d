"""Sheets whose headings are understood, or not: where the headings stand, and what the rows below them are."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import evolve, field, frozen

from desktop.importers.checklists import ROWS_LOOKED_AT, Checklist, checklist_in
from desktop.importers.contents import Sheet
from desktop.importers.guidance import Layout, layout_key
from desktop.importers.headings import is_companion, kind_named, kinds_told_by, score, tells_records
from desktop.importers.plan import Plan
from desktop.importers.raw import Raw, plain
from desktop.importers.seen import Column, SeenTable, examples
from desktop.importers.values import Reading
from desktop.records import TYPE_OF, ChecklistTemplate, Record

_CONTINUED = re.compile(r"(.*\S)\s*\([2-9]\d*\)")


@frozen
class Table:
    """A sheet with its headings understood: `top` is the index of their row, `layout` what a person said of them."""

    sheet: Sheet
    top: int
    headings: tuple[str, ...]
    record_type: type[Record]
    layout: Layout = field(factory=Layout)


def understood(
    sheet: Sheet, record_type: type[Record] | None, path: Path, reading: Reading
) -> Table | Checklist | None:
    """The sheet as a table of records or as a checklist, if its headings tell."""
    table = _table(sheet, record_type, path, reading)
    return table or (checklist_in(sheet, path) if record_type in {None, ChecklistTemplate} else None)


def _table(sheet: Sheet, record_type: type[Record] | None, path: Path, reading: Reading) -> Table | None:
    """The row among the first that names most fields; what it names tells the kind where nothing else does."""
    named = record_type or kind_named(sheet.name) or kind_named(path.stem)
    best: Table | None = None
    most = 0
    for top, headings in _first_rows(sheet):
        layout = reading.layouts.get(layout_key(headings), Layout())
        said = TYPE_OF.get(layout.kind) or named
        kinds = [said] if said else kinds_told_by(headings)
        if len(kinds) != 1 or not tells_records(kinds[0], headings, layout.columns):
            continue
        if (found := score(kinds[0], headings) + len(layout.columns)) > most:
            best, most = Table(sheet, top, headings, kinds[0], layout), found
    return best


def _first_rows(sheet: Sheet) -> Iterator[tuple[int, tuple[str, ...]]]:
    for top, row in enumerate(sheet.rows[:ROWS_LOOKED_AT]):
        yield top, tuple(plain(cell).strip() for cell in row)


def joined(table: Table) -> Table:
    """Columns «heading (2)», in which exports go on with what is too long for one cell, joined to their first."""
    into: dict[int, int] = {}
    for at, heading in enumerate(table.headings):
        found = _CONTINUED.fullmatch(heading)
        if found and found[1] in table.headings[:at]:
            into[at] = table.headings.index(found[1])
    if not into:
        return table
    rows: list[list[Raw]] = [list(row) for row in table.sheet.rows]
    for row in rows[table.top + 1 :]:
        for at, first in into.items():
            if at < len(row) and row[at]:
                row[first] = plain(row[first]) + plain(row[at])
    headings = tuple("" if at in into else heading for at, heading in enumerate(table.headings))
    return evolve(table, sheet=evolve(table.sheet, rows=rows), headings=headings)


def filled(table: Table) -> Iterator[tuple[int, Sequence[Raw]]]:
    """The rows below the headings that hold anything, with the number that a spreadsheet shows."""
    for row, cells in enumerate(table.sheet.rows[table.top + 1 :], table.top + 2):
        if not is_blank(cells):
            yield row, cells


def is_blank(cells: Sequence[Raw]) -> bool:
    """Whether there is nothing in a row."""
    return not any(cell is not None and cell != "" for cell in cells)


def seen(table: Table, plan: Plan, contacts: Plan | None, code: int | None) -> SeenTable:
    """The table with what each of its headings was taken for."""
    columns: list[Column] = []
    below = examples(table.headings, table.sheet.rows[table.top + 1 :])
    for at, heading in enumerate(table.headings):
        step, beside = plan.steps[at], contacts.steps[at] if contacts else None
        if step:
            columns.append(Column(heading, plan.record_type.kind, step.name, below[at]))
        elif beside:
            columns.append(Column(heading, "contact", beside.name, below[at]))
        elif at == code:
            columns.append(Column(heading, "industry", "code", below[at]))
        elif heading and not is_companion(heading):
            columns.append(Column(heading, "", "", below[at]))
    return SeenTable(
        sheet=table.sheet.name,
        kind=table.record_type.kind,
        key=layout_key(table.headings),
        columns=tuple(columns),
        rows=sum(1 for _ in filled(table)),
    )


def misunderstood(sheet: Sheet, record_type: type[Record] | None, reading: Reading) -> SeenTable:
    """A sheet whose headings tell nothing; its headings are the row among the first with most texts in it."""
    top, headings = max(_first_rows(sheet), key=lambda row: len(set(row[1]) - {""}))
    below = examples(headings, sheet.rows[top + 1 :])
    columns = (Column(heading, "", "", below[at]) for at, heading in enumerate(headings) if heading)
    key = layout_key(headings)
    return SeenTable(
        sheet=sheet.name,
        kind=record_type.kind if record_type else reading.layouts.get(key, Layout()).kind,
        key=key,
        columns=tuple(columns),
        rows=sum(1 for row in sheet.rows[top + 1 :] if not is_blank(row)),
    )


def checklist_seen(checklist: Checklist) -> SeenTable:
    """A sheet that is one checklist."""
    headings = [plain(cell).strip() for cell in checklist.sheet.rows[checklist.top]]
    return SeenTable(
        sheet=checklist.sheet.name,
        kind=ChecklistTemplate.kind,
        key=layout_key(headings),
        columns=(Column(headings[checklist.text], ChecklistTemplate.kind, "items"),),
        rows=1,
    )
