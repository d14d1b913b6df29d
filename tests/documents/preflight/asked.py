"""What the tests of preflight share: dossiers with one thing changed, and what a check says of them."""

import attrs

from desktop.documents.compose import compose
from desktop.documents.dossier import Dossier
from desktop.documents.preflight import preflight
from desktop.i18n import Language, Words
from tests import make

EN = Language.EN
PAST = make.on(1, 1, 2026)


def objections(dossier: Dossier, check: str, language: Language = EN) -> list[tuple[str, str]]:
    """What one check says, with the section it says it of."""
    found = preflight(compose(dossier, language), dossier)
    return [(one.anchor, one.said(Words(EN))) for one in found if one.check == check]


def with_customer(**changes: object) -> Dossier:
    return attrs.evolve(make.dossier(), customer=attrs.evolve(make.customer(), **changes))


def with_deal(**changes: object) -> Dossier:
    return attrs.evolve(make.dossier(), opportunity=attrs.evolve(make.opportunity(), **changes))


def with_product(**changes: object) -> Dossier:
    return attrs.evolve(make.dossier(), products=(attrs.evolve(make.product(), **changes),))


def with_brand(**changes: object) -> Dossier:
    return attrs.evolve(make.dossier(), brand=attrs.evolve(make.brand(), **changes))


def with_proposal(**changes: object) -> Dossier:
    return attrs.evolve(make.dossier(), proposal=attrs.evolve(make.dossier().proposal, **changes))
