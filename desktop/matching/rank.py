"""Ranking: candidates are weighed by the signals, and the same story is not told three times."""

from collections.abc import Iterable, Sequence

from attrs import evolve
from rapidfuzz import fuzz

from desktop.matching.limits import offered
from desktop.matching.match import Candidate, Match, Reason, Situation
from desktop.matching.signals import PROOF, SIGNALS
from desktop.records import CaseStudy, Material
from desktop.records.choices import Permission

ALIKE_TITLES = 88
"""From this likeness (rapidfuzz ratio, 0–100) on two titles tell the same story."""
AGAIN, ONCE_MORE = 0.1, 0.45
"""How much of its score a match loses when one match above it tells the same story, and when two or more do."""
ALIKE = 0.12
"""How much it loses when a story of the same industry, pains and products stands above it."""
LOOKED_AT = 60
"""So many of the best are put in order for diversity; a person never reads further."""


def rank(candidates: Iterable[Candidate], situation: Situation, limit: int) -> tuple[Match, ...]:
    """The best matches, at most `limit`, each with its reasons, best first."""
    best = {kind: _points(_reasons(_made_to_measure(kind, situation), situation)) for kind in (CaseStudy, Material)}
    weighed = [
        evolve(match, fit=match.score / max(match.score, best[type(match.record)]))
        for candidate in candidates
        if offered(candidate.record, situation) and (match := weigh(candidate, situation)) is not None
    ]
    weighed.sort(key=lambda match: (-match.score, match.record.name_of_record, match.record.id))
    return tuple(_varied(weighed[: max(LOOKED_AT, limit)], limit))


def weigh(candidate: Candidate, situation: Situation) -> Match | None:
    """One candidate with its score and reasons; none where no reason is a proof of fit."""
    reasons = _reasons(candidate, situation)
    if not any(reason.facet in PROOF for reason in reasons):
        return None
    reasons.sort(key=lambda reason: -reason.points)
    return Match(candidate.record, _points(reasons), tuple(reasons))


def _reasons(candidate: Candidate, situation: Situation) -> list[Reason]:
    return [reason for signal in SIGNALS if (reason := signal(candidate, situation)) is not None]


def _points(reasons: Iterable[Reason]) -> float:
    return round(sum(reason.points for reason in reasons), 3)


def _made_to_measure(kind: type[CaseStudy | Material], situation: Situation) -> Candidate:
    """What would fit best of all: of the customer's own trade, with its pains, fresh and permitted.

    Further pains than the second are left out: a case that has two of five has met its purpose.
    """
    fitting = kind(
        industries=situation.industries,
        pains=situation.pains[:2],
        products=situation.products,
        roles=(situation.role,) if situation.role else (),
        stages=(situation.stage,) if situation.stage else (),
    )
    if isinstance(fitting, CaseStudy):
        fitting = evolve(
            fitting,
            size=situation.size,
            region=situation.region,
            date=situation.today,
            permission=Permission.NAMED,
        )
    return Candidate(fitting, 1.0 if situation.need or situation.pains else 0.0)


def _varied(matches: Sequence[Match], limit: int) -> list[Match]:
    """Greedy choice: each place goes to the match whose score, less what it repeats, is highest."""
    left, chosen = list(matches), list[Match]()
    while left and len(chosen) < limit:
        best = max(left, key=lambda match: match.score * (1 - _repeats(match.record, chosen)))
        left.remove(best)
        chosen.append(best)
    return chosen


def _repeats(record: CaseStudy | Material, chosen: Sequence[Match]) -> float:
    """The share of its score that a match loses to what stands above it already."""
    told = sum(_same_story(record, above.record) for above in chosen)
    if told:
        return AGAIN if told == 1 else ONCE_MORE
    return ALIKE if any(_alike(record, above.record) for above in chosen) else 0.0


def _alike(record: CaseStudy | Material, above: CaseStudy | Material) -> bool:
    if not record.pains:
        return False
    return (record.industries, record.pains, record.products) == (above.industries, above.pains, above.products)


def _same_story(record: CaseStudy | Material, above: CaseStudy | Material) -> bool:
    if isinstance(record, CaseStudy) and isinstance(above, CaseStudy):
        same_customer = bool(record.customer_name) and record.customer_name == above.customer_name
        return same_customer or fuzz.ratio(record.title, above.title) > ALIKE_TITLES
    if isinstance(record, Material) and isinstance(above, Material):
        return bool({record.id, record.variant_of} & ({above.id, above.variant_of} - {""}))
    return False
