"""Restoring: a backup checked through, then put in the library's place, so that at every moment there is a whole one.

The attachments are added to those that are there, because they only ever grow; then one rename changes the records.
"""

from contextlib import closing
from pathlib import Path

from sqlite_utils import Database

from desktop.files import make_folder, replace, sync_file, sync_folder
from desktop.store import errors, places
from desktop.store.backup import Counted, checked, unpacked
from desktop.store.backups import Backups
from desktop.store.desk import Desk
from desktop.store.engine import open_database, plain_errors, transaction
from desktop.store.library import ATTACHMENTS_FILE, ATTACHMENTS_KIND, FILE, KEY_FILE
from desktop.store.lock import Lock
from desktop.store.opening import open_files
from desktop.store.seen import Seen


def restore(backup: Path, folder: Path, desk: Desk, key: bytes | None = None) -> Counted:
    """Put a backup in the place of the library in a folder; `key` is the raw key of a locked one.

    What was there is backed up first; if it is damaged, its files are kept in a folder beside them.
    """
    if not backup.is_file():
        raise errors.NotABackup(file=str(backup))
    places.refuse_unsafe(folder)
    make_folder(folder)
    lock = Lock.take(folder, desk)
    try:
        with unpacked(backup, folder) as fresh:
            counted = _counted(fresh, backup, key)
            _set_aside(folder, desk, key)
            _take_over(fresh, folder, key)
        _accept(folder, desk, key)
    finally:
        lock.release()
    return counted


def _counted(fresh: Path, backup: Path, key: bytes | None) -> Counted:
    try:
        return checked(fresh, key)
    except errors.LibraryIsDamaged as error:
        raise errors.NotABackup(file=str(backup)) from error
    except (errors.LibraryIsLocked, errors.KeyDoesNotFit) as error:
        raise type(error)(file=str(backup)) from error


def _set_aside(folder: Path, desk: Desk, key: bytes | None) -> None:
    """Keep what is there: as a backup if it can be opened, else as it is."""
    if not (folder / FILE).exists():
        return
    try:
        opened = open_files(folder, key)
        try:
            Backups.of(folder).make(opened, desk, "before restoring")
        finally:
            opened.close()
    except (errors.LibraryIsDamaged, errors.LibraryIsNewer, errors.LibraryIsLocked, errors.KeyDoesNotFit):
        _move_away(folder, f"damaged {desk.now():%Y-%m-%d %H.%M.%S}")


def _move_away(folder: Path, name: str) -> None:
    away = folder / name
    away.mkdir()
    for file in folder.glob("*.sqlite3*"):
        file.rename(away / file.name)


def _take_over(fresh: Path, folder: Path, key: bytes | None) -> None:
    if (folder / ATTACHMENTS_FILE).exists():
        database = open_database(folder / ATTACHMENTS_FILE, ATTACHMENTS_KIND, key)
        try:
            with plain_errors(folder / ATTACHMENTS_FILE):
                _add_attachments(database, fresh / ATTACHMENTS_FILE, key)
        finally:
            database.close()
    else:
        _put(fresh / ATTACHMENTS_FILE, folder)
    if (fresh / KEY_FILE).exists():
        _put(fresh / KEY_FILE, folder)
    _put(fresh / FILE, folder)


def _put(fresh: Path, folder: Path) -> None:
    sync_file(fresh)
    replace(fresh, folder / fresh.name)
    sync_folder(folder)


def _add_attachments(database: Database, source: Path, key: bytes | None) -> None:
    secret = "" if key is None else f"x'{key.hex()}'"
    database.conn.execute("ATTACH ? AS fresh KEY ?", (str(source), secret))
    with transaction(database):
        database.conn.execute(
            "INSERT INTO file (sha256, size) SELECT sha256, size FROM fresh.file WHERE true ON CONFLICT DO NOTHING"
        )
        database.conn.execute(
            "INSERT INTO chunk (file, at, bytes) "
            "SELECT own.key, chunk.at, chunk.bytes FROM fresh.chunk AS chunk "
            "JOIN fresh.file AS theirs ON theirs.key = chunk.file JOIN file AS own ON own.sha256 = theirs.sha256 "
            "WHERE true ON CONFLICT DO NOTHING"
        )
    database.conn.execute("DETACH fresh")


def _accept(folder: Path, desk: Desk, key: bytes | None) -> None:
    """Note that the library is older than it was because someone wanted it so."""
    opened = open_files(folder, key)
    try:
        with closing(Seen.of(desk, opened.id, folder)) as seen:
            seen.accept(opened.commit, desk.now())
    finally:
        opened.close()
    Backups.of(folder).release()
