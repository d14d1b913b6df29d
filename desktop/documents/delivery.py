"""How several products are delivered as one project: phases, duties, service and risks, each said once."""

import datetime as dt
import re
from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import TypeVar

from attrs import frozen

from desktop.documents.dossier import Dossier
from desktop.documents.paragraphs import half_widths
from desktop.documents.voice import Voice
from desktop.records import Product
from desktop.records.choices import Likelihood
from desktop.records.rows import Duty, Member, Phase, Risk, ServiceLevel

Item = TypeVar("Item")
_SENTENCE_ENDS = re.compile(r"(?<=[.!?])\s+(?=[A-Z])|(?<=[。！？])|\n")
_COMMAS = re.compile("，|, ")
_SHORTEST_PART = 12
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
            deliverables=_delivered((phase.deliverables for phase in same), voice),
            acceptance=_together((phase.acceptance for phase in same), voice),
            customer_tasks=_together((phase.customer_tasks for phase in same), voice),
        )


def _together(texts: Iterable[str], voice: Voice) -> str:
    """What several products say, sentence by sentence, and nothing twice."""
    seen: set[str] = set()
    told: list[str] = []
    for sentence in (sentence for text in texts for sentence in _SENTENCE_ENDS.split(text)):
        clauses = [_unsaid(clause.strip(), seen, voice) for clause in re.split("[；;]", sentence)]
        told.append(_begun(voice.clauses(clauses), voice))
    return _in_sentences(told, voice)


def _unsaid(clause: str, seen: set[str], voice: Voice) -> str:
    """What of a clause was not said before; of its parts only those long enough to mean the same elsewhere go."""
    if _key(clause) in seen:
        return ""
    parts = [part.strip() for part in _COMMAS.split(clause)]
    left = [part for part in parts if _key(part) not in seen or half_widths(part) < _SHORTEST_PART]
    seen |= {_key(clause), *map(_key, parts)}
    return clause if left == parts else ("，" if voice.is_chinese else ", ").join(left)


def _delivered(texts: Iterable[str], voice: Voice) -> str:
    """Items of several products, each once: in one list in Chinese, else a list with a full stop for each product."""
    seen: dict[str, None] = {}
    told: list[str] = []
    for text in texts:
        fresh = [item for item in _items(text) if item not in seen]
        seen |= dict.fromkeys(fresh)
        told.append(_begun(voice.words.listed(fresh), voice))
    return voice.words.listed(seen) if voice.is_chinese else _in_sentences(told, voice)


def _in_sentences(told: Iterable[str], voice: Voice) -> str:
    """A sentence each; a single one stays without its stop, as it stands in a cell."""
    said = [text for text in told if text]
    return voice.sentences(*said) if len(said) > 1 else "".join(said)


def _begun(text: str, voice: Voice) -> str:
    """A sentence with a capital where it begins with a plain word; names such as pH keep theirs."""
    plain = not voice.is_chinese and text.partition(" ")[0].islower()
    return text[:1].upper() + text[1:] if plain else text


def _key(text: str) -> str:
    return text.strip(" .。").lower()


def _items(text: str) -> Iterable[str]:
    """The items of a list, each once."""
    return dict.fromkeys(item.strip() for item in re.split("[、；;，\n]|, ", text) if item.strip())


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
