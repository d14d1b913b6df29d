"""What can be chosen while one types: offers, and where they come from."""

from collections.abc import Collection, Sequence
from typing import ClassVar

from attrs import frozen


@frozen
class Offer:
    """One thing to choose: what it is called, its key, what stands beside its name, and an icon.

    `makes` is whether choosing it makes something new, called like its key.
    """

    text: str
    key: str = ""
    detail: str = ""
    icon: str = ""
    makes: bool = False


class Source:
    """Where a field with chips gets its offers from, and what its keys are called."""

    opens: ClassVar[bool] = False
    """Whether what is chosen can be opened."""
    picks: ClassVar[bool] = True
    """Whether Enter takes the first offer; else it takes what is typed."""

    def title(self, key: str) -> str:
        """What something chosen is called."""
        raise NotImplementedError

    def offers(self, text: str, taken: Collection[str]) -> Sequence[Offer]:
        """What can be chosen for a text; without what is `taken` already."""
        raise NotImplementedError

    def meant(self, text: str) -> str | None:
        """The key that a text means by itself, without choosing; None if it means none."""
        raise NotImplementedError

    def split(self, text: str) -> list[str]:
        """A text as the several that it holds; the last one is still being typed."""
        return [text]

    def make(self, text: str) -> str:
        """Make something new of this name, and give its key."""
        raise NotImplementedError

    def open(self, key: str) -> None:
        """Show what is chosen, where it is at home."""
        raise NotImplementedError
