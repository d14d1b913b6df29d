"""What the list of each kind of record shows; one file per kind, listed here by hand."""

from collections.abc import Mapping

from desktop.ui.lists.spec import ListSpec
from desktop.ui.lists.specs import (
    case_study,
    checklist_template,
    customer,
    industry,
    material,
    pain_point,
    product,
    proposal,
)

SPECS: tuple[ListSpec, ...] = (
    customer.SPEC,
    case_study.SPEC,
    material.SPEC,
    checklist_template.SPEC,
    industry.SPEC,
    pain_point.SPEC,
    product.SPEC,
    proposal.SPEC,
)
SPEC_OF: Mapping[str, ListSpec] = {spec.kind: spec for spec in SPECS}
