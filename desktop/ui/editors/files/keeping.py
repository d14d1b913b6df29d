"""Bringing a file into the library: read whole, refused in plain words, known again by its hash."""

import mimetypes
from pathlib import Path
from typing import Final

from PySide6.QtGui import QImageReader

from desktop.errors import UserError
from desktop.fields import File
from desktop.text import clean_line
from desktop.workspace.workspace import Workspace

LARGEST: Final = 500 * 1024 * 1024  # bytes
AT_ONCE: Final = 2 * 1024 * 1024
"""Bytes: what is larger is read by a task of its own."""
_PICTURES: Final = ("png", "jpeg")
_MOST_PIXELS: Final = 40_000_000


class FileCannotBeRead(UserError):
    """The system refused it."""

    message = "{file} can't be read: it is not there any more, or you may not read it. Copy it elsewhere and try again."


class FileIsTooLarge(UserError):
    """More than a library should hold."""

    message = "{file} is larger than 500 MB. Leave it where it is, and put a link to it instead."


class NoSuchPicture(UserError):
    """Not a picture that a page can show."""

    message = "{file} is not a PNG or JPEG picture. Save it as one of these and choose it again."


class PictureIsTooLarge(UserError):
    """More pixels than a page needs."""

    message = "{file} has {count} million pixels; {most} are enough for a page. Make it smaller and choose it again."


def look_at(path: Path, *, picture: bool) -> int:
    """The size of a file in bytes; raises what speaks against it."""
    try:
        size = path.stat().st_size
        if not path.is_file():
            raise FileCannotBeRead(file=path.name)
        with path.open("rb") as stream:
            stream.read(1)
    except OSError as error:
        raise FileCannotBeRead(file=path.name) from error
    if size > LARGEST:
        raise FileIsTooLarge(file=path.name)
    if picture:
        _look_at_picture(path)
    return size


def keep(workspace: Workspace, path: Path, size: int) -> File:
    """Keep a file in the library."""
    try:
        with path.open("rb") as stream:
            digest = workspace.store.attach(stream)
    except OSError as error:
        raise FileCannotBeRead(file=path.name) from error
    media_type = mimetypes.guess_type(path.name)[0] or ""
    return File(name=clean_line(path.name), sha256=digest, size=size, media_type=media_type)


def _look_at_picture(path: Path) -> None:
    """Look at the head of a picture only: a large one is refused before it is decoded."""
    reader = QImageReader(str(path))
    if bytes(reader.format().data()).decode() not in _PICTURES:
        raise NoSuchPicture(file=path.name)
    size = reader.size()
    pixels = size.width() * size.height()
    if pixels > _MOST_PIXELS:
        raise PictureIsTooLarge(file=path.name, count=pixels // 1_000_000, most=_MOST_PIXELS // 1_000_000)
