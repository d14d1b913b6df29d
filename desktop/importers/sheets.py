"""From tables to drafts: the row of headings is found, title rows above it and blank rows are passed over."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import cast

from attrs import evolve, frozen

from desktop.fields import fields_of
from desktop.importers.batch import Batch, Draft
from desktop.importers.checklists import ROWS_LOOKED_AT, Checklist, checklist_in, gather_checklist
from desktop.importers.contents import Sheet
from desktop.importers.errors import KindUnclear, NoHeadings
from desktop.importers.headings import kind_named, kinds_told_by, meaning_of, score, tells_records
from desktop.importers.imported import Place
from desktop.importers.plan import Plan, RowUnfit, plan_for
from desktop.importers.raw import Raw, plain
from desktop.importers.values import Reading
from desktop.records import ChecklistTemplate, Contact, Customer, Industry, Record

_CONTINUED = re.compile(r"(.*\S)\s*\([2-9]\d*\)")
_MOST_SHOWN = 20
_LABELS_SHOWN = 3


@frozen
class Table:
    """A sheet with its headings understood: `top` is the index of their row."""

    sheet: Sheet
    top: int
    headings: tuple[str, ...]
    record_type: type[Record]


def gather_sheets(
    sheets: Sequence[Sheet], record_type: type[Record] | None, path: Path, reading: Reading, batch: Batch
) -> None:
    """Draft a record from every row of every sheet whose headings are understood."""
    held = [sheet for sheet in sheets if any(not _is_blank(row) for row in sheet.rows)]
    tables = [table for sheet in held if (table := _understood(sheet, record_type, path))]
    if not tables and record_type:
        labels = [kind.label for kind in fields_of(record_type).values()][2 : 2 + _LABELS_SHOWN]
        raise NoHeadings(file=path.name, example=reading.words.listed(map(reading.words, labels)))
    if not tables:
        raise KindUnclear(file=path.name)
    for table in tables:
        several = f"{path.name} · {table.sheet.name}" if len(tables) > 1 else path.name
        if isinstance(table, Checklist):
            gather_checklist(table, several, reading, batch)
        else:
            _gather(table, several, reading, batch)
    for sheet in held:
        if not any(table.sheet is sheet for table in tables):
            message = "The sheet “{sheet}” has no headings that are understood; it was left out."
            batch.note(Place(path.name, 0), message, sheet=sheet.name)


def _understood(sheet: Sheet, record_type: type[Record] | None, path: Path) -> Table | Checklist | None:
    table = _table(sheet, record_type, path)
    return table or (checklist_in(sheet, path) if record_type in {None, ChecklistTemplate} else None)


def _table(sheet: Sheet, record_type: type[Record] | None, path: Path) -> Table | None:
    """The row among the first that names most fields; what it names tells the kind where nothing else does."""
    named = record_type or kind_named(sheet.name) or kind_named(path.stem)
    best: Table | None = None
    most = 0
    for top, row in enumerate(sheet.rows[:ROWS_LOOKED_AT]):
        headings = tuple(plain(cell).strip() for cell in row)
        kinds = [named] if named else kinds_told_by(headings)
        if len(kinds) != 1 or not tells_records(kinds[0], headings):
            continue
        if (found := score(kinds[0], headings)) > most:
            best, most = Table(sheet, top, headings, kinds[0]), found
    return best


def _gather(table: Table, file: str, reading: Reading, batch: Batch) -> None:
    table = _joined(table)
    plan = plan_for(table.record_type, table.headings, reading)
    rest = ["" if step else heading for step, heading in zip(plan.steps, table.headings, strict=True)]
    contacts = _contact_plan(table.record_type, rest, reading)
    code = _code_column(plan, rest)
    for row, cells in _filled(table):
        place = Place(file, row)
        try:
            draft = Draft(table.record_type, plan.read(cells), place)
            contact = Draft(Contact, contacts.read(cells), place, parent=draft) if contacts else None
        except RowUnfit as unfit:
            batch.reject_row(place, unfit)
            continue
        if code is not None:
            _remember_code(draft.values, plain(cells[code]) if code < len(cells) else "", batch)
        batch.drafts.append(draft)
        if contact and contact.values.get("name"):
            batch.drafts.append(contact)
    used = {heading for heading, step in zip(rest, contacts.steps if contacts else (), strict=False) if step}
    used |= {rest[code]} if code is not None else set()
    note_unknown([heading for heading in plan.unknown if heading not in used], Place(file, 0), batch)


def _joined(table: Table) -> Table:
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
    return evolve(table, sheet=Sheet(table.sheet.name, rows), headings=headings)


def _filled(table: Table) -> Iterator[tuple[int, Sequence[Raw]]]:
    """The rows below the headings that hold anything, with the number that a spreadsheet shows."""
    for row, cells in enumerate(table.sheet.rows[table.top + 1 :], table.top + 2):
        if not _is_blank(cells):
            yield row, cells


def _is_blank(cells: Sequence[Raw]) -> bool:
    return not any(cell is not None and cell != "" for cell in cells)


def _contact_plan(record_type: type[Record], rest: Sequence[str], reading: Reading) -> Plan | None:
    """Columns of a contact beside those of a customer make contacts too."""
    plan = plan_for(Contact, rest, reading, beside=True) if record_type is Customer else None
    return plan if plan and "name" in plan.fields else None


def _code_column(plan: Plan, rest: Sequence[str]) -> int | None:
    """A column of industry codes beside the industries' names."""
    if "industries" not in plan.fields:
        return None
    found = (at for at, heading in enumerate(rest) if heading and meaning_of(Industry, heading).fields[:1] == ("code",))
    return next(found, None)


def _remember_code(values: dict[str, object], code: str, batch: Batch) -> None:
    """With a code beside it a name is one name, whatever separators are in it."""
    names = values.get("industries")
    if code and isinstance(names, tuple) and names:
        name = str(cast("tuple[str, ...]", names)[0])
        values["industries"] = (name,)
        batch.remember_code(name, code.strip())


def note_unknown(headings: Collection[str] | Mapping[str, None], place: Place, batch: Batch) -> None:
    """Say once which columns or keys were not taken."""
    if headings:
        shown = list(headings)
        columns = ", ".join(shown[:_MOST_SHOWN]) + (" …" if len(shown) > _MOST_SHOWN else "")
        batch.note(place, "No field takes these columns; they were left out: {columns}.", columns=columns)
