"""Using a case in a proposal that is being written, from wherever one reads of it."""

from collections.abc import Iterable

from attrs import evolve

from desktop.documents.cases import told_cases
from desktop.documents.dossier import Dossier
from desktop.fields import RecordId
from desktop.records import Proposal
from desktop.records.choices import ProposalStatus
from desktop.store.changes import Step
from desktop.ui.place import Place
from desktop.ui.shell import Shell
from desktop.workspace.drafting import Told


def is_written(proposal: Proposal) -> bool:
    """Whether it is still being written, and not with the customer yet."""
    return proposal.status in (None, ProposalStatus.DRAFT)


def printed_cases(draft: Told, dossier: Dossier) -> tuple[RecordId, ...]:
    """The cases that are printed of a draft, with the choice that its dossier, or another one of it, holds."""
    return tuple(one.case.id for one in told_cases(dossier, draft.voice_in("cases")))


def use_case(shell: Shell, proposal: Proposal, case: RecordId, others: Iterable[RecordId]) -> None:
    """Put a case at the head of the proposal's cases, say so, and offer to look at them.

    One without a choice of its own keeps `others` beside it, which it would have shown anyway.
    """
    cases = (case, *(one for one in proposal.cases or tuple(others) if one != case))
    step = Step("Use a case in {name}", {"name": proposal.title})
    look = {shell.words("Open the proposal"): lambda: shell.go(Place("proposal", proposal.id, "cases"))}
    shell.tell_done(shell.save([evolve(proposal, cases=cases)], step), look)
