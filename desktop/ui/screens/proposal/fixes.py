"""Fixes: what one click can do about an objection, where there is something."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from functools import partial
from typing import Final

from attrs import evolve

from desktop.documents.anonymise import leaking_field
from desktop.documents.cases import MOST_CASES, chosen_cases
from desktop.documents.objection import Objection
from desktop.documents.preflight.lengths import longest_field
from desktop.documents.price_guard import most_discount, verdict
from desktop.documents.quote import milestones_of, valid_until
from desktop.records import CaseStudy, Opportunity, Proposal
from desktop.store.changes import Step
from desktop.ui.editors.editor import Fix
from desktop.ui.editors.shares import discount_shown
from desktop.ui.place import Place
from desktop.ui.screens.proposal.contents import COVER
from desktop.ui.screens.proposal.lines import NUMBERS, LineEdit, Priced, changed_lines, draft_name, priced_lines
from desktop.ui.screens.proposal.manuscript import Edit
from desktop.ui.screens.proposal.studio import Studio
from desktop.workspace.drafting import Told

_USUAL_VALIDITY: Final = 30  # days
_TO_DECIDE, _TO_BEGIN = dt.timedelta(days=14), dt.timedelta(days=7)
_WEEK: Final = 7
_FRIDAY: Final = 4


def fix_for(objection: Objection, studio: Studio) -> Fix | None:
    """What one click does about an objection; None where a person must think."""
    draft = studio.draft
    maker = _MAKERS.get(objection.check)
    return maker(objection, studio, draft) if maker and draft else None


def _of_dates(objection: Objection, studio: Studio, draft: Told) -> Fix | None:
    today = draft.dossier.today
    match objection.message:
        case "The proposal's date, {day}, is in the future.":
            return _dated("Date it {day}", "Date", today, studio, lambda one: evolve(one, date=today))
        case "The offer expired on {day}. Set a new date.":
            return _valid(today + dt.timedelta(days=draft.dossier.brand.validity_days or _USUAL_VALIDITY), studio)
        case "The offer ends on {day}, before the step of signing on {what}.":
            return _valid(dt.date.fromisoformat(str(objection.values["what"])), studio)
        case _:
            deal = draft.dossier.opportunity
            return _of_deal_dates(objection, studio, draft, deal) if deal else None


def _of_deal_dates(objection: Objection, studio: Studio, draft: Told, deal: Opportunity) -> Fix | None:
    today, decided = draft.dossier.today, deal.decision_date
    match objection.message:
        case "The decision is asked for by {day}, when the offer has run out." if decided:
            return _valid(decided, studio)
        case "The decision is asked for by {day}, which is past.":
            return _of_deal(deal, "decision_date", min(_working_day(today + _TO_DECIDE), _last_day(draft)), studio)
        case "Work was to start on {day}, which is past." | "Work starts on {day}, before the decision is taken.":
            return _of_deal(deal, "start_date", _monday(max(today, decided or today) + _TO_BEGIN), studio)
        case _:
            return None


def _last_day(draft: Told) -> dt.date:
    """The last day on which the offer can be accepted; far away where it has run out."""
    until = valid_until(draft.dossier)
    return until if until >= draft.dossier.today else dt.date.max


def _dated(label: str, what: str, day: dt.date, studio: Studio, edit: Edit) -> Fix:
    words = studio.words
    return Fix(words(label, day=words.short_date(day)), lambda: studio.manuscript.change(edit, words(what)))


def _valid(day: dt.date, studio: Studio) -> Fix:
    return _dated("Valid until {day}", "Valid until", day, studio, lambda one: evolve(one, valid_until=day))


def _of_deal(deal: Opportunity, name: str, day: dt.date, studio: Studio) -> Fix:
    words = studio.words
    step = Step("Edit {name}", {"name": deal.title})
    return Fix(
        words("Make it {day}", day=words.short_date(day)),
        lambda: studio.shell.save([evolve(deal, **{name: day})], step),
    )


def _working_day(day: dt.date) -> dt.date:
    return _monday(day) if day.weekday() > _FRIDAY else day


def _monday(day: dt.date) -> dt.date:
    return day + dt.timedelta(days=-day.weekday() % _WEEK)


def _of_samples(objection: Objection, studio: Studio, draft: Told) -> Fix | None:
    """Go to where one's own company is entered, or take the sample case out."""
    if objection.anchor != COVER:
        return _of_cases(objection, studio, draft)
    return Fix(studio.words("Company & brand"), lambda: studio.shell.go(Place("brand")))


