"""No part of a hidden customer's name stands in the document: short forms that no one entered are not replaced."""

from collections.abc import Iterator

from desktop.documents.anonymise import LEAK, leaks
from desktop.documents.lookalikes import name_finder
from desktop.documents.objection import Objection
from desktop.documents.preflight.inspection import Check, Inspection

_NAME = "fragments"
_MASK = "\0"


def _objections(inspection: Inspection) -> Iterator[Objection]:
    """Each part once; the names that may stand here are masked first, since the part may be one of theirs too."""
    own = name_finder(inspection.own_names)
    for case in inspection.cases:
        for part in leaks(case):
            finder = name_finder([part])
            for passage in inspection.passages:
                if finder.search(own.sub(_MASK, passage.text)):
                    values = {"part": part, "title": case.title}
                    yield Objection(_NAME, "warning", passage.anchor, LEAK, values)
                    break


CHECK = Check(_NAME, _objections, label="names of other customers")
