"""From a customer to a tailored proposal: gather, compose, check, write, read back, record."""

import datetime as dt
from collections.abc import Sequence

import attrs

from desktop.documents.compose import compose
from desktop.documents.preflight import missing_glyphs, preflight
from desktop.fields import NO_RECORD
from desktop.records import Proposal
from desktop.records.choices import ProposalStatus
from desktop.records.rows import SentFile
from desktop.store.changes import Step
from desktop.store.store import Store
from desktop.text import clean_line
from desktop.workspace.gathering import gather, look_of
from desktop.workspace.outcomes import Objected, Proposed, Request, WrittenFile
from desktop.workspace.recommending import opportunity_of
from desktop.workspace.writing import checked_targets, finish

PROPOSAL_STEP = "Proposal for {name}"


def propose(store: Store, request: Request, today: dt.date) -> Proposed:
    """Compose, check, write and record a proposal.

    Nothing is written or recorded where an objection blocks and `anyway` is empty.
    """
    checked_targets(request.outputs, store.folder)
    request = attrs.evolve(request, anyway=clean_line(request.anyway))
    draft = _draft(store, request, today)
    dossier = gather(store, draft, request.customer, today)
    composed = compose(dossier, request.language, request.edition, request.template)
    objections = preflight(composed, dossier, [path.name for path in request.outputs])
    if any(objection.blocking for objection in objections) and not request.anyway:
        raise Objected(objections)
    finished = finish(composed.document, look_of(store, dossier.brand), request.outputs)
    missing = missing_glyphs({glyph for file in finished for glyph in file.missing})
    for file in finished:
        store.attach(file.content)
    written = tuple(file.put_in_place() for file in finished)
    proposal = _recorded(store, draft, written, request, today)
    return Proposed(proposal, written, (*objections, *missing), composed.document, composed.sections)


def _draft(store: Store, request: Request, today: dt.date) -> Proposal:
    """The draft this request goes on with, dated today; else a new one, its version after the last one sent."""
    customer = request.customer
    earlier = [
        one
        for one in store.of(Proposal)
        if one.customer == customer.id and (one.edition, one.language) == (request.edition, request.language)
    ]
    drafts = [one for one in earlier if one.status is ProposalStatus.DRAFT]
    if drafts:
        return attrs.evolve(drafts[-1], date=today, template=request.template)
    deal = opportunity_of(store, customer.id)
    return Proposal(
        title=deal.title if deal else customer.short_name or customer.name,
        customer=customer.id,
        opportunity=deal.id if deal else NO_RECORD,
        template=request.template,
        edition=request.edition,
        language=request.language,
        version=max((one.version or 0 for one in earlier), default=0) + 1,
        status=ProposalStatus.DRAFT,
        date=today,
    )


def _recorded(
    store: Store, draft: Proposal, written: Sequence[WrittenFile], request: Request, today: dt.date
) -> Proposal:
    """Keep the proposal with the files that went out."""
    sent = tuple(
        SentFile(name=clean_line(file.path.name), sha256=file.sha256, written_on=today, anyway=request.anyway)
        for file in written
    )
    new = tuple(file for file in sent if file not in draft.files)
    kept = attrs.evolve(draft, files=(*draft.files, *new))
    changes = store.save([kept], Step(PROPOSAL_STEP, {"name": request.customer.name}))
    return attrs.evolve(kept, id=changes.ids[0])
