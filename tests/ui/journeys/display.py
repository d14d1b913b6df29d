"""A display that nobody looks at, with a session bus and the accessibility bus on it, and the program running there."""

import os
import shutil
import subprocess
import sys
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[3]
_PROGRAMS: Final = ("Xvfb", "dbus-daemon")
_LAUNCHERS: Final = (Path("/usr/libexec/at-spi-bus-launcher"), Path("/usr/lib/at-spi2-core/at-spi-bus-launcher"))


def lacking() -> str:
    """Why there can be no such display here; "" if there can."""
    if sys.platform != "linux":
        return "only Linux has displays in memory"
    missing = [program for program in _PROGRAMS if shutil.which(program) is None]
    if not any(launcher.exists() for launcher in _LAUNCHERS):
        missing.append("at-spi2-core")
    return f"not installed: {', '.join(missing)}" if missing else ""


@contextmanager
def display() -> Generator[Mapping[str, str]]:
    """The variables that lead programs to the display and its buses, for as long as they are there."""
    with _told("Xvfb", "-displayfd", "{}", "-screen", "0", "1440x900x24", "-nolisten", "tcp") as number:
        screen = {"DISPLAY": f":{number}"}
        with _told("dbus-daemon", "--session", "--nofork", "--print-address={}", variables=screen) as address:
            yield {**screen, "DBUS_SESSION_BUS_ADDRESS": address}


@contextmanager
def _told(*command: str, variables: Mapping[str, str] | None = None) -> Generator[str]:
    """A program that runs meanwhile, and the one line that it tells on the file descriptor put for `{}`."""
    read, write = os.pipe()
    said = [word.format(write) for word in command]
    running = subprocess.Popen(
        said,
        pass_fds=(write,),
        env={**os.environ, **(variables or {})},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as told:
            yield told.readline().strip()
    finally:
        running.terminate()
        running.wait()


@contextmanager
def program(library: Path, home: Path, screen: Mapping[str, str]) -> Generator["subprocess.Popen[bytes]"]:
    """The program with its window over a library, in a home of its own; asked to end at last."""
    places = ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
    variables = {
        **{name: value for name, value in os.environ.items() if not name.startswith("QT_")},
        **screen,
        "HOME": str(home),
        **{place: str(home / place.lower()) for place in places},
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "SATCHEL_LANGUAGE": "zh-CN",
        "SATCHEL_LIBRARY": str(library),
    }
    running = subprocess.Popen([sys.executable, "-m", "desktop"], cwd=ROOT, env=variables)
    try:
        yield running
    finally:
        running.terminate()
        running.wait(timeout=30)
