"""What a record is: one thing we know, kept under an id for good."""

import datetime as dt
from typing import Annotated, ClassVar

from attrs import frozen

from desktop.fields import NO_RECORD, Flag, RecordId, Text


@frozen(kw_only=True)
class Record:
    """What all record types share.

    A record is a value: changing one makes another (`attrs.evolve`), saved by the workspace.

    `id` is a UUIDv7 ("" before the first save: the store gives one). Times are UTC; the store sets them.
    `kind` is the name in code and of the table, `label` and `plural` the msgids, `title_field` the field that
    names the record. `also_called` are further names that a sheet or a file of such records may have.
    """

    kind: ClassVar[str]
    label: ClassVar[str]
    plural: ClassVar[str]
    also_called: ClassVar[tuple[str, ...]] = ()
    title_field: ClassVar[str] = "title"

    id: RecordId = NO_RECORD
    created_at: dt.datetime | None = None
    updated_at: dt.datetime | None = None
    deleted_at: dt.datetime | None = None
    external_id: Annotated[str, Text("External ID", headings=("id", "编号", "外部编号", "外部 ID"))] = ""
    sample: Annotated[bool, Flag("Sample")] = False

    @property
    def name_of_record(self) -> str:
        """What the record is called in lists and documents."""
        return str(getattr(self, self.title_field))
