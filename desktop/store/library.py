"""A library's folder: which files it holds, how they are made and opened."""

from pathlib import Path
from typing import Final

from sqlite_utils import Database, Migrations

from desktop.store import errors
from desktop.store.desk import Desk, new_id
from desktop.store.engine import FileKind, make_database, open_database, plain_errors, transaction
from desktop.store.migrations import LIBRARY
from desktop.store.values import moment_out

FILE: Final = "library.sqlite3"
KIND: Final = FileKind(mark=0x53746368, version=1)


def make(folder: Path, desk: Desk, key: bytes | None = None) -> None:
    """Make an empty library: beside its place, then renamed, so that there is a whole one or none."""
    if (folder / FILE).exists():
        raise errors.LibraryExists(folder=str(folder))
    fresh = folder / f"{FILE}.new"
    for leftover in folder.glob(f"{FILE}.new*"):
        leftover.unlink()
    database = make_database(fresh, KIND, key)
    with plain_errors(fresh):
        migrate(database, LIBRARY, KIND.version)
        with transaction(database):
            database.conn.execute(
                "INSERT INTO library (one, id, created_at) VALUES (1, ?, ?)", (new_id(), moment_out(desk.now()))
            )
    database.close()
    fresh.replace(folder / FILE)


def open_library(folder: Path, key: bytes | None = None) -> Database:
    """Open the records' file."""
    return open_database(folder / FILE, KIND, key)


def migrate(database: Database, migrations: Migrations, version: int) -> None:
    """Take a file to a version: all steps and the version's number in one transaction."""
    with transaction(database):
        migrations.apply(database)
        database.conn.execute(f"PRAGMA user_version = {version}")
