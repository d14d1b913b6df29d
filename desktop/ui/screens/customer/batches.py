"""A long row of matches, a few at a time."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from attrs import define

T = TypeVar("T")


@define
class Batches(Generic[T]):
    """Which few of many are shown; `turn` goes to the next few, and after the last to the first again."""

    size: int
    start: int = 0

    def shown(self, many: Sequence[T]) -> Sequence[T]:
        """The few that are shown now."""
        if self.start >= len(many):
            self.start = 0
        return many[self.start : self.start + self.size]

    def turn(self, many: Sequence[T]) -> None:
        """Show the next few."""
        self.start += self.size
        if self.start >= len(many):
            self.start = 0
