"""The lock files: every package the program, its checks, its benchmarks and its packaging use, with hashes.

They are for all systems and name no package host, so that each person's own mirror serves as well. Versions stay as
they are unless `--upgrade` asks for the newest that `pyproject.toml` allows.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from environment import Trouble

RUN, DEV, BENCH, PACKAGE = (
    "requirements.lock",
    "requirements-dev.lock",
    "requirements-bench.lock",
    "requirements-package.lock",
)
_GROUPS = {RUN: (), DEV: ("dev",), BENCH: ("bench",), PACKAGE: ("package",)}


def regenerate(root: Path, *, upgrade: bool) -> None:
    """Write the lock files from `pyproject.toml`."""
    with tempfile.TemporaryDirectory() as folder:
        uv = _uv(Path(folder))
        for name, groups in _GROUPS.items():
            command = [uv, "pip", "compile", "pyproject.toml", "--universal", "--python-version", "3.11"]
            command += ["--generate-hashes", "--no-header", "--no-emit-index-url", "--quiet"]
            command += ["--output-file", f"build/{name}", *(["--upgrade"] if upgrade else [])]
            command += [word for group in groups for word in ("--group", group)]
            # The checks and the benchmarks run on the very packages that the program ships with.
            command += [] if name == RUN else ["--constraint", f"build/{RUN}"]
            if subprocess.run(command, cwd=root, check=False).returncode:
                raise Trouble(f"build/{name} could not be made; the reason stands above.")
            print(f"build/{name} is up to date.")


def _uv(folder: Path) -> str:
    """The program that works out the versions: the person's own, or one fetched for this once."""
    found = shutil.which("uv")
    if found:
        return found
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    scripts = folder / ("Scripts" if sys.platform == "win32" else "bin")
    if subprocess.run([str(scripts / "python"), "-m", "pip", "install", "--quiet", "uv"], check=False).returncode:
        raise Trouble("uv, which works out the versions, could not be fetched: connect to the network and try again.")
    return str(scripts / "uv")
