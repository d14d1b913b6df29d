"""Places in the window: which screen, of which record, at which part of it; and what a screen looked like."""

from collections.abc import Mapping

from attrs import define, field, frozen

from desktop.fields import NO_RECORD, RecordId

State = Mapping[str, str | int]
"""How a screen stood when it was left: scroll, selection, what its filter says; by names of its own."""
_REMEMBERED = 60


@frozen
class Place:
    """Where one is: a screen by its key, the record it shows if it shows one, and a part of it (a tab, a section)."""

    screen: str
    record: RecordId = NO_RECORD
    part: str = ""


@frozen
class Visit:
    """A place with how it was left."""

    place: Place
    state: State = field(factory=dict[str, str | int])


@define
class Trail:
    """Where one was: what Back and Forward lead to, as in a browser."""

    behind: list[Visit] = field(factory=list[Visit])
    ahead: list[Visit] = field(factory=list[Visit])

    def go(self, left: Visit | None) -> None:
        """Note what was left for somewhere new."""
        if left is not None:
            self.behind = [*self.behind, left][-_REMEMBERED:]
        self.ahead.clear()

    def forget(self, left: Visit) -> None:
        """Take what was left off both ends: the place that was to be shown isn't there any more."""
        for visits in (self.behind, self.ahead):
            if visits and visits[-1] == left:
                visits.pop()

    def back(self, left: Visit) -> Visit | None:
        """Where Back leads from what is left; None if there is nothing behind."""
        if not self.behind:
            return None
        self.ahead.append(left)
        return self.behind.pop()

    def forward(self, left: Visit) -> Visit | None:
        """Where Forward leads; None if there is nothing ahead."""
        if not self.ahead:
            return None
        self.behind.append(left)
        return self.ahead.pop()
