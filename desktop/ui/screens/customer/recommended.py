"""What is recommended for the customer: looked for beside the window's thread, so that the page paints at once."""

from typing import Final

from attrs import frozen
from PySide6.QtCore import QObject, QTimer, Signal

from desktop.fields import RecordId
from desktop.i18n import Words
from desktop.matching.match import Match, Reason
from desktop.records import CaseStudy, Customer, Industry, Material
from desktop.store.changes import Changes
from desktop.ui.screens.customer.account import Account
from desktop.workspace.outcomes import Wanted
from desktop.workspace.workspace import Workspace

CASES, MATERIALS = 12, 9
"""So many are looked for; they are shown a few at a time."""
_PAUSE: Final = 400  # milliseconds of rest after a change before it is looked again
_BEARING: Final = frozenset(
    {"customer", "opportunity", "case_study", "material", "industry", "pain_point", "product", "price"}
)
_SAYABLE: Final = ("industry", "pain", "product", "size", "region")
"""Facets of the reasons that one may say to the customer."""


@frozen
class Found:
    """The cases and materials that fit, best first, each case also as an outsider may see it."""

    cases: tuple[Match, ...] = ()
    materials: tuple[Match, ...] = ()
    told: tuple[CaseStudy, ...] = ()


class Recommended(QObject):
    """Looks for what fits and tells when it is there; None as long as it isn't."""

    arrived = Signal()

    def __init__(self, account: Account) -> None:
        super().__init__(account)
        self._account = account
        self.found: Found | None = None
        self._task: QObject | None = None
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self.look)

    def refresh(self, changes: Changes) -> None:
        """Look again soon if a change may bear on what fits."""
        if changes.kinds & _BEARING:
            self._timer.start()

    def look(self) -> None:
        """Look for what fits."""
        shell, customer = self._account.shell, self._account.subject.customer
        words = shell.words
        task = shell.tasks.run(
            words("Recommendations for {name}", name=customer.name),
            lambda workspace, _progress: _look(workspace, customer, words),
            _nothing,
            quiet=True,
        )
        self._task = task
        task.done.connect(self._arrive)

    def _arrive(self, found: Found) -> None:
        if self.sender() is self._task:
            self.found = found
            self.arrived.emit()


def reasons_said(match: Match, words: Words) -> list[str]:
    """Why something fits, weightiest first, for the seller's eyes."""
    return [reason.said(words) for reason in match.reasons]


def reasons_apart(match: Match, words: Words, most: int) -> list[str]:
    """The same for chips, of so many reasons: one that gives several names is said once for each."""
    return [said for reason in match.reasons[:most] for said in reason.said_apart(words)]


def to_say(match: Match, told: CaseStudy | Material, words: Words) -> str:
    """What a seller may say to the customer of a case, or the talk track's own answer."""
    if isinstance(told, Material):
        return told.answer or words.sentence(told.title, told.summary)
    common = [reason.said(words) for reason in match.reasons if _is_sayable(reason)]
    if not common:
        return words("{title} ({customer}).", title=told.title, customer=told.customer_name)
    return words(
        "{title} ({customer}). What you have in common: {reasons}.",
        title=told.title,
        customer=told.customer_name,
        reasons=words.listed(common),
    )


def _is_sayable(reason: Reason) -> bool:
    return reason.facet in _SAYABLE


def _look(workspace: Workspace, customer: Customer, words: Words) -> Found:
    from desktop.documents.anonymise import shown

    wanted = Wanted(customer=customer, outside=True)
    cases = workspace.matches(wanted, CaseStudy, CASES)
    industries: dict[RecordId, Industry] = {
        one.id: one
        for one in workspace.store.get_many([one for match in cases for one in match.record.industries])
        if isinstance(one, Industry)
    }
    told = tuple(shown(match.record, words, industries) for match in cases if isinstance(match.record, CaseStudy))
    return Found(cases, workspace.matches(wanted, Material, MATERIALS), told)


def _nothing(_found: Found) -> None:
    """What was found comes by the task's own signal, which ends with the page."""
