"""The database engine: the one place that opens a database file, with the settings that keep it whole."""

import json
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, cast

from attrs import frozen
from sqlcipher3 import dbapi2

from desktop.courtesy import in_one_go
from desktop.errors import UserError
from desktop.files import DiskIsFull
from desktop.store import errors
from desktop.store.connection import Connection, Lost

# sqlite-utils looks for pysqlite3 before the standard library's sqlite3; this way it gets SQLCipher's, as we do.
sys.modules["pysqlite3"] = sys.modules["sqlcipher3"]
sys.modules["pysqlite3.dbapi2"] = dbapi2

from sqlite_utils import Database  # noqa: E402 - only after the two lines above

_OLDEST_SQLITE: Final = (3, 51, 3)  # before it, a checkpoint at the wrong moment could corrupt a WAL
_PLAIN_HEADER: Final = b"SQLite format 3\0"
_MODES: Final = {"read": "ro", "peek": "ro&immutable=1", "write": "rw", "make": "rwc"}

EngineError = dbapi2.Error
SqlValue = str | int | bytes | None


@frozen
class FileKind:
    """What a database file of ours is: `mark` is its application_id, `version` the newest user_version known."""

    mark: int
    version: int


def open_database(path: Path, kind: FileKind, key: bytes | None = None, *, read_only: bool = False) -> Database:
    """Open a database file that must be there, of this kind and no newer than this program.

    `key` is the file's raw key (32 bytes). Raises a `UserError` that says what is wrong with the file.
    """
    reading = _connected(path, key, "read" if read_only else "write")
    with plain_errors(path, key=key, opening=True), reading as database:
        _check_kind(database, path, kind)  # before any setting: a file that is not ours stays as it is
        _set(database, *_SETTINGS, "query_only = ON" if read_only else "journal_mode = WAL")
        return database


def peek(path: Path, kind: FileKind, key: bytes | None, sql: str) -> SqlValue:
    """What a query of one row and one column gives of a file of this kind that may be open already.

    The file is read as it is, without its log and without a lock, and nothing of what others have of it is shared.
    """
    with plain_errors(path, key=key, opening=True), _connected(path, key, "peek") as database:
        _check_kind(database, path, kind)
        (found,) = database.conn.execute(sql).fetchone()
        database.close()
        return found


def make_database(path: Path, kind: FileKind, key: bytes | None = None) -> Database:
    """Open a new, empty database file and mark it as being of this kind; its version is still 0."""
    with plain_errors(path, key=key), _connected(path, key, "make") as database:
        _set(database, *_SETTINGS, "journal_mode = WAL", f"application_id = {kind.mark}")
        return database


@contextmanager
def _connected(path: Path, key: bytes | None, mode: str) -> Generator[Database]:
    """Give a connection, which is closed only if the block fails."""
    if dbapi2.sqlite_version_info < _OLDEST_SQLITE:
        message = f"SQLite {dbapi2.sqlite_version} is too old"
        raise RuntimeError(message)
    name = f"{path.absolute().as_uri()}?mode={_MODES[mode]}"
    connection = dbapi2.connect(name, uri=True, isolation_level=None, cached_statements=512, factory=Connection)
    try:
        connection.remember(path.absolute())
        database = Database(connection, execute_plugins=False, recursive_triggers=False)
        if key is not None:
            _set(database, f"""key = "x'{key.hex()}'" """)
        yield database
    except BaseException:
        connection.close()
        raise


def _set(database: Database, *settings: str) -> None:
    for setting in settings:
        try:
            database.conn.execute(f"PRAGMA {setting}").fetchall()
        except UnicodeDecodeError as error:  # the engine's complaint about a damaged schema quotes it
            raise Spoiled(setting) from error


_SETTINGS: Final = (
    "busy_timeout = 5000",
    "synchronous = FULL",
    "checkpoint_fullfsync = ON",
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "mmap_size = 0",
    "journal_size_limit = 67108864",
)


