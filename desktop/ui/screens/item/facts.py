"""The facts below an item's title: whether it may be shown, for whom it is, whether it is still good."""

import datetime as dt
from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QWidget

from desktop.records import CaseStudy, ChecklistTemplate, Industry, Material, PainPoint
from desktop.records.record import Record
from desktop.ui.kit import Kit
from desktop.ui.lists.specs.checklist_template import visit
from desktop.ui.lists.specs.material import audience_chip, over_chip
from desktop.ui.lists.specs.shared import SOON, permission_chip
from desktop.ui.models.cell import Chip
from desktop.ui.models.surroundings import Surroundings
from desktop.ui.theme import tokens
from desktop.ui.widgets.one_line import OneLine


def facts_of(kit: Kit, record: Record, around: Surroundings) -> Sequence[QWidget]:
    """The facts in one line."""
    chips = [kit.chip(chip.text, chip.tone) for chip in _facts(record, around)]
    return (OneLine(chips, tokens.S),) if chips else ()


def _facts(record: Record, around: Surroundings) -> Iterator[Chip]:
    words = around.words
    match record:
        case CaseStudy():
            yield from permission_chip(record.permission, record.permission_until, around)
            yield from _language(record, around)
            yield from _review(record.review_date, around)
        case Material():
            yield from over_chip(record, around) or audience_chip(record.audience, around)
            if record.type:
                yield Chip(words(record.type.label))
            yield from _language(record, around)
            yield from _review(record.review_date, around)
        case ChecklistTemplate():
            yield Chip(visit(record, around))
        case Industry():
            yield from (Chip(name) for name in around.called([record.parent]))
        case PainPoint():
            yield from (Chip(name) for name in around.called(record.industries))
        case _:
            return
    if record.sample:
        yield Chip(words("Sample"))


def _language(record: CaseStudy | Material, around: Surroundings) -> Iterator[Chip]:
    if record.language:
        yield Chip(around.words(record.language.label))


def _review(day: dt.date | None, around: Surroundings) -> Iterator[Chip]:
    """Whether it must be looked at again."""
    if day is None:
        return
    words, said = around.words, around.words.short_date(day)
    if day <= around.today:
        yield Chip(words("Review was due on {day}", day=said), "danger")
    elif day <= around.today + SOON:
        yield Chip(words("Review due on {day}", day=said), "warn")
    else:
        yield Chip(words("Next review {day}", day=said))
