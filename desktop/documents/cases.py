"""Which cases a document shows, and how a case looks on its card."""

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Literal

from attrs import frozen

from desktop.documents.anonymise import may_be_shown, shown
from desktop.documents.blocks import CaseCard, CaseResult, Fact
from desktop.documents.dossier import Dossier
from desktop.documents.excerpt import excerpt, without_marks
from desktop.documents.paragraphs import half_widths
from desktop.documents.voice import Voice
from desktop.fields import RecordId
from desktop.matching.limits import competes
from desktop.matching.match import Match, Reason
from desktop.matching.signals import SAME_INDUSTRY
from desktop.records import CaseStudy, Industry, Product
from desktop.records.rows import Result, Step

MOST_CASES = 3
_SAID_TO_CUSTOMERS = ("industry", "pain", "size", "region")
_MOST_REASONS = 2
_ANYHOW = 2
"""So many of the best matches are shown even if they are only near."""
Depth = Literal["whole", "main", "short"]
_MOST_RESULTS: dict[Depth, int] = {"whole": 8, "main": 3, "short": 2}
_LONGEST_PART: dict[Depth, int] = {"whole": 800, "main": 320, "short": 200}
"""In half widths: a Chinese character is as wide as two Latin ones."""


@frozen
class ShownCase:
    """A case as the reader may see it, and why it was chosen."""

    case: CaseStudy
    reasons: tuple[Reason, ...] = ()


def shown_cases(dossier: Dossier, voice: Voice, most: int = MOST_CASES) -> tuple[ShownCase, ...]:
    """The cases the seller chose, or else the best matches: only permitted ones, and none of a rival of the reader."""
    permitted = (case for case in chosen_cases(dossier) if may_be_shown(case, dossier.today))
    told = ((case, _reasons(case, dossier.cases)) for case in permitted if not of_rival(case, dossier))
    chosen = bool(dossier.chosen_cases)
    fitting = (one for at, one in enumerate(told) if chosen or at < _ANYHOW or _is_close(one[1]))
    return tuple(
        ShownCase(shown(case, voice.words, dossier.industries), reasons) for case, reasons in islice(fitting, most)
    )


def told_cases(dossier: Dossier, voice: Voice) -> tuple[ShownCase, ...]:
    """The cases that get a card in the document."""
    return shown_cases(dossier, voice, most_cases(voice))


def most_cases(voice: Voice) -> int:
    """How many cases get a card at most: where it is brief the first alone."""
    return 1 if voice.brief else MOST_CASES


def _is_close(reasons: tuple[Reason, ...]) -> bool:
    """Whether a case is of the reader's own trade or pain: a third one that is not says less than none."""
    return any(reason.facet == "pain" or reason.points >= SAME_INDUSTRY for reason in reasons)


def chosen_cases(dossier: Dossier) -> tuple[CaseStudy, ...]:
    """The seller's own choice, or else the cases among the matches, best first."""
    matched = tuple(match.record for match in dossier.cases if isinstance(match.record, CaseStudy))
    return dossier.chosen_cases or matched


def of_rival(case: CaseStudy, dossier: Dossier) -> bool:
    """Whether the case's customer and the reader compete; a rival may be named in short."""
    return competes(case.customer_name, dossier.customer.rivals)


def _reasons(case: CaseStudy, matches: tuple[Match, ...]) -> tuple[Reason, ...]:
    for match in matches:
        if match.record.id == case.id:
            return tuple(reason for reason in match.reasons if reason.facet in _SAID_TO_CUSTOMERS)
    return ()


