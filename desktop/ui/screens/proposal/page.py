"""The screen of a proposal; what it is made of is read when the first one is opened."""

from desktop.store.changes import Changes
from desktop.ui.actions import Bindings
from desktop.ui.kit import column
from desktop.ui.place import Place, State
from desktop.ui.screens.screen import Screen
from desktop.ui.shell import Shell


class ProposalScreen(Screen):
    """The builder of one proposal."""

    key = "proposal"
    nav = "proposals"

    def __init__(self, shell: Shell, place: Place) -> None:
        super().__init__(shell, place)
        from desktop.ui.screens.proposal.builder import Builder

        self._builder = Builder(shell, place.record, place.part)
        self.setLayout(column(self._builder, gap=0))

    def title(self) -> str:
        return self._builder.manuscript.proposal.title

    def refresh(self, changes: Changes) -> None:
        self._builder.refresh(changes)

    def bindings(self) -> Bindings:
        return self._builder.bindings()

    def settle(self) -> None:
        self._builder.settle()

    def begin(self) -> None:
        self._builder.begin()

    def state(self) -> State:
        return self._builder.state()

    def restore_state(self, state: State) -> None:
        self._builder.restore_state(state)
