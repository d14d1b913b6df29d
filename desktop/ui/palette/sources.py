"""What the palette shows for what was typed: groups of lines, the group with the best line first."""

from collections.abc import Callable, Sequence
from typing import Final

from attrs import frozen

from desktop.records.record import Record
from desktop.store.hearing import BEGINS
from desktop.ui.palette.commands import Commands
from desktop.ui.palette.entry import Entry, Group
from desktop.ui.palette.finds import Finds
from desktop.ui.shell import Shell
from desktop.workspace.finding import Hit

ONLY_COMMANDS: Final = (">", "＞", "》")
"""What is typed before a command; on a Chinese keyboard the same key gives the others."""
MOST_FOUND: Final = 20
_MOST_PAGES, _MOST_COMMANDS, _MOST_FITTING = 4, 6, 6
_USUAL: Final = ("new_customer", "new_case", "new_proposal", "import")


@frozen
class Sources:
    """Where lines come from. `recent` gives the records one was at last."""

    shell: Shell
    commands: Commands
    finds: Finds
    recent: Callable[[], Sequence[Record]]

    def groups(self, text: str) -> list[Group]:
        """The groups for what was typed."""
        typed = text.strip()
        if not typed:
            return self._at_first()
        if typed.startswith(ONLY_COMMANDS):
            entries = self.commands.everything(typed[1:].strip())
            return _filled(Group(self.shell.words("Commands"), entries))
        return self.with_hits(typed, self.shell.workspace.search(typed, limit=MOST_FOUND))

    def with_hits(self, typed: str, hits: Sequence[Hit]) -> list[Group]:
        """The groups for what was typed, with these records."""
        words = self.shell.words
        found = self.finds.found(hits, typed)
        known = _filled(
            Group(words("Go to"), self.commands.pages(typed)[:_MOST_PAGES]),
            Group(words("Records"), found),
            Group(words("Commands"), self.commands.commands(typed)[:_MOST_COMMANDS]),
        )
        best_first = sorted(known, key=lambda group: -min(group.level, BEGINS))
        return [*best_first, *_filled(Group(words("Create"), self.finds.to_make(typed, found)))]

    def _at_first(self) -> list[Group]:
        """What is there before anything is typed: the way back to what one did, and what can be done here."""
        words = self.shell.words
        fitting = self.commands.fitting()[:_MOST_FITTING]
        here = {entry.key for entry in fitting}
        usual = [entry for entry in self.commands.named(*_USUAL, "undo") if entry.key not in here]
        return _filled(
            Group(words("Recent"), self.finds.records(self.recent())),
            Group(words("On this page"), fitting),
            Group(words("Frequently used"), usual),
            Group(words("Go to"), self.commands.pages("")),
        )


def _filled(*groups: Group) -> list[Group]:
    return [group for group in groups if group.entries]


def refined(groups: Sequence[Group], records: str, exact: Sequence[Entry], stays: int) -> list[Group]:
    """The groups with the records in their exact order, where the first `stays` lines stay as they are.

    So nothing moves at or above the line a person is about to choose; `records` is the heading of the records' group.
    """
    made: list[Group] = []
    passed = 0
    for group in groups:
        size = len(group.entries)
        if group.title == records:
            titled = sum(entry.level > 0 for entry in group.entries)
            fixed = group.entries[: max(stays - passed, titled, 0)]
            known = {entry.key for entry in fixed}
            rest = [entry for entry in exact if entry.key not in known]
            group = Group(group.title, [*fixed, *rest][:MOST_FOUND])  # noqa: PLW2901 - the same group, refined
        made.append(group)
        passed += size
    return made