def _of_cases(objection: Objection, studio: Studio, draft: Told) -> Fix | None:
    """Take the case out that an objection names."""
    title = objection.values.get("title") or objection.values.get("name")
    chosen = draft.retold.chosen_cases
    shown = chosen or tuple(match.record for match in draft.retold.cases if isinstance(match.record, CaseStudy))
    kept = tuple(case.id for case in shown if case.title != title)
    if len(kept) == len(shown):
        return None
    words = studio.words
    cases = kept[: len(chosen) or MOST_CASES]
    return Fix(
        words("Leave this case out"),
        lambda: studio.manuscript.change(lambda one: evolve(one, cases=cases), words("Case studies")),
    )


def _of_case_text(objection: Objection, studio: Studio, draft: Told) -> Fix | None:
    """Go to the field of the case that an objection names."""
    for told in chosen_cases(draft.retold):
        case = studio.shell.workspace.get(told.id)
        if told.title == objection.values.get("title") and isinstance(case, CaseStudy):
            go = partial(studio.shell.go, Place("item", case.id, _field_meant(objection, case)))
            return Fix(studio.words("Open the case"), go)
    return None


def _field_meant(objection: Objection, case: CaseStudy) -> str:
    part = str(objection.values.get("part", ""))
    return leaking_field(case, part) if part else longest_field(case)


def _of_discounts(objection: Objection, studio: Studio, draft: Told) -> Fix | None:
    """Give no more than may be given on the line that an objection names."""
    for one in priced_lines(draft.retold):
        named = one.quoted is not None and one.quoted.item == objection.values.get("item")
        if named and (fix := discount_fix(one, studio, draft)):
            return fix
    return None


def discount_fix(one: Priced, studio: Studio, draft: Told) -> Fix | None:
    """Give no more on a line than may be given; None where nothing is given too much."""
    if one.quoted is None or verdict(one.quoted) not in {"beyond", "below_floor"}:
        return None
    words, discount = studio.words, most_discount(one.quoted)
    said = discount_shown(discount, words)
    label = words("Back to {discount}", discount=said) if discount else words("At list price")

    def give() -> None:
        studio.drafts.type(draft_name(one, "discount"), "")
        change_line(studio, draft, one.number, lambda line: evolve(line, discount=discount))

    return Fix(label, give)


def change_line(studio: Studio, draft: Told, number: int, edit: LineEdit) -> None:
    """Change one of the price lines, or take it out."""
    dossier = draft.dossier
    studio.manuscript.change(lambda one: changed_lines(one, dossier, number, edit), studio.words("Price lines"))


def remove_line(studio: Studio, draft: Told, number: int) -> None:
    """Take one of the price lines out, with what was typed into it; that of further lines of its price stays theirs."""
    lines = priced_lines(draft.dossier)
    for one in lines[number:]:
        if one.line.price == lines[number].line.price:
            for what in NUMBERS:
                text = studio.drafts.text(draft_name(evolve(one, again=one.again + 1), what))
                studio.drafts.type(draft_name(one, what), text)
    change_line(studio, draft, number, lambda _line: None)


def _of_totals(objection: Objection, studio: Studio, draft: Told) -> Fix | None:
    words = studio.words
    match objection.message:
        case "Price line {number} has no price in the price list. Choose one or take the line out.":
            number = int(objection.values["number"]) - 1
            return Fix(words("Remove the line"), lambda: remove_line(studio, draft, number))
        case "The payment milestones sum to {share}, not to 100%.":
            return Fix(words("Make them 100 %"), lambda: _balance(studio, draft))
        case _:
            return None


def _balance(studio: Studio, draft: Told) -> None:
    """Give the last milestone what is lacking, or take it off there."""
    milestones = milestones_of(draft.dossier)
    before = sum((one.share or Decimal(0) for one in milestones[:-1]), Decimal(0))
    last = evolve(milestones[-1], share=max(1 - before, Decimal(0)))

    def edit(proposal: Proposal) -> Proposal:
        return evolve(proposal, milestones=(*milestones[:-1], last))

    studio.manuscript.change(edit, studio.words("Payment milestones"))


_MAKERS: Final[dict[str, Callable[[Objection, Studio, Told], Fix | None]]] = {
    "dates": _of_dates,
    "permissions": _of_cases,
    "fragments": _of_case_text,
    "lengths": _of_case_text,
    "samples": _of_samples,
    "freshness": _of_cases,
    "discounts": _of_discounts,
    "totals": _of_totals,
}
