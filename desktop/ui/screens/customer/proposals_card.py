"""The proposals made for a customer."""

from collections.abc import Iterable

from desktop.records import Proposal
from desktop.records.choices import ProposalStatus
from desktop.ui.kit import Item, Kit, row
from desktop.ui.screens.customer.account import Account
from desktop.ui.screens.customer.section import Section
from desktop.ui.theme import tokens
from desktop.ui.tones import STATUSES
from desktop.ui.widgets.entry import Entry


class ProposalsCard(Section):
    """Each proposal in one line, the newest first."""

    def __init__(self, account: Account, most: int = 4) -> None:
        super().__init__(account, account.words("Proposals##of a customer"))
        self._most = most

    def facts(self) -> object:
        return self.account.subject.proposals

    def items(self) -> Iterable[Item]:
        proposals = sorted(self.account.subject.proposals, key=lambda one: (str(one.updated_at), one.id), reverse=True)
        self.body.setSpacing(0 if proposals else tokens.S)
        if not proposals:
            text = self.words("No proposal yet. A new one uses what is on this page.")
            begin = self.kit.button(self.words("Start a proposal"), self.account.new_proposal, icon="file-plus")
            yield from self.missing(text, begin)
            return
        for proposal in proposals[: self._most]:
            yield proposal_entry(self.account, self.kit, proposal)
        if len(proposals) > self._most:
            more = self.words("{count} more", count=len(proposals) - self._most)
            name = self.words("{count} more: {what}", count=len(proposals) - self._most, what=self.title)
            yield row(self.kit.button(more, lambda: self.account.lead("files"), kind="link", name=name), None)


def proposal_entry(account: Account, kit: Kit, proposal: Proposal) -> Entry:
    """A proposal as one line that opens it."""
    words = kit.words
    status = proposal.status or ProposalStatus.DRAFT
    about = words.dotted(
        words("Version {number}", number=proposal.version) if proposal.version else "",
        words("For: {role}", role=words(proposal.edition.label)) if proposal.edition else "",
        words(proposal.language.label) if proposal.language else "",
        words.short_date(proposal.date) if proposal.date else "",
    )
    chip = kit.chip(words(status.label), STATUSES[status])
    return Entry(kit, "file-text", proposal.title, about, lambda: account.shell.show_record(proposal), chip)
