"""The backups that are made by themselves: where they lie, and which are kept.

Kept are all of two days, then the last of each day, week and month. Once a library was found damaged nothing is
removed, so that bad backups never push the good ones out.
"""

import datetime as dt
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

from attrs import frozen

from desktop.files import write_bytes
from desktop.store.backup import SUFFIX, Backup, write_backup
from desktop.store.desk import Desk
from desktop.store.library import Opened

_STAMP: Final = "%Y-%m-%d %H.%M.%SZ"
_STAMP_LENGTH: Final = 20
_MARKER: Final = "damaged.txt"
_ALL_FOR: Final = dt.timedelta(days=2)
_DAYS: Final = 12
_WEEKS: Final = 10
_MONTHS: Final = 9


@frozen
class OwnBackup:
    """A backup that lies in the folder: when it was made (UTC), why, as `make` was told, and its size in bytes."""

    path: Path
    made_at: dt.datetime
    why: str
    size: int


@frozen
class Backups:
    """The folder of a library's own backups: beside the library's folder, so that it is not lost with it."""

    folder: Path

    @classmethod
    def of(cls, library: Path) -> "Backups":
        """Those of the library in a folder."""
        return cls(library.parent / f"{library.name} backups")

    def make(self, opened: Opened, desk: Desk, why: str) -> Backup:
        """Make one now; `why` becomes part of its name."""
        self.folder.mkdir(parents=True, exist_ok=True)
        return write_backup(opened, self.folder / f"{desk.now().astimezone(dt.UTC):{_STAMP}} {why}{SUFFIX}", desk)

    def all(self) -> list[Path]:
        """All there are, newest first."""
        return [file for file, _ in self._timed()]

    def listed(self) -> list[OwnBackup]:
        """All there are with what their names say, newest first; one that is being removed is left out."""
        found: list[OwnBackup] = []
        for file, made_at in self._timed():
            with suppress(FileNotFoundError):
                why = file.name[_STAMP_LENGTH:].removesuffix(SUFFIX).strip()
                found.append(OwnBackup(file, made_at, why, file.stat().st_size))
        return found

    def _timed(self) -> list[tuple[Path, dt.datetime]]:
        """The backups that were named by `make`, with the time in their names, newest first."""
        files = sorted(self.folder.glob(f"*{SUFFIX}"), reverse=True)
        return [(file, time) for file in files if (time := _time_of(file)) is not None]

    def is_due(self, now: dt.datetime) -> bool:
        """Whether none was made on this day yet, by the local clock."""
        newest = next((time for file in self.all() if (time := _time_of(file)) is not None), None)
        return newest is None or newest.astimezone().date() < now.astimezone().date()

    def thin(self, now: dt.datetime) -> list[Path]:
        """Remove those that need not be kept, unless the library was found damaged; the files removed."""
        if self.are_held:
            return []
        times = dict(self._timed())
        keep = kept(times.values(), now)
        gone = [file for file, time in times.items() if time not in keep]
        for file in gone:
            file.unlink()
        return gone

    @property
    def are_held(self) -> bool:
        """Whether a damage keeps all backups from being removed."""
        return (self.folder / _MARKER).exists()

    def hold(self, now: dt.datetime) -> None:
        """Note a damage: from now on no backup is removed."""
        self.folder.mkdir(parents=True, exist_ok=True)
        if not self.are_held:
            write_bytes(self.folder / _MARKER, f"The library was found damaged at {now.isoformat()}.\n".encode())

    def release(self) -> None:
        """Note that the library is sound."""
        (self.folder / _MARKER).unlink(missing_ok=True)


def kept(times: Iterable[dt.datetime], now: dt.datetime) -> set[dt.datetime]:
    """Which of these backups are kept: all of two days, the last of 12 days, of 10 weeks and of 9 months."""
    newest_first = sorted(times, reverse=True)
    found = {time for time in newest_first if now - time < _ALL_FOR}
    periods: tuple[tuple[int, Callable[[dt.datetime], object]], ...] = (
        (_DAYS, dt.datetime.date),
        (_WEEKS, lambda time: time.isocalendar()[:2]),
        (_MONTHS, lambda time: (time.year, time.month)),
    )
    for most, period in periods:
        last_of: dict[object, dt.datetime] = {}
        for time in newest_first:
            last_of.setdefault(period(time), time)
        found |= set(list(last_of.values())[:most])
    return found


def _time_of(backup: Path) -> dt.datetime | None:
    try:
        return dt.datetime.strptime(backup.name[:_STAMP_LENGTH], _STAMP).replace(tzinfo=dt.UTC)
    except ValueError:
        return None
