"""A proposal: the source of the exported document, and what was exported from it."""

import datetime as dt
from typing import Annotated

from attrs import frozen

from desktop.fields import NO_RECORD, Choice, Date, Lines, RecordId, Reference, References, Rows, Text, Whole
from desktop.i18n import Language
from desktop.records.choices import DecisionRole, OfferLevel, ProposalStatus
from desktop.records.record import Record
from desktop.records.rows import Milestone, PriceLine, SectionEdit, SentFile


@frozen(kw_only=True)
class Proposal(Record):
    """A tailored proposal. Empty lists mean: take them from the opportunity, the brand and the matches."""

    kind = "proposal"
    label = "Proposal##record"
    plural = "Proposals"
    also_called = ("方案建议书", "方案建議書")

    title: Annotated[str, Text("Title", required=True, search="title", headings=("方案名称",))] = ""
    customer: Annotated[RecordId, Reference(label="Customer", to="customer", required=True, facet="customer")] = (
        NO_RECORD
    )
    opportunity: Annotated[RecordId, Reference(label="Opportunity", to="opportunity")] = NO_RECORD
    template: Annotated[str, Text("Template", facet="template")] = ""
    edition: Annotated[DecisionRole | None, Choice(label="Edition", of=DecisionRole, facet="role")] = None
    language: Annotated[Language | None, Choice(label="Language", of=Language, facet="language")] = None
    version: Annotated[int | None, Whole("Version", least=1, most=9999)] = None
    status: Annotated[ProposalStatus | None, Choice(label="Status", of=ProposalStatus, facet="status")] = None
    date: Annotated[dt.date | None, Date("Date")] = None
    valid_until: Annotated[dt.date | None, Date("Valid until")] = None
    author: Annotated[str, Text("Author")] = ""
    cases: Annotated[tuple[RecordId, ...], References(label="Case studies", to="case_study")] = ()
    lines: Annotated[tuple[PriceLine, ...], Rows(label="Price lines", of=PriceLine)] = ()
    recommended: Annotated[
        OfferLevel | None, Choice(label="Recommended offer", of=OfferLevel, headings=("建議級別",))
    ] = None
    milestones: Annotated[tuple[Milestone, ...], Rows(label="Payment milestones", of=Milestone)] = ()
    sections: Annotated[tuple[SectionEdit, ...], Rows(label="Sections", of=SectionEdit)] = ()
    section_order: Annotated[tuple[str, ...], Lines("Order of sections")] = ()
    files: Annotated[tuple[SentFile, ...], Rows(label="Exported files", of=SentFile)] = ()
