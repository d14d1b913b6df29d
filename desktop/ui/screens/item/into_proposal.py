"""The way of a case into a proposal: a menu of those that are being written, the one changed last first."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QPoint

from desktop.documents.anonymise import may_be_shown
from desktop.fields import RecordId
from desktop.records import CaseStudy, Customer, Proposal
from desktop.ui.screens.proposal.using_case import is_written, printed_cases, use_case
from desktop.ui.shell import Shell
from desktop.ui.widgets.menu_chip import Pick, open_menu
from desktop.workspace.drafting import Drafting
from desktop.workspace.workspace import Workspace

_LOOKED_AT, _OFFERED = 60, 12  # proposals changed last, and those of them a menu has room for


class IntoProposal:
    """What the button «Use in a proposal…» does, with the case as `show_case` gave it last."""

    def __init__(self, shell: Shell, case: CaseStudy) -> None:
        self._shell, self._case = shell, case
        self.button = shell.kit.button(shell.words("Use in a proposal…"), self._open, icon="file-plus")

    def show_case(self, case: CaseStudy) -> None:
        """Work on the case as it stands now."""
        self._case = case

    def _open(self) -> None:
        menu = open_menu(self._shell.kit, self.button, list(self._picks()))
        menu.popup(self.button.mapToGlobal(QPoint(self.button.width() - menu.sizeHint().width(), self.button.height())))

    def _picks(self) -> Iterator[Pick]:
        words, shell = self._shell.words, self._shell
        if not may_be_shown(self._case, shell.workspace.today):
            yield Pick(words("This case may not be shown to customers."))
            return
        recent = shell.workspace.store.recent(_LOOKED_AT, {Proposal.kind})
        drafts = [one for one in recent if isinstance(one, Proposal) and is_written(one)][:_OFFERED]
        if not drafts:
            yield Pick(words("No proposal is being written."))
        for draft in drafts:
            is_in = self._case.id in draft.cases
            said = words.dotted(self._whose(draft), draft.title, words("in it already") if is_in else "")
            yield Pick(said, partial(self._use, draft.id), icon="check" if is_in else "file-plus", enabled=not is_in)

    def _whose(self, draft: Proposal) -> str:
        customer = self._shell.workspace.get(draft.customer)
        return (customer.short_name or customer.name) if isinstance(customer, Customer) else ""

    def _use(self, draft: RecordId) -> None:
        """Put it in at once where the cases were chosen; otherwise look first for those that are printed anyway."""
        proposal = self._shell.workspace.get(draft)
        if not isinstance(proposal, Proposal):
            return
        if proposal.cases:
            use_case(self._shell, proposal, self._case.id, ())
            return
        words, case = self._shell.words, self._case
        self._shell.tasks.run(
            words("Recommendations for {name}", name=proposal.title),
            lambda workspace, _progress: _printed(workspace, proposal),
            partial(self._use_beside, draft, case.id),
            quiet=True,
        )

    def _use_beside(self, draft: RecordId, case: RecordId, others: tuple[RecordId, ...]) -> None:
        proposal = self._shell.workspace.get(draft)
        if isinstance(proposal, Proposal):
            use_case(self._shell, proposal, case, others)


def _printed(workspace: Workspace, proposal: Proposal) -> tuple[RecordId, ...]:
    """The cases that are printed of a proposal without a choice of its own."""
    told = Drafting(workspace.store).draft(proposal, workspace.today).told
    return printed_cases(told, told.dossier)
