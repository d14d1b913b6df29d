"""A stick that is pulled: from then on each connection to it fails, even when it is put back."""

import os
from contextlib import suppress
from pathlib import Path
from typing import Any, cast

from sqlcipher3 import dbapi2

from desktop.store.store import Store


class Pulled:
    """A connection whose disk is gone."""

    is_in_place = True
    has_failed = False

    def __init__(self, real: Any, named: str = "SQLITE_IOERR_READ") -> None:  # noqa: ANN401 - whatever is there
        self._real, self._named = real, named
        self.path: Path = real.path

    def execute(self, *_statement: object) -> dbapi2.Cursor:
        error = dbapi2.OperationalError("disk I/O error")
        error.sqlite_errorname = self._named
        raise error

    def close(self) -> None:
        self._real.close()


def pull(store: Store) -> None:
    for database in (store.opened.records, store.opened.attachments):
        database.conn = cast("Any", Pulled(database.conn))


def cut_off(store: Store) -> None:
    """Have what the system holds open of the library lead nowhere; Linux can.

    Locks still hold: without them the engine tries for ten seconds before it gives up.
    """
    nowhere = os.open("/", os.O_RDONLY)
    for held in Path("/proc/self/fd").iterdir():
        with suppress(OSError):
            file = held.readlink()
            if file.parent == store.folder and not file.name.endswith("-shm"):
                os.dup2(nowhere, int(held.name))
    os.close(nowhere)
