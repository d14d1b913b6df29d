"""What the lists of several kinds say alike: when something was changed, what it is for, whether it is still good."""

import datetime as dt

from desktop.i18n import Option
from desktop.records.choices import Permission
from desktop.records.record import Record
from desktop.store.lists import Order
from desktop.ui.kit import Tone
from desktop.ui.lists.spec import NEWEST, ByOrder, Column
from desktop.ui.models.cell import Cell, Chip
from desktop.ui.models.surroundings import Surroundings
from desktop.ui.when import moment_said

SOON = dt.timedelta(days=30)
BY_NEWEST = ByOrder(order=NEWEST, label="Last changed")
BY_TITLE = ByOrder(order=Order("name"), label="Title")


def changed(record: Record, around: Surroundings) -> Cell:
    """When a record was changed last."""
    return Cell(text=changed_said(record, around), tone="text2")


def changed_said(record: Record, around: Surroundings) -> str:
    """When a record was changed last, in words."""
    return moment_said(around.words, record.updated_at, around.now) if record.updated_at else ""


CHANGED = Column(heading="Changed", cell=changed, order="updated_at", least=124, rank=3)


def industries(record: Record, around: Surroundings) -> Cell:
    """The industries a record is for."""
    return Cell(text=around.words.listed(around.called(getattr(record, "industries", ()))), tone="text2")


INDUSTRIES = Column(heading="Industry", cell=industries, order="industries", least=120, weight=2, rank=4)


def chip(option: Option | None, around: Surroundings, tone: Tone = "plain") -> tuple[Chip, ...]:
    """A choice as a chip; none where nothing is chosen."""
    return (Chip(around.words(option.label), tone),) if option else ()


def permission_chip(permission: Permission | None, until: dt.date | None, around: Surroundings) -> tuple[Chip, ...]:
    """What a case's customer allowed, and whether that is over."""
    words = around.words
    if permission is None:
        return (Chip(words("No permission yet"), "warn"),)
    if permission is Permission.INTERNAL:
        return (Chip(words(permission.label), "plain"),)
    if until is not None and until < around.today:
        return (Chip(words("Permission expired"), "danger"),)
    if until is not None and until <= around.today + SOON:
        return (Chip(words("Permission until {day}", day=words.short_date(until)), "warn"),)
    return (Chip(words(permission.label), "violet" if permission is Permission.ANONYMOUS else "ok"),)


def review_cell(review: dt.date | None, around: Surroundings) -> Cell:
    """The day a record must be looked at again."""
    if review is None:
        return Cell()
    tone = "danger" if review < around.today else "warn" if review <= around.today + SOON else "text2"
    return Cell(text=around.words.short_date(review), tone=tone)


def count_cell(count: int, around: Surroundings) -> Cell:
    """How many of what the heading names; nothing where there are none."""
    return Cell(text=around.words.number(count) if count else "", tone="text2", right=True)


def number(value: int | None, around: Surroundings) -> str:
    """A number, or nothing."""
    return around.words.number(value) if value is not None else ""
