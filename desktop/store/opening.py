"""Making, opening and migrating a library."""

from contextlib import suppress
from pathlib import Path
from typing import Final

from sqlite_utils import Database, Migrations

from desktop.errors import UserError
from desktop.files import replace, sync_folder
from desktop.store import derived, errors
from desktop.store.backups import Backups
from desktop.store.desk import Desk, new_id, utc_now
from desktop.store.engine import FileKind, make_database, number, open_database, plain_errors, transaction
from desktop.store.library import ATTACHMENTS_FILE, FILE, KINDS, Opened
from desktop.store.migrations import ATTACHMENTS, LIBRARY
from desktop.store.values import moment_out

MIGRATIONS: Final = {FILE: LIBRARY, ATTACHMENTS_FILE: ATTACHMENTS}


def make(folder: Path, desk: Desk, key: bytes | None = None) -> None:
    """Make an empty library in a folder that is locked for us and holds none."""
    if (folder / FILE).exists():
        raise errors.LibraryExists(folder=str(folder))
    _make_file(folder, ATTACHMENTS_FILE, key, None)
    _make_file(folder, FILE, key, desk)  # last: where it stands, the library is whole


def _make_file(folder: Path, name: str, key: bytes | None, desk: Desk | None) -> None:
    """Make a database beside its place, then rename it, so that there is a whole one or none."""
    fresh = folder / f"{name}.new"
    for leftover in folder.glob(f"{name}.new*"):
        leftover.unlink()
    database = make_database(fresh, KINDS[name], key)
    try:
        with plain_errors(folder / name):
            migrate(database, MIGRATIONS[name], KINDS[name])
            if desk is not None:
                _begin(database, desk)
    finally:
        database.close()
    replace(fresh, folder / name)
    sync_folder(folder)


def _begin(database: Database, desk: Desk) -> None:
    made = (new_id(), moment_out(desk.now()))
    with transaction(database):
        database.conn.execute("INSERT INTO library (one, id, created_at) VALUES (1, ?, ?)", made)
        derived.rebuild(database)


def migrate(database: Database, migrations: Migrations, kind: FileKind) -> None:
    """Take a file to the newest version: all steps and the version's number in one transaction."""
    with transaction(database):
        migrations.apply(database)
        database.conn.execute(f"PRAGMA user_version = {kind.version}")


def open_library(folder: Path, desk: Desk, key: bytes | None = None) -> Opened:
    """Open the library in a folder that is locked for us; an older one is backed up and migrated first."""
    opened = open_files(folder, key)
    try:
        with plain_errors(opened.file):
            _bring_up_to_date(opened, desk)
    except BaseException:
        opened.close()
        raise
    return opened


def open_again(opened: Opened) -> Opened:
    """Open both files of a library that is open once more."""
    if not opened.is_in_place:
        raise errors.LibraryIsGone(folder=str(opened.folder))
    return open_files(opened.folder, opened.key)


def open_files(folder: Path, key: bytes | None = None) -> Opened:
    """Open both files as they are; once one is found damaged, no backup of the library is removed."""
    try:
        return _both(folder, key)
    except errors.LibraryIsDamaged:
        with suppress(OSError, UserError):  # the damage is what must be said, whatever else goes wrong
            Backups.of(folder).hold(utc_now())
        raise


def _both(folder: Path, key: bytes | None) -> Opened:
    records = open_database(folder / FILE, KINDS[FILE], key)
    try:
        if not (folder / ATTACHMENTS_FILE).exists():
            _make_file(folder, ATTACHMENTS_FILE, key, None)  # what it held is missed by `doctor`, not by opening
        attachments = open_database(folder / ATTACHMENTS_FILE, KINDS[ATTACHMENTS_FILE], key)
    except BaseException:
        records.close()
        raise
    return Opened(folder, records, attachments, key)


def _bring_up_to_date(opened: Opened, desk: Desk) -> None:
    databases = {FILE: opened.records, ATTACHMENTS_FILE: opened.attachments}
    older = [name for name, database in databases.items() if _version(database) < KINDS[name].version]
    if older:
        Backups.of(opened.folder).make(opened, desk, "before migration")
    for name in older:
        migrate(databases[name], MIGRATIONS[name], KINDS[name])
    if not derived.is_current(opened.records):
        with transaction(opened.records):
            derived.rebuild(opened.records)


def _version(database: Database) -> int:
    return number(database, "PRAGMA user_version")
