"""From tables to drafts: the row of headings is found, title rows above it and blank rows are passed over."""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import cast

from desktop.errors import UserError
from desktop.fields import fields_of
from desktop.importers.batch import Batch, Draft
from desktop.importers.checklists import Checklist, gather_checklist
from desktop.importers.contents import Sheet
from desktop.importers.errors import KindUnclear, NoHeadings, QuoteUnclosed
from desktop.importers.headings import meaning_of
from desktop.importers.imported import Place
from desktop.importers.plan import Plan, RowUnfit, plan_for
from desktop.importers.raw import plain
from desktop.importers.seen import SeenTable
from desktop.importers.tables import Table, checklist_seen, filled, is_blank, joined, misunderstood, understood
from desktop.importers.tables import seen as seen_table
from desktop.importers.values import Reading
from desktop.records import TYPE_OF, Contact, Customer, Industry, Record

_MOST_SHOWN = 20
_LABELS_SHOWN = 3


def gather_sheets(
    sheets: Sequence[Sheet],
    record_type: type[Record] | None,
    path: Path,
    reading: Reading,
    batch: Batch,
    left_out: Collection[str] = (),
) -> None:
    """Draft a record from every row of every sheet whose headings are understood, but of those to be left out."""
    held = [sheet for sheet in sheets if sheet.name not in left_out and any(not is_blank(row) for row in sheet.rows)]
    tables = [table for sheet in held if (table := understood(sheet, record_type, path, reading))]
    strange = [sheet for sheet in held if not any(table.sheet is sheet for table in tables)]
    batch.tables += [misunderstood(sheet, record_type, reading) for sheet in strange]
    if not tables:
        kinds = [record_type] if record_type else [TYPE_OF[table.kind] for table in batch.tables if table.kind]
        raise _nothing_understood(kinds, path, reading)
    for table in tables:
        several = f"{path.name} · {table.sheet.name}" if len(tables) > 1 else path.name
        if isinstance(table, Checklist):
            batch.tables.append(checklist_seen(table))
            gather_checklist(table, several, reading, batch)
        else:
            _gather(joined(table), several, reading, batch)
    for sheet in strange:
        message = "The sheet “{sheet}” has no headings that are understood; it was left out."
        batch.note(Place(path.name, 0), message, sheet=sheet.name)


def _nothing_understood(kinds: Sequence[type[Record]], path: Path, reading: Reading) -> UserError:
    """Why nothing of a file can be taken: what its rows are isn't known, or what they are called by."""
    if not kinds:
        return KindUnclear(file=path.name)
    labels = [kind.label for kind in fields_of(kinds[0]).values()][2 : 2 + _LABELS_SHOWN]
    return NoHeadings(file=path.name, example=reading.words.listed(map(reading.words, labels)))


def _gather(table: Table, file: str, reading: Reading, batch: Batch) -> None:
    plan = plan_for(table.record_type, table.headings, reading, table.layout.columns)
    rest = ["" if step else heading for step, heading in zip(plan.steps, table.headings, strict=True)]
    contacts = _contact_plan(table, rest, reading)
    code = _code_column(plan, rest)
    total = len(table.sheet.rows)
    for row, cells in filled(table):
        batch.pulse(row, total)
        place = Place(file, row)
        if row - 1 in table.sheet.unclosed:
            batch.reject(place, "", QuoteUnclosed())
            continue
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
    seen = seen_table(table, plan, contacts, code)
    batch.tables.append(seen)
    note_unknown(_unknown(plan, seen), Place(file, 0), batch)


def _unknown(plan: Plan, seen: SeenTable) -> list[str]:
    """The headings that nothing took; those of contacts and industry codes were taken beside the plan."""
    taken = {column.heading for column in seen.columns if column.is_taken}
    return [heading for heading in plan.unknown if heading not in taken]


def _contact_plan(table: Table, rest: Sequence[str], reading: Reading) -> Plan | None:
    """Columns of a contact beside those of a customer make contacts too, unless they are to be left out."""
    if table.record_type is not Customer:
        return None
    free = ["" if heading in table.layout.columns else heading for heading in rest]
    plan = plan_for(Contact, free, reading, beside=True)
    return plan if "name" in plan.fields else None


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
        batch.note(place, "There are no fields for these, so they were not imported: {columns}.", columns=columns)
