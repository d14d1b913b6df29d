"""What an importer is: it knows one format and turns a file of it into contents, under limits."""

from pathlib import Path
from typing import Protocol

from attrs import frozen

from desktop.importers.contents import Contents
from desktop.importers.encoding import Decoded, decoded
from desktop.importers.errors import FileEmpty, FileMissing, FileRefused, FileTooLarge
from desktop.importers.worker import Worker

_HEAD = 4096
_MEBIBYTE = 1024 * 1024


@frozen
class File:
    """A file to import: where it is, how it begins, and the encoding of its text if a person said it."""

    path: Path
    head: bytes
    encoding: str = ""

    @property
    def name(self) -> str:
        """The name that messages show."""
        return self.path.name

    @property
    def suffix(self) -> str:
        """The name's ending in lower case, with its dot."""
        return self.path.suffix.lower()

    def check_size(self, most: int) -> None:
        """Refuse a file of more than `most` bytes."""
        try:
            size = self.path.stat().st_size
        except OSError:
            raise FileMissing(file=self.name) from None
        if size > most:
            raise FileTooLarge(file=self.name, most=f"{most // _MEBIBYTE} MiB")

    def data(self, most: int) -> bytes:
        """All bytes; refused over `most` bytes."""
        self.check_size(most)
        try:
            return self.path.read_bytes()
        except PermissionError:
            raise FileRefused(file=self.name) from None
        except OSError:
            raise FileMissing(file=self.name) from None

    def text(self, most: int) -> Decoded:
        """All of it as text; refused over `most` bytes."""
        return decoded(self.data(most), self.name, chosen=self.encoding)


def opened(path: Path, encoding: str = "") -> File:
    """A file looked at for the first time."""
    try:
        with path.open("rb") as stream:
            head = stream.read(_HEAD)
    except PermissionError:
        raise FileRefused(file=path.name) from None
    except OSError:
        raise FileMissing(file=path.name) from None
    if not head:
        raise FileEmpty(file=path.name)
    return File(path, head, encoding)


class Importer(Protocol):
    """One format; `name` is what messages call it."""

    @property
    def name(self) -> str:
        """What messages call the format: Word (.docx)."""
        ...

    def takes(self, file: File) -> bool:
        """Whether the file is of this format, by how it begins first and by its name second."""
        ...

    def read(self, file: File, worker: Worker) -> Contents:
        """What the file holds; raises a `UserError` where it can't be read."""
        ...
