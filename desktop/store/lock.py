"""One writer: a lock on a library's folder that the system drops when the program ends, however it ends."""

import datetime as dt
import json
import os
import platform
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path

from attrs import asdict, define, frozen
from sqlcipher3 import dbapi2

from desktop import paths
from desktop.errors import UserError
from desktop.store import errors
from desktop.store.connection import Connection
from desktop.store.desk import Desk
from desktop.store.engine import EngineError, plain_errors


@frozen
class Holder:
    """Who has a library open, and since when by the clock on the wall there."""

    process: int
    machine: str
    since: str


@define
class Lock:
    """Held from `take` to `release`: an exclusive transaction on a file that stays empty, so that nothing spoils it."""

    connection: Connection
    note: Path

    @classmethod
    def take(cls, folder: Path, desk: Desk) -> "Lock":
        """Take a folder's lock, or say who has it."""
        note = paths.open_note(desk.state, folder)
        file = folder / "library.lock"
        with plain_errors(file):
            try:
                connection = _locked(file)
            except EngineError as error:
                if not error.sqlite_errorname.startswith("SQLITE_BUSY"):
                    raise
                raise _refusal(folder, note) from None
        _leave_note(note, desk.now())
        return cls(connection, note)

    def retake(self, folder: Path, desk: Desk) -> None:
        """Hold what stands in the folder now, whatever has become of what was locked, or say who has it."""
        if self.connection.is_in_place:
            self.connection.close()  # no two connections can lock the same file
        try:
            fresh = Lock.take(folder, desk)
        except errors.LibraryIsOpenElsewhere as error:
            if error.values["process"] != os.getpid():
                raise
            raise errors.LibraryIsInUse(folder=str(folder)) from None  # the note is ours, of before
        self.connection.close()
        self.connection = fresh.connection

    @contextmanager
    def released_on_error(self) -> Generator[None]:
        """Let others in if what follows fails."""
        try:
            yield
        except BaseException:
            self.release()
            raise

    def release(self) -> None:
        """Let others in."""
        with suppress(OSError):
            self.note.unlink(missing_ok=True)
        self.connection.close()


def _locked(file: Path) -> Connection:
    """A connection that holds a file's lock; what others wrote into the file, which holds nothing of ours, is emptied.

    It is not a file that somebody has locked: there the engine would have said so first.
    """
    connection = dbapi2.connect(str(file), timeout=0, isolation_level=None, factory=Connection)
    try:
        connection.execute("BEGIN EXCLUSIVE")
    except EngineError as error:
        connection.close()
        if error.sqlite_errorname != "SQLITE_NOTADB" or not _emptied(file):
            raise
        return _locked(file)
    connection.remember(file.absolute())
    return connection


def _emptied(file: Path) -> bool:
    """Empty a file; whether that could be done."""
    with suppress(OSError):
        file.write_bytes(b"")
        return True
    return False


def _leave_note(note: Path, now: dt.datetime) -> None:
    """Say who has the lock; without the note it holds all the same, only nobody can tell who has it."""
    holder = Holder(os.getpid(), platform.node(), f"{now.astimezone():%Y-%m-%d %H:%M}")
    with suppress(OSError):
        note.parent.mkdir(parents=True, exist_ok=True)
        note.write_text(json.dumps(asdict(holder)), encoding="utf-8")


def _refusal(folder: Path, note: Path) -> UserError:
    """Say who left the note, if it can be read; the lock holds without it too."""
    try:
        said = Holder(**json.loads(note.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return errors.LibraryIsInUse(folder=str(folder))
    return errors.LibraryIsOpenElsewhere(
        folder=str(folder), process=said.process, machine=said.machine, since=said.since
    )
