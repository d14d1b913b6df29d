"""Sample records in a real customer's document: a company and references that nobody has."""

from collections.abc import Iterator

from desktop.documents.objection import Objection
from desktop.documents.preflight.inspection import Check, Inspection

_NAME = "samples"


def _objections(inspection: Inspection) -> Iterator[Objection]:
    dossier = inspection.dossier
    if dossier is None or dossier.customer.sample:
        return
    if dossier.brand.sample:
        message = "Your company is still the sample's, “{name}”. Enter your own."
        yield Objection(_NAME, "blocking", "cover", message, {"name": dossier.brand.name})
    for case in inspection.cases:
        if case.sample:
            message = "The case “{title}” is a sample, no real reference. Take it out."
            yield Objection(_NAME, "blocking", "cases", message, {"title": case.title})


CHECK = Check(_NAME, _objections, label="placeholders and samples")
