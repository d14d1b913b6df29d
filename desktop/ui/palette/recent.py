"""Where one was: the records that were opened last, then those that were worked on last."""

from collections.abc import Sequence
from typing import Final

from desktop.fields import RecordId
from desktop.records import Customer
from desktop.records.record import Record
from desktop.ui.place import Place
from desktop.workspace.workspace import Workspace

MOST: Final = 5
_LOOKED_AT: Final = 20


def recent_records(workspace: Workspace, behind: Sequence[Place], here: Place | None) -> list[Record]:
    """The records one was at, the last first, then those worked on last; not the one that is shown now.

    Where there are none, because it is the first day, there are customers.
    """
    opened = dict.fromkeys(place.record for place in reversed(behind) if place.record)
    ids = [*opened][:_LOOKED_AT]
    if len(ids) < MOST + 1:
        ids += [worked.id for worked in workspace.store.agenda.worked_on(MOST + 1)]
    shown = here.record if here is not None else ""
    found = _live(workspace, [one for one in dict.fromkeys(ids) if one != shown])
    return (found or workspace.store.recent(MOST, (Customer.kind,)))[:MOST]


def _live(workspace: Workspace, ids: Sequence[RecordId]) -> list[Record]:
    return [record for record in workspace.store.get_many(ids) if record.deleted_at is None]
