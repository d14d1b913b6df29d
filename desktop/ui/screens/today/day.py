"""A day: all that Today shows, gathered by a few targeted queries."""

import datetime as dt
from collections.abc import Mapping
from typing import Final

from attrs import frozen

from desktop.fields import RecordId
from desktop.records import TYPE_OF, Proposal
from desktop.records.choices import ProposalStatus
from desktop.records.record import Record
from desktop.store.agenda import Due, Review, StageSum, Worked
from desktop.store.drafts import Unfinished
from desktop.workspace.workspace import Workspace

DUE_WITHIN: Final = dt.timedelta(days=14)
REVIEWED_WITHIN: Final = dt.timedelta(days=30)
MOST_WORKED: Final = 6
MOST_PROPOSALS: Final = 5
MOST_LISTED: Final = 50
_ON_ANOTHERS_PAGE: Final = ("contact", "opportunity", "price", "proposal")
_BEGIN_WITH: Final = ("proposal", "customer")
"""What one begins with where nothing was worked on yet: in a library of samples, or after an import."""
STEPS: Final = ("brand", "product", "case_study", "customer")
"""The kinds of record that a library needs before its first proposal, in the order one makes them."""


@frozen(kw_only=True)
class Begun:
    """How far a library is: whether it has any records, samples among them, and which kinds of STEPS are its own.

    `has_written`: whether it has a proposal of its own, which is where the steps lead.
    """

    is_empty: bool
    has_samples: bool
    has_written: bool
    own: frozenset[str]

    @property
    def is_under_way(self) -> bool:
        """Whether some of the steps are done and no proposal is written yet."""
        return bool(self.own) and len(self.own) < len(STEPS) and not self.has_written

    @property
    def only_samples(self) -> bool:
        """Whether there is nothing in it but what was shipped."""
        return self.has_samples and not self.own


@frozen
class Started:
    """A record with something typed into it that is no value yet, and what it is called, as far as it has a name."""

    unfinished: Unfinished
    title: str


@frozen(kw_only=True)
class Day:
    """What waits on a day; `to_begin` are records to begin with where nothing was `worked` on."""

    today: dt.date
    now: dt.datetime
    started: tuple[Started, ...]
    worked: tuple[Worked, ...]
    to_begin: tuple[Record, ...]
    sent: tuple[Proposal, ...]
    drafts: tuple[Proposal, ...]
    sent_count: int
    drafts_count: int
    due: tuple[Due, ...]
    reviews: tuple[Review, ...]
    stages: tuple[StageSum, ...]
    names: Mapping[RecordId, str]


def begun(workspace: Workspace) -> Begun:
    """How far the library is; some index look-ups, however large it is."""
    agenda = workspace.store.agenda
    own = agenda.own_kinds((*STEPS, Proposal.kind))
    return Begun(
        is_empty=agenda.is_empty,
        has_samples=agenda.has_samples,
        has_written=Proposal.kind in own,
        own=own & frozenset(STEPS),
    )


def gather(workspace: Workspace) -> Day:
    """What waits today."""
    store, agenda, today = workspace.store, workspace.store.agenda, workspace.today
    worked = agenda.worked_on(MOST_WORKED)
    sent = agenda.proposals(ProposalStatus.SENT, today, MOST_PROPOSALS)
    drafts = agenda.proposals(ProposalStatus.DRAFT, today, MOST_PROPOSALS)
    due = agenda.due(today + DUE_WITHIN, MOST_LISTED)
    named = {*(one.customer for one in (*sent, *drafts)), *(one.customer for one in due)}
    return Day(
        today=today,
        now=store.desk.now(),
        started=tuple(_started(workspace)),
        worked=tuple(worked),
        to_begin=() if worked else tuple(_to_begin(workspace)),
        sent=tuple(sent),
        drafts=tuple(drafts),
        sent_count=agenda.count_proposals(ProposalStatus.SENT),
        drafts_count=agenda.count_proposals(ProposalStatus.DRAFT),
        due=tuple(due),
        reviews=tuple(agenda.reviews(today + REVIEWED_WITHIN, MOST_LISTED)),
        stages=tuple(agenda.stages()),
        names=store.titles(named),
    )


def _to_begin(workspace: Workspace) -> list[Record]:
    """What came in last; of samples those they begin with: what they tell best stands first in them."""
    found = workspace.store.recent(MOST_LISTED, _BEGIN_WITH)
    if all(one.sample for one in found):
        found.reverse()
    return found[:MOST_WORKED]


def _started(workspace: Workspace) -> list[Started]:
    store = workspace.store
    found = [one for one in store.unfinished() if _can_be_gone_on_with(one)][:MOST_WORKED]
    titles = store.titles([one.owner for one in found])
    return [Started(one, titles.get(one.owner) or _typed_name(workspace, one)) for one in found]


def _can_be_gone_on_with(unfinished: Unfinished) -> bool:
    """Whether it can be opened by itself: what is new on the page of another record is gone on with there."""
    return unfinished.kind in TYPE_OF and not (unfinished.is_new and unfinished.kind in _ON_ANOTHERS_PAGE)


def _typed_name(workspace: Workspace, unfinished: Unfinished) -> str:
    """What was typed as the name of a record that is not saved yet."""
    return workspace.store.drafts(unfinished.owner).get(TYPE_OF[unfinished.kind].title_field, "")
