"""A connection to a database file: it knows which file it has open, and whether that stands in its place still."""

from contextlib import suppress
from pathlib import Path

from sqlcipher3 import dbapi2


class Connection(dbapi2.Connection):
    """One open database file, which `remember` names; `has_failed` once a change could not reach it."""

    path = Path()
    has_failed = False
    _identity: tuple[int, int] | None = None

    def remember(self, path: Path) -> None:
        """Note which file it has open: the one that stands there now."""
        self.path, self._identity = path, _identity(path)

    @property
    def is_in_place(self) -> bool:
        """Whether the file at the path is the one that is open; where a system tells none apart, any is."""
        found = _identity(self.path)
        if found is None or self._identity is None:
            return False
        return found == self._identity or 0 in (found[1], self._identity[1])


class Lost(Connection):
    """In the place of a connection that was given up; it is of no use, and says so as a pulled stick does."""

    @property
    def is_in_place(self) -> bool:
        """It has no file."""
        return False

    def execute(self, *_statement: object) -> dbapi2.Cursor:
        """Refuse."""
        raise dbapi2.OperationalError("disk I/O error")


def _identity(path: Path) -> tuple[int, int] | None:
    """Which file stands at a path, by the numbers of its disk and of the file there; None for none."""
    with suppress(OSError):
        found = path.stat()
        return found.st_dev, found.st_ino
    return None