def _check_kind(database: Database, path: Path, kind: FileKind) -> None:
    if number(database, "PRAGMA application_id") != kind.mark:
        raise errors.LibraryIsDamaged(file=str(path))
    found = number(database, "PRAGMA user_version")
    if found > kind.version:
        raise errors.LibraryIsNewer(found=found, known=kind.version)


def wait_for(database: Database, milliseconds: int) -> None:
    """Have changes wait so long at most for another that is under way."""
    database.conn.execute(f"PRAGMA busy_timeout = {milliseconds}").fetchall()


def leave_log(database: Database) -> None:
    """Have changes stay in the log until `write_back`: to move them into the file takes long once in a while."""
    database.conn.execute("PRAGMA wal_autocheckpoint = 0").fetchall()


def write_back(database: Database) -> None:
    """Move changes from the log into the file, as far as nobody reads what was before them; it waits for nobody."""
    database.conn.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()


def number(database: Database, sql: str, *values: SqlValue) -> int:
    """The whole number that a query of one row and one column gives; 0 for none."""
    row = database.conn.execute(sql, values).fetchone()
    return int(row[0] or 0) if row else 0


@contextmanager
def transaction(database: Database, *, keep: bool = True) -> Generator[None]:
    """One change, kept whole or not at all; only one at a time in a library. Without `keep` it is all taken back.

    Nothing is written to a file that is not in its place any more: nobody would find it there again.
    """
    connection = _connection(database)
    if not connection.is_in_place:
        connection.has_failed = True
        raise errors.LibraryIsGone(folder=str(connection.path.parent))
    with in_one_go(), _failure_noted(connection):
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            connection.execute("COMMIT" if keep else "ROLLBACK")
        except BaseException:
            connection.rollback()
            raise


@contextmanager
def _failure_noted(connection: Connection) -> Generator[None]:
    try:
        yield
    except EngineError as error:
        connection.has_failed = connection.has_failed or _family(error) in _TAKEN_AWAY
        raise


def is_in_place(database: Database) -> bool:
    """Whether the file that is open is the one that stands at its path."""
    return _connection(database).is_in_place


def is_of_use(database: Database) -> bool:
    """Whether the file is in its place and can be read, from the disk and not from memory; no change has failed there.

    A connection to a disk that was pulled may take ten seconds until it says so, and may read what the system kept.
    """
    connection = _connection(database)
    if connection.has_failed or not connection.is_in_place:
        return False
    try:
        _set(database, "shrink_memory")
        number(database, "SELECT count(*) FROM sqlite_schema")
    except EngineError as error:
        return _family(error) not in _TAKEN_AWAY
    return True


def give_up(database: Database) -> None:
    """Close a connection that is of no use; until it has another, all that is asked of it fails as the disk did."""
    given_up = database.conn
    database.conn = cast("Any", dbapi2.connect(":memory:", factory=Lost))
    given_up.close()


def _connection(database: Database) -> Connection:
    return cast("Connection", cast("object", database.conn))


_TAKEN_AWAY: Final = ("IOERR", "CANTOPEN", "PROTOCOL")
"""What the engine says of a disk that is not there any more; the last, where even a lock can't be had of it."""


@contextmanager
def plain_errors(path: Path, *, key: bytes | None = None, opening: bool = False) -> Generator[None]:
    """What the engine finds wrong with file, folder or disk, as a `UserError`; the rest are bugs and pass.

    While a file is being opened nothing is asked of it that could be wrong, so that any error is the file's.
    """
    try:
        yield
    except dbapi2.DatabaseError as error:
        family = _family(error)
        plain = _plain_error("CORRUPT" if opening and family == "ERROR" else family, path, key)
        if plain is None:
            raise
        raise plain from error
    except Spoiled as error:
        raise errors.LibraryIsDamaged(file=str(path)) from error


class Spoiled(Exception):
    """A text that is kept is not what was written: a page was changed in a way that the engine doesn't see."""


