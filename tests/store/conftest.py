"""A desk with a clock of its own, and an empty library on it."""

import datetime as dt
from collections.abc import Generator
from pathlib import Path

import pytest
from attrs import define

from desktop.store.desk import Desk
from desktop.store.store import Store

START = dt.datetime(2026, 11, 22, 12, 0, tzinfo=dt.UTC)


@define
class Clock:
    """A clock that goes on by a second whenever it is asked."""

    now: dt.datetime = START

    def __call__(self) -> dt.datetime:
        self.now += dt.timedelta(seconds=1)
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Desk:
    return Desk("this-laptop", "林", tmp_path / "state", clock)


@pytest.fixture
def store(tmp_path: Path, desk: Desk) -> Generator[Store]:
    opened = Store.create(tmp_path / "资料 库", desk)
    yield opened
    opened.close()
