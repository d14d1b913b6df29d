"""A change of one record: how it stood and how it stands."""

from attrs import frozen

from desktop.records.record import Record
from desktop.store.kept import Kept


@frozen
class Change:
    """One record before and after; None where it isn't there. `either` is how it stands after, or how it stood at last.

    `record` is the record after; None if it went, or if nothing of it is to be written.
    """

    either: Kept
    before: Kept | None
    after: Kept | None
    record: Record | None

    @classmethod
    def removed(cls, before: Kept) -> "Change":
        """The change that takes a record out."""
        return cls(before, before, None, None)

    @property
    def stays_live(self) -> bool:
        """Whether the record is in use before and after."""
        return self.before is not None and self.before.is_live and self.after is not None and self.after.is_live