def read_json(text: str) -> Any:  # noqa: ANN401 - what JSON holds, its reader knows
    """What a JSON text of ours says."""
    try:
        return json.loads(text)
    except ValueError as error:
        raise Spoiled(text[:40]) from error


def _family(error: EngineError) -> str:
    """Tell the sort of an engine's error, IOERR of SQLITE_IOERR_WRITE; MISUSE if the mistake was never the engine's."""
    name: str = getattr(error, "sqlite_errorname", "")
    if name == _DAMAGED_INDEX or is_of_index(str(error)):
        return _DAMAGED_INDEX
    return name.split("_")[1] if name else _unnamed(str(error))


def _unnamed(said: str) -> str:
    return next((family for beginning, family in _UNNAMED.items() if said.startswith(beginning)), "MISUSE")


_DAMAGED_INDEX: Final = "SQLITE_CORRUPT_VTAB"
_UNNAMED: Final = {
    "disk I/O error": "IOERR",
    "database or disk is full": "FULL",
    "database disk image is malformed": "CORRUPT",
    "file is not a database": "NOTADB",
    "database is locked": "BUSY",
    "Could not decode to UTF-8": "CORRUPT",
}
"""How errors without a name begin: those met while a database is copied, and those of what reads its texts."""


def _plain_error(family: str, path: Path, key: bytes | None) -> UserError | None:
    match family:
        case "NOTADB":
            return _unreadable(path, key)
        case "READONLY" | "CANTOPEN" | "PERM" if path.parent.exists():
            return errors.FolderIsReadOnly(file=str(path))
        case "BUSY":
            return errors.LibraryIsBusy()
        case _:
            plain = _OF_A_FILE.get(family)
            return None if plain is None else plain(file=str(path))


_OF_A_FILE: Final[dict[str, type[UserError]]] = {
    "CORRUPT": errors.LibraryIsDamaged,
    _DAMAGED_INDEX: errors.SearchIsDamaged,
    "FULL": DiskIsFull,
    "IOERR": errors.DiskFailed,
    "PROTOCOL": errors.DiskFailed,
    "READONLY": errors.DiskFailed,
    "CANTOPEN": errors.DiskFailed,
    "PERM": errors.DiskFailed,
}


def _unreadable(path: Path, key: bytes | None) -> UserError:
    """Say why a file's first page can't be read: a key too many, too few, the wrong one, or no database at all."""
    if key is not None:
        return errors.KeyDoesNotFit(file=str(path))
    with path.open("rb") as stream:
        plain = stream.read(len(_PLAIN_HEADER)) == _PLAIN_HEADER
    locked = not plain and (path.parent / "library.key").exists()
    return errors.LibraryIsLocked(file=str(path)) if locked else errors.LibraryIsDamaged(file=str(path))


def copy_into(database: Database, target: Path, key: bytes | None) -> None:
    """Copy a live database into a new file, as it is at one moment; the copy has no write-ahead log."""
    with _connected(target, key, "make") as copy:
        _set(copy, "synchronous = FULL")
        database.conn.backup(copy.conn)
        _set(copy, "journal_mode = DELETE")
        copy.close()


def integrity_problems(database: Database, key: bytes | None = None) -> list[str]:
    """What is wrong inside a database file, in the engine's words; nothing for a sound one."""
    checks = ("integrity_check", "foreign_key_check", *(("cipher_integrity_check",) if key is not None else ()))
    found: list[str] = []
    for check in checks:
        try:
            found += [_told(row) for row in database.conn.execute(f"PRAGMA {check}").fetchall()]
        except EngineError as error:
            if _family(error) not in _DAMAGE:
                raise
            found.append(str(error))
    return [problem for problem in found if problem != "ok"]


def is_of_index(problem: str) -> bool:
    """Whether what is wrong is wrong with the search index alone, which can be made anew."""
    return "fts5" in problem.casefold()


_DAMAGE: Final = ("CORRUPT", "NOTADB", "IOERR", _DAMAGED_INDEX)


def _told(row: tuple[SqlValue, ...]) -> str:
    return " ".join(str(value) for value in row)
