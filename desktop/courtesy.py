"""Courtesy: long work gives way while the window is answering a person.

Of all threads Python runs one at a time; one that asks for its turn gets it soon, but a window asks a hundred times for
one answer. So long work asks, between its own small steps, whether somebody is being answered, and lets that go first.
"""

import threading
import time
from collections.abc import Generator
from contextlib import contextmanager
from typing import Final

_LONGEST: Final = 0.1
"""Seconds of one answer for which others wait: it may itself be waiting for what they hold."""


class _Precedence:
    """Who goes first: the threads that answer somebody, since when, and which threads do long work."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.answering: set[int] = set()
        self.nobody = threading.Event()
        self.nobody.set()
        self.since = 0.0
        self.this_thread = threading.local()


_PRECEDENCE: Final = _Precedence()


def begin_answer() -> None:
    """This thread answers somebody from now on, if it doesn't already."""
    who = _PRECEDENCE
    with who.lock:
        if not who.answering:
            who.since = time.monotonic()
            who.nobody.clear()
        who.answering.add(threading.get_ident())


def end_answer() -> None:
    """This thread answers nobody any more."""
    who = _PRECEDENCE
    with who.lock:
        who.answering.discard(threading.get_ident())
        if not who.answering:
            who.nobody.set()


@contextmanager
def answering() -> Generator[None]:
    """What this thread does meanwhile is waited for by a person."""
    begin_answer()
    try:
        yield
    finally:
        end_answer()


@contextmanager
def long_work() -> Generator[None]:
    """What this thread does meanwhile gives way."""
    _PRECEDENCE.this_thread.gives_way = True
    try:
        yield
    finally:
        _PRECEDENCE.this_thread.gives_way = False


@contextmanager
def in_one_go() -> Generator[None]:
    """What this thread does meanwhile gives way to nobody: others wait for it to end."""
    gave_way = getattr(_PRECEDENCE.this_thread, "gives_way", False)
    _PRECEDENCE.this_thread.gives_way = False
    try:
        yield
    finally:
        _PRECEDENCE.this_thread.gives_way = gave_way


def give_way() -> None:
    """Wait, in long work, while somebody is being answered; for no longer than that takes usually."""
    nobody = _PRECEDENCE.nobody
    if nobody.is_set() or not getattr(_PRECEDENCE.this_thread, "gives_way", False):
        return
    left = _PRECEDENCE.since + _LONGEST - time.monotonic()
    if left > 0:
        nobody.wait(left)
