"""Trouble: errors that nobody caught. What a person can act on is said; a bug is logged whole and noticed once."""

import sys
import threading
import traceback
from collections import Counter
from collections.abc import Mapping
from types import TracebackType
from typing import Final

from attrs import frozen
from PySide6.QtCore import QObject, Signal

from desktop.errors import UserError
from desktop.i18n import Words
from desktop.logbook import Logbook
from desktop.store.errors import RecordIsNotValid

_MOST_LOGGED: Final = 20
"""The same bug is logged so often; one in a paintEvent comes sixty times a second."""


@frozen
class Bug:
    """An error that should not be: what was raised, and the whole of it as text."""

    raised: str
    text: str


class Trouble(QObject):
    """Takes what is raised and not caught, in every thread, from `install` to `remove`.

    `refused` gives a `UserError` to be said; `broke` gives a `Bug`, the first time it comes.
    """

    refused = Signal(object)
    broke = Signal(object)

    def __init__(self, log: Logbook) -> None:
        super().__init__()
        self.log = log
        self._seen: Counter[str] = Counter()
        self._before = sys.excepthook, threading.excepthook, sys.unraisablehook

    def install(self) -> None:
        """Take all that is raised from now on."""
        self._before = sys.excepthook, threading.excepthook, sys.unraisablehook
        sys.excepthook = self._take
        threading.excepthook = self._take_from_thread
        sys.unraisablehook = self._take_unraisable

    def remove(self) -> None:
        """Let go of it."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before

    def _take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, UserError):
            self.refused.emit(error)
        elif isinstance(error, Exception):
            self._note(error)
            self._before[0](kind, error, trace)
        else:
            self._before[0](kind, error, trace)

    def _take_from_thread(self, raised: threading.ExceptHookArgs) -> None:
        if isinstance(raised.exc_value, Exception):
            self._take(raised.exc_type, raised.exc_value, raised.exc_traceback)
        else:
            self._before[1](raised)

    def _take_unraisable(self, raised: "sys.UnraisableHookArgs") -> None:
        """Log what was raised where nothing can be raised, such as in a destructor."""
        if raised.exc_value is not None:
            self.log.note("".join(traceback.format_exception(raised.exc_value)))
        self._before[2](raised)

    def _note(self, error: Exception) -> None:
        """Log a bug, and tell of it if it is a new one."""
        place = traceback.extract_tb(error.__traceback__)[-1:]
        key = f"{type(error).__name__} {[(frame.filename, frame.lineno) for frame in place]}"
        self._seen[key] += 1
        text = "".join(traceback.format_exception(error))
        if self._seen[key] <= _MOST_LOGGED:
            self.log.note(text)
        if self._seen[key] == 1:
            self.broke.emit(Bug(type(error).__name__, text))


def refusal(words: Words, error: UserError) -> str:
    """What went wrong, in the reader's language; kinds of record and fields by what they are called there."""
    if isinstance(error, RecordIsNotValid):
        why = words(error.problem.message, **_spoken(words, error.problem.values))
        return words(error.message, record=error.values["record"], why=why)
    return words(error.message, **_spoken(words, error.values))


def _spoken(words: Words, values: Mapping[str, str | int]) -> Mapping[str, str | int]:
    """The values of a message, with those put into the language that are words of ours."""
    ours = ("kind", "field")
    return {name: words(value) if name in ours and isinstance(value, str) else value for name, value in values.items()}
