"""Steps as rows: what was done, undone or done again, under the day it was done on."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from desktop.i18n import Words
from desktop.store.chronicle import Told
from desktop.store.history import Mode
from desktop.store.past import Done
from desktop.store.values import moment_in
from desktop.ui.models.cell import Chip
from desktop.ui.past.row import PastRow
from desktop.ui.past.rows_model import Line
from desktop.ui.when import weekday_said

_ICONS: Final[Mapping[Mode, str]] = {"change": "pencil", "undo": "undo-2", "redo": "redo-2", "purge": "trash-2"}
_SAID: Final[Mapping[Mode, str]] = {"undo": "Undone: {step}", "redo": "Redone: {step}"}


def step_said(words: Words, done: Done) -> str:
    """A step in the reader's language."""
    said = words(done.step.message, **done.step.values)
    wrapped = _SAID.get(done.mode)
    return words(wrapped, step=said) if wrapped else said


def local_time(done: Done) -> dt.datetime:
    """When a step was made, by the clock on the wall here."""
    made = moment_in(done.stamp.at)
    return (made or dt.datetime.fromtimestamp(0, dt.UTC)).astimezone()


def day_said(words: Words, day: dt.date, today: dt.date) -> str:
    """A day as a heading: today, yesterday, or the day itself."""
    match (today - day).days:
        case 0:
            return words("Today##day")
        case 1:
            return words("Yesterday##day")
        case _:
            return weekday_said(words, day)


def lines(words: Words, told: Sequence[Told], today: dt.date, after: dt.date | None) -> Iterator[Line]:
    """Rows for steps, newest first, with a heading wherever another day begins than that of the row before."""
    for one in told:
        day = local_time(one.done).date()
        if day != after:
            yield day_said(words, day, today)
            after = day
        yield _row(words, one)


def _row(words: Words, told: Told) -> PastRow:
    done, more = told.done, told.records - len(told.titles)
    named = words.listed(title or words("(without a name)") for title in told.titles)
    below = words("{titles} and {count} more", titles=named, count=words.number(more)) if more > 0 and named else named
    return PastRow(
        key=str(done.number),
        icon=_ICONS[done.mode],
        title=step_said(words, done),
        below=below,
        right=f"{local_time(done):%H:%M}  {done.stamp.author}",
        chip=None if done.stands else Chip(words("undone")),
        faint=not done.stands,
    )
