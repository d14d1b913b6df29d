"""A whole library in one file: made from a live one, opened and checked before it counts.

It is a ZIP with the two databases, the key file of a locked library, and `satchel.json`, which says what is inside.
"""

import json
import zipfile
import zlib
from collections.abc import Generator
from contextlib import contextmanager
from hashlib import file_digest
from pathlib import Path
from shutil import copyfileobj
from typing import Final

from attrs import asdict, frozen

from desktop.files import DiskIsFull, atomic_write, scratch
from desktop.store import errors
from desktop.store.desk import Desk
from desktop.store.engine import copy_into, integrity_problems, is_of_index, number, open_database, plain_errors
from desktop.store.library import ATTACHMENTS_FILE, FILE, KEY_FILE, KINDS, Opened
from desktop.store.values import moment_out

SUFFIX: Final = ".satchel"
_CONTENTS: Final = "satchel.json"
_FORMAT: Final = 1
_BROKEN: Final = (zipfile.BadZipFile, zlib.error, KeyError, ValueError, EOFError, NotImplementedError, RuntimeError)
"""What the reading of a spoilt ZIP may raise."""


@frozen
class Contents:
    """What a backup holds; `sha256` has the hash (hex) of each file in it by name."""

    format: int
    made_at: str
    records: int
    files: int
    sha256: dict[str, str]


@frozen
class Backup:
    """A backup that was written and checked; `sha256` (hex) is that of the whole file."""

    path: Path
    records: int
    files: int
    sha256: str


@frozen
class Counted:
    """How many records (those in the trash too) and attached files a library has."""

    records: int
    files: int


def write_backup(opened: Opened, target: Path, desk: Desk) -> Backup:
    """Write a backup of an open library to a file, and check it."""
    with atomic_write(target) as draft, _room_for(opened.file, target), plain_errors(opened.file):
        with scratch(target.parent) as folder:
            contents = _copies(opened, folder, desk)
            with zipfile.ZipFile(
                draft.path, "w", zipfile.ZIP_DEFLATED, compresslevel=1, strict_timestamps=False
            ) as packed:
                packed.writestr(_CONTENTS, json.dumps(asdict(contents), indent=1))
                for name in contents.sha256:
                    packed.write(folder / name, name)
        with unpacked(draft.path, target.parent):
            digest = _digest(draft.path)
    return Backup(draft.saved, contents.records, contents.files, digest)


@contextmanager
def _room_for(library: Path, target: Path) -> Generator[None]:
    """Have a disk's failure told of both files: nobody can tell whether it is the library's disk or the backup's."""
    try:
        yield
    except (DiskIsFull, errors.DiskFailed) as error:
        raise errors.BackupFailed(library=str(library), file=str(target)) from error


def _copies(opened: Opened, folder: Path, desk: Desk) -> Contents:
    """Copy the library's files as they are at one moment, and check the copies.

    The attachments come second: they only grow, so all that the records name is among them.
    """
    copy_into(opened.records, folder / FILE, opened.key)
    copy_into(opened.attachments, folder / ATTACHMENTS_FILE, opened.key)
    if (key := opened.folder / KEY_FILE).exists():
        (folder / KEY_FILE).write_bytes(key.read_bytes())
    counted = checked(folder, opened.key)
    return Contents(
        _FORMAT,
        str(moment_out(desk.now())),
        counted.records,
        counted.files,
        {file.name: _digest(file) for file in sorted(folder.iterdir())},
    )


def checked(folder: Path, key: bytes | None) -> Counted:
    """Open the copies of a library's files in a folder, check them through and count what they hold.

    A search index that is damaged is no hindrance: it is made from the records, and these are kept.
    """
    counts: list[int] = []
    for name, table in ((FILE, "record"), (ATTACHMENTS_FILE, "file")):
        database = open_database(folder / name, KINDS[name], key, read_only=True)
        try:
            if not all(map(is_of_index, integrity_problems(database, key))):
                raise errors.LibraryIsDamaged(file=name)
            counts.append(number(database, f"SELECT count(*) FROM {table}"))
        finally:
            database.close()
    return Counted(*counts)


@contextmanager
def unpacked(backup: Path, beside: Path) -> Generator[Path]:
    """Give a folder in `beside` with a backup's files, each compared with its hash; it is removed afterwards."""
    with scratch(beside) as folder:
        try:
            with zipfile.ZipFile(backup) as packed:
                contents = _contents(packed)
                for name in contents.sha256:
                    _unpack(packed, name, folder)
        except _BROKEN as error:
            raise errors.NotABackup(file=str(backup)) from error
        if contents.format > _FORMAT:
            raise errors.LibraryIsNewer(found=contents.format, known=_FORMAT)
        if {name: _digest(folder / name) for name in contents.sha256} != contents.sha256:
            raise errors.NotABackup(file=str(backup))
        yield folder


def _contents(packed: zipfile.ZipFile) -> Contents:
    import cattrs

    try:
        return cattrs.structure(json.loads(packed.read(_CONTENTS)), Contents)
    except cattrs.BaseValidationError as error:
        raise ValueError(_CONTENTS) from error


def _unpack(packed: zipfile.ZipFile, name: str, folder: Path) -> None:
    if name not in (FILE, ATTACHMENTS_FILE, KEY_FILE):
        message = f"{name} doesn't belong in a backup"
        raise ValueError(message)
    with packed.open(name) as source, (folder / name).open("wb") as target:
        copyfileobj(source, target)


def _digest(file: Path) -> str:
    with file.open("rb") as stream:
        return file_digest(stream, "sha256").hexdigest()
