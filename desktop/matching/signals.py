"""Reasons to match: one function each; a signal looks at one candidate in one situation and gives a reason or none.

Points are weights in one common unit: 100 would be a case from the customer's own trade with the customer's own pain,
told in the customer's own words. They were set by judgement, not fitted to queries.
"""

from collections.abc import Callable, Iterable

from desktop.fields import RecordId
from desktop.matching.match import BETWEEN_NAMES, Candidate, Reason, Situation
from desktop.records import CaseStudy
from desktop.records.choices import Permission

Signal = Callable[[Candidate, Situation], Reason | None]

SAME_INDUSTRY, NEAR_INDUSTRY = 26.0, 13.0
FIRST_PAIN, FURTHER_PAIN = 24.0, 7.0
PRODUCT = 12.0
TEXT = 30.0
SIZE, REGION = 8.0, 4.0
SIZE_FACTOR = 2
NEAR_STEPS = 2
ROLE, STAGE = 7.0, 5.0
FRESH_DAYS, FRESH = 730, 4.0
NAMED, ANONYMOUS = 5.0, 1.0
WON = 4.0


def same_industry(candidate: Candidate, situation: Situation) -> Reason | None:
    """The customer's own industry; else its parent, a child or a sibling."""
    theirs = candidate.record.industries
    own = next((industry for industry in theirs if industry in situation.industries), None)
    if own:
        return Reason("industry", own, SAME_INDUSTRY, "Same industry: {name}", {"name": _name(own, situation)})
    for industry in theirs:
        if _near(industry, situation):
            return Reason(
                "industry",
                industry,
                NEAR_INDUSTRY,
                "Related industry: {name}",
                {"name": _name(industry, situation)},
            )
    return None


def same_pain(candidate: Candidate, situation: Situation) -> Reason | None:
    """Pains that the customer has too."""
    shared = [pain for pain in situation.pains if pain in candidate.record.pains]
    if not shared:
        return None
    points = FIRST_PAIN + FURTHER_PAIN * (len(shared) - 1)
    return Reason("pain", shared[0], points, "Same pain: {names}", {"names": _names(shared, situation)})


def product_in_view(candidate: Candidate, situation: Situation) -> Reason | None:
    """A product that is in view for this customer."""
    shared = [product for product in situation.products if product in candidate.record.products]
    if not shared:
        return None
    return Reason("product", shared[0], PRODUCT, "Product in view: {names}", {"names": _names(shared, situation)})


def text_overlap(candidate: Candidate, situation: Situation) -> Reason | None:
    """How well the text answers the needs in free text."""
    if candidate.text_score <= 0:
        return None
    return Reason("text", situation.need[:80], TEXT * candidate.text_score, "Its story matches the need")


def similar_size(candidate: Candidate, situation: Situation) -> Reason | None:
    """A customer of at most twice or half the size."""
    record = candidate.record
    if not isinstance(record, CaseStudy) or not record.size or not situation.size:
        return None
    if not 1 / SIZE_FACTOR <= record.size / situation.size <= SIZE_FACTOR:
        return None
    return Reason("size", str(record.size), SIZE, "Similar size: {count} people", {"count": record.size})


def same_region(candidate: Candidate, situation: Situation) -> Reason | None:
    """A customer of the same region."""
    record = candidate.record
    if not isinstance(record, CaseStudy) or not record.region or record.region != situation.region:
        return None
    return Reason("region", record.region, REGION, "Same region: {name}", {"name": record.region})


def for_role(candidate: Candidate, situation: Situation) -> Reason | None:
    """Made for the reader's decision role."""
    if not situation.role or situation.role not in candidate.record.roles:
        return None
    return Reason("role", situation.role.value, ROLE, "Speaks to this reader's role")


def for_stage(candidate: Candidate, situation: Situation) -> Reason | None:
    """Made for the stage the deal is in."""
    if not situation.stage or situation.stage not in candidate.record.stages:
        return None
    return Reason("stage", situation.stage.value, STAGE, "Right for this stage")


def fresh(candidate: Candidate, situation: Situation) -> Reason | None:
    """A case not older than two years, or verified within them."""
    record = candidate.record
    if not isinstance(record, CaseStudy):
        return None
    latest = max((day for day in (record.date, record.last_verified) if day), default=None)
    if not latest or (situation.today - latest).days > FRESH_DAYS:
        return None
    return Reason("fresh", latest.isoformat(), FRESH, "Recent: {year}", {"year": str(latest.year)})


def permitted(candidate: Candidate, situation: Situation) -> Reason | None:
    """May be named, or may be told under an alias; the limits have sorted out the rest."""
    record = candidate.record
    if not isinstance(record, CaseStudy) or not situation.outside:
        return None
    if record.permission is Permission.ANONYMOUS:
        return Reason("permission", record.permission.value, ANONYMOUS, "May be told under an alias")
    return Reason("permission", str(record.permission), NAMED, "The customer may be named")


def won_deal(candidate: Candidate, _situation: Situation) -> Reason | None:
    """Helped to win a deal before."""
    record = candidate.record
    if not isinstance(record, CaseStudy) or not record.won_deal:
        return None
    return Reason("won", "true", WON, "Helped to win a deal before")


SIGNALS: tuple[Signal, ...] = (
    same_industry,
    same_pain,
    product_in_view,
    text_overlap,
    similar_size,
    same_region,
    for_role,
    for_stage,
    fresh,
    permitted,
    won_deal,
)
PROOF: frozenset[str] = frozenset({"industry", "pain", "product", "text"})
"""Facets of which a match must have at least one: a case that is only recent and permitted fits nobody."""


def _near(industry: RecordId, situation: Situation) -> bool:
    """Whether it is a parent, a child or a sibling of one of the customer's industries.

    At most two steps away in the tree.
    """
    line = (industry, *situation.ancestors.get(industry, ()))
    for own in situation.industries:
        own_line = (own, *situation.ancestors.get(own, ()))
        steps = (up + own_line.index(node) for up, node in enumerate(line) if node in own_line)
        if min(steps, default=NEAR_STEPS + 1) <= NEAR_STEPS:
            return True
    return False


def _name(record: RecordId, situation: Situation) -> str:
    return situation.names.get(record, "")


def _names(records: Iterable[RecordId], situation: Situation) -> str:
    return BETWEEN_NAMES.join(_name(record, situation) for record in records)
