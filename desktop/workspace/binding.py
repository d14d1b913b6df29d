"""Binding: the cases of an industry as a booklet."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from desktop.documents.casebook import Shelf, compose_casebook
from desktop.documents.preflight import inspected, missing_glyphs
from desktop.documents.preflight.inspection import of_casebook
from desktop.i18n import Language
from desktop.records import CaseStudy, Industry, PainPoint, Product
from desktop.store.store import Store
from desktop.workspace.gathering import brand_of, look_of, other_names
from desktop.workspace.outcomes import Bound, Objected
from desktop.workspace.writing import checked_targets, finish


def bind(
    store: Store, industry: Industry, outputs: Sequence[Path], language: Language, today: dt.date, *, anyway: bool
) -> Bound:
    """Bind the cases of an industry and of those below it that an outside reader may see.

    Nothing is written where an objection blocks, unless it is to be done `anyway`.
    """
    checked_targets(outputs, store.folder)
    shelf = _shelf(store, industry, today)
    composed = compose_casebook(shelf, language)
    objections = inspected(of_casebook(composed, [path.name for path in outputs]))
    if any(objection.blocking for objection in objections) and not anyway:
        raise Objected(objections)
    finished = finish(composed.document, look_of(store, shelf.brand), outputs)
    missing = missing_glyphs({glyph for file in finished for glyph in file.missing}, composed.document)
    written = tuple(file.put_in_place() for file in finished)
    return Bound(written, (*objections, *missing), composed.document, composed.sections)


def _shelf(store: Store, industry: Industry, today: dt.date) -> Shelf:
    below = {industry.id, *(one for one, above in store.ancestors().items() if industry.id in above)}
    return Shelf(
        today=today,
        brand=brand_of(store),
        cases=tuple(case for case in store.of(CaseStudy) if not below.isdisjoint(case.industries)),
        industries={one.id: one for one in store.of(Industry)},
        pains={one.id: one for one in store.of(PainPoint)},
        products={one.id: one for one in store.of(Product)},
        industry=industry,
        other_names=other_names(store, today),
    )
