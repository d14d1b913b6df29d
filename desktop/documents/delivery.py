"""How several products are delivered as one project: phases, duties, service and risks, each said once."""

import datetime as dt
import re
from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import TypeVar

from attrs import frozen

from desktop.documents.dossier import Dossier
from desktop.documents.voice import Voice
from desktop.records import Product
from desktop.records.choices import Likelihood
from desktop.records.rows import Duty, Member, Phase, Risk, ServiceLevel

Item = TypeVar("Item")
_WEIGHT = {None: 1, Likelihood.LOW: 1, Likelihood.MEDIUM: 2, Likelihood.HIGH: 3}


@frozen
class Stretch:
    """A phase at its place in the project: weeks counted from 1, and its days where the start is known."""

    phase: Phase
    start: int
    weeks: int
    begins: dt.date | None
    ends: dt.date | None


def stretches(dossier: Dossier, voice: Voice) -> tuple[Stretch, ...]:
    """The phases one behind the other; products share a phase of the same name, which lasts as long as the longest."""
    placed: list[Stretch] = []
    week = 1
    begun = dossier.opportunity.start_date if dossier.opportunity else None
    for phase in phases(dossier, voice):
        weeks = phase.weeks or 1
        begins = begun + dt.timedelta(weeks=week - 1) if begun else None
        ends = begins + dt.timedelta(weeks=weeks, days=-1) if begins else None
        placed.append(Stretch(phase, week, weeks, begins, ends))
        week += weeks
    return tuple(placed)


def phases(dossier: Dossier, voice: Voice) -> Iterator[Phase]:
    """The phases of all products, those of the same name as one."""
    grouped: dict[str, list[Phase]] = {}
    for product in dossier.products:
        for phase in product.phases:
            grouped.setdefault(phase.name, []).append(phase)
    for name, same in grouped.items():
        yield Phase(
            name=name,
            weeks=max(phase.weeks or 1 for phase in same),
            deliverables=voice.words.listed(_items(phase.deliverables for phase in same)),
            acceptance=_together((phase.acceptance for phase in same), voice),
            customer_tasks=_together((phase.customer_tasks for phase in same), voice),
        )


def _together(texts: Iterable[str], voice: Voice) -> str:
    """What several products say, a sentence each, and no clause twice."""
    seen: set[str] = set()
    said: list[str] = []
    for text in texts:
        clauses = [clause.strip() for clause in re.split("[；;\\n]", text)]
        said.append(voice.clauses(clause for clause in clauses if clause not in seen))
        seen |= set(clauses)
    told = [text for text in said if text]
    return voice.sentences(*told) if len(told) > 1 else "".join(told)


def _items(texts: Iterable[str]) -> Iterable[str]:
    """Items of several lists, each once."""
    return dict.fromkeys(item.strip() for text in texts for item in re.split("[、；;，\n]|, ", text) if item.strip())


def team(dossier: Dossier) -> tuple[Member, ...]:
    """Our people in the project, each once."""
    return _each_once(dossier, lambda product: product.team, lambda one: (one.name, one.role))


def duties(dossier: Dossier) -> tuple[Duty, ...]:
    """Who does what, each activity once."""
    return _each_once(dossier, lambda product: product.duties, lambda one: one.activity)


def service_levels(dossier: Dossier) -> tuple[ServiceLevel, ...]:
    """The service levels, each severity once."""
    return _each_once(dossier, lambda product: product.service_levels, lambda one: one.severity)


def risks(dossier: Dossier) -> tuple[Risk, ...]:
    """The risks, each once, the gravest first."""
    found = _each_once(dossier, lambda product: product.risks, lambda one: one.risk)
    return tuple(sorted(found, key=lambda one: -_WEIGHT[one.chance] * _WEIGHT[one.effect]))


def lines(dossier: Dossier, read: Callable[[Product], Iterable[str]]) -> tuple[str, ...]:
    """Sentences of all products, each once."""
    return _each_once(dossier, read, lambda line: line)


def _each_once(
    dossier: Dossier, read: Callable[[Product], Iterable[Item]], key: Callable[[Item], Hashable]
) -> tuple[Item, ...]:
    found: dict[Hashable, Item] = {}
    for product in dossier.products:
        for item in read(product):
            found.setdefault(key(item), item)
    return tuple(found.values())
