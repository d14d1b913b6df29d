"""What a tab of the preview holds: rows of cells, and what is to be said of one row in full."""

from collections.abc import Sequence
from typing import Protocol

from attrs import field, frozen

from desktop.ui.models.cell import Cell


@frozen(kw_only=True)
class Head:
    """A column: its heading in the reader's words, its least width in pixels, its share of what is left."""

    text: str
    least: int = 96
    weight: int = 0
    right: bool = False


@frozen(kw_only=True)
class Passage:
    """A value of a row in full: what it is, and what it says; `before` is what it said where it changes."""

    label: str
    text: str
    before: str = ""
    changes: bool = False
    is_problem: bool = False


@frozen(kw_only=True)
class Detail:
    """A row in full: its title, what stands above it, its passages."""

    title: str
    above: str = ""
    passages: tuple[Passage, ...] = field(default=())


class Sheet(Protocol):
    """The rows of one tab."""

    @property
    def heads(self) -> Sequence[Head]:
        """Its columns."""
        ...

    @property
    def counted(self) -> int:
        """How many records, rows of files or notes it tells of."""
        ...

    def __len__(self) -> int:
        """How many rows there are."""
        ...

    def cells(self, row: int) -> tuple[Cell, ...]:
        """What stands in the columns of a row."""
        ...

    def detail(self, row: int) -> Detail:
        """A row in full."""
        ...
