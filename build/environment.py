"""The Python environment beside the checkout: made from a lock file, and made again when it was left half made.

Standard library only, and in words that an old Python can at least read, so that it can say it is too old.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

OLDEST_PYTHON = (3, 11)
_NETWORK_SIGNS = (
    "newconnectionerror",
    "connecttimeout",
    "name resolution",
    "getaddrinfo",
    "network is unreachable",
    "connection refused",
    "proxyerror",
    "no matching distribution",
)


class Trouble(Exception):
    """What keeps a command from being done, as one plain sentence with what to do."""


@dataclass(frozen=True)
class Environment:
    """A folder with a Python of its own and the packages of one lock file (`build/<lock>`)."""

    root: Path
    folder: Path
    lock: Path

    @property
    def python(self) -> Path:
        """The environment's Python."""
        return self.folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    @property
    def unfinished(self) -> Path:
        """The mark that stands while the environment is being made; found at the start, it was left half made."""
        return self.folder / "unfinished"

    @property
    def stamp(self) -> Path:
        """The file that says which state of the lock is installed."""
        return self.folder / f"{self.lock.name}.installed"

    def wanted_stamp(self) -> str:
        """What the stamp says when nothing is left to install."""
        return hashlib.sha256(self.lock.read_bytes()).hexdigest()

    def is_ready(self) -> bool:
        """Whether everything that the lock names is installed."""
        return (
            self.stamp.is_file()
            and not self.unfinished.exists()
            and self.stamp.read_text("ascii") == self.wanted_stamp()
            and works(self.python)
        )

    def variables(self) -> dict[str, str]:
        """The variables for programs of this environment: UTF-8 everywhere, also on a Chinese Windows."""
        return {**os.environ, "PYTHONUTF8": "1", "VIRTUAL_ENV": str(self.folder)}

    def call(self, *arguments: str | Path) -> int:
        """Run this environment's Python in the checkout and return its exit status."""
        command = [str(self.python), *map(str, arguments)]
        return subprocess.run(command, cwd=self.root, env=self.variables(), check=False).returncode

    def ask(self, *arguments: str | Path) -> str:
        """Run this environment's Python in the checkout and return what it printed; a failure is told as its own."""
        command = [str(self.python), *map(str, arguments)]
        done = subprocess.run(
            command, cwd=self.root, env=self.variables(), check=False, stdout=subprocess.PIPE, encoding="utf-8"
        )
        if done.returncode:
            raise Trouble("The command above could not be done.")
        return done.stdout


def check_python(version: tuple[int, ...] = sys.version_info[:2]) -> None:
    """Refuse a Python that is too old for the program."""
    if version < OLDEST_PYTHON:
        found, oldest = ".".join(map(str, version)), ".".join(map(str, OLDEST_PYTHON))
        raise Trouble(
            f"Satchel needs Python {oldest} or newer and this is Python {found}:"
            " install a newer one and call this with it."
        )


def works(python: Path) -> bool:
    """Whether a Python is there, starts and is new enough."""
    if not python.exists():
        return False
    question = f"import sys; sys.exit(sys.version_info[:2] < {OLDEST_PYTHON})"
    done = subprocess.run([str(python), "-c", question], check=False, capture_output=True)
    return done.returncode == 0


def prepare(environment: Environment) -> None:
    """Make the environment, or bring it to the state of its lock; nothing is done when it is there already."""
    if environment.is_ready():
        return
    if environment.unfinished.exists() or not works(environment.python):
        shutil.rmtree(environment.folder, ignore_errors=True)
        _create(environment)
    environment.unfinished.touch()
    _install(environment)
    _link_checkout(environment)
    environment.stamp.write_text(environment.wanted_stamp(), "ascii")
    environment.unfinished.unlink()


def _create(environment: Environment) -> None:
    if not importlib.util.find_spec("venv") or not importlib.util.find_spec("ensurepip"):
        raise Trouble(
            "This Python comes without its venv module: on Debian and Ubuntu install it with"
            " «sudo apt-get install python3-venv», elsewhere install Python from its own site, and run this again."
        )
    print(f"Making {environment.folder.name} …", flush=True)
    environment.folder.mkdir(parents=True, exist_ok=True)
    environment.unfinished.touch()
    command = [sys.executable, "-m", "venv", str(environment.folder)]
    done = subprocess.run(command, check=False, capture_output=True, encoding="utf-8", errors="replace")
    if done.returncode:
        raise Trouble(f"The folder {environment.folder} could not be made: {_last_line(done.stdout + done.stderr)}")


def _install(environment: Environment) -> None:
    print(f"Installing what build/{environment.lock.name} names (the first time some minutes) …", flush=True)
    command = [str(environment.python), "-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--quiet"]
    command += ["--progress-bar", "off", "--require-hashes", "--no-deps", "--only-binary", ":all:"]
    command += ["--requirement", str(environment.lock)]
    done = subprocess.run(
        command, check=False, capture_output=True, encoding="utf-8", errors="replace", env=environment.variables()
    )
    if done.returncode:
        raise Trouble(pip_trouble(done.stdout + done.stderr))


def pip_trouble(output: str) -> str:
    """The sentence for a person, from what pip printed when it failed."""
    lowered = output.lower()
    if "do not match the hashes" in lowered:
        return f"A package is not the one that was tested, so nothing was installed: {_last_line(output)}"
    if any(sign in lowered for sign in _NETWORK_SIGNS):
        return "The packages could not be fetched: connect this computer to the network and run this again."
    if "no space left" in lowered:
        return "The disk is full: make about 1 GB of room and run this again."
    return f"The packages could not be installed: {_last_line(output)}"


def _last_line(output: str) -> str:
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    return lines[-1] if lines else "no reason was given."


def _link_checkout(environment: Environment) -> None:
    """Let the environment's Python find the checkout, by a way without the user's name in it.

    An absolute path could not be read back by Python 3.11 and 3.12 on a Windows whose encoding is not UTF-8.
    """
    question = "import sysconfig; print(sysconfig.get_path('purelib'))"
    packages = Path(environment.ask("-c", question).strip())
    up = Path(os.path.relpath(environment.root, packages)).as_posix()
    (packages / "satchel.pth").write_text(up + "\n", "ascii")
