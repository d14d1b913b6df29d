"""The one way to write a file: beside its place, synced, renamed; a reader sees the old one or the whole new one."""

import errno
import os
import shutil
import tempfile
import time
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final
from uuid import uuid4

from attrs import define

from desktop import paths
from desktop.errors import UserError

_DRAFT, _SCRATCH = ".satchel-draft-", "satchel-scratch-"
"""How the names of drafts and of scratch folders begin."""
_LEFT_FOR: Final = 24 * 60 * 60  # seconds after which nobody writes to a draft any more
_TRIES: Final = 10
_PAUSE: Final = 0.05  # seconds: virus scanners and sync folders let go of a file within half a second
_NOWHERE: Final = (errno.EROFS, errno.EEXIST)
_FULL: Final = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_FAILED: Final = (
    errno.EIO,
    errno.ENODEV,
    errno.ENXIO,
    errno.EBUSY,
    errno.ESTALE,
    errno.ENOTCONN,
    errno.EHOSTDOWN,
    errno.EHOSTUNREACH,
    errno.ENETDOWN,
    errno.ETIMEDOUT,
)
_FAILED_ON_WINDOWS: Final = (55, 59, 64, 1006, 1117, 1167)
"""What Windows says of a drive or a server that is gone, where its errno is only EINVAL."""


class DiskIsFull(UserError):
    """No space left; what was there before stays."""

    message = "The disk is full: {file} was left as it was before this change. Free some space and try again."


class DriveFailed(UserError):
    """A stick that was pulled, a server that is gone, a disk that breaks."""

    message = "{file} could not be written: the drive failed or was taken away. Put it back, or choose another folder."


class NameIsTooLong(UserError):
    """The file system takes no name of this length."""

    message = "{file} can't be written: its name is too long. Give it a shorter one."


class CannotWriteThere(UserError):
    """The folder takes no files."""

    message = "{file} can't be written: the folder is read-only or not there. Choose another folder."


class IsAFolder(UserError):
    """A folder stands where the file should go."""

    message = "{file} is a folder. Choose another name for the file."


@define
class Draft:
    """A file being written: write to `path`; afterwards `saved` says where it is, which may be «name (2)»."""

    path: Path
    target: Path
    saved: Path

    @property
    def elsewhere(self) -> bool:
        """Whether the target could not be replaced, because another program has it open."""
        return self.saved != self.target


@contextmanager
def atomic_write(target: Path) -> Generator[Draft]:
    """Give a path beside `target` to write to; when the block ends well, that file takes the target's place.

    If it can't, because another program holds the target, the file is saved as «name (2)» instead. If the block fails,
    the target is as it was.
    """
    with _disk_troubles(target), _refusals(target):
        if target.is_dir():
            raise IsAFolder(file=str(target))
        _sweep(target.parent, _DRAFT)  # first: a file server's clock may say that a fresh draft is old
    draft = Draft(target.with_name(f"{_DRAFT}{uuid4().hex[:12]}{target.suffix}"), target, target)
    with _disk_troubles(target), _refusals(target):
        draft.path.open("xb").close()
    try:
        with _disk_troubles(target):
            yield draft
        with _disk_troubles(target), _refusals(target):
            sync_file(draft.path)
            draft.saved = _put_in_place(draft.path, target)
            sync_folder(target.parent)
    finally:
        with suppress(OSError):  # on a drive that is gone; what went wrong there is said already
            draft.path.unlink(missing_ok=True)


def writable(target: Path) -> Path:
    """The target, if a file can be put there; several files are asked about before the first is written."""
    with _disk_troubles(target), _refusals(target):
        if target.is_dir():
            raise IsAFolder(file=str(target))
        if not target.parent.is_dir():
            raise CannotWriteThere(file=str(target))
    return target


@contextmanager
def scratch(beside: Path | None = None) -> Generator[Path]:
    """Give a folder of our own in another one, or among the system's temporary ones; it is gone afterwards."""
    home, prefix = (beside, _DRAFT) if beside else (Path(tempfile.gettempdir()), _SCRATCH)
    _sweep(home, prefix)
    with _refusals(home):
        made = tempfile.TemporaryDirectory(prefix=prefix, dir=home, ignore_cleanup_errors=True)
    with _disk_troubles(home), made as folder:
        yield Path(folder)


def _sweep(folder: Path, prefix: str) -> None:
    """Remove what a program that was killed left of its drafts and scratch folders, a day ago or longer."""
    for left in folder.glob(f"{prefix}*"):
        with suppress(OSError):  # nobody waits for this; what is another's stays
            if time.time() - left.lstat().st_mtime > _LEFT_FOR:
                shutil.rmtree(left) if left.is_dir() and not left.is_symlink() else left.unlink()


def make_folder(folder: Path) -> None:
    """Make a folder, and those above it, if it isn't there."""
    with _disk_troubles(folder), _refusals(folder):
        folder.mkdir(parents=True, exist_ok=True)


def write_bytes(target: Path, content: bytes) -> Path:
    """Write a whole file; where it was saved."""
    with atomic_write(target) as draft:
        draft.path.write_bytes(content)
    return draft.saved


@contextmanager
def _refusals(file: Path) -> Generator[None]:
    try:
        yield
    except (PermissionError, FileNotFoundError, NotADirectoryError) as error:
        raise CannotWriteThere(file=str(file)) from error
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:
            raise NameIsTooLong(file=str(file)) from error
        if error.errno not in _NOWHERE:
            raise
        raise CannotWriteThere(file=str(file)) from error


@contextmanager
def _disk_troubles(file: Path) -> Generator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise DiskIsFull(file=str(file)) from error
        if error.errno in _FAILED or getattr(error, "winerror", None) in _FAILED_ON_WINDOWS:
            raise DriveFailed(file=str(file)) from error
        raise


def sync_file(file: Path) -> None:
    """Have the system bring a file's content to the disk itself."""
    with file.open("rb+") as stream:
        os.fsync(stream.fileno())
        _flush_drive(stream.fileno())


def _flush_drive(handle: int) -> None:
    """On macOS `fsync` leaves the content in the drive's own memory; its F_FULLFSYNC does not. Elsewhere a no-op."""
    if not paths.is_windows():
        import fcntl

        fcntl.fcntl(handle, getattr(fcntl, "F_FULLFSYNC", fcntl.F_GETFD))


def sync_folder(folder: Path) -> None:
    """Have the system bring a folder's list of files to the disk; Windows does so by itself."""
    if paths.is_windows():
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def replace(fresh: Path, target: Path) -> None:
    """Rename a file over another, again and again for half a second if another program is in the way."""
    for _ in range(_TRIES - 1):
        try:
            fresh.replace(target)
        except PermissionError:
            time.sleep(_PAUSE)
        else:
            return
    fresh.replace(target)


def _put_in_place(fresh: Path, target: Path) -> Path:
    try:
        replace(fresh, target)
    except PermissionError:
        other = _free_name(target)
        fresh.replace(other)
        return other
    return target


def _free_name(target: Path) -> Path:
    number = 2
    while (other := target.with_name(f"{target.stem} ({number}){target.suffix}")).exists():
        number += 1
    return other
