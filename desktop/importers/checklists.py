"""A table whose rows are the items of one checklist, not records of their own."""

from pathlib import Path

from attrs import frozen

from desktop.fields import Choice
from desktop.importers.batch import Batch, Draft
from desktop.importers.contents import Sheet
from desktop.importers.errors import ValueUnfit
from desktop.importers.headings import meaning_of
from desktop.importers.imported import Place
from desktop.importers.raw import fold, plain
from desktop.importers.values import Reading, reader_of
from desktop.records import ChecklistTemplate
from desktop.records.choices import Moment
from desktop.records.rows import ChecklistItem
from desktop.text import clean_line

ROWS_LOOKED_AT = 20
"""How far down a sheet the row of headings may be."""
_WHEN = frozenset({"阶段", "階段", "环节", "環節", "stage", "phase", "moment", "时点", "時點"})


@frozen
class Checklist:
    """A sheet of items: `top` is the index of its headings, `text` and `when` those of its columns."""

    sheet: Sheet
    top: int
    text: int
    when: int | None
    title: str


def checklist_in(sheet: Sheet, path: Path) -> Checklist | None:
    """The sheet as a checklist, if one of its first rows has a heading that means an item."""
    for top, row in enumerate(sheet.rows[:ROWS_LOOKED_AT]):
        headings = [plain(cell).strip() for cell in row]
        meanings = [meaning_of(ChecklistItem, heading).fields for heading in headings]
        if ("text",) in meanings and len([heading for heading in headings if heading]) > 1:
            when = next((at for at, heading in enumerate(headings) if fold(heading) in _WHEN), None)
            above = (plain(cell).strip() for cells in sheet.rows[:top] for cell in cells)
            title = next((text for text in above if text), path.stem)
            return Checklist(sheet, top, meanings.index(("text",)), when, title)
    return None


def gather_checklist(checklist: Checklist, file: str, reading: Reading, batch: Batch) -> None:
    """Draft one checklist template; a stage that is no moment of a visit stands before its item («商务：…»)."""
    items: list[ChecklistItem] = []
    for cells in checklist.sheet.rows[checklist.top + 1 :]:
        text, when = (
            clean_line(plain(cells[at])) if at is not None and at < len(cells) else ""
            for at in (checklist.text, checklist.when)
        )
        if text:
            moment = _moment(when, reading)
            labelled = text if moment or not when else reading.words.labelled(when, text)
            items.append(ChecklistItem(moment=moment, text=labelled))
    values: dict[str, object] = {"title": clean_line(checklist.title), "items": tuple(items)}
    batch.drafts.append(Draft(ChecklistTemplate, values, Place(file, checklist.top + 1)))


def _moment(text: str, reading: Reading) -> Moment | None:
    try:
        found = reader_of("moment", Choice(label="Moment", of=Moment), reading)(text)
    except ValueUnfit:
        return None
    return found if isinstance(found, Moment) else None
