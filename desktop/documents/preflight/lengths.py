"""The texts of the cases fit their cards: of a long text only the beginning is printed."""

from collections.abc import Iterator

from desktop.documents.blocks import CaseCard
from desktop.documents.objection import Objection
from desktop.documents.preflight.inspection import Check, Inspection

_NAME = "lengths"


def _objections(inspection: Inspection) -> Iterator[Objection]:
    cut = {block.case for block in inspection.document.blocks if isinstance(block, CaseCard) and block.shortened}
    for case in inspection.cases:
        if case.id in cut:
            message = "The case “{title}” is too long: only the first part of its text is printed."
            yield Objection(_NAME, "warning", "cases", message, {"title": case.title})


CHECK = Check(_NAME, _objections)
