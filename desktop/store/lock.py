"""One writer: a lock on a library's folder that the system drops when the program ends, however it ends."""

import datetime as dt
import json
import os
import platform
from collections.abc import Generator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from attrs import frozen
from sqlcipher3 import dbapi2

from desktop.store import errors
from desktop.store.desk import Desk
from desktop.store.engine import EngineError, plain_errors


@frozen
class Lock:
    """Held from `take` to `release`: an exclusive transaction on a file that stays empty, so that nothing spoils it."""

    connection: dbapi2.Connection
    note: Path

    @classmethod
    def take(cls, folder: Path, desk: Desk) -> "Lock":
        """Take a folder's lock, or say who has it."""
        note = desk.state / "open" / f"{sha256(str(folder.resolve()).encode()).hexdigest()[:32]}.json"
        file = folder / "library.lock"
        with plain_errors(file):
            connection = dbapi2.connect(str(file), timeout=0, isolation_level=None)
            try:
                connection.execute("BEGIN EXCLUSIVE")
            except EngineError as error:
                connection.close()
                if not error.sqlite_errorname.startswith("SQLITE_BUSY"):
                    raise
                raise errors.LibraryIsOpenElsewhere(folder=str(folder), who=_who(note)) from None
        _leave_note(note, desk.now())
        return cls(connection, note)

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
        self.note.unlink(missing_ok=True)
        self.connection.close()


def _leave_note(note: Path, now: dt.datetime) -> None:
    note.parent.mkdir(parents=True, exist_ok=True)
    said = {"process": os.getpid(), "machine": platform.node(), "since": now.isoformat(timespec="seconds")}
    note.write_text(json.dumps(said), encoding="utf-8")


def _who(note: Path) -> str:
    """Who left the note; the lock holds without it too."""
    try:
        said = json.loads(note.read_text(encoding="utf-8"))
        return f"process {said['process']} on {said['machine']}, since {said['since']}"
    except (OSError, ValueError, KeyError, TypeError):
        return "another program"
