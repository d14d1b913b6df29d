"""The account: the customer a page is about, and what its cards may do beside reading."""

from collections.abc import Iterable

from attrs import evolve
from PySide6.QtCore import QObject, Signal

from desktop.fields import NO_RECORD, RecordId
from desktop.i18n import Words
from desktop.records import Customer, Opportunity, Proposal
from desktop.records.choices import Side, Stage
from desktop.records.rows import NextStep
from desktop.store.changes import Changes, Step
from desktop.text import clean_line
from desktop.ui.forms.drafts import Drafts
from desktop.ui.kit import Kit
from desktop.ui.screens.customer.subject import Subject
from desktop.ui.shell import Shell


class Account(QObject):
    """One customer on the screen.

    `leading` asks for a part of the page: a tab, `contact:<id>`, `opportunity:<id>`; `arranged` tells that something
    on it was made anew.
    """

    leading = Signal(str)
    deal_chosen = Signal()
    arranged = Signal()

    def __init__(self, shell: Shell, customer: Customer) -> None:
        super().__init__()
        self.shell = shell
        self.subject = Subject.read(shell.workspace, customer)
        self._drafts: dict[RecordId, Drafts] = {}

    @property
    def kit(self) -> Kit:
        """What widgets are made with."""
        return self.shell.kit

    @property
    def words(self) -> Words:
        """The reader's language."""
        return self.shell.words

    def read_again(self, customer: Customer) -> None:
        """Look at the library again."""
        self.subject = Subject.read(self.shell.workspace, customer, self.subject.chosen)

    def lead(self, part: str) -> None:
        """Ask for a part of the page."""
        self.leading.emit(part)

    def choose_deal(self, deal: RecordId) -> None:
        """Have another deal in view."""
        self.subject = self.subject.choosing(deal)
        self.deal_chosen.emit()

    def drafts_of(self, deal: Opportunity) -> Drafts:
        """What is typed for a deal beside its forms and not taken yet."""
        if deal.id not in self._drafts:
            self._drafts[deal.id] = Drafts(self.shell, deal)
        return self._drafts[deal.id]

    def settle(self) -> None:
        """Keep at once what is typed and not taken yet."""
        for drafts in self._drafts.values():
            drafts.settle()

    # What is done from cards, each as one step

    def set_stage(self, deal: Opportunity, stage: Stage) -> None:
        """Move a deal to a stage, and say so."""
        step = Step("Change the stage of {name}", {"name": deal.title})
        changes = self._save_deal(evolve(deal, stage=stage), step)
        if changes.number is not None:
            told = self.words("Stage: {stage}", stage=self.words(stage.label))
            self.shell.tell(told, self.words("Undo"), self.shell.undo)

    def tick_step(self, deal: Opportunity, at: int, *, done: bool) -> None:
        """Note that a next step, by its place in the deal's list, is done, or that it isn't."""
        steps = tuple(evolve(step, done=done) if at == place else step for place, step in enumerate(deal.next_steps))
        self.shell.tell_done(self._save_deal(evolve(deal, next_steps=steps), _ticked(steps[at].what, done=done)))

    def tick_promise(self, deal: Opportunity, at: int, *, done: bool) -> None:
        """Note that a promise, by its place in the deal's list, is kept, or that it isn't."""
        promises = tuple(evolve(one, done=done) if at == place else one for place, one in enumerate(deal.promises))
        changes = self._save_deal(evolve(deal, promises=promises), _ticked(promises[at].text, done=done))
        self.shell.tell_done(changes)

    def add_step(self, deal: Opportunity, text: str) -> None:
        """Add a next step of ours to a deal."""
        if what := clean_line(text):
            steps = (*deal.next_steps, NextStep(what=what, side=Side.US))
            self._save_deal(evolve(deal, next_steps=steps), Step("Add a next step: {what}", {"what": what}))

    def _save_deal(self, deal: Opportunity, step: Step) -> Changes:
        return self.shell.save([deal], step)

    def new_proposal(self) -> None:
        """Begin a proposal for the customer and go there."""
        from desktop.ui.screens.proposal.creating import new_proposal

        new_proposal(self.shell, self.subject.customer)

    def use_case(self, case: RecordId, others: Iterable[RecordId]) -> None:
        """Put a case at the head of the draft's cases, or of a new draft's.

        One without a choice of its own keeps `others` beside it, which it would have shown anyway.
        """
        from desktop.ui.screens.proposal.using_case import use_case

        draft = self.subject.draft
        if draft is None:
            cases = (case, *(one for one in others if one != case))
            from desktop.ui.screens.proposal.creating import draft_proposal

            proposal = draft_proposal(self.shell, self.subject.customer, cases=cases)
            told = self.words("Started a draft with this case.")
            self.shell.tell(told, self.words("Open the draft"), lambda: self.shell.show_record(proposal))
        else:
            use_case(self.shell, draft, case, others)

    def drop_case(self, proposal: Proposal, case: RecordId) -> None:
        """Take a case out of a proposal."""
        cases = tuple(one for one in proposal.cases if one != case)
        step = Step("Take a case out of {name}", {"name": proposal.title})
        self.shell.tell_done(self.shell.save([evolve(proposal, cases=cases)], step))

    def deal_id(self) -> RecordId:
        """The deal in view, by id."""
        return self.subject.deal.id if self.subject.deal else NO_RECORD


def _ticked(what: str, *, done: bool) -> Step:
    return Step("Done: {what}", {"what": what}) if done else Step("Not done: {what}", {"what": what})
