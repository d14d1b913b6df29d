"""A library's folder: which files it holds, and both its databases when they are open."""

from pathlib import Path
from typing import Final

from attrs import field, frozen
from sqlite_utils import Database

from desktop.store.engine import FileKind, is_in_place, number

FILE: Final = "library.sqlite3"
ATTACHMENTS_FILE: Final = "attachments.sqlite3"
KEY_FILE: Final = "library.key"
KIND: Final = FileKind(mark=0x53746368, version=3)
ATTACHMENTS_KIND: Final = FileKind(mark=0x53744174, version=1)
KINDS: Final = {FILE: KIND, ATTACHMENTS_FILE: ATTACHMENTS_KIND}


@frozen
class Opened:
    """A library's two databases, open in one thread; `key` is the raw key of a locked one."""

    folder: Path
    records: Database
    attachments: Database
    key: bytes | None = field(default=None, repr=False)

    @property
    def file(self) -> Path:
        """The file that the records are in."""
        return self.folder / FILE

    @property
    def id(self) -> str:
        """The library's own id, the same in all its copies."""
        return str(self.records.conn.execute("SELECT id FROM library").fetchone()[0])

    @property
    def commit(self) -> int:
        """How many changes this library has seen."""
        return number(self.records, "SELECT commits FROM library")

    @property
    def is_in_place(self) -> bool:
        """Whether both files that are open are those that stand in the folder."""
        return is_in_place(self.records) and is_in_place(self.attachments)

    def close(self) -> None:
        """Close both; what their write-ahead logs hold is in the files then."""
        self.attachments.close()
        self.records.close()
