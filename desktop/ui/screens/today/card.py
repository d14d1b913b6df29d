"""What all cards of Today share: a title with a number, entries below each other, and a way to see the rest."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QFrame, QWidget

from desktop.ui.kit import Item, Kit, column, row
from desktop.ui.screens.today.day import MOST_LISTED
from desktop.ui.theme import tokens


def titled(kit: Kit, title: str, body: Sequence[Item], *, note: str = "", end: Sequence[Item] = ()) -> QFrame:
    """A card with its title, a note beside it and what stands at the end of that line."""
    head = row(kit.label(title, "title"), kit.label(note, "caption"), None, *end, gap=tokens.S)
    head.setContentsMargins(tokens.S, 0, tokens.S, 0)
    return kit.card(column(head, tokens.XS, *body, gap=2), pad=tokens.M)


def shown_and_rest(
    kit: Kit, entries: Sequence[Callable[[], QWidget]], most: int, show_all: Callable[[], object], *, everything: bool
) -> list[Item]:
    """The first entries, and a link to see the rest; all of them if that was asked for."""
    shown: list[Item] = [make() for make in (entries if everything else entries[:most])]
    if len(entries) > most and not everything:
        link = kit.button(kit.words("Show all {count}", count=counted(len(entries))), show_all, kind="ghost")
        shown.append(row(link, None))
    return shown


def counted(count: int) -> str:
    """A number of entries; «50+» where no more of them were looked for."""
    return f"{count}+" if count >= MOST_LISTED else str(count)
