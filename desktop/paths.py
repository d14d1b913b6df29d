"""Where things are on disk, on each system; the only place that asks which system this is, beside `files.py`."""

import sys
from pathlib import Path

import platformdirs

_APPLICATION = "Satchel"


def resources() -> Path:
    """The folder of shipped files: beside the package in a checkout, inside it when installed or packaged."""
    package = Path(__file__).resolve().parent
    packaged = package / "resources"
    return packaged if packaged.is_dir() else package.parent / "resources"


def default_library() -> Path:
    """The library's folder in the user's local application data."""
    return Path(platformdirs.user_data_dir(_APPLICATION, appauthor=False)) / "library"


def config() -> Path:
    """The folder of this machine's settings."""
    return Path(platformdirs.user_config_dir(_APPLICATION, appauthor=False))


def state() -> Path:
    """The folder of what this machine remembers outside any library (logs, last commit seen)."""
    return Path(platformdirs.user_state_dir(_APPLICATION, appauthor=False))


def is_windows() -> bool:
    """Whether this is Windows."""
    return sys.platform == "win32"
