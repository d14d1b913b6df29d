"""From a document to drafts: a case study, several of them, or a material."""

from collections.abc import Collection, Mapping

from desktop.importers.batch import Batch, Draft
from desktop.importers.contents import Grid, Sheet, Story
from desktop.importers.errors import FileEmpty, KindUnclear, NotADocumentKind
from desktop.importers.guidance import Layout, layout_key
from desktop.importers.headings import is_companion, kinds_told_by
from desktop.importers.imported import Place
from desktop.importers.importer import File
from desktop.importers.plan import Plan, RowUnfit, plan_for
from desktop.importers.raw import Raw, is_nothing, plain
from desktop.importers.sections import Part, labels_of, parts_of, sections_of, tells_a_case, text_of_piece
from desktop.importers.seen import Column, SeenTable, examples
from desktop.importers.sheets import gather_sheets, note_unknown
from desktop.importers.tongue import tongue_of
from desktop.importers.values import Reading
from desktop.records import CaseStudy, Material, Record

_ROWS_OF_A_TABLE = 2


def gather_story(
    story: Story,
    record_type: type[Record] | None,
    file: File,
    reading: Reading,
    batch: Batch,
    left_out: Collection[str] = (),
) -> None:
    """Draft the records that a document holds; its tables where rows of another kind are asked for."""
    if not story.text.strip() and not story.said:
        raise FileEmpty(file=file.name)
    kind = record_type or _told(story)
    if kind in {CaseStudy, Material}:
        _gather_parts(story, kind, file, reading, batch)
        return
    sheets = _sheets(story)
    if not sheets and record_type:
        raise NotADocumentKind(file=file.name, kind=record_type.kind)
    if not sheets:
        batch.tables.append(SeenTable(sheet="", kind="", key="", columns=(), rows=1, is_document=True))
        raise KindUnclear(file=file.name)
    gather_sheets(sheets, record_type, file.path, reading, batch, left_out)


def _told(story: Story) -> type[Record] | None:
    if tells_a_case(story.pieces, story.said):
        return CaseStudy
    kinds = kinds_told_by(story.said)
    return kinds[0] if len(kinds) == 1 and kinds[0] in {CaseStudy, Material} else None


def _sheets(story: Story) -> list[Sheet]:
    grids = [piece for piece in story.pieces if isinstance(piece, Grid) and len(piece.rows) >= _ROWS_OF_A_TABLE]
    return [Sheet(str(number), [list(row) for row in grid.rows]) for number, grid in enumerate(grids, 1)]


def _gather_parts(story: Story, kind: type[Record], file: File, reading: Reading, batch: Batch) -> None:
    parts = parts_of(story.pieces, kind)
    alone = len(parts) == 1
    for number, part in enumerate(parts, 1):
        place = Place(file.name, number)
        text = story.text if alone else "\n".join(map(text_of_piece, part.pieces))
        row = _row(part, _said(story, kind) if alone else {}, kind, text, file)
        key = layout_key(row)
        plan = plan_for(kind, tuple(row), reading, reading.layouts.get(key, Layout()).columns)
        batch.tables.append(_seen(plan, row, key))
        document = file.path if alone and not story.active else None
        try:
            draft = Draft(kind, plan.read(row.values()), place, document, suggested={"language": tongue_of(text)})
            batch.drafts.append(draft)
        except RowUnfit as unfit:
            batch.reject_row(place, unfit)
        note_unknown(plan.unknown, Place(file.name, 0), batch)
    if story.cut:
        batch.note(Place(file.name, 0), "Only the beginning of its text was taken, for finding it; the file is whole.")
    if story.active:
        batch.note(Place(file.name, 0), "The file holds macros or embedded programs: only its text was taken.")


def _said(story: Story, kind: type[Record]) -> Mapping[str, Raw]:
    """What a document says of itself; that it is a deck says nothing of a case that is told in one."""
    return story.said if kind is Material else {name: value for name, value in story.said.items() if name != "type"}


def _seen(plan: Plan, row: Mapping[str, Raw], key: str) -> SeenTable:
    """A document with what its labels and sections were taken for."""
    below = examples(list(row), [list(row.values())])
    columns = tuple(
        Column(heading, plan.record_type.kind if step else "", step.name if step else "", below[at])
        for at, (heading, step) in enumerate(zip(row, plan.steps, strict=True))
        if step or not is_companion(heading)
    )
    return SeenTable(sheet="", kind=plan.record_type.kind, key=key, columns=columns, rows=1, is_document=True)


def _row(part: Part, said: Mapping[str, Raw], kind: type[Record], text: str, file: File) -> dict[str, Raw]:
    """The part as one row of headings and values; what is said in front matter comes first."""
    row = dict(said)
    for name, value in (*labels_of(part.pieces, kind), *sections_of(part.pieces, kind).items()):
        if not is_nothing(value.strip()):
            row.setdefault(name, value)
    titled = plain(row.pop("title", None)).strip() or part.title or file.path.stem
    return {"title": titled, **row, "body": text}
