"""Drafting: a proposal composed, checked and laid out again and again while it is written; gathered only once."""

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final

import attrs
from attrs import define, frozen

from desktop.documents.blocks import Document
from desktop.documents.compose import Composed, compose
from desktop.documents.dossier import Dossier
from desktop.documents.objection import Objection
from desktop.documents.other_names import OtherNames
from desktop.documents.preflight import missing_glyphs, preflight
from desktop.documents.rewording import texts_in
from desktop.documents.script import script_of
from desktop.documents.section import SectionState
from desktop.documents.voice import Voice
from desktop.exporters.exporter import Look, Written
from desktop.exporters.pdf import Pdf
from desktop.fields import RecordId
from desktop.i18n import Language
from desktop.records import CaseStudy, Customer, Proposal
from desktop.store.library import FILE
from desktop.store.store import Store
from desktop.store.traces import Mark, Traces
from desktop.workspace.gathering import customer_of, gather, look_of, other_names

Print = Callable[[Document, Look], tuple[bytes, Written]]
"""Makes a document a PDF."""
_HAN: Final = re.compile("[\u3400-\u9fff]")


@frozen
class Brief:
    """What a proposal is made from: its dossier, as the library has it, and its look."""

    dossier: Dossier
    look: Look


@frozen
class Draft:
    """A proposal composed from its brief."""

    brief: Brief
    composed: Composed

    @property
    def told(self) -> "Told":
        """What a screen shows of it besides its pages."""
        composed = self.composed
        return Told(
            dossier=self.brief.dossier, sections=composed.sections, retold=composed.dossier, voice=composed.voice
        )


@frozen(kw_only=True)
class Told:
    """What became of a proposal's sections; `retold` is its dossier in the document's script."""

    dossier: Dossier
    sections: tuple[SectionState, ...]
    retold: Dossier
    voice: Voice

    @property
    def proposal(self) -> Proposal:
        """The proposal that was told."""
        return self.dossier.proposal

    def voice_in(self, section: str) -> Voice:
        """The voice in which a section is told."""
        return attrs.evolve(self.voice, brief=any(one.brief for one in self.sections if one.key == section))


@frozen
class Pages:
    """A draft laid out: the bytes of the PDF, the same as an export writes, and what is known of them."""

    content: bytes
    written: Written


@frozen
class _Gathered:
    """What was gathered for proposals like this one, and when."""

    for_what: tuple[object, ...]
    mark: Mark
    brief: Brief


@define
class Drafting:
    """One proposal at a time being written, in the thread of its store."""

    store: Store
    _gathered: _Gathered | None = None
    _names: OtherNames | None = None

    def brief(self, proposal: Proposal, today: dt.date) -> Brief:
        """What the proposal is made from as on a day, whether it was saved like this or not."""
        gathered = self._up_to_date(proposal, today)
        return Brief(attrs.evolve(gathered.brief.dossier, proposal=proposal), gathered.brief.look)

    def draft(self, proposal: Proposal, today: dt.date) -> Draft:
        """The proposal composed."""
        return drafted(self.brief(proposal, today))

    def _up_to_date(self, proposal: Proposal, today: dt.date) -> _Gathered:
        """What was gathered before, if it is for a proposal like this and nothing it stands on was changed since."""
        traces = Traces(self.store.database, self.store.folder / FILE)
        mark, for_what = traces.mark(), (today, *_gathered_for(proposal))
        before = self._gathered
        touched: Mapping[str, RecordId | None] = traces.since(before.mark) if before else {}
        if before is None or before.for_what != for_what or touched.keys() - {Proposal.kind}:
            customer = customer_of(self.store, proposal)
            if self._names is None or _may_rename(touched, customer.id):
                self._names = other_names(self.store, today)
            dossier = gather(self.store, proposal, customer, today, self._names)
            before = _Gathered(for_what, mark, Brief(dossier, look_of(self.store, dossier.brand)))
        self._gathered = attrs.evolve(before, mark=mark)
        return self._gathered


def drafted(brief: Brief) -> Draft:
    """A proposal composed."""
    proposal = brief.dossier.proposal
    composed = compose(brief.dossier, language_of(brief.dossier), proposal.edition, proposal.template)
    return Draft(brief, composed)


def laid_out(draft: Draft, printed: Print = Pdf.made) -> Pages:
    """A draft's pages."""
    return Pages(*printed(draft.composed.document, draft.brief.look))


def objections_to(draft: Draft, pages: Pages | None = None, file_names: Sequence[str] = ()) -> tuple[Objection, ...]:
    """Everything that is objected to in a draft, in its pages and in the names its files will bear."""
    missing = missing_glyphs(pages.written.missing, draft.composed.document) if pages else ()
    return (*preflight(draft.composed, draft.brief.dossier, file_names), *missing)


def _gathered_for(proposal: Proposal) -> tuple[object, ...]:
    """What of a proposal decides what is gathered for it."""
    prices = tuple(line.price for line in proposal.lines)
    return (
        proposal.customer,
        proposal.opportunity,
        proposal.edition,
        proposal.language,
        proposal.cases,
        prices,
    )


def _may_rename(touched: Mapping[str, RecordId | None], reader: RecordId) -> bool:
    """Whether somebody else than the reader may be called otherwise since."""
    return CaseStudy.kind in touched or touched.get(Customer.kind, reader) != reader


def language_of(dossier: Dossier) -> Language:
    """The language a proposal is written in: its own, or the one that its customer is told of in."""
    if dossier.proposal.language:
        return dossier.proposal.language
    told = "".join((*texts_in(dossier.customer), *texts_in(dossier.brand)))
    return script_of((told,)) or (Language.ZH_CN if _HAN.search(told) else Language.EN)
