"""Every promise, step and activity has exactly one who answers for it, and a date."""

import re
from collections.abc import Iterator

from desktop.documents.delivery import duties
from desktop.documents.dossier import Dossier
from desktop.documents.objection import Objection
from desktop.documents.preflight.inspection import Check, Inspection
from desktop.records.rows import NextStep, Promise

_NAME = "owners"
_SEVERAL = re.compile(r"[、,，;；/&]|\band\b|以及")


def _objections(inspection: Inspection) -> Iterator[Objection]:
    dossier = inspection.dossier
    if dossier is None:
        return
    if dossier.opportunity:
        for promise in dossier.opportunity.promises:
            yield from _of_promise(promise)
        for step in dossier.opportunity.next_steps:
            yield from _of_step(step)
    yield from _of_duties(dossier)


def _of_promise(promise: Promise) -> Iterator[Objection]:
    if not promise.owner or not promise.by:
        message = "The commitment “{what}” needs an owner and a date."
        yield Objection(_NAME, "warning", "promises", message, {"what": promise.text})


def _of_step(step: NextStep) -> Iterator[Objection]:
    if not step.owner or not step.by:
        message = "The step “{what}” needs an owner and a date."
        yield Objection(_NAME, "warning", "next_steps", message, {"what": step.what})


def _of_duties(dossier: Dossier) -> Iterator[Objection]:
    for duty in duties(dossier):
        if not duty.accountable.strip() or _SEVERAL.search(duty.accountable):
            message = "Exactly one party must answer for “{what}”."
            yield Objection(_NAME, "warning", "raci", message, {"what": duty.activity})


CHECK = Check(_NAME, _objections, label="answers to pains and owners of steps")
