"""Certificates stand as long as the offer does."""

from collections.abc import Iterator

from desktop.documents.objection import Objection
from desktop.documents.preflight.inspection import Check, Inspection
from desktop.documents.quote import valid_until

_NAME = "certificates"


def _objections(inspection: Inspection) -> Iterator[Objection]:
    dossier = inspection.dossier
    if dossier is None:
        return
    for certificate in dossier.brand.certificates:
        until = certificate.valid_until
        if until is None or until >= valid_until(dossier):
            continue
        values = {"name": certificate.name, "day": until.isoformat()}
        if until < dossier.today:
            message = "The certificate “{name}” ran out on {day} and was left out."
        else:
            message = "The certificate “{name}” runs out on {day}, before the offer does."
        yield Objection(_NAME, "warning", "security", message, values)


CHECK = Check(_NAME, _objections, label="dates and validity")
