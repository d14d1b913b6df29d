"""Dates lie ahead and follow one another."""

import datetime as dt
import re
from collections.abc import Iterator

from desktop.documents.delivery import stretches
from desktop.documents.dossier import Dossier
from desktop.documents.objection import Objection, Severity
from desktop.documents.preflight.inspection import Check, Inspection
from desktop.documents.quote import made_on, quote_of, valid_until
from desktop.documents.voice import Voice
from desktop.records import Opportunity

_NAME = "dates"
_SIGNING = re.compile(r"[签簽](?![到收])|\bsign(?!-| off)(s|ed|ing|ature)?\b", re.IGNORECASE)


def _objections(inspection: Inspection) -> Iterator[Objection]:
    dossier = inspection.dossier
    if dossier is None:
        return
    if made_on(dossier) > dossier.today:
        yield _said("The proposal's date, {day}, is in the future.", made_on(dossier))
    if valid_until(dossier) < dossier.today:
        yield _said("The offer expired on {day}. Set a new date.", valid_until(dossier), "blocking", "investment")
    for goal in dossier.customer.goals:
        if goal.by and goal.by < dossier.today:
            yield _said("The goal “{what}” was due on {day}.", goal.by, anchor="goals", what=goal.measure)
    if dossier.opportunity:
        yield from _of_deal(dossier, dossier.opportunity)
        yield from _of_plan(dossier, dossier.opportunity, Voice(words=inspection.words, customer="", us=""))


def _of_deal(dossier: Dossier, deal: Opportunity) -> Iterator[Objection]:
    decided, begun = deal.decision_date, deal.start_date
    if decided and decided < dossier.today:
        yield _said("The decision is asked for by {day}, which is past.", decided, "blocking", "next_steps")
    if decided and decided > valid_until(dossier):
        yield _said("The decision is asked for by {day}, when the offer has run out.", decided, anchor="next_steps")
    if begun and begun < dossier.today:
        yield _said("Work was to start on {day}, which is past.", begun, anchor="plan")
    elif begun and decided and begun < decided:
        yield _said("Work starts on {day}, before the decision is taken.", begun, anchor="plan")
    for step in deal.next_steps:
        if step.by and not step.done and step.by < dossier.today:
            yield _said("The step “{what}” was due on {day}.", step.by, anchor="next_steps", what=step.what)
    for promise in deal.promises:
        if promise.by and not promise.done and promise.by < dossier.today:
            yield _said("The commitment “{what}” was due on {day}.", promise.by, anchor="promises", what=promise.text)


def _of_plan(dossier: Dossier, deal: Opportunity, voice: Voice) -> Iterator[Objection]:
    """The work is done before the day that compels it, and the decision asked before it is signed."""
    due, done = deal.compelling_date, max((one.ends for one in stretches(dossier, voice) if one.ends), default=None)
    if due and done and done > due:
        what = due.isoformat()
        yield _said("The plan ends on {day}, after the date that counts, {what}.", done, anchor="plan", what=what)
    signed = (step.by for step in deal.next_steps if step.by and _SIGNING.search(step.what))
    last = max(signed, default=None)
    if last and deal.decision_date and deal.decision_date > last:
        message = "The decision is asked for by {day}, after the step of signing on {what}."
        yield _said(message, deal.decision_date, anchor="next_steps", what=last.isoformat())
    if last and valid_until(dossier) < last and quote_of(dossier):
        message = "The offer ends on {day}, before the step of signing on {what}."
        yield _said(message, valid_until(dossier), anchor="investment", what=last.isoformat())


def _said(
    message: str, day: dt.date, severity: Severity = "warning", anchor: str = "cover", what: str = ""
) -> Objection:
    values = {"day": day.isoformat()} | ({"what": what} if what else {})
    return Objection(_NAME, severity, anchor, message, values)


CHECK = Check(_NAME, _objections, label="dates and validity")
