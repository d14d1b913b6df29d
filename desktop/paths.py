"""Where things are on disk, on each system; the only place that asks which system this is, beside `files.py`."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from zlib import adler32, crc32

import platformdirs

_APPLICATION = "Satchel"


def resources() -> Path:
    """The folder of shipped files: beside the package in a checkout, inside it when installed or packaged."""
    package = Path(__file__).resolve().parent
    packaged = package / "resources"
    return packaged if packaged.is_dir() else package.parent / "resources"


def licence(name: str) -> Path | None:
    """A licence text by its name (`NOTICE`, `PySide6_Essentials/LGPL-3.0.txt`), packaged, installed or checked out."""
    beside = Path(__file__).resolve().parent.parent
    folders = (
        beside / "licences",
        *beside.glob("satchel-*.dist-info/licenses"),
        beside,
        beside / "build" / "packing" / "texts",
    )
    places = (folder / part for part in (name, Path(name).name) for folder in folders)
    return next((place for place in places if place.is_file()), None)


def default_library() -> Path:
    """The library's folder in the user's local application data."""
    return Path(platformdirs.user_data_dir(_APPLICATION, appauthor=False)) / "library"


def config() -> Path:
    """The folder of this machine's settings."""
    return Path(platformdirs.user_config_dir(_APPLICATION, appauthor=False))


def state() -> Path:
    """The folder of what this machine remembers outside any library (logs, last commit seen)."""
    return Path(platformdirs.user_state_dir(_APPLICATION, appauthor=False))


def cache() -> Path:
    """The folder of what can be made anew at any time."""
    return Path(platformdirs.user_cache_dir(_APPLICATION, appauthor=False))


def open_note(state: Path, library: Path) -> Path:
    """The file, among what this machine remembers, by which the one who has a library open says so.

    Two sums tell a person's few libraries apart; they are at hand, which a cryptographic one, at each start, is not.
    """
    place = os.fsencode(library.resolve())
    return state / "open" / f"{crc32(place):08x}{adler32(place):08x}.json"


def is_windows() -> bool:
    """Whether this is Windows."""
    return sys.platform == "win32"


def is_remote(folder: Path) -> bool:
    """Whether a folder lies on another machine, as far as this system tells (macOS doesn't)."""
    if sys.platform == "win32":
        import ctypes

        return ctypes.windll.kernel32.GetDriveTypeW(folder.absolute().anchor) == _DRIVE_REMOTE
    mounts = Path("/proc/mounts")
    listed = mounts.read_text(encoding="utf-8", errors="replace").splitlines() if mounts.exists() else []
    return file_system(folder.resolve(), listed) in _REMOTE


def file_system(folder: Path, mounts: Iterable[str]) -> str:
    """The sort of file system a folder lies on, by lines as in /proc/mounts; "" if none of them holds it."""
    found, longest = "", -1
    for line in mounts:
        _, place, sort, *_ = line.split(" ")
        point = Path(place.replace("\\040", " "))
        if folder.is_relative_to(point) and len(point.parts) > longest:
            found, longest = sort, len(point.parts)
    return found


_DRIVE_REMOTE = 4
_REMOTE = frozenset(
    ("9p", "afs", "cifs", "davfs", "fuse.davfs2", "fuse.gvfsd-fuse", "fuse.rclone", "fuse.sshfs", "nfs", "nfs4", "smb3")
)
