"""The texts of the cases fit their cards: of a long text only the beginning is printed."""

from collections.abc import Iterator

from desktop.documents.blocks import CaseCard
from desktop.documents.objection import Objection
from desktop.documents.paragraphs import half_widths
from desktop.documents.preflight.inspection import Check, Inspection
from desktop.records import CaseStudy

_NAME = "lengths"
_STORY = ("situation", "problem", "why_us", "solution", "summary", "outcome", "body")


def _objections(inspection: Inspection) -> Iterator[Objection]:
    cut = {block.case for block in inspection.document.blocks if isinstance(block, CaseCard) and block.shortened}
    for case in inspection.cases:
        if case.id in cut:
            message = "The case “{title}” is too long: only the first part of its text is printed."
            yield Objection(_NAME, "warning", "cases", message, {"title": case.title})


def longest_field(case: CaseStudy) -> str:
    """The name of the field whose text is the longest of the story: where one shortens first."""
    return max(_STORY, key=lambda name: half_widths(getattr(case, name)))


CHECK = Check(_NAME, _objections, label="permission and length of cases")
