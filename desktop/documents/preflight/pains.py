"""Every pain is answered by something that is offered."""

from collections.abc import Iterator

from desktop.documents.objection import Objection
from desktop.documents.preflight.inspection import Check, Inspection
from desktop.documents.sections.match import answers

_NAME = "pains"


def _objections(inspection: Inspection) -> Iterator[Objection]:
    if inspection.dossier is None:
        return
    for answer in answers(inspection.dossier):
        if answer.capability is None:
            message = "Nothing that is offered answers the pain “{pain}”. Answer it or say that it stays open."
            yield Objection(_NAME, "warning", "match", message, {"pain": answer.finding.title})


CHECK = Check(_NAME, _objections, label="answers to pains and owners of steps")
