"""Proposals: drafts, those that wait for an answer, and those that were decided."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from desktop.records import Proposal
from desktop.records.choices import ProposalStatus
from desktop.store.changes import Changes
from desktop.store.listing import Listing
from desktop.ui.kit import Item
from desktop.ui.place import State
from desktop.ui.screens.lists.list_screen import ListScreen
from desktop.ui.screens.lists.tabs import Tab, Tabs

_FACET = "status"


class Proposals(ListScreen):
    """The list of proposals, by how far they are."""

    key = "proposals"
    nav = "proposals"
    kind = Proposal.kind

    def title(self) -> str:
        return self.words("Proposals##page")

    def buttons(self) -> Sequence[Item]:
        return (self.make_button(),)

    def above(self) -> Sequence[QWidget]:
        self._tabs = Tabs(self.kit, self.words("Status"), self._statuses(), "")
        self._tabs.turned.connect(self._turn)
        self.list.bar.changed.connect(self._follow)
        self._tabs.setParent(self)
        self._tabs.setHidden(not self.shell.workspace.lists.count(self.kind))
        return (self._tabs,)

    def make(self) -> None:
        self.shell.do("new_proposal")

    def refresh(self, changes: Changes) -> None:
        super().refresh(changes)
        self._tabs.show_tabs(self._statuses())
        self._tabs.setVisible(bool(self.shell.workspace.lists.count(self.kind)))

    def restore_state(self, state: State) -> None:
        super().restore_state(state)
        self._follow()

    def _statuses(self) -> list[Tab]:
        lists = self.shell.workspace.lists
        counts = lists.counts(Listing(kind=self.kind), _FACET)
        every = Tab("", self.words("All##status"), lists.count(self.kind))
        return [
            every,
            *(Tab(status.value, self.words(status.label), counts.get(status.value, 0)) for status in ProposalStatus),
        ]

    def _turn(self, status: str) -> None:
        self.list.bar.choose_facet(_FACET, [status] if status else [])

    def _follow(self) -> None:
        """Mark the tab that fits what is chosen."""
        chosen = list(self.list.bar.wanted().chosen.get(_FACET, ()))
        self._tabs.show_tab(chosen[0] if len(chosen) == 1 else "")
