"""Files kept with the library: in a database of their own, by hash, in pieces that are written once and never changed.

A file is written here before the record that names it, so that a record never names a file that isn't there.
"""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, Final

from attrs import frozen
from sqlite_utils import Database

from desktop.store import errors
from desktop.store.engine import number, plain_errors, transaction

CHUNK: Final = 1024 * 1024  # bytes


@frozen
class Attachments:
    """The files of one open library."""

    database: Database
    path: Path

    def put(self, content: bytes | BinaryIO) -> str:
        """Keep a file; its SHA-256 as hex. One that is kept already is not written again."""
        stream = BytesIO(content) if isinstance(content, bytes) else content
        start = stream.tell()
        digest, size = _digest(_chunks(stream))
        stream.seek(start)
        with plain_errors(self.path), transaction(self.database):
            if not self.has(digest):
                self._write(digest, size, stream)
        return digest

    def _write(self, digest: str, size: int, stream: BinaryIO) -> None:
        connection = self.database.conn
        file = connection.execute("INSERT INTO file (sha256, size) VALUES (?, ?)", (digest, size)).lastrowid
        for at, chunk in enumerate(_chunks(stream)):
            connection.execute("INSERT INTO chunk (file, at, bytes) VALUES (?, ?, ?)", (file, at, chunk))

    def has(self, digest: str) -> bool:
        """Whether a file of this hash is kept."""
        return number(self.database, "SELECT 1 FROM file WHERE sha256 = ?", digest) == 1

    def get(self, digest: str) -> bytes:
        """A file's whole content."""
        with plain_errors(self.path):
            return b"".join(self.chunks(digest))

    def chunks(self, digest: str) -> Iterator[bytes]:
        """A file's content, piece by piece."""
        if not self.has(digest):
            raise errors.FileIsGone(digest=digest)
        count = number(self.database, f"SELECT count(*) {_CHUNKS_OF}", digest)
        for at in range(count):
            ((chunk,),) = self.database.conn.execute(f"SELECT bytes {_CHUNKS_OF} AND at = ?", (digest, at)).fetchall()
            yield chunk

    def digests(self) -> list[str]:
        """The hashes of all files kept."""
        return [digest for (digest,) in self.database.conn.execute("SELECT sha256 FROM file ORDER BY key").fetchall()]

    def is_whole(self, digest: str) -> bool:
        """Whether a file is still what its hash says."""
        return _digest(self.chunks(digest))[0] == digest

    def forget(self, digests: Iterable[str]) -> None:
        """Remove files that nothing names any more, for good."""
        with plain_errors(self.path), transaction(self.database):
            for digest in digests:
                self.database.conn.execute(f"DELETE FROM chunk WHERE key IN (SELECT chunk.key {_CHUNKS_OF})", (digest,))
                self.database.conn.execute("DELETE FROM file WHERE sha256 = ?", (digest,))


_CHUNKS_OF: Final = "FROM chunk JOIN file ON file.key = chunk.file WHERE file.sha256 = ?"


def _chunks(stream: BinaryIO) -> Iterator[bytes]:
    while chunk := stream.read(CHUNK):
        yield chunk


def _digest(content: Iterator[bytes]) -> tuple[str, int]:
    """Hash the content; its SHA-256 as hex and its size in bytes."""
    digest, size = sha256(), 0
    for chunk in content:
        digest.update(chunk)
        size += len(chunk)
    return digest.hexdigest(), size