def case_card(
    one: ShownCase,
    voice: Voice,
    industries: Mapping[RecordId, Industry],
    products: Mapping[RecordId, Product],
    anchor: str,
    *,
    depth: Depth = "whole",
) -> CaseCard:
    """The card of a case: its title is the result. How much of the story it tells is its depth."""
    case = one.case
    told = _told(case, voice, depth)
    parts = [Fact(label, excerpt(text, _LONGEST_PART[depth])) for label, text in told]
    return CaseCard(
        title=case.title,
        customer=case.customer_name,
        facts=tuple(_facts(case, voice, industries, products, depth)),
        parts=tuple(part for part in parts if part.value),
        result_labels=(voice("Measure"), voice("Before"), voice("After"), voice("Change")),
        results=tuple(_result(result, voice) for result in case.results[: _MOST_RESULTS[depth]]),
        quote=case.quote.strip() if depth != "short" else "",
        quote_by=case.quote_by if case.quote.strip() and depth != "short" else "",
        fit=fit_of(one, voice),
        anchor=anchor,
        case=case.id,
        shortened=any(_is_little(part.value, text) for part, (_, text) in zip(parts, told, strict=True)),
    )


def fit_of(one: ShownCase, voice: Voice) -> str:
    """Why the case speaks to this reader, in words; empty where no reason may be said."""
    said = voice.joined(_reason(reason.said(voice.words), voice) for reason in one.reasons[:_MOST_REASONS])
    return voice.words.labelled(voice("Why this case"), said) if said else ""


def _reason(said: str, voice: Voice) -> str:
    """A reason within a sentence: what stands after its colon goes into brackets."""
    label, _, named = said.replace("：", ": ", 1).partition(": ")
    if not named:
        return voice.inside(said)
    bracketed = f"（{named}）" if voice.is_chinese else f" ({named})"
    return voice.inside(label) + bracketed


def _facts(
    case: CaseStudy,
    voice: Voice,
    industries: Mapping[RecordId, Industry],
    products: Mapping[RecordId, Product],
    depth: Depth,
) -> Iterator[str]:
    yield from (industries[industry].name for industry in case.industries[:1] if industry in industries)
    if case.region:
        yield case.region
    if case.size:
        yield voice("{count} employees", count=voice.words.number(case.size))
    named = [products[product].name for product in case.products if product in products]
    if named:
        yield voice.words.listed(named)
    if case.date and depth != "short":
        yield voice("live since {month}", month=f"{case.date:%Y-%m}")


def _told(case: CaseStudy, voice: Voice, depth: Depth) -> list[tuple[str, str]]:
    """The labels and whole texts of the parts that are told."""
    told = [(label, text) for label, text, told_at in _story(case, voice) if depth in told_at]
    if not case.results:
        told = [(voice("In short"), case.summary), *told, (voice("Outcome"), case.outcome)]
    told = [(label, text) for label, text in told if text.strip()]
    return told or ([(voice("In short"), case.body)] if case.body.strip() else [])


def _is_little(told: str, text: str) -> bool:
    """Whether less than half of a text is told that is long for any card."""
    width = half_widths(without_marks(text))
    return width > _LONGEST_PART["main"] and half_widths(told) < width / 2


def _story(case: CaseStudy, voice: Voice) -> Iterator[tuple[str, str, tuple[Depth, ...]]]:
    """The parts of a story: label, text, and the depths at which it is told."""
    yield voice("Situation"), case.situation, ("whole", "main")
    yield voice("Problem"), case.problem, ("whole", "main", "short")
    yield voice("Why us"), case.why_us, ("whole",)
    yield voice("What was done"), case.solution, ("whole", "main", "short")
    steps = voice.clauses(_step(step, voice) for step in case.timeline)
    yield voice("Timeline"), steps, ("whole",)


def _step(step: Step, voice: Voice) -> str:
    return voice.words.labelled(step.when, step.what) if step.when else step.what


def _result(result: Result, voice: Voice) -> CaseResult:
    as_of = voice("as of {day}", day=voice.words.short_date(result.as_of)) if result.as_of else ""
    measured = voice.dotted(result.how, as_of)
    return CaseResult(result.measure, result.before, result.after, result.change, measured)
