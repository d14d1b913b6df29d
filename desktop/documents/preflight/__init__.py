"""Objections to a document before it leaves: one file per check, all listed at once.

No overruling belongs here: why something goes out anyway is the workspace's to ask and to keep. To add a check: write
`x.py` with its CHECK and add it to CHECKS.
"""

from collections.abc import Sequence

from desktop.courtesy import give_way
from desktop.documents.casebook import Casebook
from desktop.documents.compose import Composed
from desktop.documents.dossier import Dossier
from desktop.documents.objection import Objection
from desktop.documents.preflight import (
    certificates,
    conversion,
    dates,
    discounts,
    fragments,
    freshness,
    internal,
    languages,
    lengths,
    names,
    owners,
    pains,
    permissions,
    placeholders,
    samples,
    superlatives,
    totals,
)
from desktop.documents.preflight.glyphs import missing_glyphs
from desktop.documents.preflight.inspection import Check, Inspection, of_casebook, of_proposal

CHECKS: tuple[Check, ...] = (
    names.CHECK,
    internal.CHECK,
    placeholders.CHECK,
    totals.CHECK,
    discounts.CHECK,
    dates.CHECK,
    permissions.CHECK,
    fragments.CHECK,
    lengths.CHECK,
    samples.CHECK,
    pains.CHECK,
    owners.CHECK,
    freshness.CHECK,
    certificates.CHECK,
    superlatives.CHECK,
    languages.CHECK,
    conversion.CHECK,
)
__all__ = [
    "CHECKS",
    "Check",
    "Inspection",
    "Objection",
    "inspected",
    "missing_glyphs",
    "preflight",
    "preflight_casebook",
]


def preflight(composed: Composed, dossier: Dossier, file_names: Sequence[str] = ()) -> tuple[Objection, ...]:
    """Everything that is objected to in a proposal and in the names its files will bear, the blocking ones first."""
    return inspected(of_proposal(composed, dossier, file_names))


def preflight_casebook(composed: Casebook, file_names: Sequence[str] = ()) -> tuple[Objection, ...]:
    """Everything that is objected to in a booklet and in the names its files will bear, the blocking ones first."""
    return inspected(of_casebook(composed, file_names))


def inspected(inspection: Inspection) -> tuple[Objection, ...]:
    """Everything the checks object to, the blocking ones first."""
    found: list[Objection] = []
    for check in CHECKS:
        give_way()
        found += check.objections(inspection)
    return tuple(sorted(found, key=lambda objection: not objection.blocking))
