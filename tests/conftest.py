"""What every test has: no network, no threads left behind, and the fixtures that several rooms share."""

import datetime as dt
import os
import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Never

import pytest

ROOT = Path(__file__).resolve().parent.parent
_SECONDS_TO_END = 2.0

# Without a screen Qt draws into memory; whoever wants to watch sets the variable first.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


class NetworkUsedError(AssertionError):
    """Something under test reached for the network; Satchel works without one."""


def _refuse(self: socket.socket, address: object) -> Never:
    raise NetworkUsedError(f"A test tried to reach {address} by {self}.")


@pytest.fixture(autouse=True, scope="session")
def no_network() -> Iterator[None]:
    """No test reaches the network: connecting is an error, but for the sockets of this machine's own programs."""
    connect, connect_ex = socket.socket.connect, socket.socket.connect_ex

    def connect_here(self: socket.socket, address: str) -> None:
        return connect(self, address) if _stays_here(self) else _refuse(self, address)

    def connect_ex_here(self: socket.socket, address: str) -> int:
        return connect_ex(self, address) if _stays_here(self) else _refuse(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", connect_here)
        patch.setattr(socket.socket, "connect_ex", connect_ex_here)
        yield


def _stays_here(used: socket.socket) -> bool:
    return used.family == getattr(socket, "AF_UNIX", None)


@pytest.fixture(autouse=True, scope="session")
def own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test touches the library, the settings or the documents of the person who runs it."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("HOME", "USERPROFILE"):
            patch.setenv(name, str(home))
        for name in ("APPDATA", "LOCALAPPDATA", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
            patch.setenv(name, str(home / name.lower()))
        for name in ("SATCHEL_LIBRARY", "SATCHEL_LANGUAGE"):
            patch.delenv(name, raising=False)
        yield


@pytest.fixture(autouse=True)
def no_thread_left() -> Iterator[None]:
    """Every thread that a test starts ends with it."""
    before = set(threading.enumerate())
    yield
    deadline = time.monotonic() + _SECONDS_TO_END
    for thread in set(threading.enumerate()) - before:
        thread.join(max(0.0, deadline - time.monotonic()))
    left = [thread.name for thread in set(threading.enumerate()) - before]
    assert not left, f"threads left running: {', '.join(left)}"


@pytest.fixture
def moment() -> dt.datetime:
    """The time it is in tests that have a clock: a Sunday morning, UTC."""
    return dt.datetime(2026, 11, 22, 9, 30, tzinfo=dt.UTC)


@pytest.fixture
def clock(moment: dt.datetime) -> Callable[[], dt.datetime]:
    """A clock that stands still."""
    return lambda: moment


@pytest.fixture(scope="session")
def public_data() -> Path:
    """The folder of real case studies beside the checkout; they belong to others and are no part of the project."""
    folder = Path(os.environ.get("SATCHEL_PUBLIC_DATA") or ROOT.parent / "shared" / "data" / "public")
    if not folder.is_dir():
        pytest.skip(f"no public case studies in {folder}; SATCHEL_PUBLIC_DATA may name another folder")
    return folder
