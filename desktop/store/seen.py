"""The newest state of a library that this machine has seen, kept outside it, by which its going back is noticed.

A library whose write-ahead log was lost opens, checks as sound, and lacks all since; only a number outside tells.
"""

import datetime as dt
import os
from contextlib import closing, suppress
from hashlib import sha256
from io import FileIO
from pathlib import Path

from attrs import define, frozen

from desktop.store.desk import Desk
from desktop.store.values import moment_in, moment_out


@frozen
class WentBack:
    """The library is older than it was: `lost` changes are missing, the newest of them made at `since` (UTC)."""

    lost: int
    since: dt.datetime


@define
class Seen:
    """What was seen of one library in one place: the number of its newest commit, and when that was made.

    Without a `stream`, where the disk takes no file, nothing is remembered; the library is kept all the same.
    """

    stream: FileIO | None
    library: str
    commit: int
    at: dt.datetime | None
    went_back: WentBack | None = None

    @classmethod
    def of(cls, desk: Desk, library: str, folder: Path) -> "Seen":
        """What this desk saw last of a library in a folder; nothing yet is commit 0."""
        place = sha256(os.fsencode(folder.resolve())).hexdigest()[:16]
        file = desk.state / "seen" / f"{library}-{place}"
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.touch()
            stream = FileIO(file, "r+")
        except OSError:
            return cls(None, library, 0, None)
        commit, _, at = stream.readall().decode("ascii", "replace").partition(" ")
        if not commit.isdecimal():
            return cls(stream, library, 0, None)
        return cls(stream, library, int(commit), moment_in(at.strip()))

    def compare(self, commit: int) -> None:
        """Note whether a library that is now at `commit` was further on before."""
        self.went_back = None
        if self.at is not None and commit < self.commit:
            self.went_back = WentBack(self.commit - commit, self.at)

    def look_again(self, desk: Desk, folder: Path) -> None:
        """Learn what others of this desk, on threads of their own, have seen since."""
        with closing(Seen.of(desk, self.library, folder)) as fresh:
            newest = max(self, fresh, key=lambda seen: seen.commit)
            self.commit, self.at = newest.commit, newest.at

    def note(self, commit: int, now: dt.datetime) -> None:
        """Remember a newer commit; not synced, because a power cut that forgets it only makes the memory shorter."""
        if commit > self.commit:
            self._write(commit, now)

    def accept(self, commit: int, now: dt.datetime) -> None:
        """Take the library as it is now, older or not."""
        self.went_back = None
        self._write(commit, now)

    def close(self) -> None:
        """Let go of the file."""
        if self.stream is not None:
            self.stream.close()

    def _write(self, commit: int, now: dt.datetime) -> None:
        self.commit, self.at = commit, now
        if self.stream is None:
            return
        with suppress(OSError):  # the change itself is safe in the library; only the memory of it isn't kept
            self.stream.seek(0)
            self.stream.write(f"{commit:020d} {moment_out(now)}\n".encode("ascii"))
