"""Text that was converted from the other Chinese script wants to be read once by a person."""

from collections.abc import Iterator

from desktop.documents.objection import Objection
from desktop.documents.preflight.inspection import Check, Inspection

_NAME = "conversion"


def _objections(inspection: Inspection) -> Iterator[Objection]:
    if inspection.converted:
        message = "Text was converted from the other Chinese script; read it once before it goes out."
        yield Objection(_NAME, "warning", "document", message)


CHECK = Check(_NAME, _objections, label="wording and language")
