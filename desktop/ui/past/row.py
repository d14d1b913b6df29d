"""A row of a list that looks back: something that was done or thrown away, in the reader's language."""

from attrs import frozen

from desktop.ui.models.cell import Chip


@frozen(kw_only=True)
class PastRow:
    """One row: an icon, a title with a line below it, a chip and a text at the right. `key` is its own."""

    key: str
    icon: str
    title: str
    below: str = ""
    right: str = ""
    chip: Chip | None = None
    faint: bool = False

    @property
    def said(self) -> str:
        """The row as a screen reader says it."""
        parts = (self.title, self.chip.text if self.chip else "", self.below, self.right)
        return ", ".join(part for part in parts if part)
