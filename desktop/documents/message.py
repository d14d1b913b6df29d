"""The message of a proposal: what every edition says alike, each point in one or two sentences."""

import re
from collections.abc import Iterator
from typing import assert_never

from desktop.documents.blocks import Callout, Figure
from desktop.documents.cases import shown_cases
from desktop.documents.dossier import Dossier
from desktop.documents.findings import Finding, bases, cost_said, findings, priced, yearly_cost
from desktop.documents.paragraphs import half_widths, plain
from desktop.documents.quote import Offer, Quote, quote_of
from desktop.documents.voice import Voice
from desktop.records.choices import OfferLevel
from desktop.records.rows import Goal

_LONGEST_FIGURE = 24
_MOST_GOALS = 2


def trigger(dossier: Dossier, voice: Voice) -> str:
    """Why this is on the table now."""
    deal = dossier.opportunity
    if deal and deal.compelling_event.strip():
        day = voice.words.date(deal.compelling_date) if deal.compelling_date else ""
        return voice.sentences(deal.compelling_event, voice("The key date is {day}.", day=day) if day else "")
    found = findings(dossier)
    cost = yearly_cost(found)
    if cost:
        who, amount, count = voice.customer, voice.about(cost), len(priced(found))
        if count == 1:
            return voice("One problem costs {customer} about {amount} a year.", customer=who, amount=amount)
        return voice(
            "{count} problems cost {customer} about {amount} a year.", count=count, customer=who, amount=amount
        )
    return voice("What {us} can do for {customer}, and what proves it.", us=voice.us, customer=voice.customer)


def pain_said(finding: Finding, voice: Voice) -> str:
    """A pain's effect and its cost."""
    return voice.closed(voice.clauses((finding.row.effect or finding.row.cause, cost_said(finding.row, voice))))


def recommendation(dossier: Dossier, voice: Voice) -> str:
    """What we propose, in the products' own essence."""
    names = voice.joined(product.name for product in dossier.products)
    if not names:
        return ""
    pitch = dossier.products[0].pitch
    return voice.sentences(voice("We propose {products}.", products=names), " ".join(pitch.split()))


def goal_said(goal: Goal, voice: Voice) -> str:
    """A goal: measure, from where, to where, by when."""
    baseline = _short(core(goal.baseline))
    change = f"{baseline} → {goal.target}" if baseline else goal.target
    if goal.by:
        change = voice("{change} (by {day})", change=change, day=voice.words.date(goal.by))
    return voice.words.labelled(core(goal.measure), change)


def core(text: str) -> str:
    """What stands before the first bracket: the figure without how it was found."""
    return re.split("[（(]", text, maxsplit=1)[0].strip()


def results_said(dossier: Dossier, voice: Voice) -> str:
    """What is to be reached, and when."""
    goals = voice.clauses(goal_said(goal, voice) for goal in dossier.customer.goals[:_MOST_GOALS])
    start = dossier.opportunity.start_date if dossier.opportunity else None
    begun = voice("Work starts on {day}.", day=voice.words.date(start)) if start else ""
    return voice.sentences(goals, begun)


def offer_name(level: OfferLevel, voice: Voice) -> str:
    """What an offer is called; which one is recommended is said beside it."""
    match level:
        case OfferLevel.BASIC:
            return voice("Basic offer")
        case OfferLevel.RECOMMENDED:
            return voice("Standard offer")
        case OfferLevel.FULL:
            return voice("Full offer")
        case _:
            assert_never(level)


def investment_said(quote: Quote, voice: Voice) -> str:
    """What the recommended offer costs, and until when that stands."""
    offer, money = quote.recommended, voice.words.money
    name = offer_name(offer.level, voice)
    return voice.words.sentence(
        voice("{offer}: {amount} including tax.", offer=name, amount=money(offer.contract)),
        yearly_said(offer, voice),
        voice("The offer is valid until {day}.", day=voice.words.date(quote.valid_until)),
    )


def yearly_said(offer: Offer, voice: Voice) -> str:
    """What an offer costs year by year, and in three years; nothing where nothing is yearly."""
    if not offer.yearly.minor:
        return ""
    if offer.begin_apart:
        return voice(
            "The yearly fees begin in different years, as the price lines say; three years come to {total}.",
            total=voice.words.money(offer.three_years),
        )
    return voice(
        "From year {year}, {yearly} a year is payable; three years come to {total}.",
        year=max(offer.first_paid_year, 2),
        yearly=voice.words.money(offer.yearly),
        total=voice.words.money(offer.three_years),
    )


def proof_said(dossier: Dossier, voice: Voice) -> str:
    """The case that speaks loudest: who it was, and what came of it."""
    for one in shown_cases(dossier, voice, 1):
        case = one.case
        known = [dossier.industries[industry].name for industry in case.industries if industry in dossier.industries]
        size = voice("{count} employees", count=voice.words.number(case.size)) if case.size else ""
        who = voice.dotted(*known[:1], size)
        named = voice("{customer} ({who})", customer=case.customer_name, who=who) if who else case.customer_name
        return voice("{customer}: {result}", customer=named, result=voice.closed(case.title))
    return ""


def figures(dossier: Dossier, voice: Voice) -> Iterator[Figure]:
    """The three numbers: what it costs today, what is to be reached, what it takes."""
    found = findings(dossier)
    cost = yearly_cost(found)
    if cost:
        yield Figure(voice.about(cost), voice("lost every year"), bases(found, voice))
    quote = quote_of(dossier)
    room = 3 - (1 if cost else 0) - (1 if quote else 0)
    short = [goal for goal in dossier.customer.goals if half_widths(goal.target) <= _LONGEST_FIGURE]
    for goal in short[:room]:
        yield Figure(goal.target, core(goal.measure), _today(goal, voice))
    if quote:
        yield _price_figure(quote.recommended, voice)


def _today(goal: Goal, voice: Voice) -> str:
    baseline = _short(core(goal.baseline))
    return voice("today {baseline}", baseline=voice.going_on(baseline)) if baseline else ""


def _short(text: str) -> str:
    """A text that is a figure; a longer one tells how there will be a figure, and is left to the table of goals."""
    return text if half_widths(text) <= _LONGEST_FIGURE else ""


def _price_figure(offer: Offer, voice: Voice) -> Figure:
    total = voice("{amount} over three years", amount=voice.about(offer.three_years)) if offer.yearly.minor else ""
    return Figure(voice.about(offer.contract), voice("contract amount, including tax"), total)


def decision(dossier: Dossier, voice: Voice) -> Iterator[Callout]:
    """The decision asked, and by when; nothing where none is asked."""
    deal = dossier.opportunity
    if not deal or not deal.decision_asked.strip():
        return
    title = voice("The decision we ask for")
    if deal.decision_date:
        title = voice("The decision we ask for by {day}", day=voice.words.date(deal.decision_date))
    yield Callout(title, plain(voice.closed(deal.decision_asked)))
