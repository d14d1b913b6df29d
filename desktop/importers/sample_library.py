"""The sample library: a vendor of our own invention, shipped as JSON Lines, its days moved to the present."""

import datetime as dt
from typing import Final, TypeVar, cast

import attrs
from attrs import AttrsInstance

from desktop import paths
from desktop.fields import Date, Rows, values_of
from desktop.i18n import Language, Words
from desktop.importers.library import Library
from desktop.importers.reader import Reader
from desktop.records import TYPE_OF, Record

_WRITTEN_ON: Final = dt.date(2026, 11, 22)
_WEEK: Final = 7
T = TypeVar("T", bound=AttrsInstance)


def sample_records(language: Language, today: dt.date, library: Library) -> tuple[Record, ...]:
    """All sample records of a language, marked as such, those that others refer to first.

    Their days are as far from `today` as they were from the day they were written, in whole weeks, so that
    a meeting stays on a weekday.
    """
    folder = paths.resources() / "samples" / language.value
    files = [file for kind in TYPE_OF if (file := folder / f"{kind}.jsonl").is_file()]
    with Reader() as reader:
        brought = reader.read(files, None, library, Words(language))
    if brought.rejected:
        message = f"the sample library is damaged: {brought.rejected[0]}"
        raise RuntimeError(message)
    later = dt.timedelta(days=(today - _WRITTEN_ON).days // _WEEK * _WEEK)
    return tuple(attrs.evolve(_moved(record, later), sample=True) for record in brought.to_save)


def _moved(owner: T, later: dt.timedelta) -> T:
    """The record or row with all its days moved."""
    changes: dict[str, object] = {}
    for name, kind, value in values_of(owner):
        if isinstance(kind, Date) and isinstance(value, dt.date):
            changes[name] = value + later
        elif isinstance(kind, Rows):
            changes[name] = tuple(_moved(row, later) for row in cast("tuple[AttrsInstance, ...]", value))
    return attrs.evolve(owner, **changes)
