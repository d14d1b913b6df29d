"""Content that must be looked at again: opened, or noted as reviewed for another year."""

import datetime as dt
from collections.abc import Callable
from contextlib import suppress

import attrs
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from desktop.records import CaseStudy, Material, Product
from desktop.records.record import Record
from desktop.store.agenda import Review, ReviewField
from desktop.store.changes import Step
from desktop.ui.kinds import ICON_OF
from desktop.ui.kit import holding, row
from desktop.ui.screens.today.card import counted, shown_and_rest, titled
from desktop.ui.screens.today.day import Day
from desktop.ui.shell import Shell
from desktop.ui.when import due_said, span_said
from desktop.ui.widgets.entry import Entry

_MOST = 6


def reviews(shell: Shell, day: Day, show_all: Callable[[], object], *, everything: bool) -> QFrame | None:
    """The card, or None where nothing is due."""
    if not day.reviews:
        return None
    entries = [_maker(shell, one, day) for one in day.reviews]
    body = shown_and_rest(shell.kit, entries, _MOST, show_all, everything=everything)
    return titled(shell.kit, shell.words("Due for review"), body, note=counted(len(day.reviews)))


def _maker(shell: Shell, review: Review, day: Day) -> Callable[[], QWidget]:
    return lambda: _line(shell, review, day)


def _line(shell: Shell, review: Review, day: Day) -> QWidget:
    entry = Entry(
        shell.kit,
        ICON_OF[review.kind],
        review.title,
        shell.words.dotted(shell.kind_name(review.kind), _what(shell, review.field)),
        lambda: shell.show_record(shell.workspace.get(review.id)),
        _chip(shell, review, day),
    )
    end = _end(shell, review)
    made = row(entry, end, gap=0)
    made.setStretch(0, 1)
    made.setAlignment(end, Qt.AlignmentFlag.AlignVCenter)
    return holding(made)


def _end(shell: Shell, review: Review) -> QWidget:
    """What is done about a review; the room for it stays free beside what can only be opened."""
    words = shell.words
    name = words("Reviewed; next review in a year: {name}", name=review.title)
    made = shell.kit.button(words("Reviewed##button"), lambda: note_reviewed(shell, review), kind="ghost", name=name)
    made.setToolTip(words("Reviewed; next review in a year"))
    if review.field == "review_date":
        return made
    room = QWidget()
    room.setFixedWidth(made.sizeHint().width())
    made.deleteLater()
    return room


def _what(shell: Shell, field: ReviewField) -> str:
    """Which of a record's days it is."""
    words = shell.words
    said = {
        "review_date": words("content review"),
        "permission_until": words("permission##review"),
        "valid_until": words("validity"),
    }
    return said[field]


def _chip(shell: Shell, review: Review, day: Day) -> QLabel:
    """When it is or was due; what has run out must not be shown any more and says so in red."""
    words, left = shell.words, (review.day - day.today).days
    if left >= 0:
        return shell.kit.chip(due_said(words, review.day, day.today), "warn" if left <= 1 else "plain")
    span = span_said(words, -left)
    if review.field == "review_date":
        return shell.kit.chip(words("{span} overdue", span=span), "warn")
    return shell.kit.chip(words("expired {span} ago", span=span), "danger")


def note_reviewed(shell: Shell, review: Review) -> None:
    """Note that a record was reviewed today and is to be looked at again in a year; one step that can be undone."""
    record = shell.workspace.get(review.id)
    changed = _reviewed(record, shell.workspace.today)
    if changed is not None:
        shell.tell_done(shell.save([changed], Step("Reviewed: {name}", {"name": record.name_of_record})))


def _reviewed(record: Record, today: dt.date) -> Record | None:
    match record:
        case CaseStudy():
            return attrs.evolve(record, last_verified=today, review_date=in_a_year(today))
        case Material() | Product():
            return attrs.evolve(record, review_date=in_a_year(today))
        case _:
            return None


def in_a_year(day: dt.date) -> dt.date:
    """The same day next year; for 29 February the day after."""
    with suppress(ValueError):
        return day.replace(year=day.year + 1)
    return dt.date(day.year + 1, 3, 1)
