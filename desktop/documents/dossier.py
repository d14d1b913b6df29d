"""Everything a proposal may speak of, gathered from the library before a word is written."""

import datetime as dt
from collections.abc import Mapping

from attrs import field, frozen

from desktop.documents.other_names import NO_OTHER_NAMES, OtherNames
from desktop.fields import RecordId
from desktop.matching.match import Match
from desktop.records import (
    Brand,
    CaseStudy,
    Contact,
    Customer,
    Industry,
    Opportunity,
    PainPoint,
    Price,
    Product,
    Proposal,
)


@frozen(kw_only=True)
class Dossier:
    """One customer's proposal with all records it refers to; `today` is the day it is made.

    `cases` and `materials` are ranked matches an outside reader may see; `chosen_cases` are those the seller
    picked (may be empty:
    then the best matches are taken). `other_names` are looked for by preflight.
    """

    today: dt.date
    proposal: Proposal
    customer: Customer
    brand: Brand
    contacts: tuple[Contact, ...] = ()
    opportunity: Opportunity | None = None
    products: tuple[Product, ...] = ()
    prices: Mapping[RecordId, Price]
    industries: Mapping[RecordId, Industry]
    pains: Mapping[RecordId, PainPoint]
    cases: tuple[Match, ...] = ()
    materials: tuple[Match, ...] = ()
    chosen_cases: tuple[CaseStudy, ...] = ()
    other_names: OtherNames = field(default=NO_OTHER_NAMES, converter=OtherNames.of)
