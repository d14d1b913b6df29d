"""A line of the palette: something to go to, to open or to do, as it is shown and as it is done."""

from collections.abc import Callable, Sequence

from attrs import field, frozen

from desktop.store.hearing import Marks


@frozen(kw_only=True)
class Entry:
    """One line. `key` tells it from all others, for good; `level` is how well it is met by what was typed.

    `marks` are the places of that in the title, `more` is a second line of text with `more_marks`, `context` stands at
    the right, `keys` is a shortcut.
    """

    key: str
    icon: str
    title: str
    do: Callable[[], object] = field(eq=False, repr=False)
    marks: Marks = ()
    more: str = ""
    more_marks: Marks = ()
    context: str = ""
    keys: str = ""
    level: float = 0.0

    @property
    def said(self) -> str:
        """The whole line as a screen reader says it."""
        return ", ".join(part for part in (self.title, self.context, self.more, self.keys) if part)


@frozen
class Group:
    """Lines under a heading, in the reader's language."""

    title: str
    entries: Sequence[Entry]

    @property
    def level(self) -> float:
        """How well its best line is met."""
        return max((entry.level for entry in self.entries), default=0.0)
