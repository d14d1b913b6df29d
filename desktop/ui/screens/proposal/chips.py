"""The chips below a proposal's title: status, version, reader, template and language, each a menu that changes it."""

from collections.abc import Callable

from attrs import evolve
from PySide6.QtWidgets import QWidget

from desktop.documents.kinds import TEMPLATE_OF, TEMPLATES
from desktop.i18n import Language
from desktop.records import Proposal
from desktop.records.choices import EDITIONS, DecisionRole, ProposalStatus
from desktop.store.changes import Step
from desktop.ui.kit import row
from desktop.ui.place import Place
from desktop.ui.screens.proposal.manuscript import Edit, Manuscript
from desktop.ui.shell import Shell
from desktop.ui.theme import tokens
from desktop.ui.tones import STATUSES
from desktop.ui.widgets.menu_chip import MenuChip, Pick
from desktop.ui.widgets.presence import show_if


class Chips(QWidget):
    """What a proposal is."""

    def __init__(self, shell: Shell, manuscript: Manuscript) -> None:
        super().__init__()
        self._shell, self.words, self._manuscript = shell, shell.words, manuscript
        names = ("Status", "Version", "Edition", "Template", "Language")
        self._status, self._version, self._edition, self._template, self._language = (
            MenuChip(shell.kit, self.words(name)) for name in names
        )
        self._saved = shell.kit.elided("", "caption")
        chips = (self._status, self._version, self._edition, self._template, self._language)
        self._next = shell.kit.button("", self._do_next, kind="link")
        whole = row(*chips, self._saved, self._next, gap=tokens.S)
        whole.setStretch(len(chips), 1)
        self.setMinimumHeight(shell.theme.scaled(tokens.HEIGHTS["line"]))
        self.setLayout(whole)
        manuscript.waits.connect(self._show_waiting)
        manuscript.saved.connect(self.refresh)

    def refresh(self) -> None:
        """Show the proposal as it stands."""
        proposal = self._manuscript.proposal
        self._show_status(proposal)
        self._show_version(proposal)
        self._show_edition(proposal)
        self._show_template(proposal)
        self._show_language(proposal)
        at = proposal.updated_at
        self._saved.setText(self.words("Saved {time}", time=f"{at.astimezone():%H:%M}") if at else "")
        self._show_next(proposal)

    def _show_next(self, proposal: Proposal) -> None:
        """Offer what usually comes next: to note that it was sent, or to write the next version of what was."""
        is_draft = (proposal.status or ProposalStatus.DRAFT) is ProposalStatus.DRAFT
        text = self.words("Mark as sent") if is_draft else self.words("Start next version")
        self._next.setText(text)
        self._next.setAccessibleName(text)
        show_if(self._next, when=not is_draft or bool(proposal.files))

    def _do_next(self) -> None:
        if (self._manuscript.proposal.status or ProposalStatus.DRAFT) is ProposalStatus.DRAFT:
            self._change(lambda proposal: evolve(proposal, status=ProposalStatus.SENT), "Status")
        else:
            self.make_next_version()

    def _show_waiting(self) -> None:
        self._saved.setText(self.words("Not saved yet; retrying automatically."))

    def _show_status(self, proposal: Proposal) -> None:
        now = proposal.status or ProposalStatus.DRAFT
        picks = [
            Pick(self.words(status.label), self._changer("Status", status=status), chosen=status is now)
            for status in ProposalStatus
        ]
        self._status.show_picks(self.words(now.label), picks, STATUSES[now])

    def _show_version(self, proposal: Proposal) -> None:
        number = proposal.version or 1
        others = self._other_versions(proposal)
        picks: list[Pick | None] = [
            Pick(
                self.words("Version {number}", number=one.version or 1),
                self._goer(one),
                chosen=one.id == proposal.id,
            )
            for one in others
        ]
        label = self.words("New version {number}", number=number + 1)
        picks += [None, Pick(label, self.make_next_version, icon="file-plus")]
        self._version.show_picks(self.words("Version {number}", number=number), picks)

    def _other_versions(self, proposal: Proposal) -> list[Proposal]:
        """All versions for the same reader, this one among them, the newest first."""
        theirs = self._shell.workspace.store.of_customer(Proposal, proposal.customer)
        same = [one for one in theirs if (one.edition, one.language) == (proposal.edition, proposal.language)]
        return sorted(same, key=lambda one: -(one.version or 1))

    def make_next_version(self) -> None:
        """Make the next version, or go to it if it is there."""
        self._manuscript.settle()
        proposal = self._manuscript.proposal
        wanted = self._shell.workspace.next_version(proposal)
        there = [one for one in self._other_versions(proposal) if one.version == wanted.version]
        if there:
            self._shell.go(Place("proposal", there[0].id))
            return
        step = Step("New version of {name}", {"name": proposal.title})
        changes = self._shell.save([wanted], step)
        self._shell.go(Place("proposal", changes.ids[0]))

    def _show_edition(self, proposal: Proposal) -> None:
        picks = [Pick(self.words("For everybody"), self._changer("Edition", edition=None), proposal.edition is None)]
        picks += [
            Pick(self.words(role.label), self._changer("Edition", edition=role), chosen=proposal.edition is role)
            for role in EDITIONS
        ]
        self._edition.show_picks(edition_said(proposal.edition, self._shell), picks)

    def _show_template(self, proposal: Proposal) -> None:
        picks: list[Pick | None] = [
            Pick(
                self.words(one.label), self._changer("Template", template=one.key), chosen=proposal.template == one.key
            )
            for one in TEMPLATES
        ]
        by_itself = self.words("Automatic##template")
        picks[:0] = [Pick(by_itself, self._changer("Template", template=""), chosen=not proposal.template), None]
        chosen = TEMPLATE_OF.get(proposal.template)
        self._template.show_picks(self.words(chosen.label) if chosen else by_itself, picks)

    def _show_language(self, proposal: Proposal) -> None:
        picks = [
            Pick(self.words(one.label), self._changer("Language", language=one), chosen=proposal.language is one)
            for one in Language
        ]
        label = self.words(proposal.language.label) if proposal.language else self.words("Language of the library")
        self._language.show_picks(label, picks)

    def _changer(self, what: str, **values: object) -> Callable[[], None]:
        def edit(proposal: Proposal) -> Proposal:
            return evolve(proposal, **values)

        return lambda: self._change(edit, what)

    def _change(self, edit: Edit, what: str) -> None:
        self._manuscript.change(edit, self.words(what))

    def _goer(self, proposal: Proposal) -> Callable[[], None]:
        return lambda: self._shell.go(Place("proposal", proposal.id))


def edition_said(edition: DecisionRole | None, shell: Shell) -> str:
    """Which reader a proposal is arranged for."""
    if edition is None:
        return shell.words("For everybody")
    return shell.words(edition.label)
