"""Telling of rows that were taken for the same record, where a person might not mean them to be."""

from collections.abc import Iterable

from desktop.importers.batch import Batch
from desktop.importers.directory import text_of
from desktop.importers.identity import Item
from desktop.importers.imported import Place

_MOST_SHOWN = 12
_SAME_ID = (
    "Rows with the same external id were joined into one record each; where they differ, the last one counts: {rows}."
)
_SAME_NAME = "Rows with the same name were joined into one record each; where they differ, the last one counts: {rows}."


def tell_joined(items: Iterable[Item], batch: Batch) -> None:
    """Note which rows were joined: those of one external id, and those of one name that differ.

    A customer that stands once per contact in a table is none of these, as long as its rows agree.
    """
    joined = [item for item in items if item.joined]
    repeated = {draft.parent.place for draft in batch.drafts if draft.parent} if joined else set[Place]()
    by_id = [item for item in joined if text_of(item, "external_id") and (item.differs or item.place not in repeated)]
    by_name = [item for item in joined if not text_of(item, "external_id") and item.differs]
    for message, found in ((_SAME_ID, by_id), (_SAME_NAME, by_name)):
        if found:
            rows = "; ".join(map(_told, found[:_MOST_SHOWN])) + (" …" if len(found) > _MOST_SHOWN else "")
            batch.note(Place(found[0].place.file, 0), message, rows=rows)


def _told(item: Item) -> str:
    called = text_of(item, "external_id") or text_of(item, item.record_type.title_field)
    own = item.place.file
    rows = (str(at.row) if at.file == own else f"{at.file} {at.row}" for at in (item.place, *item.joined))
    return f"{called} ({', '.join(rows)})"
