"""Cases the seller chose that this reader may not see: they are not in the document, and the seller is told why."""

from collections.abc import Iterator

from desktop.documents.anonymise import may_be_shown
from desktop.documents.cases import of_rival
from desktop.documents.objection import Objection
from desktop.documents.preflight.inspection import Check, Inspection

_NAME = "permissions"


def _objections(inspection: Inspection) -> Iterator[Objection]:
    dossier = inspection.dossier
    if dossier is None:
        return
    for case in dossier.chosen_cases:
        values = {"title": case.title}
        if of_rival(case, dossier):
            message = "“{title}” was left out: its customer competes with this reader."
            yield Objection(_NAME, "warning", "cases", message, values)
        elif not may_be_shown(case, dossier.today):
            message = "“{title}” was left out: its permission is missing, internal or has run out."
            yield Objection(_NAME, "warning", "cases", message, values)


CHECK = Check(_NAME, _objections, label="permission and length of cases")
