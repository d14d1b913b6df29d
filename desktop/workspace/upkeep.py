"""Upkeep: the library's own backups, and how large everything is."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from attrs import frozen

from desktop.store.backup import Backup
from desktop.store.store import Store

BY_HAND: Final = "by hand"
BY_ITSELF: Final = "automatic"


@frozen
class Size:
    """How large a library is: records by kind, bytes of its folder and of its own backups on disk."""

    counts: Mapping[str, int]
    library: int
    backups: int


def keep_backup(store: Store, why: str) -> Backup:
    """Make one of the library's own backups, and remove those that need not be kept any more."""
    made = store.backups.make(store.opened, store.desk, why)
    store.backups.thin(store.desk.now())
    return made


def size(store: Store, counts: Mapping[str, int]) -> Size:
    """How large it is on disk."""
    return Size(counts, _bytes_in(store.folder), _bytes_in(store.backups.folder))


def _bytes_in(folder: Path) -> int:
    found = 0
    for file in folder.rglob("*") if folder.is_dir() else ():
        with suppress(OSError):  # it may be gone by now
            found += file.stat().st_size
    return found
