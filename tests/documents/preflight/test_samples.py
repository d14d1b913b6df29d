"""Samples in a real customer's document are objected to; in a sample's they are at home."""

import attrs

from tests import make
from tests.documents.preflight.asked import objections


def test_a_sample_brand_or_case_is_no_reference_for_a_real_customer() -> None:
    dossier = make.dossier()
    brand = attrs.evolve(dossier.brand, sample=True)
    case = attrs.evolve(make.case(), sample=True)
    spoiled = attrs.evolve(dossier, brand=brand, cases=(make.matched(case, "pain"),))
    assert [where for where, _ in objections(spoiled, "samples")] == ["cover", "cases"]
    assert objections(dossier, "samples") == []
    at_home = attrs.evolve(spoiled, customer=attrs.evolve(dossier.customer, sample=True))
    assert objections(at_home, "samples") == []
