"""From a customer to a tailored proposal: drafted, checked, written, read back, recorded."""

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path

import attrs

from desktop.documents.preflight import missing_glyphs
from desktop.fields import NO_RECORD
from desktop.i18n import Language
from desktop.records import Customer, Proposal
from desktop.records.choices import DecisionRole, ProposalStatus
from desktop.records.rows import SentFile
from desktop.store.changes import Step
from desktop.store.store import Store
from desktop.text import clean_line
from desktop.workspace.drafting import Drafting, objections_to
from desktop.workspace.outcomes import Objected, Proposed, Request, WrittenFile
from desktop.workspace.recommending import opportunity_of
from desktop.workspace.writing import checked_targets, finish

EXPORT_STEP = "Export the proposal “{name}”"
Told = Callable[[int, int], object]
"""Is told how much of an export is done, of how much."""


def propose(store: Store, request: Request, today: dt.date) -> Proposed:
    """Export the draft that a request goes on with, or a new one."""
    checked_targets(request.outputs, store.folder)
    draft = draft_for(store, request, today)
    return export(store, draft, request.outputs, today, request.anyway)


def export(
    store: Store,
    proposal: Proposal,
    outputs: Sequence[Path],
    today: dt.date,
    anyway: str = "",
    told: Told = lambda _done, _total: None,
) -> Proposed:
    """Compose, check, write and record a proposal, whether it is in the library already or not.

    Nothing is written or recorded where an objection blocks and `anyway` is empty.
    """
    checked_targets(outputs, store.folder)
    begun = _in_library(store, proposal)
    anyway, steps = clean_line(anyway), len(outputs) + 2
    draft = Drafting(store).draft(proposal, today)
    objections = objections_to(draft, file_names=[path.name for path in outputs])
    if any(objection.blocking for objection in objections) and not anyway:
        raise Objected(objections)
    told(1, steps)
    finished = finish(draft.composed.document, draft.brief.look, outputs)
    told(steps - 1, steps)
    missing = missing_glyphs({glyph for file in finished for glyph in file.missing}, draft.composed.document)
    for file in finished:
        store.attach(file.content)
    written = tuple(file.put_in_place() for file in finished)
    now = _in_library(store, proposal)
    sent = tuple(_sent(file, today, anyway) for file in written)
    kept = _with_files(proposal if now == begun or now is None else now, sent)
    changes = store.save([kept], Step(EXPORT_STEP, {"name": kept.title}, lasts=True))
    return Proposed(
        proposal=attrs.evolve(kept, id=changes.ids[0]),
        files=written,
        objections=(*objections, *missing),
        document=draft.composed.document,
        sections=draft.composed.sections,
        changes=changes,
    )


def draft_for(store: Store, request: Request, today: dt.date) -> Proposal:
    """The draft this request goes on with, dated today; else a new one, its version after the last one sent."""
    customer = request.customer
    earlier = [
        one
        for one in store.of_customer(Proposal, customer.id)
        if (one.edition, one.language) == (request.edition, request.language)
    ]
    drafts = [one for one in earlier if one.status is ProposalStatus.DRAFT]
    if drafts:
        return attrs.evolve(drafts[-1], date=today, template=request.template)
    return new_proposal(store, customer, request.language, request.edition, request.template, today)


def new_proposal(
    store: Store,
    customer: Customer,
    language: Language,
    edition: DecisionRole | None,
    template: str,
    today: dt.date,
) -> Proposal:
    """A draft for a customer that is not in the library yet, its version after the last one for the same reader."""
    earlier = [
        one.version or 0
        for one in store.of_customer(Proposal, customer.id)
        if (one.edition, one.language) == (edition, language)
    ]
    deal = opportunity_of(store, customer.id)
    return Proposal(
        title=deal.title if deal else customer.short_name or customer.name,
        customer=customer.id,
        opportunity=deal.id if deal else NO_RECORD,
        template=template,
        edition=edition,
        language=language,
        version=max(earlier, default=0) + 1,
        status=ProposalStatus.DRAFT,
        date=today,
    )


def next_version(proposal: Proposal, today: dt.date) -> Proposal:
    """The draft of a proposal's next version, with all that was written for this one."""
    return attrs.evolve(
        proposal,
        id=NO_RECORD,
        external_id="",
        version=(proposal.version or 1) + 1,
        status=ProposalStatus.DRAFT,
        date=today,
        valid_until=None,
        files=(),
    )


def _in_library(store: Store, proposal: Proposal) -> Proposal | None:
    """The proposal as it stands in the library; somebody may go on writing it while it is exported."""
    found = store.get_many([proposal.id] if proposal.id else [])
    return next((one for one in found if isinstance(one, Proposal)), None)


def _sent(file: WrittenFile, today: dt.date, anyway: str) -> SentFile:
    return SentFile(name=clean_line(file.path.name), sha256=file.sha256, written_on=today, anyway=anyway)


def _with_files(proposal: Proposal, sent: Sequence[SentFile]) -> Proposal:
    return attrs.evolve(proposal, files=(*proposal.files, *(file for file in sent if file not in proposal.files)))
